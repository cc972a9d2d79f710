"""Texts of the window that its language does not reach: neither in `tr` nor in `marked` nor in a record."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass

from window_texts import called, collect, texts_of_records, window_modules


def _names(words: str) -> frozenset[str]:
    return frozenset(words.split())


SHOWING = _names(
    """setText setToolTip setWindowTitle setPlaceholderText setAccessibleName setAccessibleDescription
    setTitle setSuffix setPrefix setSpecialValueText setTabText setItemText setLabel setHorizontalHeaderLabels
    addItem addItems addRow addTab addButton addAction addMenu addSection say notice show_message show_task
    show_nothing plain_tip caption heading PlainLabel QLabel QPushButton QToolButton QCheckBox QRadioButton
    QGroupBox QAction QMenu QListWidgetItem QTableWidgetItem QTreeWidgetItem
    getOpenFileName getOpenFileNames getSaveFileName getExistingDirectory getText getItem"""
)
"""What shows the texts that it is called with, also single words."""

LOGS = _names("debug info warning error exception critical")
PROGRAMMERS_ERRORS = _names("ValueError TypeError KeyError RuntimeError AssertionError")
NO_TEXTS = _names(
    """tr marked Command Panel Switch Field setObjectName setProperty setStyleSheet findChild Option Argument
    BadParameter print compile execute Piece Worker worker Annotated partial
    getattr setattr isinstance TypeVar"""
)
"""What takes its words as they are: names, styles, and the records whose texts are collected from
themselves."""

EXCEPTIONS: dict[str, tuple[str, ...]] = {
    # Names of threads and owners, for the log.
    "app/logic/camera/search.py": ("the live view",),
    "app/page/annotate_page.py": ("the window",),
    "app/work/prediction.py": ("the model",),
    # Names of values that the code tells apart, and of states that are never shown.
    "app/annotating/feature.py": ("done again",),
    "app/canvas/overlays/attention.py": (
        "the selected points",
        "the curves of the selected points",
        "all points",
        "edge maps",
    ),
    "app/logic/preferences.py": ("yes or no",),
    "app/manual/reader.py": ("key://", "name://"),
    "app/logic/retraining/outcome.py": ("held-out faces",),
    "app/logic/step_words.py": ("done again",),
    # The name of a folder.
    "app/team/photos.py": ("fetched photos",),
    # What is written into a layout's file.
    "app/logic/layouts/drawing.py": ("curve {}", "group {}"),
    "app/logic/layouts/sketch.py": ("this layout",),
    # Parts of errors of `adnet_core`, and what they are recognised by.
    "app/logic/exchanging/exchange.py": ("cannot be written",),
    "app/logic/layouts/files.py": ("cannot be written",),
    "app/projects/backing_up.py": ("the file is damaged",),
    # The program's name, kinds of files, a size of letters, keys by their places, and what numpy reads.
    "app/window.py": ("adnet-annotate", "{} – adnet-annotate"),
    "app/measuring/feature.py": ("CSV (*.csv)",),
    "app/models/coverage.py": ("8pt",),
    "app/retraining/closing_notice.py": ("adnet-annotate",),
    "app/retraining/curves.py": ("8pt",),
    "app/shell/keys_by_position.py": ("ASDFHGZXCV BQWERYT123465 97 80 OU IP LJ K    NM",),
    "app/canvas/overlays/ellipses.py": ("pij,tj->pti",),
}
"""By module: texts that stay as they are in every language."""

_WORDS = (ast.Constant, ast.JoinedStr, ast.BinOp, ast.IfExp, ast.Tuple, ast.Dict)
_STYLE = re.compile(r"\{ [a-z{]|^[a-z-]+: [^;]*; ?[a-z-]+: |<span style|^SELECT ")
_WORD = re.compile(r"[^\W\d_]{2,}")
_SENTENCE = re.compile(
    # A field with a word, several words, or a word with the end of a sentence.
    r"{}[^{}]* [^\W\d_]{3,}|[^\W\d_]{3,} [^{}]*{}"
    r"|^[^\W\d_].*[^\W\d_]{2,}[ ,:;]+\S|^[A-Z]\w+\.$|[^\W\d_]{2,}…$"
)


def _is_text(text: str, shown: bool) -> bool:
    """Whether a person would read it: a word where something shows it, a sentence elsewhere; no style."""
    return bool((_WORD if shown else _SENTENCE).search(text)) and not _STYLE.search(text)


@dataclass(frozen=True)
class Unwrapped:
    """A text where it stands."""

    module: str
    line: int
    text: str

    def __str__(self) -> str:
        return f"{self.module}:{self.line}: {self.text!r}"


def unwrapped() -> list[Unwrapped]:
    """All such texts of the window."""
    known = {text.source for text in texts_of_records()} | {text.about for text in collect()[0]}
    return [
        Unwrapped(name, line, text)
        for name, module in window_modules()
        for line, text, shown in texts_of(module)
        if (shown or text not in known) and text not in EXCEPTIONS.get(name, ())
    ]


def unneeded_exceptions() -> list[str]:
    """Exceptions whose text is there no more."""
    there = {(name, text) for name, module in window_modules() for _, text, _ in texts_of(module)}
    return [text for name, texts in EXCEPTIONS.items() for text in texts if (name, text) not in there]


def texts_of(module: ast.Module) -> Iterator[tuple[int, str, bool]]:
    """The line and the text of each in a module, and whether it is given to what shows it; records and
    exceptions are not looked at."""
    records = {
        target.id
        for node in module.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Subscript)
        for target in node.targets
        if isinstance(target, ast.Name) and ast.unparse(node.value.value) in ("Command", "Panel")
    }
    yield from _within(module, NO_TEXTS | records, shown=False)


def _within(
    node: ast.AST, passed: frozenset[str] | set[str], *, shown: bool
) -> Iterator[tuple[int, str, bool]]:
    if isinstance(node, ast.Call):
        name = called(node)
        if name in passed or name in PROGRAMMERS_ERRORS:
            # A record's functions have texts of their own.
            for part in (*node.args, *(each.value for each in node.keywords)):
                if not isinstance(
                    part, ast.Constant | ast.JoinedStr | ast.BinOp | ast.IfExp | ast.Tuple | ast.Dict
                ):
                    yield from _within(part, passed, shown=False)
            return
        if name in LOGS and isinstance(node.func, ast.Attribute):
            return
        yield from _within(node.func, passed, shown=False)
        for part in (*node.args, *(each.value for each in node.keywords)):
            yield from _within(part, passed, shown=name in SHOWING)
    elif isinstance(node, ast.Constant):
        if isinstance(node.value, str) and _is_text(node.value, shown):
            yield node.lineno, node.value, shown
    elif isinstance(node, ast.JoinedStr):
        text = "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
        if _is_text(text, shown):
            yield node.lineno, text, shown
        for part in node.values:
            if isinstance(part, ast.FormattedValue):
                yield from _within(part.value, passed, shown=shown)
    elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return  # a docstring
    elif isinstance(node, ast.Subscript):
        yield from _within(node.value, passed, shown=shown)
    elif isinstance(node, ast.Assign | ast.AnnAssign | ast.FunctionDef | ast.AsyncFunctionDef | ast.arg):
        for field, value in ast.iter_fields(node):
            if field not in ("annotation", "returns", "decorator_list"):
                for part in value if isinstance(value, list) else [value]:
                    if isinstance(part, ast.AST):
                        yield from _within(part, passed, shown=False)
    else:
        keeps = isinstance(node, ast.IfExp | ast.BoolOp | ast.BinOp | ast.List | ast.Tuple)
        for inner in [] if isinstance(node, ast.Compare) else ast.iter_child_nodes(node):
            asked = isinstance(node, ast.IfExp) and inner is node.test
            yield from _within(inner, passed, shown=shown and keeps and not asked)
