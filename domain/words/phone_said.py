"""Telephone numbers as somebody says them: which they are, and whether his words say more, so that none runs together with a house or an hour.

What is a number is decided in domain/words/private_numbers.py; here it is asked for, so that one without its area counts too.
"""

import re
from dataclasses import dataclass

from domain.words.figures import seen, with_words_as_figures
from domain.words.masks import Span, private_spans
from domain.words.pattern import pattern_of
from domain.words.plain_text import CLAUSES_AS_ASKED, letters, squeezed
from domain.words.simplified import simplified

_PHONES = ("mobile", "landline", "bare")
_MOBILE = pattern_of(r"(?:0{0,2}86|0)?1[3-9]\d{9}")
_ABROAD = pattern_of(r"[+＋]\s?(?!86)\d(?:[\s()\-]{0,2}\d){6,14}(?!\d)")
_LOCAL = pattern_of(r"(?<![\d.\-])[2-8]\d{2,3}[\s\-]?\d{4}(?![\d\-]|\s?[元块米斤亩度人户岁])")
_ASKED = "电话"
"""Put before words that answer 「留个电话」: what stands alone there is a number."""
_LEADS = pattern_of(
    "(?:这是|请|您|你|可以|我们?|俺|本人|我家|家里|的|电话|手机|座机|联系方式|联系|号码|号|是|为|打|拨|留|这个|就|吧|好|行|嗯|在|说错了|写错了|改成|换成"
    "|my|phone|number|is|mobile|tel|call|me|its|it|here|at|on|please)*",
    re.IGNORECASE,
)
"""Words that say no more than that a number follows."""


@dataclass(frozen=True)
class PhoneSaid:
    """`words`: all he wrote, where it says more than the numbers; what else leads to a person is masked in them."""

    numbers: tuple[str, ...] = ()
    words: str = ""


def phone_said(text: str) -> PhoneSaid:
    """The numbers of an answer to 「留个电话」."""
    spans = phone_spans(text)
    numbers = tuple(dict.fromkeys(_digits(text, span) for span in spans))
    says_more = bool(numbers) and _LEADS.fullmatch(letters(without(text, spans))) is None
    return PhoneSaid(numbers, _masked_beside(text, spans) if says_more else "")


def phone_spans(text: str) -> list[Span]:
    """Where in words that answer the question numbers stand."""
    found = [Span(*one.span(), "mobile", "") for one in _ABROAD.finditer(text)]
    for ahead in ("", _ASKED):
        asked = [_moved(span, len(ahead)) for span in private_spans(ahead + text) if span.kind in _PHONES]
        found += [span for span in asked if span.start >= 0 and _is_whole(text, span) and not _overlaps(span, found)]
        if found:
            return sorted(found, key=lambda span: span.start)
    kept = private_spans(text)
    local = [Span(*one.span(), "bare", "") for one in _LOCAL.finditer(text)]
    return [span for span in local if not _overlaps(span, kept)]


def _moved(span: Span, by: int) -> Span:
    return Span(span.start - by, span.end - by, span.kind, span.shown)


def _overlaps(span: Span, others: list[Span] | tuple[Span, ...]) -> bool:
    return any(span.start < one.end and one.start < span.end for one in others)


def _is_whole(text: str, span: Span) -> bool:
    """A mobile number with a figure too many is masked, but nobody can call it."""
    return span.kind != "mobile" or _MOBILE.fullmatch(_digits(text, span).lstrip("+")) is not None


def _digits(text: str, span: Span) -> str:
    plain = with_words_as_figures(seen(text[span.start : span.end]).text)
    abroad = "+" if text[: span.start].rstrip().endswith(("+", "＋")) or plain.startswith("+") else ""
    return abroad + re.sub(r"\D", "", plain)


def without(text: str, spans: list[Span]) -> str:
    kept, done = [], 0
    for span in spans:
        kept.append(text[done : span.start])
        done = span.end
    return " ".join([*kept, text[done:]])


def _masked_beside(text: str, phones: list[Span]) -> str:
    kept, done = [], 0
    for span in private_spans(text):
        if not _overlaps(span, phones):
            kept += [text[done : span.start], span.shown]
            done = span.end
    return ("".join(kept) + text[done:]).strip()


