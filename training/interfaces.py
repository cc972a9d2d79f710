"""Where processes that train together may listen for each other: on one host at its loopback alone.

torch's TCP store listens on every interface, and torchrun keeps pickles in it: whoever reaches its port can
run code. On one host the processes meet in files of a folder of their own instead. On several hosts they
listen at the address of one interface where one is named, and on all of them otherwise.
"""

from __future__ import annotations

import contextlib
import ipaddress
import socket
import sys

from adnet_core.errors import TrainingError

if sys.platform != "win32":
    import fcntl

GROUP_FOLDER = "ADNET_GROUP_FOLDER"
LISTEN_AT = "ADNET_LISTEN_AT"
"""Variables that tell training processes of the folder that they meet in, or of the address to listen at."""
BOUND_BACKEND = "c10d-at-address"
"""The rendezvous of training/elastic.py, as an option of torchrun."""
_GET_ADDRESS = 0xC0206921 if sys.platform == "darwin" else 0x8915  # SIOCGIFADDR


_LOOPBACKS = {"darwin": "lo0", "win32": "Loopback Pseudo-Interface 1"}


def loopback() -> str:
    """The name of the interface that nothing from outside reaches, as gloo asks for it: on Windows by libuv,
    which has the names that people see there."""
    return _LOOPBACKS.get(sys.platform, "lo")


def is_loopback(host: str) -> bool:
    """Whether a host, by name or address, is this machine as nobody else can name it."""
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host.lower().rstrip(".") == "localhost"


def socket_variables(interface: str) -> dict[str, str]:
    """What has gloo and NCCL listen on one interface alone, and NCCL open no port for those who watch it."""
    return {
        "GLOO_SOCKET_IFNAME": interface,
        "NCCL_SOCKET_IFNAME": f"={interface}",
        "NCCL_RAS_ENABLE": "0",
    }


def address_of(interface: str) -> str:
    """The IPv4 address of an interface of this host. Raises TrainingError where it has none.

    Windows tells Python other names of interfaces than gloo and people have, and no addresses.
    """
    if interface == loopback():
        return "127.0.0.1"
    if sys.platform == "win32":
        raise TrainingError(
            f"--interface {interface}: on Windows the address of an interface cannot be asked for; leave "
            "the option out, and let the firewall say who reaches the training"
        )
    names = [name for _, name in socket.if_nameindex()]
    if interface not in names:
        raise TrainingError(
            f"--interface {interface}: this host has no such interface; there are {', '.join(names)}"
        )
    address = _address(interface)
    if address is None:
        raise TrainingError(f"--interface {interface}: it has no IPv4 address to listen at; name another")
    return address


def addresses_of(host: str) -> set[str]:
    """The IPv4 addresses of a host; the name of this one stands for all that it has. Raises OSError."""
    found = {str(entry[4][0]) for entry in socket.getaddrinfo(host, None, socket.AF_INET)}
    if host in (socket.gethostname(), socket.getfqdn()):
        own = (_address(name) for _, name in socket.if_nameindex())
        found |= {address for address in own if address is not None}
    return found


def _address(interface: str) -> str | None:
    if sys.platform == "win32":
        return None
    request = interface.encode()[:15].ljust(40, b"\0")
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking, contextlib.suppress(OSError):
        return socket.inet_ntoa(fcntl.ioctl(asking, _GET_ADDRESS, request)[20:24])
    return None
