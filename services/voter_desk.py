"""What a voter can look up and change himself: his matters, his deputies, the next visit day (docs/spec.md section 3)."""

from datetime import date, timedelta
from typing import Any

from domain.buttons import Button
from domain.case import OPEN, Case
from domain.category_of import likely_categories
from domain.message import Incoming, Press
from domain.rights import may_in_congress
from domain.roster import Group
from domain.simplified import simplified
from domain.stand_ins import leaders_of
from domain.visits import rule_of
from domain.voter import Voter, contact_in
from domain.working_days import day_of_month
from locales import lists, sealing, texts, visits
from services import (
    clocks,
    manage_case,
    meet_voter,
    open_case,
    open_questions,
    pages,
    reception_day,
    show_case,
    tell,
    timeline,
    words_of,
)
from services.add_words import join
from services.clear_away import hide_words
from services.greet import village_rows
from services.names import category_name
from services.take_back import take_back
from storage.lists import of_voter
from storage.reminders import Step
from storage.work import Rows, Work

NAG_EVERY = timedelta(days=3)
LIKELY = 3
WITHDRAWABLE = OPEN | {"merged"}
STEP_LASTS = timedelta(minutes=30)
LISTED = 10
TIMELINE = 100
"""Newest events of a case that are looked through for its timeline at once."""


def show_list(work: Work, voter: Voter, message: Incoming, rest: str) -> None:
    """`/my` 「我的事项」."""
    words, rows = list_words(work, voter)
    t = tell.words_for(work, voter)
    tell.to_voter(work, voter, words, rows, keyboard=tell.main_menu(t))


def list_words(work: Work, voter: Voter, first: int = 0) -> tuple[str, Rows]:
    """His matters, the newest first, a page at a time."""
    t = tell.words_for(work, voter)
    page = work.lists.page(of_voter(voter.id), first, LISTED)
    if not page.cases:
        return texts.no_matters(t), []
    lines = [texts.my_line(t, c.number, category_name(work, c, t), texts.status(t, c.status)) for c in page.cases]
    rows = [[(c.number, Button("mine", c.id))] for c in page.cases]
    turned = pages.turned("my_page", page, LISTED)
    return "\n".join([texts.my_matters(t), *lines, *turned.lines(t)]), [*rows, *turned.rows(t)]


def turn_list(work: Work, press: Press, value: str) -> None:
    """Another page of them."""
    voter = work.voters.of_account(press.sender.handle)
    if voter is not None and press.chat_id > 0:
        pages.turn(work, press, *list_words(work, voter, pages.place_in(value)))


def show_case_to_voter(work: Work, voter: Voter, case: Case, before: int = 0) -> None:
    """One case with its timeline, the newest part of a long one first, and what he can do."""
    t = tell.words_for(work, voter)
    events = work.histories.before(case.id, before, TIMELINE)
    words = [texts.my_case(t, case.number, texts.status(t, case.status), case.due_on if case.status in OPEN else None)]
    words += timeline.lines(work, t, case, [placed.event for placed in events])
    earlier = [[(lists.b_earlier(t), Button("mine", case.id, str(events[0].id)))]] if len(events) == TIMELINE else []
    *first, last = tell.lines_in_pieces(words)
    for piece in first:
        tell.to_voter(work, voter, piece, case_id=case.id)
    tell.to_voter(work, voter, last, [*earlier, *_case_rows(t, case)], case_id=case.id)


def _case_rows(t: Any, case: Case) -> Rows:
    rows: list[list[tuple[str, Button]]] = []
    if case.status in OPEN:
        first = [(texts.b_supplement(t), Button("supplement", case.id))]
        if case.status != "answered":
            first.insert(0, (texts.b_nag(t), Button("nag", case.id)))
        rows = [first, [(texts.b_change(t), Button("change", case.id)), (texts.b_withdraw(t), Button("withdraw", case.id))]]
    elif case.status == "closed":
        rows = [[(texts.b_still_open(t), Button("reopen", case.id))]]
    return [*rows, [(texts.b_back_to_list(t), Button("my"))]]


