"""The order of photos that may be changed while they are predicted, and the lines that say so."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from adnet_core.media import read_photo, write_image
from adnet_core.models.engine import Engine
from adnet_core.predictions.steering import Begun, Looked, SteeredPhotos, read_answer, wish_line
from adnet_core.projects import Project

MakeModel = Callable[..., Path]


def photos() -> SteeredPhotos:
    return SteeredPhotos({number: Path(f"{number}.png") for number in range(6)})


def test_each_photo_once_and_what_is_asked_for_first() -> None:
    steered = photos()
    taken = [next(steered).stem]
    steered.follow([])  # an input that has ended ends it
    assert [path.stem for path in steered] == []
    steered = photos()
    taken = [next(steered).stem]
    steered.put_first([4, 2, 9, 0])
    taken.append(next(steered).stem)
    steered.put_first([5])
    taken += [path.stem for path in steered]
    assert taken == ["0", "4", "5", "1", "2", "3"]


def test_lines_that_are_none_steer_nothing() -> None:
    steered = photos()
    lines = ["what?", '{"first": "3"}', wish_line([3]), '{"second": [1]}']

    class Waiting:
        """Gives the lines, and looks before the end comes."""

        def __iter__(self):  # type: ignore[no-untyped-def]
            yield from lines
            assert next(steered).stem == "3"

    steered.follow(Waiting())
    assert list(steered) == []
    assert steered.shown is None
    steered.take(wish_line([], shown=4))
    assert steered.shown == 4


def test_answers_are_read_back() -> None:
    for answer in (Begun(photos=3, provider="CPU"), Looked(image=7, faces=2), Looked(image=1, problem="x")):
        assert read_answer(answer.model_dump_json()) == answer
    assert read_answer("Traceback") is None
    assert read_answer(json.dumps({"kind": "other"})) is None


@pytest.fixture
def project(tmp_path: Path, sample_photo: Path, tiny_model: MakeModel) -> Path:
    pixels = np.ascontiguousarray(read_photo(sample_photo).pixels[:256, 90:346])
    path = tmp_path / "work.adnet"
    with Project.create(path, Engine(tiny_model()).info.layout, author="ann") as made:
        for number in range(40):
            write_image(tmp_path / f"{number:02}.png", np.roll(pixels, number, axis=1))
        made.add_images(sorted(tmp_path.glob("*.png")))
    return path


def test_the_command_looks_at_what_is_asked_for_and_ends_with_its_input(
    project: Path, tiny_model: MakeModel
) -> None:
    model = tiny_model()
    words = ("predict", "--project", project, "--model", model, "--steered", "--jobs", "1", "--batch", "2")
    command = [sys.executable, "-m", "adnet_core.cli", *map(os.fspath, words)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        begun = read_answer(process.stdout.readline())
        assert begun == Begun(photos=40, provider="CPU")
        process.stdin.write(wish_line([38, 39]) + "\n")
        process.stdin.flush()
        order = []
        while 39 not in order:
            answer = read_answer(process.stdout.readline())
            assert isinstance(answer, Looked)
            order.append(answer.image)
        process.stdin.close()
        rest = [answer for line in process.stdout if (answer := read_answer(line)) is not None]
        assert process.wait() == 0
        assert process.stderr is not None
        assert "Traceback" not in process.stderr.read()
    assert {38, 39} <= set(order[:6])  # whatever was read ahead before them
    done = {answer.image for answer in rest if isinstance(answer, Looked)} | set(order)
    assert len(done) < 40
    with Project.open(project, author="ann") as opened:
        assert {image.id for image in opened.images() if image.predicted} == done
    again = subprocess.run(command, input="", capture_output=True, text=True, check=True).stdout.splitlines()
    assert read_answer(again[0]) == Begun(photos=40 - len(done), provider="CPU")
