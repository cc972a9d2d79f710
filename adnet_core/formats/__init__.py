"""Readers and writers of other tools' annotation files."""

from adnet_core.formats.folder300w import Face300W, find_300w_faces
from adnet_core.formats.pts import read_pts, write_pts

__all__ = ["Face300W", "find_300w_faces", "read_pts", "write_pts"]
