"""Damaged and hostile files through every reader: a result or an error of ours, and nothing else.

Each mutation must end within five seconds of computing and within 1 GiB of memory.
"""

from __future__ import annotations

import contextlib
import json
import random
import re
import resource
import shutil
import signal
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import FrameType
from typing import Any

import cv2
import numpy as np
import pytest

from adnet_core.conversion import converting as conversion
from adnet_core.conversion.annotated_faces import read_split
from adnet_core.conversion.catalogue import FORMATS
from adnet_core.errors import AdnetError
from adnet_core.faces.layout import load_layout
from adnet_core.faces.states import Visibility
from adnet_core.formats.annotation_format import ReadRequest
from adnet_core.formats.face import AnnotatedFace
from adnet_core.media import read_photo
from adnet_core.media.photos import write_image
from adnet_core.media.video import VideoFile
from adnet_core.models.model_file import read_model
from adnet_core.predictions.prediction_files import LinesFile
from adnet_core.projects.store import Project
from tests.adnet_core.formats.read_only_files import MAKERS as READ_ONLY

QUICK, SLOW = 25, 1000
SECONDS = 5.0
GIGABYTE = 1 << 20  # of the kilobytes in which Linux counts
RESOURCES = Path(__file__).parents[2] / "resources"
MakeModel = Callable[..., Path]

NAMES = [name for name, form in FORMATS.items() if form.available]
IMAGES = ("png", "jpg", "webp", "tiff", "bmp")
OTHERS = ("layout", "preset", "model", "checkpoint", "split", "lines", "video")
SUBJECTS = (*NAMES, *IMAGES, *OTHERS)

_NUMBERS = (
    *("1e999", "-1e999", "NaN", "Infinity", "-1", "0", "1e308", "99999999999999999999999", "1_0", "٣"),
    *("0x7fffffff", "4294967296", "9" * 5000, "", "null", "true", '"1"', "[]", "{}", "1e-999", "2147483648"),
)
_TEXTS = (
    *("../../../../etc/passwd", "/etc/passwd", "C:\\x.png", "\\\\host\\share\\x.png", "\x00", "a" * 100_000),
    *("=cmd|'/C calc'!A0", "http://127.0.0.1:9/x.png", "\ud800".encode("utf-8", "replace").decode(), "\r\n"),
    *("%2e%2e/%2e%2e/etc/passwd", "file:///etc/passwd", "name\twith\ttabs", "&lt;", "]]>", "💥"),
)
_BOMB = b"""<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">
%s]><ROOT>&lol9;</ROOT>""" % b"".join(
    b'<!ENTITY lol%d "%s">\n' % (level, b"&lol%s;" % (b"" if level == 1 else b"%d" % (level - 1)) * 10)
    for level in range(1, 10)
)
_OUTSIDE = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><ROOT>&x;</ROOT>'
HOSTILE = (
    b"",
    b"\x00" * 4096,
    b"\xff\xfe" + "<annotations/>".encode("utf-16-le"),
    b"[" * 200_000,
    b'{"a":' * 100_000,
    b"[" + b"[]," * 300_000 + b"[]]",
    b"<a>" * 100_000,
    *(_BOMB.replace(b"ROOT", root) for root in (b"dataset", b"annotations")),
    *(_OUTSIDE.replace(b"ROOT", root) for root in (b"dataset", b"annotations")),
    b'<?xml version="1.0" encoding="no-such"?><dataset/>',
    b'<?xml version="1.0" encoding="utf-7"?><annotations/>',
    b"a=" * 50_000,
    b"a = [" * 20_000,
    b"x\n" * 100_000,
    b"version: 1\nn_points: 999999999\n{\n}\n",
)


@dataclass
class Subject:
    """A file to spoil, its good content, and what reads it. `spared` makes a fresh folder around it."""

    path: Path
    good: bytes
    read: Callable[[], object]

    def spoil(self, rng: random.Random) -> bytes:
        return mutated(self.good, rng)


class _Hangs(BaseException):
    """More than five seconds of computing."""


