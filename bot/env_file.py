"""What stands in `.env` and in the service manager's credential files, as text: nothing in it is replaced by anything else.

The grammar is that of `.env` files everywhere (`export`, quotes, comments), save that `${…}` is no variable: a key is what is written,
under every user and every service manager.
"""

import os
import re
from dataclasses import dataclass, field
from pathlib import Path

PREFIX = "LIANXIN_"
LINE = re.compile(
    r"""[^\S\n]* (?:export[^\S\n]+)? (?P<name>'[^'\n]+'|(?!')[^\s=\#]+) [^\S\n]* = (?P<gap>[^\S\n]*+)
    (?: (?: '(?P<single>(?:\\.|[^'\\])*)' | "(?P<double>(?:\\.|[^"\\])*)" ) [^\S\n]*(?:\#[^\n]*)? | (?P<bare>(?!['"])[^\n]*) ) (?=\n|\Z)""",
    re.VERBOSE | re.DOTALL,
)
BLANK = re.compile(r"[^\S\n]*(?:#[^\n]*)?(?=\n|\Z)")
COMMENT = re.compile(r"\s+#.*", re.DOTALL)
ESCAPES = {"\\": "\\", "'": "'", '"': '"', "a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}


@dataclass(frozen=True)
class Fault:
    """`where` is a setting, or the file with the line; `code` and `facts` are worded by locales/terminal.py."""

    where: str
    code: str
    facts: dict[str, str] = field(default_factory=dict)


@dataclass
class Written:
    """Names as they are written, in order, and what is wrong with the rest."""

    values: dict[str, str] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)


def read_env_file(path: Path) -> Written:
    """Nothing where there is no such file."""
    if path.is_dir():
        return Written(faults=[Fault(str(path), "is_folder")])
    text = _text_of(path)
    return text if isinstance(text, Written) else parsed(text, str(path))


def read_credentials(folder: str | None) -> Written:
    """The files `lianxin_…` in the folder of systemd's LoadCredential, or of a container's secrets."""
    found = Written()
    try:
        files = sorted(Path(folder).iterdir()) if folder else []
    except OSError:
        return found
    for file in files:
        if not file.name.upper().startswith(PREFIX):
            continue
        text = Written(faults=[Fault(str(file), "is_folder")]) if file.is_dir() else _text_of(file)
        if isinstance(text, Written):
            found.faults += text.faults
        else:
            found.values[file.name] = text.strip()
    return found


def _text_of(path: Path) -> str | Written:
    """The text, without a byte order mark and with plain line ends; or why there is none."""
    try:
        if path.exists() and not path.is_file() and not path.samefile(os.devnull):
            return Written(faults=[Fault(str(path), "no_file")])  # a pipe, say, would be waited for
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return Written(faults=[Fault(str(path), "unreadable", {"why": "No such file"})]) if path.is_symlink() else ""
    except OSError as error:
        return Written(faults=[Fault(str(path), "unreadable", {"why": error.strerror or type(error).__name__})])
    except UnicodeDecodeError:
        return Written(faults=[Fault(str(path), "not_utf8")])
    if "\0" in text:  # UTF-16 without its mark
        return Written(faults=[Fault(str(path), "not_utf8")])
    return text.replace("\r\n", "\n").replace("\r", "\n")


def parsed(text: str, name: str) -> Written:
    """Of a name that stands twice the last counts. A line that is nothing is told where it seems to mean us."""
    found, at = Written(), 0
    while at < len(text):
        match = BLANK.match(text, at) or LINE.match(text, at)
        if match is None:
            end = text.find("\n", at)
            end = len(text) if end < 0 else end
            if PREFIX in text[at:end].upper():
                found.faults.append(Fault(f"{name}:{text.count(chr(10), 0, at) + 1}", "no_setting_line"))
            at = end + 1
            continue
        at = match.end() + 1
        if match.re is LINE:
            found.values[match["name"].removeprefix("'").removesuffix("'")] = _value(match)
    return found


def _value(match: re.Match[str]) -> str:
    if match["single"] is not None:
        return re.sub(r"\\([\\'])", lambda m: m[1], match["single"])
    if match["double"] is not None:
        return re.sub(r"\\([\\'\"abfnrtv])", lambda m: ESCAPES[m[1]], match["double"])
    return "" if match["gap"] and match["bare"].startswith("#") else COMMENT.sub("", match["bare"]).rstrip()