_KIN = (
    "(?:我|我家|我们|俺|俺家|咱|家里|的|大|小|老|二|三)*(?:儿子|女儿|闺女|姑娘|娃儿?|孩子|媳妇|儿媳妇?|女婿|老婆|老公|老伴|爱人|丈夫|妻子|爸|爸爸|妈|妈妈|父亲|母亲|爹|娘"
    "|哥哥?|姐姐?|弟弟?|妹妹?|孙子|孙女|侄子|侄女|外甥|邻居|家里?人|家属|亲戚|他|她)"
)
_HOUR = "(?:今天|明天|后天|天天|每天|周末|平时|早上|早晨|上午|中午|下午|傍晚|晚上|晚|白天|夜里|\\d{1,2}点半?|[一二三四五六七八九十两]{1,3}点半?|以后|之后|之前|以前|后|前|到|至|的|时候|下班|收工|吃完?饭|再|都|才|就|可以|请|有空|方便|在家|左右|周[一二三四五六日天])+"
_CALLS = "(?:打|打来|打过来|打电话|来电|来电话|联系|接|接电话|给我打|打给我|找我|回电|可以打|能接)"
_OF_THE_CALL = pattern_of(
    f"(?:就|请|你们?|您|还是|那|可以|要|直接|最好)*(?:(?:让|叫|由|喊){_KIN}(?:来|去|代|帮我|替我)*(?:接|听|说|讲|跟你们?说|和你们?说)(?:电话)?|(?:打|拨|联系|找)(?:给)?{_KIN}(?:的)?(?:电话|手机|号码)?)(?:吧|好了|就行|就好|可以|了)*"
    f"|{_KIN}(?:的)?(?:名字)?(?:叫|姓|名叫)[一-鿿]{{1,4}}"
    f"|(?:我|俺)?{_HOUR}{_CALLS}(?:我|吧|好了|就行|就好|都行|都可以|方便)*"
    "|(?:我|俺)?(?:的)?(?:电话|手机|号码|手机号)*(?:我|俺)?(?:忘了?|记不得|记不住|记不清|不记得|想不起来?|背不|等下|等会儿?|稍等|我?找找|我?问问|换了)+(?:电话|手机|号码|手机号|了|一下|说|发|给你)*"
    "|(?:就)?(?:打)?(?:我)?(?:这个|的)?(?:电话|手机|号码|微信)(?:就行|就可以|吧)?"
)
_FEW_LETTERS = 4


def is_of_the_call(text: str) -> bool:
    """Whether words without a number are about who is to be called and when, or hold one that is not whole."""
    plain = simplified(text)
    clauses = [letters(squeezed(clause)) for clause in CLAUSES_AS_ASKED.split(plain)]
    if all(not clause or _OF_THE_CALL.fullmatch(clause) for clause in clauses):
        return any(clauses)
    figures = re.findall(r"\d{5,}", re.sub(r"[\s\-]", "", seen(plain).text))
    return len(figures) == 1 and len(_LEADS.sub("", re.sub(r"\d", "", letters(plain)), count=1)) <= _FEW_LETTERS


_WRONG = (
    "(?:哎呀?|不好意思|对不起|等等|等一?下|刚才|刚刚|上面|前面|那个|电话|号码|手机|我|的|给|留|说|写|打|发|输|填|按|报|弄|搞|错|不对|了|更正|纠正|改|改成|换成|换|换个|请|要|应该|其实|不是|是|为|用|这个|新|吧|啊|尾号|最后|末尾|后面|[三四五六七]位|"
    "sorry|wrong|number|mistake|my|is|the|correct|should|be|it|its|change|to|please|new|use|instead)*"
)
_CORRECTS = pattern_of("错|不对|更正|纠正|改|换|应该是|wrong|mistake|correct|change|instead", re.IGNORECASE)
_END_OF_NUMBER = range(3, 9)
"""Figures of the end of a number that may stand for all of it."""


def corrected(text: str, given: str) -> str:
    """The number that words put in the place of the one given before: whole, or only its end (说错了，是…5679); empty for other words."""
    spans = phone_spans(text)
    if spans:
        rest = letters(simplified(without(text, spans))).lower()
        return phone_said(text).numbers[-1] if _LEADS.fullmatch(rest) or re.fullmatch(_WRONG, rest) else ""
    runs = re.findall(r"\d+", seen(text).text)
    rest = letters(simplified(re.sub(r"\d", "", seen(text).text))).lower()
    if len(runs) != 1 or len(runs[0]) not in _END_OF_NUMBER or not _CORRECTS.search(rest) or not re.fullmatch(_WRONG, rest):
        return ""
    return given[: -len(runs[0])] + runs[0] if len(given) > len(runs[0]) + 2 else ""


_CLAUSES = pattern_of(r"[\s,，。.!！;；、:：]+")
_CALL = pattern_of("[^莫别勿不甭]{0,16}(?:打|联系|找我|拨|加微信|回电)(?:电话|来|过来|给我|我|就行|都行|都可以|吧|哈|啊|的)*")


def beside_the_call(words: str) -> str:
    """What is said beside a number and when to call (周代表下午打): whom he does not want to call him stays in it."""
    clauses = (clause for clause in _CLAUSES.split(words) if clause and not clause.isdigit() and not _CALL.fullmatch(clause))
    return "，".join(clauses)
