"""`lianxin doctor`: token, API, clock, database, chats; each finding with its cure. Without aiogram."""

import asyncio
from email.utils import parsedate_to_datetime
from typing import Any

import aiohttp

from bot import clock
from bot.settings import Settings
from domain.errors import LianxinError
from services.examine import Finding, chats, examine
from services.runtime import DatabaseThread
from storage import backup
from storage.database import open_engine, schema_state
from storage.voters import Seal

CLOCK_OFF_SECONDS = 30


def diagnose(settings: Settings) -> list[Finding]:
    """Everything that is wrong or will be; the grave first."""
    found, groups = _database(settings)
    found += _copies(settings)
    found += asyncio.run(_telegram(settings, groups))
    return sorted(found, key=lambda f: not f.grave)


def _database(settings: Settings) -> tuple[list[Finding], list[tuple[str, int]]]:
    engine = open_engine(settings.database_url)
    try:
        current, newest = schema_state(engine)
    except LianxinError as error:
        return [Finding("database_down", grave=True, facts={"why": str(error)[:200]})], []
    if current != newest:
        engine.dispose()
        return [Finding("not_migrated", grave=True, facts={"has": str(current), "wants": str(newest)})], []
    thread = DatabaseThread(engine, clock.real, Seal.of(settings.data_key.get_secret_value()))
    try:
        return thread.do_now(examine), thread.do_now(chats)
    finally:
        thread.close()


def _copies(settings: Settings) -> list[Finding]:
    """The last daily copy of a SQLite database, where copies are wanted."""
    folder = backup.folder_of(settings.database_url, settings.backups)
    if folder is None:
        return []
    last = backup.newest(folder)
    if last is None:
        return [Finding("no_copy", facts={"folder": str(folder)})]
    old = clock.real().replace(tzinfo=None) - last > backup.STALE
    return [Finding("old_copy", facts={"day": last.date().isoformat(), "folder": str(folder)})] if old else []


async def _telegram(settings: Settings, groups: list[tuple[str, int]]) -> list[Finding]:
    token = settings.bot_token.get_secret_value()
    if not token:
        return [Finding("no_token", grave=True)]
    base = f"{settings.bot_api}/bot{token}"
    try:
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=10)) as session:
            me, date = await _get(session, f"{base}/getMe")
            if not me.get("ok"):
                return [Finding("bad_token", grave=True)]
            found = _clock(date)
            for name, chat_id in groups:
                found += await _chat(session, base, (name, chat_id), int(me["result"]["id"]))
            return found
    except (aiohttp.ClientError, TimeoutError, OSError):
        return [Finding("api_out_of_reach", grave=True, facts={"address": settings.bot_api})]


async def _get(session: aiohttp.ClientSession, address: str, **params: Any) -> tuple[dict[str, Any], str]:
    async with session.get(address, params=params) as response:
        return await response.json(), response.headers.get("Date", "")


def _clock(date: str) -> list[Finding]:
    if not date:
        return []
    off = abs((clock.real() - parsedate_to_datetime(date)).total_seconds())
    return [Finding("clock_off", facts={"seconds": str(int(off))})] if off > CLOCK_OFF_SECONDS else []


async def _chat(session: aiohttp.ClientSession, base: str, group: tuple[str, int], bot_id: int) -> list[Finding]:
    answer, _ = await _get(session, f"{base}/getChatMember", chat_id=group[1], user_id=bot_id)
    status = answer["result"]["status"] if answer.get("ok") else "gone"
    if status == "administrator":
        return []
    return [Finding("not_admin" if status == "member" else "chat_gone", facts={"name": group[0]})]


async def bot_name(settings: Settings) -> str:
    """The bot's user name, for links. Raises LianxinError when Telegram does not say it."""
    base = f"{settings.bot_api}/bot{settings.bot_token.get_secret_value()}"
    try:
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=10)) as session:
            me, _ = await _get(session, f"{base}/getMe")
    except (aiohttp.ClientError, TimeoutError, OSError) as error:
        raise LianxinError("Telegram cannot be reached; name the bot with --bot") from error
    if not me.get("ok"):
        raise LianxinError("Telegram does not know this token; name the bot with --bot")
    return str(me["result"]["username"])
