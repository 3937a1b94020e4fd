"""python-telegram-bot over the line that everything else uses: what is sent, what comes back, and what is raised."""

import asyncio
import json
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest
from aiohttp import web
from telegram import Bot, InputFile, InputMediaPhoto
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter, TimedOut

from bot.calling import build_bot
from bot.delivery import FileGoneError, NotTelegramError
from bot.line import MOST_OCTETS, open_line
from bot.way import Way
from demo.telegram import Fault, FloodLimits, Telegram

TOKEN = "42:secretsecretsecretsecretsecret"


@pytest.fixture
async def telegram() -> AsyncIterator[Telegram]:
    async with Telegram(limits=FloodLimits(enforced=False)) as made:
        made.person(42, "小王").says("/start")
        yield made


@asynccontextmanager
async def speaking_to(url: str, token: str = TOKEN, seconds: float = 0.5) -> AsyncIterator[Bot]:
    async with open_line(Way(url)) as line:
        yield build_bot(token, url, line, seconds)


@pytest.fixture
async def bot(telegram: Telegram) -> AsyncIterator[Bot]:
    async with speaking_to(telegram.url, telegram.token) as made:
        yield made


async def test_words_buttons_and_edits_arrive_as_they_are(bot: Bot, telegram: Telegram) -> None:
    markup = {"inline_keyboard": [[{"text": "好 <b>&", "callback_data": "ok|1|"}]]}
    words = "路坏了 <b>&\n«\u202e𠮷👨‍👩‍👧» \\u0000 %"
    sent = await bot.do_api_request("sendMessage", api_kwargs={"chat_id": 42, "text": words, "reply_markup": markup})
    assert sent["text"] == words
    assert sent["reply_markup"] == markup
    edit = {"chat_id": 42, "message_id": sent["message_id"], "text": "好了", "reply_markup": None}
    assert (await bot.do_api_request("editMessageText", api_kwargs=edit))["text"] == "好了"


@pytest.mark.parametrize("name", ["通报.docx", 'a "b" c;d.txt', "村口 & 路.pdf", "x" * 100])
async def test_a_file_goes_and_comes_as_it_is(bot: Bot, telegram: Telegram, name: str) -> None:
    content = bytes(range(256)) * 5000
    file = InputFile(content, filename=name)
    sent = await bot.do_api_request("sendDocument", api_kwargs={"chat_id": 42, "document": file, "caption": "您要的"})
    assert sent["caption"] == "您要的"
    assert telegram.state.files[sent["document"]["file_id"]] == content
    assert sent["document"].get("file_name", name) == name
    back = await (await bot.get_file(sent["document"]["file_id"])).download_as_bytearray()
    assert bytes(back) == content


async def test_an_upload_of_which_nothing_is_seen_to_move_is_waited_for(bot: Bot, telegram: Telegram) -> None:
    """A proxy on the same machine takes it at once and hands it on slowly: three times the patience with other calls."""
    telegram.faults.append(Fault("slow", "sendDocument", seconds=1.5))
    file = InputFile(b"x" * 100_000, filename="a")
    assert "document" in await bot.do_api_request("sendDocument", api_kwargs={"chat_id": 42, "document": file})


async def test_an_album_of_new_pictures_is_sent(bot: Bot) -> None:
    album = [InputMediaPhoto(b"\xff\xd8\xff" + bytes([n]) * 50) for n in range(3)]
    assert len(await bot.do_api_request("sendMediaGroup", api_kwargs={"chat_id": 42, "media": album})) == 3


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        (Fault("400", description="Bad Request: strange"), BadRequest),
        (Fault("403", description="Forbidden: bot was blocked by the user"), Forbidden),
        (Fault("429", retry_after=7), RetryAfter),
        (Fault("500"), NotTelegramError),
        (Fault("502"), NotTelegramError),
        (Fault("reset"), NetworkError),
        (Fault("reset_after"), NetworkError),
        (Fault("slow", seconds=1.5), TimedOut),
        (Fault("timeout_after", seconds=1.5), TimedOut),
    ],
)
async def test_what_goes_wrong_is_raised_by_its_kind(bot: Bot, telegram: Telegram, fault: Fault, error: type[Exception]) -> None:
    telegram.faults.append(fault)
    with pytest.raises(NetworkError if error is not Forbidden and error is not RetryAfter else error) as found:
        await bot.do_api_request("sendMessage", api_kwargs={"chat_id": 42, "text": "x"})
    assert type(found.value) is error
    assert (await bot.do_api_request("sendMessage", api_kwargs={"chat_id": 42, "text": "好了"}))["text"] == "好了"


