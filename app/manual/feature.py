"""Opens the manual, at the page about what is shown."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QDockWidget

from app.commands import Command, Where
from app.logic.manual import Manual, manual_folder
from app.logic.translating import language, marked
from app.manual.reader import ManualReader
from app.panels.dock import PanelDock
from app.room import Feature, Room
from app.workbench import Workbench


class ManualFeature(Feature):
    """Makes the manual's window when it is first asked for; it is shown where it was left."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self._reader: ManualReader | None = None
        workbench.registry.on_change(self._show_keys)

    @property
    def reader(self) -> ManualReader:
        if self._reader is None:
            manual = Manual(manual_folder(), language())
            self._reader = ManualReader(manual, self.words, self.workbench.widget)
        return self._reader

    def open(self) -> None:
        """Show it, at what has the keyboard or takes the place of the photos; else at the page as it was."""
        reader, picture = self.reader, self.about()
        if picture:
            reader.go_to(reader.manual.page_with(picture))
        reader.show()
        reader.raise_()
        reader.activateWindow()

    def about(self) -> str:
        """The picture of what a person is at, by its name; empty where that is the photo."""
        pages = self.workbench.pages
        if pages.currentWidget() is not self.page:
            return "camera" if self.workbench.registry.works_here("camera.take") else "layout"
        above = QApplication.focusWidget()
        while above is not None and not isinstance(above, QDockWidget):
            above = above.parentWidget()
        return f"panel-{above.name}" if isinstance(above, PanelDock) else ""

    def words(self, kind: str, name: str) -> str:
        """Of a reference in a page (`app/logic/manual/words.py`): keys as this system writes them, and those
        that a person has chosen."""
        registry = self.workbench.registry
        command = next((one for one in registry.commands if one.id == name), None)
        if command is None:
            return ""
        if kind == "name":
            return command.label
        return registry.words(f"{{{name}}}")

    def close(self) -> None:
        if self._reader is not None:
            self._reader.close()

    def _show_keys(self) -> None:
        if self._reader is not None:
            self._reader.refresh()


COMMANDS: tuple[Command[ManualFeature], ...] = (
    Command(
        "help.manual",
        marked("Manual"),
        "Help",
        ("Ctrl+F1",),
        do=lambda it: it.open(),
        where=Where.BOTH | Where.LAYOUT,
        part=1,
    ),
)

ROOM = Room(ManualFeature, COMMANDS)
