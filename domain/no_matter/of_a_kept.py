"""Which clauses of a voter's words are of a matter of his that is kept from who reads another one (骂我的事没人管), and which are of that other one
(灯修好了): docs/spec.md section 3, Which case a message joins."""

from collections.abc import Callable
from dataclasses import dataclass

from domain.no_matter.of_its_own import names_of_it, shares_a_word
from domain.which_matter.by_its_thing import begins_with, is_of, says_it
from domain.words.pattern import pattern_of
from domain.words.plain_text import letters
from domain.words.simplified import simplified

_NTH = pattern_of("第([一二三四五六1-6])[件个桩样]")
_CUT = pattern_of(
    r"[,，。.!！?？;；、~～…\n][,，。.!！?？;；、~～…\s]*|(?<=[一-鿿])[ \t\u3000]+(?=[一-鿿])|(?<=[一-鿿])(?=第[一二三四五六1-6][件个個]|但是|不过|不過|可是|就是(?=[他她骂那]))"
)
BETWEEN = " \t\n,，。.、;；"
"""What stands between the clauses of a line."""
_FIGURES = "一二三四五六"
_WRONGS = (
    "骂|训我|吼|凶(?:我|人|得很|巴巴)|数落|羞辱|侮辱|辱|嘲|笑话我",
    "打(?:我|人|了我|骂|伤|过我|的我)|挨(?:了)?打|动手|推(?:我|搡|人|倒)|踢|扇我|耳光|甩我|揪",
    "赶(?:我|人|出|走我|了我)|轰(?:我|出)|撵|(?:被|把我)(?:他)?(?:赶|轰)",
    "欺负|欺压|欺侮|欺我|霸占|侵占",
    "威胁|吓唬|吓我|恐吓|报复|刁难|为难我|卡我|整我|穿小鞋",
    "红包|收(?:了)?(?:钱|礼|烟|好处)|回扣|贪|偷卖|私吞|克扣|冒领",
    "道歉|认错|赔礼|赔不是|对不住我",
    "告(?!诉|知|示|别|一段|辞|急|一声|白|完)|检举|举报|揭发|(?:没|不)敢[提讲说]|[晓知][得道]?是我|说是我",
    r"(?i:\b(?:scold|insult|yell|curs(?:e|ing)|swore|threw me|thrown out|kicked me|complain(?:t|ed)|accus|apologi[sz]|threaten|brib)\w*)",
)
_WRONG = tuple(pattern_of(signs) for signs in _WRONGS)
"""What is told of a person, each with what says the same: where the other matter tells of it too it may be meant."""
_OF_BOTH = pattern_of("[两兩俩二2]件(?:事情?)?(?:都|全|一起|一块)")
_POINTS = pattern_of(
    "另(?:外|一)?(?:那|一)?[件个桩样宗]|另外的|[那这]一?[件桩宗](?!衣|东)|那个(?:人|家伙|事|男的|女的)?(?=[还也又就不没满咋怎很呢的]|$)|那人"
    "|(?:前|后|上|下|头)(?:面|头)?(?:那|一)?[件桩](?!衣)|(?:书记|主任|他|她|干部|代表|领导)(?:的|那个?|这个?|那件)事"
    "|(?<!这样)(?<![修换装弄办搞接清家们种回])的(?:那|这)?(?:个|件|桩)?事(?!故|实|项)|那[天回次](?!.{0,3}(?:说|讲|来修|来看))|投诉(?:那|的|他|她)"
    "|[他她佢](?:[昨今前]天|又|还在|还|再|天天|老是|怎么|咋|也|不|没|那|倒是|反正){0,3}(?:来(?:找|闹|堵)|找我|闹|恨|堵|赔|理我|认|到我|样)|[他她佢]呢|^人的|(?:其[他它余]|别)的?(?=不|没|满|还|也|就|很|差|有)"
    "|[他她佢](?:[昨今前]天)?(?:又|还|再|天天|老是)来(?![修看装接换弄清查量拉收搞])"
    r"|(?i:\b(?:the )?(?:other|second|that) (?:one|matter|thing|case)\b|\babout (?:him|her)\b)"
)
"""What points at another matter or at somebody, beside a clause of the one."""

