"""A command run as on a processor with AVX2 alone: what is taken out of its answers, and that it runs."""

from __future__ import annotations

import platform
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from plain_machine import main, questions, taken_out

SCRIPT = Path(__file__).parents[1] / "tools" / "plain_machine.py"
LISTING = """\
0000000000001000 <MLASCPUIDInfo>:
    1000:\tpush   %rbx
    1001:\tcpuid
    1003:\tmov    %eax,(%rsi)
  12d7171:\tcpuid
"""


def test_questions_are_found_in_a_listing() -> None:
    assert questions(LISTING.splitlines()) == [0x1001, 0x12D7171]


@pytest.mark.parametrize(
    ("question", "register", "bit"),
    [((7, 0), "rbx", 16), ((7, 0), "rbx", 31), ((7, 0), "rcx", 11), ((7, 0), "rdx", 24), ((7, 1), "rax", 4)],
)
def test_what_a_plain_processor_lacks_is_taken_out(
    question: tuple[int, int], register: str, bit: int
) -> None:
    everything = 0xFFFFFFFF
    assert not taken_out(*question, register, everything) >> bit & 1
    assert taken_out(*question, register, 0) == 0


@pytest.mark.parametrize(
    ("question", "register", "bit"),
    [
        ((7, 0), "rbx", 5),  # AVX2
        ((7, 0), "rbx", 8),  # BMI2
        ((7, 0), "rcx", 8),  # GFNI
        ((1, 0), "rcx", 12),  # FMA
        ((1, 0), "rcx", 28),  # AVX
        ((0, 0), "rbx", 16),  # a letter of the maker's name
    ],
)
def test_what_it_has_stays(question: tuple[int, int], register: str, bit: int) -> None:
    assert taken_out(*question, register, 0xFFFFFFFF) >> bit & 1


def test_what_is_missing_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None if name == "gdb" else f"/usr/bin/{name}")
    assert main(["adnet"]) == 2
    assert capsys.readouterr().err == "gdb not found: install gdb and binutils\n"
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}" if name != "adnet" else None)
    assert main(["adnet"]) == 2
    assert capsys.readouterr().err == "adnet: no such command\n"


@pytest.mark.skipif(
    shutil.which("gdb") is None or shutil.which("objdump") is None or platform.machine() != "x86_64",
    reason="needs gdb, objdump and x86-64",
)
def test_a_command_keeps_its_output_and_its_status() -> None:
    program = "import sys\nprint(sys.argv[1:])\nsys.exit(3)"
    command = [sys.executable, str(SCRIPT), sys.executable, "-c", program, "two words"]
    run = subprocess.run(command, capture_output=True, text=True, timeout=300)
    assert (run.returncode, run.stdout) == (3, "['two words']\n")
    assert run.stderr == "nothing was taken out of the processor's answers to ONNX Runtime\n"
