"""What a voter gives as his name and number is kept whole, or refused with words (docs/spec.md section 3)."""

from services.deed.work import Work
from tests.town import Town


def _contact(work: Work) -> tuple[str, str]:
    voter = work.voters.get(work.cases.get(1).voter_id)
    assert voter is not None
    return voter.name, voter.phone


async def test_a_shared_card_with_a_name_too_long_is_refused_and_the_question_stays(town: Town) -> None:
    voter = await town.voter(name="王" * 41)
    await voter.writes("村口的路坏了")
    await voter.presses("更改")
    await voter.presses("公开身份")
    voter.person.shares_contact("13800005555")
    await town.settled()
    assert "姓名写了 41 个字，最多 40 个字" in voter.last
    assert await town.ask(_contact) == ("", "")
    await voter.writes("王大娘 3组5号 13800005555、13800006666")
    assert await town.ask(_contact) == ("王大娘 3组5号", "13800005555、13800006666")


async def test_all_numbers_of_a_correction_are_kept(town: Town) -> None:
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    await voter.writes("/privacy")
    await voter.presses("更正")
    await voter.writes("我叫王大娘，13800005555，晚上打13800006666")
    assert (await town.ask(_contact))[1] == "13800005555、13800006666"
