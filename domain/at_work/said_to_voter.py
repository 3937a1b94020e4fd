"""Words that a deputy types for the voter of a matter: 告诉选民明天去看, 跟她说明天来, 回他：明天去, 问王大娘在家不 (docs/spec.md section 4, Typed acts).

That he has told him already (告诉她了, 跟他说过), and what the voter himself says (问他，他说在家), is none.
"""

import re

from domain.words.own_signs import in_own_signs
from domain.words.pattern import pattern_of
from domain.words.plain_text import letters
from domain.words.simplified import simplified

SOME = 3
"""Letters from which on words may follow 告诉选民 without a sign between."""
_ELDER = "(?:[大老]?(?:娘|爷|妈|叔|伯|婶|嫂|哥|姐)|婆婆|奶奶|爷爷|阿姨|嫂子|老人家|孃孃|老师傅|阿[爹婆公伯叔婶妈嬷]|大爹|老爹|爹爹|公公|老汉|老头子?|老太太?|老人)"
_KIN = "(?:外?孙[女子儿]|儿子|女儿|闺女|姑娘|儿媳妇?|女婿|侄[子女儿])"
VOTER = (
    "(?:选民|老乡|群众|村民|对方|人家|户主|住户|反映人|当事人|家属|本人|[那这](?:户|家)(?:人家|人)?"
    rf"|[他她](?:的|家)?(?:{_KIN}|本人)|{_KIN}(?=[\s,，:：])"
    rf"|[他她](?!们)(?:家(?:里人?|人|属|的)?(?![具庭电乡畜禽常访长]))?|[^\W\d_我你您他她们,，]{{0,2}}?{_ELDER})"
)
"""Who has written, as he is called below a card, or his own people; without 他 a son may be the writer's, so that a sign must follow."""
_ASKED = "(?:请|帮我|帮忙|麻烦)?"
_SOON = "(?:一下|一声|下(?!周|个|月|星期|礼拜|午|旬|次|回)|声|[一个]句话?(?=[\\s,，:：])|个?话(?=[\\s,，:：]))?"
_OVER = "(?!(?:说|讲|回)?(?:[了过的没们]|清楚|明白|[好妥定通]了|不[通清动拢到]|个?电话))"
"""What stands behind 告诉她 where he was told before, or where it says how."""
_ASKED_OVER = _OVER.replace("个?电话", "个?电话(?:了|$)")
"""问他电话多少 asks for it."""
_GAP = r"(?P<{0}>[\s,，:：]*)"
_TOLD = pattern_of(
    rf"{_ASKED}(?:(?:回复|告诉|告知|转告|通知|发给|回){_SOON}{VOTER}(?:说|讲)?|[跟和同对给向]{VOTER}(?:说|讲|回话|回个话|回句话|回一句话?|回信|回|带句话|带个话|发个?消息)){_SOON}"
    rf"{_GAP.format('gap')}(?P<told>{_OVER}[^\s,，:：].*)",
    re.DOTALL,
)
_ASK = pattern_of(
    rf"{_ASKED}(?:问问|问{_SOON}){VOTER}{_SOON}{_GAP.format('gap')}(?P<told>(?![他她]?[说讲]|[他她]们){_ASKED_OVER}[^\s,，:：].*)",
    re.DOTALL,
)
_KNOWN = pattern_of(
    rf"{_ASKED}(?:让|叫|使){VOTER}也?(?:知道|晓得|放心)(?:一下|一声)?{_GAP.format('gap')}(?P<told>{_OVER}[^\s,，:：].*)", re.DOTALL
)
_SOMETIME = (
    "(?:今天|明天|后天|明早|今晚|明晚|早上|上午|中午|下午|晚上|周.|星期.|\\d{1,2}[点号]|到时候?|先|也|再|最好|尽快|抓紧|这几天|有空)"
)
_DOES = (
    "(?:拍|照[张个一]|录|发(?!现|生)|传|补|带|写|留|填|签|交|准备|量|报(?:一下|个)?(?:数|号|地址|位置)|说(?:一下|说|清楚)|讲(?:一下|清楚)|看好|注意|小心|绕"
    "|在?家里?等|等(?!水|电|供|施|工)|别|不要|莫|不用|不必|打(?:个)?电话|把|来(?:一趟|拿|领|取|签|村|镇|办公室|我)|到(?:村|镇|组|办公室|我)|去(?:村|镇|窗口|大厅|医院|派出所))"
)
_BIDDEN = pattern_of(rf"{_ASKED}(?:请|让|叫|喊|要){VOTER}{_GAP.format('gap')}(?P<told>{_SOMETIME}*{_DOES}.*)", re.DOTALL)
"""He is to do something himself; who is to come and mend it, or to look (让他来修, 叫他去看看), is another."""
_OF_OTHERS = pattern_of(
    r"[^\W\d_,，:：]{0,6}?(?:[站所局办厂院队社委司镇县]|(?<!全)部|代表|书记|组长|主任|秘书|站长|支书|领导|单位|师傅|老板|老师|医生|电工|村|村委会?|组里|同志|同事)(?:里|上|那边|那里)?(?=[\s,，:：]|[是有要在能会几多什哪为怎来去让走])"
    "|(?:谁|你们?|我们?|他们|大家|各位|你|咱|走访|接待|会议?|开会)"
)
_ASK_BARE = pattern_of(
    r"(?:请|帮我|帮忙|麻烦|再|先)*(?:问问清楚|问清楚|问问|问一下|问一声|问下|问(?![题号候好卷心答罪世询讯责政路诊]))[\s,，:：]*(?P<told>[^\s,，:：].*)",
    re.DOTALL,
)
_QUESTION = pattern_of(
    r"[?？]|[吗呢不没]$|没有$|哪|几|多少|什么|啥|是不是|有没有|能不能|要不要|在不在|会不会|还是|怎么|咋|谁|多[大久长远宽高深]|(.)不\1|(.)没\2"
)
_AT = pattern_of(r"[@＠]\s*选民[\s,，:：]*(?P<told>\S.*)", re.DOTALL)
_ANSWER = pattern_of(r"(?:答复|回复)(?:选民)?[\s,，:：]+(?P<told>\S.*)", re.DOTALL)
_GREETS = pattern_of(
    rf"(?:(?:{_ELDER}|[^\W\d_我你您他她们]{{1,2}}?{_ELDER})[,，\s]*)?[您你]好[,，。.!！:：~～\s啊]*(?P<told>\S.*)", re.DOTALL
)
_CALLED = pattern_of(
    rf"(?:[^\W\d_我你您他她们]{{0,2}}?{_ELDER})[,，:：]\s*(?=.*(?:您|你家|来|去|到|好了)).{{{SOME},}}(?<![?？吗呢])", re.DOTALL
)
_COLLEAGUE = pattern_of("代表|书记|组长|主任|秘书|站长|主席|同志|镇长|所长|各位|大家")
"""Who is greeted so is no voter."""


