"""Which widgets the Tab key goes to, and in which order.

Qt goes by the order in which widgets were made, and much in this window is made, or made anew, while one
works. So the window's parts follow each other here as they are read, and the controls of each as they lie.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDockWidget,
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QToolBar,
    QWidget,
)

_TAB = Qt.FocusPolicy.TabFocus
_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly
SAME_LINE = 12
"""Controls whose middles are no farther apart, in logical pixels, lie in one line."""


def is_stop(widget: QWidget) -> bool:
    """Whether Tab stops at a widget; of buttons of which one is on, it stops at that one."""
    if not (widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & _TAB):
        return False
    if widget.focusProxy() is not None:
        return False
    return not isinstance(widget, QAbstractButton) or _stands_for_its_group(widget)


def _stands_for_its_group(button: QAbstractButton) -> bool:
    others = siblings(button)
    on = next((other for other in others if other.isChecked()), None)
    return on is None or on is button


def siblings(button: QAbstractButton) -> list[QAbstractButton]:
    """The buttons of which only one can be on, this one among them; none for a button that is alone."""
    group = button.group()
    members: list[QAbstractButton] = []
    if group is not None:
        members = group.buttons() if group.exclusive() else []
    elif button.autoExclusive() and button.parentWidget() is not None:
        within = button.parentWidget().findChildren(QAbstractButton, options=_DIRECT)
        members = [one for one in within if one.autoExclusive() and one.group() is None]
    return [one for one in members if one.isCheckable() and one.isVisible() and one.isEnabled()]


def stops(root: QWidget) -> list[QWidget]:
    """All stops within a widget, itself first where it is one, in the order in which they were made."""
    found = [root] if is_stop(root) else []
    widget = root.nextInFocusChain()
    while widget is not None and widget is not root:
        if root.isAncestorOf(widget) and is_stop(widget):
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


def as_they_lie(root: QWidget, found: Sequence[QWidget]) -> list[QWidget]:
    """Line by line, each from its beginning; what holds others comes before them."""
    right_to_left = root.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def corner(widget: QWidget) -> QPoint:
        return widget.mapTo(root, QPoint(0, 0)) if widget is not root else QPoint(0, 0)

    def middle(widget: QWidget) -> int:
        holds = any(widget.isAncestorOf(other) for other in found)
        return corner(widget).y() + (0 if holds else widget.height() // 2)

    lines: list[list[QWidget]] = []
    for widget in sorted(found, key=middle):
        if lines and middle(widget) - middle(lines[-1][0]) <= SAME_LINE:
            lines[-1].append(widget)
        else:
            lines.append([widget])
    way = -1 if right_to_left else 1
    return [one for line in lines for one in sorted(line, key=lambda one: way * corner(one).x())]


def parts(window: QMainWindow, over: Sequence[QWidget], photo: QWidget) -> list[list[QWidget]]:
    """The stops of each part of a window that has any: bars, what lies from left to right on the page that is
    shown, what lies over its photo just after that, docks, the line at the foot."""
    central = window.centralWidget()
    page = central.currentWidget() if isinstance(central, QStackedWidget) else central
    roots: list[QWidget] = window.findChildren(QToolBar, options=_DIRECT)
    if page is not None:
        roots += _on_page(page)
    found: list[list[QWidget]] = []
    for root in roots:
        own = [one for one in stops(root) if not any(lies.isAncestorOf(one) or lies is one for lies in over)]
        found.append(as_they_lie(root, own))
        if root is photo or root.isAncestorOf(photo):
            found += [stops(one) for one in over]
    if not any(photo in part for part in found):
        found += [stops(one) for one in over]
    if page is not None:
        seen = {one for part in found for one in part}
        for dock in _docks(page):
            seen.update(stops(dock))
        found.append(as_they_lie(page, [one for one in stops(page) if one not in seen]))
    docks = [one for one in _docks(window) if is_in_front(one)]
    for root in (*docks, window.statusBar()):
        found.append(as_they_lie(root, stops(root)))
    taken: set[QWidget] = set()
    once: list[list[QWidget]] = []
    for part in found:
        once.append([one for one in part if one not in taken])
        taken.update(part)
    return [part for part in once if part]


def is_in_front(dock: QDockWidget) -> bool:
    """Whether a dock is seen: of one behind another Qt says so too, but what is in it is hidden."""
    inside = dock.widget()
    return dock.isVisible() and inside is not None and inside.isVisible()


def _docks(root: QWidget) -> list[QDockWidget]:
    """Those that are no windows of their own."""
    return [one for one in root.findChildren(QDockWidget) if not one.isFloating()]


def _on_page(page: QWidget) -> list[QWidget]:
    """What lies side by side on a page; what lies elsewhere on it comes after."""
    docked = page.findChild(QMainWindow, options=_DIRECT)
    if docked is not None:
        # One behind another is visible to Qt, though nothing of it is seen.
        docks = [one for one in _docks(docked) if is_in_front(one)]
        middle = docked.centralWidget()
        around = [one for one in (*docks, middle) if one is not None and one.isVisible()]
        return sorted(around, key=lambda one: (one.x(), one.y()))
    splitter = page.findChild(QSplitter, options=_DIRECT)
    if splitter is None:
        return [page]
    beside = (splitter.widget(number) for number in range(splitter.count()))
    return [one for one in beside if one is not None]


def step(within: Sequence[QWidget], *, forward: bool) -> bool:
    """Give the keyboard to the stop after, or before, the one that has it, around; whether there is one."""
    if not within:
        return False
    now = QApplication.focusWidget()
    if isinstance(now, QAbstractButton) and now not in within:
        now = next((one for one in siblings(now) if one in within), now)
    before_first = -1 if forward else 0
    at = (within.index(now) if now in within else before_first) + (1 if forward else -1)
    give_keyboard(within[at % len(within)], forward=forward)
    return True


def give_keyboard(widget: QWidget, *, forward: bool = True) -> None:
    """As Tab does it, where it is seen that the widget has it."""
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    widget.setFocus(reason)
