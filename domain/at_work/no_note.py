"""What a deputy writes where a line for a unit is asked for and what is none: 等哈再说, 告诉甲婆我下午看, 低保那件延期三天 (docs/spec.md section 4, Talk).

What asks the unit to do something, or tells it of the matter (请周五前派人看看, 灯杆号 14, 急，老人摔过), is one. In doubt the line is shown
once more before it stands on the unit's paper.
"""

import re
from collections.abc import Sequence
from datetime import date

from domain.at_work.asked_inside import asks
from domain.at_work.no_answer import pointed_at
from domain.at_work.said_deeds import SaidDeed, numbered_deed, said_deed
from domain.at_work.said_to_voter import ASK_BARE
from domain.at_work.topic_deeds import topic_deed
from domain.days.said_days import written_out
from domain.words.pattern import pattern_of
from domain.words.plain_text import letters, squeezed
from domain.words.simplified import simplified

_BEHIND_A_DAY = pattern_of(r"^(?:之前|以前|前|之内|以内|内)?[\s,，。;；:：、]*")
WAITS, FOR_ANOTHER, UNSURE = "waits", "for_another", "unsure"
LOOKED_AT = 200
"""Characters of a line that are looked at."""
SHORT = 16
"""Letters beyond which words of what he does himself, or a question, are more than that."""
_LABEL = pattern_of(r"^(?:附言|附一句|附上|附)[\s:：，,]+")
_CLAUSES = pattern_of(r"[，,。.!！;；~～…\n]+")
_LATER = "(?:哈|放|缓|停|搁|一?哈子?|一?下下?|一?会儿?|一?阵|等|看|候|两天|几天|到?明天|到?后天|到?下周|到?晚上)?"
_HEAD = "(?:我们?|俺|还是|暂时|暂且|现在|这个?|那个?|这件|先|再|你|请|麻烦|都|就|也|慢点|慢慢)*"
_TAIL = "(?:了|吧|啊|哈|哦|嘛|着|哒|噻|咯)*"
_SENDS = "(?:转办?|发|发送|送|交|寄|打印|递|办转)"
_NOT_YET = pattern_of(
    f"{_HEAD}(?:别|莫|不要|不用|甭|不|休|勿)(?:忙|急|慌|着急|先)?(?:着)?{_SENDS}(?:出去|过去|给(?:他们|单位|.{{1,6}}))?{_TAIL}"
    f"|{_HEAD}(?:等|缓|放|搁|停|歇){_LATER}(?:再){_SENDS}(?:出去|过去|给(?:他们|单位|.{{1,6}}))?{_TAIL}"
)
"""Says itself that nothing shall leave."""
_WAITS = pattern_of(
    f"{_HEAD}(?:等|缓|放|搁|停|歇|稍等){_LATER}{_TAIL}(?:再)?(?:说|讲|看|写|弄|定|想|议|讲|来)?{_TAIL}"
    f"|{_HEAD}(?:别|莫|不要|甭|不)(?:忙|急|慌){_TAIL}"
    f"|{_HEAD}(?:今晚|晚上|晚点|明天|后天|明早|回头|以后|下次|改天|过(?:两|几|一)天|到时候?|等我.{{0,6}}|下午|上午|中午)?{_HEAD}再(?:说|讲|写|定|议){_TAIL}"
    f"|(?:(?:那|先|还是|再|容|让)*(?:我|俺)(?:再|先|还要|还得|得|要)*)(?:想|考虑|琢磨|问|核实|了解|确认|商量|看)(?:想|问|看|一下|下|哈|一哈|清楚)*(?:再(?:说|讲|写|转|定))?{_TAIL}"
)
_UNITS = "师傅|站长|厂长|所长|经理|工人|工程队|施工队|司机|电工|水工|你们|您|贵|站里|厂里|所里|局里|办里|公司|单位|值班|技术员|维修|来人|派人|人家单位|队里|伙计|大伙"
_ELDER = "[\u4e00-\u9fff]{0,2}(?:[大老]?(?:娘|爷|妈|叔|伯|婶|嫂|哥|姐|婆|奶|公|爹|姨|孃|舅|姑)|嬢嬢|老师|医生|组长|书记|主任|秘书|代表|支书|主席|村长|会计|镇长|所长|老板|选民|老乡|群众|村民)(?=[\\W]|[\u4e00-\u9fff])"
_PERSON = f"(?:[小老](?!人|师|化|板|乡|区|组|学|孩)[\u4e00-\u9fff]|{_ELDER}|[他她](?:家|们)?|选民|老乡|户主|反映人|家属)"
_SOON = "(?:一下|一声|下|声|哈|一哈)?"
_TOLD = r"(?!.{1,8}(?:[了过]|清楚|明白)$)(?!.{0,6}(?:说|讲|回)(?:[了过没]|[好妥定通]了|清楚|明白))(?!.{1,6}(?:联系|约|打电话))"
"""What stands behind 告诉选民了, 跟选民说好了 was told before."""
_ASKING = "[?？]|哪|几|多少|什么|啥|怎么|咋|谁|[吗没不]$|是不是|有没有|在不在"
_TELLS = pattern_of(
    f"(?:(?:告诉|告知|转告|回复|答复){_SOON}{_TOLD}(?:{_PERSON}|[^\\W\\d_]{{1,6}})|(?:提醒|喊|通知|问问|问){_SOON}{_TOLD}{_PERSON}"
    f"|问(?:问|一下|一声|下)?(?![题号候好卷心答罪世询讯责政路诊清了过明到])(?=[^\\W\\d_]{{2}}.*(?:{_ASKING}))"
    rf"|[跟和同对给向与]{_TOLD}(?:{_PERSON}|[^\W\d_]{{1,6}}?)(?:说|讲|回话|回个话|带句话|带个话|捎句话|捎个话|发个?消息|发信息|知会)).*"
)
_TO_A_KNOWN = pattern_of(f"(?:告诉|告知|转告|回复|[跟和同对给向与](?=.{{1,6}}(?:说|讲|带[句个]话))){_SOON}{_TOLD}{_PERSON}.*")
_LEAD = (
    r"\s*(?:[把将]?(?:[A-Za-z]{1,6}-\d{4}-)?(?:第?\d{1,4}(?:号|件)?|[^\s,，。\d]{1,8}?(?:那件事?|那个事?|那[户家条]))(?:的)?)?[\s,，:：]*"
)
_ASKED = "(?:你|帮我|帮忙|麻烦你|再|先|顺便|去|要|我|回头|记得|还有)*"
_BEFORE = pattern_of(_LEAD + _ASKED)
_VERB = pattern_of(f"(?:告诉|告知|转告|回复|答复|提醒|喊|通知|问问|问|[跟和同对给向与]){_SOON}")
_TOLD_THE_UNIT = pattern_of(f"(?:{_UNITS})")
_DOES = "(?:去|来|到|过去|过来|看|问|找|联系|打电话|跑|处理|办|管|弄|接|想|写|发|查|拍|核实|答复|回复|告诉|通知|跟|和)"
_TIME = "(?:今天|明天|后天|今晚|明早|一早|早上|上午|中午|下午|晚上|晚点|等下|等哈|等会儿?|一会儿?|马上|回头|周.|星期.|过两天|过几天|改天|有空|这两天|先|再|就|要|想|得|会|准备|打算|自己|亲自|也|还)"
_MYSELF = pattern_of(
    f"{_TIME}*(?:我|俺|咱)(?:们)?{_TIME}*{_DOES}.*|{_TIME}+(?:去|来)(?:看看?|一趟|问问?|看一[下眼]|瞧瞧|转转|现场|村里|处理|办|一下)?"
)
_NOT_MYSELF = pattern_of(
    f"你们|您|贵|一起|一同|陪|带路|派|[了过](?:$|[,，])|(?:看|问|去|来|查|拍|打|找|跑)[了过]|电话[:：]?\\d|\\d{{5}}|{_UNITS}"
)
_BIDS = pattern_of(
    "请|问|说|麻烦|劳烦|望|看看|看下|查|核实|弄清|问清|检查|检测|注意|留意|不知|不晓得|不清楚|没有人|不管|什么时候.*(?:告诉|说一声|报)|到"
)
_HOW_MANY = pattern_of("(?<![好十这那])几[分盏口根户个位处棵亩](?:地|人|灯)?$")
_ANOTHER = pattern_of(r"\s*[^\s,，。]{1,10}?(?:那件事?|那个事)[\s,，:：]*\S.*")
_ANSWERS = pattern_of(
    r"(?:答复|回复|延期|认领|退办|退回|并案|回避|放下|上报|面商|指派)(?:选民|事项|一下|了|吧|\d.*|[一二三两几五十半].{0,4})?"
)
_LONGER = pattern_of(f"[^请]{{0,8}}延期(?:\\d|[一二三四五六七八九十两半几到])[^请]{{0,{SHORT}}}")
_NAMED = pattern_of("[小老][\u4e00-\u9fff]|.*(?:代表|书记|主任|组长|支书|秘书|委员|主席)")
_NO_ACT = frozenset({"note", "done", "closed", "phoned", "consult", "unit_answered", "kept_waiting", "dropped", "chase"})
"""What may be told to a unit as it stands: 已经打过电话了, 修好了."""
_TO_A_PERSON = frozenset({"name", "name_one"})
_BY_WORDS = frozenset({"claim", "release", "extend", "give_back", "recuse", "answer", "reply_with", "ask_with", "answer_with"})
"""Acts that mean another matter behind its words even where nothing points at it (低保延期三天)."""


