"""What `adnet check` has found, as its JSON says it, and what of that is shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from adnet_core.checking.findings import Reason
from adnet_core.errors import FormatError
from adnet_core.sentences import sentence_of
from app.logic.translating import tr, translated


class _Part(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)


class OddRow(_Part):
    """A face, and one reason to look at it again; `points` are those to look at."""

    face: str
    image: int
    photo: str
    by: str
    reason: Reason
    title: str
    words: str
    points: tuple[int, ...]
    dismissed: bool
    said: dict[str, Any] | None = None

    @property
    def sentence(self) -> str:
        """`words` in the language of the person."""
        try:
            return self.words if self.said is None else translated(sentence_of(self.said))
        except (LookupError, TypeError, ValueError, AttributeError):
            return self.words  # another version of the program may say it otherwise


class SecondLooks(_Part):
    """All rows, of `faces` accepted faces; of `unseen` of them the model said nothing, `problems` why."""

    faces: int = Field(ge=0)
    unseen: int = Field(ge=0)
    problems: tuple[str, ...]
    rows: tuple[OddRow, ...]

    def shown(self, reason: Reason | None, *, dismissed: bool) -> list[OddRow]:
        """The rows of a reason, or of all, with those that were dismissed or without."""
        return [
            row
            for row in self.rows
            if (reason is None or row.reason is reason) and (dismissed or not row.dismissed)
        ]

    def with_dismissed(self, row: OddRow, dismissed: bool) -> SecondLooks:
        """The same after a row was dismissed, or taken up again."""
        fresh = row.model_copy(update={"dismissed": dismissed})
        return self.model_copy(update={"rows": tuple(fresh if one is row else one for one in self.rows)})

    def without_face(self, face_id: str) -> SecondLooks:
        """The same without a face, which is another one by now."""
        return self.model_copy(update={"rows": tuple(row for row in self.rows if row.face != face_id)})

    def words(self) -> str:
        """`3 of 1,204 accepted faces deserve a second look`, and how many of them were dismissed."""
        faces = {row.face for row in self.rows if not row.dismissed}
        if not self.faces:
            return tr("No face is accepted yet.")
        dismissed = sum(row.dismissed for row in self.rows)
        if dismissed:
            return tr(
                "{odd:,} of {faces:,} accepted faces deserve a second look. {dismissed:,} dismissed.",
                "{odd:,} of {faces:,} accepted faces deserve a second look. {dismissed:,} dismissed.",
                count=len(faces),
                odd=len(faces),
                faces=self.faces,
                dismissed=dismissed,
            )
        return tr(
            "{odd:,} of {faces:,} accepted faces deserve a second look.",
            "{odd:,} of {faces:,} accepted faces deserve a second look.",
            count=len(faces),
            odd=len(faces),
            faces=self.faces,
        )


def counted(rows: Sequence[OddRow]) -> dict[Reason, int]:
    """How many rows each reason has, the gravest first."""
    counts = Counter(row.reason for row in rows)
    return {reason: counts[reason] for reason in Reason if counts[reason]}


def read_second_looks(text: str) -> SecondLooks:
    """What the command has printed. Raises FormatError for anything else."""
    try:
        return SecondLooks.model_validate_json(text)
    except ValidationError as error:
        problem = error.errors()[0]["msg"]
        raise FormatError(tr("what adnet check says cannot be read: {problem}", problem=problem)) from None
