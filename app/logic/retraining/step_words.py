"""What a training is at, in the window's words: the trainer says it in English."""

from __future__ import annotations

from app.logic.translating import marked, tr

_STEPS = {
    step: step
    for step in (
        marked("unpacking images"),
        marked("reading faces"),
        marked("finding faces without labels"),
        marked("how found boxes lie to the points"),
        marked("where the base looks"),
        marked("what the model places on the faces"),
        marked("what the model's answers depend on"),
        marked("measuring whether bf16 or float32 is faster here"),
        marked("comparing with the base"),
        marked("model file: translating the network"),
        marked("model file: comparing with the network"),
        marked("model file: ranges of activations"),
        marked("model file: calibration"),
        marked("model file: prior"),
        marked("model file: evaluation"),
        marked("model file: views"),
        marked("model file: spreads beside the base's"),
        marked("model file: finder"),
        marked("model file: reading photos"),
        marked("model file: fitting boxes"),
        marked("model file: translating the finder"),
        marked("model file: judging the finder"),
    )
}


def step_words(what: str, done: int, total: int) -> str:
    """A step of the trainer, and how far it is; one that is not known here as the trainer names it."""
    step = tr(_STEPS[what]) if what in _STEPS else what
    if not total:
        return tr("{step} …", step=step)
    return tr("{step}: {done} of {total}", step=step, done=done, total=total)
