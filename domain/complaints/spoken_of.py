"""Whom a voter complains of: the people of the roster who are the subject of his words (docs/spec.md sections 3 and 4).

Somebody greeted, thanked, praised, asked to come, told of something or quoted is none. The text is read clause by clause: who is
named in it, in which place of the sentence, and what is said after him until somebody else is named. A question too many costs
the voter a tap, a leak may cost a person: what is likely counts, what may be is `doubt`, and he is asked.
"""

from dataclasses import dataclass

from domain.complaints.accused import accused
from domain.complaints.attacks import attackers
from domain.complaints.beside_danger import by_themselves
from domain.complaints.by_clauses import by_clauses
from domain.complaints.called_by_work import plainly_said, with_called
from domain.complaints.came_and_did import came_and_did
from domain.complaints.clauses import CLAUSE, clauses
from domain.complaints.elders import without_elders, without_looked_for
from domain.complaints.neglected import neglected
from domain.complaints.not_for_village import kept_from_village
from domain.complaints.one_of_them import one_did
from domain.complaints.only_called import does_something
from domain.complaints.rejected import praised, rejected
from domain.complaints.run_on_clauses import halves, matters
from domain.complaints.said_of_him import OUTRIGHT, to_weigh, weight
from domain.complaints.to_his_face import to_his_face
from domain.complaints.who_did_it import who_did_it
from domain.complaints.whole_group import did_together
from domain.complaints.wishes import wish
from domain.no_matter.no_matter import intent_of
from domain.no_matter.said_to_come import said_to_come
from domain.people.called_otherwise import accused_in_latin
from domain.people.mention import Mention, replaced
from domain.people.names_meant import mentions
from domain.people.quoted_words import BLANK, without_quotations
from domain.ratings.satisfaction import said, says_why
from domain.rights.alone import all_but
from domain.rights.roster import Roster
from domain.values.ids import PersonId, VillageId
from domain.words.courtesy import asks_nobody_named, without_courtesy
from domain.words.drawn_together import drawn_together
from domain.words.plain_characters import plain


@dataclass(frozen=True)
class Spoken:
    """`of`: complained of. `doubt`: perhaps; the voter is asked, and until he answers it counts as if it were so."""

    of: frozenset[PersonId] = frozenset()
    doubt: frozenset[PersonId] = frozenset()

    @property
    def all(self) -> frozenset[PersonId]:
        return self.of | self.doubt


def spoken_of(text: str, roster: Roster, village: VillageId | None, to: PersonId | None = None) -> Spoken:
    """Who is complained of in these words, or shall not read them (别让启明晓得, 我只跟于发说: all others); `village`: the voter's, for
    「我们村主任」; `to`: by whose code he came, whom 「你」 may mean.

    Where the village's office or people are to hear nothing of it (别让村里晓得) they are in doubt. Never raises, whatever the text.
    """
    found, wished = complained_of(text, roster, village, to), wish(text, roster, village)
    of = (found.of | wished.kept | (all_but(roster, village, wished.alone) if wished.alone else frozenset())) - wished.free
    return Spoken(of, (found.doubt | kept_from_village(text, roster, village, people=wished.neighbours)) - of - wished.free)


def complained_of(text: str, roster: Roster, village: VillageId | None, to: PersonId | None = None) -> Spoken:
    """The same without wishes."""
    words, named = named_in(text, roster, village)
    found = _named_complained_of(words, without_looked_for(words, named), to)
    beside = _without_courtesy(text, roster, village) | _beside_danger(words, named) if named else frozenset()
    words, everyone, called = with_called(words, named, roster, village)
    said = plainly_said(words, everyone, called, by_rules(words, everyone).all) if called else frozenset()
    said |= did_together(words, named, roster, village) | one_did(words, everyone, roster, village)
    return Spoken(found.of, found.doubt | ((said | beside | _in_parts(words, named)) - found.of))


def one_of_them(text: str, roster: Roster, village: VillageId | None) -> frozenset[PersonId]:
    """Who is in doubt since one of the deputies is told of, and nothing else."""
    return one_did(*named_in(text, roster, village), roster, village)


def _in_parts(words: str, named: list[Mention]) -> frozenset[PersonId]:
    """Who is complained of in one of several matters that nothing parts (路灯坏了三个月没人修国春主任把我申请书丢了), read by itself, or clearly in
    what may be a clause of its own."""
    found = [_named_complained_of(part, here, None).all for part, here in matters(words, named)]
    return frozenset().union(*found, *(_clearly(part, here) for part, here in halves(words, named)))


CLEAR = 2.0
"""What words that are only perhaps a clause must weigh where no rule speaks."""


