"""The command line and environment of training processes: one, several on this host, or several hosts'."""

from __future__ import annotations

import contextlib
import os
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from adnet_core.files.whole_files import WINDOWS
from adnet_core.runs.request import Hosts, TrainingRequest
from training.interfaces import (
    BOUND_BACKEND,
    GROUP_FOLDER,
    LISTEN_AT,
    address_of,
    is_loopback,
    loopback,
    socket_variables,
)
from training.stopping import stop_signals

RESTARTS = 3
"""How often torchrun starts all processes again, from the last checkpoint, after one of them has died."""
PATIENCE = 3600
"""Seconds that torchrun, when it is told to end, gives its processes for the step they are at and the
checkpoint. They see to it themselves."""


@dataclass(frozen=True)
class Start:
    """A command line, and the environment of its processes."""

    command: list[str]
    environment: dict[str, str]


@contextlib.contextmanager
def worker_start(request: TrainingRequest) -> Iterator[Start]:
    """How to start the training process, or torchrun that starts several on this host, within the block.

    Raises TrainingError for an interface that this host has not.
    """
    processes, hosts = request.processes, request.hosts
    environment = _environment(processes)
    worker = ["training.worker", request.to_json()]
    with contextlib.ExitStack() as kept:
        torchrun: list[str] = []
        if hosts is not None:
            torchrun, variables = _between(hosts, request)
            environment |= variables
        elif processes > 1:
            folder = Path(kept.enter_context(tempfile.TemporaryDirectory(prefix="adnet-")))
            torchrun = _within(folder)
            environment |= {GROUP_FOLDER: str(folder), **socket_variables(loopback())}
        if torchrun:
            module, *options = torchrun
            signals = ",".join(number.name for number in stop_signals())
            options += [f"--nproc-per-node={processes}", f"--max-restarts={RESTARTS}"]
            options += [f"--shutdown-timeout={PATIENCE}", f"--signals-to-handle={signals}"]
            worker = [module, *options, "-m", *worker]
        yield Start([sys.executable, "-m", *worker], environment)


def _within(folder: Path) -> list[str]:
    """torchrun and its options for one host, whose processes find each other in files of a folder."""
    return [
        "torch.distributed.run",
        "--nnodes=1",
        "--rdzv-backend=c10d",
        f"--rdzv-endpoint={folder / 'rendezvous'}",
        # Nobody waits for its signs of life, each of which is added to the file.
        "--rdzv-conf=store_type=file,keep_alive_interval=600",
        f"--rdzv-id={folder.name}",
        "--local-addr=127.0.0.1",
    ]


def _between(hosts: Hosts, request: TrainingRequest) -> tuple[list[str], dict[str, str]]:
    """torchrun and its options for several hosts, and variables for its processes."""
    meeting = [f"--nnodes={hosts.count}", f"--rdzv-endpoint={hosts.rendezvous}"]
    meeting += [f"--rdzv-id=adnet-{request.out.name}"]
    # Where all hosts are this one, for a trial say, nobody outside has anything to look for.
    interface = hosts.interface or (loopback() if is_loopback(hosts.rendezvous.rpartition(":")[0]) else "")
    if not interface:
        return ["torch.distributed.run", "--rdzv-backend=c10d", *meeting], {}
    address = address_of(interface)
    meeting += [f"--rdzv-backend={BOUND_BACKEND}", f"--local-addr={address}"]
    return ["training.elastic", *meeting], {LISTEN_AT: address, **socket_variables(interface)}


def _environment(processes: int) -> dict[str, str]:
    """This package within reach, and the cores shared out."""
    environment = dict(os.environ, PYTHONUNBUFFERED="1", PYTHONIOENCODING="utf-8")
    # Nothing of the folder that this was started in is taken for ours: `training` is a common name.
    environment["PYTHONSAFEPATH"] = "1"
    root = str(Path(__file__).absolute().parent.parent)  # as it was imported, through links or not
    environment["PYTHONPATH"] = os.pathsep.join(filter(None, [root, environment.get("PYTHONPATH", "")]))
    for name in (GROUP_FOLDER, LISTEN_AT):
        environment.pop(name, None)
    # Processes that are started again would otherwise find where those before them were, and wait for these
    # (pytorch issue 135712); and a store that is shared is one that listens.
    environment["TORCH_DISABLE_SHARE_RDZV_TCP_STORE"] = "1"
    if WINDOWS:
        environment["USE_LIBUV"] = "0"  # torch is built without it there, and asks for it all the same
    if processes > 1:
        environment.setdefault("OMP_NUM_THREADS", str(max(1, (os.cpu_count() or 1) // processes)))
    return environment
