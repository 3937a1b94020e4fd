"""Pages of gateways, and single calls that never go through: nobody is given up for them, nothing stands still (docs/spec.md section 11)."""

import asyncio
from collections.abc import Callable

import pytest
from sqlalchemy import select, text, update

from bot.parsing import language_of
from demo.telegram import Fault, Page
from domain.values.patience import PATIENCE
from services.deed.work import Work
from services.staff import roster_file
from storage.inbox import Replayed
from storage.outbox import NOTICE
from storage.tables import inbox
from tests.town import Town, find_button, handle_of, known

HTML = "<html><head><title>403 Forbidden</title></head><body>blocked by the gateway</body></html>"
PAGES = [
    Page(403, HTML),
    Page(404, ""),
    Page(413, HTML),
    Page(200, '{"ok": true}', "application/json"),
    Page(400, "登录校园网".encode("gbk")),
    Page(403, '{"ok": false, "error": "Forbidden by policy"}', "application/json"),
    Page(200, '{"ok": true, "result": {"status": "healthy"}}', "application/json"),
    Page(400, '{"ok": false, "error_code": 400, "description": "x", "parameters": {"migrate_to_chat_id": "abc"}}', "application/json"),
]
"""More of them in tests/reliability/test_whose_word.py."""


@pytest.mark.parametrize("page", PAGES, ids=[str(n) for n in range(len(PAGES))])
async def test_a_page_that_is_not_telegrams_is_an_outage_and_nobodys_fault(town: Town, page: Page) -> None:
    leader, secretary = await town.deputy("周启明"), await town.secretary()
    group = await town.group("g1", leader)
    voters = [await town.voter(name=f"选民{n}") for n in range(6)]
    gateway = Fault("page", page=page, times=10**6)
    town.telegram.faults.append(gateway)
    for n, voter in enumerate(voters):
        voter.person.says(f"第{n}段路坏了")

    async def tried() -> bool:
        return gateway.times <= 10**6 - 12

    async def turned_away() -> bool:
        return {"getUpdates", "sendMessage"} <= {method for _, method, _ in town.telegram.turned_away}

    await town.until(tried)
    town.telegram.down = page
    town.telegram.faults.clear()
    voters[0].person.says("/my")
    await town.until(turned_away)
    assert "something on the way" in town.bot.trouble()["sender"]
    town.telegram.down = False
    await town.settled()
    for voter in voters:
        assert "收到了。编号" in " ".join(voter.reads)
    assert await town.ask(lambda work: work.backlog.count("failed")) == 0
    assert await town.ask(lambda work: work.roster.chats["g1"]) == group.chat.id
    assert await town.ask(lambda work: [known(work, v).unreachable_since for v in voters]) == [None] * 6
    assert sum("状态：待认领" in text for text in group.reads) >= 5
    assert not any("没有送到" in text or "移出" in text for text in secretary.reads)

    async def well() -> bool:
        return not town.bot.trouble()

    await town.until(well)


async def one_that_never_goes_through(town: Town, chat_id: int, words: str, kind: str = "502", page: Page = Page()) -> Fault:
    fault = Fault(kind, "sendMessage", chat_id, times=10**6, holding=words, page=page)
    town.telegram.faults.append(fault)
    return fault


async def tried_again(town: Town, fault: Fault, times: int) -> None:
    before = fault.times

    async def enough() -> bool:
        return fault.times <= before - times

    await town.until(enough)


@pytest.mark.parametrize("kind", ["502", "403 page", "reset", "500"])
async def test_a_message_that_never_goes_through_stops_nobody_else_and_ends_with_word(town: Town, kind: str) -> None:
    secretary = await town.secretary()
    group, voter, other = await town.group("g1"), await town.voter(), await town.voter(name="李大爷")
    page = Page(403, HTML)
    fault = await one_that_never_goes_through(town, voter.id, "收到了。编号", kind.replace("403 page", "page"), page)
    voter.person.says("村口的路坏了")
    await tried_again(town, fault, 4)
    other.person.says("/my")

    async def answered() -> bool:
        return bool(other.reads)

    async def well() -> bool:
        return not town.bot.trouble()

    await town.until(answered)
    await town.until(well)
    voter.person.says("/help")

    handle = await voter.handle()

    async def behind() -> bool:
        waiting = await town.ask(lambda work: work.sending.next(work.now, 9, spaced=True))
        return len([row for row in waiting if row.chat_id == handle]) >= 2

    await town.until(behind)
    assert not voter.reads, "what follows waits behind it"
    assert (await town.ask(lambda work: work.backlog.count("failed"))) == 0
    await tried_again(town, fault, 8)
    town.clock.add(PATIENCE["answer"])
    await town.settled()
    assert await town.ask(lambda work: work.backlog.count("failed")) == 1
    assert len(voter.reads) == 3, "what waited behind it comes: both messages of /help, and the word that one was lost"
    assert "有一条发给您的话没有送到" in " ".join(voter.reads)
    assert "发给一位选民的一条消息没有送到（QX-2611-0001）" in secretary.last
    assert "村口的路坏了" in group.last


