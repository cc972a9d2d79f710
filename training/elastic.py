"""torchrun whose rendezvous listens at one address: `python -m training.elastic`, with torchrun's options.

--rdzv-backend=c10d-at-address is its c10d rendezvous in a store that listens at --local-addr alone.
"""

from __future__ import annotations

from torch.distributed.elastic.rendezvous import (
    RendezvousHandler,
    RendezvousParameters,
    rendezvous_handler_registry,
)
from torch.distributed.elastic.rendezvous.c10d_rendezvous_backend import C10dRendezvousBackend
from torch.distributed.elastic.rendezvous.dynamic_rendezvous import create_handler
from torch.distributed.elastic.rendezvous.utils import parse_rendezvous_endpoint
from torch.distributed.run import main as torchrun

from training.interfaces import BOUND_BACKEND
from training.stores import rendezvous_store

PORT = 29400
"""Of an endpoint that names none, as torchrun has it."""


class BoundBackend(C10dRendezvousBackend):
    """torchrun's own, under the name that it was asked for by."""

    @property
    def name(self) -> str:
        return BOUND_BACKEND


def _handler(params: RendezvousParameters) -> RendezvousHandler:
    host, port = parse_rendezvous_endpoint(params.endpoint, default_port=PORT)
    store = rendezvous_store(host, port, params.local_addr or host)
    return create_handler(store, BoundBackend(store, params.run_id), params)


def main() -> None:
    rendezvous_handler_registry.register(BOUND_BACKEND, _handler)
    torchrun()


if __name__ == "__main__":
    main()
