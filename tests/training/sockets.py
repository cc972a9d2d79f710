"""Which sockets a process and all that it has started listen on, as Linux shows them."""

from __future__ import annotations

import ipaddress
import os
import re
import socket
from pathlib import Path

LISTENING = "0A"


def listening(first: int) -> set[tuple[str, int]]:
    """Addresses and ports that a process, those that it has started, theirs and so on listen at."""
    inodes = {inode for process in family(first) for inode in _sockets(process)}
    found = set()
    for table in ("/proc/net/tcp", "/proc/net/tcp6"):
        for line in Path(table).read_text().splitlines()[1:]:
            fields = line.split()
            if fields[3] == LISTENING and fields[9] in inodes:
                address, port = fields[1].split(":")
                found.add((_address(address), int(port, 16)))
    return found


def family(first: int) -> list[Path]:
    """A process and all that have come of it."""
    children: dict[int, list[int]] = {}
    for place in Path("/proc").iterdir():
        if place.name.isdigit():
            try:
                # The name in brackets may hold anything.
                parent = int((place / "stat").read_text().rpartition(")")[2].split()[1])
            except OSError:
                continue
            children.setdefault(parent, []).append(int(place.name))
    found = [first]
    for one in found:
        found += children.get(one, [])
    return [Path("/proc") / str(one) for one in found]


def _sockets(process: Path) -> set[str]:
    found = set()
    try:
        for name in os.listdir(process / "fd"):  # noqa: PTH208  gone while they are listed
            target = os.readlink(process / "fd" / name)  # noqa: PTH115
            match = re.fullmatch(r"socket:\[(\d+)\]", target)
            if match:
                found.add(match[1])
    except OSError:
        pass
    return found


def _address(text: str) -> str:
    """The kernel writes words of four bytes in the machine's own order."""
    raw = b"".join(bytes.fromhex(text[i : i + 8])[::-1] for i in range(0, len(text), 8))
    address = ipaddress.ip_address(raw)
    mapped = getattr(address, "ipv4_mapped", None)
    return str(mapped or address)


def free_port(address: str = "127.0.0.1") -> int:
    with socket.socket() as probe:
        probe.bind((address, 0))
        port: int = probe.getsockname()[1]
        return port
