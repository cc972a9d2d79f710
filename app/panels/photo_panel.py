"""The list of photos with how far the work has come."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPoint,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QProgressBar,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.logic.listing.photo_list import Listing, ListView, Order, Shown
from app.logic.listing.queue_words import ORDERS
from app.logic.session import Session
from app.logic.translating import tr
from app.panels.own_keys import keeps_key
from app.panels.photo_delegate import ROW_HEIGHT, PhotoDelegate
from app.panels.photo_model import PhotoModel
from app.panels.plain import PlainLabel, plain_tip
from app.theme import EDGE, EMPTY, FILLED, GAP, GAP_SMALL, GAP_WIDE
from app.work.thumbnails import Thumbnails

_SELECTING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_MOVING = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
)
_LEAVING = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)
LEAST_WIDTH = 184
TOUCHED_MS = 1500
"""So long after the mouse has moved over the list, or its wheel has turned, nobody else moves it."""
_TOUCHES = (QEvent.Type.MouseMove, QEvent.Type.Wheel, QEvent.Type.MouseButtonPress)
_SEARCH_KEYS = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PhotoList(QListView):
    """While it has the keyboard, arrows move through it, and Enter or Esc give it back. All other keys belong
    to the window's actions, not to searching in the list by letters."""

    resized = Signal()
    left = Signal()
    moved = Signal(QModelIndex)  # by a key, to a photo alone
    menu_asked = Signal(QModelIndex, QPoint)
    # What to do where nothing is listed.
    hint = ""
    # Beside those that it takes by itself.
    own_keys = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hint and self.model().rowCount() == 0:
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            room = self.viewport().rect().adjusted(16, 16, -16, -16)
            flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
            painter.drawText(room, int(flags), self.hint)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click below the last photo takes the selection away; the one that is shown stays marked."""
        super().mouseReleaseEvent(event)
        chosen = self.selectionModel()
        if not chosen.hasSelection() and self.currentIndex().isValid():
            chosen.select(self.currentIndex(), QItemSelectionModel.SelectionFlag.Select)

    def event(self, event: QEvent) -> bool:
        return keeps_key(event, (*_MOVING, *_LEAVING)) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _LEAVING:
            self.left.emit()
        elif event.key() in _MOVING:
            before = self.currentIndex()
            super().keyPressEvent(event)
            if self.currentIndex() != before and not event.modifiers() & _SELECTING:
                self.moved.emit(self.currentIndex())
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The right button asks what can be done, and leaves the highlight with the photo that is shown."""
        if event.button() is Qt.MouseButton.RightButton:
            event.accept()
        else:
            super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.accept()
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        at = self.visualRect(index).center() if by_key and index.isValid() else event.pos()
        self.menu_asked.emit(index, self.viewport().mapToGlobal(at))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()


