"""Whom a complaint means who is said without name and office: by his work, his shop, his house, a nickname or what he alone is of the group (docs/spec.md
section 3).

电工问我要烟, 吕家果园打药毒了井, 我们的头头只管喝酒 may mean him of the roster whose work that is; of several all who fit. They are in doubt, where
what is said beside it is plainly a complaint: 电工来修好了, 果园的路坏了 name nobody. Deputies who are called so (养鱼的代表): domain/people/works.py.
"""

import re
from collections.abc import Iterable, Sequence

from domain.complaints.said_of_him import to_weigh, weight
from domain.congress.congress import Person
from domain.people.called_otherwise import nicknamed
from domain.people.everyday_names import everyday_word
from domain.people.mention import Mention
from domain.people.quoted_words import BLANK, without_quotations
from domain.people.roster_names import names_of
from domain.people.works import Works, works_of
from domain.rights.roster import Roster
from domain.values.ids import PersonId, VillageId
from domain.words.pattern import pattern_of

MOST = 6
"""People that one word may mean; a word that fits more says nothing."""
_OFFICE_SAID = pattern_of("当官|做官|官|仗势|仗着|代表|干部|当没看[到见]|有权|后台")
_HOUSE = pattern_of(r"(?<![一-鿿])(?:那个|这个)?(?P<old>老)?(?P<surname>[一-鿿])家(?P<who>屋[里头]|老[大二三四五幺]|当官的|那[个家])*")
_WORK_AND_HOUSE = pattern_of(r"(?:的|那个)?(?:老)?(?P<surname>[一-鿿])家(?![里门旁后前对那])")
_HOUSE_AND_WORK = pattern_of(r"(?:老)?(?P<surname>[一-鿿])家的?$")
_OWNER = pattern_of("(?<=[,.!?;: ])(?:那个)?(?:老板娘?|店主)")
"""Further on, whose shop was spoken of."""
_SAYS = pattern_of("(?:说|讲|晓得|知道|看[见到]|喊我带话|摆|传)(?:是)?[,:\\s]?")
_HAN = pattern_of("[一-鿿]")
_HEAD = pattern_of(r"(?:我们|咱们?|俺们?)(?:这里|这边|村|组)?的(?:那个|这个)?(?:头头|头儿|头子|领头的?|当头的)")
_OWN = pattern_of(r"(?:我|俺|咱|自己|自家)(?:们|家|屋头|的|老[公婆汉]|儿子|爸|妈|男人|以前|原来|是|在|开了?个?)*$")
_ELSEWHERE = pattern_of(
    r"(?:[县镇乡市城省区街]里?上?的?|外[头地村面]来?的?|别[处村]的?|隔壁村的?|没有?|[请叫喊找派换来问]个?(?:的|了)?|(?:在|从|到|去|给|跟|帮|替|卖给|等|成|当|[哥姐弟妹叔舅姨]))$"
)
_HINTED = pattern_of(
    "[你您]们?懂的|懂的都懂|懂得都懂|心里(?:都)?有数|心知肚明|(?:你们?|大家|都|谁都|个个)(?:也|都)?(?:晓得|知道|清楚)(?:我说的)?是(?:谁|哪个|哪家|哪位)|我?不(?:说|讲|点)(?:出来|明|破)?(?:是)?(?:哪个|谁|哪家|名)"
)
"""Who says so means somebody: 水都流到果园头去了 你们懂的."""
_BARE = pattern_of("超市|小卖部|果园")
"""A thing that does nothing itself: who has it may be meant only where a clause begins with it."""
_PLACE = pattern_of(
    "(?:的|家|他家|里)?(?:门[口前外]|旁边?|边上|边|对面|对门|附近|那[边条段座头里]|这[边条里]|后[面头边]|前[面头边]|背后|隔壁|路口|的?路|里头?(?:的|买|面|有|头|没)|上头|下头|坎[上下]|买|没|要|被|遭|停|漏|坏|[有在]|电话|号码|增氧|补贴|技术|合同|后[屋墙院]|柜台|进货|理货|[一二三四]楼|打折|联系不|找不[到着]|换了|十万|了$)"
)


CALLED = 2.0
"""From this weight on what is said beside him is plainly a complaint."""


def with_called(
    words: str, named: Sequence[Mention], roster: Roster, village: VillageId | None
) -> tuple[str, list[Mention], list[Mention]]:
    """The words without what others said, all who are named or called so in them, and the latter alone."""
    called = called_by_work(words, named, roster, village)
    words = without_quotations(words, called) if called else words
    called = [mention for mention in called if words[mention.start] != BLANK]
    return words, sorted([*named, *called], key=lambda mention: mention.start), called


