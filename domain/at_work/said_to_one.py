"""Whether a deputy's words are for one voter alone or for everybody whose matter is the same (docs/spec.md section 4, Same matter).

They are for one where they ask him something, call him by a name, speak of what is his (您家, 您的电话), hold a number or a door, or say again
what he wrote. In doubt they are his alone: whoever writes them sees it first, and may send them to all.
"""

import re

from domain.which_matter.joins import asks
from domain.words.masks import private_spans
from domain.words.own_words import own_names, own_spans
from domain.words.pattern import pattern_of
from domain.words.plain_text import letters
from domain.words.simplified import simplified

LOOKED_AT = 4_000
"""Characters of a text that are looked at."""
AGAIN = 10
"""Letters in a row that say again what he wrote."""
_CLAUSES = pattern_of(r"[，,。.!！;；、\n]+")
_YOU = "[您你](?!们)"
_RELATED = "爱人|老伴|老公|老婆|丈夫|妻子|媳妇|孩子|娃|儿子?|女儿?|爸|妈|父|母|爷|奶|公公|婆婆|孙"
_THINGS = "电话|手机|号码|名字|姓名|身份证|户口|低保|养老|补贴|材料|证|卡|账|帐|房|屋|地(?!方)|田|车|病|情况|身体"
_HIS = pattern_of(
    f"{_YOU}(?:自己|自家|本人|一个人|家(?!乡)|屋|院|门口|房|户|田|那(?:里|边|儿|块)?(?=[，,。!！看修]|$)|{_RELATED}|的(?:{_RELATED}|{_THINGS}))"
)
_TO_HIM = pattern_of(
    f"(?:请|麻烦|劳烦|辛苦|劳驾){_YOU}(?!放心|安心|耐心|谅解|理解|见谅|体谅|稍|等|关注|支持|不要着急|别急|莫急|别担心|也?知道|留意|了解)"
    f"|{_YOU}(?:把|发|拍|留|带|打|填|签|先(?!等|别急)|到(?!时)|过来|来一趟|补|交)|(?:给|找|见|去看|看看|联系|打电话给|上门看){_YOU}(?!反映|们)"
)
_ASKS_HIM = pattern_of(f"{_YOU}[^，。,.]{{0,12}}(?:哪|什么|多少|几[点号户个盏])|(?:是|在|住)(?:哪|几|多少)")
_DOOR_NUMBER = pattern_of("(?:[0-9]{1,4}|[一二三四五六七八九十百]{1,4})[号室]?$")
_TITLE = "大娘|大爷|大妈|大叔|大伯|大姐|大哥|大嫂|大婶|阿姨|叔叔|叔|婶子|婶|嫂子|嫂|奶奶|爷爷|伯伯|先生|女士|同志"
_CALLED = pattern_of(
    f"^[^，,。!！]{{0,4}}?(?<![\u4e00-\u9fff])(?!各位|大家|乡亲|全体|村民|居民|邻居|广大|诸位|父老)(?:[\u4e00-\u9fff]{{1,3}}(?:{_TITLE})|[老小][\u4e00-\u9fff])(?:您?好|你好|[，,：:!！\\s])"
    f"|[\u4e00-\u9fff](?:{_TITLE})(?:家|屋|门口|院|反映|说|讲)|老[\u4e00-\u9fff]家"
)
_IN_ENGLISH = pattern_of(
    r"\byour (?!village|street|road|area|message|matter|report|neighbou?rs?)|\byou (?:come|call|send|bring|tell|sign|live)\b|^(?:dear |hello |hi )?(?:mr|mrs|ms|miss|auntie|uncle)\b|"
    r"\bplease (?:call|send|come|bring|tell|let|sign|give|write)\b|\b(?:visit|meet|see|call) you\b",
    re.IGNORECASE,
)
_READ = pattern_of("[a-z\u4e00-\u9fff]", re.IGNORECASE)
"""Signs of the languages that are read here."""


def to_one(text: str, theirs: str = "") -> bool:
    """`theirs`: what the voter wrote of his matter, whole."""
    plain = simplified(text[:LOOKED_AT])
    if any(asks(clause) for clause in _CLAUSES.split(plain)) or "?" in plain or "？" in plain:
        return True
    if any(pattern.search(plain) for pattern in (_HIS, _TO_HIM, _ASKS_HIM, _CALLED, _IN_ENGLISH)) or (
        letters(plain) and not _READ.search(plain)
    ):
        return True
    return bool(private_spans(plain)) or bool(own_spans(plain, own_names(theirs))) or _says_again(plain, simplified(theirs[:LOOKED_AT]))


def _says_again(plain: str, theirs: str) -> bool:
    """Whether so many letters of his stand in it, or a door that he named."""
    said, own = letters(plain), letters(theirs)
    runs = {own[n : n + AGAIN] for n in range(len(own) - AGAIN + 1)}
    doors = [letters(theirs[span.start : span.end]) for span in own_spans(theirs)]
    doors += [number.group() for door in doors if (number := _DOOR_NUMBER.search(door)) is not None]
    return any(said[n : n + AGAIN] in runs for n in range(len(said) - AGAIN + 1)) or any(door in said for door in doors if len(door) > 1)
