"""Whether somebody may be in danger, by kinds: who may be reads the numbers at once; what alarms also wakes staff at night.

The two steps and their aims: docs/spec.md section 3, Special words; the table of kinds: docs/understood.md.
Figures of speech (热死人了), what is long over, papers about it (保险, 报销) and events to learn about it are none.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from domain.danger_kind_weights import BASE
from domain.danger_kind_weights import SIGNS as BY_KIND
from domain.danger_signs import CHILD, HARM, HINTS, PRESSING, SIGNS, WHO
from domain.kinds import Kinds, in_words, shares
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

_WHOSE = "(?:我们?|俺|咱们?|他们?|她们?)?(?:家|屋里)?的?(?:大|小|老|二|三)?(?:儿子|女儿|闺女|姑娘|妹崽|崽|娃儿?|孩子|媳妇|儿媳妇?|女婿|老婆|老公|老伴|爱人|男人|爸爸?|妈妈?|父亲|母亲|哥哥?|姐姐?|弟弟?|妹妹?|孙子|孙女|邻居)?(?:的|家)?"
_CALLS = (
    f"打(?:给|通|下|一下)?{_WHOSE}(?:这个|那个)?(?:手机|电话|座机|号码)(?!都|砸|摔|烂|坏)|打(?:给)?{_WHOSE}(?=[^一-鿿]{{0,3}}1[3-9]\\d)"
)
"""To phone somebody."""
_FIGURES = re.compile(
    f"{_CALLS}|"
    "(?:热|冷|气|累|笑|烦|吵|急|忙|臭|愁|难|丑|贵|困|饿|渴|堵|闷|羞|恨|坑|害|愁|郁闷|晒|冻|穷|吓|蠢|想|爱|骂|憋|挤|颠|熏|压|逼|淹|咸|辣|晃|恶心)死(?:个?人|我们?|俺|你们?|他们|啦|了)"
    "|自杀式|气炸了|(?:肺|肚子|脑袋|头|脑壳)(?:都|要|快)*(?:气|吵)?炸|炸了锅|火(?:大|气|爆|热|龙果|车|锅|腿|箭|化|警电话)|红红?火火?|(?:发|恼|上|光)火(?!了?灾)|冒火(?![花苗星光])|打火机坏|生意[^，。]{0,3}火|越来越火"
    "|落水狗|水漫金山|跳水(?:比赛|冠军|项目)|翻车鱼|滚刀肉|刀削面|(?:眼|心)都?(?:在)?滴血|血汗钱?|血本|出血本|(?:钱包|存款)[^，。]{0,4}血|失血的不是|大跳水|跳楼价|吐血价"
    "|快淹死了|压死了|自焚式|要命的|不要命|要了?老命|命都没了|股市崩|心都?(?:塌|碎|死)|死对头|死心|死脑筋|该死|死鬼|死活|死板|死角|杀猪|杀虫|杀价|(?:斗|打)(?:地主|牌|球|比赛|麻将|工|听|扫|针|卡|印|水|药|猪草|雪仗)"
    "|(?:灯|灯泡|灯管|水管|轮胎|车胎|暖瓶|水瓶|玻璃)[^，。]{0,2}[炸爆](?:了|裂|掉)|(?:除草剂|打药|打农药|喷农药)[^，。]{0,8}[打毒药]死|(?:苗|菜|庄稼|果树|草|虫|鱼|鸡|鸭|蜂|秧)[^，。]{0,7}(?<!中)[打药毒]死"
    "|(?:牛|羊(?!倌)|狗|猪|猫|鸡|鸭|鹅)[^，。]{0,4}(?:走丢|丢|不见|跑丢|走失)了?|(?:走丢|走失|丢)的(?:牛|羊|狗|猪|猫|鸡|鸭)"
    "|跑断腿|磨破嘴|不见(?:得|好|效|起色)|抢救过来|救过来了|已经?(?:脱险|没事|找到|获救|出院)了?|(?:人|都|已经|终于|总算)?找(?:到|着)了|不干了|不想干|杀青|火葬|火化|打电话|打110|打12345|打报告|拐杖"
    "|(?:股价?|价格?|菜价|瓜价)[^，。]{0,4}(?:跳水|崩)|burning question|\\bfired\\b|fire (?:insurance|drill|extinguisher|station|department phone|hydrant|exit)|소화기|소방 ?훈련|불(?:이 안|꺼)|(?:불난|화재)(?= ?집? ?보험)"
)
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
    + "|同桌|同学|小学|初中|年级|妈|老婆|媳妇|婆婆|老公|丈夫|男人|后爸|继父|妻|她|姐|女的|女人|闺蜜|强奸|猥亵|家暴|\\b(?:her|she|wife|girl|child|kid|son|daughter|husband|mum|mom)\\b"
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
_WHO, _HARM, _PRESSING = re.compile(WHO), re.compile(HARM), re.compile(PRESSING)
NOTES, MANY_NOTES, NOTED = 3, 4, 60
"""Different things that speak for danger in a text of at most so many characters: enough to show the numbers, enough to alarm."""
LOOKED_AT = 2000
"""Characters of a text that are looked at."""


def danger(text: str, more: re.Pattern[str] | None = None) -> Danger:
    """What may be dangerous in these words, as the voter wrote them; nothing for most. `more`: signs a town added."""
    read = to_weigh(text)
    ruled = by_rules(read, more)
    signs = frozenset[str]() if ruled.set_aside else in_text(read.plain)
    found = ruled.kinds or (_likely_kinds(read.plain) if SHOWN.says(signs, read.beside) else frozenset())
    if not found:
        return Danger(silent=cannot_speak(text))
    harmed = bool(found & BY_PEOPLE) and bool(_CHILD_OR_WOMAN.search(read.plain))
    woken = ruled.sure or (not ruled.unsure and WOKEN.says(signs, read.beside))
    return Danger(tuple(kind for kind in KINDS if kind in found), woken, harmed, cannot_speak(text), not ruled.kinds)


def _likely_kinds(plain: str) -> frozenset[str]:
    """Of what kind danger is that no expression names: for who may harm himself other words are needed than for fire."""
    likely = zip(KINDS, shares(_BY_KIND.scores(in_words(plain))), strict=False)
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
    characters = frozenset(read.plain)
    signs = [(kind, hit) for kind, pattern in _of_its_scripts(_SIGNS, read.plain, characters) for hit in pattern.finditer(read.plain)]
    signs += [("other", hit) for hit in more.finditer(read.plain)] if more is not None else []
    found = {kind for kind, _ in signs}
    found.update(kind for kind, pattern in _of_its_scripts(_HINTS, read.plain, characters) if pattern.search(read.plain))
    if read.notes >= NOTES and not found:
        found = {"other"}
    if not found:
        return Ruled()
    if "is now" not in read.beside and PAST & read.beside:
        return Ruled(set_aside=True)
    sure = read.notes >= MANY_NOTES or any(not _unsure(read.plain, hit) for _, hit in signs)
    return Ruled(frozenset(found), sure, unsure=bool(signs) and not sure)


PAST = frozenset({"is over", "is papers"})


@dataclass(frozen=True)
class Read:
    """The words as signs are looked for in them, how many different things speak for danger, and what is weighed beside the signs."""

    plain: str
    notes: int
    beside: frozenset[str]


def to_weigh(text: str) -> Read:
    plain = _FIGURES.sub("·", in_sentences(squeezed(simplified(text[:LOOKED_AT]))))
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
    return next((numbers for kinds, numbers in _FIRST if kinds & set(danger.kinds)), "110 / 119 / 120")


def in_danger(text: str) -> bool:
    """Whether the numbers are shown at once; wrongly shown they cost a glance."""
    return bool(danger(text))


def alarms(text: str) -> bool:
    """Whether staff are woken."""
    return danger(text).alarms
