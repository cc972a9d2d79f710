"""Fixtures shared by all tests. Windows are tested on the offscreen platform unless another is named."""

from __future__ import annotations

import gc
import os
import signal
import zlib
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

# Before NumPy and torch are loaded, by the tests and by what they start: threads that wait for each other
# over such small matrices take many times longer than one does, the more so on a busy machine.
os.environ["OPENBLAS_NUM_THREADS"] = "1"
os.environ["OMP_NUM_THREADS"] = "1"

import numpy as np
import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from torch import Tensor

# Examples are not timed: a busy machine must not fail a test that is right.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Processes that the tests start inherit what is ignored, as under nohup and in a shell's background; they are
# to be stopped by these all the same.
for _number in (signal.SIGINT, signal.SIGTERM, getattr(signal, "SIGHUP", signal.SIGTERM)):
    if signal.getsignal(_number) is signal.SIG_IGN:
        signal.signal(_number, signal.default_int_handler if _number == signal.SIGINT else signal.SIG_DFL)

ROOT = Path(__file__).resolve().parent.parent


TIMEOUT, SLOW_TIMEOUT = 600, 3600
PATIENCE_MS = 300_000
"""How long a test waits at least for what must come: a busy machine must not fail a test that is right. The
time that a test names is what it takes on a quiet one."""


@pytest.fixture(scope="session", autouse=True)
def nobodys_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test finds or leaves anything among the models and settings of whoever runs it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ADNET_HOME", str(tmp_path_factory.mktemp("home")))
        yield


@pytest.fixture
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's cache folder, of one test alone; it is not there yet."""
    folder = tmp_path / "cache"
    monkeypatch.setattr("platformdirs.user_cache_dir", lambda *_: str(folder))
    return folder


@pytest.fixture(scope="session")
def qapp_cls() -> object:
    """The application of the tests is the program's own."""
    from app.asked_files import Application

    return Application


@pytest.fixture
def qtbot(qapp: object, request: pytest.FixtureRequest) -> object:
    """pytest-qt's, with patience."""
    from pytestqt.qtbot import QtBot

    bot = QtBot(request)
    for name in ("waitUntil", "waitSignal", "waitSignals", "waitExposed", "waitActive"):
        setattr(bot, name, _patient(getattr(bot, name)))
    return bot


def _patient(wait: Callable[..., object]) -> Callable[..., object]:
    def patiently(*arguments: object, timeout: int = 0, **options: object) -> object:
        return wait(*arguments, timeout=max(timeout, PATIENCE_MS), **options)

    return patiently


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """All modules and tests stay to the end, a million objects that need not be searched for garbage: neither
    while they are made nor each time afterwards, which takes half a second every few tests."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A slow test may take an hour where the others get ten minutes, unless it asks for more: what hangs is
    seen then as well, and what is only held up is not taken for it."""
    for item in items:
        least = SLOW_TIMEOUT if item.get_closest_marker("slow") else TIMEOUT
        asked = item.get_closest_marker("timeout")
        if (asked is None and least > TIMEOUT) or (
            asked is not None and asked.args and asked.args[0] < least
        ):
            item.add_marker(pytest.mark.timeout(least), append=False)


@pytest.fixture
def shared_data() -> Path:
    """Folder of real annotated faces, which lies beside the repository where there is one."""
    folder = ROOT.parent / "shared" / "data"
    if not folder.is_dir():
        pytest.skip("no annotated faces beside the repository")
    return folder


@pytest.fixture
def golden() -> Path:
    """Folder of outputs of the authors' code, which lies beside the repository where there is one."""
    folder = ROOT.parent / "shared" / "golden"
    if not folder.is_dir():
        pytest.skip("no golden outputs beside the repository")
    return folder


@pytest.fixture
def sample_photo() -> Path:
    """The bundled photo: 512x512, one face (NASA, public domain)."""
    return ROOT / "resources" / "samples" / "astronaut.jpg"


@pytest.fixture(scope="session")
def by_recipe() -> Callable[[dict[str, Tensor]], dict[str, Tensor]]:
    """Gives a state dict of the released network the weights that the authors' code was run with, to make
    the golden outputs and the landmarks that tests state."""
    return weights_by_recipe


@pytest.fixture(scope="session")
def authors_landmarks() -> dict[int, list[list[float]]]:
    """Of the authors' code with these weights, for the first image of RandomState(0): landmarks 0, 33 and 67
    of the first and the last stage, in [-1, 1]."""
    return {
        0: [[0.068646, -0.262932], [0.528834, 0.170389], [0.617081, -0.26637]],
        3: [[-0.200318, -0.001288], [0.298933, -0.030056], [0.440828, -0.484167]],
    }


def weights_by_recipe(state: dict[str, Tensor]) -> dict[str, Tensor]:
    """Each weight from a draw of its own that its key seeds; buffers that are no statistics as they are."""
    import torch

    def drawn(key: str, tensor: Tensor) -> Tensor:
        if key.endswith("num_batches_tracked") or key.startswith("e2h_transform."):
            return tensor
        draw = np.random.RandomState(zlib.crc32(key.encode()) & 0xFFFFFFFF)
        shape = tuple(tensor.shape)
        if key.endswith("running_var") or (key.endswith(".weight") and len(shape) == 1):
            values = draw.uniform(0.5, 1.5, shape)
        elif key.endswith("running_mean"):
            values = draw.normal(0, 0.1, shape)
        elif len(shape) == 4:
            gain = 0.3 if key.startswith(("out_", "merge_")) else 0.8
            values = draw.normal(0, 1.0, shape) * (gain / np.sqrt(np.prod(shape[1:])))
        else:
            values = draw.normal(0, 0.05, shape)
        return torch.from_numpy(values.astype(np.float32))

    return {key: drawn(key, value) for key, value in state.items()}