async def test_a_clock_that_jumps_and_an_outage_end_nothing(town: Town) -> None:
    voters = [await town.voter(name=f"选民{n}") for n in range(6)]
    gateway = Fault("page", page=Page(407, HTML), times=10**6)
    town.telegram.faults.append(gateway)
    for n, voter in enumerate(voters):
        voter.person.says(f"第{n}段路坏了")
    await tried_again(town, gateway, 16)
    town.clock.add(10 * PATIENCE["answer"])
    await tried_again(town, gateway, 16)
    town.telegram.faults.clear()
    await town.settled()
    assert await town.ask(lambda work: work.backlog.count("failed")) == 0
    assert all("收到了。编号" in " ".join(voter.reads) for voter in voters)


async def test_a_card_that_cannot_be_brought_up_to_date_is_posted_anew(town: Town) -> None:
    leader = await town.deputy("周启明")
    group, voter = await town.group("g1", leader), await town.voter()
    await voter.writes("村口的路坏了")
    fault = Fault("500", "editMessageText", group.chat.id, times=10**6)
    town.telegram.faults.append(fault)
    leader.person.presses(group.card(), "claim|1|")
    await tried_again(town, fault, 1)
    while fault.times > 10**6 - 14:  # others go through in between
        await town.ask(lambda work: work.say(work.chats.of(voter.id), "一切正常"))
        town.sender.wake()
        await town.telegram.changed(0.05)
    town.clock.add(PATIENCE["edit"])

    async def posted_anew() -> bool:
        await town.ask(lambda work: work.say(work.chats.of(voter.id), "一切正常"))
        return len([m for m in group.chat.messages.values() if "状态：" in m.get("text", "")]) == 2

    await town.until(posted_anew)
    town.telegram.faults.clear()
    await town.settled()
    assert "状态：已认领" in group.card()["text"]


@pytest.mark.parametrize("status", [413, 414, 415])
@pytest.mark.parametrize("body", [HTML, "", '{"ok":false,"error_code":413,"description":"Request Entity Too Large"}'])
async def test_a_file_too_large_for_the_way_ends_at_once_and_who_asked_for_it_hears_of_it(town: Town, status: int, body: str) -> None:
    secretary, voter = await town.secretary(), await town.voter()
    town.telegram.faults.append(Fault("page", "sendDocument", page=Page(status, body), times=10**6))
    await secretary.writes("/people")
    secretary.person.presses(*find_button(secretary.chat, "更新名册", None))
    await town.settled()
    await voter.writes("/my")
    assert voter.reads
    assert any("它太大，路上不收" in text and ".xlsx" in text for text in secretary.reads)
    assert any("force_reply" in message.get("reply_markup", {}) for message in secretary.messages), "the question below it came"
    assert await town.ask(lambda work: work.backlog.count("failed")) == 1
    assert 10**6 - town.telegram.faults[0].times == 1


async def test_words_too_large_for_the_way_end_once_others_go_through(town: Town) -> None:
    secretary, voter, other = await town.secretary(), await town.voter(), await town.voter(name="李大爷")
    fault = await one_that_never_goes_through(town, voter.id, "收到了。编号", "page", Page(413, HTML))
    voter.person.says("村口的路坏了")
    await tried_again(town, fault, 2)
    await other.writes("/my")
    await town.settled()
    assert "有一条发给您的话没有送到" in voter.last
    assert "它太大，路上不收" in secretary.last


