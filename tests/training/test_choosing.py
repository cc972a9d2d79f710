"""Which weights a run leaves, by how many faces are held out."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
import torch
from torch import nn

from training.choosing import ENOUGH, Chosen, choose_weights
from training.keeping import StartWeights
from training.validation import Figures


@dataclass
class Judge:
    """Held-out faces on which a network with the weight `best` does best: the NME is 1 + the distance."""

    faces: int
    best: float

    def __len__(self) -> int:
        return self.faces

    def figures(self, network: nn.Module, _size: int) -> Figures:
        assert isinstance(network.weight, torch.Tensor)
        return Figures(1 + abs(float(network.weight.detach()) - self.best), None, None, None, 0.0, 1.0)


def weighing(value: float) -> nn.Module:
    network = nn.Linear(1, 1, bias=False)
    nn.init.constant_(network.weight, value)
    return network


def chosen(faces: int, best: float, share: float = 0.8) -> Chosen:
    start = StartWeights(weighing(0.0).state_dict())
    return choose_weights(weighing(1.0), start, share, Judge(faces, best))  # type: ignore[operator]


@pytest.mark.parametrize(
    ("best", "share"), [(-1.0, 0.0), (0.1, 0.0), (0.3, 0.4), (0.45, 0.4), (0.7, 0.8), (5.0, 0.8)]
)
def test_enough_held_out_faces_choose_the_share_the_start_among_them(best: float, share: float) -> None:
    found = chosen(ENOUGH, best)
    assert found.share == pytest.approx(share)
    assert found.by == "held-out faces"
    assert found.nme == pytest.approx(1 + abs(share - best), abs=1e-6)
    assert found.nme_start == pytest.approx(1 + abs(best))
    assert float(found.network.weight.detach()) == pytest.approx(share)  # type: ignore[operator]
    assert found.gained == (share > 0)
    assert ("nothing was gained" in found.sentence()) == (share == 0)


def test_few_held_out_faces_do_not_choose_and_it_is_said() -> None:
    found = chosen(ENOUGH - 1, -1.0)
    assert found.share == 0.8
    assert found.by == "average"
    assert (found.nme, found.nme_start) == (pytest.approx(2.8), pytest.approx(2.0))
    words = found.sentence()
    assert "19 held-out faces are too few" in words
    assert "average: 80 % of what was learnt" in words
    assert "NME 2.000 % before, 2.800 % now" in words
    assert chosen(1, 0.0).sentence().startswith("1 held-out face is too few")


def test_without_held_out_faces_the_average_is_taken() -> None:
    found = chosen(0, 0.0, share=0.5)
    assert (found.share, found.nme, found.nme_start) == (0.5, None, None)
    assert "no face is held out" in found.sentence()
    assert found.to_dict() == {"share": 0.5, "by": "average", "faces": 0, "nme": None, "nme_start": None}


def test_a_nme_that_is_no_number_is_not_chosen() -> None:
    assert chosen(ENOUGH, float("nan")).share == 0.0
