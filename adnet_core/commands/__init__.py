"""The commands of `adnet` that run without torch; each module joins its own to those of `adnet_core.cli`."""

from adnet_core.commands import convert, evaluate, models, predict, projects, queue, uncertainty, verify

__all__ = ["convert", "evaluate", "models", "predict", "projects", "queue", "uncertainty", "verify"]
