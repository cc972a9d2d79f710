from __future__ import annotations

from app.logic.work.byte_cache import ByteCache


def test_drops_what_was_used_longest_ago() -> None:
    cache: ByteCache[str, int] = ByteCache(100)
    for name in "abc":
        cache.put(name, ord(name), 40 if name != "c" else 30)
    assert cache.get("a") is None
    assert cache.total == 70
    assert cache.get("b") == ord("b")
    cache.put("d", 4, 50)
    assert "c" not in cache
    assert cache.get("b") == ord("b")


def test_the_newest_is_kept_even_alone_over_the_limit() -> None:
    cache: ByteCache[str, int] = ByteCache(100)
    cache.put("small", 1, 10)
    cache.put("large", 2, 1000)
    assert "small" not in cache
    assert cache.get("large") == 2


def test_replacing_and_forgetting_keep_the_total() -> None:
    cache: ByteCache[str, int] = ByteCache(100)
    cache.put("a", 1, 10)
    cache.put("a", 2, 30)
    assert cache.total == 30
    cache.discard(["a", "nothing"])
    assert cache.total == 0
    cache.put("b", 1, 5)
    cache.clear()
    assert cache.total == 0
    assert "b" not in cache


def test_a_value_that_was_to_be_discarded_while_it_was_made_is_not_kept() -> None:
    cache: ByteCache[str, int] = ByteCache(100)
    before = cache.discards("a")
    cache.discard(["a"])
    assert not cache.put("a", 1, 10, discards=before)
    assert cache.get("a") is None
    assert cache.total == 0
    assert cache.put("a", 2, 10, discards=cache.discards("a"))
    assert cache.put("b", 3, 10)
    assert (cache.get("a"), cache.get("b")) == (2, 3)
