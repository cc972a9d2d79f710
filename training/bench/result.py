"""What `adnet bench` has measured: as JSON that can be added to, as one table, and within a document."""

from __future__ import annotations

import os
import platform
from dataclasses import dataclass, replace
from pathlib import Path

import onnxruntime
import torch
from pydantic import TypeAdapter, ValidationError

from adnet_core.errors import FormatError
from adnet_core.files.whole_files import reason_of, write_bytes
from adnet_core.speed import Figure
from training.processor import instructions, is_plain, processor_name

BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"
PLAIN_BEGIN, PLAIN_END = "<!-- measured, plain: begin -->", "<!-- measured, plain: end -->"
GPU_BEGIN, GPU_END = "<!-- measured, GPU: begin -->", "<!-- measured, GPU: end -->"
"""What stands between these lines of a document is made here; the rest is written by hand and kept. The
second pair is for machines without AVX-512 and AMX, and for runs in which torch was kept from these; the
third for machines with a GPU that torch can use, whatever their processor."""


@dataclass(frozen=True)
class Machine:
    """Where something was measured, and with what."""

    processor: str
    instructions: str
    cores: int
    memory_gib: float
    gpu: str | None
    system: str
    python: str
    torch: str
    onnxruntime: str

    def __str__(self) -> str:
        return (
            f"{self.processor} ({self.instructions}), {self.cores} cores, {self.memory_gib:.0f} GiB, "
            f"{self.gpu or 'no GPU'}; "
            f"{self.system}, Python {self.python}, torch {self.torch}, onnxruntime {self.onnxruntime}"
        )


@dataclass(frozen=True)
class Measured:
    """One part: when it began (UTC), the load average of the minute before, and how long it took.

    `problem` says why there are no figures; `left_out` are sentences about what is not among them.
    """

    title: str
    at: str
    load: float
    seconds: float
    figures: tuple[Figure, ...]
    problem: str = ""
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True)
class Result:
    """Parts by name, all of one machine."""

    machine: Machine
    parts: dict[str, Measured]

    def added_to(self, path: Path) -> Result:
        """This, and the parts of an earlier result that were not measured again.

        Raises FormatError for a file that is none, or of another machine or other libraries.
        """
        if not path.exists():
            return self
        before = read_result(path)
        if before.machine != self.machine:
            raise FormatError(f"{path}: was measured elsewhere ({before.machine}); name another --output")
        return replace(self, parts={**before.parts, **self.parts})

    def to_json(self) -> bytes:
        return _ADAPTER.dump_json(self, indent=2) + b"\n"


_ADAPTER = TypeAdapter(Result)


def read_result(path: Path) -> Result:
    """The JSON of an earlier `adnet bench`. Raises FormatError."""
    try:
        return _ADAPTER.validate_json(path.read_bytes())
    except OSError as error:
        raise FormatError(f"{path}: cannot be read: {reason_of(error)}") from None
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"])) or "the file"
        raise FormatError(f"{path}: is no result of adnet bench: {where}: {first['msg'].lower()}") from None


def this_machine() -> Machine:
    """The machine that this runs on."""
    memory = 0.0
    if hasattr(os, "sysconf") and "SC_PHYS_PAGES" in os.sysconf_names:
        memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / 2**30
    return Machine(
        processor=processor_name(),
        instructions=instructions(),
        cores=os.cpu_count() or 1,
        memory_gib=round(memory, 1),
        gpu=torch.cuda.get_device_name() if torch.cuda.is_available() else None,
        system=platform.system(),
        python=platform.python_version(),
        torch=torch.__version__.split("+")[0],
        onnxruntime=onnxruntime.__version__,
    )


def table(result: Result) -> str:
    """One Markdown table of all parts, under the machine."""
    lines = [
        str(result.machine),
        "",
        "| what | figure | 95th percentile | aim | reached | |",
        "| --- | ---: | ---: | ---: | --- | --- |",
    ]
    for part in result.parts.values():
        when = f"{part.at}, load {part.load:.1f}, {part.seconds:.0f} s"
        lines.append(f"| **{part.title}** | | | | | {when} |")
        lines += [_row(figure) for figure in part.figures]
        left_out = [*part.left_out, *([part.problem] if part.problem else [])]
        lines += [f"| not measured | | | | | {sentence} |" for sentence in left_out]
    return "\n".join(lines)


def _row(figure: Figure) -> str:
    p95 = "" if figure.p95 is None else f"{_number(figure.p95)} {figure.unit}"
    aim, reached = "", ""
    if figure.aim is not None:
        aim = f"{'≥' if figure.at_least else '≤'} {figure.aim:g} {figure.unit}"
        aim += ", 95th" if figure.by_p95 else ""
        reached = "yes" if figure.reached else "**no**"
    value = f"{_number(figure.value)} {figure.unit}".rstrip()
    return f"| {figure.what} | {value} | {p95} | {aim} | {reached} | {figure.note} |"


def _number(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.3g}"


def write_document(result: Result, path: Path) -> None:
    """Put the table between a document's two marks for machines of this kind. Raises FormatError where it
    has none."""
    write_bytes(path, with_table(result, path).encode())


def with_table(result: Result, path: Path) -> str:
    """What `write_document` makes of a document. Raises FormatError."""
    first, last = (PLAIN_BEGIN, PLAIN_END) if is_plain(result.machine.instructions) else (BEGIN, END)
    if result.machine.gpu:
        first, last = GPU_BEGIN, GPU_END
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise FormatError(f"{path}: cannot be read: {error}") from None
    before, begin, rest = text.partition(first)
    _, end, after = rest.partition(last)
    if not (begin and end):
        raise FormatError(f"{path}: has no lines '{first}' and '{last}' for the table to go between")
    return f"{before}{first}\n\n{table(result)}\n\n{last}{after}"
