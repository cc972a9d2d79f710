"""How the window steers `adnet predict --project` beside it: lines of JSON on standard input and output.

Out goes first a `Begun`. In come `{"first": [image id, ...]}`, the photos that a person looks at; none is
begun before the first such line, and none after the end of the input. With `"shown": image id` beside it, the
faces of that photo stay as they are seen. A `Looked` goes out for each photo.
"""

from __future__ import annotations

import contextlib
import json
import threading
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

MOST_FIRST = 500
"""Photos that may be asked for at once."""


class _Line(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)


class Begun(_Line):
    """The model is there: how many photos there are to predict, and where it runs."""

    kind: Literal["begun"] = "begun"
    photos: int
    provider: str = ""


class Looked(_Line):
    """A photo has been predicted, and `faces` of it are in the project; or there is a `problem` with it."""

    kind: Literal["looked"] = "looked"
    image: int
    faces: int = 0
    problem: str = ""


Answer = Begun | Looked
_ANSWER: TypeAdapter[Answer] = TypeAdapter(Annotated[Answer, Field(discriminator="kind")])


class _Wish(_Line):
    first: list[int] = Field(max_length=MOST_FIRST)
    shown: int | None = None


def read_answer(line: str) -> Answer | None:
    """What a line says; None for any other text."""
    try:
        return _ANSWER.validate_json(line)
    except ValidationError:
        return None


def wish_line(first: Sequence[int], shown: int | None = None) -> str:
    """A line that asks for these photos first, and says which is `shown`."""
    return json.dumps({"first": list(first)[:MOST_FIRST], "shown": shown})


class SteeredPhotos:
    """The photos of a run in an order that may be changed while it is gone through; each once.

    What was asked for last comes first. Iterate in one thread, steer from another.
    """

    def __init__(self, photos: Mapping[int, Path]) -> None:
        """`photos` by the ids of their images, in the order in which nobody has asked for any."""
        self.shown: int | None = None
        self._left = dict(photos)
        self._usual = deque(photos)
        self._first: deque[int] = deque()
        self._ended = False
        self._lock = threading.Lock()

    def __iter__(self) -> Iterator[Path]:
        return self

    def __next__(self) -> Path:
        with self._lock:
            for waiting in (self._first, self._usual):
                while waiting and not self._ended:
                    path = self._left.pop(waiting.popleft(), None)
                    if path is not None:
                        return path
            raise StopIteration

    def put_first(self, images: Sequence[int]) -> None:
        """These photos next, as far as they have not been begun."""
        with self._lock:
            self._first = deque(images)

    def end(self) -> None:
        """No further photo is begun."""
        with self._lock:
            self._ended = True

    def follow(self, lines: Iterable[str]) -> None:
        """Do what lines ask for, until they end. Of what is none of ours nothing comes."""
        for line in lines:
            self.take(line)
        self.end()

    def take(self, line: str) -> None:
        """Do what a line asks for, if it is one of ours."""
        with contextlib.suppress(ValidationError):
            wish = _Wish.model_validate_json(line)
            self.shown = wish.shown
            self.put_first(wish.first)
