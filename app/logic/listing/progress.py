"""How far predicting everything has come, and how long it will take."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.logic.translating import tr

# So many photos are to be done before an end is foretold.
_LEAST = 10


@dataclass(frozen=True)
class Progress:
    """`done` of `total` photos, `failed` of them, since `began` (seconds of a clock); none before that."""

    total: int = 0
    done: int = 0
    failed: int = 0
    began: float | None = None

    def after_one(self, *, failed: bool) -> Progress:
        """One photo further."""
        return replace(self, done=self.done + 1, failed=self.failed + failed)

    def words(self, now: float) -> str:
        """`1,234 of 5,000 predicted, 3 min left`, at a time of the clock."""
        if self.began is None:
            return tr("the model is loading …")
        done, total = self.done, self.total
        left = total - done
        if done < _LEAST or left <= 0:
            return tr(
                "{done:,} of {total:,} predicted",
                "{done:,} of {total:,} predicted",
                count=done,
                done=done,
                total=total,
            )
        seconds = (now - self.began) / done * left
        if seconds < 60:
            return tr("{done:,} of {total:,} predicted, less than a minute left", done=done, total=total)
        minutes = round(seconds / 60)
        if minutes < 120:
            return tr(
                "{done:,} of {total:,} predicted, {minutes} min left", done=done, total=total, minutes=minutes
            )
        hours = round(minutes / 60)
        return tr("{done:,} of {total:,} predicted, {hours} h left", done=done, total=total, hours=hours)
