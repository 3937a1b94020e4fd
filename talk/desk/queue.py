"""The secretary's queue: what no group has, and what she does with it (docs/spec.md section 8)."""

from domain.buttons import Button
from domain.case import WITH_GROUP, Case, allowed
from domain.errors import IllegalStepError, NotAllowedError
from domain.message import Incoming, Press
from domain.rights import may, may_in_congress
from domain.roster import Person
from domain.towns import chair_of, is_chair, town_of_case
from locales import case_sheet, desk, texts
from services.case import cards, clocks, open_case, seal
from services.case.act import allowed_to
from services.case.places import Place
from services.deed import count_reads, tell
from services.deed import pages as deed_pages
from services.deed.away import away_from
from services.deed.names import todo_line
from storage.lists import Section, queue, these
from storage.reminders import Step
from storage.work import Rows, Work
from talk.asking import pages
from talk.asking.act import Act, ask_words, offer
from talk.asking.ways import Own


def show_queue(work: Work, message: Incoming, rest: str) -> None:
    """`/queue`: unrouted, legal, out of area, given back, appeals, tips; then express and overdue ones."""
    t = work.staff_words()
    persons = work.roster.persons_of(message.sender.handle)
    if (sections := _queue_of(work, persons)) is None:
        work.say(message.chat_id, texts.who_may(t, "queue"))
        return
    work.say(message.chat_id, *_page(work, sections, 0))


def turn_queue(work: Work, press: Press) -> None:
    """Another page of it."""
    value = press.value
    sections = _queue_of(work, work.roster.persons_of(press.sender.handle))
    if press.sender.anonymous or sections is None:
        raise NotAllowedError("queue")
    pages.turn(work, press, *_page(work, sections, deed_pages.place_in(value)))


def _queue_of(work: Work, persons: tuple[Person, ...]) -> list[Section] | None:
    """What waits for these rows of one account: the secretary's queue, or that of a chair who does her part where she is spoken of."""
    if may_in_congress(work.roster, persons, "queue"):
        return queue(work.today, away_from(work.roster, persons))
    if not any(is_chair(person) for person in persons):
        return None
    about = work.next_cases.newest_about([person.id for person in work.roster.staff("secretary")])
    mine = [case.id for case in about if may(work.roster, persons, "assign", case)]
    return these(mine) if mine else None


def on_page(work: Work, persons: tuple[Person, ...], first: int) -> list[Case]:
    """The cases of that page of his queue."""
    sections = _queue_of(work, persons)
    return list(work.lists.page(sections, first, deed_pages.SIZE).cases) if sections is not None else []


def _page(work: Work, sections: list[Section], first: int) -> tuple[str, Rows]:
    t = work.staff_words()
    page = work.lists.page(sections, first, deed_pages.SIZE)
    if not page.cases:
        return texts.queue_empty(t), ()
    lines = [todo_line(work, case) + (desk.by_express(t) if _by_express(work, case) else "") for case in page.cases]
    turned = deed_pages.turned("queue_page", page)
    rows = [[(case.number, Button("open", case.id)), *(seal.taps(t, case) if case.seal == "due" else ())] for case in page.cases]
    rows.append([(case_sheet.b_sheets(t), Button("sheets", 0, f"queue:{page.first}"))])
    return "\n".join([texts.queue(t), *lines, *turned.lines(t)]), [*rows, *turned.rows(t)]


def _by_express(work: Work, case: Case) -> bool:
    return case.up_due_on is not None and case.status in WITH_GROUP and work.histories.last(case.id, "express") is not None


def show_case_by_number(work: Work, message: Incoming, rest: str) -> None:
    """`/case NUMBER`: what one may see, no more; an unknown number and another's case read alike."""
    t = work.staff_words()
    persons = work.roster.persons_of(message.sender.handle)
    case = work.cases.by_number(rest.strip()) if rest.strip() else None
    if case is None or not may(work.roster, persons, "see", case):
        work.say(message.chat_id, texts.no_such_case(t, work.roster.congress.case_prefix))
        return
    cards.post_at(work, case, Place(message.chat_id, persons[0].id))
    count_reads.opened(work, persons, case)


