"""What processes that train together meet in: files, or TCP stores that listen at one address alone."""

from __future__ import annotations

import errno
import os
import socket
from datetime import timedelta
from pathlib import Path

from torch._C._distributed_c10d import FileStore, Store, TCPStore

from training.interfaces import GROUP_FOLDER, LISTEN_AT, addresses_of

_TIMEOUT = timedelta(minutes=30)


def group_store(rank: int, count: int) -> Store | None:
    """What the processes of a group meet in, as the variables of whoever started them say; None where torch
    is to do as it does by itself."""
    folder, address = os.environ.get(GROUP_FOLDER), os.environ.get(LISTEN_AT)
    if folder:
        # Processes that are started again must not find what those before them have left.
        again = os.environ.get("TORCHELASTIC_RESTART_COUNT", "0")
        return FileStore(str(Path(folder) / f"group-{again}"), count)
    if address:
        host, port = os.environ["MASTER_ADDR"], int(os.environ["MASTER_PORT"])
        if rank == 0:
            return _listening(address, port, count)
        return TCPStore(host, port, count, is_master=False, timeout=_TIMEOUT)
    return None


def rendezvous_store(host: str, port: int, address: str) -> TCPStore:
    """torchrun's store: this host listens at `address` if the rendezvous is here, and else asks over there.

    Where several start on the host that the rendezvous is at, the first one listens. Raises OSError where
    the host is not known or the address cannot be listened at.
    """
    if address in addresses_of(host):
        host = address
        try:
            return _listening(address, port)
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise
    return TCPStore(host, port, is_master=False, timeout=_TIMEOUT)


def _listening(address: str, port: int, count: int | None = None) -> TCPStore:
    """A store that listens at one address of this host. Raises OSError, as where the port is taken."""
    listener = socket.create_server((address, port))
    # The store has the socket from now on, and closes it.
    return TCPStore(
        address,
        port,
        count,
        is_master=True,
        timeout=_TIMEOUT,
        wait_for_workers=False,
        master_listen_fd=listener.detach(),
    )