@pytest.mark.parametrize("body", [HTML, '{"ok":false,"error_code":404,"description":"Not Found"}'])
async def test_a_file_that_is_gone_is_asked_for_again_and_taken_then(town: Town, body: str) -> None:
    secretary, voter = await town.secretary(), await town.voter()
    await secretary.writes("/people")
    await secretary.presses("更新名册")
    workbook = await town.ask(roster_file.current_workbook)
    town.telegram.faults.append(Fault("page", "download", page=Page(404, body)))
    question = secretary.messages[-1]
    await secretary.sends("document", content=workbook, file_name="town.xlsx", reply_to=question["message_id"])
    assert "再发一次" in secretary.last
    await voter.writes("/my")
    assert voter.reads
    await secretary.sends("document", content=workbook, file_name="town.xlsx", reply_to=secretary.messages[-1]["message_id"])
    assert "没有变化" in secretary.last or "一样" in secretary.last


async def test_a_page_in_place_of_a_file_is_fetched_again(town: Town) -> None:
    secretary = await town.secretary()
    await secretary.writes("/people")
    await secretary.presses("更新名册")
    workbook = await town.ask(roster_file.current_workbook)
    for page in (Page(200, HTML), Page(403, HTML)):
        town.telegram.faults.append(Fault("page", "download", page=page))
    question = secretary.messages[-1]
    await secretary.sends("document", content=workbook, file_name="town.xlsx", reply_to=question["message_id"])
    assert "没有变化" in secretary.last or "一样" in secretary.last


async def test_thirteen_failures_among_others_hold_nobody_up(town: Town) -> None:
    """Scaled: each failure falls into the stream of receipts; none waits longer than a few looks."""
    voters = [await town.voter(name=f"选民{n}") for n in range(26)]
    failing = [voter for n, voter in enumerate(voters) if n % 2]
    for voter in failing:
        town.telegram.faults.append(Fault("502", "sendMessage", voter.id))
    for voter in voters:
        voter.person.says("路坏了")
        await town.telegram.changed(0.05)
    began = asyncio.get_running_loop().time()
    await town.settled()
    assert asyncio.get_running_loop().time() - began < 5
    assert all("收到了。编号" in voter.last for voter in voters)
    assert await town.ask(lambda work: work.backlog.count("failed")) == 0


async def test_looks_in_an_outage_are_others_each_time_and_the_first_that_succeeds_opens_everything(town: Town) -> None:
    chats = [(await town.group(group)).chat.id for group in ("g1", "g2", "g3", "g4")]
    voters = [await town.voter(name=f"选民{n}") for n in range(12)]
    handles = chats + [await voter.handle() for voter in voters]
    chats += [voter.id for voter in voters]
    town.telegram.down = True

    def put(work: Work) -> None:
        for n in range(6):
            for chat_id in handles:
                work.say(chat_id, f"通知{n}", priority=NOTICE)

    await town.ask(put)
    town.sender.wake()

    async def looked() -> bool:
        return sum(method == "sendMessage" for _, method, _ in town.telegram.turned_away) >= 24

    await town.until(looked)
    looks = [(at, chat) for at, method, chat in town.telegram.turned_away if method == "sendMessage"]
    assert all(a != b for (_, a), (_, b) in zip(looks, looks[1:], strict=False))
    assert len({chat for _, chat in looks[:20]}) == 16, "everybody's turn comes before anybody's second"
    town.telegram.down = False
    await town.settled()
    assert town.telegram.flood.refused == 0
    for chat_id in chats:
        said = [m["text"] for m in town.telegram.state.chats[chat_id].messages.values() if m.get("text", "").startswith("通知")]
        assert said == [f"通知{n}" for n in range(6)]


@pytest.mark.parametrize("page", PAGES, ids=[str(n) for n in range(len(PAGES))])
async def test_a_popup_that_does_not_get_through_is_said_as_a_message(town: Town, page: Page) -> None:
    leader, stranger = await town.deputy("周启明"), await town.stranger()
    group, voter = await town.group("g1", leader), await town.voter()
    await voter.writes("村口的路坏了")
    town.telegram.faults.append(Fault("page", "answerCallbackQuery", page=page))
    await group.presses(stranger, "认领", group.card())
    assert "代表" in group.last
    assert (await town.case()).claimer is None
    assert await town.ask(lambda work: work.inbox.failed()) == []


