"""The town is reorganised: villages and groups are merged or moved, and what hung on them goes with them (docs/spec.md section 2).

Who sat in a group that was merged sits in the one it is part of by the roster itself (domain/town_file/roster_rows.py).
"""

from collections.abc import Sequence

from domain.cases.case import Case
from domain.cases.details_in_hand import Changed, GivenBack, Released
from domain.congress.congress import Group, Person
from domain.rights.roster import Roster
from domain.rights.routing import may_stay
from domain.rights.sight import away_from
from locales import reorganised
from services.case import clocks, many_cards, open_case, passed_on, promises, waits
from services.case.read_there import read_there
from services.deed import open_questions, portions, tell
from services.deed.names import names_of
from services.deed.work import Work
from storage.lists import open_in
from storage.outbox import BULK, NOTICE

SHOWN = 10
"""Names of people without a group in a message; how many there are is said."""


def follow(work: Work, before: Roster) -> None:
    """What changed since `before`: who was merged hears of it, and nobody who serves is left without a group unnoticed."""
    for group in list(work.roster.groups.values()):
        was = before.groups.get(group.id)
        if group.merged_into is not None and was is not None and was.merged_into is None:
            _group_merged(work, before, was, work.roster.groups[group.merged_into])
        elif group.status == "ended" and was is not None and was.lives:
            _group_ended(work, group)
    merged: list[str] = []
    for village in work.roster.villages.values():
        known = before.villages.get(village.id)
        if village.merged_into is not None and known is not None and known.merged_into != village.merged_into:
            portions.begin(work, "move_voters", move_voters, old=village.id, new=village.merged_into)
            merged.append(village.id)
    _tell_without_group(work, before)
    move_cases(work, merged)


def _group_merged(work: Work, before: Roster, group: Group, into: Group) -> None:
    """Its unfinished records go along, its chat is let go, leaders and secretary hear once what came, each of what he may see."""
    t, came = work.staff_words(), [p for p in before.members(group.id) if p.has_rights and into.id not in p.groups]
    work.visits.hand_on(group.id, into.id)
    now = [work.roster.people[p.id] for p in before.heads_of(group.id, into.id) if p.id in work.roster.people]
    for reader in {p.handle: p for p in [*now, *work.roster.staff("secretary")]}.values():
        count = work.lists.count(open_in(group.id, away_from(work.roster, work.roster.rows_of(reader))))
        tell.to_person(work, reader, reorganised.group_merged(t, group.name, into.name, len(came), count))
    _let_go(work, group, into, came)


def _group_ended(work: Work, group: Group) -> None:
    """A new term has it no more: its chat is let go, and says where the cases are."""
    chat = work.roster.bound.get(group.id)
    if chat is None:
        return
    open_questions.take_over(work, chat.chat_id, group)
    work.rows.forget_chat(group.id)
    work.roster_changed()
    work.say(chat.chat_id, reorganised.group_ended(work.staff_words(), group.name), priority=NOTICE, silent=tell.is_quiet(work))


def _let_go(work: Work, group: Group, into: Group, came: list[Person]) -> None:
    """What was asked in the old chat is asked in private; its cards are emptied as the cases leave (`move_cases`)."""
    words, chat = reorganised.group_left(work.staff_words(), group.name, into.name), work.roster.bound.get(group.id)
    if chat is None:
        tell.to_people(work, [work.roster.people[p.id] for p in came], words)
        return
    open_questions.take_over(work, chat.chat_id, group)
    work.rows.forget_chat(group.id)
    work.roster_changed()
    work.say(chat.chat_id, words, priority=NOTICE, silent=tell.is_quiet(work))


def without_group(roster: Roster) -> list[Person]:
    """Serving deputies whom no group that is there has."""
    live = {group.id for group in roster.live_groups()}
    return [p for p in roster.people.values() if p.kind == "deputy" and p.has_rights and not live & set(p.groups)]


def _tell_without_group(work: Work, before: Roster) -> None:
    known = {person.id for person in without_group(before)}
    left = names_of(work, [person for person in without_group(work.roster) if person.id not in known])
    if left and before.groups:
        tell.to_secretary(work, reorganised.without_group(work.staff_words(), left[:SHOWN], len(left)))


def move_cases(work: Work, merged: Sequence[str] = ()) -> None:
    """Open cases whose group does not serve their village any more move with running clocks; claims of the gone end. Those of a village that
    is `merged` by now are read again for the one it is part of."""
    portions.begin(work, "move_cases", move_portion, groups=list(work.roster.groups), after=0, later=[], merged=list(merged))
    promises.move(work)


