"""The parts of the window that join actions and side panels to its page, in the order of their panels.

A feature is made once with the window. It takes from it the registry of actions, the page and its
settings, adds its panel to `page.side` where it has one, and is told when a project has been opened
and when the window closes.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from app.backup_commands import BackupCommands
from app.camera_commands import CameraCommands
from app.chosen_keys import ChosenKeys
from app.commands import AnnotateCommands
from app.correcting_commands import CorrectingCommands
from app.exchange_commands import ExchangeCommands
from app.flagging import Flagging
from app.folder_commands import FolderCommands
from app.neighbours import NeighbourCommands
from app.placing import Placing
from app.queue_scores import QueueScores
from app.retraining.feature import RetrainingFeature
from app.returning import Returning
from app.review_commands import ReviewCommands
from app.side_commands import SideCommands
from app.statistics import StatisticsFeature
from app.video.commands import VideoCommands
from app.welcoming import Welcoming

if TYPE_CHECKING:
    from app.session import Session
    from app.window import MainWindow


class Feature(Protocol):
    """What the window asks of each of its parts."""

    def session_opened(self, session: Session) -> None:
        """Another project is worked on now."""

    def close(self) -> None:
        """The window closes: stop threads and processes, and wait for them."""


FEATURES: tuple[Callable[[MainWindow], Feature], ...] = (
    ChosenKeys,
    AnnotateCommands,
    CorrectingCommands,
    Placing,
    CameraCommands,
    Flagging,
    Returning,
    Welcoming,
    QueueScores,
    BackupCommands,
    ExchangeCommands,
    NeighbourCommands,
    VideoCommands,
    FolderCommands,
    ReviewCommands,
    StatisticsFeature,
    RetrainingFeature,
    SideCommands,
)
