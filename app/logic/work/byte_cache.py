"""A cache that is bounded by what its values weigh."""

from __future__ import annotations

import threading
from collections import Counter, OrderedDict
from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class ByteCache(Generic[Key, Value]):
    """Drops what was used longest ago once the total is over the limit. Safe from several threads.

    The newest value is always kept, even when it alone weighs more than the limit.
    """

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._values: OrderedDict[Key, tuple[Value, int]] = OrderedDict()
        self._discards: Counter[Key] = Counter()
        self._lock = threading.Lock()
        self._total = 0

    def set_limit(self, limit: int) -> None:
        """How much the values may weigh from now on."""
        with self._lock:
            self._limit = limit
            self._drop()

    @property
    def total(self) -> int:
        return self._total

    def get(self, key: Key) -> Value | None:
        with self._lock:
            entry = self._values.get(key)
            if entry is None:
                return None
            self._values.move_to_end(key)
            return entry[0]

    def __contains__(self, key: object) -> bool:
        with self._lock:
            return key in self._values

    def put(self, key: Key, value: Value, size: int, *, discards: int | None = None) -> bool:
        """Keep a value. With `discards`, what that was when the value began to be made, one that was to be
        discarded meanwhile is not kept; whether it is."""
        with self._lock:
            if discards not in (None, self._discards[key]):
                return False
            self._forget(key)
            self._values[key] = (value, size)
            self._total += size
            self._drop()
            return True

    def discard(self, keys: Iterable[Key]) -> None:
        """These values do not hold any more, nor do those that are being made."""
        with self._lock:
            for key in keys:
                self._forget(key)
                self._discards[key] += 1

    def discards(self, key: Key) -> int:
        """How often a value of this key was discarded."""
        with self._lock:
            return self._discards[key]

    def clear(self) -> None:
        with self._lock:
            self._values.clear()
            self._total = 0

    def _drop(self) -> None:
        while self._total > self._limit and len(self._values) > 1:
            _, (_, dropped) = self._values.popitem(last=False)
            self._total -= dropped

    def _forget(self, key: Key) -> None:
        entry = self._values.pop(key, None)
        if entry is not None:
            self._total -= entry[1]