@contextlib.contextmanager
def limited() -> Iterator[None]:
    def stop(_number: int, _frame: FrameType | None) -> None:
        raise _Hangs

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def mutated(good: bytes, rng: random.Random) -> bytes:
    """The content with one to four faults of any kind."""
    if rng.random() < 0.03:
        return rng.choice(HOSTILE)
    data = bytearray(good)
    for _ in range(rng.randint(1, 4)):
        if not data:
            break
        at = rng.randrange(len(data))
        length = min(rng.choice((1, 4, 30, 400, 5000)), len(data) - at)
        kind = rng.randrange(9)
        if kind == 0:
            for _ in range(rng.randint(1, 8)):
                data[rng.randrange(len(data))] ^= 1 << rng.randrange(8)
        elif kind == 1:
            del data[at:]
        elif kind == 2:
            del data[at : at + length]
        elif kind == 3:
            data[at:at] = data[at : at + length] * rng.randint(1, 3)
        elif kind == 4:
            data[at : at + length] = rng.randbytes(length)
        elif kind == 5:
            _replace(data, rb"-?\d[\d.e+-]*", rng.choice(_NUMBERS).encode(), rng)
        elif kind == 6:
            _replace(data, rb"[\w./ -]{3,40}", rng.choice(_TEXTS).encode("utf-8", "replace"), rng)
        elif kind == 7:
            data[at : at + 4] = rng.choice((b"\xff" * 4, b"\x7f\xff\xff\xff", b"\xff\xff\xff\x7f", bytes(4)))
        else:
            data[at:at] = rng.choice((b"[" * 3000, b'{"a":' * 3000, b"<a>" * 3000, b'"', b"<!--", b"\t,;\n"))
    return bytes(data)


def _replace(data: bytearray, pattern: bytes, by: bytes, rng: random.Random) -> None:
    """Replace one of the places that the pattern finds near a random one."""
    start = rng.randrange(len(data))
    found = list(re.finditer(pattern, data[start : start + 2000]))
    if found:
        chosen = rng.choice(found)
        data[start + chosen.start() : start + chosen.end()] = by


@pytest.fixture
def subject(tmp_path: Path, tiny_model: MakeModel, own_cache: Path) -> Callable[[str], Subject]:
    """`subject(name)`: a file of that kind, small and whole, and its reader."""

    def make(name: str) -> Subject:
        if name in FORMATS:
            return _annotations(name, tmp_path)
        path = tmp_path / f"file.{name}"
        if name in IMAGES:
            rng = np.random.default_rng(1)
            write_image(path, rng.integers(0, 255, (24, 40, 3), dtype=np.uint8))
            return _of(path, read_photo)
        if name == "layout":
            return _of(shutil.copyfile(RESOURCES / "layouts" / "29.toml", path), load_layout)
        if name == "preset":
            from training.settings import load_settings

            return _of(
                shutil.copyfile(RESOURCES / "presets" / "fast-68.toml", path.with_suffix(".toml")),
                load_settings,
            )
        if name in MAKERS:
            return MAKERS[name](path)
        return _of(shutil.copyfile(tiny_model("29"), path.with_suffix(".onnx")), read_model)

    return make


def _checkpoint(path: Path) -> Subject:
    from adnet_core.network.adnet import ADNet, NetworkConfig
    from adnet_core.network.checkpoints import network_from_checkpoint, save_checkpoint

    layout, config = load_layout("29"), NetworkConfig(width=16, depth=1, stacks=1)
    settings = {"network": config.model_dump(mode="json")}
    weights = ADNet(layout, config).state_dict()
    save_checkpoint(path, {"model": weights, "ema": None, "layout": layout.to_json(), "settings": settings})
    return _of(path, network_from_checkpoint)


def _split(path: Path) -> Subject:
    path.write_text("file,split\n" + "".join(f"folder/{n}.jpg,{'tv'[n % 2]}\n" for n in range(200)))
    return _of(path, partial(read_split, part="v"))


def _lines(path: Path) -> Subject:
    def read(path: Path) -> object:
        with LinesFile(path, resume=True, model={"name": "a", "sha256": "b"}) as lines:
            return lines.done

    entry = {
        "path": "a.jpg",
        "model": {"name": "a", "sha256": "b"},
        "faces": [{"landmarks": [[1.5, 2.5]] * 68}],
    }
    path.write_text(f"{json.dumps(entry)}\n" * 20)
    return _of(path, read)


def _video(path: Path) -> Subject:
    def read(path: Path) -> object:
        with VideoFile(path) as video:
            return video.scene_starts(4)

    path = path.with_suffix(".avi")
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 25, (64, 48))
    for shade in range(0, 250, 10):
        writer.write(np.full((48, 64, 3), shade, np.uint8))
    writer.release()
    return _of(path, read)


MAKERS: dict[str, Callable[[Path], Subject]] = {
    "checkpoint": _checkpoint,
    "split": _split,
    "lines": _lines,
    "video": _video,
}


