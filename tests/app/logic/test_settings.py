from __future__ import annotations

import json
from pathlib import Path

import pytest
from pydantic import BaseModel
from PySide6.QtCore import QByteArray, QSettings

from app.earlier_settings import read_ini
from app.logic.settings import BEFORE, VERSION, Settings, SettingsFile, settings_of


def test_a_change_is_in_the_file_and_found_again(tmp_path: Path) -> None:
    path = tmp_path / "folder" / "settings.json"
    file = SettingsFile(path)
    with file.changing() as settings:
        settings.theme = "dark"
        settings.keys["photo.next"] = ["J", "PgDown"]
        settings.side.shown = False
    assert file.now.theme == "dark"
    again = SettingsFile(path).now
    assert (again.theme, again.keys, again.side.shown) == ("dark", {"photo.next": ["J", "PgDown"]}, False)
    assert json.loads(path.read_text())["version"] == VERSION


def test_a_broken_value_costs_itself_only() -> None:
    found = settings_of(
        {
            "theme": "purple",
            "recent": ["a", 7, "b", None],
            "keys": {"photo.next": ["J", 3], "photo.last": "K", "face.note": ["N"]},
            "switches": {"view.grid": "perhaps", "overlay.points": False},
            "look": {"points": 40, "level": "many"},
            "side": 12,
            "export": {"format": None, "targets": {"300w": "/x", "wflw": []}},
        }
    )
    assert found == Settings(
        recent=["a", "b"],
        keys={"photo.next": ["J"], "face.note": ["N"]},
        switches={"overlay.points": False},
        look={"points": 40},
        export={"targets": {"300w": "/x"}},  # type: ignore[arg-type]
    )


@pytest.mark.parametrize("text", ["", "{", "[]", "7", "null", '{"theme": ', "[" * 5000])
def test_a_file_that_holds_no_settings_does_no_harm(tmp_path: Path, text: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(text)
    file = SettingsFile(path)
    assert file.now == Settings()
    with file.changing() as settings:
        settings.theme = "light"
    assert SettingsFile(path).now.theme == "light"


def test_what_a_newer_version_has_written_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"version": 9, "colour": "red", "side": {"width": 300}, "theme": "dark"}')
    with SettingsFile(path).changing() as settings:
        settings.side.panel = "face"
    kept = json.loads(path.read_text())
    assert (kept["version"], kept["colour"], kept["theme"]) == (9, "red", "dark")
    assert kept["side"] == {"panel": "face", "shown": True, "width": 300}


@pytest.mark.parametrize(
    "text",
    [
        "{",
        "[]",
        '{"theme": "dark", "theme": "light"}',
        '{"theme": "purple", "author": "kim"}',
        '{"version": 2, "keys": "J", "theme": "dark"}',
    ],
)
def test_what_is_not_understood_stays_beside_the_new_file(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, text: str
) -> None:
    """As of a newer version, which has other values under a name."""
    path, before = tmp_path / "settings.json", tmp_path / BEFORE
    path.write_text(text)
    file = SettingsFile(path)
    with file.changing():
        pass
    assert not before.exists()  # nothing was written, so nothing is lost
    assert path.read_text() == text
    for order in ("NAME", "DOUBT"):
        with file.changing() as settings:
            settings.photos.order = order  # type: ignore[assignment]
        assert before.read_text() == text
    assert caplog.text.count(str(before)) == 1
    assert SettingsFile(path).now.photos.order == "DOUBT"


def test_a_file_that_cannot_be_kept_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"theme": 7}')
    (tmp_path / BEFORE).mkdir()
    file = SettingsFile(path)
    with file.changing() as settings:
        settings.author = "kim"
    assert path.read_text() == '{"theme": 7}'
    assert file.now.author == "kim"


EARLIER = Path(__file__).parents[2] / "data" / "settings"
# What all of them were told: the dark theme, another key for the next photo, no curves.
TOLD = {"theme": "dark", "keys": {"photo.next": ["J", "PgDown"]}}


@pytest.mark.parametrize("name", ["version-1-first.json", "version-1-panels.json"])
def test_a_file_of_each_version_is_read_whole(tmp_path: Path, name: str) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes((EARLIER / name).read_bytes())
    then = json.loads(path.read_text())
    file = SettingsFile(path)
    assert {key: getattr(file.now, key) for key in TOLD} == TOLD
    assert file.now.switches["overlay.curves"] is False
    with file.changing() as settings:
        settings.author = "kim"
    now = json.loads(path.read_text())
    assert not (tmp_path / BEFORE).exists()  # all of it was understood, or handed on
    assert _within({**then, "author": "kim"}, now)


