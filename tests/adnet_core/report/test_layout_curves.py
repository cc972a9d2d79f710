"""The figure and the table of what the first faces of new layouts cost."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from adnet_core.errors import FormatError
from adnet_core.report.layout_curves import layout_curves, layout_table, main, read_result


def written(folder: Path, points: int, tolerance: float, bundled: bool) -> Path:
    path = folder / f"{points}-{tolerance}-{bundled}.json"
    clicks = [points, points // 2, points // 3]
    result = {
        "layout": f"made-{points}",
        "points": points,
        "tolerance": tolerance,
        "bundled": bundled,
        "clicks": clicks,
        "share": sum(clicks) / (3 * points),
        "error": [None, 4.0, 3.0],
        "error_of_thin_plates": [None, 6.0, 5.0],
        "inside": {"0.5": 60.0, "0.9": 92.0} if bundled else {"0.5": None, "0.9": None},
    }
    path.write_text(json.dumps(result))
    return path


def test_each_layout_has_a_row_and_each_tolerance_a_column(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    paths = [written(tmp_path, 30, 0.05, True), written(tmp_path, 30, 0.08, True)]
    paths.append(written(tmp_path, 60, 0.05, False))
    main([str(tmp_path / "curves.png"), *map(str, paths)])
    assert capsys.readouterr().out.splitlines() == [
        "| points | faces placed | at 5 % | at 8 % | error of faces 2-5 | of 6-30 "
        "| of thin plates 2-5 | 6-30 | in ellipses of 50/90/95 % |",
        "|---|---|---|---|---|---|---|---|---|",
        "| 30 | by the model's help | 61.1 % | 61.1 % | 3.50 % | - | 5.50 % | - | 60/92 |",
        "| 60 | by anchors | 61.1 % | - | 3.50 % | - | 5.50 % | - | - |",
    ]
    assert (tmp_path / "curves.png").read_bytes().startswith(b"\x89PNG")
    assert len(layout_table([read_result(paths[0])])) == 3
    assert layout_curves([read_result(paths[2])]).startswith(b"\x89PNG")


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"clicks": []}', "\x00"])
def test_what_is_no_result_is_refused(text: str, tmp_path: Path) -> None:
    path = tmp_path / "other.json"
    path.write_text(text)
    with pytest.raises(FormatError, match="is not what adnet simulate-layout --json prints"):
        read_result(path)
    with pytest.raises(FormatError, match="cannot be read"):
        read_result(tmp_path / "missing.json")
