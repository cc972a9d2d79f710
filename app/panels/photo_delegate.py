"""How one photo is drawn in the list: picture, name, and its state by sign, colour and word."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter, QPainterPath, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from adnet_core.projects.records import ImageSummary
from app.logic.listing.queue_words import TELLING
from app.logic.translating import tr
from app.panels.photo_model import PhotoRole, PhotoState
from app.theme import EMPTY, INK, ON_COLOUR, TYPE_SMALL, sized

ROW_HEIGHT = 64
PICTURE = 52
HOLDERS_SHARE = 0.4
"""Of the line of a photo's name, for who of a team has taken it."""


# What is said of the photo itself, before what is said of its faces.
_FILE_STATES = (PhotoState.UNREADABLE, PhotoState.MISSING, PhotoState.CHANGED)


def summary_text(state: PhotoState, summary: ImageSummary | None) -> str:
    """ "accepted", "3 of 15 done", with the expected error of what is left."""
    if summary is None or summary.faces == 0 or state in _FILE_STATES:
        return state.word
    done = summary.accepted + summary.rejected
    if summary.faces == 1:
        text = state.word
    elif done == summary.faces:
        text = tr("{count} face, {state}", "{count} faces, {state}", count=summary.faces, state=state.word)
    else:
        text = tr("{done} of {total} done", about="faces of a photo", done=done, total=summary.faces)
    if summary.expected_error is None:
        return text
    if summary.expected_error >= TELLING:
        return tr("{state} · too unsure to tell", state=text)
    return tr("{state} · ±{error:.1f} %", state=text, error=summary.expected_error)


def summary_texts(state: PhotoState, summary: ImageSummary | None) -> tuple[str, ...]:
    """`summary_text`, and after it shorter ones for where it has no room: how sure the model is comes last
    in it, and would be what is cut off."""
    whole = summary_text(state, summary)
    if summary is None or summary.faces == 0 or state in _FILE_STATES or summary.expected_error is None:
        return (whole,)
    done = summary.accepted + summary.rejected
    few = f"{done}/{summary.faces}" if 1 < summary.faces != done else ""
    if summary.expected_error >= TELLING:
        said = tr("{done} of {total} done", about="faces of a photo", done=done, total=summary.faces)
        return whole, *(f"{part} · ±?" for part in ((said, few) if few else (state.word,)))
    sure = tr("±{error:.1f} %", error=summary.expected_error)
    return whole, " · ".join(part for part in (few, sure) if part)


def queue_texts(summary: ImageSummary | None) -> tuple[str, ...]:
    """`queue_text`, and a shorter one for where it has no room."""
    whole = queue_text(summary)
    if summary is None or summary.doubtful is None or summary.shape is None:
        return (whole,)
    return whole, tr("{points:.0f} doubtful", points=summary.doubtful)


def fitting(texts: Sequence[str], metrics: QFontMetrics, width: int) -> str:
    """The first of the texts, longest first, that has room in so many pixels; the last one cut off where
    none has."""
    for text in texts:
        if metrics.horizontalAdvance(text) <= width:
            return text
    return metrics.elidedText(texts[-1], Qt.TextElideMode.ElideRight, width)


def queue_text(summary: ImageSummary | None) -> str:
    """What the queue goes by, short enough for the list: "12 doubtful · shape 2.1×"; of the worst faces."""
    if summary is None or summary.doubtful is None:
        return ""
    if summary.shape is None:
        return tr("{points:.0f} doubtful", points=summary.doubtful)
    return tr("{points:.0f} doubtful · shape {shape:.1f}×", points=summary.doubtful, shape=summary.shape)


class PhotoDelegate(QStyledItemDelegate):
    """Paints without widgets, so the list scrolls at any length."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(160, ROW_HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, True)
        rect: QRect = option.rect
        palette: QPalette = option.palette
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(rect, palette.color(QPalette.ColorRole.Highlight))
        text_role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        picture = QRectF(rect.x() + 6, rect.y() + (ROW_HEIGHT - PICTURE) / 2, PICTURE, PICTURE)
        _paint_picture(painter, picture, index.data(PhotoRole.THUMBNAIL))
        state: PhotoState = index.data(PhotoRole.STATE)
        left = int(picture.right()) + 10
        width = rect.right() - left - 6
        holder = painter.fontMetrics().elidedText(
            index.data(PhotoRole.HOLDER) or "", Qt.TextElideMode.ElideRight, int(width * HOLDERS_SHARE)
        )
        beside = painter.fontMetrics().horizontalAdvance(holder) + 6 if holder else 0
        name = painter.fontMetrics().elidedText(
            str(index.data(Qt.ItemDataRole.DisplayRole)), Qt.TextElideMode.ElideMiddle, width - beside
        )
        painter.setPen(palette.color(text_role))
        summary = index.data(PhotoRole.SUMMARY)
        queued = queue_text(summary)
        # Two lines, or three closer together.
        first, second, third = (4, 23, 41) if queued else (11, 32, 32)
        painter.drawText(QRect(left, rect.y() + first, width, 20), Qt.AlignmentFlag.AlignVCenter, name)
        _paint_sign(painter, QRectF(left, rect.y() + second + 3, 15, 15), state)
        painter.setFont(sized(painter.font(), TYPE_SMALL))
        muted = QColor(palette.color(text_role))
        muted.setAlpha(235 if chosen else 180)
        painter.setPen(muted)
        if holder:
            at_the_end = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(QRect(left, rect.y() + first, width, 20), at_the_end, holder)
        lines = [(left + 20, second, summary_texts(state, summary))]
        if queued:
            lines.append((left, third, queue_texts(summary)))
        for x, y, texts in lines:
            area = QRect(x, rect.y() + y, rect.right() - 6 - x, 20)
            line = fitting(texts, painter.fontMetrics(), area.width())
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, line)
        painter.restore()


def _paint_picture(painter: QPainter, area: QRectF, image: QImage | None) -> None:
    shape = QPainterPath()
    shape.addRoundedRect(area, 4, 4)
    painter.fillPath(shape, QColor(EMPTY))
    if image is None or image.isNull():
        return
    side = min(image.width(), image.height())
    source = QRectF((image.width() - side) / 2, (image.height() - side) / 2, side, side)
    painter.save()
    painter.setClipPath(shape)
    painter.drawImage(area, image, source)
    painter.restore()


def _paint_sign(painter: QPainter, area: QRectF, state: PhotoState) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(*state.colour))
    painter.drawEllipse(area)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    dark = sum(state.colour) < 380
    painter.setPen(QColor(ON_COLOUR if dark else INK))
    font = QFont(painter.font())
    font.setPixelSize(11)
    font.setBold(True)
    previous = painter.font()
    painter.setFont(font)
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, state.sign)
    painter.setFont(previous)
