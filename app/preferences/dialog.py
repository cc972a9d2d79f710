"""The dialog of preferences: pages of settings, and all that is remembered. What is changed holds at once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from app.fitting import resize_within_screen
from app.logic.preferences import PAGES, Preference, Remembered
from app.logic.translating import tr
from app.panels.hinted_line import HintedLine
from app.panels.plain import PlainLabel, caption, plain_tip
from app.theme import EDGE_WIDE, GAP_WIDE

SIZE = QSize(660, 500)
FIELD_WIDTH = 300


class PreferencesDialog(QDialog):
    """Not modal: what is chosen is seen at once behind it.

    changed(path, value): a setting. forgotten(path): a remembered value is to be as in the beginning, all of
    them where it is empty. switched(id): an overlay, by its command. model_chosen(name). asked(id): a button
    that runs a command.
    """

    changed = Signal(str, object)
    forgotten = Signal(str)
    switched = Signal(str)
    model_chosen = Signal(str)
    asked = Signal(str)

    def __init__(self, preferences: Sequence[Preference], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("preferences")
        self.setWindowTitle(tr("Preferences"))
        resize_within_screen(self, SIZE)
        self.tabs = QTabWidget(self)
        self.fields: dict[str, QWidget] = {}
        self._forms: dict[str, QFormLayout] = {}
        for page in PAGES:
            self._forms[page] = self._page(page)
        for preference in preferences:
            self._add(preference)
        self.keys = self._button(tr("Keys…"), "help.keys", tr("All keys; a click there chooses another"))
        self._forms["Working"].addRow(_label(tr("Keys"), self), self.keys)
        self.model = QComboBox(self)
        self.model.setObjectName("model")
        self.model.setMinimumWidth(FIELD_WIDTH)
        self.model.activated.connect(lambda _index: self.model_chosen.emit(self.model.currentText()))
        self.folder = PlainLabel("", self)
        self.folder.setObjectName("modelFolder")
        self.folder.setWordWrap(True)
        self.folder.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.open_folder = QPushButton(tr("Open"), self)
        self.open_folder.setAutoDefault(False)
        self._forms["Model"].insertRow(0, _label(tr("Model in use"), self), self.model)
        self._forms["Model"].addRow(_label(tr("Your models lie in"), self), self.folder)
        self._forms["Model"].addRow("", self.open_folder)
        self.overlays: dict[str, QCheckBox] = {}
        self._overlay_grid = QGridLayout()
        self.strengths = self._button(
            tr("Strengths, ellipses and light…"),
            "view.settings",
            tr("Over the photo, where one sees what they do"),
        )
        self._add_overlays_page()
        self.table = QTableWidget(0, 3, self)
        self.table.setAccessibleName(tr("What is remembered"))
        self.forget_all = QPushButton(tr("Reset everything…"), self)
        self._asking = False
        self._add_remembered_page()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.close)
        QShortcut(QKeySequence.StandardKey.Close, self, self.close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setIcon(QIcon())
        column = QVBoxLayout(self)
        column.addWidget(self.tabs)
        column.addWidget(buttons)

    # What is shown

    def show_value(self, path: str, value: Any) -> None:
        """Show what a setting holds; nothing is told."""
        field = self.fields[path]
        field.blockSignals(True)
        if isinstance(field, QCheckBox):
            field.setChecked(bool(value))
        elif isinstance(field, QSpinBox):
            field.setValue(int(value))
        elif isinstance(field, QComboBox):
            field.setCurrentIndex(field.findData(value))
        elif isinstance(field, QLineEdit) and field.text() != value:
            field.setText(str(value))
        field.blockSignals(False)

    def show_models(self, names: Sequence[str], in_use: str, folder: str) -> None:
        """The models by name, the one in use, and where a person's own are."""
        self.model.clear()
        self.model.addItems(list(names))
        self.model.setCurrentText(in_use)
        self.folder.setText(folder)

    def show_overlays(self, overlays: Sequence[tuple[str, str, bool]]) -> None:
        """Ids, texts and whether each is on."""
        for number, (name, text, on) in enumerate(overlays):
            if name not in self.overlays:
                box = QCheckBox(caption(text), self)
                box.setObjectName(name)
                box.clicked.connect(partial(self._switch, name))
                self.overlays[name] = box
                self._overlay_grid.addWidget(box, number // 2, number % 2)
            self.overlays[name].setChecked(on)

    def show_remembered(self, values: Sequence[Remembered]) -> None:
        """All that is not as in the beginning, each with a button that makes it so."""
        self.table.setRowCount(len(values))
        for row, one in enumerate(values):
            for column, text in enumerate((one.title, one.words)):
                item = QTableWidgetItem(text)
                item.setToolTip(plain_tip(text))
                self.table.setItem(row, column, item)
            button = QPushButton(tr("Reset"), self.table)
            button.setObjectName(f"reset {one.path}")
            button.setAutoDefault(False)
            button.clicked.connect(partial(self._forget, one.path))
            self.table.setCellWidget(row, 2, button)
        self.forget_all.setEnabled(bool(values))

    # Within

    def _page(self, title: str) -> QFormLayout:
        inside = QWidget(self)
        form = QFormLayout(inside)
        form.setContentsMargins(EDGE_WIDE, EDGE_WIDE, EDGE_WIDE, EDGE_WIDE)
        form.setVerticalSpacing(GAP_WIDE)
        form.setHorizontalSpacing(EDGE_WIDE)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._add_page(inside, tr(title))
        return form

    def _add_page(self, inside: QWidget, title: str) -> None:
        """It scrolls where the screen has no room for it, as with large letters."""
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it scrolls to what has the keyboard
        area.setWidget(inside)
        self.tabs.addTab(area, title)

    def _add(self, preference: Preference) -> None:
        field = self._field(preference)
        field.setObjectName(preference.path)
        field.setAccessibleName(preference.title)
        field.setToolTip(plain_tip(preference.hint))
        self.fields[preference.path] = field
        form = self._forms[preference.page]
        if isinstance(field, QCheckBox):
            form.addRow("", field)
        else:
            field.setMinimumWidth(max(FIELD_WIDTH, field.minimumSizeHint().width()))
            form.addRow(_label(preference.title, self), field)

    def _field(self, preference: Preference) -> QWidget:
        tell = partial(self.changed.emit, preference.path)
        if preference.kind == "yes or no":
            box = QCheckBox(caption(preference.title), self)
            box.toggled.connect(tell)
            return box
        if preference.kind == "number":
            number = QSpinBox(self)
            number.setRange(preference.lowest, preference.highest)
            number.setSpecialValueText(preference.lowest_words)
            number.setSuffix(f" {preference.unit}" if preference.unit else "")
            number.setKeyboardTracking(False)
            number.valueChanged.connect(tell)
            return number
        if preference.kind == "choice":
            choice = QComboBox(self)
            for value, words in preference.choices.items():
                choice.addItem(words, value)
            choice.activated.connect(lambda _index: tell(choice.currentData()))
            return choice
        line = HintedLine(self)
        line.setPlaceholderText(preference.hint)
        line.editingFinished.connect(lambda: tell(line.text()))
        return line

    def _button(self, text: str, command: str, tip: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.setToolTip(plain_tip(tip))
        button.clicked.connect(lambda: self.asked.emit(command))
        return button

    def _add_overlays_page(self) -> None:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(EDGE_WIDE, EDGE_WIDE, EDGE_WIDE, EDGE_WIDE)
        page.setAutoFillBackground(True)
        words = PlainLabel(tr("What is on, now and when the window is opened again:"), page)
        words.setWordWrap(True)
        column.addWidget(words)
        column.addLayout(self._overlay_grid)
        column.addWidget(self.strengths, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self._add_page(page, tr("Overlays and switches"))

    def _add_remembered_page(self) -> None:
        page = QWidget(self)
        page.setAutoFillBackground(True)
        column = QVBoxLayout(page)
        column.setContentsMargins(EDGE_WIDE, EDGE_WIDE, EDGE_WIDE, EDGE_WIDE)
        words = PlainLabel(
            tr(
                "All that this program remembers of you on this machine, where it is not as in the "
                "beginning. Your projects and models are not among it."
            ),
            page,
        )
        words.setWordWrap(True)
        self.table.setObjectName("remembered")
        self.table.horizontalHeader().hide()
        self.table.verticalHeader().hide()
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        head = self.table.horizontalHeader()
        for column_number, mode in enumerate(
            (
                QHeaderView.ResizeMode.ResizeToContents,
                QHeaderView.ResizeMode.Stretch,
                QHeaderView.ResizeMode.ResizeToContents,
            )
        ):
            head.setSectionResizeMode(column_number, mode)
        self.forget_all.setObjectName("reset everything")
        self.forget_all.setAutoDefault(False)
        self.forget_all.clicked.connect(self._ask_to_forget_all)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.forget_all)
        for widget in (words, self.table):
            column.addWidget(widget)
        column.addLayout(row)
        self._add_page(page, tr("Remembered"))

    def _switch(self, name: str) -> None:
        self.switched.emit(name)

    def _forget(self, path: str) -> None:
        self.forgotten.emit(path)

    def _ask_to_forget_all(self) -> None:
        """The first press asks, since nothing brings it back; the second does it."""
        self._asking = not self._asking
        self.forget_all.setText(tr("Really reset everything") if self._asking else tr("Reset everything…"))
        if not self._asking:
            self.forgotten.emit("")


def _label(text: str, parent: QWidget) -> PlainLabel:
    return PlainLabel(text, parent)
