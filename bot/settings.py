"""Environment variables, read once; all faults are told together (docs/spec.md section 10)."""

import os
from pathlib import Path
from typing import Literal
from urllib.parse import urlparse

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.way import BadProxyError, Way, way_to

PREFIX = "LIANXIN_"
TELEGRAM = "https://api.telegram.org"


class BadSettingsError(Exception):
    """One line per fault."""


class Settings(BaseSettings):
    """`clock` is a file with seconds to add to the time; `listen` is host:port.

    A secret may also be a file of systemd's LoadCredential: `lianxin_bot_token`, `lianxin_data_key` …
    """

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_file=".env", secrets_dir=os.environ.get("CREDENTIALS_DIRECTORY") or None, extra="ignore", frozen=True
    )

    bot_token: SecretStr = SecretStr("")
    bot_api: str = TELEGRAM
    database_url: str = "sqlite:///lianxin.db"
    proxy: SecretStr = SecretStr("")
    """To Telegram; empty: as the environment's usual variables say (bot/way.py)."""
    webhook_url: str = ""
    webhook_secret: SecretStr = SecretStr("")
    listen: str = "127.0.0.1:8080"
    log: Literal["text", "json"] = "text"
    data_key: SecretStr = SecretStr("")
    clock: Path | None = None
    backups: str = "backups"
    """Folder beside the SQLite database for a copy a day; empty: none."""
    alert_chat: int = 0
    """A chat that hears at any hour of what is stuck; 0: none."""
    retry_first: float = Field(default=1.0, gt=0)
    retry_longest: float = Field(default=300.0, gt=0)

    @field_validator("bot_api")
    @classmethod
    def _base(cls, value: str) -> str:
        if urlparse(value).scheme not in ("http", "https"):
            raise ValueError("must be an address like https://api.telegram.org")
        return value.rstrip("/")

    @field_validator("database_url")
    @classmethod
    def _database(cls, value: str) -> str:
        if not value.startswith(("sqlite:///", "postgresql://", "postgresql+psycopg://")):
            raise ValueError("must start with sqlite:/// or postgresql://")
        return value

    @field_validator("listen")
    @classmethod
    def _listen(cls, value: str) -> str:
        host, _, port = value.rpartition(":")
        if not host or not port.isdigit() or not 0 <= int(port) < 65536:
            raise ValueError("must be host:port, like 127.0.0.1:8080")
        return value

    @property
    def way(self) -> Way:
        """To Telegram. Raises BadProxyError."""
        return way_to(self.bot_api, self.proxy.get_secret_value(), os.environ)

    @property
    def host_port(self) -> tuple[str, int]:
        host, _, port = self.listen.rpartition(":")
        return host, int(port)


def load(**given: object) -> Settings:
    """The settings of the environment and `.env`. Raises BadSettingsError naming every fault."""
    faults = _unknown_names()
    try:
        settings = Settings(**given)  # type: ignore[arg-type]
    except ValidationError as error:
        faults += [f"{PREFIX}{str(e['loc'][0]).upper()}: {e['msg']}" for e in error.errors()]
        raise BadSettingsError("\n".join(faults)) from None
    if settings.webhook_url and not settings.webhook_secret.get_secret_value():
        faults.append(f"{PREFIX}WEBHOOK_SECRET: is needed with {PREFIX}WEBHOOK_URL")
    if settings.clock is not None and settings.bot_api == TELEGRAM:
        faults.append(f"{PREFIX}CLOCK: is for rehearsals and refused with Telegram's own server")
    faults += _of_the_way(settings)
    if faults:
        raise BadSettingsError("\n".join(faults))
    return settings


def _of_the_way(settings: Settings) -> list[str]:
    try:
        way_to(settings.bot_api, settings.proxy.get_secret_value(), os.environ)
    except BadProxyError as error:
        return [str(error)]
    return []


def _unknown_names() -> list[str]:
    known = {PREFIX + name.upper() for name in Settings.model_fields}
    names = {name for name in os.environ if name.startswith(PREFIX)}
    if Path(".env").is_file():
        lines = Path(".env").read_text(encoding="utf-8").splitlines()
        names |= {line.split("=")[0].strip() for line in lines if line.startswith(PREFIX)}
    return [f"{name}: there is no such setting" for name in sorted(names - known)]