_OF_ANY = pattern_of(
    "(?:不太?|很|基本|非常|都|也)*满意|不?可以|不得?行|[好差]评|还?没(?:人管|下文|结果|消息|动静|办|修|好|弄)|怎么样|咋样|什么时候|啥时候|谢谢|你们|现在|今天|昨天"
)
"""What may be said of any matter, and makes two no more alike."""


@dataclass(frozen=True)
class Matter:
    """`words`: what he said of it until now, without the people named; `nth`: which of his it is, from 1 on; `number`: its number's end."""

    words: str
    nth: int = 0
    number: str = ""


@dataclass(frozen=True)
class Apart:
    """`here`: the clauses of the one, as he wrote them, with those of neither that follow them; empty where none says that it is of it.
    `there`: those of the kept one. `mixed`: one of them is of both, and the whole is the kept one's."""

    here: str = ""
    there: str = ""
    mixed: bool = False


def apart(text: str, one: Matter, kept: Matter, complains: Callable[[str], bool]) -> Apart | None:
    """None where nothing speaks of the kept one. `complains`: whether a clause complains of somebody."""
    clauses = clauses_of(text)
    ours = [_is_of(simplified(clause), one, kept) for clause in clauses]
    theirs = [_tells_of(simplified(clause), one, kept) for clause in clauses]
    if any(ours):
        theirs = [said or (not own and _points(clause, complains)) for clause, own, said in zip(clauses, ours, theirs, strict=True)]
    if not any(theirs):
        return None
    if any(own and said for own, said in zip(ours, theirs, strict=True)):
        return Apart(there=text, mixed=True)
    if not any(ours):
        return Apart(there=text)
    sides = _sides(ours, theirs)
    return Apart(_joined(clauses, sides, True), _joined(clauses, sides, False))


def clauses_of(text: str) -> list[str]:
    """As he wrote them, each with the signs that end it."""
    cuts = [found.end() for found in _CUT.finditer(text)]
    return [text[start:end] for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True) if letters(text[start:end])]


def _sides(ours: list[bool], theirs: list[bool]) -> list[bool]:
    """True for the one's; what is of neither goes with what stands before it, the first of all with what follows."""
    known = [own if own or said else None for own, said in zip(ours, theirs, strict=True)]
    side = next(one for one in known if one is not None)
    sides = list[bool]()
    for one in known:
        side = side if one is None else one
        sides.append(side)
    return sides


def _joined(clauses: list[str], sides: list[bool], side: bool) -> str:
    return "".join(clause for clause, of in zip(clauses, sides, strict=True) if of == side).strip().rstrip(",，、;；~～").strip()


def _is_of(clause: str, one: Matter, kept: Matter) -> bool:
    if _counted(clause, one):
        return True
    if _counted(clause, kept):
        return False
    thing = begins_with(clause)
    of_it = thing and (says_it(thing, one.words) or is_of(thing, one.words)) and not says_it(thing, kept.words)
    return bool(of_it) or _names(clause, one, kept)


def _tells_of(clause: str, one: Matter, kept: Matter) -> bool:
    """Whether it says by itself that it is of the kept one, or of both."""
    if _counted(clause, kept) or _OF_BOTH.search(clause):
        return True
    there = simplified(one.words)
    return _names(clause, kept, one) or any(wrong.search(clause) and not wrong.search(there) for wrong in _WRONG)


def _names(clause: str, of: Matter, beside: Matter) -> bool:
    """Whether it names a thing, or has a word, of the one matter and not of the other."""
    words, others = simplified(of.words), simplified(beside.words)
    if names_of_it(words, clause) and not names_of_it(others, clause):
        return True
    return shares_a_word(_OF_ANY.sub("，", words), _OF_ANY.sub("，", clause), but=others)


def _points(clause: str, complains: Callable[[str], bool]) -> bool:
    return _POINTS.search(simplified(clause)) is not None or complains(clause)


def _counted(clause: str, of: Matter) -> bool:
    """第二件, 0002."""
    nth = {_FIGURES.find(sign) + 1 or int(sign) for sign in _NTH.findall(clause)} if _NTH.search(clause) else set[int]()
    return bool(of.nth and of.nth in nth) or bool(of.number and of.number in clause)
