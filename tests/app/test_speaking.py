"""Which language the window speaks, and that Qt's own parts speak it too."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot
from translation_files import Translation, write
from translations import compile_file
from window_texts import Text

from app import main, speaking
from app.logic.languages import OWN_NAMES, Language, chosen_language
from app.logic.projects.locations import settings_path
from app.logic.projects.opening import OpenRequest
from app.logic.translating import speak, tr


@pytest.fixture(autouse=True)
def english_afterwards(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    yield
    speak(None)
    QLocale.setDefault(before)
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.setParent(None)


@pytest.mark.parametrize(
    ("system", "language"),
    [
        (["de-CH", "en"], "de"),
        (["pl-PL", "fr_FR"], "fr"),
        (["zh-Hans-CN", "zh-CN"], "zh_CN"),
        (["zh-Hant-TW", "zh-TW", "ja-JP"], "ja"),
        (["pl-PL"], "en"),
        (["C"], "en"),
        ([], "en"),
    ],
)
def test_the_system_is_asked_for_a_language(system: list[str], language: str) -> None:
    assert chosen_language("system", system) == language
    assert chosen_language("es", system) == "es"


@pytest.mark.parametrize(
    ("language", "close", "number"),
    [
        ("de", "Schließen", "1.234,5"),
        ("fr", "Fermer", "1\u202f234,5"),
        ("es", "Cerrar", "1.234,5"),
        ("zh_CN", "关闭", "1,234.5"),
        ("ja", "閉じる", "1,234.5"),
    ],
)
def test_standard_buttons_and_numbers_are_of_the_language(
    qtbot: QtBot, qapp: QApplication, language: str, close: str, number: str
) -> None:
    assert language in OWN_NAMES
    assert speaking.speak_language(qapp, language) == language  # type: ignore[arg-type]
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    qtbot.addWidget(box)
    assert box.button(QDialogButtonBox.StandardButton.Close).text().replace("&", "").startswith(close)
    assert tr("{value:,.1f}", value=1234.5) == number
    assert QLocale().name().startswith(language[:2])


def test_a_translation_is_looked_up_by_text_and_what_it_is_about(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """In a file that is made here, since those of the window change."""
    folder = tmp_path
    texts = [
        Text("{count:,} photos", "", "{count:,} photo"),
        Text("Open", "a curve"),
        Text("Save"),
        Text("Open"),
    ]
    said = {
        texts[0].key: Translation(("une seule ou aucune", "{count:,} photos françaises")),
        texts[1].key: Translation(("Ouverte",)),
        texts[2].key: Translation(("Peut-être",), finished=False),
        texts[3].key: Translation(("Ouvrir",)),
    }
    write(folder / "a.ts", "fr", texts, said)
    compile_file(folder / "a.ts", folder / "a.qm")
    monkeypatch.setattr(speaking, "translation_file", lambda _language: folder / "a.qm")
    speaking.speak_language(qapp, "fr")
    counted = [tr("{count:,} photo", "{count:,} photos", count=n) for n in (0, 1, 2000)]
    assert counted == ["une seule ou aucune", "une seule ou aucune", "2\u202f000 photos françaises"]
    assert tr("Open", about="a curve") == "Ouverte"
    assert tr("Open") == "Ouvrir"
    assert tr("Save") == "Save"  # nobody has said yet that it is right


class _Shown(Exception):
    """The window would be made now."""


@pytest.mark.parametrize(("asked", "spoken"), [(None, "ja"), ("fr", "fr"), ("en", "en")])
def test_the_program_speaks_before_its_window_is_made(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, asked: Language | None, spoken: str
) -> None:
    """As the command line says, else as the settings do."""
    settings_path().parent.mkdir(parents=True, exist_ok=True)
    settings_path().write_text('{"version": 1, "language": "ja"}', encoding="utf-8")

    def make_window(_request: OpenRequest) -> None:
        raise _Shown

    monkeypatch.setattr(main, "make_window", make_window)
    with pytest.raises(_Shown):
        main.run(OpenRequest(), asked)
    assert QLocale().name().startswith(spoken)
    assert bool(qapp.findChildren(QTranslator)) == (spoken != "en")


def test_without_its_file_the_window_speaks_english(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(speaking, "translation_file", lambda _language: tmp_path / "none.qm")
    assert speaking.speak_language(qapp, "de") == "en"
    assert "none.qm" in caplog.text
    assert tr("Save") == "Save"
