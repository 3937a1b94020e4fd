"""What a voter's file is called is words of his: who is complained of in it, what must be masked (docs/spec.md sections 3 and 4).

A copy keeps the file's name, and so does what is sent by its handle. A name that tells something is read with his words; a file
whose name holds what is masked for others is shown to nobody, and words tell of it.
"""

import re
from dataclasses import replace

from domain.ids import VillageId
from domain.masks import private_spans
from domain.message import Incoming, Media
from domain.names_meant import mentions
from domain.own_words import own_spans
from domain.plain_characters import plain
from services.case.open_case import reading_of
from services.deed.work import Work

_ENDING = re.compile(r"\.[A-Za-z0-9]{1,5}$")
_BY_A_CAMERA = re.compile(r"(?<!\d)(?:20\d{6}[ \-]?\d{4,9}|20\d{6}|1[4-9]\d{11})(?!\d)|WA\d{4}")
"""A date with a time, or milliseconds: how telephones name what they take."""
TELLING = frozenset({"tip", "urgent", "confidential"})


def with_file_names(work: Work, message: Incoming, village: VillageId | None) -> Incoming:
    """Its words with the names of its files that tell something; `village`: the voter's."""
    telling = {m.name: words for m in message.media if (words := _words(m)) and _tells(work, words, village)}
    if not telling:
        return message
    media = tuple(replace(m, way="") if m.name in telling and _masked(telling[m.name]) else m for m in message.media)
    return replace(message, text="\n".join(filter(None, (message.text, *telling.values()))), media=media)


def _words(media: Media) -> str:
    """Its names as a person reads them: no endings, no underscores, no time of taking, none twice."""
    names = (_BY_A_CAMERA.sub("", _ENDING.sub("", line).replace("_", " ")).strip() for line in media.name.splitlines())
    return "\n".join(filter(None, dict.fromkeys(names)))


def _masked(words: str) -> bool:
    return bool(private_spans(words) or own_spans(words))


def _tells(work: Work, words: str, village: VillageId | None) -> bool:
    return _masked(words) or bool(mentions(plain(words), work.roster, village)) or bool(TELLING & reading_of(work, words).marks)