_POINT = pattern_of(
    "(?:^|(?<=[\\s,，。;；、]))(?P<first>头一个|头一[件条样]|第一个?|一是|一个是)?(?(first)|(?:二一个|第[二三四五]个?|[二三四]是|再一个|再就是|还有一个|另一个|三一个|最后一个))(?:是|就是|呢)?[\\s,，:：、]*"
)
_MARKS = " \n\t,，。;；、"


def points_for_voter(plain: str) -> tuple[str, str]:
    """Several points for him in one line (头一个问他几点在家，二一个问他电话多少): the act and the words of all; empty where one is for somebody else."""
    text = plain.strip()
    marks = list(_POINT.finditer(text))
    if len(marks) < 2 or marks[0].start() or not marks[0]["first"]:
        return "", ""
    ends = [mark.start() for mark in marks[1:]] + [len(text)]
    pieces = [text[mark.end() : end].strip(_MARKS) for mark, end in zip(marks, ends, strict=True)]
    said = [words_for_voter(piece) for piece in pieces]
    if said[0][0] in ("ask_with", ASK_BARE):  # 二一个哪天停的 is asked as the first was
        said = [one if one[0] or not _asks_on(piece) else (said[0][0], piece) for one, piece in zip(said, pieces, strict=True)]
    kinds = {kind for kind, _ in said}
    if "" in kinds:
        return "", ""
    kind = next((one for one in ("ask_with", ASK_BARE) if one in kinds), "reply_with")
    return kind, "；".join(words for _, words in said)


def _asks_on(piece: str) -> bool:
    return bool(_QUESTION.search(piece)) and not _OF_OTHERS.match(piece)


