"""What a card says and which buttons it has (docs/spec.md section 4, Card)."""

from itertools import groupby

from domain.cases.case import Case
from domain.cases.details_for_voter import OfMessage
from domain.cases.life_cycle import ANSWERED, AWAITING_ANSWER, HANDLED, WITH_ANSWER
from domain.rights.rights import roles
from domain.rights.shown_to import shows_identity
from domain.values.buttons import Button
from domain.values.ids import Handle, PersonId
from domain.words.masks import masked
from domain.words.quotation import quoted
from locales import case as case_words
from locales import chats, common, mediating, promises, reach, sealing, signs, speaks
from locales.common import T
from services.case import abstracts, asked_back, dealings, said_undone, who_reads, words_of
from services.case.mediators import mediating_in, mediators_of
from services.case.places import Place, places, why_nobody_takes
from services.deed import tell
from services.deed.message import Rows
from services.deed.names import category_name, names_of, outcome_name, status_words, village_name
from services.deed.work import Work
from storage.case_messages import CaseMessage
from storage.outbox import ANSWER, NOTICE
from storage.said import OPENING

SHOWN = 800
"""Characters of the voter's words on a card; 「全文」 shows the rest."""
ANEW = 400
"""The same of what he said in a later round."""
LATELY = 300
"""Newest events among which his words of the round are looked for."""
JOINED_SHOWN = 8
CHINESE = frozenset({"zh", "yue", "wuu", "nan", "hak", "gan", "hsn", "cjy", "cmn"})
"""Tags of what every group here reads, whatever is spoken."""


def card_priority(case: Case) -> int:
    """A voter's receipt goes before a card when both cannot leave at once; danger to life waits for nothing."""
    return ANSWER if "urgent" in case.marks else NOTICE


def card_words(work: Work, case: Case, messages: list[CaseMessage], chat_id: int) -> str:
    """The whole card in the congress's language: what that chat may see, masked."""
    t = work.staff_words()
    head = case_words.card_head(t, case.number, village_name(work, case), category_name(work, case))
    marks = [case_words.mark(t, mark) for mark in sorted(case.marks)]
    named = [" ".join(marks)] if marks else []
    return "\n".join([head, *named, *facts(work, case, chat_id), "———", _card_body(work, case, messages, chat_id)])


def facts(work: Work, case: Case, chat_id: int) -> list[str]:
    """Below head and marks: how it stands, who has it and until when, and of its voter what he shows that chat."""
    t, roster = work.staff_words(), work.roster
    lines: list[str] = []
    if note := _language_note(work, case):
        lines.append(note)
    if case.named_deputy and case.named_deputy in roster.people:
        lines.append(case_words.card_for(t, roster.people[case.named_deputy].name))
    if case.kind == "appointment" and case.status in AWAITING_ANSWER:
        lines.append(case_words.card_appointment(t, taken=case.claimer is not None))
    lines.append(case_words.card_status(t, status_words(work, case)))
    lines += [who_reads.before_hers(work, case, t)] if case.seal == "due" else []
    lines += [reach.nobody_takes(t, whys)] if (whys := why_nobody_takes(work, case)) else []
    lines += lines_of_steps(work, case)
    if case.category == "dispute" and (mediator := mediating_in(work, case)):
        lines.append(mediating.card(t, tell.person_name(work, mediator)))
    elif case.category == "dispute" and (mediators := names_of(work, mediators_of(work, case))):
        lines.append(case_words.card_mediators(t, signs.listed(t, mediators)))
    shown = shows_identity(roster, chat_id, case)
    if shown and (voter := work.voters.get(case.voter_id)) and (voter.name or voter.phone):
        lines.append(case_words.card_identity(t, voter.name, voter.phone))
    return lines


def words_for(work: Work, case: Case, messages: list[CaseMessage], at: Place) -> str:
    """The card as it stands in a group, or as a copy in somebody's private chat: that one says where else it is."""
    words = card_words(work, case, messages, at.chat_id)
    if at.person is None or at.person == case.claimer or all(place.person is not None for place in places(work, case)):
        return words
    return words + "\n" + work.staff_words()(chats.in_group_too)