def nag(work: Work, voter: Voter, case: Case) -> None:
    """「催办」: once per 3 days, at once to the claimer, else the leader."""
    t = tell.words_for(work, voter)
    last = work.histories.last(case.id, "nagged", "voter")
    if case.status not in OPEN or case.status == "answered":
        work.tell(texts.nothing_to_nag(t), alert=True)
    elif last is not None and work.acted_at - last.at < NAG_EVERY:
        work.tell(texts.nagged_lately(t), alert=True)
    else:
        work.cases.record(case, work.event("nagged", "voter"))
        words = texts.voter_nags(work.staff_words(), case.number)
        claimer = work.roster.people.get(case.claimer) if case.claimer else None
        hearers = [claimer] if claimer is not None else leaders_of(work.roster, case)[:1]
        if not tell.to_people(work, hearers, words, case_id=case.id) and case.group is not None:
            show_case.below_cards(work, case, words)
        elif case.group is None:
            tell.to_secretary(work, words, case_id=case.id)
        work.tell(texts.nag_done(t))


def ask_supplement(work: Work, voter: Voter, case: Case) -> None:
    """「补充」: his next message joins this case."""
    t = tell.words_for(work, voter)
    if not case.open:
        work.tell(texts.settled(t), alert=True)
        return
    work.steps.put(voter.chat_id, voter.chat_id, Step("supplement", case.id, {}, work.acted_at + STEP_LASTS))
    tell.to_voter(work, voter, texts.ask_supplement(t, case.number), case_id=case.id)


def take_supplement(work: Work, voter: Voter, message: Incoming, step: Step) -> bool:
    """His further words; False when the case is over: then they are a message like any."""
    work.steps.drop(voter.chat_id, voter.chat_id)
    case = work.cases.get(step.case_id or 0)
    if open_questions.over_for_voter(work, voter, case):
        return False
    join(work, voter, case, message)
    return True


def ask_withdraw(work: Work, voter: Voter, case: Case) -> None:
    t = tell.words_for(work, voter)
    if case.status not in WITHDRAWABLE:
        work.tell(texts.settled(t), alert=True)
        return
    rows = [[(texts.b_withdraw_yes(t), Button("withdraw_yes", case.id)), (texts.b_keep(t), Button("keep", case.id))]]
    tell.to_voter(work, voter, texts.ask_withdraw(t, case.number), rows, case_id=case.id)


def withdraw(work: Work, voter: Voter, case: Case) -> None:
    """「撤回」, confirmed: possible until closing; the group is told. A case that others joined goes on for them."""
    t = tell.words_for(work, voter)
    if case.status not in WITHDRAWABLE:
        work.tell(texts.settled(t), alert=True)
        return
    case = take_back(work, case)
    tell.to_voter(work, voter, texts.withdrawn(t, case.number), case_id=case.id)


def show_changes(work: Work, voter: Voter, case: Case) -> None:
    """「更改」: category, village of this matter, identity, 「保密」."""
    t = tell.words_for(work, voter)
    if not case.open:
        work.tell(texts.settled(t), alert=True)
        return
    identity = ("show_me", texts.b_show_me(t)) if case.anonymous else ("hide_me", texts.b_hide_me(t))
    rows = [
        [(texts.b_category(t), Button("categories", case.id)), (texts.b_village(t), Button("case_villages", case.id))],
        [(identity[1], Button(identity[0], case.id)), (texts.b_confidential(t), Button("secret", case.id))],
    ]
    if "minor" in case.marks:
        rows[1] = rows[1][1:]
    if not case.sealed:
        rows.append([(sealing.b_keep(t), Button("seal_keep", case.id))])
    tell.to_voter(work, voter, texts.ask_change(t, case.number), rows, case_id=case.id)


def show_categories(work: Work, voter: Voter, case: Case) -> None:
    """All categories, the three likeliest first."""
    t = tell.words_for(work, voter)
    words = words_of.plain(work.said.opening(case.id))
    likely = likely_categories(simplified(words), work.roster.categories.values(), LIKELY)
    found = sorted(work.roster.categories.values(), key=lambda c: likely.index(c.id) if c.id in likely else LIKELY)
    buttons = [(texts.category(t, c.id, c.name), Button("category", case.id, c.id)) for c in found]
    rows = [buttons[n : n + 2] for n in range(0, len(buttons), 2)]
    tell.to_voter(work, voter, texts.ask_category(t), rows, case_id=case.id)


def set_category(work: Work, voter: Voter, case: Case, category: str) -> None:
    """A new category; one that must be kept from an official takes its card out of the chat."""
    if not case.open or category not in work.roster.categories:
        work.tell(texts.old_button(tell.words_for(work, voter)), alert=True)
        return
    _changed(work, voter, case, category=category)


