"""Measures the window itself: `python -m app.benchmark [--only PART] [--json]`, also for `adnet bench`."""