@pytest.mark.parametrize(
    ("page", "words"),
    [
        (Page(200, HTML), "something on the way answers in its place"),
        (Page(200, "登录校园网".encode("gbk")), "something on the way answers in its place"),
        (Page(200, '{"ok": true, "result": true}'), "something on the way answers in its place"),
        (Page(200, '{"ok": true, "result": ["x"]}'), "something on the way answers in its place"),
        (Page(200, "[" * 50_000), "something on the way answers in its place"),
        (Page(502, HTML), "HTTP 502, and no answer of the Bot API"),
        (Page(401, '{"ok": false, "error_code": 401, "description": "Unauthorized"}'), "LIANXIN_BOT_TOKEN"),
        (Page(409, '{"ok": false, "error_code": 409, "description": "Conflict"}'), "another process receives"),
    ],
)
async def test_receiving_goes_on_after_any_answer_and_says_in_words_what_it_was(town: Town, page: Page, words: str) -> None:
    voter = await town.voter()
    town.telegram.faults.append(Fault("page", "getUpdates", page=page, times=3))
    voter.person.says("/help")

    async def said() -> bool:
        return words in town.bot.trouble().get("receiver", "")

    await town.until(said)
    await town.settled()
    assert voter.reads


async def test_a_card_of_a_group_that_never_goes_through_reaches_its_deputies_in_private(town: Town) -> None:
    leader, secretary = await town.deputy("周启明"), await town.secretary()
    group, voter = await town.group("g1", leader), await town.voter()
    fault = await one_that_never_goes_through(town, group.chat.id, "村口的路坏了")
    voter.person.says("村口的路坏了")
    await tried_again(town, fault, 12)
    town.clock.add(PATIENCE["notice"])
    await town.settled()
    assert "状态：待认领" in leader.last
    assert "村口的路坏了" in leader.last
    assert any("的一条消息没有送到（QX-2611-0001）" in text for text in secretary.reads)
    assert "收到了。编号" in voter.last


@pytest.mark.parametrize(
    "page",
    [
        Page(500, '{"ok": false, "error_code": 500, "description": null}', "application/json"),
        Page(500, '{"ok": false, "error_code": 429, "description": "x", "parameters": "no"}', "application/json"),
        Page(500, '{"ok": true, "result": {"a": 1}}', "application/json"),
        Page(200, '{"ok": true, "result": true}', "application/json; charset=nobody-knows-it"),
        Page(200, '{"ok": true, "result": "雨"}', "application/json; charset=ascii"),
    ],
)
async def test_an_answer_nobody_foresaw_to_a_popup_fails_no_press_that_is_done(town: Town, page: Page) -> None:
    leader, secretary = await town.deputy("周启明"), await town.secretary()
    group, voter = await town.group("g1", leader), await town.voter()
    await voter.writes("村口的路坏了")
    town.telegram.faults.append(Fault("page", "answerCallbackQuery", page=page))
    await group.presses(leader, "认领", group.card())
    assert (await town.case()).claimer is not None
    assert await town.ask(lambda work: work.inbox.failed()) == []
    assert not any("没有办成，原话都存着" in text for text in secretary.reads)


async def test_what_is_done_cannot_fail_any_more_and_is_not_done_twice(town: Town) -> None:
    voter, other = await town.voter(), await town.voter(name="李大爷")
    await voter.writes("村口的路坏了")

    def fail_again(work: Work) -> list[bool]:
        rows = list(work.connection.execute(select(inbox.c.id).where(inbox.c.chat_key == handle_of(work, voter))).scalars())
        return [work.inbox.mark_failed(row, "afterwards") for row in rows]

    def as_it_once_was(status: str) -> Callable[[Work], object]:
        return lambda work: (
            work.connection.execute(update(inbox).where(inbox.c.chat_key == handle_of(work, voter)).values(status=status)) and None
        )

    assert not any(await town.ask(fail_again))
    rows = len(await town.ask(fail_again))
    await town.ask(as_it_once_was("failed"))
    assert await town.ask(lambda work: work.inbox.replay([])) == Replayed(again=0, done=rows)
    await town.ask(as_it_once_was("new"))
    await town.restart()
    other.person.says("水管坏了")
    voter.person.says("/my")
    await town.settled()
    assert await town.ask(lambda work: (work.inbox.count("new"), work.inbox.count("failed"))) == (0, 0)
    assert not any("出了毛病" in text for text in voter.reads)
    assert "收到了。编号" in other.last


