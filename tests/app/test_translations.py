"""The window's texts as they are collected, and the files of their translations."""

from __future__ import annotations

import ast
import json
from pathlib import Path

import pytest
import translation_files
import translations
from translation_files import LANGUAGES, Translation, lost, path_of, read, updated, write
from typer.testing import CliRunner
from unwrapped_texts import texts_of as unwrapped_texts_of
from unwrapped_texts import unneeded_exceptions, unwrapped
from window_texts import Text, collect, texts_of_module, texts_of_records, together

from app.logic.languages import OWN_NAMES
from app.rooms import COMMANDS

PHOTOS = Text("{count:,} photos of {name}", "a set", "{count:,} photo of {name}", ("app/a.py",))


def texts_of(code: str) -> tuple[list[Text], list[str]]:
    return texts_of_module("app/a.py", ast.parse(code))


def test_texts_are_collected_from_calls() -> None:
    code = (
        'CURVE = "a curve"\n'
        'TITLE = marked("Photos")\n'
        "def f(n):\n"
        '    tr("Open", about=CURVE)\n'
        '    tr("{count:,} photo " "of {name}", "{count:,} photos of {name}", about="a set", count=n)\n'
        "    tr(TITLE), tr(n.title or TITLES[n]), tr(titles.get(n, TITLE))\n"
        '    tr("{share:.1f}", share=n)\n'
    )
    texts, problems = texts_of(code)
    where = ("app/a.py",)
    assert not problems
    assert texts == [Text("Photos", where=where), Text("Open", "a curve", where=where), PHOTOS]


@pytest.mark.parametrize(
    "code",
    [
        'tr(f"{n} photos")',
        'tr("Open " + name)',
        'tr("Open ") + name',
        "tr(' '.join(words))",
        "marked(name)",
        'tr("a", "b", "c", count=1)',
    ],
)
def test_a_text_that_is_put_together_is_refused(code: str) -> None:
    texts, problems = texts_of(code)
    assert not texts
    assert len(problems) == 1
    assert problems[0].startswith("app/a.py:1: ")


def test_a_text_is_there_once_and_has_one_form_for_one() -> None:
    other = Text("Open", where=("app/b.py",))
    texts, problems = together([Text("Open", where=("app/a.py",)), PHOTOS, other])
    assert texts == [Text("Open", where=("app/a.py", "app/b.py")), PHOTOS]
    assert not problems
    _, problems = together([PHOTOS, Text(PHOTOS.source, PHOTOS.about, where=("app/b.py",))])
    assert len(problems) == 1
    assert "app/b.py" in problems[0]


def test_records_need_no_mark() -> None:
    texts = {text.source for text in texts_of_records()}
    assert {command.text for command in COMMANDS} <= texts
    assert {command.tip for command in COMMANDS if command.tip} <= texts
    assert {"Overlays", "After a face is accepted or rejected", "stay at the face", "minutes"} <= texts


def test_all_texts_of_the_window_can_be_collected() -> None:
    texts, problems = collect()
    assert not problems
    assert len(texts) > 300


def test_a_file_comes_back_as_it_was_written(tmp_path: Path) -> None:
    texts = [PHOTOS, Text("Über <b>&amp; „so“\nweiter")]
    said = {
        PHOTOS.key: Translation(("ein Foto von {name}", "{count:,} Fotos von {name}")),
        texts[1].key: Translation(("<ä>",), finished=False),
    }
    path = tmp_path / "a_de.ts"
    write(path, "de", texts, said)
    assert read(path) == said
    assert read(tmp_path / "none.ts") == {}


def test_an_update_keeps_what_is_said_and_drops_what_has_gone() -> None:
    kept = {
        ("Open", ""): Translation(("Öffnen",)),
        ("Gone", ""): Translation(("Weg",)),
        PHOTOS.key: Translation(("einmal",)),  # before it had plural forms
    }
    assert updated([Text("Open"), Text("New"), PHOTOS], kept, "de") == {
        ("Open", ""): Translation(("Öffnen",)),
        ("New", ""): Translation(("",), finished=False),
        PHOTOS.key: Translation(("", ""), finished=False),
    }
    assert len(updated([PHOTOS], kept, "ja")[PHOTOS.key].forms) == 1


