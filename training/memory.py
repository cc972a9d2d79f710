"""How this process treats memory that it has freed, and how it knows that there is no more."""

from __future__ import annotations

import ctypes
import sys

import torch

_TRIM_THRESHOLD, _TOP_PAD, _MMAP_MAX = -1, -2, -4
_PAD = 256 * 2**20


def keep_freed_memory() -> bool:
    """Keep freed memory for the next tensors instead of returning it; False where that cannot be asked for.

    glibc maps large blocks anew for each tensor, and the kernel then clears every page of it: a sixth
    of a training step on the CPU. A trainer needs the same blocks again a moment later.
    """
    if not sys.platform.startswith("linux"):
        return False
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is None:
        return False
    return all(
        mallopt(option, value) for option, value in ((_MMAP_MAX, 0), (_TRIM_THRESHOLD, -1), (_TOP_PAD, _PAD))
    )


def out_of_memory(error: RuntimeError) -> bool:
    """Whether the device's memory ran out; on the CPU, torch has no error of its own for that."""
    return isinstance(error, torch.OutOfMemoryError) or "DefaultCPUAllocator" in str(error)
