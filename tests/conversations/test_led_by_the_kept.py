"""A complaint of whoever leads a case, or has to report back on it, asks for somebody else (docs/spec.md section 4)."""

from tests.conversations.test_handed_up import chair_here
from tests.town import GroupTalk, Somebody, Town

NAMED, OTHER = "贺正平", "d062"
OF_HIM, OF_ANOTHER = "贺正平收了水厂老板的钱，水就是他让停的", "刘国春收了水厂老板的钱，水就是他让停的"


async def id_of(town: Town, name: str) -> str:
    found: str = await town.ask(lambda work: next(p.id for p in work.roster.people.values() if p.name == name))
    return found


async def claimed(town: Town) -> tuple[Somebody, GroupTalk, Somebody]:
    leader, voter = await town.deputy("周启明"), await town.voter()
    group = await town.group("g1", leader)
    await voter.writes("自来水停了三天了")
    await group.presses(leader, "认领")
    return leader, group, voter


async def says(voter: Somebody, words: str) -> None:
    await voter.writes(words, reply_to=voter.messages[-1])


async def led(town: Town) -> tuple[Somebody, Somebody]:
    _, _, voter = await claimed(town)
    secretary = await town.secretary()
    await secretary.writes("/case QX-2611-0001")
    await secretary.presses("更多")
    await secretary.presses("重点督办")
    await secretary.presses(f"key_lead:{await id_of(town, NAMED)}")
    secretary.forgets()
    return secretary, voter


async def test_who_leads_what_complains_of_him_leads_it_no_more(town: Town) -> None:
    secretary, voter = await led(town)
    chair = await town.deputy(NAMED)
    chair.forgets()
    await says(voter, OF_HIM)
    case = await town.case()
    assert (case.key_lead, "key" in case.marks) == (None, False)
    asked = [text for text in secretary.reads if "请另定督办人" in text]
    assert asked == [f"{case.number} 的话可能说到{NAMED}，这件事不再给他看。他不再督办，请另定督办人。"]
    assert not any("督办" in text for text in chair.reads)
    await town.restart()
    await secretary.presses("打开", next(message for message in secretary.messages if message["text"] == asked[0]))
    await secretary.presses("更多")
    await secretary.presses("重点督办")
    assert not secretary.sees_button(NAMED)
    await secretary.presses(f"key_lead:{OTHER}")
    assert (await town.case()).key_lead == OTHER
    await town.check_promises()


async def test_who_leads_it_goes_on_where_somebody_else_is_complained_of(town: Town) -> None:
    secretary, voter = await led(town)
    await says(voter, OF_ANOTHER)
    case = await town.case()
    assert case.spoken_of
    assert case.key_lead == await id_of(town, NAMED)
    assert not any("督办人" in text for text in secretary.reads)


async def test_who_owes_a_report_on_what_complains_of_him_is_replaced_once(town: Town) -> None:
    leader, group, voter = await claimed(town)
    chair, secretary = await chair_here(town), await town.secretary()
    await group.presses(leader, "更多", group.card())
    await group.presses(leader, "直通车")
    secretary.forgets()
    chair.forgets()
    await says(voter, OF_HIM)
    await says(voter, "他还打了我爹")
    case = await town.ask(lambda work: work.cases.get(1))
    asked = [text for text in secretary.reads if "请另报一位" in text]
    assert asked == [f"{case.number} 的话可能说到{NAMED}，这件事不再给他看。报给他的，请另报一位。"]
    assert not any(case.number in text for text in chair.reads)
