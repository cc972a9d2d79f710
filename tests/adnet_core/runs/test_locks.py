from __future__ import annotations

from pathlib import Path

import pytest

from adnet_core.files.file_locks import lock_file
from adnet_core.runs.locks import LAUNCHER, WORKER, goes_on


def test_nobody_trains_in_a_folder_without_locks_or_with_one_that_was_left_behind(tmp_path: Path) -> None:
    assert not goes_on(tmp_path)
    assert not goes_on(tmp_path / "gone")
    (tmp_path / WORKER).touch()
    assert not goes_on(tmp_path)


@pytest.mark.parametrize("name", [LAUNCHER, WORKER])
def test_either_process_of_a_run_is_known_by_its_lock(tmp_path: Path, name: str) -> None:
    with lock_file(tmp_path / name):
        assert goes_on(tmp_path)
        assert goes_on(tmp_path)  # a look changes nothing
    assert not goes_on(tmp_path)
