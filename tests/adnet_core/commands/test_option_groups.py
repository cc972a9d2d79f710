"""Groups of options: typer sees each option, and the command is given the group."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any

import pytest
import typer
from typer.testing import CliRunner

from adnet_core.commands.option_groups import with_groups


@dataclass(frozen=True, kw_only=True)
class Size:
    width: Annotated[int, typer.Option("--width", min=1, help="In pixels.")]
    height: Annotated[int, typer.Option("--height", help="In pixels too.")] = 256


@dataclass(frozen=True, kw_only=True)
class SizeInSpace(Size):
    depth: Annotated[int, typer.Option("--depth")] = 1


def asked(command: Callable[..., None], *words: str) -> Any:
    app = typer.Typer(rich_markup_mode=None)
    app.command()(with_groups(command))
    return CliRunner().invoke(app, list(words))


def test_a_command_is_given_its_groups_beside_its_own_options() -> None:
    given: list[Any] = []

    def cut(*, photo: Annotated[str, typer.Argument()], size: SizeInSpace, times: int = 1) -> None:
        given.append((photo, size, times))

    assert asked(cut, "a.png", "--width", "3", "--times", "2").exit_code == 0
    assert asked(cut, "a.png", "--width", "3", "--depth", "5", "--height", "4").exit_code == 0
    assert given == [
        ("a.png", SizeInSpace(width=3), 2),
        ("a.png", SizeInSpace(width=3, height=4, depth=5), 1),
    ]


def test_help_lists_the_options_of_a_group_where_it_stands() -> None:
    def cut(*, first: int = 0, size: Size, last: int = 0) -> None:
        """Cut a photo."""

    text = asked(cut, "--help").output
    assert "Cut a photo." in text
    assert "In pixels too.  [default: 256]" in text
    at = [text.index(name) for name in ("--first", "--width", "--height", "--last")]
    assert at == sorted(at)


def test_what_an_option_of_a_group_refuses_is_said() -> None:
    def cut(size: Size) -> None:
        raise AssertionError

    assert "--width" in asked(cut).output
    refused = asked(cut, "--width", "0")
    assert refused.exit_code == 2
    assert "--width" in refused.output


def test_an_option_that_stands_twice_is_a_fault_of_ours() -> None:
    def cut(size: Size, width: int = 1) -> None: ...

    with pytest.raises(TypeError, match="cut: has the option width twice"):
        with_groups(cut)
