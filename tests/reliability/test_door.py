"""LIANXIN_LISTEN: connections that say nothing, or too much, keep no honest call waiting (docs/spec.md section 11)."""

import asyncio
import json
import os
import re
import resource
import shutil
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from bench.chaos_bots import free_port
from bot.settings import Settings
from demo.telegram import Telegram
from services.deed.work import Work
from storage.tables import inbox
from tests.town import SECRET, Town
from web.door import MOST_BODY, Patience
from web.health import Shared
from web.listening import ListenError, taken

ROOT = Path(__file__).parents[2]
NEVER = Patience(head=3600, body=3600, idle=3600)
SOON = Patience(head=0.2, body=0.2, idle=0.4)
numbers = count(900_000_000)
HALF = b"POST /webhook HTTP/1.1\r\nHost: town.test\r\nX-Slow"


async def behind_a_webhook(town: Town, patience: Patience, **more: Any) -> None:
    port = free_port()
    address, secret = f"http://127.0.0.1:{port}/webhook", SecretStr(SECRET)
    changes = {"webhook_url": address, "webhook_secret": secret, "listen": f"127.0.0.1:{port}", **more}
    await town.stop()
    town.settings, town.tuning = town.settings.model_copy(update=changes), replace(town.tuning, patience=patience)
    await town.start()


def call(method: str = "GET", path: str = "/healthz", body: bytes = b"", **headers: str) -> bytes:
    named = {
        "Host": "town.test",
        **({"Content-Length": str(len(body))} if body else {}),
        **{k.replace("_", "-"): v for k, v in headers.items()},
    }
    return f"{method} {path} HTTP/1.1\r\n".encode() + b"".join(f"{k}: {v}\r\n".encode() for k, v in named.items()) + b"\r\n" + body


def update(words: str = "", update_id: int | None = None) -> bytes:
    person = {"id": 70_001, "is_bot": False, "first_name": "选民", "language_code": "zh-hans"}
    message = {"message_id": 1, "date": 1793757600, "chat": {"id": 70_001, "type": "private"}, "from": person, "text": words}
    return json.dumps({"update_id": update_id or next(numbers), "message": message}).encode()


def push(body: bytes, secret: str = SECRET) -> bytes:
    return call("POST", "/webhook", body, X_Telegram_Bot_Api_Secret_Token=secret)


@asynccontextmanager
async def connection(port: int) -> AsyncIterator[tuple[asyncio.StreamReader, asyncio.StreamWriter]]:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        yield reader, writer
    finally:
        writer.close()


async def heard(reader: asyncio.StreamReader) -> bytes:
    """All until the other side hangs up."""
    try:
        return await asyncio.wait_for(reader.read(), 20)
    except ConnectionResetError:
        return b""


async def answer(port: int, said: bytes) -> bytes:
    """The first answer: head and body."""
    async with connection(port) as (reader, writer):
        writer.write(said)
        head = await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), 20)
        length = next((int(line.split(b":")[1]) for line in head.lower().split(b"\r\n") if line.startswith(b"content-length")), 0)
        return head + (await asyncio.wait_for(reader.readexactly(length), 20) if length and not said.startswith(b"HEAD") else b"")


def stored(work: Work) -> set[int]:
    return set(work.connection.execute(inbox.select().with_only_columns(inbox.c.update_id)).scalars())


async def test_half_open_connections_make_room_for_an_honest_update(town: Town) -> None:
    """Nobody's patience ends here: it is the places that are given up."""
    await behind_a_webhook(town, NEVER, connections=40)
    port, voter = town.bot.port, await town.voter()
    async with AsyncExitStack() as stack:
        half = [await stack.enter_async_context(connection(port)) for _ in range(200)]
        for n, (_, writer) in enumerate(half):
            writer.write(HALF if n % 2 else b"")
        for _ in range(5):
            assert (await answer(port, push(update())))[9:12] == b"200"
            assert (await answer(port, call()))[9:12] == b"200"
        await voter.writes("村口的路坏了")
        assert any("收到了。编号" in words for words in voter.reads)
        assert len(town.bot.door.inside) <= 40
        assert [await heard(reader) for reader, _ in half[:150]] == [b""] * 150, "the first ones made room"


async def test_of_many_addresses_the_most_crowded_makes_room(town: Town) -> None:
    await behind_a_webhook(town, NEVER, connections=20)
    loop = asyncio.get_running_loop()

    async def comes_from(address: str) -> socket.socket:
        one = socket.socket()
        one.setblocking(False)
        one.bind((address, 0))
        await loop.sock_connect(one, ("127.0.0.1", town.bot.port))
        await loop.sock_sendall(one, HALF)
        return one

    quiet = [await comes_from("127.0.0.2") for _ in range(5)]
    crowd = [await comes_from("127.0.0.3") for _ in range(60)]

    async def let_in() -> bool:
        return sum(one.address == "127.0.0.3" for one in town.bot.door.inside) == 15

    await town.until(let_in)
    assert sum(one.address == "127.0.0.2" for one in town.bot.door.inside) == 5
    for one in quiet + crowd:
        one.close()


