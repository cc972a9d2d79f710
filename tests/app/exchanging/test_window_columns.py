"""A table whose columns are taken wrongly is corrected in the sheet of the import, once for each heading."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from app.exchanging.feature import ExchangingFeature
from app.exchanging.sheet import ExchangeSheet
from app.window import MainWindow
from tests.app.exchanging.test_window_exchange import project_of, ready

Open = Callable[..., MainWindow]
POINTS = np.random.default_rng(0).uniform(100, 300, (68, 2)).round(1)


def table(path: Path, photo: str) -> Path:
    """Columns whose names say nothing: all y before all x."""
    heading = ["who", *(f"v{n}" for n in range(68)), *(f"h{n}" for n in range(68))]
    cells = [photo, *POINTS[:, 1].tolist(), *POINTS[:, 0].tolist()]
    path.write_text(f"{','.join(heading)}\n{','.join(map(str, cells))}\n")
    return path


def opened(window: MainWindow, path: Path) -> ExchangeSheet:
    window.registry["file.import"].trigger()
    feature = window.findChild(ExchangingFeature)
    assert feature.desk is not None
    sheet = feature.desk.sheet
    sheet.format.setCurrentIndex(sheet.format.findData("table"))
    sheet.fill_path(path)
    return sheet


def choose(box: object, name: str) -> None:
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findText(name))


def test_columns_are_corrected_and_remembered(
    qtbot: QtBot, open_window: Open, folder: Path, tmp_path: Path
) -> None:
    window = open_window(folder)
    project = project_of(window)
    sheet = opened(window, table(folder / "a.csv", "img10.png"))
    qtbot.waitUntil(sheet.columns.isVisible, timeout=10_000)
    assert "has no columns for x and y" in sheet.report.toPlainText()
    assert not sheet.start.isEnabled()
    sheet.columns.click()
    columns = sheet.columns_sheet
    assert columns.isVisible()
    assert columns.rows.text().startswith("who | v0 | v1")
    choose(columns.photo, "who")
    # Where nothing could be taken, all points are offered.
    assert columns.points.rowCount() == 68
    for row in range(68):
        choose(columns.points.cellWidget(row, 1), f"h{row}")
        choose(columns.points.cellWidget(row, 2), f"v{row}")
    sheet.report.clear()
    columns.use.click()
    assert "1 face in 1 photo" in ready(qtbot, sheet)
    sheet.start.click()
    qtbot.waitUntil(lambda: not sheet.isVisible(), timeout=10_000)
    (face,) = (face for face in project.faces(3) if face.tags == () and face.state == "accepted")
    np.testing.assert_allclose(face.points, POINTS, atol=1e-6)
    # Another table with this heading needs no word.
    sheet = opened(window, table(folder / "b.csv", "img2.png"))
    said = ready(qtbot, sheet)
    assert "read as they were corrected in this project before" in said
    assert sheet.start.isEnabled()
    sheet.columns.click()
    sheet.report.clear()
    sheet.columns_sheet.forget.click()
    qtbot.waitUntil(lambda: "has no columns" in sheet.report.toPlainText(), timeout=10_000)
    sheet.shut()


def test_escape_puts_the_columns_away_first(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    sheet = opened(window, table(folder / "a.csv", "img1.png"))
    qtbot.waitUntil(sheet.columns.isVisible, timeout=10_000)
    sheet.columns.click()
    assert sheet.shut()
    assert not sheet.columns_sheet.isVisible()
    assert sheet.isVisible()
    assert sheet.shut()
    assert not sheet.isVisible()
