"""At midnight a seat ends: whoever was about to say something reads so, and nothing of his becomes a voter's (docs/spec.md section 2)."""

from pathlib import Path

from tests.conversations.test_another_person import _import, sample, written
from tests.town import GroupTalk, Somebody, Town

TERM = {"name": "第十九届", "from": "2026-11-05", "to": "2031-12-31", "seats": 79}


async def new_term(town: Town, path: Path, *gone: str) -> None:
    """From tomorrow on, without these."""
    raw = sample({}) | {"term": TERM}
    raw["deputies"] = [row for row in raw["deputies"] if row["id"] not in gone]
    for group in raw["groups"]:
        for office in ("leader", "deputy_leader"):
            if group[office] in gone:
                del group[office]
    await town.ask(_import, written(path / "town.yaml", raw), {})
    await town.settled()


async def in_hand(town: Town) -> tuple[Somebody, Somebody, Somebody, GroupTalk, Somebody]:
    leader, deputy, secretary = await town.deputy("周启明"), await town.deputy("段开东"), await town.secretary()
    group = await town.group("g1", leader, deputy)
    voter = await town.voter()
    await voter.writes("村口的路灯坏了半个月")
    await group.presses(deputy, "认领")
    return leader, deputy, secretary, group, voter


async def test_what_he_writes_to_a_question_of_the_old_term_goes_nowhere_and_is_given_back(town: Town, tmp_path: Path) -> None:
    leader, deputy, secretary, group, voter = await in_hand(town)
    await new_term(town, tmp_path, "d005")
    await town.comes("2026-11-04", "23:40")
    await deputy.writes("/case QX-2611-0001")
    await deputy.presses("回复选民")
    voter.forgets()
    await town.comes("2026-11-05", "00:01")
    deputy.forgets()
    await deputy.writes("灯已经报上去了，下周装")
    print("D", deputy.reads)
    print("L", leader.reads[-3:])
    print("S", secretary.reads[-3:])
    print("V", voter.reads)
    print("G", group.reads[-3:])
    assert len(await town.cases()) == 1
