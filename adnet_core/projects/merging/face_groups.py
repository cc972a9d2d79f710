"""Which faces of a photo are one, where people's programs have found it without knowing of each other.

It follows from where the faces were when they first came, which never changes, so that everybody finds the
same however late a face comes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from adnet_core.faces.geometry import FaceBox
from adnet_core.projects.predictions import SAME_FACE_IOU


@dataclass(frozen=True)
class Birth:
    """How a face came: its box and the box around its points, and the faces that its photo had in the same
    file before it. `into` is the face that stands for it since files were merged before the team."""

    face: str
    box: FaceBox
    extent: FaceBox
    beside: frozenset[str]
    into: str = ""

    def overlap(self, other: Birth) -> float:
        return max(self.box.iou(other.box), self.extent.iou(other.extent))

    def knows(self, other: Birth) -> bool:
        """Whether one of the two was made by somebody who had the other, and so is not the same."""
        return other.face in self.beside or self.face in other.beside


def same_faces(births: Iterable[Birth], ghosts: Iterable[Birth] = ()) -> dict[str, str]:
    """For each face the one that stands for it, itself for most.

    Pairs that overlap by more than half are one, those that overlap most first, unless the faces that would
    become one with them were made beside each other. `ghosts` are faces that only a model has found in the
    file of one of the others: they take their place among the pairs and stand for nobody.
    """
    real = {birth.face: birth for birth in births}
    known = _together(ghost for ghost in ghosts if ghost.face not in real) | real
    members = {face: [face] for face in known}
    leader = {face: face for face in known}

    def join(one: str, other: str) -> None:
        first, second = leader[one], leader[other]
        if first == second:
            return
        for face in members.pop(second):
            leader[face] = first
            members[first].append(face)

    for face, birth in sorted(known.items()):
        if birth.into in known:
            join(birth.into, face)
    faces = sorted(known)
    pairs = sorted(
        (-overlap, one, other)
        for i, one in enumerate(faces)
        for other in faces[i + 1 :]
        if not known[one].knows(known[other])
        and (overlap := known[one].overlap(known[other])) > SAME_FACE_IOU
    )
    for _, one, other in pairs:
        own, others = members[leader[one]], members[leader[other]]
        if not any(known[a].knows(known[b]) for a in own for b in others):
            join(one, other)
    standing = {}
    for group in members.values():
        shared = [face for face in group if face in real]
        if shared:
            chosen = min(shared, key=lambda face: (bool(real[face].into), face))
            standing.update(dict.fromkeys(shared, chosen))
    return standing


def _together(ghosts: Iterable[Birth]) -> dict[str, Birth]:
    """Each ghost once: several faces of a file may name it, also at several places."""
    found: dict[str, Birth] = {}
    for ghost in ghosts:
        other = found.get(ghost.face, ghost)
        chosen = max(ghost, other, key=lambda one: (one.box.as_tuple(), one.extent.as_tuple()))
        found[ghost.face] = replace(chosen, beside=ghost.beside | other.beside)
    return found
