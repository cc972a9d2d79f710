"""Which disks are network disks, by what Linux, Windows and macOS say of them."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from adnet_core.files.disks import (
    is_remote,
    is_remote_kind,
    is_remote_on_windows,
    kind_of_mount,
    local_by_statfs,
)

MOUNTS = rb"""22 27 0:21 / /proc rw,relatime - proc proc rw
27 1 254:0 / / rw,relatime - ext4 /dev/vda rw,discard
31 27 0:40 / /mnt/lab rw,relatime shared:5 - nfs4 server:/export/lab rw,vers=4.2
32 31 0:41 / /mnt/lab/scratch rw - xfs /dev/sdb1 rw
33 27 0:42 / /mnt/two\040words rw shared:1 master:2 - cifs //server/share rw
34 27 0:43 / /home/ann/far rw,nosuid - fuse.sshfs ann@far: rw
35 27 0:44 / /media/stick rw - fuseblk /dev/sdc1 rw
36 27 0:45 / /over rw - ext4 /dev/sdd1 rw
37 27 0:46 / /over rw - nfs server:/over rw
38 27 0:47 / /gone rw - nfs4
"""


@pytest.mark.parametrize(
    ("path", "kind", "remote"),
    [
        ("/home/ann/p.adnet", "ext4", False),
        ("/mnt/lab/p.adnet", "nfs4", True),
        ("/mnt/lab", "nfs4", True),
        ("/mnt/laboratory/p.adnet", "ext4", False),
        ("/mnt/lab/scratch/p.adnet", "xfs", False),
        ("/mnt/two words/p.adnet", "cifs", True),
        ("/home/ann/far/p.adnet", "fuse.sshfs", True),
        ("/media/stick/p.adnet", "fuseblk", False),
        ("/over/p.adnet", "nfs", True),
        ("/gone/p.adnet", "nfs4", True),
    ],
)
def test_by_the_table_of_linux(path: str, kind: str, remote: bool) -> None:
    assert kind_of_mount(path.encode(), MOUNTS) == kind
    assert is_remote_kind(kind) is remote


def test_a_table_that_makes_no_sense() -> None:
    assert kind_of_mount(b"/x", b"") == ""
    assert kind_of_mount(b"/x", b"one\n\n- - - - - - - -\n") == ""
    assert not is_remote_kind("")


@pytest.mark.parametrize(
    "kind", ["nfs", "NFS4", "cifs", "smb3", "9p", "fuse.sshfs", "fuse.rclone", "fuse", "ceph", "virtiofs"]
)
def test_kinds_of_several_computers(kind: str) -> None:
    assert is_remote_kind(kind)


@pytest.mark.parametrize(
    "kind", ["ext4", "btrfs", "xfs", "apfs", "tmpfs", "overlay", "fuse.ntfs-3g", "zfs", "fusectl"]
)
def test_kinds_of_this_computer(kind: str) -> None:
    assert not is_remote_kind(kind)


@pytest.mark.parametrize(
    ("path", "remote"),
    [
        (r"C:\photos\p.adnet", False),
        (r"Z:\photos\p.adnet", True),
        ("z:/photos/p.adnet", True),
        (r"\\server\share\p.adnet", True),
        ("//server/share/p.adnet", True),
        (r"\\?\UNC\server\share\p.adnet", True),
        (r"\\?\C:\p.adnet", False),
        (r"\\?\Z:\p.adnet", True),
        (r"\\wsl$\Ubuntu\home\p.adnet", True),
        ("p.adnet", False),
    ],
)
def test_by_what_windows_says_of_a_drive(path: str, remote: bool) -> None:
    asked = []

    def drive_type(root: str) -> int:
        asked.append(root)
        return 4 if root in ("Z:\\", "z:\\") else 3

    assert is_remote_on_windows(path, drive_type) is remote
    assert all(len(root) == 3 for root in asked)


@pytest.mark.parametrize(("flags", "local"), [(0x1000, True), (0x0480_1000, True), (0x0480_0000, False)])
def test_by_the_flags_of_macos(flags: int, local: bool) -> None:
    answer = bytes([255]) * 64 + flags.to_bytes(4, "little") + bytes([255]) * 100
    assert local_by_statfs(answer) is local


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the table of Linux")
def test_what_no_computer_but_this_can_write_to() -> None:
    assert not is_remote(Path("/proc/self/status"))
    assert not is_remote(Path("/proc/self/no such file"))
