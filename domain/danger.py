"""Whether somebody may be in danger, by kinds: who may be reads the numbers at once; what alarms also wakes staff at night.

The two steps and their aims: docs/spec.md section 3, Special words; the table of kinds: docs/understood.md.
Figures of speech (热死人了), what is long over, papers about it (保险, 报销) and events to learn about it are none.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from domain.danger_done import has_harmed_himself
from domain.danger_figures import without_figures
from domain.danger_kind_weights import BASE
from domain.danger_kind_weights import SIGNS as BY_KIND
from domain.danger_signs import CHILD, HARM, HINTS, IN_IT, PRESSING, SIGNS, WHO
from domain.dialect_words import in_common
from domain.kinds import Kinds, in_words, shares
from domain.life_support import FORETOLD
from domain.plain_text import in_sentences, squeezed
from domain.sieve import Sieve
from domain.simplified import simplified
from domain.weighed import in_text, lengths
from domain.weights.shown import SHOWN
from domain.weights.woken import WOKEN

KINDS = tuple(SIGNS)
LIKELY = 0.3
"""How likely a kind must be by its signs alone to be named."""
_BY_KIND = Kinds(BASE, BY_KIND)

_OVER = re.compile(
    "去年|前年|上(?:个)?月(?!亮)|上(?:个)?(?:星期|礼拜|周)|上次|上回|年前|以前|从前|那年|早年|当年|小时候|解放前|往年|历年|每年|年年|当初"
    "|(?:[一二两三四五六七八九十几多半\\d]+)(?:个)?(?:年|月|星期|礼拜)(?:多|了)?(?:之)?前|那会儿|后来|(?:翻|摔|倒|撞|淹|掉|咬|烧|着|出|死|伤|丢|打|塌|断|炸|落|跌)过(?!来|去)|已经处理|调解过|处理了|处理过|修好|没事了|安详"
    "|作年|작년|지난해|예전|몇 ?년|بۇلتۇر|ئۆتكەن يىل|بۇرۇن|ན་ནིང|སྔོན་མ|ᠨᠣᠳᠣᠨ|өнгөрсөн жил|ноднин|\\b(?:last|years? ago|months? ago|used to|back in)\\b(?= (?:year|month|week|\\d)|$| )|\\bago\\b"
)
_PAPERS = re.compile(
    "保险|理赔|赔偿|赔多少|赔不赔|赔|能报|报不报|报销|报不了|发票|补贴|补助|医药费|收费|价格|多少钱|培训|演练|宣传|讲座|知识|预警短信|短信天天|怎么申请|标准|审批|执勤|考驾照|科目|新闻|(?<![拍录])视频|电视|戏|演出|手续|丧葬|注销|档案|评估|筛查"
    "|体检|名额|证去|统一换|过期|怎么装|能不能(?:借|提|换|领|报销|查)|改造|够不够格|预案|法规|鉴定|安装|几时发|什么时候(?:换|建|发|来|装)|啥时候|几点|哪里办|在哪开|移民|最近的|算不算|够不够|insurance|how much|training|보험|요금|점검|پۇلى|سۇغۇرتا|འགྲོ་གྲོན|даатгал|төлбөр|ᠮᠥᠩᠭᠥ"
)
_NOW = re.compile(
    "现在(?!想|要|问|能)|正在|此刻|刚才|刚刚|刚|今天|今晚|今早|今日|马上|快来|快点来|快救|快死|还在|仲喺|仍然|救命|今夜|这会|眼下|当下|又(?:开始|在)|明天|明早|right now|\\bnow\\b|지금|ھازىر|ད་ལྟ|ᠣᠳᠣ|одоо"
)
_MAYBE = re.compile(
    "(?:^|[，。])(?:以后|往后|今后)[^。，]{0,2}$|万一|将来|容易|(?:怕|担心|恐怕|生怕|小心|防止|避免|以免|免得|预防|严防|禁止)[^，。]{0,8}$|如果|要是(?!没有我)|会不会|(?:一|若)(?:遇|碰)|每到|有没有(?:人)?管|才(?:来|管)|迟早|早晚|差点|险些|可能会?[^，。]{0,6}$|别等|等[^，。]{0,4}(?:才|再)|\\bif\\b|\\bmight\\b|만약"
)
BY_PEOPLE = frozenset({"violence", "threat"})
_CHILD_OR_WOMAN = re.compile(
    CHILD
    + "|同桌|同学|小学|初中|年级|妈|堂客|婆娘|老婆|媳妇|婆婆|老公|丈夫|男人|后爸|继父|妻|她|姐|女的|女人|闺蜜|强奸|猥亵|家暴|\\b(?:her|she|wife|girl|child|kid|son|daughter|husband|mum|mom)\\b"
    "|아이|아내|여자|남편|엄마|بالا|قىز|ئايال|ئاپا|བུ་མོ|ཕྲུ་གུ|ཨ་མ|хүүхэд|охин|эмэгтэй|ээж"
)


@dataclass(frozen=True)
class Danger:
    """`kinds` in the order of the table; `alarms`: of a sort and certainty for which staff are woken."""

    kinds: tuple[str, ...] = ()
    alarms: bool = False
    child_or_woman: bool = False
    """Harmed by people: there is a line of their own for them."""
    silent: bool = False
    """Whoever may harm him would hear him on the telephone: he can only write."""
    done: bool = False
    """Somebody has harmed himself already: whoever helps a body comes before whoever listens."""
    by_signs: bool = False
    """No expression says so, the words' signs alone do: words that are plainly something else are."""

    def __bool__(self) -> bool:
        return bool(self.kinds)


