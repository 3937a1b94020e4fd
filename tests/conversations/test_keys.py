"""One keyboard a role, the same wherever it is shown; /help lists what its reader may do (docs/spec.md section 2)."""

from sqlalchemy import update

from bot.menus import MENUS
from domain.values.ids import Handle
from locales import tasks as task_words
from locales.catalogue import languages, translator
from services.deed.work import Work
from services.staff import menus
from services.staff.links import new_token
from services.staff.tasks import BY_A_TAP, OF_ALL_STAFF, OF_STAFF, OF_VOTERS, WRITE
from storage.tables import reminder
from tests.town import Somebody, Town

VOTER = [["我的事项", "我的代表"], ["走访日", "帮助"]]
DEPUTY = [["我的待办", "走访记录"], ["我的事项", "帮助"]]
SECRETARY = [["待处理", "小结"], ["走访情况", "名册"], ["帮助"]]


def keyboard(person: Somebody) -> list[list[str]]:
    """The labels that stand below his input: those of the newest message that set them."""
    markups = [m["reply_markup"] for m in person.messages if "keyboard" in m.get("reply_markup", {})]
    return [[label["text"] for label in row] for row in markups[-1]["keyboard"]]


def labels(person: Somebody) -> list[str]:
    """Of the buttons below the newest message that has any."""
    markups = [m["reply_markup"] for m in person.messages if "inline_keyboard" in m.get("reply_markup", {})]
    return [button["text"] for row in markups[-1]["inline_keyboard"] for button in row]


def leaves(work: Work, account: Handle) -> None:
    (person,) = work.roster.persons_of(account)
    row = work.rows.section("deputies")[person.id]
    work.rows.revise("deputies", person.id, data=dict(row.data) | {"status": "ended"})
    work.rows.moved()
    work.roster_changed()


async def linked(town: Town, person: str, name: str) -> Somebody:
    """By his own link, as it is done."""
    somebody = await town.stranger(name)
    token = await town.ask(lambda work: new_token(work, "person", person))
    await somebody.writes(f"/start i_{token}")
    await somebody.presses("link")
    return somebody


async def test_a_deputy_has_the_same_keys_wherever_they_are_shown(town: Town) -> None:
    leader = await town.deputy("周启明")
    for words in ("/help", "/cases", "/deputies", "/village"):
        await leader.writes(words)
        assert keyboard(leader) == DEPUTY, words


async def test_the_secretary_reaches_her_daily_work_without_a_command(town: Town) -> None:
    secretary = await town.secretary()
    await secretary.writes("/help")
    assert keyboard(secretary) == SECRETARY
    await secretary.writes("待处理")
    assert secretary.last == "没有要您定的事。"
    await secretary.writes("小结")
    assert "11 月" in secretary.last or "11月" in secretary.last
    await secretary.writes("名册")
    assert "名册" in secretary.last
    await secretary.writes("走访情况")
    assert "走访" in secretary.last


async def test_a_deputy_begins_a_visit_record_from_the_keys(town: Town) -> None:
    leader = await town.deputy("周启明")
    await leader.writes("走访记录")
    assert "走访记录" in leader.last
    assert not await town.ask(lambda work: work.cases.count_open()), "a label is never a matter"


async def test_a_voter_keeps_his_four_and_a_staff_label_opens_nothing(town: Town) -> None:
    voter = await town.voter()
    await voter.writes("/help")
    assert keyboard(voter) == VOTER
    await voter.writes("名册")
    assert "没看懂这个词" in voter.last
    assert keyboard(voter) == VOTER


async def test_who_has_left_reads_a_voters_keys_and_help(town: Town) -> None:
    leader = await town.deputy("周启明")
    await town.ask(leaves, await leader.handle())
    await leader.writes("/help")
    assert keyboard(leader) == VOTER
    assert "我的待办" not in labels(leader)


