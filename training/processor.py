"""The processor that this runs on: its name, and the instructions that torch uses of it."""

from __future__ import annotations

import os
import platform
import re
from pathlib import Path

import torch

_CPUINFO = Path("/proc/cpuinfo")
_LIMITS = (
    "ONEDNN_MAX_CPU_ISA",
    "DNNL_MAX_CPU_ISA",
    "ONEDNN_DEFAULT_FPMATH_MODE",
    "DNNL_DEFAULT_FPMATH_MODE",
)
"""Variables by which oneDNN, which computes torch's convolutions, leaves instructions out."""
_FAST = ("AVX512", "AMX")


def processor_name() -> str:
    """The processor's name as its maker gives it, where the system says it."""
    if _CPUINFO.is_file():
        text = _CPUINFO.read_text(encoding="utf-8", errors="replace")
        found = re.search(r"^model name\s*:\s*(.+)$", text, re.MULTILINE)
        if found:
            return found[1].strip()
    return platform.processor() or platform.machine()


def instructions() -> str:
    """What torch uses of the processor, as "AVX512, avx512_bf16" or "AVX2, ONEDNN_MAX_CPU_ISA=AVX2".

    Processors of one name may differ in the instructions for bfloat16, and virtual ones often do.
    """
    used = torch.backends.cpu.get_cpu_capability()
    found: dict[str, object] = getattr(torch.cpu, "get_capabilities", dict)()
    special = [name for name in sorted(found) if "bf16" in name and found[name] is True]
    limits = [f"{name}={os.environ[name].upper()}" for name in _LIMITS if os.environ.get(name)]
    return ", ".join([used, *(limits or special)])


def is_plain(used: str) -> bool:
    """Whether `instructions` are those of a plain machine: neither AVX-512 nor AMX."""
    return not used.startswith(_FAST)
