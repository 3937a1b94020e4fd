"""What a voter's file is called is words of his: who is complained of in it, what must be masked (docs/spec.md sections 3 and 4).

A copy keeps the file's name, and so does what is sent by its handle. A name that tells something is read with his words; a file
whose name holds what is masked for others is shown to nobody, and words tell of it.
"""

import re
from dataclasses import replace

from domain.people.names_meant import mentions
from domain.people.roster_names import COMPOUND
from domain.values.ids import VillageId
from domain.values.message import Incoming, Media
from domain.words.apart import taken_apart
from domain.words.masks import Span, private_spans
from domain.words.own_words import NAME, SHOWN, own_spans
from domain.words.plain_characters import plain
from domain.words.quotation import one_line
from domain.words.surnames import SURNAME
from services.case.open_case import reading_of
from services.deed.work import Work

_ENDING = re.compile(r"\.[A-Za-z0-9]{1,5}$")
_BY_A_CAMERA = re.compile(r"(?<!\d)(?:20\d{6}[ \-]?\d{4,9}|20\d{6}|1[4-9]\d{11})(?!\d)|WA\d{4}")
"""A date with a time, or milliseconds: how telephones name what they take."""
LARGEST = 5 * 1024 * 1024
"""Bytes of a file that is fetched."""
_LIKE_A_NAME = re.compile(f"(?:{'|'.join(sorted(COMPOUND))}|{SURNAME})[\u4e00-\u9fff]{{1,2}}|[A-Za-z]{{2,}}(?: [A-Za-z]{{2,}})*")
"""A surname and what follows it, a word in Latin letters: beside a number or a door one too many is hidden rather than one too few."""
TELLING = frozenset({"tip", "urgent", "confidential"})


def with_file_names(work: Work, message: Incoming, village: VillageId | None) -> Incoming:
    """Its words with the names of its files that tell something; `village`: the voter's."""
    telling = {m.name: words for m in message.media if (words := _words(m)) and _tells(work, words, village)}
    if not telling:
        return message
    media = tuple(replace(m, way="", renamed=_renamed(m)) if m.name in telling and _masked(telling[m.name]) else m for m in message.media)
    return replace(message, text="\n".join(filter(None, (message.text, *telling.values()))), media=media)


def _renamed(media: Media) -> str:
    """The name with what is masked in it; none for a sound, which says inside too what it is called, and for what is too large to fetch."""
    if media.kind != "document" or not 0 < media.size <= LARGEST:
        return ""
    name = one_line(media.name.splitlines()[0].replace("/", " ").replace("_", " "))
    ending = _ENDING.search(name)
    stem = name[: ending.start()] if ending else name
    likely = (Span(found.start(), found.end(), NAME, SHOWN[NAME]) for found in _LIKE_A_NAME.finditer(stem))
    return taken_apart(stem, [*own_spans(stem), *likely])[0] + (ending[0] if ending else "")


def _words(media: Media) -> str:
    """Its names as a person reads them: no endings, no underscores, no time of taking, none twice."""
    names = (_BY_A_CAMERA.sub("", _ENDING.sub("", line).replace("_", " ")).strip() for line in media.name.splitlines())
    return "\n".join(filter(None, dict.fromkeys(names)))


def _masked(words: str) -> bool:
    return bool(private_spans(words) or own_spans(words))


def _tells(work: Work, words: str, village: VillageId | None) -> bool:
    return _masked(words) or bool(mentions(plain(words), work.roster, village)) or bool(TELLING & reading_of(work, words).marks)
