"""What this machine can compute on: graphics processors and cores, found without heavy imports."""

from __future__ import annotations

import ctypes
import os
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True)
class GpuSearch:
    """NVIDIA devices that the driver offers, and why there are none although hardware or driver is there."""

    names: tuple[str, ...]
    problem: str = ""

    @property
    def present(self) -> bool:
        """Whether there is a GPU at all, usable or not."""
        return bool(self.names) or bool(self.problem)


@cache
def find_gpus() -> GpuSearch:
    """Ask the CUDA driver library, which every NVIDIA driver brings; no toolkit is needed for it."""
    hardware = _gpus_of_kernel_driver()
    library = "nvcuda.dll" if sys.platform == "win32" else "libcuda.so.1"
    try:
        driver = ctypes.CDLL(library)
    except OSError:
        return GpuSearch((), f"the driver library {library} cannot be loaded" if hardware else "")
    status = driver.cuInit(0)
    if status != 0:
        if os.environ.get("CUDA_VISIBLE_DEVICES") in ("", "-1") and hardware:
            return GpuSearch((), "CUDA_VISIBLE_DEVICES hides it")
        # 100: no device. The library alone (a container's image, say) is no GPU.
        if status == 100 and not hardware:
            return GpuSearch(())
        return GpuSearch((), f"the driver answers with error {status}") if hardware else GpuSearch(())
    count = ctypes.c_int(0)
    driver.cuDeviceGetCount(ctypes.byref(count))
    names = []
    for index in range(count.value):
        handle = ctypes.c_int(0)
        name = ctypes.create_string_buffer(128)
        driver.cuDeviceGet(ctypes.byref(handle), index)
        driver.cuDeviceGetName(name, len(name), handle)
        names.append(name.value.decode(errors="replace"))
    return GpuSearch(tuple(names))


def _gpus_of_kernel_driver() -> list[str]:
    """Model names by the kernel driver; Linux only, empty elsewhere."""
    found: list[str] = []
    for file in sorted(Path("/proc/driver/nvidia/gpus").glob("*/information")):
        try:
            lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
        except OSError:
            continue
        found.extend(line.split(":", 1)[1].strip() for line in lines if line.startswith("Model:"))
    return found


def usable_cores() -> int:
    """Physical cores that this process may run on: threads beyond them only get in each other's way."""
    allowed = os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else set(range(os.cpu_count() or 1))
    cores: set[tuple[str, str]] = set()
    for cpu in allowed:
        topology = Path(f"/sys/devices/system/cpu/cpu{cpu}/topology")
        try:
            package = (topology / "physical_package_id").read_text().strip()
            cores.add((package, (topology / "core_id").read_text().strip()))
        except OSError:
            return max(1, len(allowed))
    return max(1, len(cores))
