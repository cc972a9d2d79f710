"""Makes the window and Qt's own parts of it speak a language, before anything is shown."""

from __future__ import annotations

import logging

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from app.logic.languages import ENGLISH, Language, chosen_language, translation_file
from app.logic.translating import Numerals, speak

log = logging.getLogger(__name__)

CONTEXT = "window"
"""The one context of our translations."""


def locale_of(language: str) -> QLocale:
    """How numbers and dates are written: as the system does, where it writes in this language."""
    system, usual = QLocale.system(), QLocale(language)
    same = system.language() == usual.language() and system.script() == usual.script()
    return system if same else usual


def speak_language(application: QCoreApplication, setting: Language) -> str:
    """Speak the language of a setting from now on, and say which that is. Texts that are shown already
    stay."""
    language = chosen_language(setting, QLocale.system().uiLanguages())
    locale = locale_of(language)
    QLocale.setDefault(locale)
    numerals = Numerals(locale.decimalPoint(), locale.groupSeparator())
    if language == ENGLISH:
        speak(None, numerals)
        return language
    # The buttons of dialogs, the menus of text fields and the like are said by Qt itself.
    of_qt = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if of_qt.load(f"qtbase_{language}", folder):
        application.installTranslator(of_qt)
    ours = QTranslator(application)
    if not ours.load(str(translation_file(language))):
        log.warning("%s: cannot be read; the window speaks English", translation_file(language))
        speak(None, numerals)
        return ENGLISH

    def lookup(text: str, about: str, number: int) -> str:
        return ours.translate(CONTEXT, text, about, number) or ""

    speak(lookup, numerals, language)
    return language
