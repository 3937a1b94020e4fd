"""Whom of the roster a text names, and where: by name, surname and office, an office of a village, a role in the group, a by-name.

Texts are compared as `plain_characters.plain` makes them. Nothing here says whether he is complained of (domain/complaints/spoken_of.py).
"""

from collections.abc import Iterable

from domain.congress.same_name import borne
from domain.people.called_otherwise import called_otherwise, in_a_latin_line
from domain.people.chairs_meant import by_town
from domain.people.everyday_names import everyday_word
from domain.people.given_names import BEFORE_GIVEN, is_somebodys
from domain.people.heard_names import heard_names
from domain.people.informants_meant import who_informs
from domain.people.kin_words import is_kin, known_there
from domain.people.mention import Mention
from domain.people.offices_meant import ANY_OFFICE, FITS, OFFICE, OTHER_PLACE, SLIP, SUFFIX, SURNAMED, WEAK, by_place, by_role, leads
from domain.people.partly_latin import partly_latin
from domain.people.roster_names import Names, names_of
from domain.people.word_goes_on import goes_into_a_word, names_a_place
from domain.people.works import deputies_by_work
from domain.rights.roster import Roster
from domain.values.ids import PersonId, VillageId
from domain.words.names_in_latin import joined_names, mixed_names, named_in_latin, sounds_like, toneless, whole_names
from domain.words.pattern import pattern_of
from domain.words.worked_out import OF_A_MESSAGE, kept

_NOT_A_NAME: dict[str, str] = {
    "于": "由关对至终用属处位在等基便勇敢过急善低高大小源鉴限忙",
    "余": "剩业多其残盈富",
    "任": "主责信担",
    "何": "任如为",
    "常": "经正平日非",
    "高": "最很太提",
    "马": "号骑",
    "段": "一这那路地阶手",
    "白": "明空",
    "方": "地对双我你他各上下",
    "时": "当那",
    "关": "机有",
    "向": "方",
    "和": "",
    "全": "安",
    "江": "",
}
"""A surname that is no surname after one of these: 「由于会计」, 「任何代表」, 「经常主任」."""
_TURNED_DOWN = pattern_of("反对$")
"""反对于发 is no 对于."""
_PET_NAME = pattern_of(r"(?:(?<![\u3400-\u9fff])|(?<=那个)|(?<=这个))[阿]?(?P<last>[\u3400-\u9fff])(?:哥|爷|叔|伯|姐|婶|嫂|伢子?|妹子)")
_LITTLE = pattern_of(r"小(?P<name>[\u3400-\u9fff])(?!学|组|孩|区|时|河|路)")
_ALONE = pattern_of("他|她|家|的|[,.!?:; ]|$")
"""After a surname of two characters that stands without name or office: 「欧阳他们家」."""
_WORD = pattern_of(
    "发[现展生给放布电烧热票财出到动挥觉明愁臭病霉洪黑白黄绿瘟狂疯育芽大水]|富[裕有余]|松[动开了]|珍[惜贵]|旺[盛季]|军[人队]|清[理楚洗淤]|敏感|菊花|安[全装排置]|良好|法[不院律庭定规无有办]"
)
_HAN, _LATIN = pattern_of("[\u3400-\u9fff]"), pattern_of("[a-z]{2}")
_JOINING = frozenset("和同与对向连给跟")
"""Surnames that are mostly a preposition before an office."""


def mentions(text: str, roster: Roster, village: VillageId | None) -> list[Mention]:
    """All that the (plain) text names, in order, none inside another. `village`: where its writer lives."""
    return list(_mentions(text, roster, village))


@kept(OF_A_MESSAGE)
def _mentions(text: str, roster: Roster, village: VillageId | None) -> tuple[Mention, ...]:
    names = names_of(roster)
    text = SLIP.sub("书记", text)
    found = [*_by_name(text, roster, names, village)]
    if ANY_OFFICE.search(text):
        found += [
            *by_place(text, roster, names, village),
            *by_role(text, roster, village),
            *by_town(text, roster, village),
            *deputies_by_work(text, roster, village),
        ]
    found += [
        *_by_broken_name(text, names),
        *heard_names(text, names),
        *_by_latin(toneless(text), roster, names),
        *_by_joined_latin(toneless(text), roster, names),
        *_by_pet_name(text, roster, names, village),
        *called_otherwise(text, roster, village),
        *in_a_latin_line(toneless(text), roster, village),
        *partly_latin(toneless(text), roster, village),
    ]
    found += who_informs(text, roster, village, tuple(found))
    found.sort(key=lambda m: (m.start, not m.sure, -(m.end - m.start)))
    return tuple(_joined(text, found))


