"""On top of which edits each of a log was made, by the order of the log."""

from __future__ import annotations

from collections.abc import Iterable

from adnet_core.projects.records import EditKind


class LogWalk:
    """Goes through a log in its order and keeps which edits are on top."""

    def __init__(self) -> None:
        self._tops: list[str] = []
        self._by_model: set[str] = set()
        self._waiting: list[tuple[str, str]] = []

    def known(self, name: str, parents: Iterable[str], kind: str) -> None:
        """An edit that was entered before."""
        below = set(parents)
        self._tops = [top for top in self._tops if top not in below]
        self._put(name, kind)

    def new(self, name: str, kind: str, face: str) -> list[tuple[str, list[str], str]]:
        """An edit that was not: the entries that it leads to, each with its parents.

        What a model did is entered with the first edit of a person after it, and not at all where others
        have edited the face meanwhile.
        """
        if kind == EditKind.PREDICTED:
            self._waiting.append((name, face))
            return []
        entries = []
        if all(top in self._by_model for top in self._tops):
            for earlier, of in self._waiting:
                entries.append((earlier, self._tops, of))
                self._tops = []
                self._put(earlier, EditKind.PREDICTED)
        people = [top for top in self._tops if top not in self._by_model]
        entries.append((name, people or self._tops, face))
        self._tops = []
        self._put(name, kind)
        return entries

    def of_merge(self, name: str) -> list[str]:
        """An edit of a face that a merge of files has made part of this one; gives those below it.

        Which they are is a matter of order alone, since each such edit says all of the face.
        """
        below = self._tops
        self._tops = [name]
        self._waiting = []
        return below

    def _put(self, name: str, kind: str) -> None:
        self._tops.append(name)
        if kind == EditKind.PREDICTED:
            self._by_model.add(name)
        else:
            self._waiting = []
