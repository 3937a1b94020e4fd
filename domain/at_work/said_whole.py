"""Acts that a whole typed line of a deputy says, signs and all: 约他明天下午三点, 承诺月底修好, 并到0001, 备注 钥匙在隔壁 (docs/spec.md section 4, Typed acts)."""

import re
from collections.abc import Mapping

from domain.at_work.said_to_voter import VOTER
from domain.words.pattern import pattern_of

THIS = "(?:这个?件?(?:事情?|条|项)?|此件|该事项|它)?"
"""How a matter is spoken of that nobody names."""
_DAY = r"(?:今天|明天|后天|大后天|明早|明晚|今晚|下?[周][一二三四五六日天末]|下?(?:星期|礼拜)[一二三四五六日天]|\d{1,2}月\d|\d{1,2}[号日点时:：]|[一二三四五六七八九十]{1,3}[号日点]|上午|下午|中午|晚上|早上)"
_BY = r"月底|月中|月初|年底|年前|年内|周末|\d{1,2}[号日]|[一二三四五六七八九十]{1,3}[号日]|月内|[天周月]之?[内前]|下周|下个?月|春节|过年|明天|后天"
_NUMBER = r"(?:编号)?(?:[A-Za-z]{1,6}[-－—]?\d{4}[-－—]?)?(?P<number>\d{4})(?!\d)(?:号|那件事?|那个)?"
_SAYS: Mapping[str, str] = {
    "note": r"(?:内部)?(?:备注|备忘|记一?下|记一?笔)(?!了|来|去|栏)(?:一下)?[\s,，:：]*(?P<rest>\S.*)",
    "meet": rf"我?(?:想|要|就|先)?(?:[跟和同与]{VOTER}约|约{VOTER}|约)(?!了|过|好|定)(?:个?时间|见面|见)?[\s,，:：]*(?:在|到|于)?(?P<rest>{_DAY}.*)"
    rf"|我?(?:想|要|就|先)?约{VOTER}(?!了|过)[\s,，:：]*(?P<placed>[^?？]*?{_DAY}.*)"
    rf"|(?P<before>{_DAY}[^?？,，。]{{0,14}}?)约{VOTER}(?:见面|见|谈谈|谈|看看)?",
    "promise": rf"(?:我们?)?(?:[向给跟对]{VOTER})?(?:承诺|保证|我答应)(?:{VOTER})?(?!了|过|书)[\s,，:：]*(?P<rest>[^?？]*(?:{_BY}).*)",
    "merge": rf"(?:[^?？\d]{{0,8}}(?:一[件回码]事|同一件|一样的?|重复(?:了|的)?)[\s,，。]*)?(?:把)?{THIS}(?:并|合并|归并)(?:案)?(?:入|到|进|给|在)?{_NUMBER}(?:里|去|一起|吧|上)*"
    rf"|{THIS}[和跟同与]{_NUMBER.replace('number', 'number2')}(?:就?是|说的是|都是)?(?:一[件回码]事|同一件|一样|重复)(?:事情?|的|了)*[\s,，。]*(?:合?并(?:案|掉|一起|起来)?)?[了吧]?",
    "name": r"(?P<you>[^\W\d_我你您他她们]{2,4})(?:代表|同志)?[,，:：\s]+[^?？我您他她]{0,10}?你(?:来|去)?(?:办|处理|跟进|跟|负责|接手|接|认领|跑一趟)(?:一下)?[吧啊呀哈哦]?",
    "chase": r"(?:再|去|得|要|请|帮我|麻烦|先)?(?:催办|催促|催一下|催一催|催催|催下|催)(?!了|过|办|促|催|一|下)(?P<unit>[^\W\d_我你您他她,，]{2,8}?)(?:快点|抓紧|赶紧|一下)?(?:去|来)?(?:修|办|看|处理)?[吧啊呀]?"
    r"|(?:请|帮我|麻烦|去|给)?(?P<office>[^\W\d_我你您他她,，]{1,7}[站所局办厂院队社委部校])(?:那边|那里|那头|那儿|这边)?(?:再|也|还得|得|要|去|赶紧|抓紧|帮忙){0,2}(?:催办一下|催促一下|催一下|催一催|催催|催办|催促|催下)[吧啊呀嘛哈]?",
}
_PATTERNS = {kind: pattern_of(pattern, re.DOTALL) for kind, pattern in _SAYS.items()}


def said_whole(plain: str) -> tuple[str, str, str]:
    """The act, whom or which number it names, and the words that go with it; empty for any others."""
    text = plain.strip().rstrip(" 。.!！~～")
    for kind, pattern in _PATTERNS.items():
        if (found := pattern.fullmatch(text)) is not None:
            said = {name: part for name, part in found.groupdict().items() if part}
            whom = next((said[name] for name in ("number", "number2", "you", "unit", "office") if name in said), "")
            return kind, whom, next((said[name] for name in ("rest", "placed", "before") if name in said), "").strip()
    return "", "", ""
