from __future__ import annotations

import ctypes
import hashlib
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
import pytest
from onnx import TensorProto, helper, numpy_helper

from adnet_core.errors import ModelError
from adnet_core.models import devices, engine
from adnet_core.models.devices import GpuSearch, usable_cores
from adnet_core.models.engine import CPU_BATCH, Engine, normalised

MakeModel = Callable[..., Path]


def crops(count: int) -> np.ndarray:
    return np.random.default_rng(count).integers(0, 256, (count, 256, 256, 3), dtype=np.uint8)


def test_normalisation() -> None:
    batch = crops(2)
    planes = normalised(batch)
    assert planes.shape == (2, 3, 256, 256)
    assert planes.dtype == np.float32
    np.testing.assert_allclose(planes[1, 2, 7, 9], (float(batch[1, 7, 9, 2]) - 127.5) / 127.5, rtol=1e-6)
    assert (normalised(np.full((1, 2, 2, 3), 255, np.uint8)) == 1.0).all()
    assert (normalised(np.zeros((1, 2, 2, 3), np.uint8)) == -1.0).all()


def test_batches_give_what_single_crops_give(tiny_model: MakeModel) -> None:
    model = Engine(tiny_model(), device="cpu")
    batch = crops(CPU_BATCH + 3)
    output = model.run(batch)
    assert output.landmarks.shape == (CPU_BATCH + 3, 68, 2)
    assert output.covariance.shape == (CPU_BATCH + 3, 68, 2, 2)
    assert output.attention.shape == (CPU_BATCH + 3, 68, 64, 64)
    assert output.edges.shape == (CPU_BATCH + 3, 9, 64, 64)
    for index in (0, CPU_BATCH - 1, CPU_BATCH, CPU_BATCH + 2):
        single = model.run(batch[index : index + 1]).landmarks[0]
        np.testing.assert_allclose(single, output.landmarks[index], atol=1e-3)


def test_without_maps(tiny_model: MakeModel) -> None:
    model = Engine(tiny_model("98"), device="cpu")
    output = model.run(crops(2), maps=False)
    assert output.landmarks.shape == (2, 98, 2)
    assert output.attention.shape == (0, 98, 64, 64)
    assert output.edges.shape == (0, 9, 64, 64)


def test_no_crops(tiny_model: MakeModel) -> None:
    output = Engine(tiny_model(), device="cpu").run(crops(0))
    assert output.landmarks.shape == (0, 68, 2)


def test_wrong_crops(tiny_model: MakeModel) -> None:
    model = Engine(tiny_model(), device="cpu")
    with pytest.raises(ValueError, match="crops of shape"):
        model.run(np.zeros((1, 3, 256, 256), np.uint8))


def test_what_an_engine_says_of_itself(tiny_model: MakeModel) -> None:
    path = tiny_model()
    model = Engine(path, device="cpu")
    assert (model.path, model.info.name, model.provider, model.provider_note) == (path, "tiny", "CPU", "")
    assert model.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


def test_output_that_is_no_number(tiny_model: MakeModel) -> None:
    path = tiny_model()
    model = onnx.load(str(path))
    face = next(tensor for tensor in model.graph.initializer if tensor.name == "face")
    face.CopyFrom(numpy_helper.from_array(np.full((1, 68, 2), np.nan, np.float32), "face"))
    path.write_bytes(model.SerializeToString())
    with pytest.raises(ModelError, match="finite"):
        Engine(path, device="cpu").run(crops(1))


def test_output_of_another_shape_than_promised(tiny_model: MakeModel) -> None:
    path = tiny_model()
    model = onnx.load(str(path))
    face = next(tensor for tensor in model.graph.initializer if tensor.name == "face")
    face.CopyFrom(numpy_helper.from_array(np.zeros((3, 1, 68, 2), np.float32), "face"))
    path.write_bytes(model.SerializeToString())
    with pytest.raises(ModelError):
        Engine(path, device="cpu").run(crops(1))


@pytest.fixture
def endless(tiny_model: MakeModel) -> Path:
    """A model that never answers: its image goes round a loop whose condition stays true."""
    path = tiny_model()
    model = onnx.load(str(path))
    kinds = {"i": TensorProto.INT64, "go_on": TensorProto.BOOL, "before": TensorProto.FLOAT}
    kinds |= {"goes_on": TensorProto.BOOL, "after": TensorProto.FLOAT}
    values = {
        name: helper.make_tensor_value_info(name, kind, None if kind is TensorProto.FLOAT else [])
        for name, kind in kinds.items()
    }
    body = helper.make_graph(
        [
            helper.make_node("Identity", ["go_on"], ["goes_on"]),
            helper.make_node("Identity", ["before"], ["after"]),
        ],
        "round",
        [values[name] for name in ("i", "go_on", "before")],
        [values[name] for name in ("goes_on", "after")],
    )
    model.graph.initializer.append(numpy_helper.from_array(np.array(True), "always"))
    model.graph.node.insert(0, helper.make_node("Loop", ["", "always", "image"], ["turned"], body=body))
    for node in model.graph.node[1:]:
        node.input[:] = ["turned" if name == "image" else name for name in node.input]
    path.write_bytes(model.SerializeToString())
    return path


