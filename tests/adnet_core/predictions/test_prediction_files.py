"""Files of lines that go on where they stopped, whoever or whatever stopped them."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path, PureWindowsPath
from typing import Any

import pytest

from adnet_core.errors import FormatError, MediaError
from adnet_core.formats import prediction_lines
from adnet_core.predictions.prediction_files import DRAWN, LinesFile, PredictionFiles, below_its_drive

MODEL = {"name": "mine", "sha256": "f" * 64}


def open_lines(path: Path, *, resume: bool = True, model: dict[str, str] = MODEL) -> LinesFile:
    return LinesFile(path, resume=resume, model=model)


def entry(photo: str, **changes: Any) -> dict[str, Any]:
    return {"path": photo, "model": MODEL, "faces": [], **changes}


def absolute(*photos: str) -> set[str]:
    return {os.path.abspath(photo) for photo in photos}  # noqa: PTH100  as adnet predict does


@pytest.mark.parametrize("tail", ['{"path": "d", "fac', "{", '{"path": "d", "faces": []}', "\0\0\0", ""])
def test_lines_go_on_after_a_crash(tmp_path: Path, tail: str) -> None:
    """What was cut short or had failed comes again; whole lines are kept byte for byte."""
    path = tmp_path / "deep" / "lines.jsonl"
    with open_lines(path, resume=False) as lines:
        lines.write(entry("a"))
        lines.write({"path": "b", "problem": "b: gone"})
        lines.write(entry("c", faces=[1]))
    whole = path.read_text().splitlines(keepends=True)
    path.write_text("".join(whole) + tail)
    with open_lines(path) as lines:
        assert lines.done == absolute("a", "c")
        lines.write(entry("b"))
    kept = path.read_text().splitlines(keepends=True)
    assert kept == [whole[0], whole[2], kept[2]]
    assert json.loads(kept[2]) == entry("b")
    assert [one.name for one in path.parent.iterdir()] == ["lines.jsonl"]


def test_a_whole_file_is_not_written_again(tmp_path: Path) -> None:
    """It may be gigabytes."""
    path = tmp_path / "lines.jsonl"
    with open_lines(path) as lines:
        lines.write(entry("a"))
    before = path.stat().st_ino
    path.write_bytes(path.read_bytes() + b'{"path": "b')
    with open_lines(path) as lines:
        assert lines.done == absolute("a")
    assert path.stat().st_ino == before
    assert json.loads(path.read_text()) == entry("a")


def test_a_photo_is_known_however_it_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with open_lines(tmp_path / "lines.jsonl") as lines:
        lines.write(entry("photos/a.jpg"))
        lines.write(entry(str(tmp_path / "b.jpg")))
    with open_lines(tmp_path / "lines.jsonl") as lines:
        assert lines.done == {str(tmp_path / "photos" / "a.jpg"), str(tmp_path / "b.jpg")}


def test_two_models_are_not_mixed(tmp_path: Path) -> None:
    path = tmp_path / "lines.jsonl"
    with open_lines(path) as lines:
        lines.write(entry("a"))
    before = path.read_bytes()
    with pytest.raises(
        FormatError, match=r"line 1 is of another model \(mine\); --resume goes on with the same"
    ):
        open_lines(path, model={"name": "mine", "sha256": "0" * 64})
    assert path.read_bytes() == before


def test_two_ways_of_finding_are_not_mixed(tmp_path: Path) -> None:
    """`adnet collect` would refuse all of the file."""
    path = tmp_path / "lines.jsonl"
    with open_lines(path) as lines:
        lines.write(entry("a", finding="faces"))
    before = path.read_bytes()
    with pytest.raises(FormatError, match="line 1 was found by --find faces, not none; --resume goes on"):
        LinesFile(path, resume=True, model=MODEL, finding="none")
    assert path.read_bytes() == before
    with LinesFile(path, resume=True, model=MODEL, finding="faces") as lines:
        assert lines.done == absolute("a")


@pytest.mark.skipif(sys.platform == "win32", reason="locks are POSIX's")
@pytest.mark.parametrize("resume", [True, False])
def test_two_processes_do_not_write_one_file(tmp_path: Path, resume: bool) -> None:
    path = tmp_path / "lines.jsonl"
    with open_lines(path) as lines:
        lines.write(entry("a"))
        with pytest.raises(
            FormatError, match=r"lines\.jsonl: (another process is writing it|exists already)"
        ):
            open_lines(path, resume=resume)
        lines.write({"path": "b", "problem": "b: gone"})
    with open_lines(path) as lines:
        # The file has been written anew without b; the lock is on the new one.
        with pytest.raises(FormatError, match="another process"):
            open_lines(path)
        lines.write(entry("b"))
    assert [json.loads(line)["path"] for line in path.read_text().splitlines()] == ["a", "b"]


@pytest.mark.parametrize(
    "content",
    [
        '{"nothing": 1}\n',
        '{"path": "a.png", "label": 3}\n',
        '{"path": "a.png", "label": 3}',
        '{"path": null, "faces": []}\n',
        '{"path": "a.png", "faces": 5}\n',
        "no json\n{}\n",
        "[1]\n",
        "5\n",
        b"\xff\xfe\n",
        "a note without an end",
        "[" * 100_000,
        '{"path": "a.png", "faces": [], "faces": [], "width": 9, "height": 9}\n',
    ],
)
def test_other_files_are_left_alone(tmp_path: Path, content: str | bytes) -> None:
    path = tmp_path / "mine.txt"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    before = path.read_bytes()
    with pytest.raises(FormatError, match=r"mine\.txt: line 1 is no prediction of a photo"):
        open_lines(path)
    with pytest.raises(FormatError, match=r"mine\.txt: exists already: --resume"):
        open_lines(path, resume=False)
    assert path.read_bytes() == before


def test_a_line_has_a_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prediction_lines, "MAX_LINE_BYTES", 1000)
    path = tmp_path / "lines.jsonl"
    path.write_bytes(b"\0" * 1001)
    with pytest.raises(FormatError, match="line 1 is too long for a prediction"):
        open_lines(path)


@pytest.mark.skipif(os.name != "posix", reason="pipes are POSIX's")
def test_a_pipe_is_not_gone_on_with(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(FormatError, match="pipe: cannot be written: it is no regular file"):
        open_lines(tmp_path / "pipe")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device that is always full")
def test_a_full_disk_is_said(tmp_path: Path) -> None:
    lines = open_lines(tmp_path / "lines.jsonl")
    lines._stream.close()
    with Path("/dev/full").open("ab") as full:
        lines._stream = full
        with pytest.raises(FormatError, match=r"lines\.jsonl: cannot be written: no space left"), lines:
            lines.write(entry("a"))


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="asks Linux which files are open")
def test_nothing_holds_the_lines_open_while_they_are_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows replaces no file that is open."""
    path = tmp_path / "lines.jsonl"
    with open_lines(path) as lines:
        lines.write({"path": "b", "problem": "b: gone"})
    replace, replaced = Path.replace, []

    def on_windows(source: Path, target: Path) -> Path:
        held = {os.path.realpath(one) for one in Path("/proc/self/fd").iterdir()}
        assert os.path.realpath(target) not in held
        replaced.append(target)
        return replace(source, target)

    monkeypatch.setattr(Path, "replace", on_windows)
    with open_lines(path) as lines:
        assert lines.done == set()
        lines.write(entry("b"))
    assert replaced == [path]
    assert json.loads(path.read_text()) == entry("b")


