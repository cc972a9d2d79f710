"""What kind of disk a file lies on: one of this computer, or one that other computers write to as well."""

from __future__ import annotations

import ctypes
import os
import re
import sys
from pathlib import Path

_LOCAL_WORDS = """
    fuseblk fuse.ntfs-3g fuse.ntfs fuse.exfat fuse.ext4 fuse.encfs fuse.gocryptfs fuse.cryfs fuse.veracrypt
    fuse.mergerfs fuse.unionfs fuse.unionfs-fuse fuse.bindfs fuse.fuse-overlayfs fuse.squashfuse
    fuse.archivemount fuse.apfs fuse.apfs-fuse fuse.zfs fuse.lxcfs fuse.portal
"""
_REMOTE_WORDS = """
    nfs nfs3 nfs4 cifs smb smbfs smb2 smb3 ncp ncpfs afs openafs coda 9p v9fs davfs webdav ceph glusterfs
    lustre gpfs beegfs beegfs_nodev pvfs2 orangefs ocfs2 gfs gfs2 moosefs panfs acfs virtiofs vboxsf vmhgfs
    prl_fs drvfs macfuse osxfuse afpfs hgfs
"""
_LOCAL_FUSE = frozenset(_LOCAL_WORDS.split())
_REMOTE = frozenset(_REMOTE_WORDS.split())
_DRIVE_REMOTE = 4
_MNT_LOCAL = 0x1000
_STATFS_BYTES, _STATFS_FLAGS = 4096, 64


def is_remote(path: Path) -> bool:
    """Whether a file or folder lies on a disk that other computers may write to; False where nobody knows."""
    if sys.platform == "win32":
        return is_remote_on_windows(os.path.realpath(path), ctypes.windll.kernel32.GetDriveTypeW)
    if sys.platform == "darwin":
        return is_remote_on_macos(os.path.realpath(path))
    try:
        table = Path("/proc/self/mountinfo").read_bytes()
    except OSError:
        return False
    return is_remote_kind(kind_of_mount(os.fsencode(os.path.realpath(path)), table))


def kind_of_mount(path: bytes, table: bytes) -> str:
    """The kind of the file system that a real path lies on, from Linux's /proc/self/mountinfo; or empty.

    See proc(5): the fifth word of a line is the mount point, the one after `-` the kind. Of two on one place
    the later one covers the other.
    """
    found, longest = b"", -1
    for line in table.splitlines():
        words = line.split(b" ")
        if b"-" not in words or len(words) < 8:
            continue
        point = re.sub(rb"\\([0-7]{3})", lambda octal: bytes([int(octal[1], 8)]), words[4])
        below = point if point.endswith(b"/") else point + b"/"
        if (path == point or path.startswith(below)) and len(point) >= longest:
            found, longest = words[words.index(b"-") + 1], len(point)
    return found.decode("ascii", "replace")


def is_remote_kind(kind: str) -> bool:
    """Whether a file system is one of several computers; of FUSE's, all that are not known to be local."""
    kind = kind.lower()
    if kind in _LOCAL_FUSE:
        return False
    return kind.startswith("fuse.") or kind.split(".")[0] in {"fuse", *_REMOTE}


def is_remote_on_windows(path: str, drive_type: object) -> bool:
    r"""Whether a real path names a share (`\\server\share`), or a drive that stands for one.

    `drive_type` is `GetDriveTypeW` of Windows.
    """
    plain = path.replace("/", "\\")
    if plain.startswith("\\\\?\\") or plain.startswith("\\\\.\\"):
        if plain[4:8].upper() == "UNC\\":
            return True
        plain = plain[4:]
    if plain.startswith("\\\\"):
        return True
    return callable(drive_type) and plain[1:2] == ":" and drive_type(plain[:2] + "\\") == _DRIVE_REMOTE


def is_remote_on_macos(path: str) -> bool:
    """By the flag MNT_LOCAL of statfs(2), whose f_flags lie behind 64 bytes of numbers."""
    library = ctypes.CDLL(None, use_errno=True)
    # Intel's libraries keep the older form under the plain name.
    statfs = getattr(library, "statfs$INODE64", None) or library.statfs
    answer = ctypes.create_string_buffer(_STATFS_BYTES)
    existing = path
    while statfs(os.fsencode(existing), answer) != 0:
        parent = os.path.dirname(existing)  # noqa: PTH120  a file that is yet to be made
        if parent == existing:
            return False
        existing = parent
    return not local_by_statfs(answer.raw)


def local_by_statfs(answer: bytes) -> bool:
    """Whether the structure that statfs(2) of macOS has filled is of a local disk."""
    return bool(int.from_bytes(answer[_STATFS_FLAGS : _STATFS_FLAGS + 4], "little") & _MNT_LOCAL)
