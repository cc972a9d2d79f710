"""Each step that the trainer names is one that the window knows, and so says in its own language."""

from __future__ import annotations

import re
from pathlib import Path

from app.logic.retraining.step_words import _STEPS

TRAINING = Path(__file__).parents[3] / "training"
NAMED = re.compile(r'(?:progress(?:, |\()|Working\(what=)"([a-z][^"]+)"')


def test_the_window_knows_every_step_of_the_trainer() -> None:
    named = {step for path in TRAINING.rglob("*.py") for step in NAMED.findall(path.read_text("utf-8"))}
    assert {"reading faces", "comparing with the network", "fitting boxes"} <= named
    assert not {step for step in named if step not in _STEPS and f"model file: {step}" not in _STEPS}
