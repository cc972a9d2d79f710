"""Errors that a user can cause and mend.

Each carries one sentence that names the file or option and says what is wrong with it.
The window shows that sentence in its message bar, a command prints it on standard error and exits with 2.
"""

from __future__ import annotations


class AdnetError(Exception):
    """Base of every error that is reported to a person instead of as a traceback."""


class LayoutError(AdnetError):
    """A landmark layout that cannot be used."""


class MediaError(AdnetError):
    """A photo, video or camera that cannot be read."""


class FormatError(AdnetError):
    """An annotation file that does not hold what its format promises."""


class MissingPhotoError(FormatError):
    """Annotations of a photo that is not where their file says."""


class ModelError(AdnetError):
    """A model file or checkpoint that cannot be used."""


class UnusableModelError(ModelError):
    """A model that fails for every photo, not for this one alone."""


class ClusterError(AdnetError):
    """A cluster that cannot be used, or does not go on."""


class PluginError(AdnetError):
    """Something that another package adds and that cannot be used."""


class ProjectError(AdnetError):
    """A project file that cannot be opened or written."""


class DamagedError(ProjectError):
    """A project file that holds what nobody wrote into it."""


class HinderedError(ProjectError):
    """A project file that may well be whole and cannot be used now: the disk is full, another program holds
    it, or it may not be written."""


class ReadOnlyError(HinderedError):
    """A project file that may not be written, or whose folder may not be."""


class TrainingError(AdnetError):
    """Training settings or data that training cannot start or go on with."""
