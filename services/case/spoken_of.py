"""Whom a case speaks of: read out of every word of its voter, asked about in doubt, and what follows (docs/spec.md sections 3 and 4).

The reader is domain/complaints/spoken_of.py; from whom a case is kept, domain/rights/kept.py. What stood in his chat goes by services/watch/end_rights.py.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from domain.cases.case import Case
from domain.cases.details_in_hand import Claimed, Handed, SpokenOf
from domain.cases.life_cycle import WITH_GROUP
from domain.complaints.him_again import not_for_him
from domain.complaints.more_words import with_more
from domain.complaints.named_or_called import named_or_called
from domain.complaints.spoken_of import Spoken, named_in, one_of_them, politely, spoken_of
from domain.complaints.wronged import wronged_by
from domain.people.mention import Mention
from domain.people.only_names import only_names, says_who_it_is
from domain.rights.kept import kept_out
from domain.rights.stand_ins import secretaries_of
from domain.rights.towns import presidium_of
from domain.values.buttons import Button
from domain.values.carried import packed
from domain.values.ids import PersonId
from locales import speaks
from services.case import cards, clocks, in_hands, may_see, pointed_at, promises
from services.case.by_itself import by_itself, of_its_voter
from services.case.led_by_kept import decided_anew
from services.case.main_case import goes_on_in
from services.case.places import nobody_takes
from services.case.stand_alone import alone, parted
from services.deed import portions, tell
from services.deed.by import By
from services.deed.work import Work


@dataclass(frozen=True)
class MaySee:
    """What the buttons of the question to staff carry."""

    answer: str


YES, NO = MaySee("yes"), MaySee("no")
KEPT = "kept"
"""Why a claim ends because the case speaks of who had it."""


def begun(work: Work, case: Case) -> None:
    """A case that begins without a receipt: its voter is asked, or whoever does the secretary's part where the bot cannot ask him."""
    if case.asked_of:
        _ask(work, case)


@dataclass(frozen=True)
class Beside:
    """What stands beside further words. `begun`: the pieces just before them, of which one may name whom these complain of (周启明这个人，
    然后：霸占我家水田). `before`: what an edit changed: 「他」 who was complained of in it is nobody new. `of_claimer`: it replies to what
    the bot said of him, or says what was wrong with his answer. `about`: of old words, whom alone they are read for again. `aloud`: heard in a
    voice that may have come alone."""

    begun: Sequence[str] = ()
    before: str = ""
    of_claimer: bool = False
    about: frozenset[PersonId] | None = None
    aloud: bool = False


ALONE = Beside()


def heard(work: Work, case: Case, text: str, beside: Beside = ALONE, *, asks: bool = True) -> Case:
    """Further words, an edit, a transcript: whom they speak of hears nothing of the case from now on. `asks`: in doubt its voter is asked
    here, else by who answers his words.
    """
    return write_more(work, case, said(work, case, text, beside), asks=asks)


Said = tuple[set[PersonId], set[PersonId], set[PersonId]]
"""As domain/complaints/more_words.py puts it."""


def said(work: Work, case: Case, text: str, beside: Beside = ALONE) -> Said:
    """The same, not written down yet: what `write_more` takes."""
    found = spoken_of(text, work.roster, case.village, case.named_deputy)
    if beside.about is not None:
        found = Spoken(found.of & beside.about, found.doubt & beside.about)
    else:
        pointed = pointed_to(work, case, text, beside) - found.of
        others = one_of_them(text, work.roster, case.village) - pointed if pointed else frozenset()
        found = replace(found, doubt=(found.doubt - others) | pointed)
    if beside.about is None:
        kept, perhaps = _named_alone(work, case, text, aloud=beside.aloud)
        found = replace(found, of=found.of | kept, doubt=(found.doubt | perhaps) - kept - found.of)
    return with_more(case, found)


