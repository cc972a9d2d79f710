"""Runs a command of Python as on a processor with AVX2 alone, as most laptops are.

python tools/plain_machine.py .venv/bin/adnet bench --only photos

torch, NumPy and OpenCV leave instructions out when variables say so. ONNX Runtime asks the processor
itself and has no variable for it; so the command runs under gdb, which stops at each `cpuid` of ONNX
Runtime's library and takes the instructions out of the answer. That happens while the library is loaded:
afterwards nothing is slowed down. Needs gdb (with Python, as Debian's is) and objdump (binutils), on
x86-64. Processes that the command starts are not kept from anything.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

VARIABLES = {
    "ONEDNN_MAX_CPU_ISA": "AVX2",
    "ATEN_CPU_CAPABILITY": "avx2",
    "NPY_DISABLE_CPU_FEATURES": "AVX512F AVX512CD AVX512_SKX AVX512_CLX AVX512_CNL AVX512_ICL AVX512_SPR",
    "OPENCV_CPU_DISABLE": "AVX512F,AVX512-SKX,AVX512-ICL",
}
LIBRARY = "onnxruntime_pybind11_state"
ASKED = "ADNET_PLAIN_COMMAND"
"""Set where this file is read by gdb."""
OUTPUT = 3
"""Descriptor of the command's standard output. What gdb says on its own goes nowhere."""

_TAKEN = {
    (7, 0, "rbx"): (16, 17, 21, 26, 27, 28, 30, 31),  # AVX512 F, DQ, IFMA, PF, ER, CD, BW, VL
    (7, 0, "rcx"): (1, 6, 11, 12, 14),  # AVX512 VBMI, VBMI2, VNNI, BITALG, VPOPCNTDQ
    (7, 0, "rdx"): (2, 3, 8, 22, 23, 24, 25),  # AVX512 4VNNIW, 4FMAPS, VP2INTERSECT, AMX, AVX512 FP16, AMX
    (7, 1, "rax"): (4, 5, 21, 23),  # AVX VNNI, AVX512 BF16, AMX FP16, AVX IFMA
    (7, 1, "rdx"): (4, 5, 8, 10, 19),  # AVX VNNI INT8, AVX NE CONVERT, AMX COMPLEX, AVX VNNI INT16, AVX10
}
"""Of a question (leaf and part) and a register of its answer, the bits that a plain one does not set."""


def taken_out(leaf: int, part: int, register: str, value: int) -> int:
    """What a plain processor has in a 32-bit `register` where this one has `value`."""
    for bit in _TAKEN.get((leaf, part, register), ()):
        value &= ~(1 << bit)
    return value


def questions(disassembly: Iterable[str]) -> list[int]:
    """Where the lines of `objdump -d --no-show-raw-insn` have a `cpuid`, as offsets in the file."""
    found = (re.match(r"\s*([0-9a-f]+):\s+cpuid\s*$", line) for line in disassembly)
    return [int(each[1], 16) for each in found if each]


def main(arguments: list[str]) -> int:
    """Returns the command's exit status, or 2 after one line on standard error."""
    if not arguments or arguments[0] in ("-h", "--help"):
        sys.stdout.write(__doc__ or "")
        return 0 if arguments else 2
    missing = [name for name in ("gdb", "objdump") if shutil.which(name) is None]
    if missing:
        sys.stderr.write(f"{' and '.join(missing)} not found: install gdb and binutils\n")
        return 2
    program = shutil.which(arguments[0])
    if program is None:
        sys.stderr.write(f"{arguments[0]}: no such command\n")
        return 2
    aside = ["/bin/sh", "-c", f'exec "$@" >&{OUTPUT} {OUTPUT}>&-', "sh"]
    command = [*aside, *_interpreter(Path(program)), program, *arguments[1:]]
    quiet = ["-q", "-nx", "-batch", "-iex", "set debuginfod enabled off", "-iex", "set auto-load off"]
    os.dup2(sys.stdout.fileno(), OUTPUT)
    return subprocess.run(
        ["gdb", *quiet, "-x", __file__, "--args", *command],
        env={**os.environ, **VARIABLES, ASKED: "1"},
        stdout=subprocess.DEVNULL,
        pass_fds=(OUTPUT,),
    ).returncode


def _interpreter(program: Path) -> list[str]:
    """The program of a script's first line: gdb starts programs, not scripts."""
    with program.open("rb") as file:
        first = file.readline(512)
    return first[2:].decode().split() if first.startswith(b"#!") else []


class _Answers:
    """Inside gdb: runs the command to its end and changes the answers on the way."""

    def __init__(self, gdb: Any) -> None:
        self._gdb = gdb
        self._places: set[int] = set()
        self.changed = 0

    def run(self) -> int:
        gdb = self._gdb
        gdb.execute("set pagination off")
        gdb.execute("set confirm off")
        gdb.events.new_objfile.connect(self._loaded)
        gdb.execute("run")
        while gdb.selected_inferior().pid:
            if gdb.selected_frame().pc() not in self._places:
                gdb.execute("kill")
                return 1
            self._answer()
            gdb.execute("continue")
        code = gdb.convenience_variable("_exitcode")
        return 1 if code is None else int(code)

    def _loaded(self, event: Any) -> None:
        path = event.new_objfile.filename
        if LIBRARY not in Path(path).name:
            return
        listing = subprocess.run(
            ["objdump", "-d", "--no-show-raw-insn", path], capture_output=True, text=True, check=True
        ).stdout
        base = self._base(path)
        for offset in questions(listing.splitlines()):
            self._places.add(base + offset)
            self._gdb.Breakpoint(f"*{base + offset:#x}", internal=True).silent = True

    def _base(self, path: str) -> int:
        maps = Path(f"/proc/{self._gdb.selected_inferior().pid}/maps").read_text(encoding="utf-8")
        first = next(line for line in maps.splitlines() if line.endswith(os.path.realpath(path)))
        return int(first.split("-")[0], 16)

    def _answer(self) -> None:
        gdb = self._gdb
        leaf, part = self._register("eax"), self._register("ecx")
        gdb.execute("set scheduler-locking on")
        gdb.execute("stepi")
        gdb.execute("set scheduler-locking off")
        for register in ("rax", "rbx", "rcx", "rdx"):
            had = self._register(f"e{register[1:]}")
            has = taken_out(leaf, part, register, had)
            if has != had:
                gdb.execute(f"set ${register} = {has}")
                self.changed += 1

    def _register(self, name: str) -> int:
        return int(self._gdb.parse_and_eval(f"(unsigned int)${name}"))


def _inside_gdb() -> None:
    import gdb  # type: ignore[import-not-found, import-untyped, unused-ignore]

    answers = _Answers(gdb)
    status = answers.run()
    if not answers.changed:
        # Either this is a plain processor, or the command has not loaded ONNX Runtime.
        sys.stderr.write("nothing was taken out of the processor's answers to ONNX Runtime\n")
    gdb.execute(f"quit {status}")


if __name__ == "__main__":
    if os.environ.get(ASKED):
        os.environ.pop(ASKED)
        _inside_gdb()
    else:
        sys.exit(main(sys.argv[1:]))
