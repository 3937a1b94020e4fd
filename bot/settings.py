"""Environment variables, read once; all faults are told together (docs/spec.md section 10)."""

import os
import re
from difflib import get_close_matches
from ipaddress import IPv6Address
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot import clock as clocks
from bot.env_file import PREFIX, Fault, Written, read_credentials, read_env_file
from bot.way import BadProxyError, Way, way_to
from domain.values.errors import LianxinError
from storage.addresses import is_address, unfit_file

TELEGRAM = "https://api.telegram.org"
ENV_FILE = Path(".env")
QUOTES = "'\"`“”‘’「」『』"
INVISIBLE = "\ufeff\u200b\u200c\u200d\u2060"
TOKEN = re.compile(r"[0-9]+:[A-Za-z0-9_-]+")
SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
"""https://core.telegram.org/bots/api#setwebhook, secret_token"""
WEBHOOK_PORTS = (443, 80, 88, 8443)
"""https://core.telegram.org/bots/api#setwebhook, Notes"""
LISTEN = re.compile(r"(?:\[(?P<six>[^\[\]]+)\]|(?P<host>[A-Za-z0-9._-]+)):(?P<port>[0-9]{1,5})")
LARGEST_CHAT = 2**52
"""Telegram's ids have at most 52 bits: https://core.telegram.org/bots/api#chat"""

LONGEST_WAIT = 3600.0
"""Seconds between two looks whether an outage is over."""
LEAST_KEY = 16
"""Signs of a new LIANXIN_DATA_KEY; an office that has a shorter one goes on with it."""


class BadSettingsError(LianxinError):
    """`faults` are worded by locales/terminal.py, a line each."""

    code = "bad_settings"

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__("\n".join(f"{fault.where}: {fault.code}" for fault in faults))
        self.faults = faults


def _or(default: object) -> BeforeValidator:
    """What is left empty is not set."""
    return BeforeValidator(lambda value: default if isinstance(value, str) and not value.strip() else value)


class Settings(BaseModel):
    """What the process is told. `clock` is a file with seconds to add to the time; `listen` is host:port.

    Made directly it takes nothing from the environment; `load` reads that.
    """

    model_config = ConfigDict(extra="ignore", frozen=True)

    bot_token: SecretStr = SecretStr("")
    bot_api: str = TELEGRAM
    bot_api_files: Annotated[Path | None, _or(None)] = None
    """The folder where a Bot API server of our own keeps files (started with `--local`); only there a file it names is read."""
    ears: Annotated[Path | None, _or(None)] = None
    """The folder with what listens to voices (bot/ears_folder.py); None: nobody does."""
    database_url: str = "sqlite:///lianxin.db"
    proxy: SecretStr = SecretStr("")
    """To Telegram; empty: as the environment's usual variables say (bot/way.py)."""
    webhook_url: str = ""
    webhook_secret: SecretStr = SecretStr("")
    office_url: str = ""
    """Where the office's pages are seen, `https://town.example` (they are below /office, at `listen`); empty: none."""
    listen: str = "127.0.0.1:8080"
    connections: int = Field(default=400, ge=8, le=100_000)
    """At `listen`, at a time."""
    log: Literal["text", "json"] = "text"
    data_key: SecretStr = SecretStr("")
    clock: Annotated[Path | None, _or(None)] = None
    backups: str = "backups"
    """Folder beside the SQLite database for a copy a day; empty: none."""
    erasures: str = ""
    """Folder of the ledger of erasures, beside the SQLite database; empty: with the copies, on PostgreSQL nowhere (storage/erasures.py)."""
    alert_chat: Annotated[int, _or(0), Field(gt=-LARGEST_CHAT, lt=LARGEST_CHAT)] = 0
    """A chat that hears at any hour of what is stuck; 0: none."""
    retry_first: float = Field(default=1.0, gt=0, le=LONGEST_WAIT, allow_inf_nan=False)
    retry_longest: float = Field(default=5.0, gt=0, le=LONGEST_WAIT, allow_inf_nan=False)
    """Seconds from the beginning of an outage to the first look whether it is over, and the most between two looks."""

    @field_validator("bot_token")
    @classmethod
    def _token(cls, value: SecretStr) -> SecretStr:
        token = value.get_secret_value().strip(QUOTES + INVISIBLE + " \t\r\n\u00a0\u3000")
        if token and not TOKEN.fullmatch(token):
            raise ValueError("is no token")
        return SecretStr(token)

    @field_validator("bot_api")
    @classmethod
    def _base(cls, value: str) -> str:
        if not _is_web_address(value, ("http", "https")):
            raise ValueError("is no address")
        return value.rstrip("/")

    @field_validator("webhook_url")
    @classmethod
    def _webhook(cls, value: str) -> str:
        if value and not _is_web_address(value, ("http", "https")):
            raise ValueError("is no address")
        return value

    @field_validator("office_url")
    @classmethod
    def _office(cls, value: str) -> str:
        if value and not (_is_web_address(value, ("http", "https")) and urlsplit(value).path in ("", "/") and "@" not in value):
            raise ValueError("is no address")
        return value.rstrip("/")

    @field_validator("webhook_secret")
    @classmethod
    def _webhook_secret(cls, value: SecretStr) -> SecretStr:
        if value.get_secret_value() and not SECRET.fullmatch(value.get_secret_value()):
            raise ValueError("has other signs")
        return value

    @field_validator("database_url")
    @classmethod
    def _database(cls, value: str) -> str:
        if not is_address(value):
            raise ValueError("is no address")
        return value

    @field_validator("listen")
    @classmethod
    def _listen(cls, value: str) -> str:
        match = LISTEN.fullmatch(value)
        if match is None or int(match["port"]) > 65535:
            raise ValueError("is not host:port")
        if match["six"]:
            IPv6Address(match["six"])
        return value

    @property
    def way(self) -> Way:
        """To Telegram. Raises BadProxyError."""
        return way_to(self.bot_api, self.proxy.get_secret_value(), os.environ)

    @property
    def host_port(self) -> tuple[str, int]:
        host, _, port = self.listen.rpartition(":")
        return host.strip("[]"), int(port)