def _by_name(text: str, roster: Roster, names: Names, village: VillageId | None) -> Iterable[Mention]:
    end = 0
    for begins in names.begin.finditer(text):
        if begins.start() >= end and (mention := _named_at(text, begins.start(), roster, names, village)) is not None:
            yield mention
            end = mention.end


def _named_at(text: str, at: int, roster: Roster, names: Names, village: VillageId | None) -> Mention | None:
    before = text[at - 1] if at else ""
    if text[at] == "姓" and (told := SURNAMED.match(text, at)) and (ids := names.surname.get(told["name"])):
        return _with_office(roster, (at, told.end()), ids, told["office"] or "同志")
    no_name = before and before in _NOT_A_NAME.get(text[at], "") and _TURNED_DOWN.search(text, max(0, at - 4), at) is None
    size, ids = names.of(text, names.full, names.lengths, at)
    if size and ((size == 2 and everyday_word(text, at)) or goes_into_a_word(text, at, at + size)):
        return None
    if size and not (no_name and size == 2):
        suffix = SUFFIX.match(text, at + size)
        return Mention(at, suffix.end() if suffix else at + size, ids, True, suffix is None)
    if no_name:
        return None
    return _by_given_name(text, at, roster, names) or _by_surname(text, at, roster, names, village)


def _by_given_name(text: str, at: int, roster: Roster, names: Names) -> Mention | None:
    """「国春主任」 for sure; 「国春」 where a clause begins, people are pointed at or his kin is meant, and 「国春哥」, may be he."""
    size, ids = names.of(text, names.given, (2,), at)
    if not size or goes_into_a_word(text, at, at + size) or names_a_place(text, at, at + size):
        return None
    office = OFFICE.match(text, at + size)
    if office is not None and office.lastgroup not in WEAK:
        fitting = frozenset(i for i in ids if FITS[str(office.lastgroup)](roster.people[i]))
        return Mention(at, office.end(), fitting or ids, bool(fitting))
    if office is not None:
        return Mention(at, office.end(), ids, False)
    return Mention(at, at + size, ids, False) if is_somebodys(text, at, at + size) else None


def _by_surname(text: str, at: int, roster: Roster, names: Names, village: VillageId | None) -> Mention | None:
    start = at + 1 if text[at] in "老小" else at
    size, ids = names.of(text, names.surname, (2, 1), start)
    if not size or OTHER_PLACE.search(text, max(0, at - 6), at):
        return None
    end = start + size
    office = OFFICE.match(text, end)
    if office is not None and not (text[start] in _JOINING and start == at):
        ids = known_there(ids, roster, village) if is_kin(office.group()) else ids
        return _with_office(roster, (at, office.end()), ids, office.group(), str(office.lastgroup))
    if size == 2 and _ALONE.match(text, end):
        return Mention(at, end, ids, False)
    if start > at and text[at] == "老" and text[end : end + 1] not in ("头", "汉", "家", "太", "奶", "师", "板"):
        return Mention(at, end, ids, False)
    return None


def _with_office(roster: Roster, place: tuple[int, int], ids: frozenset[PersonId], office: str, kind: str = "") -> Mention | None:
    """Who of them holds that office; a title that fits nobody is somebody else's, or a slip for a village official of that name.

    `place`: where name and office begin and end.
    """
    kind = kind or str(getattr(OFFICE.match(office), "lastgroup", "by_name"))
    people = [roster.people[i] for i in ids]
    fitting = frozenset(p.id for p in people if FITS[kind](p) and not (kind == "leader" and not leads(roster, p)))
    if fitting:
        return Mention(*place, fitting, kind not in WEAK)
    slip = frozenset(
        p.id
        for p in people
        if (kind in ("secretary_of_party", "head", "books") and any(p.official_in(v) for v in roster.villages))
        or (kind == "chair" and "主席" in p.job)
    )
    return Mention(*place, slip, False) if slip else None


