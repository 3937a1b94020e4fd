"""A voter as the cases know him: a number, a village, a language; never who he is (docs/spec.md, promise 5)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.values.errors import FieldError
from domain.values.ids import PersonId, VillageId, VoterId
from domain.words.pattern import pattern_of
from domain.words.phone_said import phone_said, phone_spans, without

MESSAGES_PER_MINUTE = 20
CASES_PER_DAY = 30
LONGEST_NAME, LONGEST_PHONE, MOST_PHONES = 40, 20, 3
BETWEEN = "、"
"""Stands between the numbers of one person, as they are kept and read."""
SHORT_NUMBER = 5
"""Figures of the shortest number there is."""
_SHORT_NUMBER = pattern_of(r"\+?\d(?:[\s()\-]?\d){4,}")
"""A number as an office has them among its own: shorter than anybody's, or from elsewhere."""
_BESIDE_A_NAME = pattern_of(r"[\s,，、。;；:：]+|(?<![^\s,，、])[+/\-和或]+(?![^\s,，、])")
"""What stands between a name and a number and belongs to neither."""
_LABEL = pattern_of("(?:联系)?电话(?:号码)?|手机号?码?|联系方式")


@dataclass(frozen=True)
class Voter:
    """`chat_id` is his private chat; `tokens` the messages he may still send this minute, counted at `tokens_at`."""

    id: VoterId
    chat_id: int
    village: VillageId | None = None
    language: str = "zh-Hans"
    language_chosen: bool = False
    consented_at: datetime | None = None
    met_at: datetime | None = None
    unreachable_since: datetime | None = None
    station: str | None = None
    named_deputy: PersonId | None = None
    tokens: int = MESSAGES_PER_MINUTE
    tokens_at: datetime | None = None
    broadcast_off_at: datetime | None = None
    visit_reminder_at: datetime | None = None
    """Since when he wants to be reminded of visit days; off by default."""
    rating_off_at: datetime | None = None
    """Since when he does not want to be asked how satisfied he is."""
    blocked_until: datetime | None = None
    lets_in: str = ""
    """Why words of his were held that are being let in, a portion at a time: what he writes meanwhile comes after them."""
    name: str = ""
    phone: str = ""

    @property
    def is_asked(self) -> bool:
        """Whether an answer to him ends with the question how satisfied he is."""
        return self.rating_off_at is None


def contact_in(text: str) -> tuple[str, str]:
    """Name and phone as somebody types them in one line: `王大娘 3组5号 1380000xxxx`. Either may be empty; of several numbers all are kept, BETWEEN
    them. Raises FieldError for what is longer than is kept, and for more numbers than MOST_PHONES: nothing is cut off."""
    spans = phone_spans(text)
    rest, said = without(text, spans), phone_said(text).numbers
    if not said:
        said = tuple(re.sub(r"[^\d+]", "", one) for found in _SHORT_NUMBER.findall(rest) for one in _apart(found))
        rest = _SHORT_NUMBER.sub(" ", rest)
    name = " ".join(filter(None, _BESIDE_A_NAME.split(_LABEL.sub(" ", rest))))
    return held_name(name), held_phones(said)


def _apart(figures: str) -> list[str]:
    """`661234 662345` are two numbers, `0855 661234` is one."""
    parts = figures.split()
    return parts if all(len(part) >= SHORT_NUMBER for part in parts) else [figures]


def held_name(name: str) -> str:
    """Raises FieldError."""
    if len(name) > LONGEST_NAME:
        raise FieldError("name", "name_too_long", count=len(name), most=LONGEST_NAME)
    return name


def held_phones(phones: Sequence[str]) -> str:
    """As they are kept. Raises FieldError."""
    for phone in phones:
        if len(phone) > LONGEST_PHONE:
            raise FieldError("phone", "phone_too_long", count=len(phone), most=LONGEST_PHONE)
    if len(phones) > MOST_PHONES:
        raise FieldError("phone", "phones_too_many", count=len(phones), most=MOST_PHONES)
    return BETWEEN.join(dict.fromkeys(phones))


def tokens_left(voter: Voter, now: datetime) -> int:
    """How many messages he may send at `now`: a bucket that refills within a minute."""
    if voter.tokens_at is None:
        return MESSAGES_PER_MINUTE
    refilled = int((now - voter.tokens_at).total_seconds() * MESSAGES_PER_MINUTE / 60)
    return min(MESSAGES_PER_MINUTE, voter.tokens + max(refilled, 0))