def without_label(text: str) -> str:
    """附言：11月20日前 is what stands behind it."""
    return _LABEL.sub("", text.strip(), count=1)


def no_note(text: str, unit: Sequence[str] = (), people: Sequence[str] = ()) -> str:
    """What a line is that is hardly one for the unit; empty for one that is. `unit`: how the unit and its person are called; `people`: names
    of those who could be told to do it."""
    plain = squeezed(simplified(text[:LOOKED_AT])).strip()
    clauses = [said for clause in _CLAUSES.split(plain) if (said := clause.strip())]
    if not clauses:
        return ""
    waits = [_WAITS.fullmatch(letters(one)) is not None for one in clauses]
    if _NOT_YET.fullmatch(letters(clauses[0])) or all(waits):
        return WAITS
    if for_another(plain, unit):
        return FOR_ANOTHER
    if (
        (waits[0] and not clauses[0].startswith("不"))
        or _acts(text, people)
        or pointed_at_another(text)
        or _ANSWERS.fullmatch(letters(plain))
        or _LONGER.fullmatch(plain)
    ):
        return UNSURE
    return UNSURE if len(letters(plain)) <= SHORT and (_of_himself(plain) or _questions(plain)) else ""


def for_another(plain: str, unit: Sequence[str] = ()) -> bool:
    """Whether it is told to, or asked of, somebody who is not the unit (告诉甲婆, 问甲婆, 跟乙爷说)."""
    first, *others = (clause.strip() for clause in _CLAUSES.split(plain) if clause.strip())
    return _tells(first, _TELLS, unit) or any(_tells(clause, _TO_A_KNOWN, unit) for clause in others)


