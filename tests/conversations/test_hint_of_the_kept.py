"""Where one matter names another, nothing is left of the number once that one is kept from who reads it (docs/spec.md section 4)."""

import pytest

from domain.values.ids import CaseId
from services.case import seal as seal_case
from services.deed.work import Work
from tests.conversations.test_leaks import all_read
from tests.conversations.test_parted_words import is_about_leader
from tests.town import GroupTalk, Somebody, Town

OLDER, NEWER = "QX-2611-0001", "QX-2611-0002"


async def _two(town: Town) -> tuple[Somebody, GroupTalk]:
    leader, _ = await town.deputy("周启明"), await town.secretary()
    group = await town.group("g1", leader)
    for name in ("王大娘", "李大爷"):
        voter = await town.voter(name=name)
        await voter.writes("村口的路灯坏了三天没亮，老人晚上出门摔跤")
        await town.passes(minutes=30)
    assert OLDER in group.card(NEWER)["text"]
    return leader, group


def _named(reader: Somebody | GroupTalk) -> str:
    """All that stands there, words and buttons; that it is no longer done there says its own number."""
    standing = [m for m in reader.chat.messages.values() if m["from"].get("is_bot") and "已不在这里办理" not in m.get("text", "")]
    return "\n".join(f"{m.get('text')} {m.get('reply_markup')}" for m in standing)


def _seals(work: Work) -> None:
    seal_case.by_hand(work, work.cases.get(CaseId(1)), "u01")


def _is_about_him(work: Work) -> None:
    is_about_leader(work, OLDER)


KEPT = {"密封": _seals, "说的是他": _is_about_him}


@pytest.mark.parametrize("how", KEPT)
async def test_the_hint_of_a_like_matter_goes_with_the_right_to_it(town: Town, how: str) -> None:
    _, group = await _two(town)
    await town.ask(KEPT[how])
    await town.settled()
    assert OLDER not in _named(group)
    assert NEWER in group.card(NEWER)["text"]
    assert "并入" not in str(group.card(NEWER).get("reply_markup"))
    await town.check_promises()


@pytest.mark.parametrize("how", KEPT)
async def test_a_choice_of_matters_to_join_goes_too(town: Town, how: str) -> None:
    leader, _ = await _two(town)
    await leader.writes(f"/case {NEWER}")
    await leader.presses("更多")
    await leader.presses("并案")
    assert OLDER in all_read(leader)
    await town.ask(KEPT[how])
    await town.settled()
    assert OLDER not in _named(leader)
    assert NEWER in all_read(leader)


@pytest.mark.parametrize("how", KEPT)
async def test_a_joined_matter_that_is_kept_later_is_named_on_no_card(town: Town, how: str) -> None:
    leader, group = await _two(town)
    await group.presses(leader, f"并入 {OLDER}", group.card(NEWER))
    await leader.writes(f"/case {OLDER}")
    assert NEWER in all_read(leader)
    await town.ask(_kept_newer, how)
    await town.settled()
    assert NEWER not in _named(leader)
    assert NEWER not in _named(group)


def _kept_newer(work: Work, how: str) -> None:
    if how == "密封":
        seal_case.by_hand(work, work.cases.get(CaseId(2)), "u01")
    else:
        is_about_leader(work, NEWER)
