"""Photos that somebody attaches to his words on a case's page: taken in without place and device, kept until Telegram has them, sent with the words."""

from collections.abc import Sequence

from domain.cases.case import Case
from domain.values.errors import FieldError, RefusedError
from domain.values.message import Media
from domain.values.pictures import Picture, plain_picture, sides_of
from locales import office_case as words
from services.case import media
from services.case.media import SHOWN, held_here
from services.deed.by import By
from services.deed.work import Work
from services.office.fields import PHOTOS, Given
from storage.outbox import Call

FIELD = "photo"
LARGEST = 5_000_000
"""Octets of one."""


def take_in(work: Work, case: Case, contents: Sequence[bytes]) -> list[int]:
    """Returns their rows among the files that are kept. Raises FieldError for what is no photo, or too large for one."""
    if len(contents) > PHOTOS:
        raise FieldError(FIELD, "photos_enough", most=PHOTOS)
    pictures = [_picture(nth, content) for nth, content in enumerate(contents, 1)]
    return [work.files.put(f"{case.number}.{one.ending}", one.content, work.now) for one in pictures]


def _picture(nth: int, content: bytes) -> Picture:
    """`nth`: of those that came. Raises FieldError, which says in numbers what is too much."""
    if len(content) > LARGEST:
        raise FieldError(FIELD, "photo_heavy", nth=nth, megabytes=LARGEST // 1_000_000)
    made = plain_picture(content)
    if made is None:
        sides = sides_of(content)
        raise FieldError(FIELD, "photo_sides", nth=nth, sides=sides) if sides is not None else FieldError(FIELD, "no_photo")
    return made


def too_heavy() -> FieldError:
    """Of a form whose photos were more than it may carry, and did not all come in."""
    return FieldError(FIELD, "photos_heavy", most=PHOTOS, megabytes=LARGEST // 1_000_000)


def attached(work: Work, given: Given) -> tuple[Media, ...]:
    """As they go with what was said. Raises RefusedError where one was cleared away."""
    found = [(row, work.files.find(row)) for row in given.get(FIELD, ())]
    if any(content is None for _, content in found):
        raise RefusedError("photo_gone")
    return tuple(Media("photo", held_here(row), len(content or b""), way="file") for row, content in found)


def to_himself(work: Work, by: By, case: Case, given: Given) -> None:
    """On his phone too: what Telegram has is fetched there from now on, and kept here no longer than any file."""
    caption = words.your_photo(work.staff_words(), case.number)
    for one in attached(work, given):
        call = media.by_handle(by.account, one)
        if call is not None:
            work.outbox.put(Call(by.account, call[0], {**call[1], "caption": caption}, case_id=case.id, purpose=SHOWN))
