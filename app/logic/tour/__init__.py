"""The tour of the first day: which step somebody is at, and when a step is done."""

from app.logic.tour.steps import STEPS, Seen, Stage, Tour

__all__ = ["STEPS", "Seen", "Stage", "Tour"]
