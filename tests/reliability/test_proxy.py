"""Telegram behind a proxy: everything goes through it, names arrive there as they are, its troubles are outages like any."""

import asyncio
import logging
import subprocess
import traceback
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import aiohttp
import pytest
from pydantic import SecretStr

from bot.doctor import bot_name, diagnose
from bot.line import FAILURES, ask, open_line, what_failed
from bot.logs import set_up
from bot.way import way_to
from demo.telegram import Telegram
from demo.village import DemoClock, Village
from locales import common
from locales.catalogue import translator
from tests.conversations import test_first_case
from tests.proxy import NAME, Asked, RecordingProxy, TlsDoor
from tests.test_commands import lianxin
from tests.town import Town

PASSWORD = ("benutzer", "geheim:@/%")
SIGNED = "benutzer:geheim%3A%40%2F%25"
SECRETS = ("benutzer", "geheim", "YmVudXR6ZXI6")
"""Also the beginning of what an HTTP proxy is told."""


COMMANDS = ("doctor", "invites --person u01 --out links", "posters --out sheets")


@dataclass
class Outside:
    """What lies between the bot and the stand-in: `setting` is LIANXIN_PROXY, `base` LIANXIN_BOT_API."""

    proxy: RecordingProxy
    base: str
    setting: str
    environment: dict[str, str]
    door: TlsDoor

    @property
    def calls(self) -> list[str]:
        return self.proxy.calls + self.door.calls

    def env(self, town: Town) -> dict[str, str]:
        return self.environment | {
            "LIANXIN_BOT_API": self.base,
            "LIANXIN_PROXY": self.setting,
            "LIANXIN_BOT_TOKEN": town.telegram.token,
            "LIANXIN_DATABASE_URL": town.settings.database_url,
            "LANG": "zh_CN.UTF-8",
        }


@asynccontextmanager
async def outside(town: Town, folder: Path, base: str, scheme: str, *, signed: bool = False) -> AsyncIterator[Outside]:
    """A proxy that alone knows the stand-in's name; with an `https` base TLS is taken off behind it, with an `https` proxy before it."""
    behind = ("127.0.0.1", int(town.telegram.url.rpartition(":")[2]))
    async with AsyncExitStack() as stack:
        door = await stack.enter_async_context(TlsDoor(behind, folder))
        names = {NAME: ("127.0.0.1", door.port) if base == "https" else behind}
        proxy = await stack.enter_async_context(RecordingProxy(names, PASSWORD if signed else None))
        setting = proxy.address(scheme, SIGNED if signed else "")
        if scheme == "https":
            front = await stack.enter_async_context(TlsDoor(("127.0.0.1", proxy.port), folder))
            setting = setting.replace(str(proxy.port), str(front.port))
        await town.stop()
        yield Outside(proxy, f"{base}://{NAME}", setting, {"SSL_CERT_FILE": str(door.authority)}, door)
        await town.stop()


