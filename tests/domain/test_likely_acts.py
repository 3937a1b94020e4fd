"""Which acts of a card come first (domain/rights/likely_acts.py)."""

import pytest

from domain.rights.likely_acts import AT_ONCE, LIKELY, in_order

ALL = [*dict.fromkeys(act for acts in LIKELY.values() for act in acts), "repost", "split", "express", "key", "checked", "q_assign"]


@pytest.mark.parametrize("status", sorted(LIKELY))
def test_never_more_than_eight_at_once_and_none_is_lost(status: str) -> None:
    seen, rest = in_order(ALL, ALL, status, {"leader"})
    assert len(seen) == AT_ONCE
    assert sorted(seen + rest) == sorted(ALL)
    assert seen[0] == LIKELY[status][0]


def test_few_need_no_second_tap() -> None:
    assert in_order(["full", "unmerge"], ["full"], "merged", set()) == (["full", "unmerge"], [])


def test_what_he_may_do_comes_before_what_only_others_may() -> None:
    seen, rest = in_order(ALL, ["repost", "express"], "claimed", {"deputy"})
    assert seen[:2] == ["repost", "express"]
    assert len(seen) == AT_ONCE
    assert "give_back" in rest


@pytest.mark.parametrize(
    ("role", "act"), [("chair", "key"), ("key_lead", "checked"), ("secretary", "q_assign"), ("info_officer", "classify")]
)
def test_whoever_has_an_office_sees_its_act_first(role: str, act: str) -> None:
    assert in_order(ALL, ALL, "in_progress", {"deputy", role})[0][0] == act
