"""`lianxin doctor`: token, API, clock, database, chats; each finding with its cure. Without aiogram."""

import asyncio
import shlex
from collections.abc import Mapping
from typing import Any

from bot import clock
from bot.ears_folder import ears_in
from bot.envelope import Envelope
from bot.ledger import ledger_of, ready
from bot.line import FAILURES, ForeignAnswerError, Line, ask, open_line, what_failed
from bot.listening import CHECK_WITHIN, Listener
from bot.office import plain_office
from bot.private_files import open_to_others
from bot.settings import ENV_FILE, LEAST_KEY, Settings
from bot.telegram_time import moment_of
from bot.traps import traps
from bot.way import Way
from domain.words.quotation import one_line
from services.run.database_thread import DatabaseThread
from services.watch.examine import Finding, chats, examine
from storage import backup
from storage.database import open_engine
from storage.faults import DatabaseFaultError, look, refuse_damaged, refuse_other_schema, told
from storage.seal import Seal

CLOCK_OFF_SECONDS = 30
SECONDS = 10.0
UNKNOWN_TOKEN = (401, 404)


def diagnose(settings: Settings) -> list[Finding]:
    """Everything that is wrong or will be; the grave first."""
    found, groups = _database(settings)
    if not any(finding.code == "database_fault" for finding in found):
        found += _copies(settings) + _ledger(settings)
    if (key := len(settings.data_key.get_secret_value())) < LEAST_KEY:
        found.append(Finding("short_key" if key else "no_key"))
    if plain_office(settings.office_url):
        found.append(Finding("plain_office", facts={"url": settings.office_url}))
    if seen := open_to_others(settings.database_url, settings.backups, ENV_FILE):
        found.append(Finding("others_can_read", facts={"files": shlex.join(map(str, seen))}))
    found += traps(settings) + asyncio.run(_telegram(settings, groups)) + asyncio.run(_ears(settings))
    return sorted(found, key=lambda f: not f.grave)


async def _ears(settings: Settings) -> list[Finding]:
    """Who listens to voices, where somebody is to: asked by listening to nothing once."""
    if settings.ears is None:
        return []
    facts = {"folder": str(settings.ears)}
    if isinstance(found := ears_in(settings.ears), str):
        return [Finding(f"ears_{found}", facts=facts)]
    try:
        said = await Listener(settings.ears).ask({"check": True}, within=CHECK_WITHIN)
    except OSError as error:
        said = {"broken": type(error).__name__}
    if said is None or "ready" not in said:
        return [Finding("ears_broken", facts=facts | {"why": one_line(str((said or {}).get("broken") or found.kind))[:200]})]
    return [Finding("ears_ready", facts=facts | {"name": one_line(str(said["ready"]))[:60]})]


def _database(settings: Settings) -> tuple[list[Finding], list[tuple[str, int]]]:
    url = settings.database_url
    try:
        with told(url):
            look(url)
            engine = open_engine(url)
            refuse_other_schema(engine, url)
            refuse_damaged(engine)
            thread = DatabaseThread(engine, clock.real, Seal.of(settings.data_key.get_secret_value()))
            try:
                return thread.do_now(examine), thread.do_now(chats)
            finally:
                thread.close()
    except DatabaseFaultError as fault:
        return [Finding("database_fault", grave=True, facts={"kind": fault.kind, **fault.facts})], []


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


def _ledger(settings: Settings) -> list[Finding]:
    """Where what was erased is written down, so that no copy brings it back."""
    if ledger_of(settings) is None:
        return [Finding("no_ledger")]
    try:
        ready(settings)
    except DatabaseFaultError as fault:
        return [Finding("database_fault", grave=True, facts={"kind": fault.kind, **fault.facts})]
    return []


async def _telegram(settings: Settings, groups: list[tuple[str, int]]) -> list[Finding]:
    token = settings.bot_token.get_secret_value()
    if not token:
        return [Finding("no_token", grave=True)]
    base = f"{settings.bot_api}/bot{token}"
    found: list[Finding] = []
    try:
        async with open_line(settings.way) as line:
            me, date = await _me(line, base)
            if not me["ok"]:
                return [_no_name(me)]
            found += _clock(date) + (await _webhook(line, base) if settings.webhook_url else [])
            for name, chat_id in groups:
                found += await _chat(line, base, (name, chat_id), int(me["result"]["id"]))
            return found
    except FAILURES as error:
        return [*found, _no_way(settings.way, error)]


