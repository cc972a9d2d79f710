"""The manual's window: its pages, what they are about, and a search through all of them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer, QUrl
from PySide6.QtGui import QFont, QImage, QKeySequence, QResizeEvent, QShortcut, QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QSplitter,
    QTextBrowser,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.fitting import resize_within_screen
from app.icons import icon
from app.logic.manual import Manual, filled_in
from app.logic.manual.words import Words
from app.logic.translating import tr
from app.panels.plain import PlainLabel, plain_tip
from app.theme import EDGE, GAP_SMALL, GAP_WIDE

SIZE = QSize(940, 720)
CONTENTS_WIDTH = 220
# What is left free beside a picture, in logical pixels.
BESIDE = 40


class ManualPages(QTextBrowser):
    """Shows the pages of a manual; links between them, and back, are those of Qt."""

    def __init__(self, manual: Manual, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._manual, self._words = manual, words
        self.document().setDocumentMargin(EDGE)
        self.setAccessibleName(tr("Page of the manual"))
        # A bar that comes while a page is put in would change the width in the middle of it.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._refit = QTimer(self)
        self._refit.setSingleShot(True)
        self._refit.setInterval(0)
        self._refit.timeout.connect(self.refresh)
        self.sourceChanged.connect(lambda _url: self._embolden())

    @property
    def name(self) -> str:
        """Which page is shown; empty before the first."""
        return self.source().path()

    def loadResource(self, kind: int, url: QUrl | str) -> Any:
        """A page, with the keys and names of now, or a picture, no wider than there is room for."""
        path = QUrl(url).path()
        if path.endswith(".md"):
            return filled_in(self._manual.text(path), self._words)
        if kind == QTextDocument.ResourceType.ImageResource.value and path.endswith(".webp"):
            return self._fitted(QImage(str(self._manual.path(path))))
        return None

    def _fitted(self, picture: QImage) -> QImage:
        ratio = self.devicePixelRatioF()
        room = max(self.viewport().width() - BESIDE, BESIDE)
        if picture.isNull() or picture.width() <= room:
            return picture
        smooth = Qt.TransformationMode.SmoothTransformation
        narrow = picture.scaledToWidth(min(round(room * ratio), picture.width()), smooth)
        narrow.setDevicePixelRatio(narrow.width() / room)
        return narrow

    def _embolden(self) -> None:
        """Keys and names are bold, and no links. Marks of Markdown would not do: between letters of Chinese
        and Japanese they are not taken for marks."""
        found = []
        block = self.document().begin()
        while block.isValid():
            parts = block.begin()
            while not parts.atEnd():
                part = parts.fragment()
                if part.charFormat().anchorHref().startswith(("key://", "name://")):
                    found.append((part.position(), part.length(), part.charFormat()))
                parts += 1
            block = block.next()
        for position, length, form in found:
            form.setAnchor(False)
            form.setAnchorHref("")
            form.clearForeground()  # that of the theme, also when it changes
            form.setFontUnderline(False)
            form.setFontWeight(QFont.Weight.Bold)
            cursor = QTextCursor(self.document())
            cursor.setPosition(position)
            cursor.setPosition(position + length, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(form)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.name and event.size().width() != event.oldSize().width():
            self._refit.start()

    def refresh(self) -> None:
        """Show the page anew, where it was."""
        bar = self.verticalScrollBar()
        share = bar.value() / max(bar.maximum(), 1)
        self.reload()
        bar.setValue(round(share * bar.maximum()))


class ManualReader(QDialog):
    """Not modal: the window is worked in meanwhile. It keeps the page that was read last."""

    def __init__(self, manual: Manual, words: Words, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.manual = manual
        self.setObjectName("manual")
        self.setWindowTitle(tr("Manual"))
        resize_within_screen(self, SIZE)
        self.contents = QListWidget(self)
        self.contents.setAccessibleName(tr("Contents of the manual"))
        self.contents.setWordWrap(True)
        self.contents.setSpacing(GAP_SMALL)
        self.contents.addItems([manual.title(name) for name in manual.pages])
        self.pages = ManualPages(manual, words, self)
        self.back = self._button("chevron-left", tr("Back to the page before"), self.pages.backward)
        self.forward = self._button("chevron-right", tr("Forward again"), self.pages.forward)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(tr("Search in the manual"))
        self.search.setAccessibleName(tr("Search in the manual"))
        self.search.setClearButtonEnabled(True)
        self.found = PlainLabel("", self)
        self.pages.backwardAvailable.connect(self.back.setEnabled)
        self.pages.forwardAvailable.connect(self.forward.setEnabled)
        self.pages.sourceChanged.connect(self._page_changed)
        self.contents.currentRowChanged.connect(self._row_chosen)
        self.search.returnPressed.connect(self.find_next)
        QShortcut(QKeySequence.StandardKey.Close, self, self.close)
        self.search.textChanged.connect(lambda _text: self.found.setText(""))
        bar = QHBoxLayout()
        bar.setSpacing(GAP_WIDE)
        bar.addWidget(self.back)
        bar.addWidget(self.forward)
        bar.addWidget(self.search, 1)
        bar.addWidget(self.found)
        parts = QSplitter(self)
        parts.addWidget(self.contents)
        parts.addWidget(self.pages)
        parts.setStretchFactor(1, 1)
        parts.setSizes([CONTENTS_WIDTH, SIZE.width() - CONTENTS_WIDTH])
        parts.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        column.addLayout(bar)
        column.addWidget(parts, 1)
        self.back.setEnabled(False)
        self.forward.setEnabled(False)
        self.pages.setFocus()
        if manual.pages:
            self.go_to(manual.pages[0])

    def go_to(self, name: str) -> None:
        """Show a page by its name."""
        if name and name != self.pages.name:
            self.pages.setSource(QUrl(name), QTextDocument.ResourceType.MarkdownResource)

    def refresh(self) -> None:
        """Keys have changed."""
        self.pages.refresh()

    def find_next(self) -> None:
        """Go on to where the words of the search stand next: on this page, or on those after it."""
        text = self.search.text()
        if not text:
            return
        self.found.setText("")
        names = self.manual.pages
        if self.pages.find(text) or not names:
            return
        here = names.index(self.pages.name)
        for name in (*names[here + 1 :], *names[: here + 1]):
            if self._stands_in(text, name):
                self.go_to(name)
                self.pages.moveCursor(QTextCursor.MoveOperation.Start)
                if self.pages.find(text):
                    return
        self.found.setText(tr("Not found"))

    def _stands_in(self, text: str, name: str) -> bool:
        """In the page as it is shown, without its marks."""
        document = QTextDocument()
        document.setMarkdown(str(self.pages.loadResource(0, QUrl(name))))
        return not document.find(text).isNull()

    def _page_changed(self, url: QUrl) -> None:
        names = self.manual.pages
        if url.path() in names:
            self.contents.setCurrentRow(names.index(url.path()))

    def _row_chosen(self, row: int) -> None:
        if 0 <= row < len(self.manual.pages):
            self.go_to(self.manual.pages[row])

    def _button(self, drawing: str, name: str, do: Any) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(drawing))
        button.setToolTip(plain_tip(name))
        button.setAccessibleName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _down: do())
        return button
