"""Somebody of the roster who cannot be reached in private: he blocked the bot, his account is gone, or he never started it.

It is known from his chat's answers like a voter's (services/watch/unreachable.py). From then on he is as one without an account
(`Person.reachable`): others of his group are asked, told and shown in his place, else the secretary; what was on its way to him goes there too.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from domain.cases.case import Case
from domain.congress.congress import Person
from domain.rights.stand_ins import secretaries_of
from domain.values.ids import Handle, PersonId
from domain.words.masks import masked
from domain.words.quotation import quoted
from locales import reach
from services.case import cards, elsewhere, hand_seen, many_cards, words_of
from services.case.in_his_place import in_his_place
from services.deed import portions, tell
from services.deed.work import Work
from storage.outbox import ANSWER, CONTACT, LOOKS, PARTING, STANDING, OutboxRow

JUST_BEFORE = timedelta(minutes=1)
"""What was written in that minute may have been on its way to him."""
MISSED = 20
"""Words of a voter on one case that are said again to who is back; there is always the whole in 「全文」."""


def lost(work: Work, account: Handle, refused: OutboxRow | None = None) -> None:
    """From now on nothing is owed to him; leader and secretary hear of it once. `refused`: the row by which it was found out."""
    persons = [p for p in work.roster.persons_of(account) if p.has_rights]
    if not any(p.reachable for p in persons):
        return
    work.rows.mark_reach(account, work.now)
    work.roster_changed()
    waiting = work.waiting.take_back(account, "its reader cannot be reached")
    now = [work.roster.people[p.id] for p in persons]
    _tell_heads(work, now)
    for row in [*((refused,) if refused is not None else ()), *waiting]:
        _another_way(work, now[0], row)
    for person in now:
        _show(work, person)


def _tell_heads(work: Work, persons: Sequence[Person]) -> None:
    """The leader of each of his groups and the secretary; of the last secretary the chairs."""
    groups = dict.fromkeys(g for person in persons if person.kind == "deputy" for g in person.groups)
    leaders = [next((p for p in work.roster.heads_of(group) if p.reachable), None) for group in groups]
    heads = [*(p for p in leaders if p is not None), *work.roster.staff("secretary")]
    for people in (heads, work.roster.chairs()):
        if any([_tell(work, head, persons) for head in {p.handle: p for p in people}.values()]):
            return


def _tell(work: Work, head: Person, persons: Sequence[Person]) -> bool:
    """What is kept from him is not counted for him."""
    count = hand_seen.count_for(work, work.roster.rows_of(head), *persons)
    return tell.to_person(work, head, reach.lost(work.staff_words(), persons[0].name, count))


def _another_way(work: Work, person: Person, row: OutboxRow) -> None:
    """What was owed to him about a case goes to who reads it in his place; a card is shown where it belongs now."""
    if (card := work.cards.shown_by(row.id)) is not None:
        work.cards.retire(card)
    elif row.case_id is not None and row.priority != ANSWER and row.purpose != PARTING and row.method not in (*STANDING, *LOOKS):
        case = work.cases.get(row.case_id)
        for other in _instead(work, person, case, row):
            tell.to_person(work, other, reach.was_for(work.staff_words(), person.name, case.number), case_id=case.id)
            elsewhere.hand(work, row, other)
        if case.confidential:
            cards.below_cards(work, case, reach.not_read(work.staff_words(), person.name))
    if (kept := row.arguments.get("_file")) is not None:
        work.files.drop(int(kept))


def _instead(work: Work, person: Person, case: Case, row: OutboxRow) -> list[Person]:
    """Confidential words and whom to phone: the secretary alone. What stands below a card that others have: nobody."""
    if case.confidential or row.purpose == CONTACT:
        return [p for p in secretaries_of(work.roster, case) if p.reachable]
    if row.refers_to is not None and any(card.chat_id != person.handle for card in work.cards.of(case.id)):
        return []
    return in_his_place(work, case, person)


def _show(work: Work, person: Person) -> None:
    """Cards of what he has in hand say so; those of a group without a chat stand with others, else with the secretary."""
    portions.begin(work, "show_in_hand", show_in_hand, person=person.id, after=0)
    for group in person.groups:
        if group not in work.roster.chats:
            many_cards.of_group(work, group, folded=True)


def show_in_hand(work: Work, data: portions.Data) -> portions.Left | None:
    """The next cards of what somebody has in hand."""
    cases = work.next_cases.in_hand_of(PersonId(data["person"]), data["after"], portions.CASES)
    portions.each(work, "show_in_hand", cases, lambda case: cards.refresh_cards(work, case))
    return portions.Left({**data, "after": cases[-1].id}) if len(cases) == portions.CASES else None


def back(work: Work, account: Handle) -> None:
    """He writes, presses or has started the bot again: he reads what he missed. Costs nothing for anybody else."""
    persons = [p for p in work.roster.persons_of(account) if p.handle is not None and p.unreachable_since is not None]
    if not persons:
        return
    since = min(p.unreachable_since for p in persons if p.unreachable_since is not None)
    work.rows.mark_reach(account, None)
    work.roster_changed()
    now, first = [work.roster.people[p.id] for p in persons], since - JUST_BEFORE
    count = sum(work.cases.count_in_hand(p.id) for p in now)
    tell.to_person(work, now[0], reach.back(work.staff_words(), work.local_date(since), count))
    for person in now:
        portions.begin(work, "missed_in_hand", missed_in_hand, person=person.id, since=first.isoformat(), after=0)
        _show(work, person)


def missed_in_hand(work: Work, data: portions.Data) -> portions.Left | None:
    """What voters wrote meanwhile on the next of the cases he has in hand."""
    person, since = work.roster.people.get(PersonId(data["person"])), datetime.fromisoformat(data["since"])
    if person is None or not person.reachable or not person.has_rights:
        return None
    cases = work.next_cases.in_hand_of(person.id, data["after"], portions.CASES)
    wrote = [case for case in cases if case.last_spoke_at is not None and case.last_spoke_at > since]
    portions.each(work, "missed_in_hand", wrote, lambda case: _say_missed(work, case, person, since))
    return portions.Left({**data, "after": cases[-1].id}) if len(cases) == portions.CASES else None


def _say_missed(work: Work, case: Case, person: Person, since: datetime) -> None:
    t = work.staff_words()
    found = work.said.by_voter_since(case.id, since, MISSED)
    words = masked("\n".join(words_of.whole(t, message) for message in found))
    if words:
        tell.to_person(work, person, reach.missed(t, case.number, quoted(words)), case_id=case.id)