async def run(command: str, cwd: Path, env: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return await asyncio.to_thread(lambda: lianxin(*command.split(), cwd=cwd, **env))


async def starts_again(town: Town, there: Outside, **changes: Any) -> None:
    town.settings = town.settings.model_copy(update={"bot_api": there.base, "proxy": SecretStr(there.setting)} | changes)
    await town.start()


@pytest.mark.parametrize(
    ("base", "scheme", "signed", "how"),
    [
        ("http", "http", False, "forward"),
        ("https", "http", True, "connect"),
        ("https", "https", True, "connect"),
        ("http", "socks5h", False, "socks name"),
        ("https", "socks5", True, "socks name"),
    ],
)
async def test_the_whole_first_case_goes_through_the_proxy(  # noqa: PLR0917
    town: Town, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, base: str, scheme: str, signed: bool, how: str
) -> None:
    async with outside(town, tmp_path, base, scheme, signed=signed) as there:
        monkeypatch.setenv("SSL_CERT_FILE", there.environment.get("SSL_CERT_FILE", ""))
        await starts_again(town, there)
        await test_first_case.test_a_broken_road_is_reported_claimed_answered_and_rated(town)
        secretary = await town.secretary()
        await secretary.writes("/people")
        await secretary.presses("更新名册")
        sent = [m for m in secretary.messages if "document" in m][-1]["document"]["file_id"]
        await secretary.sends("document", content=town.telegram.state.files[sent])
        assert "和现在的名册一样" in secretary.last
        for command in COMMANDS if (base, scheme) in (("https", "http"), ("http", "socks5h")) else COMMANDS[:1]:
            before = there.calls.count("getMe")
            done = await run(command, tmp_path, there.env(town))
            assert done.returncode == 0, done.stdout + done.stderr
            assert there.calls.count("getMe") == before + 1
            if command == "doctor":
                assert f"经代理 {there.setting.replace(SIGNED + '@', '')}（LIANXIN_PROXY）" in done.stdout
            assert not [secret for secret in SECRETS if secret in done.stdout + done.stderr]
        methods = {"getUpdates", "setMyCommands", "sendMessage", "editMessageText", "answerCallbackQuery", "sendDocument", "getFile"}
        assert methods - set(there.calls) == set()
        assert [call for call in there.calls if call.startswith("files/")]
        port = 443 if base == "https" else 80
        assert set(there.proxy.asked) == {Asked(how, NAME, port, PASSWORD[0] if signed else "")}


async def test_a_webhook_is_set_up_through_the_proxy(town: Town, tmp_path: Path) -> None:
    async with outside(town, tmp_path, "http", "http") as there:
        await starts_again(town, there, webhook_url="http://127.0.0.1:9/webhook", webhook_secret=SecretStr("geheim"))
        await town.receiver.caught_up.wait()
        assert {"setWebhook", "getWebhookInfo"} <= set(there.calls)


@pytest.mark.parametrize(("base", "scheme"), [("http", "http"), ("https", "http"), ("http", "socks5h")])
async def test_a_proxy_that_dies_and_comes_back_is_an_outage_and_nothing_is_lost(
    town: Town, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, base: str, scheme: str
) -> None:
    async with outside(town, tmp_path, base, scheme) as there:
        monkeypatch.setenv("SSL_CERT_FILE", there.environment["SSL_CERT_FILE"])
        await starts_again(town, there)
        leader = await town.deputy("周启明")
        group, voter = await town.group("g1", leader), await town.voter()
        await there.proxy.stop()
        voter.person.says("村口的路坏了")
        await town.ask(lambda work: work.say(work.chats.of(voter.id), "走访日是后天"))
        town.sender.wake()

        async def both_say_so() -> bool:
            return set(town.bot.trouble()) == {"receiver", "sender"}

        await town.until(both_say_so)
        await there.proxy.start()
        await town.settled()
        assert len([text for text in voter.reads if "收到了。编号" in text]) == 1
        assert voter.reads.count("走访日是后天") == 1
        assert "村口的路坏了" in group.last
        await town.until(lambda: nothing_wrong(town))
        await nobody_is_given_up(town)


async def nothing_wrong(town: Town) -> bool:
    return not town.bot.trouble()


async def nobody_is_given_up(town: Town) -> None:
    """No voter unreachable, no group unbound, no row that failed."""
    from sqlalchemy import text

    for question, answer in (
        ("SELECT count(*) FROM voter WHERE unreachable_since IS NOT NULL", 0),
        ("SELECT count(*) FROM outbox WHERE status = 'failed'", 0),
        ("SELECT count(*) FROM group_chat", 1),
    ):
        assert await town.ask(lambda work, q=question: work.connection.execute(text(q)).scalar()) == answer


@pytest.mark.parametrize(
    ("base", "status"),
    [
        ("http", 200),
        ("http", 302),
        ("http", 403),
        ("http", 404),
        ("http", 407),
        ("http", 502),
        ("https", 403),
        ("https", 407),
        ("https", 502),
    ],
)
async def test_a_page_of_the_proxys_own_is_the_way_not_a_chat(
    town: Town, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, base: str, status: int
) -> None:
    async with outside(town, tmp_path, base, "http") as there:
        monkeypatch.setenv("SSL_CERT_FILE", there.environment["SSL_CERT_FILE"])
        await starts_again(town, there)
        leader = await town.deputy("周启明")
        group, voter = await town.group("g1", leader), await town.voter()
        await voter.writes("村口的路坏了")
        there.proxy.page = status
        there.proxy.cut()
        await town.ask(lambda work: (work.say(work.chats.of(voter.id), "走访日是后天"), work.say(group.chat.id, "学习在明天")))
        town.sender.wake()
        voter.person.says("就在小学门口")

        async def both_say_so() -> bool:
            return set(town.bot.trouble()) == {"receiver", "sender"}

        await town.until(both_say_so)
        there.proxy.page = 0
        await town.settled()
        assert voter.reads.count("走访日是后天") == 1
        assert group.reads.count("学习在明天") == 1
        assert len(await town.cases()) == 1
        await nobody_is_given_up(town)


@pytest.mark.parametrize(("scheme", "form"), [("http", "json"), ("socks5h", "text")])
async def test_user_and_password_show_nowhere(  # noqa: PLR0917
    town: Town, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], scheme: str, form: str
) -> None:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    set_up(form)
    seen = ""
    try:
        async with outside(town, tmp_path, "https", scheme, signed=True) as there:
            monkeypatch.setenv("SSL_CERT_FILE", there.environment["SSL_CERT_FILE"])
            await starts_again(town, there)
            voter = await town.voter()
            for trouble in (there.proxy.stop, lambda: _refuses(there), lambda: _another_password(there)):
                await trouble()
                voter.person.says("村口的路坏了")
                await town.ask(lambda work: work.say(work.chats.of(voter.id), "走访日是后天"))
                town.sender.wake()

                async def both_say_so() -> bool:
                    return set(town.bot.trouble()) == {"receiver", "sender"}

                await town.until(both_say_so)
                async with aiohttp.ClientSession() as session:
                    for page in ("healthz", "metrics"):
                        seen += await (await session.get(f"http://127.0.0.1:{town.bot.port}/{page}")).text()
                seen += await _traceback(there)
                doctor = await run("doctor", tmp_path, there.env(town))
                seen += doctor.stdout + doctor.stderr
                if there.proxy.password != PASSWORD:
                    continue
                await _as_before(there)
                await town.settled()
            await town.stop()
    finally:
        root.handlers[:] = handlers
        root.setLevel(level)
    seen += "".join(capsys.readouterr())
    told = f"does not answer through the proxy {scheme}://127.0.0.1:"
    for logged in ("receiving failed", "sending outbox row", "Telegram is reached", "经代理", told):
        assert logged in seen
    assert [secret for secret in SECRETS if secret in seen] == []