async def _me(line: Line, base: str) -> tuple[Envelope, str]:
    """Who the bot is, and the date Telegram says it is."""
    me, response = await ask(line, f"{base}/getMe", {}, SECONDS)
    return me, response.headers.get("Date", "")


def _no_name(me: Envelope) -> Finding:
    """Telegram did not say who the bot is: for the token's sake, or for another reason."""
    if me.get("error_code") in UNKNOWN_TOKEN:
        return Finding("bad_token", grave=True)
    return Finding("api_refuses", grave=True, facts={"code": str(me.get("error_code"))})


def _no_way(way: Way, error: BaseException) -> Finding:
    """What failed between here and Telegram."""
    facts = {"address": way.base, "status": str(error.status) if isinstance(error, ForeignAnswerError) else ""}
    if way.proxy is not None:
        facts |= {"proxy": way.proxy.shown, "variable": way.proxy.variable}
    return Finding(what_failed(error, way), grave=True, facts=facts)


def _clock(date: str) -> list[Finding]:
    """`date` as the answer's header says it; what is no moment of our times shows nothing."""
    if (said := moment_of(date)) is None:
        return []
    off = abs((clock.real() - said).total_seconds())
    return [Finding("clock_off", facts={"seconds": str(int(off))})] if off > CLOCK_OFF_SECONDS else []


async def _webhook(line: Line, base: str) -> list[Finding]:
    """What Telegram met when it last called us; an update waits since then."""
    answer, _ = await ask(line, f"{base}/getWebhookInfo", {}, SECONDS)
    found = answer["result"] if answer["ok"] else {}
    why = str(found.get("last_error_message") or "")
    waits = found.get("pending_update_count", 0)
    return [Finding("webhook_fails", facts={"why": " ".join(why.split())[:200]})] if why and waits else []


async def _chat(line: Line, base: str, group: tuple[str, int], bot_id: int) -> list[Finding]:
    """The bot's standing in a group's chat: gone, without the right to write (its own or everybody's), no administrator, without the
    right to delete; and who else reads the chat."""
    answer, _ = await ask(line, f"{base}/getChatMember", {"chat_id": group[1], "user_id": bot_id}, SECONDS)
    member = answer["result"] if answer["ok"] else {"status": "gone"}
    if member["status"] not in ("administrator", "member", "restricted") or not member.get("is_member", True):
        return [Finding("chat_gone", facts={"name": group[0]})]
    answer, _ = await ask(line, f"{base}/getChat", {"chat_id": group[1]}, SECONDS)
    chat = answer["result"] if answer["ok"] else {}
    return [Finding(code, facts={"name": group[0]}) for code in (*_standing(member, chat), *_open_to(chat))]


def _standing(member: Mapping[str, Any], chat: Mapping[str, Any]) -> list[str]:
    if member["status"] == "administrator":
        return [] if member.get("can_delete_messages", True) else ["cannot_delete"]
    may = chat.get("permissions", {}).get("can_send_messages", True) and member.get("can_send_messages", True)
    return ["not_admin" if may else "chat_muted"]


def _open_to(chat: Mapping[str, Any]) -> list[str]:
    """Everybody on Telegram, or whoever comes in later."""
    return ["chat_public"] if chat.get("username") else ["history_open"] if chat.get("has_visible_history") else []


async def bot_name(settings: Settings) -> str | Finding:
    """The bot's user name, for links; or why Telegram does not say it."""
    token = settings.bot_token.get_secret_value()
    if not token:
        return Finding("no_token", grave=True)
    try:
        async with open_line(settings.way) as line:
            me, _ = await _me(line, f"{settings.bot_api}/bot{token}")
    except FAILURES as error:
        return _no_way(settings.way, error)
    return str(me["result"]["username"]) if me["ok"] else _no_name(me)