def test_a_model_that_never_answers_is_given_up(endless: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("adnet_core.models.engine.FIRST_RUN_S", 0.2)
    engine = Engine(endless, device="cpu")
    said = rf"^{endless}: the network gave no answer within 0.2 s, it cannot be used$"
    with pytest.raises(ModelError, match=said):
        engine.run(crops(1))
    monkeypatch.setattr(engine._runs, "_session", None)  # it is not even tried again
    with pytest.raises(ModelError, match=said):
        engine.run(crops(1))


def test_a_loop_that_ends_for_the_first_photo_is_watched_at_the_next(
    endless: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = Engine(endless, device="cpu")
    monkeypatch.setattr(engine._runs, "_tried", True)
    monkeypatch.setattr(engine._runs, "_seconds", 0.2)
    with pytest.raises(ModelError, match="no answer within"):
        engine.run(crops(1))


def test_a_run_is_ended_from_another_thread(endless: Path) -> None:
    engine = Engine(endless, device="cpu")
    said: list[str] = []

    def run() -> None:
        with pytest.raises(ModelError) as caught:
            engine.run(crops(1))
        said.append(str(caught.value))

    thread = threading.Thread(target=run)
    thread.start()
    engine.interrupt()
    thread.join()
    assert said == [f"{endless}: the network was stopped"]


class _Session:
    """A stand-in for onnxruntime's session, on a machine where CUDA does what the test wants."""

    takes: tuple[str, ...] = ()
    runs = True

    def __init__(self, data: bytes, options: Any, providers: list[str], **more: Any) -> None:
        self._providers = [name for name in providers if name in self.takes]

    def get_providers(self) -> list[str]:
        return self._providers

    def run(self, names: Any, feed: dict[str, np.ndarray], options: Any = None) -> list[np.ndarray]:
        if not self.runs:
            raise RuntimeError("no kernel image is available for execution on the device\nmore")
        return []


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Pretends a GPU, or none, and a runtime that takes certain providers."""

    def pretend(gpus: GpuSearch, *, built: bool = True, takes: bool = True, runs: bool = True) -> None:
        both = ["CUDAExecutionProvider", "CPUExecutionProvider"]
        monkeypatch.setattr(engine, "find_gpus", lambda: gpus)
        monkeypatch.setattr(engine, "_preload_cuda", lambda: None)
        monkeypatch.setattr(onnxruntime, "get_available_providers", lambda: both if built else both[1:])
        monkeypatch.setattr(onnxruntime, "InferenceSession", _Session)
        monkeypatch.setattr(_Session, "takes", tuple(both if takes else both[1:]))
        monkeypatch.setattr(_Session, "runs", runs)

    return pretend


CARD = GpuSearch(("NVIDIA Test 1",))


def test_cuda_where_it_works(machine: Callable[..., None], tiny_model: MakeModel) -> None:
    machine(CARD)
    found = Engine(tiny_model())
    assert (found.provider, found.provider_note) == ("CUDA: NVIDIA Test 1", "")
    assert Engine(tiny_model(), device="cpu").provider == "CPU"


@pytest.mark.parametrize(
    ("gpus", "settings", "words"),
    [
        (CARD, {"built": False}, "built without CUDA"),
        (CARD, {"takes": False}, "NVIDIA Test 1 is present, but "),
        (CARD, {"runs": False}, "no kernel image is available"),
        (GpuSearch((), "the driver answers with error 3"), {}, "the driver answers with error 3"),
    ],
)
def test_why_not_cuda(
    machine: Callable[..., None],
    tiny_model: MakeModel,
    gpus: GpuSearch,
    settings: dict[str, bool],
    words: str,
) -> None:
    machine(gpus, **settings)
    found = Engine(tiny_model())
    assert found.provider == "CPU"
    assert words in found.provider_note
    assert "\n" not in found.provider_note
    with pytest.raises(ModelError, match="CUDA cannot be used"):
        Engine(tiny_model(), device="cuda")


def test_no_gpu_needs_no_note(machine: Callable[..., None], tiny_model: MakeModel) -> None:
    machine(GpuSearch(()))
    assert Engine(tiny_model()).provider_note == ""
    with pytest.raises(ModelError, match="no NVIDIA GPU is present"):
        Engine(tiny_model(), device="cuda")


class _Mac:
    """A stand-in for the runtime's session on a Mac, whose CoreML answers `apart` from the processor."""

    takes: tuple[str, ...] = ()
    apart = 0.0
    fails = False

    def __init__(self, data: bytes, options: Any, providers: list[str], **more: Any) -> None:
        self._providers = [name for name in providers if name in self.takes]

    def get_providers(self) -> list[str]:
        return self._providers

    def run(self, names: Any, feed: dict[str, np.ndarray], options: Any = None) -> list[np.ndarray]:
        on_coreml = "CoreMLExecutionProvider" in self._providers
        if on_coreml and self.fails:
            raise RuntimeError("the model cannot be compiled\nmore")
        return [np.full((1, 68, 2), 100.0) + (self.apart if on_coreml else 0.0)]


@pytest.fixture
def mac(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    def pretend(*, built: bool = True, takes: bool = True, apart: float = 0.0, fails: bool = False) -> None:
        both = ["CoreMLExecutionProvider", "CPUExecutionProvider"]
        monkeypatch.setattr(engine, "find_gpus", lambda: GpuSearch(()))
        monkeypatch.setattr(onnxruntime, "get_available_providers", lambda: both if built else both[1:])
        monkeypatch.setattr(onnxruntime, "InferenceSession", _Mac)
        monkeypatch.setattr(_Mac, "takes", tuple(both if takes else both[1:]))
        monkeypatch.setattr(_Mac, "apart", apart)
        monkeypatch.setattr(_Mac, "fails", fails)

    return pretend


def test_coreml_runs_what_asks_for_it(mac: Callable[..., None], tiny_model: MakeModel) -> None:
    mac(apart=0.09)
    assert Engine(tiny_model(), device="coreml").provider == "CoreML"
    assert Engine(tiny_model()).provider == "CPU"


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"built": False}, "the installed onnxruntime is built without it"),
        ({"takes": False}, "ONNX Runtime took the CPU and does not say why"),
        ({"fails": True}, "it does not run the network: the model cannot be compiled"),
        ({"apart": 3.0}, "its landmarks lie up to 3 pixels from the processor's"),
        ({"apart": np.nan}, "its landmarks lie up to inf pixels from the processor's"),
    ],
)
def test_why_not_coreml(
    mac: Callable[..., None], tiny_model: MakeModel, settings: dict[str, Any], words: str
) -> None:
    mac(**settings)
    with pytest.raises(ModelError, match=f"CoreML cannot be used: {words}"):
        Engine(tiny_model(), device="coreml")