async def _refuses(there: Outside) -> None:
    there.proxy.page, there.proxy.refusal = 502, 2
    there.proxy.cut()


async def _another_password(there: Outside) -> None:
    there.proxy.password = ("other", "other")
    there.proxy.cut()


async def _as_before(there: Outside) -> None:
    if there.proxy.page:
        there.proxy.page = there.proxy.refusal = 0
    else:
        await there.proxy.start()


async def _traceback(there: Outside) -> str:
    """Of a call that fails, as Python prints it, with every error's repr."""
    way = way_to(there.base, there.setting, {})
    try:
        async with open_line(way) as line:
            await ask(line, f"{way.base}/bot1:x/getMe", {}, 5)
    except FAILURES as error:
        chain, link = "", cast("BaseException | None", error)
        while link is not None:
            chain += str(link) + type(link).__name__
            link = link.__cause__ or link.__context__
        return chain + "".join(traceback.format_exception(error))
    raise AssertionError("it went through")


@pytest.mark.parametrize(
    ("base", "scheme"), [("http", "http"), ("https", "http"), ("https", "https"), ("http", "socks5"), ("https", "socks5h")]
)
async def test_doctor_says_when_it_is_the_proxy_that_fails(
    town: Town, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, base: str, scheme: str
) -> None:
    async with outside(town, tmp_path, base, scheme) as there:
        monkeypatch.setenv("SSL_CERT_FILE", there.environment["SSL_CERT_FILE"])
        settings = town.settings.model_copy(update={"bot_api": there.base, "proxy": SecretStr(there.setting)})
        chinese = translator("zh-Hans")

        async def said() -> str:
            found = next(f for f in await asyncio.to_thread(diagnose, settings) if f.facts.get("address"))
            named = await bot_name(settings)
            assert found.grave
            assert named == found, "invites and posters say the same"
            return common.finding(chinese, found.code, found.facts)

        there.proxy.password = PASSWORD
        assert f"代理 {there.setting} 不让过" in await said()
        there.proxy.password, there.proxy.page, there.proxy.refusal = None, 502, 1
        if (base, scheme) == ("http", "http"):  # the call itself is answered by the proxy's page
            assert f"{there.base} 那头回答的不是 Telegram，是中间网关的页面（502）" in await said()
        else:
            assert f"经代理 {there.setting} 到不了 {there.base}" in await said()
        await there.proxy.stop()
        assert f"代理 {there.setting}" in await said()
        if scheme != "https":  # there something still takes the TLS
            assert f"连不上代理 {there.setting}" in await said()
        await there.proxy.start()


