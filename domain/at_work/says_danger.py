"""Whether somebody of the roster writes that there is danger now, and no words of his work: what was done about it, what a voter is told
(docs/spec.md section 3, Special words)."""

from dataclasses import replace

from domain.danger.danger import danger
from domain.danger.danger_found import Danger
from domain.words.pattern import pattern_of
from domain.words.simplified import simplified

_DONE = (
    "已(?:经)?(?:请|报|排查|安置|关|断|处[理置]|整改|送|转|联系|通知|救|扑?灭|到场|到现场|控制|解决|办|脱险|派|上门|叫|落实|调解|修|换|停|抢修|恢复|拆|清|出院|看|去|做|答复|回复|记)"
    "|到场|出院|看望|慰问|安置|补助|补偿|赔偿|保险|台账|统计|报表|演练|宣传|排查|隐患|巡查|预案|培训|整改|重建|调解|劝(?:了|住|好|下|半)|灭了|救(?:出|上|起|回|活)(?:来|了)"
    "|民政|走访[:：]|答复[:：]|回复[:：]|办结|办好"
)
_TO_VOTER = r"(?:告诉|转告|通知|提醒|答复|回复|回|给|跟|对)(?:一下)?(?:选民|村民|群众|大家|他们?说|她们?说)|[您]|(?:就|要|请|马上|赶紧|先)打1(?:10|19|20)|着火打|^改[成为]|^(?:查|找|搜)(?:一下|找|[\s:：])|请(?:大家|各位|附近|周边|所有|村民|群众)|注意(?:安全|用火|用电|防)"
_OF_IT = "[火药水电气架楼了伤毒倒塌垮人](?:的)?那(?:件|家|户|个事|起|处|回|次)|(?:着火|失火|起火|漏电|带电|触电|塌|垮|落水|溺水|中毒|农药|摔倒|打架|受伤|被打伤?|咬伤?)(?:了)?的(?!是|人快|快|好|很|不|厉害|凶)|的事"
_HANDED = "(?:退给|转给|转办|退办|派给|交给|归)(?:[一-鿿]|$)"
_WORK = pattern_of("|".join((_DONE, _TO_VOTER, _OF_IT, _HANDED)))
_HERE = pattern_of("快(?:点|来|去|些|喊|叫)|救命|喊不[应醒]|没气了|困在|还在(?:里|水|上|烧)|在现场|刚(?:才)?(?:接|打)")
"""Who writes so stands beside it, or has it on the telephone, whatever else he says."""


_OF_OTHERS = pattern_of("(?:选民|群众|村民|老百姓|老乡|上访户?|来访的?人?|信访的?人?)[^我，,。 ]{0,12}(?:要|说|想|准备|闹着|在)")
"""Before a deed of his own hand: somebody else's."""


def says_danger(text: str) -> Danger:
    """Surely danger, not told as work; nothing for anything else."""
    found = danger(text)
    if not found.alarms:
        return Danger()
    plain = simplified(text)
    if found.whose == "own" and _OF_OTHERS.search(plain):
        found = replace(found, whose="another")
    return Danger() if _WORK.search(plain) and not _HERE.search(plain) else found


def stands_beside(text: str) -> bool:
    """Whether its writer calls for help himself, whoever he writes to."""
    return _HERE.search(simplified(text)) is not None


LONGEST = 60
"""Signs beyond which what a voter is to read is an answer to him and no call."""


def may_tell(text: str) -> bool:
    """Whether it may be said to a voter: long, or of 「你」."""
    return len(text) > LONGEST or ("你" in text and not stands_beside(text))