def _of(path: Path, read: Callable[[Path], object]) -> Subject:
    return Subject(path, path.read_bytes(), partial(read, path))


def _annotations(name: str, folder: Path) -> Subject:
    form = FORMATS[name]
    layout = load_layout(form.layout or "29")
    photo = folder / "photos" / "photo.png"
    photo.parent.mkdir()
    write_image(photo, np.full((20, 30, 3), 90, np.uint8))
    rng = np.random.default_rng(1)
    faces = [
        AnnotatedFace(
            photo=photo,
            points=rng.uniform(0, 20, (layout.point_count, 2)),
            label="",
            visibility=np.full(layout.point_count, Visibility.OCCLUDED, np.int8),
            tags=frozenset({"blur"}),
            note="a note",
        )
        for _ in range(2)
    ]
    if form.writer is None:
        target, path = READ_ONLY[name](photo, layout, [face.points for face in faces])
    else:
        names = {"": photo.parent, ".mat": photo.parent / "COFW_train_color.mat"}
        target = names.get(form.suffix, photo.parent / f"faces{form.suffix}")
        planned = conversion.plan(faces, target, form, layout)
        conversion.write(planned)
        path = planned.files[0]

    def read() -> object:
        shutil.rmtree(folder / "cache", ignore_errors=True)
        for ending in ("-wal", "-shm"):
            path.with_name(path.name + ending).unlink(missing_ok=True)
        faults: list[AdnetError] = []
        found: object = form.faces(ReadRequest(target, layout, on_fault=faults.append, everything=True))
        if name == "project":
            with Project.open(path, author="me") as project:
                found = [project.edits(face.id) for one in project.images() for face in project.faces(one.id)]
        if faults:
            raise faults[0]
        return found

    return Subject(path, path.read_bytes(), read)


def run(subject: Subject, name: str, count: int) -> dict[str, int]:
    """Read that many spoilt files; returns how many ended in a result and how many in an error of ours."""
    rng = random.Random(f"{name} {count}")
    ended = {"result": 0, "error": 0}
    start = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for number in range(count):
        data = subject.spoil(rng)
        subject.path.unlink(missing_ok=True)
        subject.path.write_bytes(data)
        problem: BaseException | None = None
        try:
            with limited():
                subject.read()
        except BaseException as error:
            problem = error
        if problem is not None and not isinstance(problem, AdnetError):
            keep = subject.path.with_name(f"kept-{subject.path.name}")
            keep.write_bytes(data)
            what = f"{type(problem).__name__}: {str(problem)[:300]}"
            pytest.fail(f"mutation {number} of {name}, kept as {keep}: {what}")
        ended["result" if problem is None else "error"] += 1
        assert "\n" not in str(problem), f"mutation {number}: {str(problem)[:300]}"
        assert len(str(problem)) < 2000, f"mutation {number}: {str(problem)[:300]}"
        grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - start
        assert grown < GIGABYTE, f"mutation {number} of {name} took {grown >> 10} MB"
    return ended


@pytest.mark.skipif(sys.platform == "win32", reason="measured by POSIX's timers and counters")
@pytest.mark.parametrize("name", SUBJECTS)
def test_spoilt_files_end_in_a_result_or_an_error_of_ours(
    name: str, subject: Callable[[str], Subject]
) -> None:
    made = subject(name)
    made.read()
    assert run(made, name, QUICK)["error"] > 0


@pytest.mark.slow
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("name", SUBJECTS)
def test_thousands_of_spoilt_files(name: str, subject: Callable[[str], Subject]) -> None:
    assert len(SUBJECTS) * SLOW >= 20_000
    ended = run(subject(name), name, SLOW)
    assert ended["error"] > SLOW // 20


@pytest.mark.parametrize("name", [name for name in NAMES if FORMATS[name].suffix in (".json", ".xml")])
@pytest.mark.parametrize("index", range(len(HOSTILE)))
def test_hostile_files_are_refused(name: str, index: int, tmp_path: Path) -> None:
    made = _annotations(name, tmp_path)
    made.path.write_bytes(HOSTILE[index])
    with limited(), pytest.raises(AdnetError):
        made.read()


def test_a_mutation_that_hangs_is_seen(tmp_path: Path) -> None:
    def hang() -> Any:
        while True:
            sum(range(1000))

    global SECONDS
    before, SECONDS = SECONDS, 0.2
    try:
        with pytest.raises(_Hangs), limited():
            hang()
    finally:
        SECONDS = before
