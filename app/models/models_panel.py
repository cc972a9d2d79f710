"""The list of models: results, provenance, size and date of each, and what can be done with one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QDateTime, QLocale, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QShowEvent, QTextCursor, QTextDocument, QTextOption
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from adnet_core.faces.layout import Layout
from app.logic.translating import listed, tr, translated
from app.models.coverage import CoverageView
from app.panels.plain import PlainLabel, plain_tip
from app.theme import EDGE, GAP, GAP_WIDE, TYPE_SMALL, sized

if TYPE_CHECKING:
    from adnet_core.models.model_library import ModelEntry

CARD_HEIGHT = 180
# A card is somebody's text: no HTML in it.
_CARD_FEATURES = QTextDocument.MarkdownFeature(
    QTextDocument.MarkdownFeature.MarkdownDialectGitHub.value
    | QTextDocument.MarkdownFeature.MarkdownNoHTML.value
)


class _Card(QTextBrowser):
    """Shows a card, and no file that a picture or a style in it names."""

    def loadResource(self, type_: int, name: QUrl | str) -> object:
        return None


class ModelsPanel(QWidget):
    """use_asked and remove_asked carry a ModelEntry; seen(): the panel came into sight."""

    use_asked = Signal(object)
    remove_asked = Signal(object)
    add_asked = Signal()
    back_asked = Signal()
    renew_asked = Signal()
    recalibrate_asked = Signal()
    seen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._in_use = ""
        self._layout: Layout | None = None
        self._card = ""
        self.list = QListWidget(self)
        self.list.setAccessibleName(tr("Models"))
        self.list.setObjectName("models")
        self.list.setWordWrap(True)
        self.list.setAlternatingRowColors(True)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentItemChanged.connect(lambda *_items: self._show_current())
        self.list.itemDoubleClicked.connect(lambda _item: self._ask_use())
        self.use = self._button(tr("Use"), self._ask_use, tr("Place points with this model from now on."))
        self.back = self._button(
            tr("Go back"), self.back_asked.emit, tr("Use the model again that was used before.")
        )
        self.add = self._button(tr("Add …"), self.add_asked.emit, tr("Copy an .onnx file into your models."))
        self.remove = self._button(
            tr("Remove"), self._ask_remove, tr("Take it out of the list; can be undone.")
        )
        self.recalibrate = self._button(
            tr("Recalibrate ellipses"),
            self.recalibrate_asked.emit,
            tr(
                "Make the ellipses of the model in use as large as your corrections show them to be. "
                "That is a version of its own; Go back leads to the one before."
            ),
        )
        self.coverage = CoverageView(self)
        self.stale = PlainLabel("", self)
        self.stale.setObjectName("staleWords")
        self.stale.setWordWrap(True)
        self.renew = self._button(
            tr("Predict them anew"), self.renew_asked.emit, tr("What a person placed stays.")
        )
        self.card = _Card(self)
        self.card.setAccessibleName(tr("Card of the model"))
        self.card.setObjectName("modelCard")
        self.card.setOpenExternalLinks(True)
        self.card.setMinimumHeight(CARD_HEIGHT)
        # A table may be wider than the panel: it is moved aside, and no word in it broken.
        self.card.setWordWrapMode(QTextOption.WrapMode.WordWrap)
        self.card.setFont(sized(self.card.font(), TYPE_SMALL))
        self.card.document().setIndentWidth(10)
        grid = QGridLayout()
        grid.setSpacing(GAP)
        for number, button in enumerate((self.use, self.back, self.add, self.remove)):
            grid.addWidget(button, number // 2, number % 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, GAP_WIDE, EDGE, EDGE)
        column.setSpacing(GAP_WIDE)
        column.addWidget(self.list, 1)
        column.addLayout(grid)
        column.addWidget(self.recalibrate)
        column.addWidget(self.coverage)
        column.addWidget(self.stale)
        column.addWidget(self.renew)
        column.addWidget(self.card, 1)
        self.show_stale(0, 0)
        self._show_current()

    def sizeHint(self) -> QSize:
        return QSize(252, 560)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.seen.emit()

    @property
    def current(self) -> ModelEntry | None:
        item = self.list.currentItem()
        return cast("ModelEntry", item.data(Qt.ItemDataRole.UserRole)) if item is not None else None

    def show_models(
        self, entries: Sequence[ModelEntry], *, in_use: str, previous: str | None, layout: Layout | None
    ) -> None:
        """The list, the name of the model that runs, the one to go back to, the open project's layout."""
        chosen = self.current.name if self.current is not None else in_use
        self._in_use, self._layout = in_use, layout
        self.list.blockSignals(True)
        self.list.clear()
        for entry in entries:
            item = QListWidgetItem(self._words(entry), self.list)
            item.setData(Qt.ItemDataRole.UserRole, entry)
            item.setToolTip(plain_tip(str(entry.path)))
            if entry.name == chosen:
                self.list.setCurrentItem(item)
        self.list.blockSignals(False)
        self.back.setEnabled(previous is not None)
        self.back.setToolTip(
            plain_tip(
                tr("Use {model} again.", model=previous)
                if previous
                else tr("No other model was used before.")
            )
        )
        self._show_current()

    def show_stale(self, photos: int, under_way: int) -> None:
        """Photos with untouched predictions of other models, and how many are being renewed now."""
        if under_way:
            words = tr(
                "Predicting anew, {count:,} photo to go.",
                "Predicting anew, {count:,} photos to go.",
                count=under_way,
            )
        else:
            words = tr(
                "{count:,} photo holds untouched predictions of another model.",
                "{count:,} photos hold untouched predictions of another model.",
                count=photos,
            )
        self.stale.setText(words)
        self.stale.setVisible(bool(photos or under_way))
        self.renew.setVisible(bool(photos) and not under_way)

    def _words(self, entry: ModelEntry) -> str:
        from adnet_core.models.model_library import found_words, result_words

        mark = "● " if entry.name == self._in_use else ""
        if entry.info is None:
            return f"{mark}{entry.name}\n{tr('cannot be used')}"
        made = QDateTime.fromSecsSinceEpoch(int(entry.modified))
        date = QLocale().toString(made, tr("yyyy-MM-dd", about="format of a date"))
        facts = tr(
            "{points} points · {size:.1f} MB · {date}",
            points=entry.info.layout.point_count,
            size=entry.size_bytes / 1e6,
            date=date,
        )
        lines = [f"{mark}{entry.name}", translated(result_words(entry.info)), facts]
        if entry.info.finder is not None:
            lines.append(translated(found_words(entry.info)))
        source = origin_words(entry.info.provenance)
        return "\n".join([*lines, source] if source else lines)

    def _fits(self, entry: ModelEntry) -> bool:
        layout = self._layout
        return entry.info is not None and (
            layout is None or entry.info.layout.point_names == layout.point_names
        )

    def _show_current(self) -> None:
        entry = self.current
        usable = entry is not None and entry.name != self._in_use and self._fits(entry)
        self.use.setEnabled(usable)
        self.remove.setEnabled(entry is not None and not entry.bundled and entry.name != self._in_use)
        self.card.setVisible(entry is not None)
        if entry is not None:
            from adnet_core.models.model_library import model_card

            card = model_card(entry)
            if card != self._card:  # else whoever reads it stays where they are
                self._card = card
                self.card.document().setMarkdown(card, _CARD_FEATURES)
                # The cursor has come to the end, where the next change of size would go.
                self.card.moveCursor(QTextCursor.MoveOperation.Start)
            if entry.info is not None and not self._fits(entry) and self._layout is not None:
                points = entry.info.layout.point_count
                self.use.setToolTip(
                    plain_tip(
                        tr(
                            "Places {placed} points, this project has {wanted}.",
                            placed=points,
                            wanted=self._layout.point_count,
                        )
                    )
                )

    def _ask_use(self) -> None:
        if self.use.isEnabled() and self.current is not None:
            self.use_asked.emit(self.current)

    def _ask_remove(self) -> None:
        if self.current is not None:
            self.remove_asked.emit(self.current)

    def _button(self, text: str, do: Any, tip: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setToolTip(plain_tip(tip))
        button.clicked.connect(lambda: do())
        return button


def origin_words(provenance: Mapping[str, Any]) -> str:
    """Where a model comes from, in a few words: its base, and the faces or data that trained it."""
    base = provenance.get("base") or provenance.get("init")
    faces = provenance.get("accepted_faces")
    data = provenance.get("data")
    words = [tr("from {model}", model=base) if base else ""]
    if faces:
        words.append(tr("{count:,} accepted face", "{count:,} accepted faces", count=faces))
    elif isinstance(data, list) and data:
        words.append(tr("trained on {sets}", sets=listed(list(map(str, data)))))
    return listed(list(filter(None, words)))
