"""What all commands share: exit statuses, lines on standard error, the list of commands."""

from __future__ import annotations

import ast
import errno
import io
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import typer
from typer.main import get_command

from adnet_core import cli
from adnet_core.commands.options import DeviceChoice
from adnet_core.commands.terminal import FAILED, INTERRUPTED, complain, quiet_libraries, run, say
from adnet_core.errors import FormatError

PRINTS = """
import sys, typer
from adnet_core.commands.terminal import quiet_libraries, run
app = typer.Typer()
@app.command()
def work(count: int):
    with quiet_libraries():
        for _ in range(count):
            print("a line")
sys.exit(run(app))
"""


def application(raises: BaseException | None = None) -> typer.Typer:
    app = typer.Typer(pretty_exceptions_enable=False, rich_markup_mode=None)

    @app.command()
    def work(colour: DeviceChoice = DeviceChoice.auto) -> None:
        if raises is not None:
            raise raises

    return app


@pytest.mark.parametrize(
    ("error", "status", "said"),
    [
        (FormatError("a.csv: is wrong"), FAILED, "a.csv: is wrong"),
        (OSError(errno.ENOSPC, "No space left on device", "a.csv"), FAILED, "a.csv: no space left on device"),
        (
            OSError(errno.ENOSPC, "No space left on device"),
            FAILED,
            "cannot be written: no space left on device",
        ),
        (typer.BadParameter("--a and --b\n go together"), FAILED, "Invalid value: --a and --b go together"),
        (
            ZeroDivisionError("of a\nfault"),
            FAILED,
            "unexpected ZeroDivisionError: of a fault (--debug shows where)",
        ),
        (KeyboardInterrupt(), INTERRUPTED, "stopped"),
    ],
)
def test_every_error_is_one_line(
    error: BaseException, status: int, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(application(error), ["--colour", "cpu"]) == status
    assert capsys.readouterr().err.splitlines()[-1] == said


@pytest.mark.skipif(os.name != "posix", reason="closes descriptors as a shell does")
@pytest.mark.parametrize(
    ("redirection", "status", "said"),
    [
        ("| true", 0, ""),
        ("| head -1", 0, ""),
        (">&-", 0, ""),
        ("2>&-", 0, ""),
        ("<&-", 0, ""),
        (">/dev/full", 2, "cannot be written: no space left on device\n"),
    ],
)
def test_what_becomes_of_the_output_is_no_traceback(redirection: str, status: int, said: str) -> None:
    """Lines enough to fill a pipe, and few of them."""
    for count in (3, 20_000):
        done = subprocess.run(
            ["bash", "-c", f'set -o pipefail; "$0" -c "$1" {count} {redirection}', sys.executable, PRINTS],
            capture_output=True,
            text=True,
            cwd=Path(__file__).parents[3],
            env={**os.environ, "LC_ALL": "C"},  # the shell complains of a language that it does not know
        )
        assert (done.returncode, done.stderr) == (status, said)


def test_a_package_that_has_gone_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    """A module of ours that cannot be found is a fault of ours."""
    for name, said in (
        ("cv2", "cv2 is not installed, and adnet-annotate needs it: install adnet-annotate again"),
        # It begins as a package of ours does.
        ("appdirs.x", "appdirs is not installed, and adnet-annotate needs it: install adnet-annotate again"),
        (
            "torch",
            "torch is not installed, and training needs it: pip install 'adnet-annotate[train]' adds it",
        ),
        ("adnet_core.none", "unexpected ModuleNotFoundError: gone (--debug shows where)"),
    ):
        assert run(application(ModuleNotFoundError("gone", name=name)), ["--colour", "cpu"]) == FAILED
        assert capsys.readouterr().err == f"{said}\n"


def test_debug_shows_the_traceback() -> None:
    with pytest.raises(FormatError):
        run(application(FormatError("a.csv: is wrong")), ["--colour", "cpu", "--debug"])


def test_a_choice_that_is_none_is_named_without_the_librarys_words(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(application(), ["--colour", "gpu"]) == FAILED
    assert (
        capsys.readouterr().err
        == "Invalid value for '--colour': 'gpu' is not one of 'auto', 'cpu', 'cuda', 'coreml'.\n"
    )


def test_names_do_not_steer_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    complain("a\x1b[31m\r\n\x07\u202egpj.exe 照片 é: is wrong")
    assert capsys.readouterr().err == "a\\x1b[31m\\r\\n\\x07\\u202egpj.exe 照片 é: is wrong\n"
    say("a\x1b[31m\n\u202egpj\u2028.exe", "照片 \udcff é")
    assert capsys.readouterr().out == "a\\x1b[31m\\n\\u202egpj\\u2028.exe\n照片 \\udcff é\n"


@pytest.mark.parametrize("package", ["adnet_core", "training"])
def test_nothing_but_json_and_event_lines_is_printed_past_the_cleaning(package: str) -> None:
    root = Path(__file__).parents[3] / package
    own = {  # JSON, whose escapes are its own, and the two functions that clean
        "adnet_core/commands/terminal.py": ["complain", "say", "print_json"],
        # Programs of their own, which clean what they print or print numbers.
        "adnet_core/judging/derived_layouts.py": ["main"],
        "adnet_core/judging/following_check.py": ["following"],
        "adnet_core/report/layout_curves.py": ["main"],
        "training/worker.py": ["report"],
        "training/launch.py": ["take"],
        "training/studies/placed_points.py": ["main"],
    }
    found = []
    for path in sorted(root.rglob("*.py")):
        allowed = own.get(path.relative_to(root.parent).as_posix(), [])
        for function in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(function, ast.FunctionDef) and function.name not in allowed:
                found += [
                    f"{path.name}:{call.lineno}"
                    for call in ast.walk(function)
                    if isinstance(call, ast.Call) and _printing(call) and not _inner(function, call, allowed)
                ]
    assert found == []


def _printing(call: ast.Call) -> bool:
    if isinstance(call.func, ast.Name):
        return call.func.id == "print"
    return isinstance(call.func, ast.Attribute) and ast.unparse(call.func) in (
        "sys.stdout.write",
        "typer.echo",
    )


def _inner(function: ast.FunctionDef, call: ast.Call, allowed: list[str]) -> bool:
    """Whether a function inside `function` that may print holds the call."""
    inner = (node for node in ast.walk(function) if isinstance(node, ast.FunctionDef))
    return any(node.name in allowed and call in ast.walk(node) for node in inner)


@pytest.mark.skipif(os.name != "posix", reason="descriptors are POSIX's")
def test_libraries_are_quiet_and_python_is_not(capfd: pytest.CaptureFixture[str]) -> None:
    with quiet_libraries():
        os.write(2, b"libpng warning")
        print("ours", file=sys.stderr)
    os.write(2, b"after\n")
    assert capfd.readouterr().err == "ours\nafter\n"


def test_help_lists_every_command_once() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "import sys, training.cli; sys.exit(training.cli.main(['-h']))"],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[3],
    )
    from training.cli import app

    known = list(get_command(app).commands)  # type: ignore[attr-defined]
    assert {"predict", "convert", "train", "doctor", "bench"} <= set(known)
    listed = re.findall(r"^  (\S+) ", done.stdout.partition("\nPhotos:\n")[2], flags=re.MULTILINE)
    assert sorted(listed) == sorted(known)
    assert "..." not in done.stdout.replace("[ARGS]...", "")
    assert max(map(len, done.stdout.splitlines())) <= 80


