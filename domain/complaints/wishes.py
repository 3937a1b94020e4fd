"""Wishes that name who shall not read a matter, or who alone shall (docs/spec.md section 3): 别让启明晓得, 组长不能看, 我信不过周启明, 我只跟于发说.

Each way of saying it has a place for somebody; who stands there is looked for in the roster. What tells of others (会计不让周启明看账) is none.
Clauses of nothing but words about who may read are wishes in whatever order (domain/complaints/about_readers.py).
"""

from collections.abc import Iterable
from dataclasses import dataclass

from domain.complaints.about_readers import Clause, clauses_about_readers, may_be_about_readers
from domain.complaints.asked_for import LONGEST, asked_for
from domain.complaints.asks_secrecy import for_secretary_alone
from domain.complaints.called_by_work import called_by_work
from domain.people.mention import Mention
from domain.people.names_meant import mentions
from domain.rights.roster import Roster
from domain.values.ids import PersonId, VillageId
from domain.words.pattern import pattern_of
from domain.words.plain_characters import plain
from domain.words.sieve import Sifted
from domain.words.worked_out import OF_A_MESSAGE, kept

LOOKED_AT = 2000
"""Signs of a text that are looked at."""
_WHO = r"(?P<who>[^,。.!?;:、…~\s—]{1,12}?)"
_END = r"(?=$|[,。.!?;:、…~\s—])"
_WEAK_NOT = (
    "(?:(?:^|[,。.!?;:、…~\\s]|我们?|俺|咱|请|希望|最好|千万|可|也|都|就|还|绝|绝对|[话事信件况容息])(?:不想|不能|不敢|不愿意?|不希望|不))"
)
_NOT = f"(?:(?<!要)不要|不许|不准|不可以|不希望|请勿|切勿|别|莫|勿|休|甭|唔好|不得|{_WEAK_NOT})(?:再|要)?"
_KNOW = "(?:听到风声|经手|插手|过目|知情|看见|看到|看|晓得|知道|知|听见|听到|听|见到|见|读到|读|发现|察觉)"
_SEE = "(?:看见|看到|看|晓得|知道|见到|读到|读|发现|察觉|过目|经手|插手)"
_HARM = (
    "(?:整|收拾|报复|打|骂|害|小鞋|饶|放过|找我|找上|恨|记仇|对付|弄我|弄死|麻烦|完|惨|没好|没法|不得了|活不|待不|遭|死|为难|刁难|翻脸|闹)"
)
_IT = f"(?:了|过)?(?:{_END}|(?=后|以后|这|那|我|俺|是[我俺谁哪]|就|会|要|肯定|又|不得|麻烦|内容|里面|名字|哈|啊|呀|嘛|哦|吧|噻|嘞|咯|啦|{_HARM}))"
_BEGINS = "(?:^|[,。.!?;:、…~\\s]|就是|只是|但是?|可是?|千万|请|最好|要得|那)"
_HANDLES = "(?:来管|来办|来处理|来看|管|办|处理|接手|接|跟进|负责|解决|弄|搞|经手|调解|出面|(?:来|去)(?!了))"
_AND_END = f"(?:了|嘛|吧|哈|啊|呀|噻|咯|就行|就好|都行|这[件个]?事){{0,2}}{_END}"


def _ways(*expressions: str) -> Sifted:
    return Sifted({expression: pattern_of(expression) for expression in expressions})