def words_for_voter(plain: str) -> tuple[str, str]:
    """The act (`reply_with`; `ask_with`: he is to answer; `answer_with`: likely the answer) and the words; both empty for any others."""
    text = plain.strip()
    kind, words = points_for_voter(text)
    if kind:
        return kind, words
    for kind, pattern in _WAYS:
        if (found := pattern.fullmatch(text)) and (found.groupdict().get("gap", " ") != "" or len(letters(found["told"])) >= SOME):
            return kind, found["told"]
    if greets(text):
        return "reply_with", text
    asked = _ASK_BARE.fullmatch(text)
    if asked is None or _OF_OTHERS.match(asked["told"]) or not _QUESTION.search(asked["told"].rstrip(" 。.!！~～…")):
        return "", ""
    return ASK_BARE, asked["told"]


ASK_BARE = "ask_of"
"""问是哪一段: below a card it is the voter who is asked."""
_WAYS = (
    ("reply_with", _AT),
    ("answer_with", _ANSWER),
    ("ask_with", _ASK),
    ("reply_with", _TOLD),
    ("reply_with", _KNOWN),
    ("reply_with", _BIDDEN),
)
_WHOSE = pattern_of(
    rf"{_ASKED}(?:(?P<ask>问问?|问{_SOON})|告诉|告知|转告|通知|回复|回|[跟和同对给向])"
    r"(?:(?:(?P<topic>[^\W\d_我你您他她这那,，]{1,6}?)[那这]几?|(?P<named>[^\W\d_我你您他她这那,，]{2,6}?))(?:家|户)(?:人家|人|的选民|的)?(?![具庭电乡畜禽常访长])"
    r"|(?P<thing>(?!大家|各位|所有|全体|全村|每)[^\W\d_我你您他她这那,，]{1,6}?)(?:(?<![村镇组区队寨])的|的?[那这](?:一?[个件条]|件事|个事)的?)(?:选民|老乡|群众|村民|反映人|当事人|人家|人))"
    rf"(?:说|讲|回话|回个话|回信|带句话|带个话)?{_SOON}[\s,，:：]*(?P<told>(?!(?:说|讲|回)?(?:[了过没]|个?电话))[^\s,，:：].*)",
    re.DOTALL,
)


def words_for_whose(plain: str) -> tuple[str, str, str]:
    """By what words a matter is named whose voter is told something (桥 of 告诉桥那家我明天去), the act and the words; empty for any others."""
    found = _WHOSE.fullmatch(plain.strip())
    if found is None or len(letters(found["told"])) < SOME:
        return "", "", ""
    return found["topic"] or found["named"] or found["thing"], "ask_with" if found["ask"] else "reply_with", found["told"]


def greets(text: str) -> bool:
    """Whether he speaks to the voter himself: 您好，明天去看; 王大娘，明天来给您修. Below a card alone that is for him."""
    found = _GREETS.fullmatch(text.strip())
    said = (found is not None and len(letters(found["told"])) >= SOME) or _CALLED.fullmatch(text.strip()) is not None
    return said and _COLLEAGUE.search(text[:12]) is None


_MARK = r"[\s,，。;；:：]*"
_NO_ORDER = r"(?![让叫喊请][^\s,，。;；:：]*[\s.。!！]*$)"
"""让于发给他说一声 is said of a colleague."""
_NOT_YET = "(?<![明后今][天晚早])(?<!上午|下午|中午|晚上|早上|回头|等下|等会|一会|时候|一起|群里|会上)(?<!就)"
"""明天跟他说 says when or how, and nothing for him."""
_TOLD_LAST = pattern_of(
    rf"{_NO_ORDER}(?:(?P<asked>.{{5,}}?|.{{1,4}}?[好完妥通成]了){_MARK}(?:你|您|请|麻烦|帮忙|帮我|记得)+"
    rf"|(?!.*忘)(?P<said>.{{2,}}?)(?<![没别莫不忘记经刚会要得都也来去再我你您他她谁]){_MARK}(?:请|帮我|麻烦|记得)?{_NOT_YET})"
    rf"(?:(?:告诉|告知|转告|通知|回复){VOTER}|[跟和同给对向]{VOTER}(?:说|讲|回复|回|解释))(?:{_SOON}|句话)[吧嘛哈啊呀哦]?[\s.。!！]*",
    re.DOTALL,
)


def told_last(text: str) -> str:
    """What the voter is to be told, where that stands first: 修好了 of 修好了，告诉他一声, 灯泡换了修好了你给他说一声; empty for any other words."""
    text = text.strip()
    found = _TOLD_LAST.fullmatch(simplified(text))
    if found is None:
        return ""
    which = "asked" if found["asked"] else "said"
    return "" if _QUESTION.search(found[which]) else in_own_signs(text, *found.span(which)).rstrip(" \n\t,，。;；:：")