@pytest.mark.parametrize(
    ("text", "forms", "language"),
    [
        (PHOTOS, ("{count:,} Foto von {name}", "{count:,} Fotos"), "de"),  # a field
        (PHOTOS, ("{count:,} Foto von {name}", "{count} Fotos von {name}"), "de"),  # its format
        (PHOTOS, ("une photo de {name}", "{count:,} photos de {name}"), "fr"),  # said of none as well
        (PHOTOS, ("{count:,} Fotos von {name}",), "de"),  # a form
        (Text("{point.next} goes on."), ("{point_next} geht weiter.",), "de"),  # a command whose key is shown
        (Text("Keys…"), ("Tasten",), "de"),
        (Text("Keys"), ("Tasten…",), "de"),
        (Text("&Open"), ("Öffnen",), "de"),
        (Text("<b>Open</b>"), ("Öffnen",), "de"),
        (Text(" of it"), ("davon",), "de"),
        (Text("a\nb"), ("a b",), "de"),
    ],
)
def test_what_got_lost_is_found(text: Text, forms: tuple[str, ...], language: str) -> None:
    assert lost(text, forms, language)


def test_what_is_whole_passes() -> None:
    assert not lost(PHOTOS, ("ein Foto von {name}", "{count:,} Fotos von {name}"), "de")
    assert not lost(PHOTOS, ("{name}:{count:,}枚",), "ja")
    assert not lost(Text("Keys… & more <"), ("Tasten … & mehr <",), "de")


def test_translators_work_on_lists(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(translation_files, "FOLDER", tmp_path)
    monkeypatch.setattr(translations, "_texts", lambda: [PHOTOS, Text("Keys…", where=("a menu",))])
    file = tmp_path / "list.json"

    def call(*words: str) -> int:
        return CliRunner().invoke(translations.command, [*words]).exit_code

    assert call("export", "de", str(file)) == 0
    listed = json.loads(file.read_text("utf-8"))
    assert [entry["text"] for entry in listed] == [PHOTOS.source, "Keys…"]
    assert listed[0]["forms"] == ["", ""]
    assert listed[0]["of one"] == PHOTOS.one
    assert listed[1] == {"text": "Keys…", "about": "", "where": ["a menu"], "translation": ""}
    listed[0]["forms"] = ["{count:,} Foto von {name}", "{count:,} Fotos von {name}"]
    listed[1]["translation"] = "Tasten"
    file.write_text(json.dumps(listed), "utf-8")
    assert call("import", "de", str(file)) == 2  # one has lost its ellipsis, and is left out
    said = read(path_of("de"))
    assert said[PHOTOS.key] == Translation(tuple(listed[0]["forms"]))
    assert not said["Keys…", ""].finished
    assert path_of("de").with_suffix(".qm").exists()
    assert call("export", "de", str(file)) == 0
    assert [entry["text"] for entry in json.loads(file.read_text("utf-8"))] == ["Keys…"]


def test_every_text_of_the_code_goes_through_its_translation() -> None:
    """By what the code looks like: `python tools/translations.py unwrapped` lists what is not."""
    assert not unwrapped()
    assert not unneeded_exceptions()


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ('label.setText("Photos")', ["Photos"]),
        ('label.setText(f"{n} photos")', ["{} photos"]),
        ('def f():\n    """Says it."""\n    return "" if x else "Nothing is open."', ["Nothing is open."]),
        ('words = f"{n} of {total} done"', ["{} of {} done"]),
        ('words = "go to the next"', ["go to the next"]),
        ('raise ProjectError(f"{path}: cannot be opened")', ["{}: cannot be opened"]),
        ('label.setText(tr("Photos")); TITLE = marked("All photos")', []),
        ('log.warning("cannot be read: %s", path); raise ValueError("no such thing")', []),
        ('Command("a.b", "Do it now", "File", do=lambda it: it.say("Done it."))', ["Done it."]),
        ('widget.setStyleSheet("QLabel { color: red; }"); widget.setObjectName("a name")', []),
        ('if words == "go on then": pass', []),
    ],
)
def test_texts_that_were_forgotten_are_found(code: str, found: list[str]) -> None:
    assert [text for _, text, _ in unwrapped_texts_of(ast.parse(code))] == found


# The translations themselves


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_translation_has_lost_anything(language: str) -> None:
    texts = {text.key: text for text in collect()[0]}
    for key, translation in read(path_of(language)).items():
        if key in texts and translation.finished:
            assert not lost(texts[key], translation.forms, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_compiled_translations_are_those_of_the_sources(language: str, tmp_path: Path) -> None:
    """After a change of a .ts file: `make translations`."""
    translations.compile_file(path_of(language), tmp_path / "a.qm")
    assert path_of(language).with_suffix(".qm").read_bytes() == (tmp_path / "a.qm").read_bytes()


def test_all_languages_that_can_be_chosen_have_a_file() -> None:
    assert set(LANGUAGES) == set(OWN_NAMES) - {"en"}
