"""`adnet`: the commands that need torch, joined with those that do not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from adnet_core.cli import CORE_COMMANDS, Command, application
from adnet_core.commands.terminal import run

TRAINING_COMMANDS: Mapping[str, Command] = MappingProxyType(
    {
        "train": Command(
            "Training",
            "training.commands.train",
            "Train a network on annotated folders and on the accepted faces of projects.",
        ),
        "train-finder": Command(
            "Training",
            "training.commands.finder",
            "Teach a model to find its own objects, by the boxes of annotated ones, and judge it on photos "
            "held out.",
        ),
        "export": Command(
            "Training",
            "training.commands.model_files",
            "Turn a run's best weights into a model file that the window loads.",
        ),
        "average": Command(
            "Training",
            "training.commands.model_files",
            "Average the weights of runs that began with the same model.",
        ),
        "import-checkpoint": Command(
            "Training",
            "training.commands.model_files",
            "Turn a checkpoint of ADNet's or STAR's authors into a model in your model folder.",
        ),
        "ablate": Command(
            "Training",
            "training.commands.studies",
            "Train the rows of the paper's tables 4 (lambda, no attention) and 5 (attention, no ADL) alike.",
        ),
        "simulate-training": Command(
            "Training",
            "training.commands.studies",
            "Train in rounds on faces chosen by the queue, and on random ones, and compare the "
            "validation NMEs.",
        ),
        "study-fine-tuning": Command(
            "Training",
            "training.commands.studies",
            "Fine-tune a model on a few faces of another collection (--data), as `adnet train --init` does.",
        ),
        "doctor": Command(
            "This machine",
            "training.commands.machine",
            "Say what this machine offers: providers that really run, window system, cameras, models, "
            "training.",
        ),
        "bench": Command(
            "This machine",
            "training.commands.bench",
            "Measure the product's speed on this machine and print one table; some ten minutes.",
        ),
    }
)

app = application({**CORE_COMMANDS, **TRAINING_COMMANDS})


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command; returns the exit status."""
    return run(app, argv)
