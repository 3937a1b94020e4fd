"""Whose data the secretary is to erase, in her own words: 把0003这个人删了, 删掉辛伯的信息, 有个选民打电话来要求删除他的信息 (docs/spec.md section 8).

Nothing is erased by words: they lead to the question of 「删除此人信息」, or to how it is come by.
"""

import re
from dataclasses import dataclass

from domain.words.pattern import pattern_of
from domain.words.plain_text import letters, squeezed
from domain.words.short_numbers import WRITTEN
from domain.words.simplified import simplified

LONGEST = 40
_ERASE = "(?:删除掉|删除|删掉|删去|删了|删|清除|清掉|抹掉|抹去|注销)"
_DATA = "(?:个人)?(?:信息|资料|身份|数据|名字|姓名|号码|电话|记录)"
_WHO = "(?:[这那]个|[这那]位|[这那]件事?)?的?(?:选民|群众|村民|人|当事人|反映人|来信人)?"
_PLEASE = "(?:请|麻烦|帮我|给我|要|得|需要|我要|我想)*"
_END = "(?:一下|吧|了|掉)*"
_OF_NUMBER = pattern_of(
    f"{_PLEASE}{_ERASE}{WRITTEN}{_WHO}的?{_DATA}?{_END}"
    f"|{_PLEASE}(?:把|将)?{WRITTEN.replace('number', 'behind')}{_WHO}的?{_DATA}?(?:都|全|全部|给)*{_ERASE}(?:此人|他|她|本人)?的?{_DATA}?{_END}"
    f"|{WRITTEN.replace('number', 'asked')}{_WHO}(?:要求|想要?|要|请求|申请|说要)(?:把)?(?:{_ERASE}(?:他|她|自己|本人)?的?{_DATA}|(?:他|她|自己|本人)?的?{_DATA}{_ERASE}){_END}",
    re.IGNORECASE,
)
_SOMEBODY = "(?:选民|群众|村民|老乡|居民|老人|大[爷娘妈叔伯婶哥姐嫂]|人|他|她)"
_CAME = "(?:刚才|刚|今天|昨天|又|打来电话|打电话|来电话|来电|来信|写信|上门|跑|来访|来|说|讲|提出|问)*"
_ASKED = pattern_of(
    f"(?:刚才?|今天|昨天)?(?:有|某)?一?[个位名]?{_SOMEBODY}{_CAME}(?:要求|想要?|要|请求|申请|希望|能不能|可不可以)(?:我们|咱们|咱|帮他|帮她|给他|给她|把)*"
    f"(?:{_ERASE}(?:他|她|自己|本人)?的?{_DATA}|(?:他|她|自己|本人)?的?{_DATA}(?:都|全|给)*{_ERASE}){_END}(?:怎么办|怎么弄|咋办|咋弄|怎么删)?"
    f"|(?:怎么|咋|如何|在哪里?)(?:才能)?{_ERASE}{_SOMEBODY}的?{_DATA}"
    f"|{_SOMEBODY}(?:的)?{_DATA}(?:怎么|咋|如何|在哪里?){_ERASE}(?:除|掉)?"
)
_OF_NAME = pattern_of(
    f"{_PLEASE}{_ERASE}(?P<name>[一-鿿]{{2,5}}?)的(?:所有|全部)?{_DATA}{_END}|{_PLEASE}(?:把|将)(?P<behind>[一-鿿]{{2,5}}?)的?(?:所有|全部)?{_DATA}(?:都|全|给)*{_ERASE}{_END}"
)
_OWN = pattern_of("[我俺咱你您这那掉去的]|自己|里$|上$|群|^选民$|^群众$|^本人$")


@dataclass(frozen=True)
class SaidErasing:
    """`number`: its last figures; `name`: of somebody; neither: nobody is named."""

    number: str = ""
    name: str = ""


def said_erasing(text: str) -> SaidErasing | None:
    """None for any other words, and for whoever means himself."""
    said = "".join(simplified(text).split()).strip("。.!！~～?？").replace(",", "").replace("，", "")
    if len(said) > LONGEST:
        return None
    if (found := _OF_NUMBER.fullmatch(said)) is not None:
        return SaidErasing(found["number"] or found["behind"] or found["asked"])
    if _ASKED.fullmatch(said):
        return SaidErasing()
    if (found := _OF_NAME.fullmatch(said)) is not None:
        name = found["name"] or found["behind"]
        return SaidErasing(name=name) if not _OWN.search(name) else None
    return None


_BEFORE = "(?:那就?|嗯|对|是|的|好|要|想|请|给我|帮我|麻烦|我|你们|真|确定|把|信息|资料|身份|东西|写过|话|和)*"
_CLOSE = "(?:一下|吧|了|咯|喽|哒|球|嘛|噻|哈|点|啊|呀)*"
_CUT = "(?:删除|删|抹|清|清除|消|注销)"
_WHOLE = "(?:全部|全都|全|都|所有的?|统统|通通|一起|一概|一律|彻底|样样)"
_ALL = pattern_of(
    f"{_BEFORE}{_WHOLE}(?:给我|帮我)?{_CUT}(?:掉|干净|光|完|去)?{_CLOSE}|{_BEFORE}{_CUT}(?:得)?(?:干净|干干净净|光|光光|完|精光){_CLOSE}"
)
_JUST = pattern_of(f"{_BEFORE}{_CUT}(?:掉|去)?{_CLOSE}")


def erases_all(text: str) -> bool:
    """Below 「真的要删吗」: everything (全删了, 都删了, 删干净)."""
    return _ALL.fullmatch(letters(squeezed(simplified(text)))) is not None


def just_erases(text: str) -> bool:
    """Below it: that something is to be erased, and not how much (删, 删掉吧)."""
    return _JUST.fullmatch(letters(squeezed(simplified(text)))) is not None
