"""Runs a model file in ONNX Runtime, on CUDA where it really works and on the CPU otherwise."""

from __future__ import annotations

import contextlib
import ctypes
import hashlib
import io
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from adnet_core.errors import ModelError, UnusableModelError
from adnet_core.faces.geometry import CROP_SIZE, HEATMAP_SIZE
from adnet_core.models.channels_last import channels_last
from adnet_core.models.devices import GpuSearch, find_gpus, usable_cores
from adnet_core.models.model_file import INPUT_NAME, OUTPUT_NAMES, read_model
from adnet_core.models.run_limit import CUDA_FIRST_RUN_S, FIRST_RUN_S, LimitedRuns, RunTooLong

Device = Literal["auto", "cpu", "cuda", "coreml"]
Feed = dict[str, NDArray[np.float32]]

# Faces per run. A CPU gains nothing beyond a few; a GPU wants more at once.
CPU_BATCH = 4
CUDA_BATCH = 32

# How long a thread waits for its next piece of work before it sleeps. The runtime's own, longer wait costs
# nothing on an idle machine, but doubles the time of a face while something else, say training, runs.
SPIN_US = "50"

# How far landmarks of CoreML, which may compute in 16 bits, may lie from the processor's.
COREML_PIXELS = 0.1

_ORT_FATAL = 4
_COREML, _CPU = "CoreMLExecutionProvider", "CPUExecutionProvider"
_preloaded = threading.Event()


@dataclass(frozen=True)
class EngineOutput:
    """What the network says of N crops; the maps are empty arrays of shape (0, ...) where not asked for.

    landmarks (N, P, 2) crop pixels; covariance (N, P, 2, 2) crop pixels^2, raw;
    attention (N, P, 64, 64) and edges (N, E, 64, 64) in [0, 1].
    """

    landmarks: NDArray[np.float32]
    covariance: NDArray[np.float32]
    attention: NDArray[np.float32]
    edges: NDArray[np.float32]


class Engine:
    """A loaded model. Runs from several threads take turns.

    `info` describes the model, `sha256` names the file's content, `provider` says what really runs
    ("CPU", "CUDA: NVIDIA ..." or "CoreML"), and `provider_note` why it is not CUDA although a GPU is present.
    """

    def __init__(self, path: str | Path, *, device: Device = "auto", threads: int | None = None) -> None:
        """Load a model file. Raises ModelError where it, or a device that is demanded, cannot be used."""
        self.path = Path(path)
        self.device: Device = device
        self.threads = threads
        data, self.info = read_model(self.path)
        self.sha256 = hashlib.sha256(data).hexdigest()
        try:
            for_cpu = channels_last if self.info.quantised else None
            opened = open_session(data, self._probe(), device=device, threads=threads, for_cpu=for_cpu)
        except RuntimeError as error:
            raise ModelError(f"{self.path}: {error}") from None
        session, self.provider, self.provider_note = opened
        seconds = FIRST_RUN_S if self.provider == "CPU" else CUDA_FIRST_RUN_S
        self._runs = LimitedRuns(session, data, seconds=seconds)

    def run(self, crops: NDArray[np.uint8], *, maps: bool = True) -> EngineOutput:
        """Landmarks of crops (N, 256, 256, 3), 8-bit BGR; without `maps` only of the first two outputs.

        Raises ModelError where the network's output is not finite or not of the promised shape, or where it
        gives none: a model with an endless loop is given up after FIRST_RUN_S.
        """
        if crops.ndim != 4 or crops.shape[1:] != (CROP_SIZE, CROP_SIZE, 3):
            raise ValueError(f"crops of shape {crops.shape}, not (N, {CROP_SIZE}, {CROP_SIZE}, 3)")
        names = OUTPUT_NAMES if maps else OUTPUT_NAMES[:2]
        step = CUDA_BATCH if self.provider.startswith("CUDA") else CPU_BATCH
        parts = [self._run_batch(crops[at : at + step], names) for at in range(0, len(crops), step)]
        empty = self._empty_outputs()
        joined = {
            name: np.concatenate([part[name] for part in parts]) if parts and name in names else empty[name]
            for name in OUTPUT_NAMES
        }
        return EngineOutput(**joined)

    def interrupt(self) -> None:
        """End a run that is going on in another thread; that one and all later ones raise ModelError."""
        self._runs.interrupt()

    def _run_batch(self, crops: NDArray[np.uint8], names: tuple[str, ...]) -> dict[str, NDArray[np.float32]]:
        try:
            outputs = self._runs.run(list(names), {INPUT_NAME: normalised(crops)})
        except RunTooLong as error:
            raise UnusableModelError(f"{self.path}: {error}") from None
        except Exception as error:  # the runtime raises classes of its own, derived from Exception alone
            raise ModelError(f"{self.path}: the network failed: {first_line(error)}") from None
        found = dict(zip(names, outputs, strict=True))
        shapes = {name: empty.shape[1:] for name, empty in self._empty_outputs().items()}
        for name, output in found.items():
            if output.shape != (len(crops), *shapes[name]):
                raise ModelError(f"{self.path}: '{name}' of the model came out as {output.shape}")
        if not (np.isfinite(found["landmarks"]).all() and np.isfinite(found["covariance"]).all()):
            raise ModelError(f"{self.path}: the network's output is not made of finite numbers")
        return found

    @staticmethod
    def _probe() -> Feed:
        return {INPUT_NAME: np.zeros((1, 3, CROP_SIZE, CROP_SIZE), dtype=np.float32)}

    def _empty_outputs(self) -> dict[str, NDArray[np.float32]]:
        points, edges = self.info.layout.point_count, len(self.info.layout.curves)
        shapes = {
            "landmarks": (points, 2),
            "covariance": (points, 2, 2),
            "attention": (points, HEATMAP_SIZE, HEATMAP_SIZE),
            "edges": (edges, HEATMAP_SIZE, HEATMAP_SIZE),
        }
        return {name: np.empty((0, *shape), dtype=np.float32) for name, shape in shapes.items()}