def _named_alone(work: Work, case: Case, text: str, *, aloud: bool) -> tuple[frozenset[PersonId], frozenset[PersonId]]:
    """Who is not to read it: by his wish, after he was let in or while it is asked; or by his name, while its voter chooses who sees it.
    Then who may be meant, of several, in a voice alone: that goes to the group by itself, and its voter is asked who it is."""
    words, named = named_or_called(text, work.roster, case.village)
    named = named if _says_who(case, words, named) else []
    several = [mention.people for mention in named if aloud and case.seal == "media" and not mention.sure and len(mention.people) > 1]
    who = frozenset[PersonId]().union(*(mention.people for mention in named if mention.people not in several))
    wished = frozenset({*case.cleared, *case.asked_of} if not_for_him(words) else ())
    return who | wished, frozenset[PersonId]().union(*several) - who


def _says_who(case: Case, words: str, named: Sequence[Mention]) -> bool:
    return case.sealed and (only_names(words, named) or (not (case.spoken_of or case.asked_of) and says_who_it_is(words, named)))


def says_who(work: Work, case: Case, text: str) -> bool:
    """Whether words say whom a sealed case speaks of, and no more: a name, or a few words with one where nobody was recognised so far."""
    return _says_who(case, *named_or_called(text, work.roster, case.village)) and not politely(text, work.roster, case.village)


def write_more(work: Work, case: Case, said: Said, *, asks: bool = True) -> Case:
    """What more words say, or the same read again, where that is anything new; its voter is asked of whom they made doubtful."""
    of, asked, cleared = said
    doubt = asked - set(case.asked_of)
    if (of, asked, cleared) == (set(case.spoken_of), set(case.asked_of), set(case.cleared)):
        return case
    new = replace(case, spoken_of=tuple(sorted(of)), asked_of=tuple(sorted(asked)))
    case = write_down(work, case, new, cleared)
    if asks and doubt & set(case.asked_of):
        _ask(work, case)
    return case


def pointed_to(work: Work, case: Case, text: str, beside: Beside) -> set[PersonId]:
    """Whom words may mean that only point to him: whom the pieces before them name, where they name nobody, or who has the case in hand."""
    named = named_in(text, work.roster, case.village)[1]
    begun = "，".join([*beside.begun, text]) if beside.begun and not named else ""
    people = set(spoken_of(begun, work.roster, case.village, case.named_deputy).all) if begun else set()
    people |= pointed_at.people(work, case, text)
    who = wronged_by(text, named)
    if (
        not who
        or (beside.before and wronged_by(beside.before))
        or (who == "he" and not beside.of_claimer and pointed_at.of_another(work, case, text))
    ):
        return people
    return (people - one_of_them(text, work.roster, case.village)) | in_whose_hands(work, case)  # 来的代表: he who came


def in_whose_hands(work: Work, case: Case) -> set[PersonId]:
    """Who has it, or its main matter; where nobody does now, who had it last."""
    main = goes_on_in(work, case)
    if main.claimer is not None:
        return {main.claimer}
    last = work.histories.last(main.id, "claimed")
    return {last.of(Claimed).claimer} if last is not None else set()


def told(work: Work, by: By, case: Case, text: str) -> Case:
    """What he said to a deputy's face, or an informant says: whom it may speak of hears nothing of it, and nobody is asked in doubt; who
    wrote it down knows it already, and whoever does the secretary's part puts it right (`correct`)."""
    people = of_whom(work, case, text) - set(case.spoken_of).union(*(person.ids for person in by.persons))
    if not people:
        return case
    new = replace(case, spoken_of=tuple(sorted({*case.spoken_of, *people})), asked_of=tuple(p for p in case.asked_of if p not in people))
    return write_down(work, case, new, set(case.cleared), next((person.id for person in by.live), "voter"))


def of_whom(work: Work, case: Case, text: str) -> frozenset[PersonId]:
    """Of whom words of its voter speak, or may: where they go on without being heard as a word on the matter."""
    return spoken_of(text, work.roster, case.village, case.named_deputy).all - set(case.cleared)