_NOT_FOR = _ways(
    f"{_NOT}(?:把[^,。]{{1,8}}?)?(?:让|给|被|叫|喊|使|跟|和|对|同|向|与|畀)(?:我们|你们)?{_WHO}(?:他们?|她)?(?:也|都|又)?(?:{_KNOW}|说|讲|提|透(?:个|点)?风|漏风|通气){_IT}",
    f"{_NOT}(?:传|落|漏|流|跑|送)?(?:到|进){_WHO}(?:那里|那儿|那边|耳朵里?|手里|手上)",
    f"{_WHO}(?:那里|那边|那儿|跟前)[,\\s]*(?:请|先|就|也|可|千万|最好|你们)*(?:别|莫|不要|不能|勿)(?:告诉|说|讲|提|透|传|漏)",
    f"{_WHO}{_KNOW}了?我(?:就|会|可|家)*[^,。!?;]{{0,3}}?{_HARM}",
    f"(?:希望|请|想|盼|麻烦|求)(?!我|你){_WHO}(?:不要|别|莫|不会)(?:再)?{_KNOW}{_IT}",
    f"(?:不希望|不想|不愿意?|不许|不准|不让){_WHO}(?:他们?|她)?(?:也|都|又)?{_KNOW}{_IT}",
    f"{_NOT}(?:告诉|通知|透露给|说给|讲给|告知|惊动){_WHO}(?:听|知道|晓得)?{_IT}",
    f"{_NOT}(?:把[^,。]{{1,8}})?(?:传|说|讲|捅|漏|透露?|泄露?|转|发|交|递|送|反映|告)(?:出去)?(?:到|给|去|进)+{_WHO}"
    f"(?:那里|那儿|那边|耳朵里?|手里|手上|去|看|听|办|处理|晓得|知道)*{_IT}",
    f"(?:^|[,。.!?;:、…~\\s]|我|这[个件]?[话事情信])(?!我|这|你|他){_WHO}(?:那里|那边|那儿|跟前)?(?:就|也|最好|千万|可|绝对|你们|请)*(?:不能|不许|不准|不要|不可以|不得|别|莫)(?:让|给|跟)?(?:他|她)?(?:{_SEE}|说|讲|提){_IT}",
    f"(?:这|那|此|上面|以上|下面)[^,。]{{0,5}}?(?:事|话|信|材料|情况|东西|条|件|个|些|写的){_WHO}(?:就|也|最好|千万)?(?:不能|不许|不准|不要|不可以|不得|别|莫)(?:让|给)?{_KNOW}{_IT}",
    f"(?:对|向|跟|和|同){_WHO}(?:也|都|要|得|一定|必须|请|千万|严格)*保(?:个|好|住)?密",
    f"(?:对|跟){_WHO}(?:我|俺)?(?:实在|真的?|很|就是)?(?:不放心|信不过|不信任)",
    f"{_WHO}{_KNOW}了?(?:是)?(?:要|会|肯定|准|非)+[^,。!?;]{{0,4}}?{_HARM}",
    f"除了?{_WHO}(?:以?外)?[,\\s]*(?:别的|其他|其余|别个|另外的?)(?:的)?(?:代表|人)?(?:谁)?(?:都|也)*(?:可以|能|给|让)",
    f"除了?{_WHO}(?:以?外)?[,\\s]*(?:哪个|哪位|谁|别人|别个|其他人)(?:来)?(?:看|晓得|知道|办)?(?:都|也)(?:行|可以|要得|中|成|得|好)",
    f"{_BEGINS}(?:不要|别|莫|甭|请?勿|切勿)(?:再)?(?:让|给|叫|喊|派|找|请|安排|要)?{_WHO}(?:再)?(?:过来|来|去|上门|出面|到场)?{_HANDLES}{_AND_END}",
    f"{_BEGINS}(?:只要)?(?:不是|莫是|不叫|不派|不让){_WHO}(?:过来|来|去|上门)?{_HANDLES}?(?:就|都|我就)(?:行|好|可以|要得|成|中){_AND_END}",
    f"{_WHO}(?:过来|来|去)?{_HANDLES}(?:的话)?[,\\s]*(?:我们?|俺|全家)?(?:就|可|是|真的?|实在)*(?:不放心|信不过|不依|不答应|不同意|不干){_AND_END}",
    f"换(?:个|一个|一位)?(?:代表|人|干部)[^。!?]{{0,6}}?(?:不要|别要|莫要|不想要){_WHO}{_AND_END}",
    f"{_WHO}以外的?(?:代表|人|谁)?(?:都|也)?(?:可以|能|看|给)",
    f"(?:(?:^|[,。.!?;:、…~\\s])(?:就|只有?)?|就)(?!我|这|你|他|那|就){_WHO}(?:本人)?(?:就|也)?(?:不可以|不行|不准|除外){_END}",
    f"(?:(?<!不)(?:怕|担心|害怕)|生怕|就怕|不放心)的?(?:就)?(?:是|被|给|让)?{_WHO}(?:会|要是|万一|也|又)?{_KNOW}{_IT}",
    f"(?:我|俺|我们|全家|一家人?|有点|有些|真的?|很|最|就|都)(?:怕|害怕){_WHO}(?:本人|这个人|他们)?{_END}",
    f"(?:信不过|不相信|不信任|不敢信|信不得|不放心){_WHO}(?:本人|这个人|他们)?{_END}",
    f"(?:^|[,。.!?;:、…~\\s]|那个)(?!我|这){_WHO}(?:这个人|他)?(?:我|我们|俺)(?:可|真的?|实在)?(?:信不过|不相信|不信任)",
    f"{_WHO}(?:要是|如果|万一|一旦|若是|若|倘若){_KNOW}了?[^。!?;]{{0,8}}?{_HARM}",
    f"(?:要是|如果|万一|一旦|若是){_WHO}{_KNOW}了?[^。!?;]{{0,8}}?{_HARM}",
    f"(?:让|被|给){_WHO}{_KNOW}了[^。!?;]{{0,6}}?{_HARM}",
    f"(?:瞒着|瞒住|瞒到|瞒过|瞒了|背着|避开|绕开|绕过|躲开|避着|躲着){_WHO}(?:本人|他们)?(?:{_END}|(?=办|处理|查|说|来|去办|行))",
)
_ONLY_FOR = _ways(
    f"(?:只|光|仅|单独|单单|单)(?!有[^,。]{{1,8}}?(?:晓得|知道)|听)(?:想|愿意?|能|要|许|准|可以|希望|肯|敢|有|限)*(?:跟|给|和|对|同|向|让|由|准|许)?{_WHO}(?:一个人|本人|自己|一人|单独)*"
    f"(?:看见|看到|看|晓得|知道|听|说|讲|谈)(?:(?=就行|就好|就可以|这|我)|{_END}|(?=[的哈啊呀嘛哦吧噻嘞咯啦])|(?=[,。]))",
    f"{_WHO}(?:一个人|本人|自己|一人)(?:看|晓得|知道|听)(?:就行|就好|就可以|就够)",
    f"(?:就给|就让|就跟){_WHO}(?:一个人|本人|一人)?(?:看|晓得|知道|说|讲)(?:就行|就好|就可以|就够)",
    f"(?:给|让|跟|和|对|由){_WHO}(?:一个人|一人|本人|单独)(?:看|晓得|知道|听|讲|说|谈)(?!的)",
    f"(?:给|让|跟){_WHO}(?:看|晓得|知道|讲|说)(?:就行|就好|就可以|就够|就要得)了?[,\\s]*(?:别人|旁人|别个|其他人|别的代表?)(?:都|也|就)*(?:不|别|莫)",
    f"(?:我|俺|我们|咱)(?:就|只|光|单)(?:信|相信|信得过|信任|认){_WHO}(?:一个人?)?{_END}",
    f"[话事信](?:就|只)?(?:说|传|讲|送)?到{_WHO}(?:那里|那儿|这里)?为止",
    f"除了?{_WHO}(?:以?外)?[,\\s]*(?:谁|别人|别的代表?|其他人|其他代表|哪个|任何人|旁人|大家)+(?:也|都|就)*(?:别|莫|不要|不能|不许|不准|不给|不让)",
)
_OURS = pattern_of("^(?:你们|您们|我们|咱们?|俺们?|他们|那个|这个|那位|这位|别的|村里的?|你|那|这)(?:的|那个|这个)?")
_BESIDE = 2
"""Signs that may stand beside who is named there: 周启明家里, 组长他们."""
_ASKS = pattern_of("能不能|要不要|可不可以|为什么|为啥|怎么|凭什么|难道|咋|是不是|有没有")
_NOT_FOR_HIM = pattern_of(f"{_NOT}(?:让|给|被|叫|使|跟|和|对|向|告诉)(?:他|她)(?:{_KNOW}|说|讲|提|{_END})")
_COMES = pattern_of("我(?:今天|这次|这回|专门|特意)?(?:过来|走来|来)(?:是|就是|这里)?(?:为|找|想|要|反映|问)")
_READS = pattern_of("看|晓得|知道|读|知情")
_OF_PEOPLE = pattern_of(
    f"{_NOT}(?:让|给|被|叫|使)(?:我们|咱们?|俺们?)?(?:本村|村里?头?|村上|村中|庄上|寨里|屯里|自己村)里?面?的?(?:人|乡亲|邻居|熟人)们?(?:都|也)?{_KNOW}(?!道|到|见|了?(?:是|这是)?(?:我|俺|谁))"
    f"|(?:本村|村里头?|村上|我们村|自己村)的?人们?(?:都|就|最好|千万)?(?:不要|不能|不许|别|莫|不准)(?:让|给)?{_KNOW}(?!道|到|见|了?(?:是|这是)?(?:我|俺|谁))"
)
_CLAUSE = pattern_of(r"[^,。.!?;:、…~\s—]+")


