"""The rooms that the window consists of, in the order of their panels: one entry joins a room to it."""

from __future__ import annotations

import sys
from typing import Any

from app.annotating import feature as annotating
from app.bootstrapping import feature as bootstrapping
from app.camera import feature as camera
from app.checking import feature as checking
from app.commands import Command, in_order
from app.correcting import feature as correcting
from app.exchanging import feature as exchanging
from app.finding import feature as finding
from app.layouts import feature as layouts
from app.listing import feature as listing
from app.manual import feature as manual
from app.measuring import feature as measuring
from app.preferences import feature as preferences
from app.projects import feature as projects
from app.retraining import feature as retraining
from app.reviewing import feature as reviewing
from app.room import Room
from app.shell import feature as shell
from app.statistics import feature as statistics
from app.team import feature as team
from app.tour import feature as tour
from app.video import feature as video
from app.viewing import feature as viewing

ROOMS: tuple[Room[Any], ...] = (
    projects.ROOM,
    camera.ROOM,
    layouts.ROOM,
    listing.ROOM,
    exchanging.ROOM,
    annotating.ROOM,
    finding.ROOM,
    viewing.ROOM,
    correcting.ROOM,
    bootstrapping.ROOM,
    video.ROOM,
    reviewing.ROOM,
    statistics.ROOM,
    measuring.ROOM,
    checking.ROOM,
    retraining.ROOM,
    preferences.ROOM,
    # Before the shell: Esc ends the tour wherever the keyboard is.
    tour.ROOM,
    shell.ROOM,
    manual.ROOM,
    team.ROOM,
)


def commands_on(system: str) -> tuple[Command[Any], ...]:
    """All commands of the window in the order of its menus, with their keys on a system, as `sys.platform`
    names it."""
    return in_order([command.on_system(system) for room in ROOMS for command in room.all_commands])


COMMANDS: tuple[Command[Any], ...] = commands_on(sys.platform)
"""Those of the system that the window runs on."""
