"""Translations of the window: `make translations`, and a way for translators without XML.

python tools/translations.py                         update the .ts, compile the .qm, list what is missing
python tools/translations.py export de missing.json  what is not translated yet, as a list
python tools/translations.py import de done.json     put a list with translations in
python tools/translations.py unwrapped [app/video]   texts that are shown in English whatever the language
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Annotated, Any, Literal

import typer

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from translation_files import LANGUAGES, Translation, lost, path_of, read, updated, write
from unwrapped_texts import unwrapped
from window_texts import Text, collect

Language = Literal["de", "fr", "es", "zh_CN", "ja"]
ARRAY = "a list of objects with text, about and translation, or forms where there is `of one`"
command = typer.Typer(add_completion=False, help=__doc__, rich_markup_mode=None)


def _texts() -> list[Text]:
    texts, problems = collect()
    for problem in problems:
        print(problem, file=sys.stderr)
    if problems:
        raise typer.Exit(2)
    return texts


def compile_file(source: Path, target: Path) -> None:
    """Make the file that the window reads of a file of translations; what is unfinished is left out."""
    import PySide6

    folder = Path(PySide6.__file__).parent
    compiler = next(path for path in (folder / "lrelease", folder / "lrelease.exe") if path.exists())
    subprocess.run([compiler, "-silent", "-nounfinished", source, "-qm", target], check=True)


def _update(texts: list[Text], language: str, done: dict[tuple[str, str], Translation]) -> None:
    path = path_of(language)
    write(path, language, texts, updated(texts, {**read(path), **done}, language))
    compile_file(path, path.with_suffix(".qm"))


@command.callback(invoke_without_command=True)
def update(context: typer.Context) -> None:
    """Update the .ts files, compile the .qm files and list what is missing."""
    if context.invoked_subcommand is not None:
        return
    texts = _texts()
    print(f"{len(texts)} texts, {sum(bool(text.one) for text in texts)} of them with plural forms")
    for language in LANGUAGES:
        before = read(path_of(language))
        _update(texts, language, {})
        said = read(path_of(language))
        missing = [text for text in texts if not said[text.key].finished]
        gone = len(before.keys() - said.keys())
        print(f"{language}: {len(missing)} to translate" + (f", {gone} gone" if gone else ""))
        for text in missing:
            print(f"    {text.source!r}" + (f" ({text.about})" if text.about else ""))


@command.command("export")
def export_missing(
    language: Language, file: Path, everything: Annotated[bool, typer.Option("--all")] = False
) -> None:
    """Write what is not translated yet (or everything) as a list of objects."""
    said = updated(_texts(), read(path_of(language)), language)
    found: list[dict[str, Any]] = []
    for text in _texts():
        if said[text.key].finished and not everything:
            continue
        entry: dict[str, Any] = {"text": text.source, "about": text.about, "where": list(text.where)}
        if text.one:
            entry |= {"of one": text.one, "forms": list(said[text.key].forms)}
        else:
            entry["translation"] = said[text.key].forms[0]
        found.append(entry)
    file.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", "utf-8")
    print(f"{file}: {len(found)} texts for {language}")


@command.command("import")
def import_done(language: Language, file: Path) -> None:
    """Put translations in. What has lost a field, a mark or its ellipsis is listed and left out."""
    texts = _texts()
    known = {text.key: text for text in texts}
    done: dict[tuple[str, str], Translation] = {}
    wrong: list[str] = []
    for entry in json.loads(file.read_text("utf-8")):
        try:
            text = known[entry["text"], entry.get("about", "")]
            forms = tuple(entry["forms"]) if text.one else (entry["translation"],)
        except (KeyError, TypeError):
            wrong.append(f"{entry!r} is no text of the window; a file is {ARRAY}")
            continue
        if not all(forms):
            continue
        problems = lost(text, forms, language)
        wrong += problems
        if not problems:
            done[text.key] = Translation(forms)
    _update(texts, language, done)
    for sentence in wrong:
        print(sentence, file=sys.stderr)
    print(f"{path_of(language).name}: {len(done)} texts put in")
    if wrong:
        raise typer.Exit(2)


@command.command("unwrapped")
def list_unwrapped(under: Annotated[str, typer.Argument()] = "app") -> None:
    """Texts of the code that are neither in `tr` nor in `marked` nor in a record."""
    found = [each for each in unwrapped() if str(each).startswith(under)]
    for each in found:
        print(each)
    print(f"{len(found)} texts")


if __name__ == "__main__":
    command()