def normalised(crops: NDArray[np.uint8]) -> NDArray[np.float32]:
    """(N, H, W, 3) of 8 bits to the network's input (N, 3, H, W): (p - 127.5) / 127.5."""
    planes = np.ascontiguousarray(crops.transpose(0, 3, 1, 2)).astype(np.float32)
    planes -= 127.5
    planes /= 127.5
    return planes


def open_session(
    data: bytes,
    probe: Feed,
    *,
    device: Device = "auto",
    threads: int | None = None,
    for_cpu: Callable[[bytes], bytes] | None = None,
) -> tuple[onnxruntime.InferenceSession, str, str]:
    """A session over a model in memory, the provider that really runs it, and a note why not CUDA.

    CUDA counts as working once it has run the `probe` (inputs by name). The CPU gets the graph that `for_cpu`
    makes of it, where that can be made and loaded. CoreML runs only where it is demanded and answers the
    probe as the CPU does. Raises RuntimeError with one sentence where the runtime refuses the model, or a
    demanded CUDA or CoreML cannot be had.
    """
    if device == "coreml":
        return _coreml_session(data, probe, threads), "CoreML", ""
    note = ""
    if device != "cpu":
        gpus = find_gpus()
        if gpus.present:
            session, note = _cuda_session(data, probe, gpus, threads)
            if session is not None:
                return session, f"CUDA: {gpus.names[0]}", ""
        elif device == "cuda":
            note = "no NVIDIA GPU is present"
        if device == "cuda":
            raise RuntimeError(f"CUDA cannot be used: {note}")
    if for_cpu is not None:
        with contextlib.suppress(Exception):  # a graph of strangers may be built in any way
            return _session(for_cpu(data), [_CPU], threads), "CPU", note
    return _session(data, [_CPU], threads), "CPU", note


