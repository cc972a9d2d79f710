"""Files from elsewhere: byte for byte and of their hash, or not at all; kept within a bound."""

from __future__ import annotations

import hashlib
import http.server
import os
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from adnet_core.files.fetching import FetchError, HashCache, address_of, checked_address, fetch_to

fsspec = pytest.importorskip("fsspec")


def sha(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


@pytest.fixture
def memory() -> Iterator[str]:
    """A folder in fsspec's memory with three files of 1,000 bytes."""
    system = fsspec.filesystem("memory")
    for number in range(3):
        system.pipe(f"/photos/{number}.jpg", bytes([number]) * 1000)
    yield "memory://photos"
    system.rm("/photos", recursive=True)


def test_a_file_is_fetched_once_and_byte_for_byte(memory: str, tmp_path: Path) -> None:
    cache = HashCache(tmp_path / "cache", 10_000)
    data = bytes([1]) * 1000
    path = cache.fetch(address_of(memory, "1.jpg"), sha(data))
    assert path.read_bytes() == data
    fsspec.filesystem("memory").rm("/photos/1.jpg")
    assert cache.fetch(address_of(memory, "1.jpg"), sha(data)) == path


def test_another_file_than_the_known_one_is_refused_and_leaves_nothing(memory: str, tmp_path: Path) -> None:
    cache = HashCache(tmp_path / "cache", 10_000)
    with pytest.raises(FetchError, match="another file"):
        cache.fetch(address_of(memory, "1.jpg"), sha(b"something else"))
    assert [path for path in (tmp_path / "cache").rglob("*") if path.is_file()] == []
    with pytest.raises(FetchError, match="is not there"):
        cache.fetch(address_of(memory, "none.jpg"), sha(b""))
    with pytest.raises(FetchError, match="by which hash"):
        cache.fetch(address_of(memory, "1.jpg"), "")
    with pytest.raises(FetchError, match="by which hash"):
        cache.fetch(address_of(memory, "1.jpg"), "../../" + "a" * 58)


def test_what_was_not_asked_for_the_longest_goes(memory: str, tmp_path: Path) -> None:
    cache = HashCache(tmp_path / "cache", 2_500)
    hashes = [sha(bytes([number]) * 1000) for number in range(3)]
    for number, at in ((0, 100), (1, 200)):
        path = cache.fetch(address_of(memory, f"{number}.jpg"), hashes[number])
        os.utime(path, (at, at))
    assert cache.get(hashes[0]) is not None  # asked for after the other
    cache.fetch(address_of(memory, "2.jpg"), hashes[2])
    assert [cache.get(one) is not None for one in hashes] == [True, False, True]
    with pytest.raises(FetchError, match="larger than all"):
        HashCache(tmp_path / "small", 500).fetch(address_of(memory, "0.jpg"), hashes[0])


def test_addresses() -> None:
    assert checked_address("https://host/a b/") == "https://host/a b"
    assert address_of("https://host/x", "a b/ä.jpg") == "https://host/x/a%20b/%C3%A4.jpg"
    assert address_of("s3://bucket/x", "a b/ä.jpg") == "s3://bucket/x/a b/ä.jpg"
    for outside in ("../a.jpg", "/etc/passwd", "a/../../b.jpg", "", "file://x"):
        with pytest.raises(FetchError, match="outside"):
            address_of("https://host", outside)
    with pytest.raises(FetchError, match="password"):
        checked_address("sftp://me:secret@host/photos")
    with pytest.raises(FetchError, match="is no address"):
        checked_address("/a/folder")


@pytest.fixture
def server(tmp_path: Path) -> Iterator[str]:
    """A web server on this machine with a folder that holds "a photo.jpg"."""
    pytest.importorskip("aiohttp")
    root = tmp_path / "served"
    root.mkdir()
    (root / "a photo.jpg").write_bytes(b"\xff\xd8" + bytes(range(256)) * 20_000)

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_arguments: object) -> None:
            pass

    web = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=os.fspath(root)))
    thread = threading.Thread(target=web.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{web.server_address[1]}"
    web.shutdown()
    thread.join()
    web.server_close()


def test_from_the_web(server: str, tmp_path: Path) -> None:
    data = (tmp_path / "served" / "a photo.jpg").read_bytes()
    cache = HashCache(tmp_path / "cache", 1 << 30)
    assert cache.fetch(address_of(server, "a photo.jpg"), sha(data)).read_bytes() == data
    target = tmp_path / "there" / "a photo.jpg"
    fetch_to(address_of(server, "a photo.jpg"), target, sha(data))
    assert target.read_bytes() == data
    with pytest.raises(FetchError, match="is not there"):
        cache.fetch(address_of(server, "none.jpg"), sha(b"x"))
    with pytest.raises(FetchError, match="cannot be fetched"):
        cache.fetch("http://127.0.0.1:1/a.jpg", sha(b"x"))