def test_help_without_the_commands_that_need_torch(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--help"]) == 0
    assert "\nPhotos:\n" in capsys.readouterr().out


@pytest.mark.parametrize("command", ["convert", "merge"])  # alone in its module, and one of several
def test_the_help_of_a_command_is_plain_text(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    """No boxes, which cut long lists of names."""
    assert cli.main([command, "-h"]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith(f"Usage: adnet {command} ")
    assert "╭" not in printed
    if command == "convert":
        assert "[300w|coco|yolo|" in printed


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("adnet-annotate ")


def test_what_the_encoding_of_the_output_lacks_is_written_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """Output that goes into a file or a pipe is in cp1252 on most Windows."""
    output = io.TextIOWrapper(io.BytesIO(), encoding="cp1252", newline="")
    monkeypatch.setattr("sys.stdout", output)
    application = typer.Typer()
    application.command()(say_it)
    assert run(application, ["日本é.jpg"]) == 0
    assert output.buffer.getvalue() == b"\\u65e5\\u672c\xe9.jpg\n"


def say_it(text: str) -> None:
    say(text)


def test_a_process_leaves_at_once_with_what_it_has_printed() -> None:
    program = """
import threading
from adnet_core.commands.terminal import leave_at_once
threading.Thread(target=threading.Event().wait).start()  # which Python's own end would wait for
print("printed", end="")
leave_at_once(3)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=100)
    assert (done.returncode, done.stdout, done.stderr) == (3, "printed", "")


def test_a_process_leaves_where_nobody_reads_any_longer() -> None:
    reads, writes = os.pipe()
    program = """
import sys
from adnet_core.commands.terminal import leave_at_once
print(1)  # kept until the end
sys.stdin.readline()
leave_at_once(4)
"""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    process = subprocess.Popen(
        [sys.executable, "-c", program],
        env=kept,
        stdin=subprocess.PIPE,
        stdout=writes,
        stderr=subprocess.PIPE,
        text=True,
    )
    os.close(writes)
    os.close(reads)
    _, said = process.communicate("\n", timeout=100)
    assert (process.returncode, said) == (4, "")