def move_portion(work: Work, data: portions.Data) -> portions.Left | None:
    """The next open cases of one group after the other: who moves is decided by the roster as it stands now."""
    groups, after, later = list(data["groups"]), data["after"], set(data["later"])
    looked = moved = 0
    while groups and looked < portions.LOOKED_AT and moved < portions.CASES:
        cases = work.next_cases.open_in(groups[0], after, portions.CASES)
        wrong = [case for case in cases if _is_wrong(work, case)]
        portions.each(work, "move_cases", wrong, lambda case: _put_right(work, case, later))
        here = [case for case in cases if case.village in data.get("merged", ()) and case not in wrong]
        portions.each(work, "move_cases", here, lambda case: read_there(work, case))
        looked, moved = looked + portions.CASES, moved + len(wrong)
        if len(cases) == portions.CASES:
            after = cases[-1].id
        else:
            groups, after = groups[1:], 0
    if groups:
        return portions.Left({**data, "groups": groups, "after": after, "later": sorted(later)})
    many_cards.go_on_showing(work, sorted(later))
    return None


def _is_wrong(work: Work, case: Case) -> bool:
    if case.group is None:
        return False
    if case.promised:
        return False  # it goes with those of closed cases, and its voter hears who follows it (services/case/promises.py)
    if case.status == "answered":  # its next round finds who serves the village then; in a group that is no more nobody would see it
        group = work.roster.groups.get(case.group)
        return group is not None and group.merged_into is not None
    return case.group not in may_stay(work.roster, case) or _gone(work, case)


def _gone(work: Work, case: Case) -> bool:
    claimer = work.roster.people.get(case.claimer) if case.claimer else None
    return case.claimer is not None and (claimer is None or not claimer.has_rights)


def _put_right(work: Work, case: Case, later: set[str]) -> None:
    case = waits.over(work, case, work.today)
    if case.group not in may_stay(work.roster, case):
        case = read_there(work, _moved(work, case))
    else:
        response = clocks.limit(work, work.local_date(work.now), clocks.limits_of(work, case).claim)
        case = work.cases.record(case, work.event("released", "system", Released(why="gone", by=case.claimer, response_due_on=response)))
    many_cards.or_later(work, case, later)


def _moved(work: Work, case: Case) -> Case:
    """To the group that serves its village now, and its voter reads so; whoever has it in hand keeps it where he came along."""
    group, claimer = open_case.chosen_group(work, case), work.roster.claimer_of(case)
    if group is not None:
        stays = case.status == "answered" or (claimer is not None and claimer.has_rights and group.id in claimer.groups)
        step = (
            work.event("changed", "system", Changed(group=group.id, why="reorganised"))
            if stays
            else open_case.assignment(work, case, group.id, due_on=case.due_on)
        )
        case = work.cases.record(case, step)
        if not stays:
            clocks.stop(work, case)
            clocks.start_clocks(work, case)
            late = case.overdue(work.local_date(work.now))
            due_on = case.voter_due_on or case.due_on if late else case.due_on
            tell.to_voters(work, case, passed_on.told(work, case, group, due_on, late=late))
        return case
    case = work.cases.record(case, work.event("given_back", "system", GivenBack(why="reorganised", reason="unrouted")))
    clocks.stop(work, case)
    return case


def move_voters(work: Work, data: portions.Data) -> portions.Left | None:
    """The next voters of a village that was merged into another, as long as it is; each reads where he belongs now."""
    village = work.roster.villages.get(data["old"])
    into = work.roster.villages.get(village.merged_into) if village is not None and village.merged_into is not None else None
    if village is None or into is None:
        return None
    count, known = work.voters.move(village.id, into.id, portions.LOOKED_AT)
    for voter in known:
        if voter.consented_at is not None:
            words = reorganised.village_merged(tell.words_for(work, voter), village.name, into.name)
            tell.to_voter(work, voter, words, priority=BULK, dedupe_key=f"merged:{village.id}:{into.id}:{voter.id}")
    return portions.Left(data) if count == portions.LOOKED_AT else None


def move_village(work: Work, village: str, group: str) -> None:
    """From now on that group serves it, and no other."""
    for group_id, row in work.rows.section("groups").items():
        villages = [v for v in row.data.get("villages") or () if v != village]
        if group_id == group:
            villages.append(village)
        work.rows.revise("groups", group_id, data=dict(row.data) | {"villages": villages})