def _clearly(words: str, named: list[Mention]) -> frozenset[PersonId]:
    """Who is complained of by a rule, or by a weight that leaves little doubt."""
    found = _named_complained_of(words, named, None)
    if not found.doubt:
        return found.of
    ruled, plain_words = by_rules(words, named), to_weigh(words)
    heavy = [m.people for n, m in enumerate(named) if weight(plain_words, named, n, by_rule(m, ruled)) >= CLEAR]
    return found.of | (found.doubt & (ruled.all | _plainly(words, named)).union(*heavy))


def _without_courtesy(text: str, roster: Roster, village: VillageId | None) -> frozenset[PersonId]:
    """Who is in doubt by what is left without greetings, requests, thanks and cries for help, which speak for him whoever he is
    (周启明骂我，谢谢): who does something in it, or of whom a rule says it; who is only called, where they may call him, is weighed with them alone."""
    whole = plain(text)
    if (bare := without_courtesy(whole, cries=True, signed=False)) == whole:
        return frozenset()
    words, named = named_in(bare, roster, village)
    named = without_looked_for(words, named)
    told = does_something(words, named, called=not asks_nobody_named(whole, bare)) | _plainly(words, named)
    return _named_complained_of(words, named, None).all & told


def _beside_danger(words: str, named: list[Mention]) -> frozenset[PersonId]:
    """Who is complained of outright in a clause of his own beside danger."""
    return frozenset(person for clause, here in by_themselves(words, named) for person in _named_complained_of(clause, here, None).of)


def _plainly(words: str, named: list[Mention]) -> frozenset[PersonId]:
    """Of whom a rule alone says it."""
    at_once = accused(words, named) | rejected(words, named) | attackers(words, named) | neglected(words, named)
    return at_once | came_and_did(words, named) | who_did_it(words, named)


def _named_complained_of(words: str, named: list[Mention], to: PersonId | None) -> Spoken:
    plainly = _plainly(words, named)
    if said_to_come(words) or (not named and to is None) or (named and not plainly and _is_no_more_than_kind(replaced(words, named, " "))):
        return Spoken()
    found = weighed(words, named, by_rules(words, named)) if named else Spoken()
    said = _unread(words, named) | plainly | accused_in_latin(words, named)
    face = {to} if to is not None and to not in found.of and to_his_face(words, named) else set[PersonId]()
    return Spoken(found.of, found.doubt | (said - found.of) | face)


def politely(text: str, roster: Roster, village: VillageId | None) -> str:
    """The words without those whom they name, where nothing is left but thanks, a greeting or a goodbye; else nothing."""
    words, named = named_in(text, roster, village)
    rest = replaced(words, named, " ") if named else ""
    return rest if intent_of(rest) in POLITE else ""


def named_in(text: str, roster: Roster, village: VillageId | None) -> tuple[str, list[Mention]]:
    """The words, plain and without what others said, and who is named in them."""
    words = drawn_together(plain(text))
    named = mentions(words, roster, village)
    if not named:
        return words, []
    words = without_quotations(words, named)
    return words, without_elders(words, [m for m in named if words[m.start] != BLANK])


def by_rules(words: str, named: list[Mention]) -> Spoken:
    """Whom the rules find, clause by clause, by words that are a complaint wherever they stand."""
    found = by_clauses(words, named)
    return Spoken(frozenset(found.sure), frozenset(found.doubt - found.sure))


def _unread(words: str, named: list[Mention]) -> frozenset[PersonId]:
    """Who is named in clauses too long to be read."""
    long = [(start, end) for start, end in clauses(words, named) if end - start > CLAUSE] if len(words) > CLAUSE else []
    return frozenset(person for start, end in long for m in named if start <= m.start < end for person in m.people)


POLITE = ("thanks", "greeting", "farewell")


def _is_no_more_than_kind(rest: str) -> bool:
    """Thanks, a greeting, a goodbye; or that he is satisfied, with nothing beside it but thanks (满意满意，多谢…)."""
    return intent_of(rest) in POLITE or praised(rest) or (said(rest) in ("satisfied", "mostly") and not says_why(rest))


MOST = 60
"""Names in a text that are weighed; of further ones the rules decide."""


def weighed(words: str, named: list[Mention], found: Spoken) -> Spoken:
    """By what all the words around each name weigh beside what the rules found: outright a complaint, perhaps one, or none."""
    of, doubt = set[PersonId](), set[PersonId]()
    words = to_weigh(words)
    for n, mention in enumerate(named):
        if n >= MOST:
            of.update(mention.people & found.of)
            doubt.update(mention.people & found.doubt)
            continue
        rule = by_rule(mention, found)
        heavy = weight(words, named, n, rule)
        if heavy >= 0:
            (of if heavy >= OUTRIGHT[rule] and mention.sure else doubt).update(mention.people)
    return Spoken(frozenset(of), frozenset(doubt - of))


def by_rule(mention: Mention, found: Spoken) -> str:
    """What the rules say of whom is named there: `sure`, `doubt` or nothing."""
    return "sure" if mention.people & found.of else "doubt" if mention.people & found.doubt else ""
