"""Names that photos may have outside Windows: found again from every format, or refused at once."""

from __future__ import annotations

import dataclasses
import os
import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from adnet_core.conversion import converting as conversion
from adnet_core.conversion.catalogue import FORMATS
from adnet_core.errors import MissingPhotoError
from adnet_core.formats.photo_finder import PhotoFinder
from tests.adnet_core.formats.conftest import TARGETS

Exchange = Any  # of conftest.py
WRITTEN = [name for name, form in FORMATS.items() if form.writer is not None and form.available]
NAMING = [name for name in WRITTEN if name != "cofw"]  # which holds the photos
PASSED_OVER = (".a.png", "..b.png", "...png", ".hidden/c.png", "..d/e.png")
LITERAL = ("f\\g.png", "\\h.png", "i\\..\\i.png", "j\\x/k.png", "C:l.png", "D:/m.png", "n:o.png", "q.png")
SPACED = (" r.png",)
NOWHERE = ("s\tt.png", "u\nv.png", "w\uffff.png")

pytestmark = pytest.mark.skipif(os.name != "posix", reason="such names are none there")
LETTERS = "aB1 .-_'\"\\:;,=+@#%&?<>|*~$!()[]{}^`/\té\u0301日\u2028\x85\xa0\ufeff\x7f\ufffe\u200b"


def back(exchange: Exchange, name: str, names: Iterable[str], folder: Path) -> tuple[set[str], list[str]]:
    """The names that photos were written by and found again, and what was said of the others."""
    form, layout = FORMATS[name], exchange.layout_for(name)
    source = folder / "from"
    faces = []
    (first, *_) = exchange.faces(layout, 5, form.writer.carries)
    for photo in (source / one for one in names):
        photo.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(exchange.photos[0], photo)
        faces.append(dataclasses.replace(first, photo=photo))
    target = folder / "to" / TARGETS.get(name, form.target_name() if form.suffix else "")
    plan = conversion.plan(faces, target, form, layout, copy_photos=name != "project")
    conversion.write(plan)
    found = {os.path.abspath(face.photo) for face in exchange.read(form, target, layout)}  # noqa: PTH100
    assert found == {str(photo.path) for photo in plan.photos}
    return {photo.name for photo in plan.photos}, list(plan.faults)


@pytest.mark.parametrize("name", NAMING)
def test_a_photo_is_found_again_or_refused(exchange: Exchange, name: str, tmp_path: Path) -> None:
    names = {*PASSED_OVER, *LITERAL, *SPACED, *NOWHERE}
    found, said = back(exchange, name, names, tmp_path)
    lost = set(NOWHERE)
    if not FORMATS[name].suffix:
        lost |= set(PASSED_OVER)
    if name in ("table", "tps", "wflw", "tsv"):
        lost |= set(SPACED)
    assert found == names - (lost if name != "project" else set())
    assert len(said) == len(names) - len(found)
    assert all(text.startswith(str(tmp_path / "from")) and "\n" not in text for text in said)


@pytest.mark.parametrize("name", NAMING)
@settings(max_examples=3, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(stems=st.lists(st.text(LETTERS, min_size=1, max_size=6), min_size=1, max_size=6))
def test_any_name_is_found_again_or_refused(exchange: Exchange, name: str, stems: list[str]) -> None:
    # Of names that are alike but for case only one is there on some disks.
    names = {f"{number}{stem}{number}.png" for number, stem in enumerate(["a", *stems])}
    plain = {os.path.normpath(one) for one in names if not one.startswith("/")}
    with tempfile.TemporaryDirectory() as folder:
        back(exchange, name, plain, Path(folder))


def test_a_name_as_it_stands_comes_before_a_path_of_windows(tmp_path: Path) -> None:
    finder = PhotoFinder(tmp_path / "list.json", tmp_path)
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "b.png").touch()
    assert finder.find("a\\b.png", "here") == tmp_path / "a" / "b.png"
    (tmp_path / "a\\b.png").touch()
    assert finder.find("a\\b.png", "here") == tmp_path / "a\\b.png"
    assert finder.find("/elsewhere/a\\b.png", "here") == tmp_path / "a\\b.png"
    (tmp_path.parent / "c\\d.png").touch()
    for name in ("..\\c\\d.png", "../c\\d.png", "c\\d.png"):
        with pytest.raises(MissingPhotoError):
            finder.find(name, "here")


def test_labelme_passes_over_what_is_hidden(exchange: Exchange) -> None:
    form, layout = FORMATS["labelme"], exchange.layout_for("labelme")
    exchange.write(exchange.faces(layout, 5, form.writer.carries), form, layout)
    hidden = exchange.folder / ".ipynb_checkpoints" / "one-checkpoint.json"
    hidden.parent.mkdir()
    shutil.copyfile(exchange.folder / "one.json", hidden)
    assert len(exchange.read(form, exchange.folder, layout)) == 3


def test_a_list_of_adnets_names_photos_in_a_folder_that_its_authors_have(exchange: Exchange) -> None:
    form, layout = FORMATS["tsv"], exchange.layout_for("tsv")
    (first, *_) = exchange.faces(layout, 5, form.writer.carries)
    inside = exchange.folder / "rawImages" / "one.png"
    inside.parent.mkdir()
    shutil.copyfile(exchange.photos[0], inside)
    faces = [dataclasses.replace(first, photo=photo) for photo in (inside, exchange.photos[0])]
    path = exchange.write(faces, form, layout)
    assert [face.photo for face in exchange.read(form, path, layout)] == [inside, exchange.photos[0]]
