"""Who of the roster attacks somebody in these words (周启明拿刀追我 救命, 被于发堵在屋里 快来人): a cry for help beside it is no call for him to come
(docs/spec.md section 4).

So much is cried to a deputy of floods and fires that the signs of a cry weigh for him who is named (domain/complaints/said_of_him.py). Who
does something to people, to their house or their door is asked about whatever stands beside it.
"""

from collections.abc import Iterator, Sequence

from domain.complaints.accused import ASKS, OF_NOBODY_HERE, PERSON
from domain.complaints.clauses import beside
from domain.complaints.only_called import CALLED, HELPED
from domain.complaints.spoken_words import AGENT_FIRST, HELLO
from domain.people.mention import Mention
from domain.values.ids import PersonId
from domain.words.pattern import pattern_of

_LEAD = "(?:(?!有人|从[来不]|屋后|门[口前]|家的?(?:狗|马|牛|树|果园|鱼|班))[^,被遭挨叫让说讲听问找告请救护劝拦拉帮替陪送不没冇跟]){0,8}?"
_WEAPON = "(?:刀|斧|棍|枪|锤|锹|锄|钢管|铁管|匕首|镰|砖|酒瓶|石头)"
_WORK = "[^,]{0,4}(?:柴|树|草|猪|羊|鸡|鸭|鱼|菜|肉|竹|路|杂|瓜|甘蔗|木|墙角|补|通|挖|修|清|帮|抢)"
_DOES = "(?:打(?!电话|招呼|针|听)|揍|踢|踹|扇|抽|砍|斩|捅|杀|追|堵|围|掐|勒|绑|捆|咬|撞|骂|威胁|恐吓|跟踪|尾随|摸|搡|抢|骚扰|欺负|扯|拽|逼|追打|殴打|非礼|猥亵|强奸|强暴)"
_ENDS = "(?:着|了|过|死|伤|住|倒|到|起|断|在|进|的|得|又|还|都|要)*"
_HOUSE = f"(?:{PERSON}的?)?(?:家|屋|房|门|窗|院|店|棚|摊)"
_SELF = "(?:我|俺|咱|人(?!家)|娃|孩)"
_ATTACK = "|".join(
    (
        f"(?:拿|提|举|持|挥|操|拎|掏|抡|握|抄|扛|端)(?:着|起|出|了|把|来)*[^,]{{0,3}}{_WEAPON}(?!{_WORK})",
        f"{_DOES}{_ENDS}{PERSON}(?!的?(?:电话|手机|号码|微信))",
        f"(?:把|将){PERSON}[^,]{{0,6}}?(?:打|砍|锁|关|绑|捆|掐|按|踢|踹|摔|捅|烧|赶|撵|轰|拽|堵|推(?!荐|到医|着)|弄死|杀)",
        f"(?:砸|撬|踹|踢|堵|闯|冲|摸|翻|爬|点|烧|炸|泼|抄|掀|扒){_ENDS}{_HOUSE}(?!口?(?:的|那个?)?(?:坑|洞|沟|缝|漏|名))",
        "(?:翻|爬)(?:墙|窗|院墙)进|(?:放|唆使?|喊|叫)(?:着|了)?狗(?:来|去)?咬",
        f"(?:倒|泼|浇|淋)(?:着|了|起|我|一身|满)*(?:汽油|柴油|煤油|硫酸|开水|大?粪)|(?:放|点)(?:了|着|起)?火?烧?{_HOUSE}|放火",
        f"(?:不让|不准|不许){PERSON}(?:出门|走|回家|出去|进门|报警|睡|活|说话)",
        f"(?:往|朝|向|对着?){_SELF}们?[^,]{{0,5}}(?:扔|丢|泼|砸|吐|撒|开枪)",
        "(?:带|喊|叫|领|纠集)(?:了|着)?(?:一?[帮伙群]|几个|好多|些)?人(?:来|到|去|上)*[^,]{0,5}(?:堵(?!口|缺|漏|管|洞|坑)|砸|打(?!扫|听|电话|水|井)|闹|围|抢(?![修险收种救])|拆|绑)",
        f"动(?:了)?手(?=$|打|了)|行凶|耍流氓|(?:打|杀|砍|捅|咬|绑)人|追{_ENDS}{_SELF}",
        "(?:要|想|扬言)[^,]{0,3}(?:杀|弄死|打死|砍死|烧死|搞死|整死|炸)",
        "(?:在|正在?|又在?|还在?)(?:砸|撬|踹|踢)门",
    )
)
_DOES_IT = pattern_of(f"{_LEAD}(?:{_ATTACK})(?!的)")
_GOES_ON = pattern_of(f"(?!.{{1,3}}[人我]的)(?:又|还|在|正|就|要|想|都|现在|刚才|刚刚|突然|一直|结果|今天|昨天){{0,3}}(?:{_ATTACK})(?!的)")
_HE = pattern_of("(?:就|又|还|正|现在|刚才|刚刚|结果)*(?:他|她|佢|这个?人)(?!们)")
_CRY = pattern_of(
    "救命(?!钱|恩)|救救?(?:我|俺|咱|人)|来人|快(?:点|些)?来|快(?=[,.!?! ~]|$)|帮帮(?:我|忙)|报警|警察|110|马上来|怎么办|咋办|求求|出人命|要死人|流血|躲在|不敢出|\\bhelp\\b"
)
_BY = pattern_of("(?:被|遭|挨|让|给)(?:那个|这个|我们(?:村|组)?的?|你们(?:村|组)?的?)?$")
_SUFFERED = pattern_of(f"(?:代表|书记|他们?|家|一家|的人|儿子|带人){{0,2}}[^,]{{0,6}}?{_DOES}(?!个?电话|个?招呼|针|水)")
REACH = 3
"""Clauses behind him that may be still of what he does."""


def attackers(words: str, named: Sequence[Mention]) -> frozenset[PersonId]:
    """Of whom that is said in these words (plain, quotations blanked)."""
    return frozenset(person for mention in _attacking(words, named) for person in mention.people)


def _attacking(words: str, named: Sequence[Mention]) -> Iterator[Mention]:
    cries = _CRY.search(words) is not None
    for mention, before, (first, *later) in beside(words, named):
        if _BY.search(before):
            if _SUFFERED.match(first):
                yield mention
        elif not (any(one.search(before) for one in OF_NOBODY_HERE) or ASKS.search(first)) and _does(first, later, cries=cries):
            yield mention


def _does(first: str, later: Sequence[str], *, cries: bool) -> bool:
    """In the clause that names him, or in those behind it until somebody else is spoken of: as 「他」, or without a word for him where
    somebody cries for help. Who is only called is not he who does it."""
    if HELPED.search(first) or CALLED.search(first):
        return False
    if _DOES_IT.match(first):
        return True
    if HELLO.search(first):
        return False
    for clause in later[:REACH]:
        he = _HE.match(clause)
        if (he and _DOES_IT.match(clause, he.end())) or (cries and _GOES_ON.match(clause)):
            return True
        if AGENT_FIRST.search(clause):
            return False
    return False
