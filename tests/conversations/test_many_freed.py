"""Who had many matters in hand goes: whoever may take them up reads which, and of none that is kept from him (docs/spec.md section 2)."""

import pytest

from domain.cases.details_in_hand import SpokenOf
from domain.values.ids import CaseId, PersonId
from services.case import in_hands
from services.deed.work import Work
from tests.conversations.test_rights_end import _suspend
from tests.town import GroupTalk, Somebody, Town

MATTERS = ("桥头的路灯不亮", "自来水没水了", "垃圾没人收", "村口的路坏了", "水渠塌了一段", "学校没热水", "公交车不来了")
KEPT = "QX-2611-0007"


def _in_her_hands(work: Work) -> None:
    """All seven, the last of which speaks of a colleague."""
    for number in range(1, len(MATTERS) + 1):
        case = in_hands.claimed(work, work.cases.get(CaseId(number)), work.roster.people[PersonId("d003")])
    work.cases.record(case, work.event("spoken_of", "u01", SpokenOf(spoken_of=(PersonId("d002"),))))


@pytest.mark.parametrize("chat", [True, False])
async def test_one_kept_from_a_colleague_takes_the_notice_from_nobody(town: Town, *, chat: bool) -> None:
    spoken_of, other, deputy = [await town.deputy(name) for name in ("于发", "史树华", "吕春敏")]
    secretary = await town.secretary()
    group = await town.group("g1", spoken_of, other, deputy) if chat else None
    for n, words in enumerate(MATTERS):
        voter = await town.voter("下坪村", name=f"选民{n}")
        await voter.writes(words)
        await town.passes(minutes=20)
    await town.ask(_in_her_hands)
    await town.settled()
    await town.ask(_suspend, await secretary.handle(), deputy.person_id)
    await town.settled()
    six = "、".join(f"QX-2611-000{n}" for n in range(1, 7))
    if group is not None:
        assert (_told(group), _told(spoken_of), _told(other)) == ([six], [], [KEPT])
    else:
        assert (_told(spoken_of), _told(other)) == ([six], [f"{six}、{KEPT}"])
    assert _told(secretary) == [KEPT], "who reads what is kept from the chat"
    assert all(case.claimer is None for case in await town.cases())
    await town.check_promises()


def _told(who: Somebody | GroupTalk) -> list[str]:
    """Which matters, as he reads them."""
    return [words.partition("：")[2] for words in who.reads if "不再经办下面这些事项" in words]
