"""Sentences are texts, and know what they are made of, also after JSON and between processes."""

from __future__ import annotations

import copy
import json
import pickle

import pytest

from adnet_core.sentences import Sentence, said, sentence_of


def example(count: int) -> Sentence:
    return said(
        "{names} lies {share:.1f} % off, as {count} more",
        "{names} lie {share:.1f} % off, as {count:,} more",
        count=count,
        names=[said("the {side} eye", side="left"), "nose"],
        share=12.34,
    )


def test_a_sentence_is_the_english_text() -> None:
    assert example(1) == "the left eye, nose lies 12.3 % off, as 1 more"
    assert example(1234) == "the left eye, nose lie 12.3 % off, as 1,234 more"
    assert said("{no} field") == "{no} field"  # a text without values is no pattern
    assert f"{example(1)}."[-2:] == "e."


@pytest.mark.parametrize("count", [1, 3])
def test_it_comes_through_copies_and_json_as_it_was(count: int) -> None:
    sentence = example(count)
    read = sentence_of(json.loads(json.dumps(sentence.to_dict())))
    for one in (copy.deepcopy(sentence), pickle.loads(pickle.dumps(sentence)), read):
        assert isinstance(one, Sentence)
        assert one == sentence
        assert (one.pattern, one.many, one.number, one.values) == (
            sentence.pattern,
            sentence.many,
            sentence.number,
            sentence.values,
        )
        assert isinstance(one.values["names"][0], Sentence)


@pytest.mark.parametrize(
    "found", [{}, {"pattern": "{a}{0}", "values": {"a": 1}}, {"pattern": 1, "values": {"a": 1}}]
)
def test_what_is_no_sentence_is_refused(found: dict[str, object]) -> None:
    with pytest.raises((LookupError, TypeError, ValueError, AttributeError)):
        sentence_of(found)