_CANNOT_SPEAK = re.compile(
    "(?:莫|不要|不敢|不能|不方便|没法|没办法|不好|别)(?:再|给我|跟我|让我)?(?:打|接)(?:我|他|她)?(?:的)?(?:电话|手机)[^。]{0,6}(?:听|发现|知道|晓得|看)"
    "|(?:不敢|不能|不方便|没法|没办法)(?:打|接|用)(?:电话|手机)|打不了电话"
    "|(?:不敢|不能|没法|不方便)(?:说话|讲话|出声|作声|吭声|开口)"
    "|(?:他|她|那人|那个人|对方)(?:就|还|会|都|现在)*(?:听得[到见]|听到|在我?(?:旁边|边上|跟前|身边|隔壁))|(?:can't|cannot|can not) (?:talk|speak|call)"
)


def cannot_speak(text: str) -> bool:
    """Whether somebody says that he cannot be heard telephoning (莫打电话他听得到); danger or not."""
    return _CANNOT_SPEAK.search(in_sentences(squeezed(simplified(text[:LOOKED_AT]))).lower()) is not None


_LE = re.compile("(?<=[一-鿿])(?:嘎?哒|咯(?![血痰咯吱嘣噔咚]))")


def _in_common(plain: str) -> str:
    """哒 and 咯, as they say in Hunan, as 了: for expressions alone, the weights were found on words as they stand."""
    return without_figures(_LE.sub("了", plain))


_HAN, _NOT_HAN = re.compile("[一-鿿]"), re.compile("[a-zа-яөүё가-힯ༀ-࿿᠀-᢯؀-ۿ]")


def _table(of: Mapping[str, tuple[str, ...]], *, han: bool) -> "_Table":
    own = {kind: [pattern for pattern in patterns if bool(_HAN.search(pattern)) == han] for kind, patterns in of.items()}
    there = {kind: patterns for kind, patterns in own.items() if patterns}
    compiled = {kind: re.compile("|".join(patterns)) for kind, patterns in there.items()}
    return _Table(_HAN if han else _NOT_HAN, compiled, Sieve(there))


@dataclass(frozen=True)
class _Table:
    """Expressions by kind, for texts of one script; `sieve` says which of them may match at all."""

    script: re.Pattern[str]
    by_kind: dict[str, re.Pattern[str]]
    sieve: Sieve


_SIGNS = tuple(_table(SIGNS, han=han) for han in (True, False))
_HINTS = tuple(_table(HINTS, han=han) for han in (True, False))
_WHO, _HARM, _PRESSING, _FORETOLD = map(re.compile, (WHO, HARM, PRESSING, FORETOLD))
NOTES, MANY_NOTES, NOTED = 3, 4, 60
"""Different things that speak for danger in a text of at most so many characters: enough to show the numbers, enough to alarm."""
LOOKED_AT = 2000
"""Characters of a text that are looked at."""


def danger(text: str, more: re.Pattern[str] | None = None) -> Danger:
    """What may be dangerous in these words, as the voter wrote them; nothing for most. `more`: signs a town added."""
    read = to_weigh(text)
    ruled = by_rules(read, more)
    signs = frozenset[str]() if ruled.set_aside else in_text(read.weighed)
    found = ruled.kinds or (_likely_kinds(read.weighed) if SHOWN.says(signs, read.beside) else frozenset())
    if not found:
        return Danger(silent=cannot_speak(text))
    harmed = bool(found & BY_PEOPLE) and bool(_CHILD_OR_WOMAN.search(read.plain))
    woken = ruled.sure or (not ruled.unsure and WOKEN.says(signs, read.beside))
    kinds, done = tuple(kind for kind in KINDS if kind in found), "self_harm" in found and has_harmed_himself(_in_common(read.plain))
    return Danger(kinds, woken, harmed, cannot_speak(text), done, not ruled.kinds)


def _likely_kinds(weighed: str) -> frozenset[str]:
    """Of what kind danger is that no expression names: for who may harm himself other words are needed than for fire."""
    likely = zip(KINDS, shares(_BY_KIND.scores(in_words(weighed))), strict=False)
    return frozenset(kind for kind, share in likely if share >= LIKELY) or frozenset({"other"})