class SearchField(QLineEdit):
    """Enter goes to what was found, Esc empties it; both give the keyboard back."""

    left = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search")
        self.setClearButtonEnabled(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def event(self, event: QEvent) -> bool:
        return keeps_key(event, _SEARCH_KEYS) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in _SEARCH_KEYS:
            super().keyPressEvent(event)
            return
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
        self.left.emit(event.key() != Qt.Key.Key_Escape)


class _Choice(QComboBox):
    """One of several words, of which the longest does not widen the panel; whole in the list of all."""

    def __init__(self, name: str, words: list[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.addItems(words)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)

    def showPopup(self) -> None:
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + 8)
        super().showPopup()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A word that does not fit ends in an ellipsis instead of being cut off, and is told by the tip."""
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self).width()
        word = self.currentText()
        option.currentText = self.fontMetrics().elidedText(word, Qt.TextElideMode.ElideRight, room - 4)
        self.setToolTip(plain_tip(word if option.currentText != word else ""))
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)


class PhotoPanel(QWidget):
    """`row_chosen` tells which photo was clicked, `view_asked` what the list shall show."""

    row_chosen = Signal(int)
    view_asked = Signal(object)  # ListView
    search_left = Signal(bool)  # whether to go to what was found
    list_left = Signal()  # the photo shall have the keyboard
    menu_asked = Signal(QPoint)  # on the screen, about `pointed`

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("photoPanel")
        self._thumbnails = thumbnails
        self.model = PhotoModel(thumbnails, self)
        self.list = PhotoList(self)
        self.list.setAccessibleName(tr("Photos"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(PhotoDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.clicked.connect(self._clicked)
        self.list.moved.connect(self._moved)
        self.list.left.connect(self.list_left)
        self.list.menu_asked.connect(self._ask_for_menu)
        # The row that a menu is open for, None while there is none.
        self.pointed: int | None = None
        self.count = PlainLabel("", self)
        self.count.setObjectName("count")
        self.count.setContentsMargins(EDGE, GAP_WIDE, EDGE, GAP_SMALL)
        self.progress = QProgressBar(self)
        self.progress.setAccessibleName(tr("Photos done"))
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(4)
        self.progress.setStyleSheet(
            f"QProgressBar {{ border: none; background: {EMPTY}; }}"
            f"QProgressBar::chunk {{ background: {FILLED}; }}"
        )
        self.search = SearchField(self)
        self.search.setAccessibleName(tr("Search in the list"))
        self.filter = _Choice("filter", [shown.words for shown in Shown], self)
        self.order = _Choice("order", [order.words for order in Order], self)
        for index, order in enumerate(Order):
            self.order.setItemData(index, plain_tip(tr(ORDERS[order.name])), Qt.ItemDataRole.ToolTipRole)
        self.legend = QToolButton(self)
        self.legend.setAccessibleName(tr("What the figures in the list mean"))
        self.legend.setObjectName("legend")
        self.legend.setText("?")
        self.legend.setAutoRaise(True)
        self.legend.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.legend.setToolTip(plain_tip(tr("What the figures in the list mean")))
        choices = QHBoxLayout()
        choices.setContentsMargins(GAP_WIDE, 0, GAP_WIDE, 0)
        choices.addWidget(self.filter, 1)
        choices.addWidget(self.legend)
        # On a line of its own: two beside each other would cut the words of most languages.
        ordering = QHBoxLayout()
        ordering.setContentsMargins(GAP_WIDE, 0, GAP_WIDE, 0)
        ordering.addWidget(self.order, 1)
        searching = QHBoxLayout()
        searching.setContentsMargins(GAP_WIDE, 0, GAP_WIDE, 0)
        searching.addWidget(self.search)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.count)
        column.addWidget(self.progress)
        column.addLayout(searching)
        column.addLayout(choices)
        column.addLayout(ordering)
        column.addWidget(self.list, 1)
        # What is typed is looked for when typing pauses.
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(120)
        self._typing.timeout.connect(self._ask)
        self.search.textChanged.connect(lambda _text: self._typing.start())
        self.search.left.connect(self._leave_search)
        self.filter.activated.connect(lambda _index: self._ask())
        self.order.activated.connect(lambda _index: self._ask())
        self._offer_what_teams_have(False)
        self._touched = QTimer(self)
        self._touched.setSingleShot(True)
        self._touched.setInterval(TOUCHED_MS)
        self.list.viewport().setMouseTracking(True)
        self.list.viewport().installEventFilter(self)
        # Thumbnails are asked for when scrolling pauses, for what is then seen.
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(40)
        self._pause.timeout.connect(self._want_thumbnails)
        self.list.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.list.resized.connect(self._scrolled)

    def sizeHint(self) -> QSize:
        return QSize(230, 400)

    def minimumSizeHint(self) -> QSize:
        """Never so narrow that names and states are nothing but dots."""
        return super().minimumSizeHint().expandedTo(QSize(LEAST_WIDTH, 0))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._pause.start()

    def set_session(self, session: Session | None) -> None:
        self.model.set_session(session)
        if session is not None:
            self._show_view(session.listing)
            self.leases_changed(session)
        self._pause.start()

    def leases_changed(self, session: Session) -> None:
        """Who of a team has taken which photo is drawn anew."""
        self._offer_what_teams_have(bool(session.held.name))
        self.list.viewport().update()

    def order_changed(self) -> None:
        """Photos stand in another order after the current one: nothing scrolls."""
        self.model.order_changed()
        self.list.viewport().update()
        self._pause.start()

    @property
    def is_under_hand(self) -> bool:
        """Whether somebody is choosing from the list: what is there now is to stay for a moment."""
        buttons = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        return buttons or len(self.chosen_rows()) > 1 or self._touched.isActive()

    def seen_rows(self) -> list[int]:
        """The session's rows of the photos that are in sight."""
        top = self.list.verticalScrollBar().value() // ROW_HEIGHT
        seen = self.list.viewport().height() // ROW_HEIGHT + 2
        indexes = range(max(0, top), min(self.model.rowCount(), top + seen))
        rows = (self.model.row_of_index(self.model.index(index)) for index in indexes)
        return [row for row in rows if row is not None]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            self._touched.start()
        return False

    def show_row(self, row: int | None) -> None:
        """Select a row alone and bring it into sight."""
        index = self.model.index_of_row(row)
        # Not the view's own way, which adds to what is selected where a key with Ctrl has led here.
        chosen = self.list.selectionModel()
        chosen.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if index.isValid():
            self.list.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        self._pause.start()

    def show_counts(self, finished: int, total: int) -> None:
        listed = self.model.rowCount()
        self.list.hint = self._without_rows() if total else ""
        words = tr("no photos")
        if total:
            words = tr(
                "{done:,} of {total:,} photo done",
                "{done:,} of {total:,} photos done",
                count=total,
                done=finished,
                total=total,
            )
        if total and listed != total:
            words = tr(
                "{done:,} of {total:,} photo done · {listed:,} listed",
                "{done:,} of {total:,} photos done · {listed:,} listed",
                count=total,
                done=finished,
                total=total,
                listed=listed,
            )
        self.count.setText(words)
        self.progress.setMaximum(max(total, 1))
        self.progress.setValue(finished)

    def _without_rows(self) -> str:
        if list(Shown)[self.filter.currentIndex()] is Shown.MINE and not self.search.text().strip():
            return tr(
                "You have taken no photo. File, Team takes some; all photos are listed by the filter above."
            )
        return tr("No photo fits. Empty the search, or list all photos.")

    def next_filter(self) -> None:
        """List the photos of the next state."""
        after = self.filter.currentIndex() + 1
        choices = [(after + step) % self.filter.count() for step in range(self.filter.count())]
        self.filter.setCurrentIndex(next(index for index in choices if not self._is_hidden(index)))
        self._ask()

    def _is_hidden(self, index: int) -> bool:
        """What only a team has is chosen nowhere else."""
        return list(Shown)[index] is Shown.MINE and not self._in_team

    def _offer_what_teams_have(self, in_team: bool) -> None:
        self._in_team = in_team
        choices = self.filter.view()
        if isinstance(choices, QListView):
            choices.setRowHidden(list(Shown).index(Shown.MINE), not in_team)

    def next_order(self) -> None:
        """List the photos in the next order."""
        self.order.setCurrentIndex((self.order.currentIndex() + 1) % self.order.count())
        self._ask()

    def _ask(self) -> None:
        self._typing.stop()
        shown, order = list(Shown)[self.filter.currentIndex()], list(Order)[self.order.currentIndex()]
        self.view_asked.emit(ListView(shown, order, self.search.text().strip()))

    def _leave_search(self, go: bool) -> None:
        if self._typing.isActive():
            self._ask()
        self.search_left.emit(go)

    def _show_view(self, listing: Listing) -> None:
        """Show what a list was asked for: another session's begins with everything."""
        view = listing.view
        self.filter.setCurrentIndex(list(Shown).index(view.shown))
        self.order.setCurrentIndex(list(Order).index(view.order))
        if self.search.text().strip() != view.words:
            self.search.blockSignals(True)
            self.search.setText(view.words)
            self.search.blockSignals(False)

    def _scrolled(self) -> None:
        self._pause.start()

    def chosen_rows(self) -> list[int]:
        """The session's rows of the photos that are selected: with Ctrl and Shift there may be several."""
        rows = map(self.model.row_of_index, self.list.selectionModel().selectedRows())
        return sorted(row for row in rows if row is not None)

    def meant_rows(self) -> list[int]:
        """The rows that a command is about: those selected, or the one under the menu where it is not among
        them."""
        chosen = self.chosen_rows()
        return chosen if self.pointed is None or self.pointed in chosen else [self.pointed]

    def _ask_for_menu(self, index: QModelIndex, at: QPoint) -> None:
        self.pointed = self.model.row_of_index(index) if index.isValid() else None
        self.menu_asked.emit(at)

    def _moved(self, index: QModelIndex) -> None:
        row = self.model.row_of_index(index)
        if row is not None:
            self.row_chosen.emit(row)

    def _clicked(self, index: QModelIndex) -> None:
        row = self.model.row_of_index(index)
        selecting = QGuiApplication.keyboardModifiers() & _SELECTING
        # With Ctrl or Shift a click selects more and leads nowhere.
        if row is not None and not selecting:
            self.row_chosen.emit(row)

    def _want_thumbnails(self) -> None:
        total = self.model.rowCount()
        if not total or not self.isVisible():
            return
        top = self.list.verticalScrollBar().value() // ROW_HEIGHT
        seen = self.list.viewport().height() // ROW_HEIGHT + 2
        rows = range(max(0, top), min(total, top + seen + 4))
        self._thumbnails.want(self.model.remember_shown(rows))