def _by_broken_name(text: str, names: Names) -> Iterable[Mention]:
    """「周 启 明」, 「周*明」, 「周启名」 may be he of that name: signs between its characters, one hidden, one that sounds like it; 「余发」 he of 「于发」."""
    for at, first in enumerate(text):
        if (near := names.of_two.get(text[at : at + 2])) and _alone(text, at) and text[at : at + 2] not in names.full:
            yield Mention(at, at + 2, near, False)
        for name, ids in names.by_first.get(first, ()):
            if text.startswith(name, at) or not (found := names.broken(name).match(text, at)):
                continue
            if names.full.get(found.group()) is None:
                yield Mention(at, found.end(), ids, False)


def _alone(text: str, at: int) -> bool:
    """Whether two signs may be a name: they begin a clause, and the second begins no word (余发现水管漏了)."""
    return BEFORE_GIVEN.search(text, max(0, at - 4), at) is not None and _WORD.match(text, at + 1) is None


def _by_latin(text: str, roster: Roster, names: Names) -> Iterable[Mention]:
    for start, end, name, office in named_in_latin(text):
        ids = names.latin.get(name)
        mention = _with_office(roster, (start, end), ids, office) if ids else None
        if mention is not None:
            yield Mention(start, end, mention.people, False)
    for start, end, surname, given in whole_names(text) if names.latin else ():
        ids = names.latin.get(surname, frozenset())
        if fitting := frozenset(i for i in ids if _given_like(roster, i, given)):
            yield Mention(start, end, fitting, len(fitting) == 1)


def _by_joined_latin(text: str, roster: Roster, names: Names) -> Iterable[Mention]:
    """「zhouqiming」 and 「周qiming」 among characters may be he."""
    if not _HAN.search(text) or not _LATIN.search(text):
        return
    for start, end, word in joined_names(text):
        fits = (i for name, ids in names.latin.items() for i in ids if word.startswith(name) and _given_like(roster, i, word[len(name) :]))
        if ids := frozenset(fits):
            yield Mention(start, end, ids, False)
    for start, end, surname, given in mixed_names(text):
        if ids := frozenset(i for i in names.surname.get(surname, ()) if _given_like(roster, i, given)):
            yield Mention(start, end, ids, False)


def _given_like(roster: Roster, person: PersonId, given: str) -> bool:
    return any("·" not in name and sounds_like(name, given) for name in borne(roster.people[person]))


def _by_pet_name(text: str, roster: Roster, names: Names, village: VillageId | None) -> Iterable[Mention]:
    """「兵哥」, 「仓爷」 in his own village; 「小龚」 of the staff."""
    for found in _PET_NAME.finditer(text):
        ids = names.last.get(found["last"], frozenset())
        here = frozenset(i for i in ids if village is not None and roster.people[i].village == village)
        if here:
            yield Mention(found.start(), found.end(), here, False)
    for found in _LITTLE.finditer(text):
        ids = names.surname.get(found["name"], frozenset())
        if staff := frozenset(i for i in ids if roster.people[i].kind == "staff"):
            yield Mention(found.start(), found.end(), staff, False)


def _joined(text: str, found: list[Mention]) -> list[Mention]:
    """Overlapping ones as one, and an office that stands right before a name (「书记周启明」) as a part of it."""
    made: list[Mention] = []
    for mention in found:
        last = made[-1] if made else None
        if last is not None and mention.start < last.end:
            if not last.sure and mention.sure:
                made[-1] = Mention(last.start, max(last.end, mention.end), mention.people, True)
            elif last.sure and mention.sure and mention.end > last.end:
                made[-1] = Mention(last.start, mention.end, last.people & mention.people or last.people, True)
            continue
        if last is not None and mention.bare and text[last.end : mention.start] in ("", " ", "的") and not last.bare:
            made[-1] = Mention(last.start, mention.end, mention.people, True, bare=True)
            continue
        made.append(mention)
    return made
