"""The first page: what to do, what was open last, and which keys to begin with."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.commands import CommandRegistry
from app.logic.translating import marked, tr
from app.panels.floating_sheet import FloatingSheet
from app.panels.plain import PlainLabel, caption, plain_tip
from app.panels.tab_order import give_keyboard
from app.theme import EDGE_WIDE, EDGE_WIDEST, GAP_WIDE, TYPE_HEAD, TYPE_TITLE, sized

WIDTH = 560
# Left, top, right and bottom.
EDGES = (EDGE_WIDEST, EDGE_WIDE, EDGE_WIDEST, EDGE_WIDE)
TOUR = ("help.tour", marked("Take the tour: two minutes on the sample photo"))
WAYS = (
    ("file.open_folder", marked("Open a folder of photos…")),
    ("file.open_photos", marked("Open photos, a video or a project…")),
    ("file.new_project", marked("A new project with other landmarks…")),
    ("file.camera", marked("Camera")),
)
# What to know on the first day: the action, and what its key does in words.
KEYS = (
    (
        "point.next",
        marked("the point that is least certain; drag it into place, or nudge it with the arrow keys"),
    ),
    ("face.accept", marked("accept the face and go on to the next")),
    ("photo.next", marked("the next photo")),
    ("edit.undo", marked("take back anything, also after a restart")),
    ("help.keys", marked("all keys, and choosing others")),
    ("help.palette", marked("any action by its name")),
)
_SHOWN_RECENT = 5


class Welcome(FloatingSheet):
    """Floats over its host until something is opened or Esc is pressed."""

    asked = Signal(Path)  # something that was open before
    put_away = Signal()

    def __init__(self, registry: CommandRegistry, host: QWidget) -> None:
        super().__init__(host)
        self.setObjectName("welcome")
        self._registry = registry
        self._content: QWidget | None = None
        # On a small screen one scrolls to what has no room.
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it scrolls to what has the keyboard
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(*EDGES)
        column.addWidget(self._scroll)

    def open(
        self, recent: Sequence[Path], labels: Sequence[str], *, photo: bool, sample: bool, tour: bool
    ) -> None:
        """Show the page with what was open before; `photo`: one is open behind it, `sample`: the bundled one;
        `tour`: the page offers it."""
        self._content = self._made(recent[:_SHOWN_RECENT], labels, photo, sample, tour)
        self._scroll.setWidget(self._content)  # which deletes the one before
        self.appear()

    def lead_to_tour(self) -> None:
        """Give its button the keyboard: Space or Enter takes the tour."""
        button = self.findChild(QPushButton, f"welcome.{TOUR[0]}")
        if isinstance(button, QPushButton):
            give_keyboard(button)

    def shut(self) -> bool:
        was = super().shut()
        if was:
            self.put_away.emit()
        return was

    def wanted_size(self) -> QSize:
        left, top, right, bottom = (edge + self.frameWidth() for edge in EDGES)
        width = min(WIDTH, self.room().width())
        high = 0 if self._content is None else self._content.heightForWidth(width - left - right)
        return QSize(width, high + top + bottom)

    def arrange(self) -> None:
        """In the middle."""
        wanted, room = self.wanted_size(), self.room()
        size = wanted.boundedTo(room)
        # A bar that is there makes text wrap more often, and so would stay where there is room without it.
        needed = wanted.height() > room.height()
        policies = Qt.ScrollBarPolicy
        self._scroll.setVerticalScrollBarPolicy(
            policies.ScrollBarAsNeeded if needed else policies.ScrollBarAlwaysOff
        )
        left, top = (self._host.width() - size.width()) // 2, (self.free_height() - size.height()) // 2
        self.setGeometry(left, top, size.width(), size.height())

    def _made(
        self, recent: Sequence[Path], labels: Sequence[str], photo: bool, sample: bool, tour: bool
    ) -> QWidget:
        content = QWidget(self)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_WIDE)
        column.addWidget(_head(tr("Annotate facial landmarks"), TYPE_TITLE))
        column.addWidget(
            _words(
                tr(
                    "Open photos: a model places the landmarks of every face and says how sure it "
                    "is of each. You correct them and accept the face. All is saved as you go; "
                    "photos are never changed."
                )
            )
        )
        for name, text in (TOUR, *WAYS) if tour else WAYS:
            column.addWidget(self._way(name, tr(text)))
        column.addWidget(_words(tr("Or drop a folder, photos or a video on this window.")))
        if recent:
            column.addSpacing(GAP_WIDE)
            column.addWidget(_head(tr("Open before")))
            for path, label in zip(recent, labels, strict=False):
                button = self._button(caption(label), "")
                button.setToolTip(plain_tip(str(path)))
                button.clicked.connect(lambda _down=False, path=path: self.asked.emit(path))
                column.addWidget(button)
        column.addSpacing(GAP_WIDE)
        column.addWidget(_head(tr("Keys to begin with")))
        for name, text in KEYS:
            column.addLayout(self._key(name, tr(text)))
        column.addSpacing(GAP_WIDE)
        back = tr("Go on with the sample photo") if sample else tr("Back to the photo")
        away = self._button(back if photo else tr("Close"), "Esc")
        away.setObjectName("goOn")
        away.clicked.connect(lambda _down=False: self.shut())
        column.addWidget(away)
        return content

    def _way(self, name: str, text: str) -> QPushButton:
        button = self._button(text, self._registry.shown_key(name))
        button.setObjectName(f"welcome.{name}")
        button.setIcon(self._registry[name].icon())
        button.clicked.connect(lambda _down=False: self._registry[name].trigger())
        return button

    def _key(self, name: str, text: str) -> QHBoxLayout:
        row = QHBoxLayout()
        key = PlainLabel(self._registry.shown_key(name) or "–", self)
        font = key.font()
        font.setBold(True)
        key.setFont(font)
        widest = max(
            key.fontMetrics().horizontalAdvance(self._registry.shown_key(one)) for one, _text in KEYS
        )
        key.setFixedWidth(max(64, widest + 8))
        key.setAlignment(Qt.AlignmentFlag.AlignTop)
        row.addWidget(key)
        row.addWidget(_words(text), 1)
        return row

    def _button(self, text: str, key: str) -> QPushButton:
        button = QPushButton(f"{text}   ({key})" if key else text, self)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setMinimumHeight(30)
        return button


def _head(text: str, size: float = TYPE_HEAD) -> QLabel:
    label = PlainLabel(text)
    label.setFont(sized(label.font(), size, bold=True))
    return label


def _words(text: str) -> QLabel:
    label = PlainLabel(text)
    label.setWordWrap(True)
    return label