def _cuda_session(
    data: bytes, probe: Feed, gpus: GpuSearch, threads: int | None
) -> tuple[onnxruntime.InferenceSession | None, str]:
    """A session that runs on CUDA, or None and the reason why there is none."""
    if not gpus.names:
        return None, f"a GPU is present, but {gpus.problem}"
    present = f"{gpus.names[0]} is present, but "
    if "CUDAExecutionProvider" not in onnxruntime.get_available_providers():
        return None, present + "the installed onnxruntime is built without CUDA (install onnxruntime-gpu)"
    _preload_cuda()
    try:
        session = _session(data, ["CUDAExecutionProvider", _CPU], threads)
    except RuntimeError as error:
        return None, present + str(error)
    # The runtime falls back to the CPU in silence, so it is asked what it took.
    if "CUDAExecutionProvider" not in session.get_providers():
        return None, present + _missing_cuda_library()
    try:
        LimitedRuns(session, data, seconds=CUDA_FIRST_RUN_S).run(None, probe)
    except Exception as error:  # the runtime raises classes of its own, derived from Exception alone
        return None, present + f"it does not run the network: {first_line(error)}"
    return session, ""


def for_any_size(device: Device) -> Device:
    """The device of networks whose pictures have any size: CoreML compiles a network for one."""
    return "cpu" if device == "coreml" else device


def _coreml_session(data: bytes, probe: Feed, threads: int | None) -> onnxruntime.InferenceSession:
    """A session on Apple's processors. Raises RuntimeError where there are none or they answer otherwise."""
    cannot = "CoreML cannot be used: "
    if _COREML not in onnxruntime.get_available_providers():
        raise RuntimeError(f"{cannot}the installed onnxruntime is built without it, as all but macOS' are")
    session = _session(data, [_COREML, _CPU], threads)
    if _COREML not in session.get_providers():
        raise RuntimeError(f"{cannot}ONNX Runtime took the CPU and does not say why")
    names = list(OUTPUT_NAMES[:1])
    try:
        (found,) = LimitedRuns(session, data, seconds=CUDA_FIRST_RUN_S).run(names, probe)
    except Exception as error:  # the runtime raises classes of its own, derived from Exception alone
        raise RuntimeError(f"{cannot}it does not run the network: {first_line(error)}") from None
    (wanted,) = LimitedRuns(_session(data, [_CPU], threads), data, seconds=FIRST_RUN_S).run(names, probe)
    apart = float(np.nan_to_num(np.abs(found - wanted), nan=np.inf).max())
    if apart > COREML_PIXELS:
        raise RuntimeError(f"{cannot}its landmarks lie up to {apart:.3g} pixels from the processor's")
    return session


def _session(data: bytes, providers: list[str], threads: int | None) -> onnxruntime.InferenceSession:
    onnxruntime.set_default_logger_severity(_ORT_FATAL)
    options = onnxruntime.SessionOptions()
    options.log_severity_level = _ORT_FATAL
    options.intra_op_num_threads = threads or usable_cores()
    options.inter_op_num_threads = 1
    options.add_session_config_entry("session.intra_op.spin_duration_us", SPIN_US)
    try:
        # Its own fallback would print, and hide what went wrong.
        return onnxruntime.InferenceSession(data, options, providers, enable_fallback=0)
    except Exception as error:  # the runtime raises classes of its own, derived from Exception alone
        raise RuntimeError(f"ONNX Runtime cannot load the model: {first_line(error)}") from None


def _preload_cuda() -> None:
    """Load the CUDA libraries of Python packages, once; the runtime does not look there by itself."""
    if _preloaded.is_set() or not hasattr(onnxruntime, "preload_dlls"):
        return
    _preloaded.set()
    # It prints what it does not find; the reason is stated by `_missing_cuda_library` instead.
    with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(Exception):
        onnxruntime.preload_dlls()


def _missing_cuda_library() -> str:
    """Why the runtime's CUDA part does not load, in the words of the system's loader."""
    folder = Path(onnxruntime.__file__).parent / "capi"
    for name in ("libonnxruntime_providers_cuda.so", "onnxruntime_providers_cuda.dll"):
        library = folder / name
        if library.exists():
            try:
                ctypes.CDLL(str(library))
            except OSError as error:
                return f"its libraries do not load: {first_line(error)}"
    return "ONNX Runtime took the CPU and does not say why"


def first_line(error: Any) -> str:
    """What a library says of a failure, without all that follows."""
    text = str(error).strip().splitlines()
    return text[0] if text else type(error).__name__