async def test_help_lists_what_its_reader_may_do(town: Town) -> None:
    deputy, secretary = await town.deputy("吕春敏"), await town.secretary()
    await deputy.writes("/help")
    assert {"我的待办", "走访记录", "我的设置"} <= set(labels(deputy))
    assert {"往上报", "请人调解", "写成议案", "我的名片", "季度汇报"} <= set(labels(deputy))
    assert not {"名册", "待处理", "走访情况", "反映事情", "各组的台账、总结", "打印门贴", "谁走了怎么交接"} & set(labels(deputy))
    leader = await town.deputy("周启明")
    await leader.writes("/help")
    assert "各组的台账、总结" in labels(leader)
    assert "定人代会的日子" not in labels(leader)
    await secretary.writes("/help")
    assert {"待处理", "名册", "停用骚扰的人", "定人代会的日子", "全年计划", "打印门贴", "谁走了怎么交接"} <= set(labels(secretary))
    assert not {"我的名片", "请人调解"} & set(labels(secretary))
    assert "我的待办" not in labels(secretary)


async def test_a_task_is_answered_in_three_lines_where_the_buttons_stood(town: Town) -> None:
    secretary, voter = await town.secretary(), await town.voter()
    for person, task, example in (
        (secretary, "停用骚扰的人", "例：/block QX-2611-0007 7 反复辱骂"),
        (voter, "我的信息", "例：点「更正」，写「王大娘 1380000xxxx」"),
        (voter, "反映事情", "例：「三组路灯不亮，晚上看不见路」"),
    ):
        await person.writes("/help")
        before = len(person.messages)
        await person.presses(task)
        assert person.last.splitlines()[2] == example
        assert len(person.messages) == before
        await person.presses("看别的")
        assert task in labels(person)


async def test_every_task_of_everybody_has_three_short_lines(town: Town) -> None:
    for language in languages():
        for task in {*OF_STAFF, *OF_ALL_STAFF, *OF_VOTERS, *BY_A_TAP, WRITE}:
            lines = task_words.answer(translator(language), task.command, "QX").splitlines()
            assert len(lines) == 3, (language, task)
            assert max(map(len, lines)) <= (60 if language.startswith("zh") else 130), (language, task, lines)


async def test_the_menu_of_telegram_is_that_of_the_role_and_goes_with_it(town: Town) -> None:
    bot = town.telegram.bot

    async def introduced() -> bool:
        return len(bot.menus) == 2 * len(MENUS)

    await town.until(introduced)
    voters = [c["command"] for c in bot.menus["all_private_chats", 0, ""]]
    assert voters == ["my", "deputies", "visit", "village", "language", "privacy", "help"]
    assert [c["command"] for c in bot.menus["all_group_chats", 0, "en"]] == ["help"]
    leader, secretary = await linked(town, "d001", "周启明"), await linked(town, "u01", "许文静")
    own = bot.menus["chat", leader.id, ""]
    assert {"command": "cases", "description": "我的待办"} in own
    assert not {"queue", "people"} & {c["command"] for c in own}
    await leader.writes("/language")
    await leader.presses("English")
    await town.settled()
    assert {"command": "cases", "description": "My to-do list"} in bot.menus["chat", leader.id, ""]
    assert {"command": "queue", "description": "待处理"} in bot.menus["chat", secretary.id, ""]
    await town.ask(leaves, await leader.handle())
    await town.settled()
    assert ("chat", leader.id, "") not in bot.menus, "with the right goes the menu"


def an_older_program_told_them(work: Work) -> None:
    work.connection.execute(update(reminder).where(reminder.c.key.like(f"{menus.NAME}:%")).values(key=f"{menus.NAME}:older"))


async def test_a_menu_of_another_version_is_told_once_in_portions(town: Town) -> None:
    leader = await town.deputy("周启明")
    await town.settled()
    town.telegram.bot.menus.clear()
    await town.ask(an_older_program_told_them)
    await town.ask(menus.plan)
    await town.passes(minutes=2)
    assert ("chat", leader.id, "") in town.telegram.bot.menus
    town.telegram.bot.menus.clear()
    await town.ask(menus.plan)
    await town.passes(minutes=2)
    assert not town.telegram.bot.menus, "the same menu is not told at every start"


async def test_start_shows_whoever_is_of_the_roster_what_is_his(town: Town) -> None:
    secretary = await town.secretary()
    await secretary.writes("/start")
    assert any("下面" in text for text in secretary.reads)
    assert not any("哪个村" in text for text in secretary.reads)
    assert secretary.sees_button("help_task")