@dataclass(frozen=True)
class Wish:
    """`kept`: shall not read it. `alone`: nobody but these shall; empty: nothing of the kind. `neighbours`: the people of his village shall not.
    `wanted`: asked for, and nothing else said of them."""

    kept: frozenset[PersonId] = frozenset()
    alone: frozenset[PersonId] = frozenset()
    neighbours: bool = False
    wanted: frozenset[PersonId] = frozenset()

    @property
    def free(self) -> frozenset[PersonId]:
        """From whom these words keep nothing."""
        return self.alone | self.wanted

    def __bool__(self) -> bool:
        return bool(self.kept or self.alone or self.neighbours)


@kept(OF_A_MESSAGE)
def wish(text: str, roster: Roster, village: VillageId | None) -> Wish:
    """What the words wish; `village`: their writer's. Never raises, whatever the text."""
    words = plain(text[:LOOKED_AT])
    alone = frozenset[PersonId]() if for_secretary_alone(text) or _to_talk(words) else _people(_ONLY_FOR, words, roster, village)
    kept = _people(_NOT_FOR, words, roster, village) - alone
    kept |= _pointed_to(words, roster, village) - alone
    kept |= frozenset[PersonId]().union(*(one.people for one in _about(words, roster, village) if one.sure)) - alone
    wanted = asked_for(words, mentions(words, roster, village)) if len(words) <= LONGEST else frozenset[PersonId]()
    return Wish(kept, alone, _OF_PEOPLE.search(words) is not None, wanted - kept)


