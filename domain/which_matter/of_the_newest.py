"""What is only said of a matter told before, though it names none: 不要给我打电话 我白天要上工, 不用补充了, 不是急事, 不是路灯 是路牌 (docs/spec.md
section 3, Which case a message joins)."""

from domain.which_matter.again import only_names
from domain.words.pattern import pattern_of
from domain.words.plain_text import CLAUSES_WITH_COLONS, letters, squeezed
from domain.words.simplified import simplified

LONGEST = 26
"""Letters beyond which the words say more than that."""
_END = "(?:了|哈|嘛|吧|啊|哦|的|嘞|噻)*"
_NOT = "(?:不要|不用|不必|不消|不需要|别|莫|甭)"
_WHEN = "(?:白天|晚上|上午|下午|中午|早上|平时|这几天|上班时间?|工作时间)"
_NO_CALL = pattern_of(
    f"(?:你们?|您|代表|请|麻烦|先|最好|还有|对了|{_WHEN})*{_NOT}再?(?:老|总是?)?{_WHEN}?(?:给我|跟我|往家里|往我家)?(?:打|来)我?(?:家)?的?(?:手机|电话){_END}"
)
_WHY = pattern_of(
    f"(?:因为)?(?:我们?|俺|{_WHEN})(?:我们?|俺|{_WHEN}|都|要|得|在|还|也)*(?:上工|上班|干活|做工|做活|睡觉|忙|开车|没空|没得空|不得空|接不到|接不了|听不到|听不见|不方便|不在家|下地|带娃|加班|上课|出门){_END}"
    "|(?:有事|有啥事|有什么事)?(?:就)?(?:在这里|在这儿|这里|在这上面)?(?:发|写|说)(?:短信|消息|微信|字|一声|话)?(?:给我|告诉我)?(?:就行|就好|就是|都行|嘛|吧)*|谢谢|多谢|麻烦了"
)
_NOTHING_MORE = pattern_of(
    f"(?:我)?(?:先|就|现在|这件|这个)*(?:{_NOT}|不|没有?|没得|没什么|没啥)(?:要|可|再)?补充(?:了|的|嘞|啥|什么|哈|嘛)*(?:了)?|(?:我)?(?:就|只)?(?:是)?(?:这些|这么多)(?:了)?"
)
_NO_HASTE = pattern_of(
    f"(?:这|那|我的|我这|其实|也|倒)*(?:件|个|事情|事)?(?:也|倒|其实|都)*不(?:是|算)(?:什么|啥|很|太)?(?:大)?(?:急事|急件|着急的事|要紧的事|急){_END}"
)
_NOT_BUT = pattern_of(
    r"(?:哎呀?|唉|诶|那个|说错了|写错了|打错了|我说错了|我写错了|更正|[\s,，。:：])*不是(?P<no>[^\s,，。是不]{1,6})[\s,，。]*(?:而|就|应该)?是(?P<yes>[^\s,，。?？吗么]{1,5})[\s。!！]*"
)
_PLACE = pattern_of("[一二三四五六七八九十\\d]{1,3}(?:组|队|号|户|盏|米|栋|楼)")


def of_the_newest(text: str) -> bool:
    """Whether a whole message says no more than how to reach him, that nothing is to be added, or that there is no haste."""
    plain = squeezed(simplified(text))
    if not 0 < len(letters(plain)) <= LONGEST:
        return False
    clauses = [said for clause in CLAUSES_WITH_COLONS.split(plain) if (said := letters(clause))]
    known = [clause for clause in clauses if any(one.fullmatch(clause) for one in (_NO_CALL, _NOTHING_MORE, _NO_HASTE))]
    return bool(known) and all(clause in known or _WHY.fullmatch(clause) for clause in clauses)


def put_right(text: str) -> str:
    """What it is not after all, as he called it (路灯 of 不是路灯 是路牌); empty for other words."""
    plain = squeezed(simplified(text))
    found = _NOT_BUT.fullmatch(plain) if len(letters(plain)) <= LONGEST else None
    return found["no"] if found is not None and (only_names(found["no"]) or _PLACE.fullmatch(found["no"])) else ""
