"""Which weights of a run are the best so far, and which it leaves in the end, by the faces held out."""

from __future__ import annotations

import copy
import math
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

import torch
from torch import nn

from adnet_core.events import Event, Noted, Validated
from adnet_core.faces.geometry import CROP_SIZE
from adnet_core.faces.metrics import LEVEL
from adnet_core.network.checkpoints import load_checkpoint
from training.choosing import ENOUGH, Chosen, choose_weights
from training.distribution import Process
from training.run_state import RunState
from training.schedule import crop_size
from training.settings import Settings
from training.validation import HeldOut

Keep = Callable[[nn.Module | None], object]
"""Writes the best checkpoint, of the network that it is given or else of the one whose weights count."""


class BestWeights:
    """Judges the weights of a run. All processes ask it at once; the leading one looks at the faces."""

    def __init__(
        self,
        state: RunState,
        held: HeldOut,
        settings: Settings,
        *,
        learnt_faces: int,
        best: Path,
        process: Process,
        report: Callable[[Event], None],
    ) -> None:
        """`learnt_faces` is the number of faces that the run learns from, `best` its best checkpoint."""
        self._state, self._held, self._settings = state, held, settings
        self._share = settings.start.share_for(learnt_faces)
        self._best = best
        self._process, self._report = process, report

    @property
    def _by_faces(self) -> bool:
        """Whether the faces held out say which weights are best; a run from nothing has no other way."""
        return len(self._held) >= (1 if self._state.start is None else ENOUGH)

    def gains_no_more(self) -> bool:
        """Whether `start.patience` epochs have brought nothing better; the same for all processes."""
        position, patience = self._state.position, self._settings.start.patience
        may = bool(patience) and self._by_faces and len(self._held) > 0 and self._process.leads
        return self._process.agree(may and position.epoch - position.best_epoch >= patience)

    def validate(self, keep: Keep) -> None:
        """NME of the averaged weights (and of the raw ones); the best checkpoint goes by the averaged.

        In a run from a model they count as they would be left, on their share of the way from its weights.
        Before the first epoch they are the weights of the start, the first best.
        """
        if not self._held:
            return
        if self._process.leads:
            state, position = self._state, self._state.position
            epoch = position.epoch
            size = crop_size(epoch - 1, self._settings.schedule) if epoch else CROP_SIZE
            chosen = self._held.figures(self._would_be_left(), size)
            raw = self._held.figures(state.network, size).nme if state.averaged and epoch else None
            nme, best = chosen.nme, position.best
            # Figures at the small size say little about the size that the model will run at.
            improved = size == CROP_SIZE and math.isfinite(nme) and (best is None or nme < best * (1 - LEVEL))
            if improved:
                position.best, position.best_epoch = nme, epoch
                if self._by_faces:
                    keep(None)
            self._report(
                Validated(
                    epoch=epoch - 1,
                    **asdict(chosen),
                    nme_raw=raw,
                    best=position.best if position.best is not None else nme,
                    improved=improved,
                )
            )
        if self._process.count > 1:
            torch.distributed.barrier()

    def _would_be_left(self) -> nn.Module:
        """The network that a run would leave that ended here, apart from what `choose_weights` compares."""
        network, start = self._state.counting, self._state.start
        return network if start is None or self._share == 1 else start.mixed(network, self._share)

    def choose(self, keep: Keep) -> None:
        """In a run from a model, leave as the best checkpoint what lies between the start and what was
        learnt, and say so."""
        state, start = self._state, self._state.start
        if start is None:
            return
        if self._process.leads:
            content = load_checkpoint(self._best) if self._by_faces and self._best.exists() else None
            learnt = copy.deepcopy(state.counting)
            if content is not None:
                learnt.load_state_dict(content["ema"] or content["model"])
            if content is not None and content.get("chosen"):
                # The run had come to an end before, and has learnt nothing better since.
                chosen = Chosen(learnt, **content["chosen"])
            else:
                chosen = choose_weights(learnt, start, self._share, self._held)
            state.position.best, state.position.chosen = chosen.nme, chosen.to_dict()
            keep(chosen.network)
            self._report(Noted(level="info" if chosen.gained else "warning", text=chosen.sentence()))
        if self._process.count > 1:
            torch.distributed.barrier()