class _Environment(BaseSettings, Settings):
    """The same, from variables with our prefix."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, env_file=None, extra="ignore", frozen=True)


def _is_web_address(value: str, schemes: tuple[str, ...]) -> bool:
    try:
        parts = urlsplit(value)
        usable = bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False
    return usable and parts.scheme in schemes and not parts.query and not parts.fragment and not re.search(r"\s", value)


def load() -> Settings:
    """The settings of the environment, else of `.env`, else of credential files. Raises BadSettingsError naming every fault."""
    names = {name.upper(): name for name in os.environ if name.upper().startswith(PREFIX)}
    kept = [read_env_file(ENV_FILE), read_credentials(os.environ.get("CREDENTIALS_DIRECTORY"))]
    faults = [fault for one in kept for fault in one.faults] + _unknown([*names.values(), *(n for one in kept for n in one.values)])
    faults += [Fault(name, "not_utf8") for name in names.values() if not _is_text(os.environ[name])]
    try:
        settings = _Environment(**_fields(kept, names))  # type: ignore[arg-type]
    except ValidationError as error:
        wrong = dict.fromkeys(str(e["loc"][0]) for e in error.errors())
        raise BadSettingsError(faults + [Fault(PREFIX + name.upper(), f"bad_{name}") for name in wrong]) from None
    if faults := faults + _together(settings):
        raise BadSettingsError(faults)
    return settings


def _fields(kept: list[Written], names: dict[str, str]) -> dict[str, object]:
    """What is written in files and not in the environment, by field; the first file counts."""
    found: dict[str, object] = {}
    for one in reversed(kept):
        found |= {name.upper().removeprefix(PREFIX).lower(): value for name, value in one.values.items() if _is_ours(name)}
    return {name: value for name, value in found.items() if PREFIX + name.upper() not in names}


def _is_ours(name: str) -> bool:
    return name.upper().startswith(PREFIX)


def _is_text(value: str) -> bool:
    return not re.search(r"[\ud800-\udfff]", value)


def _unknown(names: list[str]) -> list[Fault]:
    known = [PREFIX + name.upper() for name in Settings.model_fields]
    wrong = sorted({name for name in names if _is_ours(name) and name.upper() not in known})
    return [Fault(name, "unknown", {"like": "".join(get_close_matches(name.upper(), known, 1, 0.75))}) for name in wrong]


def _together(settings: Settings) -> list[Fault]:
    """What is wrong only beside something else."""
    found = (_of_the_webhook(settings), _of_a_stand_in(settings), _of_the_way(settings))
    faults = [fault for some in found for fault in some]
    if why := unfit_file(settings.database_url):
        faults.append(Fault(f"{PREFIX}DATABASE_URL", f"database_{why}"))
    if settings.retry_longest < settings.retry_first:
        faults.append(Fault(f"{PREFIX}RETRY_LONGEST", "bad_retry_longest"))
    return faults


def _of_the_webhook(settings: Settings) -> list[Fault]:
    faults = []
    if settings.webhook_url and not settings.webhook_secret.get_secret_value():
        faults.append(Fault(f"{PREFIX}WEBHOOK_SECRET", "secret_needed"))
    if settings.webhook_url and settings.bot_api == TELEGRAM:
        parts = urlsplit(settings.webhook_url)
        if parts.scheme != "https" or (parts.port or 443) not in WEBHOOK_PORTS:
            faults.append(Fault(f"{PREFIX}WEBHOOK_URL", "bad_webhook_url"))
    return faults


def _of_a_stand_in(settings: Settings) -> list[Fault]:
    """A hand-set clock and a folder of files go with a server of one's own only."""
    real = settings.bot_api == TELEGRAM
    faults = []
    if settings.clock is not None and (real or not clocks.usable(settings.clock)):
        faults.append(Fault(f"{PREFIX}CLOCK", "clock_refused" if real else "bad_seconds"))
    folder = settings.bot_api_files
    if folder is not None and (real or not (folder.is_absolute() and folder.is_dir())):
        faults.append(Fault(f"{PREFIX}BOT_API_FILES", "files_refused" if real else "no_such_folder"))
    return faults


def _of_the_way(settings: Settings) -> list[Fault]:
    try:
        way_to(settings.bot_api, settings.proxy.get_secret_value(), os.environ)
    except BadProxyError as error:
        return [Fault(error.variable, error.code)]
    return []