def shows_words(work: Work, case: Case, chat_id: int) -> bool:
    """Whether the words of the case stand on its card there: of a confidential one on the secretary's, while it waits for her or is hers alone."""
    readers = work.roster.persons_of(Handle(chat_id)) if chat_id > 0 and (case.queue_reason or case.sealed) else ()
    return not case.confidential or "secretary" in roles(work.roster, readers, case)


def _card_body(work: Work, case: Case, messages: list[CaseMessage], chat_id: int) -> str:
    t = work.staff_words()
    if not shows_words(work, case, chat_id):
        return t(case_words.card_confidential)
    anew = said_anew(work, case)
    first, later = ([m for m in messages if (m.id in anew) is again] for again in (False, True))
    words = _own_words(work, first)
    if not words and not later:
        own = [m for m in messages if m.author == "voter"]
        body = str(t(case_words.card_media_only) if any(m.media for m in own) or not own else t(case_words.card_erased))
    else:
        body = quoted(words if len(words) <= SHOWN else words[:SHOWN] + "…") if words else ""
    if why := _own_words(work, later):
        body = "\n".join(filter(None, (body, case_words.card_said_anew(t, case.round, why if len(why) <= ANEW else why[:ANEW] + "…"))))
    return "\n".join(filter(None, (abstracts.on_card(work, case), body)))


def _own_words(work: Work, messages: list[CaseMessage]) -> str:
    t = work.staff_words()
    said = ((line, m.album or m.id) for m in words_of.by_voter(messages[:OPENING]) if (line := words_of.on_card(t, m)))
    words = masked("\n".join(line for (line, _), _ in groupby(said)))  # the parts of an album bear one name
    return words + "…" if len(messages) > OPENING else words


def said_anew(work: Work, case: Case) -> frozenset[int]:
    """Messages of this round, where there were others before: why it is not solved is not what he first wrote."""
    began = work.histories.last(case.id, "returned") if case.round > 1 else None
    if began is None:
        return frozenset()
    since = said_undone.why_since(work, case, began.learned_at)
    return frozenset(e.of(OfMessage).message for e in work.histories.lately(case.id, "spoke", LATELY) if e.learned_at >= since)


def lines_of_steps(work: Work, case: Case) -> list[str]:
    """Who has it, until when, where it lies, as its card says."""
    return [*_card_dates(work, case), *_card_steps(work, case)]


def _card_dates(work: Work, case: Case) -> list[str]:
    t = work.staff_words()
    lines: list[str] = []
    if case.claimer and not case.sealed:
        lines.append(_claimer_line(work, case.claimer))
    if case.due_on and case.status in AWAITING_ANSWER:
        lines.append(case_words.card_due(t, case.due_on, case.round))
    if case.outcome and case.status in WITH_ANSWER:
        lines.append(case_words.card_outcome(t, outcome_name(work, case.outcome), case.promise_on))
    if case.promise and (case.promised or case.promise != "open"):
        lines.append(promises.card(t, case.promise, case.promise_on, case.promise_moves, late=case.promise_late(work.local_date(work.now))))
    if case.rating:
        lines.append(case_words.card_rating(t, case.rating, case.resolved))
    lines += said_undone.card_line(work, case)
    voter = work.voters.get(case.voter_id) if case.status == "answered" and not case.handed_down else None
    if voter is not None and voter.chat_id and voter.unreachable_since is not None:
        lines.append(case_words.card_unreachable(t, work.local_date(voter.unreachable_since)))
    return lines


def _claimer_line(work: Work, claimer: PersonId) -> str:
    t, person = work.staff_words(), work.roster.people.get(claimer)
    if person is not None and person.unreachable_since is not None:
        return reach.card_claimer(t, person.name, work.local_date(person.unreachable_since))
    return case_words.card_claimer(t, tell.person_name(work, claimer))


