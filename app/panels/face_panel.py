"""What is known about the current face and the selected point."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtWidgets import QFormLayout, QLabel, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from adnet_core.faces.states import FaceState, PointOrigin, Visibility
from adnet_core.projects.records import FaceRecord
from app.canvas.overlays.boxes import STATE_GLYPHS
from app.canvas.pyramid import Pyramid
from app.logic.canvas.scene import Scene
from app.logic.correcting.flaws import Flaw
from app.logic.face_figures import point_figures
from app.logic.translating import listed, marked, tr
from app.panels.dividing_line import DividingLine
from app.panels.face_overview import FaceOverview
from app.panels.flag_buttons import FlagButtons
from app.panels.legend import Legend
from app.panels.loupe import Loupe
from app.panels.note_field import NoteField
from app.panels.plain import PlainLabel, plain_tip
from app.theme import EDGE, GAP, GAP_WIDE

LOUPE_SIDE = 208
"""In logical pixels."""

_ORIGIN_WORDS = {
    PointOrigin.PREDICTED: marked("as predicted", about="a point"),
    PointOrigin.MOVED: marked("by hand", about="a point"),
    PointOrigin.PROPAGATED: marked("moved along", about="a point"),
}
_VISIBILITY_WORDS = {
    Visibility.VISIBLE: marked("visible", about="a point"),
    Visibility.OCCLUDED: marked("occluded", about="a point"),
    Visibility.OUTSIDE: marked("outside the photo", about="a point"),
    Visibility.ABSENT: marked("not placed", about="a point"),
}


class FacePanel(QWidget):
    """Loupe or the whole face, figures and legend."""

    def __init__(self, words: Callable[[str], str], parent: QWidget | None = None) -> None:
        """`words` puts keys into sentences that name actions."""
        super().__init__(parent)
        self._words = words
        self.setObjectName("facePanel")
        self.title = PlainLabel(tr("No face"), self)
        self.title.setObjectName("faceTitle")
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        self.state = self._value("faceState")
        self.state.setWordWrap(True)
        self.flaws = self._value("flaws")
        self.flaws.setWordWrap(True)
        self.flags = FlagButtons(self)
        self.note = NoteField(self)
        self.note.setAccessibleName(tr("Note on the face"))
        self.loupe = Loupe(LOUPE_SIDE, self)
        self.overview = FaceOverview(self)
        self._views = QStackedWidget(self)
        self._views.addWidget(self.overview)
        self._views.addWidget(self.loupe)
        self._views.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._views.setFixedHeight(LOUPE_SIDE)
        self._scene: Scene | None = None
        self.point = self._value("pointName")
        self.tangent = self._value("sigmaTangent")
        self.normal = self._value("sigmaNormal")
        self.origin = self._value("pointOrigin")
        for label in (self.point, self.origin):
            label.setWordWrap(True)
        self.shift = self._value("pointShift")
        # Room for both lines of a drag, so that nothing jumps when one begins.
        self.shift.setMinimumHeight(2 * self.shift.fontMetrics().lineSpacing())
        self.shift.setAlignment(Qt.AlignmentFlag.AlignTop)
        form = QFormLayout()
        form.setHorizontalSpacing(GAP_WIDE)
        form.setVerticalSpacing(GAP)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for word, label, tip in (
            (tr("point"), self.point, ""),
            (tr("± along"), self.tangent, tr("standard deviation along the curve (tangent)")),
            (tr("± across"), self.normal, tr("standard deviation across the curve (normal)")),
            (tr("state", about="of a point"), self.origin, ""),
            (
                tr("shift", about="of a point that is dragged"),
                self.shift,
                tr("how far the drag has gone along and across the curve"),
            ),
        ):
            head = PlainLabel(word, self)
            head.setEnabled(False)
            head.setAlignment(Qt.AlignmentFlag.AlignTop)
            head.setMinimumHeight(label.minimumHeight())
            head.setToolTip(plain_tip(tip))
            label.setToolTip(plain_tip(tip))
            form.addRow(head, label)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, GAP_WIDE, EDGE, EDGE)
        column.setSpacing(GAP_WIDE)
        column.addWidget(self.title)
        column.addWidget(self.state)
        column.addWidget(self._views)
        column.addLayout(form)
        column.addSpacing(GAP)
        column.addWidget(self.flaws)
        column.addWidget(self.flags)
        column.addWidget(self.note)
        column.addStretch(1)
        column.addWidget(DividingLine())
        column.addWidget(Legend(self))
        self._hint = PlainLabel("", self)
        self._hint.setEnabled(False)
        column.addWidget(self._hint)
        self.show_keys()

    def sizeHint(self) -> QSize:
        return QSize(232, 500)

    def show_scene(self, scene: Scene | None, without_face: str = "", flaws: Sequence[Flaw] = ()) -> None:
        """The current face and point of a scene and what looks wrong; a sentence where there is no face."""
        self.shift.setText("–")
        self._scene = scene
        face = scene.face if scene is not None else None
        if scene is None or face is None or scene.current is None:
            self.title.setText(tr("No face"))
            self.state.setText(self._words(without_face))
            self._show_point(None, None)
            self._show_marks(None, ())
            return
        self.title.setText(tr("Face {number} of {total}", number=scene.current + 1, total=len(scene.faces)))
        self.state.setText(face_words(face))
        self._show_point(scene, face)
        self._show_marks(face, flaws)

    def show_keys(self) -> None:
        """Keys have changed: name those of now."""
        self._hint.setText(self._words(tr("{help.keys} shows all keys")))
        self.note.setPlaceholderText(self._words(tr("note ({face.note})")))
        self.overview.advice = self._words("{point.next}")
        self.overview.update()

    def write_note(self) -> None:
        """Put the keyboard into the note of the face."""
        if self.note.isEnabled() and self.isVisible():
            self.note.setFocus()
            self.note.selectAll()

    def show_drag(self, words: str) -> None:
        """While a point is dragged: its shift, split into along and across."""
        self.shift.setText(words)

    def look(self, pyramid: Pyramid | None, spot: QPointF | None, scale: float) -> None:
        """The pixels around a place, or the whole face where there is none."""
        if spot is None:
            self.overview.look(pyramid, self._scene)
            self._views.setCurrentWidget(self.overview)
        else:
            self.loupe.look(pyramid, spot, scale)
            self._views.setCurrentWidget(self.loupe)

    def _show_point(self, scene: Scene | None, face: FaceRecord | None) -> None:
        if scene is None or face is None or scene.point is None:
            for label in (self.point, self.tangent, self.normal, self.origin):
                label.setText("–")
            return
        point = scene.point
        if scene.group:
            self.point.setText(
                tr("{count} selected", "{count} selected", about="points", count=len(scene.group))
            )
            for label in (self.tangent, self.normal, self.origin):
                label.setText("–")
            return
        self.point.setText(f"{point + 1}  {scene.layout.point_names[point].replace('_', ' ')}")
        figures = point_figures(face, scene.layout, point)
        if figures.sigma is None:
            self.tangent.setText("–")
            self.normal.setText("–")
        else:
            for label, value in zip((self.tangent, self.normal), figures.sigma, strict=True):
                label.setText(
                    tr("{pixels:.2f} px", pixels=value)
                    if figures.per_pixel is None
                    else tr("{pixels:.2f} px  ({share:.1f} %)", pixels=value, share=value * figures.per_pixel)
                )
        words = [tr(_VISIBILITY_WORDS[Visibility(int(face.visibility[point]))], about="a point")]
        if face.placed[point]:
            words.insert(0, tr(_ORIGIN_WORDS[PointOrigin(int(face.origin[point]))], about="a point"))
        self.origin.setText(listed(words))

    def _show_marks(self, face: FaceRecord | None, flaws: Sequence[Flaw]) -> None:
        kinds = list(dict.fromkeys(tr(flaw.kind.value) for flaw in flaws))
        self.flaws.setText(self._words(f"△ {'; '.join(kinds)} ({{flaw.next}})") if kinds else "")
        self.flaws.setVisible(bool(kinds))
        self.note.show_note(face.id if face is not None else "", face.note if face is not None else "")

    def _value(self, name: str) -> QLabel:
        label = PlainLabel("", self)
        label.setObjectName(name)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return label


def face_words(face: FaceRecord) -> str:
    """State, how many points are placed where some are not, else by hand, and the detector's score."""
    moved = int((face.origin == PointOrigin.MOVED).sum())
    words = [f"{STATE_GLYPHS[face.state]} {tr(face.state.value, about='a face')}"]
    if not face.placed.all():
        words.append(
            tr(
                "{number} of {total} point placed",
                "{number} of {total} points placed",
                count=len(face.placed),
                number=int(face.placed.sum()),
                total=len(face.placed),
            )
        )
    elif moved:
        words.append(
            tr(
                "{number} of {total} placed",
                "{number} of {total} placed",
                about="points by hand",
                count=moved,
                number=moved,
                total=len(face.origin),
            )
        )
    elif face.state is FaceState.PREDICTED and 0 < face.score < 1:
        words.append(tr("score {score:.2f}", score=face.score))
    return " · ".join(words)