@pytest.mark.parametrize(
    ("said", "ends_with"),
    [
        (b"", b""),
        (HALF, b""),
        (b"\r\n", b""),
        (call(), b"}"),
        (call() + HALF, b"}"),
        (push(update())[:-20], b"408: Request Timeout"),
        (
            call("POST", "/webhook", X_Telegram_Bot_Api_Secret_Token=SECRET, Transfer_Encoding="chunked") + b"5\r\nabc",
            b"408: Request Timeout",
        ),
        (call("GET", "/healthz", Content_Length="100") + b"x", b"}"),
        (call("POST", "/webhook", X_Telegram_Bot_Api_Secret_Token="wrong", Content_Length="100") + b"x", b""),
    ],
    ids=[
        "nothing",
        "half a head",
        "an empty line",
        "idle",
        "half a second head",
        "half a body",
        "half a chunk",
        "unwanted body",
        "stranger's body",
    ],
)
async def test_who_does_not_go_on_is_let_go(said: bytes, ends_with: bytes, town: Town) -> None:
    await behind_a_webhook(town, SOON)
    before = await town.ask(stored)
    async with connection(town.bot.port) as (reader, writer):
        writer.write(said)
        assert (await heard(reader)).endswith(ends_with)
    assert await town.ask(stored) == before


async def test_who_sends_a_head_letter_by_letter_is_let_go(town: Town) -> None:
    await behind_a_webhook(town, SOON)
    async with connection(town.bot.port) as (reader, writer):
        gone = asyncio.create_task(heard(reader))
        letters = iter(call(X_Long="x" * 4000))
        while not gone.done():
            writer.write(bytes([next(letters)]))
            await asyncio.wait((gone,), timeout=0.02)
        assert gone.result() == b""


async def test_who_does_not_read_his_answers_is_let_go(town: Town) -> None:
    await behind_a_webhook(town, SOON)
    loop, before = asyncio.get_running_loop(), town.bot.database.commits
    with socket.socket() as greedy:
        greedy.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        greedy.setblocking(False)
        await loop.sock_connect(greedy, ("127.0.0.1", town.bot.port))
        asking = asyncio.create_task(loop.sock_sendall(greedy, call(path="/metrics") * 2000))

        async def let_go() -> bool:
            return asking.done() and town.bot.database.commits > before and not town.bot.door.inside

        await town.until(let_go)


GARBAGE = [
    b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
    b"\0" * 100 + b"\r\n\r\n",
    b"GET\r\n\r\n",
    b"GET /healthz HTTP/9.9\r\n\r\n",
    b"GET /healthz HTTP/1.1\r\nHost: a\r\nno colon\r\n\r\n",
    b"GET /" + b"x" * 20_000 + b" HTTP/1.1\r\n\r\n",
    call(X_Long="x" * 20_000),
    b"GET /healthz HTTP/1.1\r\nHost: a\r\n" + b"".join(b"X-%d: y\r\n" % n for n in range(500)) + b"\r\n",
    b"POST /webhook HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
    b"POST /webhook HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
]


async def test_nothing_that_is_answered_says_what_the_server_is_made_of(town: Town, caplog: pytest.LogCaptureFixture) -> None:
    await behind_a_webhook(town, Patience())
    port = town.bot.port
    asked = {
        200: [call(), call(path="/metrics"), call("HEAD"), push(update())],
        400: [*GARBAGE, push(b"no json"), push(b"[" * 100_000), push(b'{"update_id": "x"}'), push(b'{"update_id": ' + b"9" * 5000 + b"}")],
        401: [push(update(), "wrong"), push(update(), "密".encode().decode("latin-1")), call("POST", "/webhook")],
        404: [call(path="/"), call(path="/../../etc/passwd"), call("DELETE", "/nothing")],
        405: [call("DELETE"), call("PUT", "/metrics"), call("GET", "/webhook"), call("OPTIONS")],
        413: [call("POST", "/webhook", X_Telegram_Bot_Api_Secret_Token=SECRET, Content_Length=str(MOST_BODY + 1))],
        417: [call(Expect="a-miracle")],
    }
    for status, calls in asked.items():
        for said in calls:
            found = await answer(port, said)
            assert found[9:12] == str(status).encode(), (said[:80], found)
            assert not [word for word in (b"server:", b"aiohttp", b"python/", b"python_info", b"traceback") if word in found.lower()], found
    assert [record for record in caplog.records if record.levelname in ("ERROR", "CRITICAL")] == [], "garbage fills no log"


