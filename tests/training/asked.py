"""What the training process is asked for by the words of `adnet train`."""

from __future__ import annotations

from unittest import mock

from adnet_core.runs.request import TrainingRequest
from training.cli import main


def asked(*words: object) -> TrainingRequest:
    """The request that `adnet train` makes of its words, without starting anything."""
    with mock.patch("training.commands.train.launch", return_value=0) as launch:
        assert main(["train", *map(str, words)]) == 0
    request: TrainingRequest = launch.call_args.args[0]
    return request


def worker_words(*words: object) -> list[str]:
    """The command line of training/worker.py for them."""
    return [asked(*words).to_json()]