def _to_talk(words: str) -> bool:
    """Whether he came and wishes to talk with somebody, which says nothing of who may read."""
    return _COMES.search(words) is not None and _READS.search(words) is None


def _pointed_to(words: str, roster: Roster, village: VillageId | None) -> frozenset[PersonId]:
    """Whom the words name last before they say that 他 shall not read it (我跟组长不对付，莫给他看)."""
    him = _NOT_FOR_HIM.search(words)
    named = mentions(words[: him.start()], roster, village) if him is not None else []
    return _of(named[-1:])


def perhaps(text: str, roster: Roster, village: VillageId | None) -> frozenset[PersonId]:
    """Who perhaps shall not read it, where the words wish nothing for sure: their writer is asked."""
    if len(text) > LOOKED_AT or wish(text, roster, village):
        return frozenset()
    return frozenset[PersonId]().union(*(one.people for one in _about(plain(text), roster, village)))


@kept(OF_A_MESSAGE)
def _about(words: str, roster: Roster, village: VillageId | None) -> tuple[Clause, ...]:
    return tuple(clauses_about_readers(words, mentions(words, roster, village))) if may_be_about_readers(words) else ()


def beside(text: str, roster: Roster, village: VillageId | None) -> str:
    """What the words say in clauses that hold no wish, nor why it is wished."""
    words = plain(text)
    ways = [way for said in (_NOT_FOR, _ONLY_FOR) for _, way in said.left(words)]
    found = [(one.start(), one.end()) for way in (*ways, _OF_PEOPLE) for one in way.finditer(words)]
    found += [(one.start, one.end) for one in _about(words, roster, village)]
    clauses = ((one.start(), one.end()) for one in _CLAUSE.finditer(words))
    return ",".join(words[start:end] for start, end in clauses if not any(start < e and s < end for s, e in found))


def _people(ways: Sifted, words: str, roster: Roster, village: VillageId | None) -> frozenset[PersonId]:
    found = (
        one
        for _, way in ways.left(words)
        for one in way.finditer(words)
        if not _ASKS.search(words, max(0, one.start() - 8), one.start("who"))
    )
    return frozenset[PersonId]().union(*(_in_place(one["who"], roster, village) for one in found))


def _in_place(who: str, roster: Roster, village: VillageId | None) -> frozenset[PersonId]:
    """Who of the roster stands there, by whatever name, office or work; nobody where more is said."""
    for said in dict.fromkeys((who, _OURS.sub("", who))):
        named = mentions(said, roster, village) or called_by_work(said, (), roster, village)
        if named and len(said) - sum(m.end - m.start for m in named) <= _BESIDE and named[0].start <= 1:
            return _of(named)
    return frozenset()


def _of(named: Iterable[Mention]) -> frozenset[PersonId]:
    return frozenset[PersonId]().union(*(mention.people for mention in named))
