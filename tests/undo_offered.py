"""What the next undo or redo of a project would find."""

from __future__ import annotations

from adnet_core.projects.store import Project


def can_undo(project: Project) -> bool:
    return project.journal.steps.to_undo() is not None


def can_redo(project: Project) -> bool:
    return project.journal.steps.to_redo() is not None
