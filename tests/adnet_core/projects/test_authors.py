"""Names to work under."""

from __future__ import annotations

import pytest

from adnet_core.errors import ProjectError
from adnet_core.projects.authors import LONGEST_NAME, login_name, name_problem, person


def test_a_name_is_tidied_and_without_one_it_is_the_accounts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGNAME", "shared")
    assert person(None) == login_name() == "shared"
    assert person("  Ann \t Lee ") == "Ann Lee"
    assert person("Zoë 张") == "Zoë 张"


@pytest.mark.parametrize("text", ["", "  ", "x" * (LONGEST_NAME + 1), "adnet merge", " Adnet  predict"])
def test_what_is_no_name(text: str) -> None:
    """Those of commands would make a person's edits theirs."""
    assert name_problem(text)
    with pytest.raises(ProjectError, match="is no name to work under"):
        person(text)
