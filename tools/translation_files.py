"""Files of translations (.ts of Qt Linguist): read, written, and what may not get lost in a translation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

from defusedxml import ElementTree
from window_texts import ROOT, Text

LANGUAGES = {"de": 2, "fr": 2, "es": 2, "zh_CN": 1, "ja": 1}
"""The languages by Qt's names, and how many plural forms each has there."""

FIRST_IS_ONE = ("de", "es")
"""Languages whose first form is said of one only, so that it can do without the number."""

CONTEXT = "window"
FOLDER = ROOT / "resources" / "translations"

_FIELD = re.compile(r"\{+[^{}]*\}+")
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_ACCELERATOR = re.compile(r"&(?=\w)")


@dataclass(frozen=True)
class Translation:
    """The forms of a text: as many as the language has of a text with plural forms, else one. Unfinished
    where one is empty or nobody has said that it is right."""

    forms: tuple[str, ...]
    finished: bool = True


Key = tuple[str, str]


def path_of(language: str) -> Path:
    return FOLDER / f"adnet-annotate_{language}.ts"


def read(path: Path) -> dict[Key, Translation]:
    """What a file holds; nothing where there is none."""
    if not path.exists():
        return {}
    found: dict[Key, Translation] = {}
    for message in ElementTree.fromstring(path.read_text("utf-8").encode()).iter("message"):
        for said in message.findall("translation"):
            forms = said.findall("numerusform") if message.get("numerus") == "yes" else [said]
            texts = tuple(form.text or "" for form in forms)
            key = message.findtext("source") or "", message.findtext("comment") or ""
            found[key] = Translation(texts, said.get("type") != "unfinished" and all(texts))
    return found


def updated(texts: Iterable[Text], kept: dict[Key, Translation], language: str) -> dict[Key, Translation]:
    """Each of the texts with the translation that is kept of it, unfinished where there is none that fits."""
    made: dict[Key, Translation] = {}
    for text in texts:
        count = LANGUAGES[language] if text.one else 1
        forms = kept[text.key].forms if text.key in kept else ()
        fits = len(forms) == count
        made[text.key] = kept[text.key] if fits else Translation(("",) * count, finished=False)
    return made


def write(path: Path, language: str, texts: Sequence[Text], said: dict[Key, Translation]) -> None:
    """Without the places in the code, so that only what is said changes the file."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{language}" sourcelanguage="en">',
        "<context>",
        f"    <name>{CONTEXT}</name>",
    ]
    for text in texts:
        translation = said[text.key]
        lines.append('    <message numerus="yes">' if text.one else "    <message>")
        lines.append(f"        <source>{escape(text.source)}</source>")
        if text.about:
            lines.append(f"        <comment>{escape(text.about)}</comment>")
        if text.one:
            lines.append(f"        <extracomment>Of one: {escape(text.one)}</extracomment>")
        opening = (
            "        <translation>" if translation.finished else '        <translation type="unfinished">'
        )
        if text.one:
            lines.append(opening)
            lines += (f"            <numerusform>{escape(form)}</numerusform>" for form in translation.forms)
            lines.append("        </translation>")
        else:
            lines.append(f"{opening}{escape(translation.forms[0])}</translation>")
        lines.append("    </message>")
    lines += ["</context>", "</TS>", ""]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines), "utf-8", newline="\n")


def lost(text: Text, forms: Sequence[str], language: str) -> list[str]:
    """What a translation lacks or has too much of, a sentence each: fields, marks of text, the key of a menu,
    the ellipsis, spaces and lines at the ends."""
    wrong: list[str] = []
    if len(forms) != (LANGUAGES[language] if text.one else 1):
        return [f"{text.source!r} has {len(forms)} forms in {language}"]
    for number, form in enumerate(forms):
        wanted, given = set(_FIELD.findall(text.source)), set(_FIELD.findall(form))
        if text.one and number == 0 and language in FIRST_IS_ONE:
            count = {field for field in wanted if field.startswith("{count")}
            wanted, given = wanted - count, given - count
        if wanted != given:
            wrong.append(f"{form!r} has not the fields of {text.source!r}")
        if sorted(_TAG.findall(text.source)) != sorted(_TAG.findall(form)):
            wrong.append(f"{form!r} has not the marks of {text.source!r}")
        if len(_ACCELERATOR.findall(text.source)) != len(_ACCELERATOR.findall(form)):
            wrong.append(f"{form!r} has not the & of {text.source!r}")
        if text.source.rstrip().endswith("…") != form.rstrip().endswith("…"):
            wrong.append(f"{form!r} ends otherwise than {text.source!r}")
        if _ends(text.source) != _ends(form):
            wrong.append(f"{form!r} has other spaces at its ends than {text.source!r}")
        if text.source.count("\n") != form.count("\n"):
            wrong.append(f"{form!r} has not the lines of {text.source!r}")
    return wrong


def _ends(text: str) -> tuple[str, str]:
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