def _tells(clause: str, tells: re.Pattern[str], unit: Sequence[str]) -> bool:
    starts = {0} | ({found.end()} if (found := _BEFORE.match(clause)) else set())
    told = [found.group() for at in starts if (found := tells.fullmatch(clause, at)) is not None]
    behind = [one[found.end() :] for one in told if (found := _VERB.match(one)) is not None]
    return bool(behind) and not any(_TOLD_THE_UNIT.match(one) or one.startswith(tuple(name for name in unit if name)) for one in behind)


def pointed_at_another(text: str) -> bool:
    """Whether 那件 points at a matter by its words."""
    return _ANOTHER.fullmatch(squeezed(simplified(text[:LOOKED_AT])).strip()) is not None and bool(pointed_at(text))


def _acts(text: str, people: Sequence[str]) -> bool:
    named, topic = numbered_deed(text), topic_deed(text)
    if named is not None or (topic is not None and topic[1].kind in _BY_WORDS):
        return True
    deed = said_deed(text)
    return deed is not None and deed.kind not in _NO_ACT and not (deed.kind == ASK_BARE and "请" in text) and _meant(deed, people)


def _meant(deed: SaidDeed, people: Sequence[str]) -> bool:
    """派电工去看看 is asked of the unit; 叫老李去看看 may be an act."""
    if deed.kind not in _TO_A_PERSON or not deed.whom:
        return deed.kind not in _TO_A_PERSON
    return _NAMED.fullmatch(deed.whom) is not None or any(deed.whom in name for name in people)


def _of_himself(plain: str) -> bool:
    return _MYSELF.fullmatch(plain) is not None and _NOT_MYSELF.search(plain) is None


def _questions(plain: str) -> bool:
    return (asks(plain) or _HOW_MANY.search(plain) is not None) and _BIDS.search(plain) is None


def without_day(text: str, today: date) -> str:
    """The words beside the day that came with them: 周五前派人看看 without 周五前."""
    _, days = written_out(text, today, 1)
    if not days:
        return text
    return text[: days[0].start] + _BEHIND_A_DAY.sub("", text[days[0].end :], count=1)
