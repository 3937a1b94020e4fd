"""What follows when a right ends: in the same transaction nothing of the case reaches that person any more.

Run after every deed (services/run/database_thread.py), it compares who might see what before and after: a suspension, the end of a seat, a new
account, an import, a recusal, another group, a matter about an official all end here (docs/spec.md 1.6).
"""

from typing import Any

from domain.cases.case import Case
from domain.rights.readers import may_end, rights_of
from domain.rights.rights import reads_confidential
from domain.values.ids import Handle
from domain.values.message import from_json
from domain.words.quotation import quoted
from locales import case as case_words
from locales import leaving, reach
from services.case import cards, suggested
from services.case import digest as fold_burst
from services.case.chats_about import left_chats, reads_there
from services.case.clear_away import take_away, take_away_some, take_card
from services.case.own_words import VEILED
from services.deed import open_questions, screens
from services.deed.work import Work
from services.privacy import old_lists
from services.staff import menus
from services.voter import show_again
from services.watch import arrived, parted, who_sits
from storage.named_in import CASE
from storage.outbox import CONTACT, PARTING
from storage.traces import Waiting

VOTERS_OWN = frozenset(
    {
        "village",
        "why",
        "resolved",
        "supplement",
        "contact",
        "phone",
        "another",
        "correct",
        "appeal_block",
        "meeting_words",
        "deputies_wrong",
        "which_matter",
        "promise_asked",
        "meeting_time",
        "whom",
    }
)
"""Questions that somebody is asked as a voter; they stay (talk/house.ASKED_VOTER)."""
OF_THE_DESK = frozenset({"answer", "unit", "reply", "walk_in"})
"""Drafts of somebody of the roster. Words whose purpose he has not said yet are his own, and stay."""


def settle(work: Work) -> None:
    """After a deed: whoever lost a right by it keeps nothing that hung on it. Costs nothing where no right moved."""
    if work.roster_moved:
        arrived.look(work)
    parted.follow(work)
    for case_id, before in list(work.cases.before.items()):
        now = work.cases.known(case_id)
        if now is not None:
            screens.moved_on(work, before, now)
            show_again.ask(work, before, now)
            _hide_lists(work, before, now)
        if now is not None and may_end(before, now):
            _leave_old_chats(work, before, now)
            _leave_case(work, now)
            suggested.shut_out(work, before, now)
            _leave_claim(work, before, now)
            _leave_words(work, before, now)
    if work.roster_moved:
        for account in _accounts_that_changed(work):
            leave_account(work, account)
            _leave_words_by_roster(work, account)
            menus.after_change(work, work.roster_before, Handle(account))
            if work.roster_before is not None:
                who_sits.ask(work, work.roster_before, Handle(account))


def _accounts_that_changed(work: Work) -> list[int]:
    now, before = work.roster, work.roster_before
    linked = {p.handle for roster in (now, before) if roster for p in roster.people.values() if p.handle is not None}
    return sorted(a for a in linked if before is None or rights_of(before, a) != rights_of(now, a))


def _leave_old_chats(work: Work, before: Case, now: Case) -> None:
    for chat_id in left_chats(work, now):
        if not reads_there(work, chat_id, before, now):
            take_away(work, now, chat_id, case_words.card_gone(work.staff_words(), now.number))


def _leave_case(work: Work, case: Case) -> None:
    linked = {p.handle for p in work.roster.people.values() if p.handle is not None}
    for account in sorted(work.traces.chats_about(case.id)):
        if not work.may_read(account, case):
            _clear(work, account, case)
    digests = work.digests.listing(case.id)
    for digest in digests:  # others wait in it too: it keeps their lines and loses this one's
        fold_burst.show(work, digest, unsent=True)
    listed = {digest.outbox_id for digest in digests}
    for waiting in work.traces.waiting_lists({*linked, *(chat.chat_id for chat in work.roster.bound.values())}):
        if waiting.row_id not in listed and waiting.refers_to not in listed:
            _take_line(work, case, waiting)
    old_lists.leave_case(work, case)
    for draft in work.traces.open_drafts(case.id, OF_THE_DESK):
        account = from_json(draft.message).sender.handle
        if not work.may_read(account, case):
            _drop(work, draft, account)


def _take_line(work: Work, case: Case, waiting: Waiting) -> None:
    """A list that still waits loses the line of a case its reader may not see, or goes where it cannot."""
    names_it = case.id in waiting.cases or case.number in waiting.numbers
    if names_it and not work.may_read(waiting.chat_id, case) and not work.traces.take_line(waiting.row_id, case.number):
        work.traces.take_rows([waiting.row_id])


def _drop(work: Work, draft: Any, account: int) -> None:
    """Words that were not sent; whose seat has ended reads them once more, since they are his own."""
    work.traces.drop_drafts([draft.id])
    words = from_json(draft.message).text
    if words and not work.roster.persons_of(Handle(account)):
        work.say(account, leaving.unsent(work.staff_words(), quoted(words)), purpose=PARTING)