def test_library_that_does_not_load_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "capi").mkdir()
    (tmp_path / "capi" / "libonnxruntime_providers_cuda.so").write_bytes(b"no library")
    monkeypatch.setattr(onnxruntime, "__file__", str(tmp_path / "__init__.py"))
    assert "its libraries do not load" in engine._missing_cuda_library()


class _Driver:
    """A stand-in for the CUDA driver library."""

    def __init__(self, status: int = 0, count: int = 1) -> None:
        self.status, self.count = status, count

    def cuInit(self, flags: int) -> int:
        return self.status

    def cuDeviceGetCount(self, count: Any) -> int:
        count._obj.value = self.count
        return 0

    def cuDeviceGet(self, handle: Any, index: int) -> int:
        return 0

    def cuDeviceGetName(self, name: Any, length: int, handle: Any) -> int:
        name.value = b"NVIDIA Test 1"
        return 0


@pytest.mark.parametrize(
    ("driver", "hardware", "hidden", "names", "problem"),
    [
        (None, [], False, (), ""),
        (None, ["NVIDIA Test 1"], False, (), "cannot be loaded"),
        (_Driver(), ["NVIDIA Test 1"], False, ("NVIDIA Test 1",), ""),
        (_Driver(100), [], False, (), ""),
        (_Driver(100), ["NVIDIA Test 1"], True, (), "CUDA_VISIBLE_DEVICES"),
        (_Driver(804), ["NVIDIA Test 1"], False, (), "error 804"),
    ],
)
def test_finding_gpus(
    monkeypatch: pytest.MonkeyPatch,
    driver: _Driver | None,
    hardware: list[str],
    hidden: bool,
    names: tuple[str, ...],
    problem: str,
) -> None:
    def load(name: str) -> _Driver:
        if driver is None:
            raise OSError(f"{name}: cannot open shared object file")
        return driver

    monkeypatch.setattr(ctypes, "CDLL", load)
    monkeypatch.setattr(devices, "_gpus_of_kernel_driver", lambda: hardware)
    monkeypatch.delenv("CUDA_VISIBLE_DEVICES", raising=False)
    if hidden:
        monkeypatch.setenv("CUDA_VISIBLE_DEVICES", "")
    devices.find_gpus.cache_clear()
    found = devices.find_gpus()
    devices.find_gpus.cache_clear()
    assert found.names == names
    assert problem in found.problem
    assert bool(found.problem) == bool(problem)
    assert found.present == bool(names or problem)


def test_cores() -> None:
    assert usable_cores() >= 1
