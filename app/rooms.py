"""The parts of the window that join actions and side panels to its page, in the order of their panels.

A feature is made once with the workbench of the window. It takes from it the registry of actions, the page
and the settings, adds its panel to `page.side` where it has one, and is told when a project has been opened
and when the window closes.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from app.annotating.feature import AnnotateCommands
from app.annotating.side_commands import SideCommands
from app.camera.feature import CameraCommands
from app.chosen_keys import ChosenKeys
from app.correcting.feature import CorrectingCommands
from app.correcting.flagging import Flagging
from app.correcting.placing import Placing
from app.exchanging.feature import ExchangeCommands
from app.listing.queue_scores import QueueScores
from app.listing.removing import Removing
from app.projects.backing_up import BackupCommands
from app.projects.changed_photos import ChangedPhotos
from app.projects.folders import FolderCommands
from app.projects.keeping import Keeping
from app.projects.other_windows import NeighbourCommands
from app.projects.returning import Returning
from app.projects.welcoming import Welcoming
from app.retraining.feature import RetrainingFeature
from app.reviewing.feature import ReviewCommands
from app.statistics.feature import StatisticsFeature
from app.video.feature import VideoCommands
from app.workbench import Workbench

if TYPE_CHECKING:
    from app.session import Session


class Feature(Protocol):
    """What the window asks of each of its parts."""

    def session_opened(self, session: Session) -> None:
        """Another project is worked on now."""

    def close(self) -> None:
        """The window closes: stop threads and processes, and wait for them."""


FEATURES: tuple[Callable[[Workbench], Feature], ...] = (
    ChosenKeys,
    AnnotateCommands,
    CorrectingCommands,
    Placing,
    CameraCommands,
    Flagging,
    Returning,
    Welcoming,
    QueueScores,
    Removing,
    BackupCommands,
    ExchangeCommands,
    NeighbourCommands,
    Keeping,
    VideoCommands,
    FolderCommands,
    ChangedPhotos,
    ReviewCommands,
    StatisticsFeature,
    RetrainingFeature,
    SideCommands,
)