def ask_group(work: Work, act: Act) -> None:
    """「交办」: which group."""
    allowed_to(work, act.by, "assign", act.case)
    t = work.staff_words()
    if refusal := seal.not_hers_yet(work, act.case):
        work.tell(refusal, alert=True)
        return
    groups = [g for g in work.roster.groups.values() if g.merged_into is None]
    buttons = [(g.name, Button("q_group", act.case.id, g.id)) for g in groups]
    offer(work, act, texts.ask_group(t, act.case.number), [[b] for b in buttons[:90]])


def assign(work: Work, act: Act) -> None:
    """Hand a waiting case to a group; a tip is thereby released, sealed as 保密 from then on."""
    group = act.value
    allowed_to(work, act.by, "assign", act.case)
    t = work.staff_words()
    case = act.case
    if group not in work.roster.groups or case.status not in ("new", "accepted", *WITH_GROUP) or case.group == group:
        work.tell(texts.already_so(t), alert=True)
        return
    if refusal := seal.not_hers_yet(work, case):
        work.tell(refusal, alert=True)
        return
    actor = act.persons[0].id
    events = []
    if case.sealed:
        events.append(work.event("sealed", actor, how="opened"))
        events.append(work.event("changed", actor, marks=sorted((case.marks - {"tip"}) | {"confidential"})))
    if case.status == "new":
        events.append(work.event("accepted", actor))
    chosen = work.roster.groups[group]  # type: ignore[index]
    kept = case.due_on if case.status in WITH_GROUP else None  # another group, the same promise to the voter
    case = work.cases.record(case, *events, open_case.assignment(work, chosen.id, actor, due_on=kept))
    clocks.stop(work, case)
    clocks.start_clocks(work, case)
    cards.refresh_cards(work, case)
    due_on = case.due_on
    tell.to_voters(work, case, lambda t, number: texts.told_assigned(t, number, chosen.name, due_on))
    work.tell(texts.assigned_to(t, chosen.name))


def ask_decline(work: Work, act: Act) -> None:
    """「不予受理」 needs a reason and the proper channel."""
    allowed_to(work, act.by, "decline", act.case)
    ask_words(work, act, "decline_words", texts.ask_decline(work.staff_words(), act.case.number))


def take_decline_words(work: Work, message: Incoming, step: Step) -> None:
    """Decline with the words the voter reads; he may say once 「请再看看」."""
    work.steps.drop(message.chat_id, message.sender.handle)
    t = work.staff_words()
    case = work.cases.get(step.case_id or 0)
    persons = work.roster.persons_of(message.sender.handle)
    if not may(work.roster, persons, "decline", case):
        raise NotAllowedError("decline")
    if not allowed(case.status, "declined"):
        raise IllegalStepError("declined", case.status)
    case = work.cases.record(case, work.event("declined", persons[0].id, reason=message.text))
    clocks.stop(work, case)
    cards.refresh_cards(work, case)
    appealed = work.histories.last(case.id, "overturned") is not None
    voter = work.voters.get(case.voter_id)
    if voter is not None:
        tv = tell.words_for(work, voter)
        rows = [] if appealed else [[(texts.b_appeal(tv), Button("appeal", case.id))]]
        tell.to_voter(work, voter, texts.told_declined(tv, case.number, message.text), rows, case_id=case.id)
    tell.to_joined(work, case, lambda tv, number: texts.told_declined(tv, number, message.text))
    work.say(message.chat_id, texts.declined(t, case.number), reply_to=message.message_id)


def appeal(work: Work, own: Own) -> None:
    """「请再看看」: back to the queue, the chair is told; once."""
    case = own.case
    if case.status != "declined" or work.histories.last(case.id, "overturned") is not None:
        return
    case = work.cases.record(case, work.event("overturned", "voter", reason="appeal"))
    cards.refresh_cards(work, case)
    tell.to_person(work, chair_of(work.roster, town_of_case(work.roster, case), case), texts.chair_appeal(work.staff_words(), case.number))
