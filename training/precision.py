"""Which numbers a training computes in: those that this machine is faster with.

bfloat16 halves the memory that a step moves, and is faster than float32 where the processor computes in it
(AVX-512, AMX). Where it does not, torch converts number by number, and a step takes many times as long.
"""

from __future__ import annotations

import contextlib
import math
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

import torch
from pydantic import BaseModel, ConfigDict, ValidationError

from adnet_core.events import Event, Working
from adnet_core.faces.layout import load_layout
from adnet_core.files.user_cache import user_cache
from adnet_core.files.whole_files import read_within, write_bytes
from adnet_core.network.adnet import ADNet
from training.distribution import Process
from training.processor import instructions, processor_name
from training.settings import PrecisionTimes, Settings, load_settings

Chosen = Literal["bf16", "float32"]

GAIN = 0.9
"""bfloat16 is rougher, so it must take at most this share of float32's time."""
PRESET = "fast-68"
"""The network of the bundled model, one hourglass of it: all hourglasses are alike."""
BATCH = 2
SIZES = (128, 256)
"""Sides of the crops. The small ones show where bfloat16 is out of the question, in a quarter of the time."""
CLEARLY = 2.0
PASSES, SECONDS = 3, 0.4
"""The fastest of so many passes counts; less of them where these take longer than that."""
CACHE_BYTES = 1 << 16


class _Kept(BaseModel):
    """The file in the cache folder: times by processor, instructions and torch version."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    version: Literal[1] = 1
    times: dict[str, PrecisionTimes] = {}


def chosen(times: PrecisionTimes) -> Chosen:
    """What `auto` means on a machine of these times."""
    fast = times.bf16 is not None and times.bf16 <= GAIN * times.float32
    return "bf16" if fast else "float32"


def settled(
    settings: Settings, process: Process, report: Callable[[Event], None] = lambda event: None
) -> Settings:
    """The settings with "bf16" or "float32" in place of "auto", and the times by which that was chosen.

    On an NVIDIA GPU that is bf16, on a Mac's float32. On the CPU the leading process measures, or finds what
    was measured before, and the others take its times: all must compute alike, on hosts of several kinds too.
    """
    if settings.engine.precision != "auto":
        return settings
    if process.device.type != "cpu":
        # Not every Mac's GPU knows bf16.
        return _with(settings, "bf16" if process.device.type == "cuda" else "float32", None)
    pair = torch.zeros(2, dtype=torch.float64)
    if process.leads:
        mine = times_here(report)
        pair = torch.tensor([mine.bf16 or math.nan, mine.float32], dtype=torch.float64)
    bf16, float32 = process.leaders(pair).tolist()
    times = PrecisionTimes(bf16=None if math.isnan(bf16) else bf16, float32=float32)
    return _with(settings, chosen(times), times)


def _with(settings: Settings, precision: Chosen, times: PrecisionTimes | None) -> Settings:
    changed = {"precision": precision, "precision_times": times}
    return settings.model_copy(update={"engine": settings.engine.model_copy(update=changed)})


def times_here(report: Callable[[Event], None] = lambda event: None) -> PrecisionTimes:
    """The times of this machine: kept from an earlier run, or else measured and kept.

    A cache that cannot be read or written costs another measurement and nothing else.
    """
    key = " | ".join([processor_name(), instructions(), f"torch {torch.__version__}"])
    kept = _read(cache_file())
    if key in kept.times:
        return kept.times[key]
    report(Working(what="measuring whether bf16 or float32 is faster here", done=0, total=1))
    times = measured_times()
    with contextlib.suppress(OSError):
        cache_file().parent.mkdir(parents=True, exist_ok=True)
        write_bytes(cache_file(), _Kept(times={**kept.times, key: times}).model_dump_json(indent=2).encode())
    return times


def cache_file() -> Path:
    return user_cache() / "precision.json"


def _read(path: Path) -> _Kept:
    try:
        return _Kept.model_validate_json(read_within(path, CACHE_BYTES))
    except (OSError, ValidationError):
        return _Kept()


def measured_times() -> PrecisionTimes:
    """Seconds of a pass forward and back in either precision; it takes a second or two.

    By one thread and its own processor time, so that it comes out the same however busy the machine is.
    Random numbers that the caller draws are those it would have drawn without.
    """
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        with torch.random.fork_rng(devices=[]):
            settings = load_settings(PRESET, ["network.stacks=1"])
            network = ADNet(load_layout(settings.layout), settings.network).train()
            network = network.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
            return _times(network)
    finally:
        torch.set_num_threads(threads)


def _times(network: ADNet) -> PrecisionTimes:
    exact, rough = math.inf, None
    for size in SIZES:
        images = torch.randn(BATCH, 3, size, size).contiguous(memory_format=torch.channels_last)
        exact = _fastest(network, images, "float32")
        try:
            rough = _fastest(network, images, "bf16")
        except RuntimeError:  # this torch has some operation for float32 only
            return PrecisionTimes(float32=exact)
        if rough > CLEARLY * exact:
            break
    return PrecisionTimes(bf16=rough, float32=exact)


def _fastest(network: ADNet, images: torch.Tensor, precision: Chosen) -> float:
    """Seconds of the fastest of a few passes; of one that takes long there is no second."""
    spent: list[float] = []
    while len(spent) < PASSES and sum(spent) < SECONDS:
        start = time.thread_time()
        _pass(network, images, precision)
        spent.append(time.thread_time() - start)
    return max(min(spent), 1e-9)  # a coarse clock may not have moved


def _pass(network: ADNet, images: torch.Tensor, precision: Chosen) -> None:
    """Forward in the precision, as the trainer does it, and back from all that the stages give."""
    network.zero_grad(set_to_none=True)
    with torch.autocast("cpu", torch.bfloat16, enabled=precision == "bf16"):
        stages = network(images)
    outputs = [part for stage in stages for part in stage if part is not None and part.requires_grad]
    torch.stack([part.float().sum() for part in outputs]).sum().backward()


def examination() -> dict[str, Any]:
    """What `adnet doctor` says of training on this machine: where, in which precision, and why."""
    on_gpu = torch.cuda.is_available()
    times = None if on_gpu else times_here()
    return {
        "device": "cuda" if on_gpu else "cpu",
        "precision": "bf16" if times is None else chosen(times),
        "bf16_seconds": times.bf16 if times else None,
        "float32_seconds": times.float32 if times else None,
        "processor": processor_name(),
        "instructions": instructions(),
        "torch": torch.__version__,
    }
