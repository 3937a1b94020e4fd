"""Forty days away end in a readable order (docs/spec.md section 6)."""

from tests.conversations.test_joined_fates import answers
from tests.conversations.test_outage import away
from tests.town import Somebody, Town

MOST = 5
"""Messages that a person reads on the first day, accounts of a period aside."""


async def test_nobody_reads_more_than_a_few_messages_when_the_bot_is_back(town: Town) -> None:
    people = {name: await town.deputy(name) for name in ("周启明", "吕春敏", "贺正平", "许文静", "鲁小川")}
    group = await town.group("g1", people["周启明"], people["吕春敏"])
    voters = []
    for n, words in enumerate(("水渠塌了", "路灯坏了", "自来水很浑", "低保没有发", "垃圾没人收", "村医不在")):
        voter = await town.voter(name=f"选民{n}")
        await voter.writes(words)
        voters.append(voter)
        await town.passes(minutes=11)
    for n in (1, 2, 3):
        await group.presses(people["吕春敏"], "认领", group.card(f"QX-2611-000{n}"))
    await answers(group, people["吕春敏"], "QX-2611-0001")
    await group.presses(people["吕春敏"], "转办", group.card("QX-2611-0002"))
    await group.presses(people["吕春敏"], "forward_to")
    await group.presses(people["吕春敏"], "forward_due")
    await group.presses(people["吕春敏"], "不写附言，直接转办")
    await town.comes("2026-11-20", "17:00")
    everybody: list[Somebody] = [*people.values(), *voters]
    for somebody in everybody:
        somebody.forgets()
    before = len(group.reads)
    await away(town, ("2026-11-20", "18:00"), ("2026-12-30", "10:00"))
    for hour in ("12:00", "15:00", "19:00"):
        await town.comes("2026-12-30", hour)
    assert {somebody.person_id: said for somebody in everybody if len(said := spoken(somebody.reads)) > MOST} == {}
    secretary, claimer = people["许文静"], people["吕春敏"]
    assert "我从" in secretary.reads[0], "first what was missed, then what comes late"
    assert len(claimer.reads) == 1, "one message for all his matters"
    assert len(spoken(group.reads[before:])) == 1
    assert all(voter.reads == [] for voter in voters), "nothing that is over is told to a voter as if it were to come"


def spoken(texts: list[str]) -> list[str]:
    """Without documents, and the one message of a period that comes with them."""
    return [text for text in texts if not text.startswith("[document]") and " 小结" not in text[:40]]