def show_case_villages(work: Work, voter: Voter, case: Case) -> None:
    t = tell.words_for(work, voter)
    rows = village_rows(work, voter, "", deed="case_village", case=case.id)
    tell.to_voter(work, voter, texts.ask_case_village(t), rows, case_id=case.id)


def set_village(work: Work, voter: Voter, case: Case, village: str) -> None:
    """The village of this matter alone; not yet claimed, it goes to the group that serves it there."""
    t = tell.words_for(work, voter)
    if not case.open or (village != "none" and village not in work.roster.villages):
        work.tell(texts.old_button(t), alert=True)
        return
    if case.claimer is not None or case.status == "answered":
        work.tell(texts.claimed_stays(t), alert=True)
        return
    changed = work.cases.record(case, work.event("changed", "voter", village=None if village == "none" else village))
    moved = open_case.handing_over(work, changed, changed.marks)
    events = [e for e in moved if not (e.kind == "accepted" and changed.status != "new")]
    if changed.status == "assigned" and any(e.kind == "queued" for e in events):
        events.insert(0, work.event("given_back", "voter", reason="no_village"))
        events = [e for e in events if e.kind == "given_back"]
    changed = work.cases.record(changed, *events)
    clocks.stop(work, changed)
    if changed.status == "assigned":
        clocks.start_clocks(work, changed)
    show_case.refresh_cards(work, changed)
    tell.to_voter(work, voter, texts.changed(t, case.number), case_id=case.id)


def set_confidential(work: Work, voter: Voter, case: Case) -> None:
    """「保密」: from now on the chat sees village, category and mark only."""
    if not case.open:
        work.tell(texts.old_button(tell.words_for(work, voter)), alert=True)
        return
    hide_words(work, case)
    _changed(work, voter, case, marks=sorted(case.marks | {"confidential"}))


def hide_identity(work: Work, voter: Voter, case: Case) -> None:
    work.voters.disallow(voter.id, "show_contact", work.acted_at, case.id)
    _changed(work, voter, case, anonymous=True)


def ask_contact(work: Work, voter: Voter, case: Case) -> None:
    """「公开身份」: shows this case's group the name and phone he gives."""
    t = tell.words_for(work, voter)
    if not case.open or "minor" in case.marks:
        work.tell(texts.old_button(t), alert=True)
        return
    work.steps.put(voter.chat_id, voter.chat_id, Step("contact", case.id, {}, work.acted_at + STEP_LASTS))
    tell.to_voter(work, voter, texts.ask_contact(t), case_id=case.id)


def take_contact(work: Work, voter: Voter, message: Incoming, step: Step) -> bool:
    """Name and phone as he types them; of a case that is over they are used up, and he reads so."""
    work.steps.drop(voter.chat_id, voter.chat_id)
    case = work.cases.get(step.case_id or 0)
    if not open_questions.over_for_voter(work, voter, case):
        name, phone = contact_in(message.text)
        work.voters.set_contact(voter.id, name, phone)
        show_identity(work, voter, case)
    return True


def show_identity(work: Work, voter: Voter, case: Case) -> None:
    """His consent for this case stands in the ledger with the words he was shown."""
    work.voters.allow(voter.id, "show_contact", texts.ask_contact(tell.words_for(work, voter)), work.acted_at, case.id)
    _changed(work, voter, case, anonymous=False)


def take_shared_contact(work: Work, voter: Voter, message: Incoming) -> bool:
    """A shared contact is contact data, never copied to a group (docs/spec.md section 3). False where its number was none."""
    t = tell.words_for(work, voter)
    assert message.contact is not None
    if voter.consented_at is None or not message.contact.own:
        tell.to_voter(work, voter, texts.contact_not_taken(t))
        return True
    work.voters.set_contact(voter.id, message.contact.name[:40], message.contact.phone[:20])
    step = work.steps.of(message.chat_id, message.sender.handle)
    if step is not None and step.kind == "phone":
        return manage_case.take_phone(work, voter, message, step)
    if step is not None and step.kind == "contact" and step.case_id is not None:
        work.steps.drop(voter.chat_id, voter.chat_id)
        case = work.cases.get(step.case_id)
        if not open_questions.over_for_voter(work, voter, case):
            show_identity(work, voter, case)
    else:
        tell.to_voter(work, voter, texts.contact_kept(t))
    return True


def _changed(work: Work, voter: Voter, case: Case, **what: Any) -> None:
    case = work.cases.record(case, work.event("changed", "voter", **what))
    show_case.refresh_cards(work, case, by_voter="category" in what)
    tell.to_voter(work, voter, texts.changed(tell.words_for(work, voter), case.number), case_id=case.id)