async def test_a_body_has_a_bound_and_an_update_below_it_is_taken(town: Town) -> None:
    await behind_a_webhook(town, Patience())
    large, chunk = update("路" * 1000, 800_000_001), b"10000\r\n" + b" " * 0x10000 + b"\r\n"
    fits = large + b" " * (MOST_BODY - len(large))
    assert (await answer(town.bot.port, push(fits)))[9:12] == b"200"
    chunked = call("POST", "/webhook", X_Telegram_Bot_Api_Secret_Token=SECRET, Transfer_Encoding="chunked")
    assert (await answer(town.bot.port, chunked + chunk * 17 + b"0\r\n\r\n"))[9:12] == b"413"
    bomb = call("POST", "/webhook", b"\x1f\x8b" + b"\0" * 100, X_Telegram_Bot_Api_Secret_Token=SECRET, Content_Encoding="gzip")
    assert (await answer(town.bot.port, bomb))[9:12] == b"400"
    assert 800_000_001 in await town.ask(stored)


async def test_calls_that_follow_each_other_on_one_connection_are_answered_in_order(town: Town) -> None:
    await behind_a_webhook(town, Patience())
    async with connection(town.bot.port) as (reader, writer):
        writer.write(call("HEAD") + call(path="/nothing") + push(update()) + call("HEAD", Connection="close"))
        found = await heard(reader)
    assert re.findall(rb"HTTP/1.1 (\d+)", found) == [b"200", b"404", b"200", b"200"]


async def test_a_hundred_who_ask_how_it_is_share_a_look() -> None:
    looks, begun, seen = 0, asyncio.Event(), asyncio.Event()

    async def look() -> dict[str, float]:
        nonlocal looks
        looks += 1
        mine = looks
        begun.set()
        await seen.wait()
        return {"look": mine}

    shared = Shared(look)
    first = asyncio.create_task(shared())
    await begun.wait()
    later = [asyncio.create_task(shared()) for _ in range(99)]
    await asyncio.sleep(0)
    seen.set()
    assert (await first)["look"] == 1
    assert {found["look"] for found in await asyncio.gather(*later)} == {2}, "what they read began after they asked"
    assert looks == 2


async def test_a_hundred_at_once_read_how_it_is(town: Town) -> None:
    found = await asyncio.gather(*(answer(town.bot.port, call(path=path)) for path in ["/metrics", "/healthz"] * 50))
    assert {one[9:12] for one in found} == {b"200"}


def few_descriptors() -> None:
    resource.setrlimit(resource.RLIMIT_NOFILE, (512, 512))


async def test_a_process_with_few_descriptors_never_runs_out_of_them(tmp_path: Path, filled_database: Path) -> None:
    """The real process with a tenth of what systems give: 1,200 half-open connections, and a voter is answered."""
    shutil.copy(filled_database, tmp_path / "town.db")
    async with Telegram() as telegram, AsyncExitStack() as stack:
        bot = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bench.process", telegram.url, telegram.token, f"sqlite:///{tmp_path / 'town.db'}"),
            cwd=ROOT,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
            preexec_fn=few_descriptors,
        )
        assert bot.stdout is not None
        port = int((await asyncio.wait_for(bot.stdout.readline(), 60)).split()[1])
        for _ in range(1200):
            _, writer = await stack.enter_async_context(connection(port))
            writer.write(HALF)
        person = telegram.person(9001, "选民")
        person.says("/start")
        chat = telegram.state.private_chat(9001)
        for _ in range(2000):
            if any(message["from"].get("is_bot") for message in chat.messages.values()):
                break
            await telegram.changed(0.01)
        assert any(message["from"].get("is_bot") for message in chat.messages.values())
        assert (await answer(port, call()))[9:12] == b"200"
        assert len(os.listdir(f"/proc/{bot.pid}/fd")) < 400
        bot.terminate()
        _, said = await asyncio.wait_for(bot.communicate(), 30)
        assert b"Too many open files" not in said


# The address itself


async def test_it_listens_where_it_is_told(town: Town) -> None:
    for host, listen in (("127.0.0.1", "127.0.0.1:0"), ("::1", "[::1]:0"), ("127.0.0.1", "localhost:0"), ("127.0.0.1", "0.0.0.0:0")):
        await town.stop()
        town.settings = town.settings.model_copy(update={"listen": Settings(listen=listen).listen})
        await town.start()
        reader, writer = await asyncio.open_connection(host, town.bot.port)
        writer.write(call(Connection="close"))
        assert (await heard(reader))[9:12] == b"200"
        writer.close()


async def test_an_address_that_cannot_be_had_is_said() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        with pytest.raises(ListenError) as refused:
            await taken("127.0.0.1", other.getsockname()[1])
        assert refused.value.kind == "taken"
        with pytest.raises(ListenError) as refused:
            await taken("localhost", other.getsockname()[1])
        assert refused.value.kind == "taken"
    for host in ("192.0.2.1", "nowhere.invalid"):
        with pytest.raises(ListenError) as refused:
            await taken(host, 8080)
        assert refused.value.kind == "no_such_address"
    for one in await taken("127.0.0.1", 0):
        one.close()
