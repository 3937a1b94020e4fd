"""The stand-in keeps Telegram's contract, seen through two independent libraries: aiogram and python-telegram-bot."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from aiogram import Bot as Aiogram
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError, TelegramMigrateToChat, TelegramRetryAfter
from aiogram.types import BotCommand, BufferedInputFile, InlineKeyboardButton, InlineKeyboardMarkup, InputMediaPhoto, ReplyParameters
from telegram import Bot as Ptb
from telegram import InlineKeyboardButton as PtbButton
from telegram import InlineKeyboardMarkup as PtbMarkup
from telegram import InputMediaPhoto as PtbPhoto
from telegram.error import BadRequest, ChatMigrated, Conflict, Forbidden, NetworkError, RetryAfter, TimedOut
from telegram.request import HTTPXRequest

from demo.telegram import Fault, FloodLimits, Person, Telegram

PHOTO = b"\xff\xd8\xff" + b"0" * 100


@pytest.fixture
async def telegram() -> AsyncIterator[Telegram]:
    async with Telegram(limits=FloodLimits(enforced=False)) as made:
        yield made


@pytest.fixture
async def aiogram(telegram: Telegram) -> AsyncIterator[Aiogram]:
    bot = Aiogram(telegram.token, session=AiohttpSession(api=TelegramAPIServer.from_base(telegram.url)))
    yield bot
    await bot.session.close()


@pytest.fixture
async def ptb(telegram: Telegram) -> AsyncIterator[Ptb]:
    request = HTTPXRequest(read_timeout=1, connect_timeout=1, httpx_kwargs={"trust_env": False})
    async with Ptb(
        telegram.token,
        base_url=f"{telegram.url}/bot",
        base_file_url=f"{telegram.url}/file/bot",
        request=request,
        get_updates_request=request,
    ) as bot:
        yield bot


@pytest.fixture
def person(telegram: Telegram) -> Person:
    made = telegram.person(42, "小王")
    made.says("/start")
    return made


async def test_both_libraries_see_the_same_bot(aiogram: Aiogram, ptb: Ptb) -> None:
    one, two = await aiogram.get_me(), await ptb.get_me()
    assert (one.id, one.username, one.is_bot) == (two.id, two.username, two.is_bot)


async def test_polling_confirms_by_offset_and_repeats_until_then(telegram: Telegram, aiogram: Aiogram, ptb: Ptb, person: Person) -> None:
    person.says("二")
    first = await aiogram.get_updates(timeout=0)
    again = await ptb.get_updates(timeout=0)
    assert [u.update_id for u in first] == [u.update_id for u in again]
    assert [u.message.text for u in first if u.message] == ["/start", "二"]
    rest = await ptb.get_updates(offset=first[0].update_id + 1, timeout=0)
    assert [u.update_id for u in rest] == [first[1].update_id]
    assert await aiogram.get_updates(offset=first[1].update_id + 1, timeout=0) == []
    limited = [person.says(str(n)) for n in range(3)]
    assert len(await aiogram.get_updates(timeout=0, limit=2)) == 2
    assert limited


async def test_long_polling_waits_for_an_update(aiogram: Aiogram, telegram: Telegram, person: Person) -> None:
    done = await aiogram.get_updates(timeout=0)
    waiting = asyncio.create_task(aiogram.get_updates(offset=done[-1].update_id + 1, timeout=5))
    await asyncio.sleep(0)
    person.says("现在")
    found = await asyncio.wait_for(waiting, 60)
    assert found[0].message is not None
    assert found[0].message.text == "现在"


async def test_a_second_reader_ends_the_first_with_a_conflict(telegram: Telegram, ptb: Ptb) -> None:
    async with aiohttp.ClientSession() as session:
        waiting = asyncio.create_task(session.post(f"{telegram.url}/bot{telegram.token}/getUpdates", json={"timeout": 5}))
        while telegram.bot.reader == 0:
            await telegram.changed(0.01)
        await ptb.get_updates(timeout=0)
        answer = await waiting
        assert answer.status == 409
        assert "terminated by other getUpdates request" in (await answer.json())["description"]
    await ptb.set_webhook("http://127.0.0.1:9/none")
    with pytest.raises(Conflict):
        await ptb.get_updates(timeout=0)


async def test_messages_buttons_edits_and_deletes(aiogram: Aiogram, ptb: Ptb, person: Person, telegram: Telegram) -> None:
    markup = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="好", callback_data="ok")]])
    sent = await aiogram.send_message(42, "你好 <b>&", reply_markup=markup, reply_parameters=ReplyParameters(message_id=1))
    assert sent.text == "你好 <b>&"
    assert sent.reply_to_message is not None
    edited = await ptb.edit_message_text(
        "改了", chat_id=42, message_id=sent.message_id, reply_markup=PtbMarkup([[PtbButton("行", callback_data="x")]])
    )
    assert not isinstance(edited, bool)
    assert edited.text == "改了"
    query = person.presses(telegram.state.chats[42].messages[sent.message_id], "x")
    updates = await ptb.get_updates(timeout=0)
    assert updates[-1].callback_query is not None
    assert updates[-1].callback_query.data == "x"
    assert await aiogram.answer_callback_query(query, "收到", show_alert=True)
    assert telegram.bot.popups == [(42, "收到", True)]
    with pytest.raises(BadRequest, match="(?i)query is too old"):
        await ptb.answer_callback_query(query)
    assert await ptb.delete_message(42, sent.message_id)
    with pytest.raises(TelegramBadRequest, match="message to edit not found"):
        await aiogram.edit_message_text("晚了", chat_id=42, message_id=sent.message_id)


async def test_refusals_are_in_telegrams_words(aiogram: Aiogram, ptb: Ptb, person: Person, telegram: Telegram) -> None:
    sent = await ptb.send_message(42, "一样")
    for words, call in (
        ("(?i)message is not modified", lambda: ptb.edit_message_text("一样", chat_id=42, message_id=sent.message_id)),
        ("Message text is empty|message text is empty", lambda: ptb.send_message(42, "  ")),
        ("too long", lambda: ptb.send_message(42, "长" * 4097)),
        (
            "BUTTON_DATA_INVALID|Button_data_invalid",
            lambda: ptb.send_message(42, "x", reply_markup=PtbMarkup([[PtbButton("b", callback_data="字" * 22)]])),
        ),
        ("hat not found", lambda: ptb.send_message(4711, "x")),
        ("to be replied not found", lambda: ptb.send_message(42, "x", reply_to_message_id=999)),
        ("parse entities", lambda: ptb.send_message(42, "<路>", parse_mode="HTML")),
        ("to copy not found", lambda: ptb.copy_message(42, 42, 999)),
    ):
        with pytest.raises(BadRequest, match=words):
            await call()
    person.blocks_bot()
    with pytest.raises(TelegramForbiddenError, match="blocked by the user"):
        await aiogram.send_message(42, "x")
    telegram.state.add_user(43, "没写过")
    with pytest.raises(Forbidden, match="can't initiate"):
        await ptb.send_message(43, "x")


async def test_files_albums_copies_and_downloads(aiogram: Aiogram, ptb: Ptb, person: Person, telegram: Telegram) -> None:
    photo = await aiogram.send_photo(42, BufferedInputFile(PHOTO, "p.jpg"), caption="图")
    assert photo.photo is not None
    document = await ptb.send_document(42, b"content", filename="a.txt")
    assert document.document is not None
    file = await ptb.get_file(document.document.file_id)
    assert bytes(await file.download_as_bytearray()) == b"content"
    album = await aiogram.send_media_group(
        42, [InputMediaPhoto(media=photo.photo[0].file_id), InputMediaPhoto(media=photo.photo[0].file_id)]
    )
    assert len({m.media_group_id for m in album}) == 1
    assert len(await ptb.send_media_group(42, [PtbPhoto(photo.photo[0].file_id), PtbPhoto(PHOTO)])) == 2
    copied = await ptb.copy_message(42, 42, photo.message_id, caption="")
    shown = telegram.state.chats[42].messages[copied.message_id]
    assert "photo" in shown
    assert "caption" not in shown


async def test_what_can_be_copied_is_and_the_rest_is_refused(aiogram: Aiogram, ptb: Ptb, person: Person, telegram: Telegram) -> None:
    place = {"latitude": 30.1, "longitude": 110.2}
    copied: tuple[dict[str, Any], ...] = (
        {"venue": {"location": place, "title": "桥头", "address": "村口"}, "location": place},
        {"sticker": {"file_id": "f", "file_unique_id": "u"}},
        {"contact": {"phone_number": "13800000000", "first_name": "供电所"}},
        {"story": {"chat": {"id": 1}, "id": 1}},
    )
    for content in copied:
        said = person.posts(content)
        made = telegram.state.chats[42].messages[(await ptb.copy_message(42, 42, said["message_id"])).message_id]
        assert set(content) <= set(made)
    assert (await ptb.copy_message(42, 42, person.asks("修吗", "修")["message_id"])).message_id
    assert (await ptb.copy_message(42, 42, person.asks("几", "1", type="quiz", correct_option_ids=[0])["message_id"])).message_id
    thrown = person.posts({"dice": {"emoji": "🎲", "value": 4}})
    again = telegram.state.chats[42].messages[(await ptb.copy_message(42, 42, thrown["message_id"])).message_id]
    assert again["dice"] == {"emoji": "🎲", "value": 5}, "a copy is thrown anew"
    refused: tuple[dict[str, Any], ...] = (
        {"poll": {"id": "1", "type": "quiz", "question": "几"}},
        {"paid_media": {"star_count": 1}, "caption": "x"},
        {"giveaway": {}},
        {"giveaway_winners": {}},
        {"invoice": {}},
        {"game": {}},
        {"checklist": {"title": "x", "tasks": []}},
        {"pinned_message": {}},
        {"text": "x", "has_protected_content": True},
        {"hologram": {}},
    )
    for content in refused:
        with pytest.raises(BadRequest, match="(?i)can't be copied"):
            await ptb.copy_message(42, 42, person.posts(content)["message_id"])
    telegram.state.newer_kinds.add("hologram")
    assert (await ptb.copy_message(42, 42, person.posts({"hologram": {}})["message_id"])).message_id


async def test_files_and_places_by_their_handle(aiogram: Aiogram, ptb: Ptb, person: Person, telegram: Telegram) -> None:
    for kind in ("photo", "video", "voice", "audio", "video_note", "animation", "document", "sticker"):
        said = person.sends(kind)
        file_id = said[kind][-1]["file_id"] if kind == "photo" else said[kind]["file_id"]
        method = "send" + kind.title().replace("_", "")
        sent = await ptb.do_api_request(method, api_kwargs={"chat_id": 42, kind: file_id})
        assert kind in sent
    placed = await ptb.do_api_request("sendLocation", api_kwargs={"chat_id": 42, "latitude": "30.5", "longitude": "110.25"})
    assert placed["location"]["latitude"] == 30.5


async def test_a_person_edits_files_and_places_and_deletes(aiogram: Aiogram, person: Person, telegram: Telegram) -> None:
    said = person.says("桥坏了")
    first = person.swaps(said, "photo")["photo"][0]["file_id"]
    person.swaps(said, "video", caption="桥塌了")
    place = person.shares_location(live_period=60)
    person.moves(place, 31, 111)
    updates = await aiogram.get_updates(timeout=0)
    texts = [message for u in updates if (message := u.message or u.edited_message) is not None]
    assert [m.text or m.caption for m in texts[-5:]] == ["桥坏了", "桥坏了", "桥塌了", None, None]
    assert texts[-4].photo is not None
    assert texts[-4].photo[0].file_id == first
    assert (texts[-3].photo, texts[-3].video is not None) == (None, True)
    assert [m.location.latitude for m in texts[-2:] if m.location] == [30.1, 31.0]
    person.deletes(said)
    with pytest.raises(TelegramBadRequest, match="to copy not found"):
        await aiogram.copy_message(42, 42, said["message_id"])


async def test_chat_members_commands_and_privacy_mode(aiogram: Aiogram, ptb: Ptb, person: Person, telegram: Telegram) -> None:
    group = telegram.group(-100, "群")
    person.adds_bot(group)
    before = len(telegram.bot.updates)
    person.says("闲聊", group)
    assert len(telegram.bot.updates) == before
    person.says("/help@bot", group)
    sent = await ptb.send_message(-100, "问题")
    person.says("回答", group, sent.message_id)
    assert [u["message"]["text"] for u in telegram.bot.updates[before:]] == ["/help@bot", "回答"]
    person.makes_bot(group, "administrator")
    person.says("现在听得到", group)
    assert telegram.bot.updates[-1]["message"]["text"] == "现在听得到"
    assert (await aiogram.get_chat_member(-100, telegram.bot.id)).status == "administrator"
    assert (await ptb.get_chat_member(-100, 42)).status == "creator"
    assert (await ptb.get_chat(-100)).title == "群"
    await aiogram.set_my_commands([BotCommand(command="my", description="我的事项")])
    assert [c.command for c in await ptb.get_my_commands()] == ["my"]
    updates = await aiogram.get_updates(timeout=0, limit=100)
    assert [u.my_chat_member.new_chat_member.status for u in updates if u.my_chat_member] == ["member", "administrator"]


async def test_a_forum_keeps_each_topic_apart_and_refuses_what_it_does_not_take(
    aiogram: Aiogram, ptb: Ptb, person: Person, telegram: Telegram
) -> None:
    group = telegram.group(-100, "群")
    person.adds_bot(group)
    topic = person.opens_topic(group, "工作")
    assert topic != 1
    sent = await ptb.send_message(-100, "在话题里", message_thread_id=topic)
    assert (sent.message_thread_id, sent.is_topic_message) == (topic, True)
    assert (await ptb.send_message(-100, "在大厅里")).message_thread_id is None
    reply = await aiogram.send_message(-100, "回到话题", reply_to_message_id=sent.message_id)
    assert (reply.message_thread_id, reply.is_topic_message) == (topic, True)
    for wrong in (1, 999):
        with pytest.raises(BadRequest, match="(?i)message thread not found"):
            await ptb.send_message(-100, "x", message_thread_id=wrong)
    person.says(f"/help@{telegram.bot.username}", group, topic=topic)
    heard = (await aiogram.get_updates(timeout=0, limit=100))[-1].message
    assert heard is not None
    assert (heard.message_thread_id, heard.is_topic_message) == (topic, True)
    assert heard.reply_to_message is not None
    assert heard.reply_to_message.forum_topic_created is not None
    person.closes_topic(group, topic)
    with pytest.raises(TelegramBadRequest, match="TOPIC_CLOSED"):
        await aiogram.send_message(-100, "x", message_thread_id=topic)
    person.closes_topic(group, topic, closed=False)
    await aiogram.send_message(-100, "x", message_thread_id=topic)
    updates = await aiogram.get_updates(timeout=0, limit=100)
    assert [bool(u.message.forum_topic_reopened) for u in updates if u.message][-2:] == [False, True]
    person.deletes_topic(group, topic)
    with pytest.raises(BadRequest, match="(?i)message thread not found"):
        await ptb.send_message(-100, "x", message_thread_id=topic)
    other = telegram.group(-200, "没有话题的群")
    person.adds_bot(other)
    assert (await ptb.send_message(-200, "x", message_thread_id=77)).message_thread_id is None


async def test_what_is_withheld_in_a_group_is_refused_to_all_but_administrators(ptb: Ptb, person: Person, telegram: Telegram) -> None:
    group = telegram.group(-100, "群")
    person.adds_bot(group)
    group.withheld = {"photo"}
    with pytest.raises(BadRequest, match="(?i)not enough rights to send photos to the chat"):
        await ptb.send_photo(-100, PHOTO)
    await ptb.send_message(-100, "字可以")
    group.withheld = {"text"}
    with pytest.raises(BadRequest, match="(?i)not enough rights to send text messages to the chat"):
        await ptb.send_message(-100, "字不行")
    permissions = (await ptb.get_chat(-100)).permissions
    assert permissions is not None
    assert permissions.can_send_messages is False
    person.makes_bot(group, "administrator")
    await ptb.send_message(-100, "管理员可以")


async def test_an_album_with_a_bad_part_is_refused_whole(ptb: Ptb, person: Person, telegram: Telegram) -> None:
    photo = await ptb.send_photo(42, PHOTO)
    before = len(telegram.state.chats[42].messages)
    with pytest.raises(BadRequest, match="(?i)wrong file identifier"):
        await ptb.send_media_group(42, [PtbPhoto(photo.photo[0].file_id), PtbPhoto("gone")])
    assert len(telegram.state.chats[42].messages) == before


async def test_places_and_small_media_are_sent_by_their_handles(ptb: Ptb, person: Person, telegram: Telegram) -> None:
    note = person.sends("video_note")
    sent = await ptb.send_video_note(42, note["video_note"]["file_id"])
    assert sent.video_note is not None
    place = (await ptb.send_location(42, 30.1, 110.2)).location
    assert place is not None
    assert place.latitude == 30.1


async def test_a_group_that_became_a_supergroup_names_its_new_id(aiogram: Aiogram, ptb: Ptb, person: Person, telegram: Telegram) -> None:
    group = telegram.group(-5, "小群", "group")
    person.adds_bot(group)
    person.upgrades(group, -1005)
    with pytest.raises(TelegramMigrateToChat):
        await aiogram.send_message(-5, "x")
    with pytest.raises(ChatMigrated) as moved:
        await ptb.send_message(-5, "x")
    assert moved.value.new_chat_id == -1005


@pytest.mark.parametrize(("kind", "error"), [("429", RetryAfter), ("500", NetworkError), ("502", NetworkError), ("reset", NetworkError)])
async def test_faults_on_command(ptb: Ptb, person: Person, telegram: Telegram, kind: str, error: type[Exception]) -> None:
    telegram.faults.append(Fault(kind, "sendMessage", retry_after=7))
    with pytest.raises(error):
        await ptb.send_message(42, "x")
    assert (await ptb.send_message(42, "好了")).text == "好了"


@pytest.mark.parametrize("kind", ["reset_after", "timeout_after"])
async def test_a_call_may_be_taken_and_its_answer_lost(ptb: Ptb, person: Person, telegram: Telegram, kind: str) -> None:
    telegram.faults.append(Fault(kind, "sendMessage", seconds=1.5))
    with pytest.raises((NetworkError, TimedOut)):
        await ptb.send_message(42, "到了没有")
    assert [m["text"] for m in telegram.state.chats[42].messages.values()][-1] == "到了没有"


async def test_flood_limits_are_sliding_windows(person: Person) -> None:
    async with Telegram(limits=FloodLimits(overall=(30, 1), group=(20, 60), private=(3, 3))) as telegram:
        telegram.person(42, "小王").says("/start")
        bot = Aiogram(telegram.token, session=AiohttpSession(api=TelegramAPIServer.from_base(telegram.url)))
        for _ in range(3):
            sent = await bot.send_message(42, "x")
        with pytest.raises(TelegramRetryAfter):
            await bot.send_message(42, "x")
        with pytest.raises(TelegramRetryAfter):
            await bot.edit_message_text("y", chat_id=42, message_id=sent.message_id)
        assert telegram.flood.refused == 2, "in a private chat edits count with the rest"
        await bot.session.close()


async def test_forms_multipart_and_json_say_the_same(telegram: Telegram, person: Person) -> None:
    address = f"{telegram.url}/bot{telegram.token}/sendMessage"
    markup = {"inline_keyboard": [[{"text": "a", "callback_data": "b"}]]}
    form = aiohttp.FormData({"chat_id": "42", "text": "三", "reply_markup": json.dumps(markup)}, default_to_multipart=True)
    async with aiohttp.ClientSession() as session:
        for body in (
            {"json": {"chat_id": 42, "text": "一", "reply_markup": markup}},
            {"data": {"chat_id": "42", "text": "二", "reply_markup": json.dumps(markup)}},
            {"data": form},
        ):
            answer = await session.post(address, **body)
            assert (await answer.json())["result"]["reply_markup"] == markup
        assert (await session.get(f"{telegram.url}/bot{telegram.token}/getMe")).status == 200
        assert (await session.get(f"{telegram.url}/bot1:wrong/getMe")).status == 401
        assert (await session.get(f"{telegram.url}/bot{telegram.token}/noSuchMethod")).status == 404


async def test_a_webhook_is_called_with_its_secret_until_it_takes_the_update(telegram: Telegram, ptb: Ptb) -> None:
    from aiohttp import web

    calls: list[tuple[str, str]] = []

    async def take(request: web.Request) -> web.Response:
        body = await request.json()
        calls.append((request.headers["X-Telegram-Bot-Api-Secret-Token"], body["message"]["text"]))
        return web.Response(status=503 if len(calls) == 1 else 200)

    app = web.Application()
    app.router.add_post("/hook", take)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    port = runner.addresses[0][1]
    await ptb.set_webhook(f"http://127.0.0.1:{port}/hook", secret_token="geheim")
    telegram.person(42, "小王").says("你好")
    async with asyncio.timeout(5):
        while len(calls) < 2:
            await telegram.changed(0.05)
    assert calls == [("geheim", "你好")] * 2
    assert (await ptb.get_webhook_info()).url.endswith("/hook")
    await ptb.delete_webhook()
    await runner.cleanup()
