"""Which weights a run leaves: the best on the faces held out, or an average where those are too few."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from torch import nn

from adnet_core.faces.geometry import CROP_SIZE
from training.keeping import Network, StartWeights
from training.settings import StartSettings
from training.validation import HeldOut

ENOUGH = 20
"""With fewer held-out faces than this, which of several weights is best on them is chance."""
BY_FACES = "held-out faces"
PARTS = (1.0, 0.5)
"""The shares of what was learnt that are tried on held-out faces, of the share that the settings allow."""


@dataclass(frozen=True)
class Chosen:
    """The weights that a run leaves: start + `share` * (learnt - start).

    `by` says how they were chosen, `faces` on how many; NMEs on these in percent, None without any.
    """

    network: nn.Module
    share: float
    by: str
    faces: int
    nme: float | None
    nme_start: float | None

    @property
    def gained(self) -> bool:
        return self.share > 0

    def to_dict(self) -> dict[str, object]:
        """As a checkpoint and a model file's provenance keep it."""
        return {
            "share": self.share,
            "by": self.by,
            "faces": self.faces,
            "nme": self.nme,
            "nme_start": self.nme_start,
        }

    def sentence(self) -> str:
        """What a person should know of it."""
        share = f"{100 * self.share:.0f} % of what was learnt and the rest from the start"
        figures = (
            "" if self.nme is None else f": NME {self.nme_start:.3f} % before, {self.nme:.3f} % now on them"
        )
        if not self.gained:
            return (
                f"nothing was gained: no weights learnt here are better than the start's on the {self.faces} "
                f"held-out faces (NME {self.nme_start:.3f} %), so the model stays what the run began with"
            )
        if self.by == BY_FACES:
            return f"the model is {share}, the best on the {self.faces} held-out faces{figures}"
        if not self.faces:
            return f"no face is held out to choose weights by, so the model is an average: {share}"
        number = f"{self.faces} held-out faces are" if self.faces > 1 else "1 held-out face is"
        return (
            f"{number} too few to choose weights by (fewer than {ENOUGH}), "
            f"so the model is an average: {share}{figures}"
        )


def choose_weights(learnt: nn.Module, start: StartWeights, share: float, held: HeldOut) -> Chosen:
    """The weights to leave, of those on the line from the start to `share` of the way to `learnt`.

    With ENOUGH faces `held` out, the one with the lowest NME on them, the start itself among them. With
    fewer the way to `share` is gone unseen.
    """

    def judged(network: nn.Module) -> float:
        return held.figures(network, CROP_SIZE).nme

    faces = len(held)
    begun = start.network(learnt)
    nme_start = judged(begun) if faces else None
    if nme_start is None or faces < ENOUGH:
        network = start.mixed(learnt, share)
        return Chosen(network, share, "average", faces, judged(network) if faces else None, nme_start)
    best, lowest = Chosen(begun, 0.0, BY_FACES, faces, nme_start, nme_start), nme_start
    for part in PARTS:
        network = start.mixed(learnt, part * share)
        nme = judged(network)
        if nme < lowest:
            best, lowest = Chosen(network, part * share, BY_FACES, faces, nme, nme_start), nme
    return best


def left_so_far(network: Network, content: dict[str, Any]) -> Network:
    """What a run that has not come to its end leaves, of a checkpoint and its `network`: the average with the
    start, by the faces it learns from. The network itself where a run has chosen, or began from nothing."""
    if content.get("start") is None or content.get("chosen") is not None:
        return network
    start = StartSettings.model_validate(content["settings"].get("start", {}))
    return StartWeights(content["start"]).mixed(network, start.share_for(content["faces"]))