UNCHANGEABLE = {
    "sqlite": "CREATE TRIGGER stuck BEFORE UPDATE ON inbox WHEN old.payload LIKE '%stuck%' BEGIN SELECT RAISE(ABORT, 'never'); END",
    "postgresql": "CREATE TRIGGER stuck BEFORE UPDATE ON inbox FOR EACH ROW WHEN (old.payload LIKE '%stuck%') EXECUTE FUNCTION never()",
}
NEVER = "CREATE FUNCTION never() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'never' USING ERRCODE = '{code}'; END $$"
"""`P0001` is what RAISE says by itself, `57014` looks like an outage to whoever is told of it."""


@pytest.mark.parametrize(
    ("database_url", "code"), [("sqlite", ""), ("postgresql", "P0001"), ("postgresql", "57014")], indirect=["database_url"]
)
async def test_one_that_takes_no_mark_is_set_aside_and_told_and_its_chat_goes_on(town: Town, code: str) -> None:
    """A trigger stands for whatever keeps a row from being marked."""
    secretary = await town.secretary()
    voter, other = await town.voter(), await town.voter(name="李大爷")

    def stuck(work: Work) -> None:
        if code:
            work.connection.execute(text(NEVER.format(code=code)))
        work.connection.execute(text(UNCHANGEABLE[work.connection.dialect.name]))

    await town.ask(stuck)
    voter.person.says("stuck")
    voter.person.says("村口的路坏了")
    other.person.says("水管坏了")

    async def served() -> bool:
        return all("收到了。编号" in " ".join(person.reads) for person in (voter, other))

    await town.until(served)
    await town.settled()
    assert await town.ask(lambda work: (work.inbox.count("new"), work.inbox.count("failed"))) == (0, 1)
    assert any("刚才这一条没有办成。您的话存着" in words for words in voter.reads)
    assert any("有 1 条消息没有办成，原话都存着" in words for words in secretary.reads)
    drop = "DROP TRIGGER stuck" + (" ON inbox" if code else "")
    await town.ask(lambda work: work.connection.execute(text(drop)) and None)
    await town.ask(lambda work: work.inbox.replay([]))
    await town.restart()
    await town.settled()
    assert "stuck" in [m.text for case in await town.cases() for m in await town.ask(lambda work, c=case: work.messages.of(c.id))] or (
        "stuck" in "".join(await town.ask(lambda work: work.drafts.open_messages()))
    )


async def test_one_that_can_be_neither_changed_nor_taken_out_is_left_until_the_next_start(town: Town) -> None:
    voter = await town.voter()

    def stuck(work: Work) -> None:
        work.connection.execute(text(UNCHANGEABLE["sqlite"]))
        work.connection.execute(text(UNCHANGEABLE["sqlite"].replace("TRIGGER stuck BEFORE UPDATE", "TRIGGER kept BEFORE DELETE")))

    await town.ask(stuck)
    voter.person.says("stuck")
    voter.person.says("村口的路坏了")

    async def served() -> bool:
        return "收到了。编号" in " ".join(voter.reads)

    await town.until(served)
    assert await town.ask(lambda work: work.inbox.count("new")) == 1
    for name in ("stuck", "kept"):
        await town.ask(lambda work, n=name: work.connection.execute(text(f"DROP TRIGGER {n}")) and None)
    await town.restart()
    await town.settled()
    assert await town.ask(lambda work: work.inbox.count("new")) == 0


async def test_staff_read_of_a_message_whose_fate_could_not_be_written(town: Town) -> None:
    secretary, voter = await town.secretary(), await town.voter()
    never = f"CREATE TRIGGER stuck BEFORE INSERT ON chat_message WHEN new.chat_id = {await voter.handle()} BEGIN SELECT RAISE(ABORT, 'never'); END"
    await town.ask(lambda work: work.connection.execute(text(never)) and None)
    await voter.writes("村口的路坏了")
    assert [words for words in secretary.reads if "发给一位选民的消息（QX-2611-0001）出了差错，可能没有送到" in words]
    await town.ask(lambda work: work.connection.execute(text("DROP TRIGGER stuck")) and None)
    voter.forgets()
    await voter.writes("/my")
    assert "QX-2611-0001" in voter.last


@pytest.mark.parametrize("payload", ["", "no json", "[]", "7", "[" * 50_000, '{"message": {"from": 7}}'])
def test_the_language_of_whatever_was_stored_is_found_or_empty(payload: str) -> None:
    assert language_of(payload) == ""
