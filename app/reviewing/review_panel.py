"""What a second person needs to judge a face: who annotated it, how two people differ, what to decide for."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from PySide6.QtCore import QDateTime, QLocale, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from adnet_core.faces.layout import Layout
from adnet_core.faces.states import FaceState
from adnet_core.projects.records import EditKind, FaceRecord, FaceVersion, Review
from adnet_core.projects.reviews import Contribution, ReviewQueue
from app.canvas.overlays.versions import draw_version_marker
from app.logic.enumerated_words import deleted_word, region_word, state_word
from app.logic.reviewing.review import FaceReview, queue_words
from app.logic.translating import listed, marked, tr
from app.panels.dividing_line import DividingLine
from app.panels.note_field import NoteField
from app.panels.plain import PlainLabel, plain_tip
from app.screen_readers import Role
from app.theme import EDGE, GAP, GAP_SMALL, GAP_WIDE

_ROW = 20
_HEADS = (
    "",
    marked("apart", about="two versions of a face"),
    marked("along", about="two versions of a face"),
    marked("across", about="two versions of a face"),
)
_VERDICTS = {
    Review.PASSED: marked("✓ agreed by {author}, {time}"),
    Review.RETURNED: marked("↩ sent back by {author}, {time}"),
}
_AS_PLACED = {
    FaceState.PREDICTED: marked("predicted, as the model placed it"),
    FaceState.CORRECTED: marked("corrected, as the model placed it"),
    FaceState.ACCEPTED: marked("accepted, as the model placed it"),
    FaceState.REJECTED: marked("rejected, as the model placed it"),
}
_DONE_BY = {
    FaceState.PREDICTED: marked("predicted by {author}, {time}"),
    FaceState.CORRECTED: marked("corrected by {author}, {time}"),
    FaceState.ACCEPTED: marked("accepted by {author}, {time}"),
    FaceState.REJECTED: marked("rejected by {author}, {time}"),
}
_TAKE_TIPS = (
    marked("Decide for what {author} placed ({{review.take_first}})"),
    marked("Decide for what {author} placed ({{review.take_second}})"),
    marked("Decide for what {author} placed"),
)


class VersionLegend(QWidget):
    """Whose marker is which."""

    accessible_role = Role.Graphic

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Whose marker is which"))
        self._names: tuple[str, ...] = ()

    def show_names(self, names: Sequence[str]) -> None:
        self._names = tuple(names)
        self.setFixedHeight(_ROW * len(self._names))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for row, name in enumerate(self._names):
            middle = _ROW * (row + 0.5)
            draw_version_marker(painter, row, QPointF(8, middle), 5.5)
            painter.setPen(self.palette().text().color())
            words = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, self.width() - 24)
            painter.drawText(QPointF(20, middle + painter.fontMetrics().ascent() / 2 - 1), words)


class ReviewPanel(QWidget):
    """Shows a `FaceReview`. Its buttons do what the keys of the same actions do."""

    step_asked = Signal(int)
    judged = Signal(object)  # Review
    taken = Signal(object)  # number of the version, None for the mean

    def __init__(self, words: Callable[[str], str], parent: QWidget | None = None) -> None:
        """`words` puts keys into sentences that name actions."""
        super().__init__(parent)
        self._words = words
        self._tips: dict[QPushButton, str] = {}
        self.setObjectName("reviewPanel")
        self.queue = self._label("reviewQueue")
        self.who = self._label("reviewWho")
        self.verdict = self._label("reviewVerdict")
        self.note = NoteField(self)
        self.note.setAccessibleName(tr("Note of the review"))
        self.note.setObjectName("reviewNote")
        previous = self._button(tr("‹ Previous"), tr("The one before ({review.previous})"))
        following = self._button(tr("Next ›"), tr("Next face to review or decide ({review.next})"))
        previous.clicked.connect(lambda: self.step_asked.emit(-1))
        following.clicked.connect(lambda: self.step_asked.emit(1))
        self.agree = self._button(tr("✓ Agree"), tr("Agree, and on to the next ({review.agree})"))
        self.send_back = self._button(tr("↩ Send back"), tr("Send back to be corrected ({review.return})"))
        self.agree.clicked.connect(lambda: self.judged.emit(Review.PASSED))
        self.send_back.clicked.connect(lambda: self.judged.emit(Review.RETURNED))
        self.versions = QWidget(self)
        self.apart = self._label("reviewApart")
        self.legend = VersionLegend(self)
        self.table = QGridLayout()
        self.table.setHorizontalSpacing(GAP_WIDE)
        self.table.setVerticalSpacing(GAP_SMALL)
        self.table.setColumnStretch(0, 1)
        self._cells: list[list[PlainLabel]] = []
        self._choices = QVBoxLayout()
        self._offered: tuple[str, ...] = ()
        self._choices.setSpacing(GAP)
        inner = QVBoxLayout(self.versions)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(GAP_WIDE)
        inner.addWidget(DividingLine())
        inner.addWidget(self.apart)
        inner.addWidget(self.legend)
        inner.addLayout(self.table)
        inner.addLayout(self._choices)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, GAP_WIDE, EDGE, EDGE)
        column.setSpacing(GAP_WIDE)
        column.addWidget(self.queue)
        column.addLayout(_row(previous, following))
        column.addWidget(DividingLine())
        column.addWidget(self.who)
        column.addWidget(self.verdict)
        column.addWidget(self.note)
        column.addLayout(_row(self.agree, self.send_back))
        column.addWidget(self.versions)
        column.addStretch(1)
        self.show_keys()
        self.show_review(None, None, None, "")

    def show_keys(self) -> None:
        """Keys have changed: name those of now."""
        self.note.setPlaceholderText(self._words(tr("note of the review ({review.note})")))
        for button, tip in self._tips.items():
            button.setToolTip(plain_tip(self._words(tip)))

    def sizeHint(self) -> QSize:
        return QSize(232, 500)

    def show_queue(self, queue: ReviewQueue) -> None:
        self.queue.setText(queue_words(queue))

    def show_review(
        self, about: FaceReview | None, layout: Layout | None, point: int | None, person: str
    ) -> None:
        """The current face as `person` sees it, and the point that is selected."""
        face = about.face if about is not None else None
        self.who.setText(_who(about))
        self.verdict.setText(_verdict(face, about.reviewed if about is not None else None))
        self.verdict.setVisible(bool(self.verdict.text()))
        self.note.show_note(face.id if face is not None else "", face.review_note if face is not None else "")
        versions = about.versions if about is not None else ()
        self.versions.setVisible(len(versions) > 1)
        if about is None or layout is None or len(versions) < 2:
            return
        assert face is not None
        self.apart.setText(_apart(about))
        self.legend.show_names([_name(version, person) for version in versions])
        self._fill(_rows(about, layout, point))
        self._offer(versions, person)

    def _fill(self, rows: list[tuple[str, ...]]) -> None:
        while len(self._cells) < len(rows):
            cells = [PlainLabel("", self) for _ in _HEADS]
            for column, cell in enumerate(cells):
                if column:
                    cell.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.table.addWidget(cell, len(self._cells), column)
            self._cells.append(cells)
        for number, cells in enumerate(self._cells):
            for column, cell in enumerate(cells):
                cell.setVisible(number < len(rows))
                cell.setText(rows[number][column] if number < len(rows) else "")
                cell.setEnabled(number > 0)

    def _offer(self, versions: Sequence[FaceVersion], person: str) -> None:
        """A button for each version, and one for their mean."""
        offered = (person, *(version.author for version in versions))
        if offered == self._offered:
            return
        self._offered = offered
        while self._choices.count():
            item = self._choices.takeAt(0)
            widget = item.widget() if item is not None else None
            if isinstance(widget, QPushButton):
                del self._tips[widget]
                widget.hide()
                widget.deleteLater()
        for number, version in enumerate(versions):
            mine = version.author == person
            words = tr("Take mine") if mine else tr("Take {author}’s", author=_short(version.author))
            button = self._button(words, tr(_TAKE_TIPS[min(number, 2)], author=version.author))
            button.setObjectName(f"take{number}")
            button.clicked.connect(lambda _=False, chosen=number: self.taken.emit(chosen))
            self._choices.addWidget(button)
        mean = self._button(tr("Take the mean"), tr("Each point in the middle of all ({review.take_mean})"))
        mean.setObjectName("takeMean")
        mean.clicked.connect(lambda: self.taken.emit(None))
        self._choices.addWidget(mean)

    def _label(self, name: str) -> QLabel:
        label = PlainLabel("", self)
        label.setObjectName(name)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    def _button(self, text: str, tip: str) -> QPushButton:
        button = QPushButton(text, self)
        self._tips[button] = tip
        button.setToolTip(plain_tip(self._words(tip)))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button


def _rows(about: FaceReview, layout: Layout, point: int | None) -> list[tuple[str, ...]]:
    """The table: a head, all points, each region, and the selected point with its signed shift."""
    difference = about.difference
    if difference is None:
        return []
    rows: list[tuple[str, ...]] = [
        tuple(tr(head, about="two versions of a face") if head else "" for head in _HEADS)
    ]
    regions = ((region_word(name), points) for name, points in layout.groups.items())
    for words, points in ((tr("all points"), range(layout.point_count)), *regions):
        rows.append((words, *(_percent(value) for value in difference.of(list(points)))))
    if point is not None:
        first, second = [version.face for version in about.versions if not version.face.deleted][:2]
        pixels = float(np.linalg.norm(second.placed_points[point] - first.placed_points[point]))
        along, across = difference.parts[point].tolist()
        curved = bool(layout.on_curve[point])
        rows.append(
            (
                tr("point {number}", number=point + 1),
                tr("{pixels:.1f} px", pixels=pixels) if np.isfinite(pixels) else "–",
                _percent(along, sign=True) if curved else "–",
                _percent(across, sign=True) if curved else "–",
            )
        )
    return rows


def _apart(about: FaceReview) -> str:
    """What the versions say of the face as a whole."""
    states = {
        version.author: deleted_word() if version.face.deleted else state_word(version.face.state)
        for version in about.versions
    }
    if len(set(states.values())) > 1:
        said = listed(
            [
                tr("{name} {state}", about="two versions of a face", name=name, state=state)
                for name, state in states.items()
            ]
        )
        if about.face.disputed:
            words = tr("To decide: {states}", states=said)
        else:
            words = tr("Annotated by several people: {states}", states=said)
    else:
        words = tr("To decide") if about.face.disputed else tr("Annotated by several people")
    differing = 0 if about.difference is None else int((~about.difference.same_visibility).sum())
    if differing:
        words = tr(
            "{words}; {count} point of another visibility",
            "{words}; {count} points of another visibility",
            count=differing,
            words=words,
        )
    return tr("{words}. In percent of the eyes’ distance:", words=words)


def _who(about: FaceReview | None) -> str:
    if about is None:
        return tr("No face here.")
    if about.annotated is None:
        return tr(_AS_PLACED[about.face.state])
    done = {EditKind.ACCEPTED: FaceState.ACCEPTED, EditKind.REJECTED: FaceState.REJECTED}.get(
        about.annotated.kind, about.face.state
    )
    return tr(_DONE_BY[done], author=about.annotated.author, time=_when(about.annotated))


def _verdict(face: FaceRecord | None, reviewed: Contribution | None) -> str:
    if face is None or face.review is Review.NONE or reviewed is None:
        return ""
    return tr(_VERDICTS[face.review], author=reviewed.author, time=_when(reviewed))


def _when(done: Contribution) -> str:
    pattern = tr("dd MMM yyyy HH:mm", about="a time, in the letters of Qt's dates")
    return QLocale().toString(QDateTime.fromSecsSinceEpoch(int(done.at)), pattern)


def _name(version: FaceVersion, person: str) -> str:
    return tr("{name} (you)", name=version.author) if version.author == person else version.author


def _short(name: str) -> str:
    return name if len(name) <= 16 else f"{name[:15]}…"


def _percent(value: float, *, sign: bool = False) -> str:
    if not np.isfinite(value):
        return "–"
    percent = round(100 * value, 1)
    if sign and percent:
        return tr("{percent:+.1f}", percent=percent)
    return tr("{percent:.1f}", percent=percent + 0.0)  # no -0.0


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(GAP_WIDE)
    for widget in widgets:
        row.addWidget(widget, 1)
    return row
