"""Preferences: what the dialog shows, and what comes of a change."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QAction, QDesktopServices

from adnet_core.errors import AdnetError
from adnet_core.models.model_choice import chosen_model
from adnet_core.models.model_store import list_models, user_model_folder
from app.commands import Command, Where
from app.logic import preferences
from app.logic.settings import Settings, differing
from app.logic.translating import tr
from app.panels.message_bar import Tone
from app.preferences.dialog import PreferencesDialog
from app.room import Feature, Room
from app.workbench import Workbench

MEGABYTE = 2**20


class PreferencesFeature(Feature):
    """Makes the dialog when it is first asked for, and keeps what it changes in force."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self._preferences = preferences.preferences()
        self._dialog: PreferencesDialog | None = None
        workbench.settings.listeners.append(self._follow)
        self._follow()

    @property
    def dialog(self) -> PreferencesDialog:
        if self._dialog is None:
            dialog = PreferencesDialog(self._preferences, self.workbench.widget)
            dialog.changed.connect(self._change)
            dialog.forgotten.connect(self._forget)
            dialog.switched.connect(self._switch)
            dialog.model_chosen.connect(self.workbench.model_asked)
            dialog.asked.connect(lambda name: self.workbench.registry[name].trigger())
            dialog.open_folder.clicked.connect(self._open_folder)
            self.page.worker.ready.connect(lambda _status: self._show_models())
            self._dialog = dialog
        return self._dialog

    def open(self) -> None:
        """Show the dialog, with everything as it is now."""
        self._show()
        self._show_models()
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    def close(self) -> None:
        if self._dialog is not None:
            self._dialog.close()

    # What the dialog changes

    def _change(self, path: str, value: object) -> None:
        if path == "author":
            if value != self.workbench.settings.now.author and str(value).strip():
                self.workbench.author_asked.emit(str(value))
        elif path == "theme":
            self.workbench.registry[f"theme.{value}"].trigger()
        else:
            try:
                with self.workbench.settings.changing() as settings:
                    preferences.put(settings, path, value)
            except ValueError as error:
                self.workbench.say(str(error), Tone.PROBLEM)
        if path == "language":
            self._say_language()
        self._show()

    def _say_language(self) -> None:
        """Texts that are shown stay as they are, so a choice holds from the next start on."""
        self.workbench.say(tr("The window is in the language that you have chosen when it is opened next."))

    def _forget(self, path: str) -> None:
        """Make what is remembered under a path, or all of it, what it was in the beginning."""
        now = self.workbench.settings.now
        gone = [one.path for one in preferences.remembered(now) if path in ("", one.path)]
        with self.workbench.settings.changing() as settings:
            for each in gone:
                preferences.reset(settings, each)
        usual = Settings()
        if "theme" in gone:
            self.workbench.registry[f"theme.{usual.theme}"].trigger()
        if "keys" in gone:
            self.workbench.registry.choose_keys({})
        if "switches" in gone:
            self.workbench.registry.restore(self.workbench.usual_switches)
        if "look" in gone:
            self.page.view_settings.restore({})
        if "language" in gone:
            self._say_language()
        if "author" in gone:
            self.workbench.author_asked.emit("")
        self._show()

    def _switch(self, name: str) -> None:
        self.workbench.registry[name].trigger()
        self._keep_switches()
        self._show()

    def _keep_switches(self) -> None:
        """Those that differ from the beginning, at once and not only when the window is closed."""
        with self.workbench.settings.changing() as settings:
            now, usual = self.workbench.registry.remembered(), self.workbench.usual_switches
            settings.switches = differing(settings.switches, now, usual)

    def _open_folder(self) -> None:
        folder = user_model_folder()
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            words = tr("{folder}: cannot be made: {reason}", folder=folder, reason=error.strerror)
            self.workbench.say(words, Tone.PROBLEM)
            return
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    # What is shown, and in force

    def _follow(self) -> None:
        """Settings that hold at once, whoever has changed them."""
        caches = self.workbench.settings.now.caches
        self.page.photos.set_limit(caches.photos * MEGABYTE)
        self.page.thumbnails.set_limit(caches.thumbnails * MEGABYTE)
        self.page.worker.maps.set_limit(caches.maps * MEGABYTE)
        if self._dialog is not None and self._dialog.isVisible():
            self._show()

    def _show(self) -> None:
        dialog, settings = self.dialog, self.workbench.settings.now
        for one in self._preferences:
            dialog.show_value(one.path, preferences.value_of(settings, one.path))
        registry = self.workbench.registry
        dialog.show_overlays(
            [
                (command.id, command.label, registry.is_on(command.id))
                for command in registry.commands
                if command.remembered
            ]
        )
        dialog.show_remembered(preferences.remembered(settings))

    def _show_models(self) -> None:
        try:
            names, in_use = [path.stem for path in list_models()], chosen_model()
        except AdnetError as error:
            self.workbench.say(str(error), Tone.PROBLEM)
            return
        model = self.page.model
        self.dialog.show_models(names, in_use if model is None else model.name, str(user_model_folder()))


COMMANDS: tuple[Command[PreferencesFeature], ...] = (
    Command(
        "file.preferences",
        "Preferences…",
        "File",
        ("Ctrl+,",),
        icon="settings",
        do=lambda it: it.open(),
        tip="Name, language, theme, what follows after accepting, backups, memory, model; what is remembered",
        role=QAction.MenuRole.PreferencesRole,
        where=Where.BOTH,
        part=4,
    ),
)

ROOM = Room(PreferencesFeature, COMMANDS)