async def closes(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.close()


async def speaks_http(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await reader.read(1)
    writer.write(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")
    writer.close()


async def speaks_nonsense(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await reader.read(1)
    writer.write(b"\x05" * 300 + b"\xff")
    writer.close()


async def says_nothing(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await reader.read()
    writer.close()


@pytest.mark.parametrize("scheme", ["http", "https", "socks5", "socks5h"])
@pytest.mark.parametrize("base", ["http", "https"])
@pytest.mark.parametrize("answers", [closes, speaks_http, speaks_nonsense, says_nothing])
async def test_a_port_that_is_no_such_proxy_is_named(scheme: str, base: str, answers: Any) -> None:
    async with await asyncio.start_server(answers, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        way = way_to(f"{base}://{NAME}", f"{scheme}://127.0.0.1:{port}", {})
        async with open_line(way) as line:
            with pytest.raises(FAILURES) as found:
                await ask(line, f"{way.base}/bot1:x/getMe", {}, 0.5)
    assert isinstance(found.value, (aiohttp.ClientError, TimeoutError)), "aiogram's popups expect nothing else"
    failed = what_failed(found.value, way)
    if (base, scheme, answers) == ("http", "http", speaks_http):
        assert failed == "foreign_answer"
    else:
        assert failed in ("proxy_locked", "proxy_stuck", "proxy_away")


async def test_commands_end_with_what_failed(town: Town, tmp_path: Path) -> None:
    await town.stop()
    env = {
        "LIANXIN_BOT_TOKEN": town.telegram.token,
        "LIANXIN_DATABASE_URL": town.settings.database_url,
        "LIANXIN_PROXY": "http://127.0.0.1:9",
    }
    for command in COMMANDS:
        done = await run(command, tmp_path, env | {"LANG": "zh_CN.UTF-8"})
        assert done.returncode == 1
        assert "连不上代理 http://127.0.0.1:9。请看它开着没有，LIANXIN_PROXY 里的" in done.stdout + done.stderr
        assert "Traceback" not in done.stderr


async def test_doctor_says_that_telegram_is_reached_directly(town: Town, tmp_path: Path) -> None:
    await town.stop()
    env = {
        "LIANXIN_BOT_API": town.telegram.url,
        "LIANXIN_BOT_TOKEN": town.telegram.token,
        "LIANXIN_DATABASE_URL": town.settings.database_url,
    }
    for language in ("zh_CN.UTF-8", "en_GB.UTF-8"):
        dead = {"LIANXIN_PROXY": "http://127.0.0.1:9", "LANG": language}
        done = await run("doctor", tmp_path, env | dead)
        assert "Telegram：直接连接" in done.stdout, "in the town's language"
        assert "127.0.0.1:9" not in done.stdout


DEAD = {name: "http://127.0.0.1:9" for name in ("HTTPS_PROXY", "HTTP_PROXY", "ALL_PROXY", "https_proxy", "http_proxy", "all_proxy")}


async def test_a_town_on_this_machine_works_behind_a_dead_proxy(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in DEAD.items():
        monkeypatch.setenv(name, value)
    await town.restart()
    await test_first_case.test_a_broken_road_is_reported_claimed_answered_and_rated(town)


async def test_the_demo_works_behind_a_dead_proxy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in DEAD.items():
        monkeypatch.setenv(name, value)
    clock = DemoClock()
    async with Telegram(clock) as telegram:
        village = Village(telegram, clock)
        await village.open(tmp_path / "demo")
        try:
            village.voter.says("村口的路坏了")
            await village.settled()
            assert [m for m in telegram.state.private_chat(village.voter.id).messages.values() if m["from"].get("is_bot")]
        finally:
            await village.close()