def show_deputies(work: Work, voter: Voter, message: Incoming, rest: str) -> None:
    """`/deputies` 「我的代表」: names, levels, phones they chose to show, station, next days."""
    t = tell.words_for(work, voter)
    groups = work.roster.groups_of_village(voter.village)
    if not groups:
        tell.to_voter(work, voter, texts.no_deputies(t), keyboard=tell.main_menu(t))
        return
    lines: list[str] = []
    for group in groups:
        lines += [f"【{group.name}】", *_deputy_lines(work, t, group)]
        if station := work.roster.stations.get(group.station or ""):
            lines.append(texts.station_line(t, station.name, station.address, station.hours))
    if day := next_visit_day(work):
        lines.append(texts.next_visit(t, day))
    if reception := next_reception_day(work):
        lines.append(texts.next_reception(t, reception, *_reception_place(work)))
    tell.to_voter(work, voter, "\n".join(lines), keyboard=tell.main_menu(t))


def _deputy_lines(work: Work, t: Any, group: Group) -> list[str]:
    members = [p for p in work.roster.members(group.id) if p.has_rights]
    return [texts.deputy_line(t, p.name, p.levels, p.phone if p.publish_phone else "") for p in members]


def show_visit_day(work: Work, voter: Voter, message: Incoming, rest: str) -> None:
    """`/visit` 「走访日」: the next visit and reception day."""
    t = tell.words_for(work, voter)
    lines: list[str] = []
    if day := next_visit_day(work):
        lines.append(texts.next_visit(t, day))
    if reception := next_reception_day(work):
        lines.append(texts.next_reception(t, reception, *_reception_place(work)))
    rows: Rows = []
    if work.roster.congress.visit_day and voter.consented_at is not None:
        off = voter.visit_reminder_at is not None
        rows = [[(visits.b_remind_off(t) if off else visits.b_remind_me(t), Button("visit_remind", 0, "off" if off else "on"))]]
    if work.roster.congress.reception_day:
        rows = [*rows, *meet_voter.book_row(work, voter)]
    if may_in_congress(work.roster, work.roster.persons_of(message.sender.handle), "visit_record"):
        rows = [[(visits.b_record(work.staff_words()), Button("vr_new"))], *rows]
    words = "\n".join(lines) or texts.no_days(t)
    if rows:
        tell.to_voter(work, voter, words, rows)
    else:
        tell.to_voter(work, voter, words, keyboard=tell.main_menu(t))


def set_visit_reminder(work: Work, voter: Voter, value: str) -> None:
    """「提醒我」: off by default, told three days before a visit day."""
    t = tell.words_for(work, voter)
    work.voters.change(voter.id, visit_reminder_at=work.acted_at if value == "on" else None)
    work.tell(visits.remind_on(t) if value == "on" else visits.remind_off(t))


def _reception_place(work: Work) -> tuple[str, str]:
    rule = rule_of(work.roster.congress, "reception")
    return reception_day.place_of(work, rule) if rule is not None else ("", "")


def next_visit_day(work: Work) -> date | None:
    return _next_day(work, "visit", work.roster.congress.visit_day)


def next_reception_day(work: Work) -> date | None:
    return _next_day(work, "reception", work.roster.congress.reception_day)


def _next_day(work: Work, kind: str, rule: Any) -> date | None:
    """The next day of a monthly rule, moved off days that are no working days (docs/spec.md section 5)."""
    if not rule:
        return None
    today = work.local_date(work.now)
    if (planned := work.days.next_from(kind, today)) is not None:
        return planned.held_on
    for ahead in range(3):
        month = today.month - 1 + ahead
        fixed = day_of_month(today.year + month // 12, month % 12 + 1, int(rule["day"]))
        day = work.calendar.shifted(fixed, str(rule.get("shift", "keep")))
        if day >= today:
            return day
    return None


def show_help(work: Work, voter: Voter, message: Incoming, rest: str) -> None:
    t = tell.words_for(work, voter)
    persons = work.roster.persons_of(message.sender.handle)
    words = texts.help_voter(t) + ("\n\n" + texts.help_person(t) if persons else "")
    tell.to_voter(work, voter, words, keyboard=tell.main_menu(t))


def unknown_command(work: Work, voter: Voter, message: Incoming, rest: str) -> None:
    t = tell.words_for(work, voter)
    tell.to_voter(work, voter, texts.unknown_command(t), keyboard=tell.main_menu(t))