def _within(then: object, now: object) -> bool:
    """Whether all that was there is there."""
    if isinstance(then, dict) and isinstance(now, dict):
        return all(_within(value, now.get(key)) for key, value in then.items())
    return then == now


def test_the_ini_file_that_its_code_wrote_is_taken_over_and_stays(tmp_path: Path) -> None:
    ini = tmp_path / "window.ini"
    ini.write_bytes((EARLIER / "window.ini").read_bytes())
    file = SettingsFile(tmp_path / "settings.json", lambda: read_ini(ini))
    assert {key: getattr(file.now, key) for key in TOLD} == TOLD
    assert (file.now.switches["overlay.curves"], file.now.switches["view.grid"]) == (False, True)
    assert (file.now.look["level"], file.now.side.panel, file.now.side.shown) == (90, "face", True)
    assert file.now.window.geometry.startswith("AdnQyw")
    with file.changing() as settings:
        settings.author = "kim"
    assert ini.read_bytes() == (EARLIER / "window.ini").read_bytes()
    assert SettingsFile(file.path).now.theme == "dark"


def test_two_windows_do_not_undo_each_other(tmp_path: Path) -> None:
    one, other = SettingsFile(tmp_path / "settings.json"), SettingsFile(tmp_path / "settings.json")
    with one.changing() as settings:
        settings.recent = ["a"]
    with other.changing() as settings:
        settings.theme = "dark"
    with one.changing() as settings:
        settings.side.panel = "review"
    found = SettingsFile(tmp_path / "settings.json").now
    assert (found.recent, found.theme, found.side.panel) == (["a"], "dark", "review")


def test_what_cannot_be_written_holds_as_long_as_the_window(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    file = SettingsFile(tmp_path / "settings.json")

    def full(path: Path, data: bytes) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("app.logic.settings.write_bytes", full)
    with file.changing() as settings:
        settings.theme = "dark"
    with file.changing() as settings:
        settings.recent = ["a"]
    assert (file.now.theme, file.now.recent) == ("dark", ["a"])
    assert caplog.text.count("no space left on device") == 1
    monkeypatch.undo()
    with file.changing() as settings:
        settings.side.shown = False
    found = SettingsFile(file.path).now
    assert (found.theme, found.recent, found.side.shown) == ("dark", ["a"], False)


def test_the_ini_file_of_earlier_versions_is_taken_over(tmp_path: Path) -> None:
    ini = tmp_path / "window.ini"
    old = QSettings(str(ini), QSettings.Format.IniFormat)
    for name, value in {
        "theme": "dark",
        "geometry": QByteArray(b"\x01\xd9\xd0\xcb"),
        "recent": ["/a", "/b"],
        "keys/photo.next": "J PgDown",
        "keys/face.note": "",
        "switches/overlay.curves": False,
        "switches/view.grid": "nonsense",
        "look/level": 95,
        "look/points": "many",
        "side/panel": "review",
        "side/shown": False,
        "export/format": "wflw",
        "export/place/wflw": "/out/wflw.txt",
        "training/others": "/faces",
    }.items():
        old.setValue(name, value)
    old.sync()
    assert SettingsFile(tmp_path / "settings.json", lambda: read_ini(ini)).now == Settings(
        theme="dark",
        recent=["/a", "/b"],
        keys={"photo.next": ["J", "PgDown"], "face.note": []},
        switches={"overlay.curves": False},
        look={"level": 95},
        side={"panel": "review", "shown": False},  # type: ignore[arg-type]
        export={"format": "wflw", "targets": {"wflw": "/out/wflw.txt"}},  # type: ignore[arg-type]
        training={"others": "/faces"},  # type: ignore[arg-type]
        window={"geometry": "AdnQyw=="},  # type: ignore[arg-type]
    )


def test_the_ini_file_counts_only_until_there_is_a_newer_one(tmp_path: Path) -> None:
    earlier: dict[str, object] = {"theme": "dark", "recent": "/a"}
    file = SettingsFile(tmp_path / "settings.json", lambda: earlier)
    assert (file.now.theme, file.now.recent) == ("dark", ["/a"])
    with file.changing() as settings:
        settings.theme = "light"
    assert (file.now.theme, SettingsFile(file.path, lambda: earlier).now.recent) == ("light", ["/a"])


def test_every_setting_that_a_dialog_would_show_has_a_title() -> None:
    groups = {name for name in Settings.model_fields if isinstance(getattr(Settings(), name), BaseModel)}
    fields = {name: field for name, field in Settings.model_fields.items() if name not in groups}
    for name in groups - {"window"}:
        fields |= {f"{name}.{key}": one for key, one in type(getattr(Settings(), name)).model_fields.items()}
    assert [name for name, field in fields.items() if not field.title] == ["version"]
    assert Settings().side is not Settings().side