@dataclass(frozen=True)
class Ruled:
    """What expressions, or several things said together, speak of. `sure`: one does without a doubt; `unsure`: whatever does says that it has
    not happened; `set_aside`: it is over, or about papers."""

    kinds: frozenset[str] = frozenset()
    sure: bool = False
    unsure: bool = False
    set_aside: bool = False


def by_rules(read: "Read", more: re.Pattern[str] | None = None) -> Ruled:
    plain = _in_common(read.plain)
    characters = frozenset(plain)
    signs = [(kind, hit) for kind, pattern in _of_its_scripts(_SIGNS, plain, characters) for hit in pattern.finditer(plain)]
    signs += [("other", hit) for hit in more.finditer(plain)] if more is not None else []
    found = {kind for kind, _ in signs} | {kind for kind, one in _of_its_scripts(_HINTS, plain, characters) if one.search(plain)}
    if read.notes >= NOTES and not found:
        found = {"other"}
    if not found:
        return Ruled()
    if "is now" not in read.beside and PAST & read.beside:
        return Ruled(set_aside=True)
    foretold = _FORETOLD.search(plain) is not None and all("氧" in hit.group() or "呼吸机" in hit.group() for _, hit in signs)
    sure = not foretold and (read.notes >= MANY_NOTES or any(not _unsure(plain, hit) for _, hit in signs))
    return Ruled(frozenset(found), sure, unsure=(foretold or bool(signs)) and not sure)


PAST = frozenset({"is over", "is papers"})


@dataclass(frozen=True)
class Read:
    """The words as signs are looked for in them, how many different things speak for danger, and what is weighed beside the signs."""

    plain: str
    notes: int
    beside: frozenset[str]

    @property
    def weighed(self) -> str:
        return in_common(self.plain)


def to_weigh(text: str) -> Read:
    plain = without_figures(in_sentences(squeezed(simplified(text[:LOOKED_AT]))))
    said = [
        name
        for name, words in (("is over", _OVER), ("is papers", _PAPERS), ("is now", _NOW), ("is of somebody", _WHO))
        if words.search(plain)
    ]
    notes = _notes(plain)
    return Read(plain, notes, frozenset({*said, *lengths(plain), *(f"notes {n}" for n in range(1, min(notes, MANY_NOTES) + 1))}))


def _of_its_scripts(tables: tuple[_Table, ...], plain: str, characters: frozenset[str]) -> Iterable[tuple[str, re.Pattern[str]]]:
    for table in tables:
        if table.script.search(plain):
            yield from ((kind, table.by_kind[kind]) for kind in table.sieve.may(characters))


def _notes(plain: str) -> int:
    """How many different things speak for it: what does harm, whom, and that it presses; none without somebody to be harmed."""
    if len(plain) > NOTED or not _WHO.search(plain):
        return 0
    harm = {hit.group() for hit in _HARM.finditer(plain)}
    return 1 + len(harm) + len({hit.group() for hit in _PRESSING.finditer(plain)}) if harm else 0


def _unsure(plain: str, hit: re.Match[str]) -> bool:
    """Whether the words before it in its sentence say that it has not happened: 怕, 万一, 容易 …"""
    before = plain[: hit.start()].rpartition("。")[2]
    return bool(_MAYBE.search(before)) or bool(re.search("容易|万一|怕出", hit.group()))


_FIRST = (
    (frozenset({"violence", "threat"}), "110 / 120 / 119"),
    (frozenset({"fire", "gas", "electricity", "water", "flood", "collapse"}), "119 / 120 / 110"),
    (frozenset({"illness", "poisoning", "traffic", "self_harm", "animals"}), "120 / 110 / 119"),
)


def numbers_for(danger: Danger) -> str:
    """The three numbers, the one for this kind first."""
    if danger.done:
        return "120 / 110 / 119"
    return next((numbers for kinds, numbers in _FIRST if kinds & set(danger.kinds)), "110 / 119 / 120")


def doctor_first(numbers: str) -> str:
    """A town's own numbers (110 / 119 / 120), 120 before the others."""
    return " / ".join(sorted(numbers.split(" / "), key=lambda one: "120" not in one))


def of_another_kind(now: Danger, known: Iterable[Danger], text: str) -> bool:
    """Whether words name danger of a kind that those before did not: that somebody is still in it, or calls for help, is of what they told."""
    told = {kind for one in known for kind in one.kinds}
    more = set(now.kinds) - told - {"other"} if told and not now.by_signs else set()
    return bool(more - {"collapse"}) or ("collapse" in more and "collapse" in danger(re.sub(IN_IT, "·", simplified(text))).kinds)


def in_danger(text: str) -> bool:
    """Whether the numbers are shown at once; wrongly shown they cost a glance."""
    return bool(danger(text))


def alarms(text: str) -> bool:
    """Whether staff are woken."""
    return danger(text).alarms
