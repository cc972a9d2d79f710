"""`adnet train` as a person or a program starts it: processes, stopping, going on, mistakes."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

from adnet_core.cli import CORE_COMMANDS, SECTIONS
from adnet_core.cli import app as core_app
from adnet_core.errors import TrainingError
from adnet_core.events import (
    Compared,
    Ended,
    Noted,
    Started,
    Stepped,
    Validated,
    Working,
    format_event,
    parse_event,
)
from adnet_core.network.checkpoints import load_checkpoint, save_checkpoint
from adnet_core.runs.folds import LEFT_OUT
from adnet_core.runs.names import LAST, REQUEST
from adnet_core.runs.request import Hosts, write_request
from adnet_core.runs.request import TrainingRequest as Request
from training import launch as launching
from training.cli import TRAINING_COMMANDS, app, main
from training.launch import launch
from training.readers import TensorboardReader, TerminalReader

ROOT = Path(__file__).resolve().parent.parent.parent

STARTED = Started(
    run="run", train_faces=4, validation_faces=2, epochs=2, steps_per_epoch=3, epoch=0, device="cpu",
    processes=1, precision="float32", bf16_seconds=0.5, float32_seconds=0.125,
)  # fmt: skip
STEPPED = Stepped(
    epoch=0, step=3, steps=3, loss=1.5, landmark_loss=0.5, edge_loss=0.5, point_loss=0.5, rate=1e-3,
    images_per_second=12.0, seconds_left=5.0,
)  # fmt: skip
VALIDATED = Validated(epoch=0, nme=4.25, nme_raw=5.0, best=4.25, improved=True)
ENDED = Ended(reason="finished", epoch=2, best=4.25, checkpoint="run/last.pt")


@pytest.fixture(autouse=True)
def _one_thread_each(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OMP_NUM_THREADS", "1")


def adnet(*words: str | Path) -> subprocess.Popen[str]:
    """The command in a process of its own, with a pipe to its standard input."""
    start = "import sys; from training.cli import main; sys.exit(main())"
    return subprocess.Popen(
        [sys.executable, "-c", start, *map(str, words)],
        cwd=ROOT,
        env=dict(os.environ, OMP_NUM_THREADS="1"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_train_stops_at_a_line_and_goes_on(
    data_folder: Path, tiny_flags: list[str], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    run = tmp_path / "run"
    words = ["train", "--out", run, "--data", data_folder, "--split", data_folder / "split.csv", *tiny_flags]
    words += [
        "--set",
        "schedule.epochs=10000",
        "--device",
        "cpu",
        "--cache",
        tmp_path / "cache",
        "--json",
        "--no-export",
    ]
    process = adnet(*words)
    assert process.stdin is not None
    assert process.stdout is not None
    assert process.stderr is not None
    with process:
        for line in process.stdout:
            if isinstance(parse_event(line), Stepped):
                process.stdin.write("stop\n")
                process.stdin.flush()
                break
        rest = process.stdout.readlines()
        complaint = process.stderr.read()
    assert process.returncode == 0, complaint
    assert complaint == ""
    last = parse_event(rest[-1])
    assert isinstance(last, Ended)
    assert last.reason == "stopped"
    assert last.checkpoint == str(run / "last.pt")
    stopped = load_checkpoint(run / "last.pt")
    assert 1 <= stopped["epoch"] < 10000 or stopped["step"] > 0
    assert list((run / "tensorboard").iterdir())

    # A finished or stopped run is not written over, and goes on with the faces that it began with.
    assert main(["train", "--out", str(run), "--data", str(data_folder)]) == 2
    assert "--resume goes on with it" in capfd.readouterr().err
    epochs = stopped["epoch"] + 1
    more = [
        "--no-export",
        "--resume",
        "--set",
        f"schedule.epochs={epochs}",
        "--device",
        "cpu",
        "--cache",
        str(tmp_path / "cache"),
    ]
    assert main(["train", "--out", str(run), *more, "--json"]) == 0
    found = [parse_event(line) for line in capfd.readouterr().out.splitlines()]
    started = next(event for event in found if isinstance(event, Started))
    assert (started.epoch, started.train_faces, started.validation_faces) == (stopped["epoch"], 4, 2)
    assert isinstance(found[-1], Ended)
    assert found[-1].reason == "finished"
    assert load_checkpoint(run / "last.pt")["epoch"] == epochs


@pytest.mark.slow
def test_train_with_two_processes(
    data_folder: Path, tiny_flags: list[str], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    run = tmp_path / "run"
    words = [
        "train",
        "--out",
        str(run),
        "--data",
        str(data_folder),
        "--split",
        str(data_folder / "split.csv"),
    ]
    words += [
        *tiny_flags,
        "--no-export",
        "--set",
        "network.depth=1",
        "--processes",
        "2",
        "--device",
        "cpu",
        "--json",
    ]
    words += ["--cache", str(tmp_path / "cache")]
    assert main(words) == 0
    printed = capfd.readouterr()
    assert printed.err == ""
    found = [parse_event(line) for line in printed.out.splitlines()]
    started = [event for event in found if isinstance(event, Started)]
    assert [event.processes for event in started] == [2]
    assert sum(isinstance(event, Validated) for event in found) == 2
    assert isinstance(found[-1], Ended)
    assert load_checkpoint(run / "last.pt")["epoch"] == 2


@pytest.mark.slow
def test_two_processes_say_a_mistake_once(
    data_folder: Path, tiny_flags: list[str], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    words = ["train", "--out", str(tmp_path / "run"), "--data", str(data_folder), *tiny_flags]
    words += ["--set", "schedule.batch=3", "--processes", "2", "--device", "cpu", "--json"]
    words += ["--cache", str(tmp_path / "c")]
    assert main(words) == 2
    (line,) = capfd.readouterr().err.strip().splitlines()
    assert "3 faces cannot be shared equally by 2 processes" in line


@pytest.mark.slow
def test_two_processes_leave_a_checkpoint_when_told_to_end(
    data_folder: Path, tiny_flags: list[str], tmp_path: Path
) -> None:
    run = tmp_path / "run"
    words = ["train", "--out", run, "--data", data_folder, *tiny_flags, "--set", "network.depth=1"]
    words += [
        "--set",
        "schedule.epochs=10000",
        "--processes",
        "2",
        "--device",
        "cpu",
        "--cache",
        tmp_path / "c",
    ]
    process = adnet(*words, "--json")
    assert process.stdout is not None
    assert process.stderr is not None
    with process:
        for line in process.stdout:
            if isinstance(parse_event(line), Stepped):
                process.send_signal(signal.SIGTERM)
                break
        rest = process.stdout.readlines()
        complaint = process.stderr.read()
    last = parse_event(rest[-1])
    assert isinstance(last, Ended)
    assert last.reason == "stopped"
    assert process.returncode == 0, complaint
    assert complaint == ""
    assert load_checkpoint(run / "last.pt")["epoch"] >= 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["train"], "--out"),
        (["train", "--out", "run", "--device", "tpu"], "not one of 'auto', 'cpu'"),
        (["train", "--out", "run", "--processes", "0"], "--processes"),
        (["train", "--out", "run", "--hold-out", "1"], "--hold-out"),
        (["train", "--out", "run", "--resume"], "no run to resume here"),
        (["train", "--out", "run", "--nnodes", "2"], "--rdzv-endpoint go together"),
        (["train", "--out", "run", "--rdzv-endpoint", "a:1"], "--rdzv-endpoint go together"),
        (["train", "--out", "run", "--interface", "lo"], "--interface is for several hosts"),
        (["train", "--out", "run", "--data", "a", "--hold-out", "0.5"], "--split divides those of --data"),
        (["train", "--fast"], "--fast"),
        (["export", "run", "model.onnx"], "holds no checkpoint"),
    ],
)
def test_mistakes_get_one_line_and_exit_2(
    words: list[str],
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(words) == 2
    printed = capfd.readouterr()
    assert printed.out == ""
    (line,) = printed.err.strip().splitlines()
    assert said in line
    assert "Traceback" not in line


def test_a_mistake_of_the_process_reaches_the_person(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    words = ["train", "--out", str(tmp_path / "run"), "--data", str(tmp_path), "--set", "schedule.epochs=0"]
    assert main(words) == 2
    lines = [line for line in capfd.readouterr().err.splitlines() if line.strip()]
    assert len(lines) == 1
    assert "'schedule.epochs'" in lines[0]


def test_the_list_of_commands_says_of_each_what_its_help_begins_with() -> None:
    known = {**CORE_COMMANDS, **TRAINING_COMMANDS}
    group: Any = typer.main.get_command(app)
    assert set(group.commands) == set(known)
    for name, command in known.items():
        assert group.commands[name].get_short_help_str(limit=200) == command.summary
        assert command.section in SECTIONS
    core: Any = typer.main.get_command(core_app)
    assert set(core.commands) == set(CORE_COMMANDS)
    assert core.commands["doctor"].get_short_help_str(limit=200) == CORE_COMMANDS["doctor"].summary


def test_no_number_without_an_end_is_taken() -> None:
    """Infinity is a number too, and neither a tolerance nor a price."""
    group: Any = typer.main.get_command(app)

    def options(command: Any) -> Iterator[Any]:
        for member in getattr(command, "commands", {}).values():
            yield from options(member)
        yield from command.params

    numbers = [option for option in options(group) if "float" in str(option.type_descriptor.annotation)]
    assert len(numbers) > 10
    assert [option.name for option in numbers if getattr(option, "max", None) is None] == []


def test_presets_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["train", "--list-presets"]) == 0
    assert {"fast-68", "full-68", "fine-tune"} <= set(capsys.readouterr().out.split())


# --- without a training process ---------------------------------------------------------------------


def asked_of(command: list[str]) -> Request:
    """What a training process is asked for on its command line."""
    return Request.from_json(command[command.index("training.worker") + 1])


@pytest.fixture
def pretended(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """`launch` starts a process that prints some events instead of training; gives its command lines."""
    commands: list[list[str]] = []
    lines = "\n".join(map(format_event, (STARTED, STEPPED, VALIDATED, ENDED)))
    real = subprocess.Popen

    def popen(command: list[str], **options: object) -> subprocess.Popen[str]:
        commands.append(command)
        (asked_of(command).out / "events.jsonl").write_text(lines + "\n")
        script = f"print('not an event'); print({lines!r})"
        return real([sys.executable, "-c", script], **options)  # type: ignore[call-overload, no-any-return]

    monkeypatch.setattr(launching.subprocess, "Popen", popen)
    return commands


def test_the_request_becomes_the_workers_words(pretended: list[list[str]], tmp_path: Path) -> None:
    request = Request(
        out=tmp_path / "run",
        preset="full-68",
        changes=("a=1", "b=2"),
        data=(tmp_path / "x", tmp_path / "y"),
        projects=(tmp_path / "p.adnet",),
        hold_out=0.25,
        init="model",
        device="cpu",
        cache=tmp_path / "cache",
    )
    assert launch(request, as_json=True) == 0
    assert launch(request.model_copy(update={"processes": 3}), as_json=True) == 0
    assert asked_of(pretended[0]) == request
    assert asked_of(pretended[1]) == request.model_copy(update={"processes": 3})
    alone, three = (" ".join(command) for command in pretended)
    assert "-m training.worker" in alone
    assert "-m training.worker" in three
    assert "torch.distributed.run" not in alone
    assert "torch.distributed.run --nnodes=1" in three
    assert "--nproc-per-node=3 --max-restarts=3" in three


def test_a_file_says_all_that_options_say(pretended: list[list[str]], tmp_path: Path) -> None:
    """Names that are no text among it, as Linux allows them."""
    run, file = tmp_path / "run", tmp_path / "asked.json"
    request = Request(
        out=run,
        data=(tmp_path / "x\udcff",),
        init=str(tmp_path / "m\udcff.onnx"),
        changes=("a=1",),
        pixel_origin=0.5,
        processes=2,
        device="cpu",
        export=False,
    )
    write_request(request, file)
    assert main(["train", "--request", str(file), "--json"]) == 0
    assert (
        main(["train", "--request", str(run / "request.json"), "--resume", "--processes", "1", "--json"]) == 0
    )
    assert [asked_of(command) for command in pretended] == [
        request,
        request.model_copy(update={"resume": True, "processes": 1}),
    ]


@pytest.mark.parametrize(
    ("text", "words", "sentence"),
    [
        ("{", [], "{file}: is no request for a training: it is not JSON, or is cut off"),
        ("[]", [], "{file}: is no request for a training: input should be "),
        ('{"version": 1}', [], "{file}: is no request for a training: out: field required"),
        (
            '{"out": "r", "epochs": 3}',
            [],
            "{file}: is no request for a training: epochs: extra inputs are not",
        ),
        (
            '{"out": "r", "hold_out": 2}',
            [],
            "{file}: is no request for a training: hold_out: input should be",
        ),
        ('{"out": "r"}', ["--data", "x"], "--data: --request says that itself"),
        (None, [], "{file}: cannot be read: no such file or directory"),
    ],
)
def test_a_file_that_is_no_request_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str | None, words: list[str], sentence: str
) -> None:
    file = tmp_path / "asked.json"
    if text is not None:
        file.write_text(text)
    assert main(["train", "--request", str(file), *words]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert sentence.format(file=file) in line


def test_a_resumed_run_has_the_faces_that_it_began_with(
    pretended: list[list[str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    run = Path("run")
    launch(Request(out=run, data=(Path("x"),), split=Path("s.csv"), hold_out=0.4), as_json=True)
    launch(Request(out=run, resume=True), as_json=True)
    launch(Request(out=run, resume=True, data=(Path("y"),)), as_json=True)
    again, other = (asked_of(command) for command in pretended[1:])
    assert again.data == (tmp_path / "x",)
    assert again.split == tmp_path / "s.csv"
    assert again.hold_out == 0.4
    assert again.resume
    assert other.data == (Path("y"),)
    (run / "request.json").write_text("{}")
    with pytest.raises(TrainingError, match="no run to resume here"):
        launch(Request(out=run, resume=True), as_json=True)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            ("--preset", "quick"),
            "--preset quick: the run in {run} began with fine-tune, and goes on with its",
        ),
        (("--hold-out", "0.1"), "--hold-out 0.1: the run in {run} began with 0.4, and goes on with the same"),
        (("--leave-out", "2/5"), "--leave-out 2/5: the run in {run} left out no fold, and has learnt from"),
    ],
)
def test_what_a_run_did_not_begin_with_is_refused_when_it_goes_on(
    pretended: list[list[str]],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    words: tuple[str, ...],
    said: str,
) -> None:
    """Unless it is the same, as where a script says it each time."""
    run = str(tmp_path / "run")
    begun = ("--project", "a.adnet", "--hold-out", "0.4", "--preset", "fine-tune")
    assert main(["train", "--out", run, *begun]) == 0
    capsys.readouterr()
    assert main(["train", "--out", run, "--resume", *words]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert said.format(run=run) in line
    assert len(pretended) == 1
    for same in ((), begun):
        assert main(["train", "--out", run, "--resume", *same]) == 0
    assert [asked_of(command).hold_out for command in pretended] == [0.4] * 3


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            ("--preset", "quick"),
            "--preset quick: the run in {run} began with fine-tune, and goes on with its",
        ),
        (("--leave-out", "3/5"), "--leave-out 3/5: the run in {run} left out 2/5, and has learnt from"),
    ],
)
@pytest.mark.parametrize("request_file", [None, "{}"])
def test_a_folder_without_its_request_says_by_its_checkpoint_what_it_began_with(
    pretended: list[list[str]],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    request_file: str | None,
    words: tuple[str, ...],
    said: str,
) -> None:
    run = tmp_path / "run"
    run.mkdir()
    provenance = {"preset": "fine-tune", "init": "", LEFT_OUT: "2/5", "data": ["other"]}
    save_checkpoint(run / LAST, {"model": {}, "provenance": provenance})
    if request_file is not None:
        (run / REQUEST).write_text(request_file)
    start = ["train", "--out", str(run), "--resume", "--data", str(tmp_path / "data")]
    assert main([*start, *words]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert said.format(run=run) in line
    assert pretended == []
    for same in ((), ("--preset", "fine-tune", "--leave-out", "2/5")):
        assert main([*start, *same]) == 0
    for command in pretended:
        assert asked_of(command).leave_out == "2/5"
        assert asked_of(command).data == (tmp_path / "data",)


def test_a_folder_without_its_request_and_with_a_damaged_checkpoint_is_refused(
    pretended: list[list[str]], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / LAST).write_bytes(b"no checkpoint")
    assert main(["train", "--out", str(tmp_path), "--resume", "--data", str(tmp_path)]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(f"{tmp_path / LAST}: ")
    assert pretended == []


def test_lines_for_programs_are_passed_on_and_people_get_a_summary(
    pretended: list[list[str]], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    launch(Request(out=tmp_path / "a"), as_json=True)
    printed = capfd.readouterr()
    assert [json.loads(line)["kind"] for line in printed.out.splitlines()[1:]] == [
        "started",
        "stepped",
        "validated",
        "ended",
    ]
    assert printed.err == ""
    launch(Request(out=tmp_path / "b"))
    printed = capfd.readouterr()
    assert printed.out == ""
    assert "4 faces to learn from, 2 to validate on, 1 x cpu, in float32 (a pass on one core: " in printed.err
    assert "validation NME 4.250 %, the best so far" in printed.err
    assert "run/last.pt" in printed.err
    assert f"report: {tmp_path / 'b' / 'report.html'}" in printed.err
    assert len(pretended) == 2


def test_a_training_process_that_is_killed_is_told_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """One that says nothing itself, as when the system kills it for its memory."""
    real = subprocess.Popen
    script = "import os, signal; os.kill(os.getpid(), signal.SIGKILL)"

    def popen(_command: list[str], **options: object) -> subprocess.Popen[str]:
        return real([sys.executable, "-c", script], **options)  # type: ignore[call-overload, no-any-return]

    monkeypatch.setattr(launching.subprocess, "Popen", popen)
    run = tmp_path / "run"
    run.mkdir()
    (run / "last.pt").touch()
    begun = Request(out=run, data=(tmp_path,), preset="quick")
    write_request(begun, run / REQUEST)
    assert launch(begun.model_copy(update={"resume": True}), as_json=True) == 2
    printed = capfd.readouterr()
    why = "the training process was ended by SIGKILL, as the system does when memory runs out"
    assert printed.err == f"{why}; --resume goes on from {run / 'last.pt'}\n"
    for line in (printed.out, (run / "events.jsonl").read_text()):
        ended = parse_event(line)
        assert isinstance(ended, Ended)
        assert (ended.reason, ended.text) == ("failed", why)


def test_several_hosts_become_torchruns_words(pretended: list[list[str]], tmp_path: Path) -> None:
    launch(Request(out=tmp_path / "run", processes=4, hosts=Hosts(2, "first:29400")), as_json=True)
    words = " ".join(pretended[0])
    for one in ("--nnodes=2", "--nproc-per-node=4", "--rdzv-backend=c10d", "--rdzv-endpoint=first:29400"):
        assert one in words
    assert "--standalone" not in words


def test_signals_are_given_back(pretended: list[list[str]], tmp_path: Path) -> None:
    before = [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)]
    launch(Request(out=tmp_path / "a"), as_json=True)
    assert [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)] == before


def test_tensorboard_gets_the_figures(tmp_path: Path) -> None:
    from tensorboard.backend.event_processing.event_accumulator import EventAccumulator

    reader = TensorboardReader(tmp_path)
    for event in (STARTED, STEPPED, VALIDATED, Noted(text="hm"), ENDED):
        reader.read(event)
    reader.close()
    found = EventAccumulator(str(tmp_path / "tensorboard"))
    found.Reload()
    assert [(s.step, s.value) for s in found.Scalars("train/loss")] == [(3, 1.5)]
    assert [(s.step, s.value) for s in found.Scalars("validation/nme")] == [(3, 4.25)]
    assert [(s.step, s.value) for s in found.Scalars("validation/nme_raw")] == [(3, 5.0)]


def test_without_figures_there_is_no_tensorboard(tmp_path: Path) -> None:
    TensorboardReader(tmp_path).close()
    assert not list(tmp_path.iterdir())


def test_the_bar_shows_what_is_wanted_of_it(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    for name, value in (("FORCE_COLOR", "1"), ("TERM", "xterm"), ("COLUMNS", "100")):
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("NO_COLOR", raising=False)
    reader = TerminalReader()
    later = STEPPED.model_copy(update={"epoch": 1, "step": 1, "seconds_left": 90_000.0})
    for event in (STARTED, STEPPED, VALIDATED, later):
        reader.read(event)
    reader.close()
    shown = capfd.readouterr().err
    assert "epoch 2 of 2" in shown
    assert "loss 1.500  NME 4.25 %  12.0 images/s  1 day, 1:00:00 left" in shown
    assert " 67 %" in shown


def test_work_that_nobody_knows_the_length_of_moves_the_bar(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    for name, value in (("FORCE_COLOR", "1"), ("TERM", "xterm"), ("COLUMNS", "100")):
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("NO_COLOR", raising=False)
    reader = TerminalReader()
    reader.read(STEPPED)
    reader.read(Working(what="translating", done=0, total=0))
    (task,) = reader._bar.tasks
    assert (task.description, task.total) == ("translating", None)
    reader.read(Working(what="calibrating", done=3, total=12))
    (task,) = reader._bar.tasks
    assert (task.description, task.completed, task.total) == ("calibrating", 3, 12)
    reader.close()
    shown = capfd.readouterr().err
    assert "calibrating" in shown
    assert " 25 %" in shown
    assert "3 of 12" in shown


def test_brackets_in_notes_are_no_markup(capfd: pytest.CaptureFixture[str]) -> None:
    reader = TerminalReader()
    reader.read(Noted(level="warning", text="[red]photos[/red]: left out"))
    reader.read(Compared(base="mine", text="Here [better] by 5 %."))
    reader.read(Ended(reason="failed", epoch=0, best=None, checkpoint=None, text="said elsewhere"))
    reader.close()
    said = "[red]photos[/red]: left out\nbeside mine: Here [better] by 5 %.\n"
    assert capfd.readouterr().err == said


def test_how_a_process_died_is_said_on_systems_without_signals(monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows has no SIGKILL and gives large numbers."""
    assert "SIGKILL, as the system does when memory runs out" in launching._death(-9, False)
    monkeypatch.delattr(launching.signal, "SIGKILL")
    assert launching._death(-11, False).endswith("SIGSEGV")
    assert launching._death(3221225477, False).endswith("status 3221225477")
    assert "each of the" in launching._death(-9, True)
