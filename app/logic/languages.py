"""Which languages the window speaks, and which of them a person's system asks for."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.resources import files
from pathlib import Path
from typing import Literal

Language = Literal["system", "en", "de", "fr", "es", "zh_CN", "ja"]

ENGLISH = "en"
OWN_NAMES = {
    ENGLISH: "English",
    "de": "Deutsch",
    "fr": "Français",
    "es": "Español",
    "zh_CN": "简体中文",
    "ja": "日本語",
}
"""The languages by Qt's names, each as it calls itself: whoever looks for theirs reads no other."""

_NO_SIMPLIFIED_CHINESE = ("zh-hant", "zh-tw", "zh-hk", "zh-mo")


def chosen_language(setting: Language, system: Iterable[str]) -> str:
    """The language to speak: the setting's, or the first of those that the system asks for (as `de-CH`, the
    most wanted first) that is spoken here; English without one."""
    if setting != "system":
        return setting
    for wanted in system:
        wanted = wanted.replace("_", "-").lower()
        if wanted.startswith(_NO_SIMPLIFIED_CHINESE):
            continue
        for language in OWN_NAMES:
            if wanted.split("-")[0] == language.split("_")[0]:
                return language
    return ENGLISH


def translation_file(language: str) -> Path:
    """The compiled translation of a language; English has none."""
    return Path(str(files("resources").joinpath("translations", f"adnet-annotate_{language}.qm")))