def plainly_said(words: str, everyone: Sequence[Mention], called: Sequence[Mention], found: frozenset[PersonId]) -> frozenset[PersonId]:
    """Of whom of the `called` a complaint is plainly said there. `found`: whom the rules find."""
    if _HINTED.search(words):
        return frozenset(person for mention in called for person in mention.people)
    words = to_weigh(words)
    heavy = (m for n, m in enumerate(everyone) if m in called and weight(words, everyone, n, "doubt" if m.people & found else "") >= CALLED)
    return frozenset(person for mention in heavy for person in mention.people)


def called_by_work(words: str, named: Sequence[Mention], roster: Roster, village: VillageId | None) -> list[Mention]:
    """Each such word of these (plain) ones, with all whom it may mean among those who serve the writer's village; none inside a name."""
    if village is None:
        return []
    members = roster.serving(village)
    found = [
        *_by_work(words, members, works_of(roster)),
        *_by_house(words, roster, members),
        *_by_part(words, roster, members, village),
        *nicknamed(words, roster, village),
        *_by_what_others_say(words, roster, members),
    ]
    taken: list[Mention] = []
    for one in sorted(found, key=lambda m: (m.start, -m.end)):
        if len(one.people) <= MOST and not any(one.start < other.end and other.start < one.end for other in (*named, *taken)):
            taken.append(one)
    return taken


def _by_work(words: str, members: dict[PersonId, Person], works: Works) -> Iterable[Mention]:
    hinted = _HINTED.search(words) is not None
    for found in works.said.finditer(words):
        start, end = found.span()
        who = works.who(found, members)
        if who and (owner := _OWNER.search(words, end)):
            yield Mention(*owner.span(), who, sure=False)
        if _OWN.search(words[:start]) or not (hinted or _does_something(words, start, end)):
            continue
        before, behind = _HOUSE_AND_WORK.search(words[:start]), _WORK_AND_HOUSE.match(words, end)
        if house := before or behind:
            who = frozenset(i for i in who if members[i].name.startswith(house["surname"]))
        if who:
            yield Mention(before.start() if before else start, behind.end() if behind else end, who, sure=False)


def _does_something(words: str, start: int, end: int) -> bool:
    """Whether the word that stands there is of who does such work here, and of no place."""
    if _ELSEWHERE.search(words[max(0, start - 6) : start]) or _PLACE.match(words, end):
        return False
    return _BARE.fullmatch(words[start:end]) is None or _begins(words, start)


def _begins(words: str, at: int) -> bool:
    return at == 0 or _HAN.match(words, at - 1) is None or _HOUSE_AND_WORK.search(words[:at]) is not None


def _by_house(words: str, roster: Roster, members: dict[PersonId, Person]) -> Iterable[Mention]:
    """「老周家的围墙占了路」: his house, as 「老周」 is he; 「周家老大仗着当官」: a house whose name somebody bears, with a word that one of it is in office."""
    in_office = _OFFICE_SAID.search(words) is not None
    for found in _HOUSE.finditer(words):
        people = names_of(roster).surname.get(found["surname"], frozenset()) & members.keys()
        if people and (found["old"] or (in_office and found["who"])):
            yield Mention(*found.span(), frozenset(people), sure=False)


def _by_part(words: str, roster: Roster, members: dict[PersonId, Person], village: VillageId) -> Iterable[Mention]:
    """「我们的头头」."""
    for found in _HEAD.finditer(words):
        leaders = {g.leader for g in roster.groups_of_village(village)}
        yield _those(found, (p.id for p in members.values() if p.id in leaders))


def _by_what_others_say(words: str, roster: Roster, members: dict[PersonId, Person]) -> Iterable[Mention]:
    """「我妈说启明屋头的猪粪流到她井里」: a given name behind who speaks of him."""
    for found in _SAYS.finditer(words):
        given = words[found.end() : found.end() + 2]
        people = names_of(roster).given.get(given, frozenset()) & members.keys() if not everyday_word(words, found.end()) else ()
        if people:
            yield Mention(found.end(), found.end() + 2, frozenset(people), sure=False)


def _those(found: re.Match[str], people: Iterable[PersonId]) -> Mention:
    return Mention(found.start(), found.end(), frozenset(people), sure=False)
