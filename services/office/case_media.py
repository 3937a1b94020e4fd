"""A file beside somebody's words, for whoever may see it on the case's page: by which handle Telegram hands it out, and as what."""

from collections.abc import Mapping
from dataclasses import dataclass

from domain.rights.rights import reads_confidential
from domain.values.errors import NoSuchCaseError
from domain.values.message import FILES, Media
from services.case.media import held_row
from services.deed.by import By
from services.deed.work import Work
from services.office.case_seen import case_seen
from services.office.said_in_case import LARGEST

TYPES: Mapping[str, tuple[str, str]] = {
    "photo": ("image/jpeg", "jpg"),
    "video": ("video/mp4", "mp4"),
    "video_note": ("video/mp4", "mp4"),
    "animation": ("video/mp4", "mp4"),
    "voice": ("audio/ogg", "ogg"),
    "audio": ("audio/mpeg", "mp3"),
}
"""What a browser may show by itself; anything else is handed over to be kept, whatever it is."""


@dataclass(frozen=True)
class Filed:
    """`name`: never the one it was sent under, which may name somebody; of a file that is read under a masked name, that one."""

    file_id: str
    type: str
    name: str
    shown: bool


def held_here(work: Work, by: By, filed: Filed) -> bytes | None:
    """The content of one that came from a page and Telegram has not been handed yet."""
    row = held_row(Media("photo", filed.file_id))
    return work.files.find(row) if row is not None else None


def file_of(work: Work, by: By, number: str, message: int, nth: int) -> Filed:
    """Raises NoSuchCaseError where there is none that he may see."""
    case = case_seen(work, by, number)
    reads, found = reads_confidential(work.roster, by.persons, case), work.messages.get(message)
    if found is None or found.case_id != case.id or found.elsewhere or (case.confidential and not reads):
        raise NoSuchCaseError
    media = found.attached[nth] if 0 <= nth < len(found.attached) else None
    if media is None or media.kind not in FILES or not media.file_id or media.size > LARGEST:
        raise NoSuchCaseError
    if not media.way and not (media.renamed and reads):
        raise NoSuchCaseError
    kind, ending = TYPES.get(media.kind, ("application/octet-stream", "bin"))
    name = media.renamed or f"{case.number}-{message}-{nth + 1}.{ending}"
    return Filed(media.file_id, kind, name, media.kind in TYPES)
