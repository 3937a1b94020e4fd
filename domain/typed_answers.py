"""What a voter types where a button stood for it, as a whole message: consent, an appointment, a time that suits or does not, no number
(docs/spec.md section 3). Words that say more are none of these."""

import re

from domain.plain_text import letters, squeezed
from domain.simplified import simplified

_CONSENT = re.compile(r"(?:我)?同意(?:并继续|了|的|啊)*|i agree|agree", re.IGNORECASE)
_APPOINTMENT = re.compile(
    "(?:我|俺|想|要|我想|我要|请|麻烦|帮我|可以|能不能)*(?:约访|预约)(?:一下|代表|接待|接待日|个时间|时间|吧|啊|呀|吗|么|行吗|可以吗)*"
)
_SUITS = re.compile(
    "(?:好|可以|行|没问题|要得|中|成|同意|来|去|没事|有空|方便|ok|okay|yes|fine|sure|agree)+(?:的|了|吧|啊|呀|哈|呢|嘞|谢谢|谢了|到时见|见|准时到)*"
)
_OTHER_TIME = re.compile(
    "(?:那天|到时|我)?(?:换(?:个|一个)?时间|改(?:个|一个)?时间|不行|没空|没有空|没时间|不方便|不得空|来不了|去不了|no|another time)(?:了|啊|呀|吧|哦)*"
)
_NO_NUMBER = re.compile(r"(?:我)?(?:不用|不方便|不想|不愿意|不留|不给|算了|不要)(?:留|给|说)?(?:电话|号码)?(?:了|吧)?[。.!！]?|no")


def consents(text: str) -> bool:
    """「同意并继续」."""
    return _CONSENT.fullmatch(simplified(text).strip(" 。.!！")) is not None


def wants_an_appointment(text: str) -> bool:
    """「约访」."""
    return _APPOINTMENT.fullmatch(_said(text)) is not None


def suits(text: str) -> bool | None:
    """Whether the proposed time suits him; None for words that say neither."""
    said = _said(text)
    if _SUITS.fullmatch(said):
        return True
    return False if _OTHER_TIME.fullmatch(said) else None


def gives_no_number(text: str) -> bool:
    return _NO_NUMBER.fullmatch(text.strip()) is not None


def _said(text: str) -> str:
    return letters(squeezed(simplified(text)))
