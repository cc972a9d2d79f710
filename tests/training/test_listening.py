"""Who could reach the processes of a run: nobody from outside, or those on the interface that was named."""

from __future__ import annotations

import importlib.util
import ipaddress
import os
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from adnet_core.errors import TrainingError
from adnet_core.events import Stepped, parse_event
from adnet_core.runs.request import Hosts
from adnet_core.runs.request import TrainingRequest as Request
from training import interfaces
from training.interfaces import address_of, addresses_of, is_loopback, loopback, socket_variables
from training.processes import worker_start
from training.stores import group_store, rendezvous_store

HERE = Path(__file__).resolve().parent

pytestmark = [
    pytest.mark.timeout(600),
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="finds sockets as Linux shows them"),
]

Train = Callable[..., subprocess.Popen[str]]


def sockets() -> ModuleType:
    """sockets.py, which no package holds."""
    spec = importlib.util.spec_from_file_location("sockets", HERE / "sockets.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def seen_at_steps(speaking: subprocess.Popen[str], others: list[subprocess.Popen[str]]) -> set[str]:
    """The addresses that all processes of endless runs listen at while they come to their first steps; then
    they are told to stop."""
    found: set[str] = set()
    assert speaking.stdout is not None
    steps = 0
    for line in speaking.stdout:
        event = parse_event(line)
        for process in (speaking, *others):
            found |= {address for address, _ in sockets().listening(process.pid)}
        steps += isinstance(event, Stepped)
        if steps == 3:
            break
    else:
        raise AssertionError(speaking.stderr.read() if speaking.stderr else "")
    speaking.terminate()
    return found


def outside() -> tuple[str, str] | None:
    """An interface of this machine that others could reach, and its address."""
    for _, name in socket.if_nameindex():
        try:
            address = address_of(name)
        except TrainingError:
            continue
        if not ipaddress.ip_address(address).is_loopback:
            return name, address
    return None


@pytest.mark.slow
def test_on_one_host_nobody_outside_is_listened_to(
    start: Train, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not the rendezvous, not the store, not gloo; also where the shell is set up for several hosts."""
    reachable = outside()
    if reachable is not None:
        monkeypatch.setenv("GLOO_SOCKET_IFNAME", reachable[0])
    monkeypatch.setenv("TORCH_DISABLE_SHARE_RDZV_TCP_STORE", "0")
    process = start("--processes", "2", "--set", "schedule.epochs=10000")
    found = seen_at_steps(process, [])
    assert found == {"127.0.0.1"}  # gloo's own
    _, complaint = process.communicate()
    assert (process.returncode, complaint) == (0, "")


@pytest.mark.slow
@pytest.mark.parametrize("which", ["loopback", "named"])
def test_several_hosts_listen_where_they_are_told_to(start: Train, which: str) -> None:
    reachable = outside()
    if which == "named" and reachable is None:
        pytest.skip("this machine has only its loopback")
    address = "127.0.0.1" if which == "loopback" or reachable is None else reachable[1]
    words = ["--nnodes", "2", "--rdzv-endpoint", f"{address}:{sockets().free_port(address)}"]
    if which == "named" and reachable is not None:
        words += ["--interface", reachable[0]]
    both = [start(*words, "--set", "schedule.epochs=10000") for _ in range(2)]
    import selectors

    # The one with the leading process speaks.
    with selectors.DefaultSelector() as selector:
        for process in both:
            assert process.stdout is not None
            selector.register(process.stdout, selectors.EVENT_READ, process)
        (key, _), *_ = selector.select()
    speaking: subprocess.Popen[str] = key.data
    found = seen_at_steps(speaking, [process for process in both if process is not speaking])
    assert found == {address}
    for process in both:
        _, complaint = process.communicate()
        assert (process.returncode, complaint) == (0, "")


# --- without training processes ---------------------------------------------------------------------


def test_a_store_listens_at_its_address_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    def here() -> set[tuple[str, int]]:
        found: set[tuple[str, int]] = sockets().listening(os.getpid())
        return found

    port = sockets().free_port()
    store = rendezvous_store("127.0.0.1", port, "127.0.0.1")
    assert {address for address, at in here() if at == port} == {"127.0.0.1"}
    store.set("key", "value")
    # Another launcher on this host asks the first one.
    assert rendezvous_store("localhost", port, "127.0.0.1").get("key") == b"value"

    group = sockets().free_port()
    monkeypatch.setenv("ADNET_LISTEN_AT", "127.0.0.1")
    monkeypatch.setenv("MASTER_ADDR", "127.0.0.1")
    monkeypatch.setenv("MASTER_PORT", str(group))
    leading = group_store(0, 2)
    assert {address for address, at in here() if at == group} == {"127.0.0.1"}
    assert leading is not None
    leading.set("a", "b")
    other = group_store(1, 2)
    assert other is not None
    assert other.get("a") == b"b"


def test_a_group_of_one_host_meets_in_a_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert group_store(0, 2) is None
    monkeypatch.setenv("ADNET_GROUP_FOLDER", str(tmp_path))
    before = sockets().listening(os.getpid())
    first = group_store(0, 2)
    assert first is not None
    first.set("a", "b")
    again = group_store(1, 2)
    assert again is not None
    assert again.get("a") == b"b"
    # Those that are started again find nothing of those before them.
    monkeypatch.setenv("TORCHELASTIC_RESTART_COUNT", "1")
    later = group_store(0, 2)
    assert later is not None
    assert not later.check(["a"])
    assert sockets().listening(os.getpid()) == before


def test_how_processes_are_told_to_meet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ADNET_LISTEN_AT", "0.0.0.0")

    def request(**more: object) -> Request:
        return Request(out=tmp_path / "run", **more)  # type: ignore[arg-type]

    with worker_start(request()) as start:
        assert start.command[1:3] == ["-m", "training.worker"]
        assert not {"ADNET_GROUP_FOLDER", "ADNET_LISTEN_AT"} & start.environment.keys()
        # Nothing of the folder that it is started in is taken for ours.
        assert start.environment["PYTHONSAFEPATH"] == "1"
        assert start.environment["PYTHONIOENCODING"] == "utf-8"
    with worker_start(request(processes=2)) as start:
        folder = Path(start.environment["ADNET_GROUP_FOLDER"])
        assert folder.stat().st_mode & 0o077 == 0
        assert f"--rdzv-endpoint={folder}/rendezvous" in start.command
        assert any(word.startswith("--rdzv-conf=store_type=file") for word in start.command)
        assert "--standalone" not in start.command
        assert start.environment.items() >= socket_variables(loopback()).items()
        assert start.environment["TORCH_DISABLE_SHARE_RDZV_TCP_STORE"] == "1"
    assert not folder.exists()
    with worker_start(request(hosts=Hosts(2, "first:29400"))) as start:
        assert "torch.distributed.run" in start.command
        assert "ADNET_LISTEN_AT" not in start.environment
    with worker_start(request(hosts=Hosts(2, "localhost:29400"))) as start:
        assert "training.elastic" in start.command
        assert "--local-addr=127.0.0.1" in start.command
        assert start.environment["ADNET_LISTEN_AT"] == "127.0.0.1"
        assert start.environment["GLOO_SOCKET_IFNAME"] == loopback()
        assert start.environment["NCCL_SOCKET_IFNAME"] == f"={loopback()}"
    with (
        pytest.raises(
            TrainingError, match=r"--interface eth77: this host has no such interface; there are .+"
        ),
        worker_start(request(hosts=Hosts(2, "first:29400", "eth77"))),
    ):
        pass


def test_interfaces_and_their_addresses() -> None:
    assert address_of(loopback()) == "127.0.0.1"
    assert "127.0.0.1" in addresses_of("localhost")
    assert "127.0.0.1" in addresses_of(socket.gethostname())
    for host in ("localhost", "LOCALHOST.", "127.0.0.1", "127.1.2.3", "::1", "[::1]"):
        assert is_loopback(host)
    for host in ("first-host", "10.0.0.1", "localhost.example.org", ""):
        assert not is_loopback(host)


@pytest.mark.parametrize(
    ("platform", "name"),
    [("linux", "lo"), ("darwin", "lo0"), ("win32", "Loopback Pseudo-Interface 1")],
)
def test_every_system_has_its_loopback(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, platform: str, name: str
) -> None:
    """On Windows nothing is asked of interfaces: Python knows them by other names."""
    monkeypatch.setattr(interfaces.sys, "platform", platform)
    assert loopback() == name
    assert address_of(name) == "127.0.0.1"
    assert socket_variables(name)["GLOO_SOCKET_IFNAME"] == name
    request = Request(out=tmp_path / "run", hosts=Hosts(2, "localhost:29400"))
    with worker_start(request) as start:
        assert "--local-addr=127.0.0.1" in start.command
        assert start.environment["GLOO_SOCKET_IFNAME"] == name
    if platform == "win32":
        with pytest.raises(TrainingError, match="--interface Ethernet: on Windows"):
            address_of("Ethernet")


@pytest.mark.parametrize("windows", [True, False])
def test_torch_is_asked_for_no_libuv_on_windows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, windows: bool
) -> None:
    monkeypatch.delenv("USE_LIBUV", raising=False)
    monkeypatch.setattr("training.processes.WINDOWS", windows)
    with worker_start(Request(out=tmp_path / "run", processes=2)) as start:  # type: ignore[call-arg]
        assert start.environment.get("USE_LIBUV") == ("0" if windows else None)
