"""Freed memory is kept: the same large block comes back without new page faults."""

from __future__ import annotations

import subprocess
import sys
import textwrap

import pytest

PROGRAM = """
import resource, sys
import torch
from training.memory import keep_freed_memory

def faults():
    before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
    for _ in range(10):
        torch.ones(16 * 2**20)  # 64 MiB, every page written
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before

torch.set_num_threads(1)
without = faults()
kept = keep_freed_memory()
faults()  # the heap grows to what is needed
print(kept, without, faults())
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks glibc")
def test_large_blocks_come_back_without_page_faults() -> None:
    # In a process of its own: the choice stays for the rest of a process.
    command = [sys.executable, "-c", textwrap.dedent(PROGRAM)]
    kept, without, with_it = subprocess.run(
        command, capture_output=True, text=True, check=True
    ).stdout.split()
    assert kept == "True"
    assert int(without) > 1000
    assert int(with_it) < int(without) / 10