def write_down(work: Work, before: Case, new: Case, cleared: set[PersonId], by: str = "voter") -> Case:
    """Record it, and let what hangs on it follow: his claim, the joined cases, every card. What is said of a joined case is said of its own
    words: it stays kept from whom its main case is kept from, and stands alone where it is kept from more."""
    of = {*new.spoken_of, *_with_its_main(work, before)}
    lists = SpokenOf(spoken_of=tuple(sorted(of)), asked_of=new.asked_of, cleared=tuple(sorted(cleared)))
    if before.status == "merged" and of - set(before.spoken_of):
        before = alone(work, before, "system")  # its main case's people are not those who may see it
    case = work.cases.record(before, work.event("spoken_of", by, lists))
    case = decided_anew(work, before, _without_claimer(work, case))
    if case.joined:
        portions.begin(work, "speaks_too", speaks_too, main=case.id, after=0)
    cards.refresh_cards(work, case)
    if nobody_takes(work, case) and not work.reminders.waits_for(case.id, "nag_claim"):
        work.reminders.put(clocks.hers_row(work, case, work.local_date(work.now)))
    return case


def _with_its_main(work: Work, case: Case) -> tuple[PersonId, ...]:
    main = work.cases.known(case.main_case) if case.status == "merged" and case.main_case is not None else None
    return main.spoken_of if main is not None else ()


def _without_claimer(work: Work, case: Case) -> Case:
    """Whom it speaks of has it in hand no longer, nor follows what was promised: the group takes it anew, and its voter, who was told who
    has it, hears so; the last round is whoever's is next of the presidium."""
    claimer = work.roster.claimer_of(case)
    if claimer is None or not kept_out(claimer, case):
        return case
    if case.promised:
        return promises.hand_on(work, case, None)
    if case.status not in WITH_GROUP:
        return case
    if case.round >= 3 and (member := presidium_of(work.roster, case)) is not None:
        return work.cases.record(case, work.event("handed", "system", Handed(claimer=member.id)))
    if not claimer.ids.isdisjoint(case.asked_of):
        return in_hands.released(work, case, "system", KEPT)  # what its voter says decides whether he has it again
    return in_hands.put_back(work, case, "system", KEPT)


def speaks_too(work: Work, data: portions.Data) -> portions.Left | None:
    """The next of the cases that joined it: one matter, kept from the same people. One that is kept from more by its own words, or whose
    voter is he whom the main case speaks of, goes with it no longer."""
    main = work.cases.get(data["main"])
    joined = work.next_cases.joined_to(main.id, data["after"], portions.CASES)

    def follow(own: Case) -> None:
        said, about_him = by_itself(work, own), of_its_voter(work, own, main.spoken_of)
        of = said if about_him else {*said, *main.spoken_of}
        own = work.cases.record(own, work.event("spoken_of", "system", SpokenOf(spoken_of=tuple(sorted(of)), asked_of=own.asked_of)))
        if about_him or of - set(main.spoken_of):
            own = parted(work, own, main)
        cards.refresh_cards(work, own)

    portions.each(work, "speaks_too", joined, follow)
    return portions.Left({**data, "after": joined[-1].id}) if len(joined) == portions.CASES else None


def _ask(work: Work, case: Case) -> None:
    voter = work.voters.get(case.voter_id)
    if voter is None or not voter.chat_id:
        _ask_staff(work, case)
        return
    words, rows = may_see.asked(work, tell.words_for(work, voter), case)
    if words:
        tell.to_voter(work, voter, words, rows, case_id=case.id)


def _ask_staff(work: Work, case: Case) -> None:
    t, people = work.staff_words(), may_see.asked_about(work, case)
    if not people:
        return
    row = [
        (may_see.b_may_see(work, t, case), Button("speaks_for", case.id, packed(YES))),
        (t(speaks.b_keep_from), Button("speaks_for", case.id, packed(NO))),
    ]
    tell.to_people(
        work, secretaries_of(work.roster, case), speaks.ask_staff(t, case.number, may_see.names(work, t, people)), [row], case_id=case.id
    )
