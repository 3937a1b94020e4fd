"""What stands in a service's way on its machine, told by `lianxin doctor`: files of two accounts, two databases, two values of a secret,
a unit that says something else. Each was met by following docs/operations.md in another order."""

import os
import pwd
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.env_file import PREFIX, read_credentials, read_env_file
from bot.private_files import of_the_database
from bot.settings import ENV_FILE, Settings
from services.watch.examine import Finding
from storage.addresses import database_file, shown

DEFAULT = "lianxin.db"
ONCE = ("BOT_TOKEN", "DATA_KEY", "DATABASE_URL", "WEBHOOK_SECRET", "PROXY")
"""What the service and the commands must mean alike."""
SETTING = re.compile(r"""^\s*Environment=["']?LIANXIN_DATABASE_URL=([^"'\s]+)""", re.MULTILINE)
USER = re.compile(r"^\s*User=(\S+)", re.MULTILINE)
CREDENTIAL = re.compile(r"^\s*LoadCredential=[^:\s]+:(\S+)", re.MULTILINE)


@dataclass(frozen=True)
class Places:
    """Where things lie on a machine that follows docs/operations.md."""

    program: Path = Path(__file__).resolve().parents[1]
    state: Path = Path("/var/lib/lianxin")
    unit: Path = Path("/etc/systemd/system/lianxin.service")


def traps(settings: Settings, places: Places = Places()) -> list[Finding]:
    return [
        *_owners(settings),
        *_other_databases(settings, places),
        *_other_settings(places),
        *_two_values(),
        *_unit(settings, places),
    ]


def _owners(settings: Settings) -> Iterator[Finding]:
    """SQLite writes files beside the database: whoever has the folder must have them all."""
    file = database_file(settings.database_url)
    if file is None or not _there(file):
        return
    folder = file.resolve().parent
    holder = folder.stat().st_uid
    odd = [path for path in of_the_database(settings.database_url, settings.backups) if _there(path) and path.lstat().st_uid != holder]
    if odd:
        right = holder or odd[0].lstat().st_uid
        wrong = odd if holder else [folder]
        facts = {"files": " ".join(map(str, wrong)), "holder": _name(wrong[0].lstat().st_uid), "owner": _name(right)}
        yield Finding("other_owner", grave=True, facts=facts)
    elif os.geteuid() == 0 and holder:
        yield Finding("as_root", facts={"owner": _name(holder)})


def _other_databases(settings: Settings, places: Places) -> Iterator[Finding]:
    """One was filled, the other is served."""
    used = database_file(settings.database_url)
    for other in dict.fromkeys(folder.resolve() / DEFAULT for folder in (Path(), places.program, places.state)):
        if _there(other) and (used is None or other.resolve() != used.resolve()):
            yield Finding("second_database", facts={"other": str(other), "address": shown(settings.database_url)})


def _other_settings(places: Places) -> Iterator[Finding]:
    """`.env` is read in the folder where one stands."""
    other = places.program / ENV_FILE
    if not _there(ENV_FILE) and _there(other):
        yield Finding("env_elsewhere", facts={"file": str(other), "folder": str(places.program)})


def _two_values() -> Iterator[Finding]:
    """A secret that stands in two places and was changed in one of them. What it is, is not said."""
    environment = {name.upper(): value for name, value in os.environ.items()}
    files = (read_env_file(ENV_FILE).values, read_credentials(os.environ.get("CREDENTIALS_DIRECTORY")).values)
    said = [environment, *({name.upper(): value for name, value in one.items()} for one in files)]
    for name in (PREFIX + name for name in ONCE):
        if len({one[name] for one in said if name in one}) > 1:
            yield Finding("two_values", facts={"name": name})


def _unit(settings: Settings, places: Places) -> Iterator[Finding]:
    text, unit = _text_of(places.unit), str(places.unit)
    for address in SETTING.findall(text):
        if address != settings.database_url:
            yield Finding(
                "unit_database", grave=True, facts={"unit": unit, "address": shown(address), "ours": shown(settings.database_url)}
            )
    file = database_file(settings.database_url)
    for user in USER.findall(text):
        if file is not None and _there(file) and _name(file.resolve().parent.stat().st_uid) != user:
            facts = {"unit": unit, "user": user, "owner": _name(file.resolve().parent.stat().st_uid), "folder": str(file.resolve().parent)}
            yield Finding("unit_user", grave=True, facts=facts)
    for place in CREDENTIAL.findall(text):
        if _is_missing(Path(place)):
            yield Finding("unit_credential", grave=True, facts={"unit": unit, "file": place})


def _text_of(unit: Path) -> str:
    """The unit and what `systemctl edit` added to it."""
    texts = []
    for path in (unit, *sorted(unit.with_name(unit.name + ".d").glob("*.conf"))):
        try:
            texts.append(path.read_text(encoding="utf-8", errors="replace"))
        except OSError:
            continue
    return "\n".join(texts)


def _there(path: Path) -> bool:
    """As far as one can see."""
    try:
        return path.exists()
    except OSError:
        return False


def _is_missing(path: Path) -> bool:
    try:
        return not path.exists()
    except OSError:
        return False


def _name(uid: int) -> str:
    try:
        return pwd.getpwuid(uid).pw_name
    except KeyError:
        return str(uid)
