"""Words that name nobody and yet may speak of whom their writer complained of before (docs/spec.md section 4): 昨天他又来了, 又骂我娘, 莫给他看."""

from domain.words.pattern import pattern_of
from domain.words.simplified import simplified

LOOKED_AT = 300
"""Signs of a text that are looked at."""
_HIM = pattern_of(
    "(?<!其)(?:他|她|那个?人|这个?人|此人|那家伙|那家人)(?!们村|乡|俩村)|(?:^|[,，。;；!！ ]|昨天|今天|昨晚|今早|现在|刚才|刚刚|酒)(?:又|还在|照样|继续)(?!(?:没|停|断|漏|坏|堵|塌|不亮|是|涨|下|到|有))"
)
_NOT = "(?:不要|不能|不许|不想|不愿|不敢|别|莫|勿|甭|唔好)(?:再|要)?"
_READ = "(?:本人|代表|书记|主任)?(?:看|晓得|知|听|见|读)"
_HE = "(?:他|她|那个?人|这个?人)们?"
_NOT_FOR_HIM = pattern_of(
    f"(?:{_NOT}|不(?:再|要)?)(?:让|给|被|叫|使|喊|告诉){_HE}{_READ}|{_NOT}(?:跟|和|对|向){_HE}(?:说|讲|提)(?!价|道理|理|话|不清|起来)"
)


def may_be_him(text: str) -> bool:
    """Whether words that name nobody may go on about somebody."""
    return _HIM.search(simplified(text[:LOOKED_AT])) is not None


def not_for_him(words: str) -> bool:
    """Whether whom these words (plain) only point to shall not read it (莫给他看); whom they name: domain/complaints/wishes.py."""
    return _NOT_FOR_HIM.search(words[:LOOKED_AT]) is not None