@pytest.mark.parametrize(
    ("photo", "below"),
    [
        ("C:\\faces\\a.jpg", "C\\faces\\a.jpg"),
        ("d:\\a.jpg", "d\\a.jpg"),
        ("\\\\server\\share\\faces\\a.jpg", "server-share\\faces\\a.jpg"),
        ("\\\\?\\C:\\a.jpg", "C\\a.jpg"),
    ],
)
def test_photos_of_several_drives_lie_below_their_drives(photo: str, below: str) -> None:
    assert below_its_drive(PureWindowsPath(photo)) == PureWindowsPath(below)


def test_drives_have_no_folder_in_common(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def on_windows(_: object) -> str:
        raise ValueError("Paths don't have the same drive")

    monkeypatch.setattr("os.path.commonpath", on_windows)
    PredictionFiles([tmp_path / "a.jpg", tmp_path / "b.jpg"], draw=tmp_path / "drawn", pts=tmp_path / "pts")


def test_points_that_lie_beside_a_photo_are_not_written_over(tmp_path: Path) -> None:
    """A person may have placed them."""
    photo, beside, link = tmp_path / "a.jpg", tmp_path / "a.pts", tmp_path / "link"
    PredictionFiles([photo], draw=None, pts=tmp_path)
    beside.write_text("points")
    link.symlink_to(tmp_path)
    for folder in (tmp_path, link):
        with pytest.raises(MediaError) as refused:
            PredictionFiles([photo], draw=None, pts=folder)
        assert str(refused.value) == f"{beside}: is there already, and --pts {folder} would write over it"
    PredictionFiles([photo], draw=None, pts=tmp_path / "pts")


def test_drawings_replace_drawings_alone(tmp_path: Path) -> None:
    """Also in a folder in which other files were drawn."""
    photos, drawn = [tmp_path / "a.jpg", tmp_path / "line\nbreak \udc80.jpg"], tmp_path / "drawn"
    for _ in range(2):
        for photo, drawing in PredictionFiles(photos, draw=drawn, pts=None).drawings:
            drawing.write_text(photo.name.encode("utf-8", "replace").decode())
    other = drawn / "b.jpg"
    other.write_text("a photo of the same name")
    with pytest.raises(MediaError) as refused:
        PredictionFiles([*photos, tmp_path / "b.jpg"], draw=drawn, pts=None)
    assert str(refused.value) == (
        f"{other}: is there already, and is not known to be drawn by adnet predict: "
        "give --draw another folder"
    )
    assert other.read_text() == "a photo of the same name"
    other.unlink()
    PredictionFiles([*photos, tmp_path / "b.jpg"], draw=drawn, pts=None)


def test_where_nothing_can_be_noted_nothing_is_drawn(tmp_path: Path) -> None:
    drawn = tmp_path / "drawn"
    (drawn / DRAWN).mkdir(parents=True)
    with pytest.raises(MediaError, match=r"\.adnet-drawn: "):
        PredictionFiles([tmp_path / "a.jpg"], draw=drawn, pts=None)