def _leave_claim(work: Work, before: Case, now: Case) -> None:
    """A number that was given to the one who had it in hand goes with the claim, though he may still see the case."""
    was = work.roster.people.get(before.claimer) if before.claimer else None
    claimer = work.roster.people.get(now.claimer) if now.claimer else None
    if was is None or was.handle is None or (claimer is not None and claimer.handle == was.handle):
        return
    work.traces.take_waiting_contact(was.handle, now.id)
    take_away_some(work, now, was.handle, case_words.card_gone(work.staff_words(), now.number), purpose=CONTACT)


def _leave_words(work: Work, before: Case, now: Case) -> None:
    """Of a confidential case whoever was its reader keeps no words, photo nor slip, though he may still see that there is one."""
    if not now.confidential:
        return
    chats = {*work.traces.chats_about(now.id), *work.named_in.chats_naming((CASE, now.id))}
    for account in sorted(chat for chat in chats if chat > 0):
        if _reads(work, account, before) and not _reads(work, account, now):
            _clear_words(work, account, now)


def _hide_lists(work: Work, before: Case, now: Case) -> None:
    """What became confidential is quoted in no list or file that stands in a chat which may not read its words; what was masked, in none."""
    veiled = VEILED in now.marks - before.marks
    if not veiled and (not now.confidential or before.confidential):
        return
    for chat_id in work.named_in.chats_naming((CASE, now.id)):
        if veiled or not _reads(work, chat_id, now):
            old_lists.leave_words(work, now, chat_id)


def _leave_words_by_roster(work: Work, account: int) -> None:
    """The same where the roster alone changed, and nothing was done with the case."""
    before = work.roster_before
    if before is None:
        return
    persons = before.persons_of(Handle(account))
    for case in work.cases.several(sorted(work.traces.cases_of(account))):
        was = work.cases.before.get(case.id, case)
        if case.confidential and reads_confidential(before, persons, was) and not _reads(work, account, case):
            _clear_words(work, account, case)
            cards.refresh_cards(work, case)


def _reads(work: Work, account: int, case: Case) -> bool:
    return reads_confidential(work.roster, work.roster.persons_of(Handle(account)), case)


def _clear_words(work: Work, account: int, case: Case) -> None:
    """His card stays, which says to each what he may read. Whom it belongs to as its voter keeps his own; a case he may not see is cleared
    as a whole elsewhere."""
    if work.voters.chat_of(case.voter_id) == account or not work.may_read(account, case):
        return
    work.traces.take_waiting_words(account, case.id)
    open_questions.end(work, account, case, VOTERS_OWN)
    card = next((card.outbox_id for card in work.cards.of(case.id) if card.chat_id == account), 0)
    take_away(work, case, account, reach.hidden(work.staff_words(), reach.hidden_now, case.number), card)
    old_lists.leave_words(work, case, account)


def leave_account(work: Work, account: int) -> None:
    """Everything in an account's chat about cases it may not see now: waiting rows, cards, copies, questions, drafts."""
    cases = work.cases.several(sorted(work.traces.cases_of(account)))
    for case in cases:
        if not work.may_read(account, case):
            _clear(work, account, case)
    nothing_left = not any(person.has_rights for person in work.roster.persons_of(Handle(account)))
    digests = [work.digests.get(digest) for digest in work.traces.digests_in(account)]
    _take_lists(work, account, frozenset() if nothing_left else frozenset(d.outbox_id for d in digests), nothing_left=nothing_left)
    for found in digests:
        fold_burst.show(work, found, unsent=True)
        if nothing_left:
            work.digests.forget(found.id)
    old_lists.leave_chat(work, account)
    _drop_drafts(work, account, nothing_left=nothing_left)
    if nothing_left:
        open_questions.end(work, account, None, VOTERS_OWN)


def _drop_drafts(work: Work, account: int, *, nothing_left: bool) -> None:
    for draft in work.traces.open_drafts(None, OF_THE_DESK):
        if from_json(draft.message).sender.handle != account:
            continue
        about = work.cases.known(draft.case_id) if draft.case_id else None
        if nothing_left or (about is not None and not work.may_read(account, about)):
            _drop(work, draft, account)


def _take_lists(work: Work, account: int, digests: frozenset[int], *, nothing_left: bool) -> None:
    """Lists and nags that still wait: one line he may not read any more, and the whole is not sent. Files only with a right left.

    `digests`: rows that are said anew instead.
    """
    for waiting in work.traces.waiting_lists([account]):
        if waiting.row_id in digests or waiting.refers_to in digests:
            continue
        named = work.cases.several(sorted(waiting.cases))
        named += work.cases.numbered(waiting.numbers)
        if (nothing_left and waiting.file) or any(not work.may_read(account, case) for case in named):
            work.traces.take_rows([waiting.row_id])


def _clear(work: Work, account: int, case: Case) -> None:
    """One case out of one private chat."""
    work.traces.take_waiting(account, case.id)
    open_questions.end(work, account, case, VOTERS_OWN)
    for card in work.cards.of(case.id):
        if card.chat_id == account:
            take_card(work, case, card)
    take_away(work, case, account, case_words.card_gone(work.staff_words(), case.number))