async def test_a_group_that_moved_and_a_file_that_is_gone(bot: Bot, telegram: Telegram) -> None:
    group = telegram.group(-5, "小群", "group")
    telegram.person(43, "小李").adds_bot(group)
    telegram.person(43, "小李").upgrades(group, -1005)
    with pytest.raises(ChatMigrated) as moved:
        await bot.do_api_request("sendMessage", api_kwargs={"chat_id": -5, "text": "x"})
    assert moved.value.new_chat_id == -1005
    sent = await bot.do_api_request("sendDocument", api_kwargs={"chat_id": 42, "document": InputFile(b"x", filename="a")})
    file = await bot.get_file(sent["document"]["file_id"])
    telegram.state.files.clear()
    with pytest.raises(FileGoneError):
        await file.download_as_bytearray()


Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@asynccontextmanager
async def answering(handler: Handler) -> AsyncIterator[str]:
    """Something else where Telegram is looked for."""
    app = web.Application(client_max_size=1 << 30)
    app.router.add_route("*", "/{path:.*}", handler)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    await runner.cleanup()


async def raised_by(url: str, seconds: float = 0.5) -> Exception:
    async with speaking_to(url, seconds=seconds) as bot:
        with pytest.raises(NetworkError) as found:
            await bot.do_api_request("sendMessage", api_kwargs={"chat_id": 42, "text": "好"})
    assert "secret" not in str(found.value)
    assert "secret" not in repr(found.value)
    return found.value


async def test_a_redirection_is_not_followed() -> None:
    """The place it leads to is not Telegram, and is not told the token."""
    asked = []

    async def elsewhere(request: web.Request) -> web.StreamResponse:
        asked.append(request.path)
        return web.json_response({"ok": True, "result": {}})

    async with answering(elsewhere) as there:

        async def redirects(request: web.Request) -> web.StreamResponse:
            return web.Response(status=302, headers={"Location": f"{there}{request.path}"})

        async with answering(redirects) as url:
            assert isinstance(await raised_by(url), NotTelegramError)
    assert asked == []


async def test_where_nobody_listens_nothing_was_sent_and_nothing_is_unclear() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        error = await raised_by(f"http://127.0.0.1:{taken.getsockname()[1]}")
    assert type(error) is NetworkError


async def test_a_connection_that_never_comes_about_was_no_call() -> None:
    """TLS is never answered: the call was not sent, so it is no time-out that leaves it unclear."""

    async def says_nothing(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()  # until the other side gives up
        writer.close()
        heard.set()

    heard = asyncio.Event()
    async with await asyncio.start_server(says_nothing, "127.0.0.1", 0) as server:
        error = await raised_by(f"https://127.0.0.1:{server.sockets[0].getsockname()[1]}")
        await heard.wait()
    assert type(error) is NetworkError


async def test_an_answer_without_end_is_given_up() -> None:
    async def pours(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        while True:
            await response.write(b"0" * 1_000_000)

    async def promises(request: web.Request) -> web.StreamResponse:
        return web.Response(headers={"Content-Length": str(MOST_OCTETS + 1)})

    for handler in (pours, promises):
        async with answering(handler) as url:
            assert type(await raised_by(url, seconds=20)) is NetworkError


async def test_a_call_is_json_and_one_with_a_file_is_a_form() -> None:
    seen = []

    async def keeps(request: web.Request) -> web.StreamResponse:
        seen.append((request.content_type, await request.read()))
        return web.json_response({"ok": True, "result": {"message_id": 7}})

    async with answering(keeps) as url, speaking_to(url) as bot:
        await bot.do_api_request("sendMessage", api_kwargs={"chat_id": 42, "text": "好", "reply_parameters": {"message_id": 7}})
        await bot.do_api_request("sendDocument", api_kwargs={"chat_id": 42, "document": InputFile(b"x", filename="通报.docx")})
    assert seen[0][0] == "application/json"
    assert json.loads(seen[0][1]) == {"chat_id": 42, "text": "好", "reply_parameters": {"message_id": 7}}
    assert seen[1][0] == "multipart/form-data"
    assert 'filename="通报.docx"'.encode() in seen[1][1]


async def test_a_call_that_is_called_off_leaves_the_line_to_others() -> None:
    """What comes of it comes to nobody: its connection is not used again, and the next calls have answers of their own."""
    came, hold = asyncio.Event(), asyncio.Event()

    async def slow(request: web.Request) -> web.StreamResponse:
        asked = await request.json()
        if asked["text"] == "slow":
            came.set()
            await hold.wait()
        chat = {"id": 42, "type": "private"}
        return web.json_response({"ok": True, "result": {"message_id": 1, "date": 1, "chat": chat, "text": asked["text"]}})

    async with answering(slow) as url, speaking_to(url, seconds=5) as bot:
        called = asyncio.create_task(bot.do_api_request("sendMessage", api_kwargs={"chat_id": 42, "text": "slow"}))
        await came.wait()
        called.cancel()
        with pytest.raises(asyncio.CancelledError):
            await called
        hold.set()
        for n in range(20):
            sent = await bot.do_api_request("sendMessage", api_kwargs={"chat_id": 42, "text": str(n)})
            assert sent["text"] == str(n)