def _card_steps(work: Work, case: Case) -> list[str]:
    """Where the matter lies beside its claimer: the unit, the level above, who leads it, and how many voters it concerns."""
    t = work.staff_words()
    lines: list[str] = []
    if case.status in ("in_progress", "returned"):
        lines += dealings.at_unit(work, case)
    names = [tell.person_name(work, p) for p in case.handed_up_to]
    if names and case.status in ("in_progress", "returned"):
        lines.append(case_words.card_up(t, signs.listed(t, names), case.up_due_on))
        lines += dealings.from_above(work, case)
    if case.key_lead:
        lines.append(case_words.card_lead(t, tell.person_name(work, case.key_lead)))
    if case.joined and (joined := work.next_cases.joined_to(case.id, limit=JOINED_SHOWN)):
        numbers = [number for one in joined if (number := dealings.number_beside(case, one))]
        count = work.next_cases.count_joined(case.id) - (len(joined) - len(numbers))
        lines += [case_words.card_joined(t, numbers, count)] if numbers else []
    lines += asked_back.card_line(work, case)
    lines += dealings.decided(work, case)
    lines += dealings.said(work, case)
    lines += dealings.twin_line(work, case)
    return lines


def _language_note(work: Work, case: Case) -> str:
    if not case.language or case.language.split("-")[0] in CHINESE or case.group is None:
        return ""
    read = {tag for p in work.roster.members(case.group) for tag in p.languages}
    known = case.language in read or case.language.split("-")[0] in read
    return "" if known else case_words.language_note(work.staff_words(), case.language)


LABELS = {
    "claim": case_words.b_claim,
    "reply": common.b_reply,
    "give_back": common.b_give_back,
    "forward": common.b_forward,
    "answer": common.b_answer,
    "promise_kept": promises.b_kept,
    "promise_wait": promises.b_wait,
    "promise_dropped": promises.b_dropped,
    "q_assign": case_words.b_assign,
    "q_decline": common.b_decline,
    "q_keep": sealing.b_keep_hers,
    "q_give": sealing.b_open,
    "q_ask": sealing.b_ask_again,
    "speaks": speaks.b_speaks,
    "full": case_words.b_full,
    "menu": case_words.b_more,
}
"""What stands on the buttons of a card itself; those of 「更多」 are in talk/desk/menu.py."""


def _row(t: T, case: Case, *kinds: str) -> list[tuple[str, Button]]:
    return [(t(LABELS[kind]), Button(kind, case.id)) for kind in kinds]


def card_rows(work: Work, case: Case, person: PersonId | None) -> Rows:
    """At most four buttons; an older case that looks the same is offered to be joined. `person`: whose private copy it is, who is offered
    only what he may do; None in a chat, where all see the same."""
    t, anew = work.staff_words(), said_undone.may_be_answered_anew(work, case)
    buttons = [_row(t, case, "reply", "answer"), _row(t, case, "menu")] if anew else card_buttons(t, case, private=person is not None)
    rows = dealings.with_unit(work, case, _of_reader(work, case, buttons))
    return dealings.with_twin(work, case, rows, person)


def _of_reader(work: Work, case: Case, rows: Rows) -> Rows:
    """Without 「回复选民」 where he has no account: it would go nowhere."""
    if case.joined or tell.has_account(work, case):
        return rows
    return [[(label, button) for label, button in row if button.kind != "reply"] for row in rows]


def card_buttons(t: T, case: Case, *, private: bool) -> Rows:
    """At most four buttons by status; a card of a settled case has none."""
    waits = case.queue_reason and case.status in ("new", "accepted")
    if case.hers_to_see or (waits and case.seal in ("asked", "due", "kept")):
        return [_row(t, case, *kinds) for kinds in who_reads.buttons(case)]
    if waits:
        return [_row(t, case, "q_assign", "q_decline"), _row(t, case, "full", "menu")]
    if case.status == "assigned":
        return [_row(t, case, "claim", "reply"), _row(t, case, "give_back", "menu")]
    if case.status in HANDLED:
        return [_row(t, case, "reply", "forward"), _row(t, case, "answer", "menu")]
    if case.promised:
        return [_row(t, case, "promise_kept", "promise_wait"), _row(t, case, "promise_dropped", "menu")]
    if case.status == "merged":
        return [_row(t, case, "reply", "menu")]
    return [_row(t, case, "menu")] if case.status in ANSWERED else []
