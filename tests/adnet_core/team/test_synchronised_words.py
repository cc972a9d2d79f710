"""What came and went, in words."""

from __future__ import annotations

from dataclasses import replace

from adnet_core.team.synchronising import Synchronised


def test_a_team_tells_one_from_several() -> None:
    one = Synchronised(edits=1, photos=1, facts=0, sent=1, unsent=1, early=1, newer=0, unreadable=1)
    assert one.sentence() == (
        "1 edit came, 1 event went, 1 photo is new, 1 is not sent yet, 1 waits for what has not come yet, "
        "1 cannot be read and is left out"
    )
    assert replace(one, edits=1200).sentence().startswith("1,200 edits came, 1 event went")
