"""The manual: the same in all languages, of commands and pictures that there are, and of every panel."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from manual_pages import FOLDER, LANGUAGES, ROOT, words
from PIL import Image
from PySide6.QtCore import QTranslator

from app.logic.languages import ENGLISH, translation_file
from app.logic.manual import Manual, filled_in, manual_folder, renewed
from app.logic.manual.pages import pictures_of
from app.logic.manual.words import references
from app.logic.translating import speak
from app.rooms import COMMANDS, ROOMS

PAGES = Manual(FOLDER).pages
HERE = [language for language in LANGUAGES if (FOLDER / language).is_dir()]
EACH = [(language, page) for language in HERE for page in PAGES]
PANELS = [f"panel-{panel.name}" for room in ROOMS for panel in room.panels]
SCENES = re.findall(r'^    "([a-z-]+)",$', (ROOT / "tools" / "manual_pictures.py").read_text("utf-8"), re.M)


@pytest.fixture
def spoken(request: pytest.FixtureRequest) -> Iterator[str]:
    """The language, spoken by its translation as the window does."""
    language = str(request.param)
    translator = QTranslator()
    if language != ENGLISH:
        assert translator.load(str(translation_file(language)))
        speak(lambda text, about, number: translator.translate("window", text, about, number) or "")
    yield language
    speak(None)


def test_there_is_one_in_every_language() -> None:
    assert list(LANGUAGES) == HERE
    assert len(PAGES) >= 10


@pytest.mark.parametrize(("language", "page"), EACH)
def test_a_page_is_the_same_in_every_language(language: str, page: str) -> None:
    own = (FOLDER / language / page).read_text("utf-8")
    english = (FOLDER / ENGLISH / page).read_text("utf-8")
    for marks in (r"^#+ ", r"^- ", r"^\d\. ", r"^\| "):
        assert len(re.findall(marks, own, re.M)) == len(re.findall(marks, english, re.M)), marks
    assert pictures_of(own) == pictures_of(english)
    assert sorted(references(own)) == sorted(references(english))
    assert sorted(re.findall(r"\]\((\d\d-[^)]+)\)", own)) == sorted(
        re.findall(r"\]\((\d\d-[^)]+)\)", english)
    )


@pytest.mark.parametrize("language", HERE)
def test_what_a_training_says_of_new_photos_is_explained(language: str) -> None:
    """By the words of `training/harder_photos.py`, which are English in every language."""
    line = "it is the photos that are new to it"
    assert line in (ROOT / "training" / "harder_photos.py").read_text("utf-8")
    assert f"*{line}*" in (FOLDER / language / "09-training-and-models.md").read_text("utf-8")


def test_no_language_has_a_page_that_the_english_manual_lacks() -> None:
    for language in HERE:
        assert sorted(path.name for path in (FOLDER / language).glob("*.md")) == list(PAGES)


@pytest.mark.parametrize("spoken", HERE, indirect=True)
def test_keys_and_names_are_those_of_the_commands(spoken: str) -> None:
    """After a command, a key or a translation has changed: `make manual`."""
    for page in PAGES:
        text = (FOLDER / spoken / page).read_text("utf-8")
        assert renewed(text, words) == text, f"{spoken}/{page}"


@pytest.mark.parametrize("page", PAGES)
def test_every_reference_is_of_a_command_with_what_it_names(page: str) -> None:
    known = {command.id: command for command in COMMANDS}
    text = (FOLDER / ENGLISH / page).read_text("utf-8")
    assert references(text) or "://" not in text
    for kind, name in references(text):
        assert name in known, name
        assert kind == "name" or known[name].keys, f"{name} has no key; write its name"


@pytest.mark.parametrize("language", HERE)
def test_pictures_are_those_that_the_script_makes_and_the_pages_show(language: str) -> None:
    """After a scene or a panel has come or gone: `make manual`."""
    shown = [name for page in PAGES for name in pictures_of((FOLDER / ENGLISH / page).read_text("utf-8"))]
    there = sorted(path.name for path in (FOLDER / language / "images").iterdir())
    assert sorted(shown) == there
    assert there == sorted(f"{scene}.webp" for scene in (*SCENES, *PANELS))


@pytest.mark.parametrize("language", HERE)
def test_pictures_are_small(language: str) -> None:
    for path in (FOLDER / language / "images").iterdir():
        assert path.stat().st_size <= 41_000, path
        with Image.open(path) as picture:
            assert picture.width <= 900


def test_every_panel_has_its_picture_and_page() -> None:
    manual = Manual(FOLDER)
    for name in PANELS:
        assert f"{name}.webp" in pictures_of(manual.text(manual.page_with(name))), name
    for name in ("window", "layout", "camera", "video", "panel-photos"):
        assert f"{name}.webp" in pictures_of(manual.text(manual.page_with(name))), name


def test_what_is_missing_in_a_language_is_english(tmp_path: Path) -> None:
    for language, name, text in (("en", "1.md", "# One"), ("en", "2.md", "# Two"), ("de", "2.md", "# Zwei")):
        (tmp_path / language).mkdir(exist_ok=True)
        (tmp_path / language / name).write_text(text, "utf-8")
    manual = Manual(tmp_path, "de")
    assert [manual.title(name) for name in manual.pages] == ["One", "Zwei"]
    assert Manual(tmp_path, "xx").title("2.md") == "Two"
    assert manual.text("3.md") == ""


def test_it_is_found_beside_the_sources_and_in_a_package(tmp_path: Path) -> None:
    assert manual_folder() == FOLDER
    resources = tmp_path / "resources"
    resources.mkdir()
    assert manual_folder(resources) == tmp_path / "docs" / "manual"
    (resources / "manual").mkdir()
    assert manual_folder(resources) == resources / "manual"


def test_the_package_carries_it(tmp_path: Path) -> None:
    """As it is built for a wheel."""
    pytest.importorskip("setuptools")
    subprocess.run(
        [sys.executable, "setup.py", "-q", "build_py", "--build-lib", str(tmp_path / "built")],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    carried = tmp_path / "built" / "resources" / "manual"
    assert manual_folder(carried.parent) == carried
    files = {path.relative_to(FOLDER) for path in FOLDER.glob("*/**/*") if path.suffix in (".md", ".webp")}
    assert {path.relative_to(carried) for path in carried.rglob("*") if path.is_file()} == files


def test_words_are_no_markdown() -> None:
    text = "Press [x](key://a.b), [Name](name://a.b), [left](key://no.such)."
    keys = {("key", "a.b"): "*", ("name", "a.b"): "[Go] _on_"}
    shown = filled_in(text, lambda kind, name: keys.get((kind, name), ""))
    assert shown == r"Press [\*](key://a.b), [\[Go\] \_on\_](name://a.b), [left](key://no.such)."
    assert renewed("[x](key://a.b)", lambda _kind, _name: "Ctrl+1") == "[Ctrl+1](key://a.b)"
