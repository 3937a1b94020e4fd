"""What deputies do with a case: claim, put down, give back (docs/spec.md section 4). Rights: domain/rights.py."""

from dataclasses import dataclass, replace
from typing import Any

from domain.buttons import Button
from domain.case import Case, Event, allowed
from domain.errors import NotAllowedError
from domain.masks import masked
from domain.message import Incoming, Press
from domain.rights import may
from domain.roster import Person
from locales import describe, desk, erasing, meetings, speaks, texts
from services import clocks, open_case, show_case, show_media, tell, words_of
from services.ask import ask
from services.register_voter import from_json
from storage.outbox import PARTING
from storage.reminders import Step
from storage.said import OPENING
from storage.work import Rows, Work


@dataclass(frozen=True)
class Act:
    """One press on a case: who, where, on which message."""

    press: Press
    persons: tuple[Person, ...]
    case: Case

    @property
    def chat_id(self) -> int:
        return self.press.chat_id

    @property
    def account(self) -> int:
        return self.press.sender.handle


def allowed_to(work: Work, persons: tuple[Person, ...], act: str, case: Case, account: int) -> None:
    """Raises NotAllowedError unless the roster gives this right now; nobody handles his own matter."""
    voter = work.voters.get(case.voter_id)
    own = voter is not None and voter.chat_id == account
    if own or not may(work.roster, persons, act, case):
        raise NotAllowedError(act, "own" if own else "")


def actor_of(work: Work, persons: tuple[Person, ...], case: Case) -> Person:
    """Which of his roles acts: the claimer, a deputy of the case's group, else whatever he is."""
    order = sorted(persons, key=lambda p: (p.id != case.claimer, case.group not in p.groups, p.kind != "deputy"))
    return order[0]


def claim(work: Work, act: Act) -> None:
    """「认领」: first press wins; the others are told who was faster."""
    allowed_to(work, act.persons, "claim", act.case, act.account)
    t = work.staff_words()
    if act.case.claimer is not None:
        work.tell(texts.claimed_by(t, tell.person_name(work, act.case.claimer)), alert=True)
        return
    case = claimed(work, act.case, actor_of(work, act.persons, act.case))
    work.tell(texts.claim_done(t, case.contact_due_on))
    show_case.refresh_cards(work, case)


def claimed(work: Work, case: Case, person: Person, by: str = "") -> Case:
    """The case in this person's hands (`by` the leader who named him): clocks, the voter's notice, and in private the
    words of a confidential case."""
    contact_due = open_case.limit(work, work.today, clocks.limits_of(work, case).contact)
    case = work.cases.record(case, work.event("claimed", by or person.id, claimer=person.id, contact_due_on=contact_due))
    clocks.on_claim(work, case)
    name = tell.deputy_name(work, case, person.id)
    tell.to_voters(work, case, lambda t, number: texts.told_claimed(t, number, name))
    if case.confidential:
        _hand_words_to_claimer(work, case, person)
    return case


def _hand_words_to_claimer(work: Work, case: Case, person: Person) -> None:
    """The words of a confidential case, in private; of a long one the first, the rest by 「全文」."""
    messages = work.said.opening(case.id)
    t = work.staff_words()
    words = texts.full_words(t, case.number, masked(words_of.everything(t, messages)))
    rows = [[(texts.b_full(t), Button("full", case.id))]] if len(messages) > OPENING or len(words) > tell.ROOM else []
    if tell.to_person(work, person, words, rows, case_id=case.id) and person.handle is not None:
        for message in messages:
            show_media.to_deputy(work, case, message, person.handle)


def ensure_claimed(work: Work, case: Case, person: Person) -> Case:
    """Replying to or deciding on an unclaimed case claims it."""
    return claimed(work, case, person) if case.status == "assigned" else case


def release(work: Work, act: Act) -> None:
    """「放下」: the claim goes back to the group."""
    allowed_to(work, act.persons, "release", act.case, act.account)
    if act.case.claimer is None:
        work.tell(texts.already_so(work.staff_words()))
        return
    case = released(work, act.case, actor_of(work, act.persons, act.case).id, "release")
    show_case.refresh_cards(work, case)
    work.tell(texts.release_done(work.staff_words()))


def released(work: Work, case: Case, actor: str, why: str) -> Case:
    """Back to the group, with a new clock for claiming."""
    due = open_case.limit(work, work.local_date(work.now), clocks.limits_of(work, case).claim)
    case = work.cases.record(case, work.event("released", actor, why=why, by=case.claimer, response_due_on=due))
    work.reminders.cancel(case.id, "nag_contact", "idle", "wait_over", "nag_claim", "nag_answer")
    open_case.start_clocks(work, case)
    return case


MENU: tuple[tuple[tuple[str, Any], ...], ...] = (
    (("full", texts.b_full), ("repost", texts.b_repost)),
    (("forward", desk.b_forward), ("hand_up", desk.b_hand_up), ("express", desk.b_express)),
    (("meet", meetings.b_meet), ("consult", desk.b_consult), ("extend", desk.b_extend), ("ask_phone", desk.b_ask_phone)),
    (("answer", texts.b_answer), ("name_claimer", desk.b_name_claimer), ("key", desk.b_key)),
    (("merge", desk.b_merge), ("split", desk.b_split), ("unmerge", desk.b_unmerge)),
    (("release", texts.b_release), ("recuse", desk.b_recuse), ("give_back", texts.b_give_back)),
    (("classify", describe.b_classify), ("summarise", describe.b_summarise)),
    (("checked", desk.b_checked), ("suggest", desk.b_suggest), ("q_assign", desk.b_reassign)),
    (("speaks", speaks.b_speaks), ("erase_for", erasing.b_erase_for)),
)
"""「更多」: every rarer act, in the order of its rows; each is shown where the life cycle allows it (MENU_STATUSES)."""
_WITH_GROUP = ("assigned", "claimed", "in_progress", "returned")
_HANDLED = ("claimed", "in_progress", "returned")
MENU_STATUSES: dict[str, tuple[str, ...]] = {
    "meet": _WITH_GROUP,
    "forward": _WITH_GROUP,
    "hand_up": _WITH_GROUP,
    "express": _WITH_GROUP,
    "consult": (*_HANDLED, "answered", "closed"),
    "extend": _HANDLED,
    "ask_phone": (*_WITH_GROUP, "answered"),
    "answer": ("assigned",),
    "name_claimer": _WITH_GROUP,
    "key": (*_WITH_GROUP, "answered"),
    "checked": (*_WITH_GROUP, "answered"),
    "merge": _WITH_GROUP,
    "split": (*_WITH_GROUP, "answered"),
    "unmerge": ("merged",),
    "release": _HANDLED,
    "recuse": _WITH_GROUP,
    "give_back": _WITH_GROUP,
    "suggest": (*_WITH_GROUP, "answered", "closed"),
    "q_assign": _WITH_GROUP,
    "classify": ("new", "accepted", *_WITH_GROUP, "answered", "closed"),
    "speaks": ("new", "accepted", *_WITH_GROUP, "answered", "closed"),
    "summarise": ("new", "accepted", *_WITH_GROUP, "answered", "closed"),
}


def show_menu(work: Work, act: Act) -> None:
    """「更多」: the rarer acts, each on a button of its own; only those this person may do now."""
    allowed_to(work, act.persons, "see", act.case, act.account)
    t, case = work.staff_words(), act.case
    rows = [[(label(t), Button(kind, case.id)) for kind, label in row if offered(work, act, kind)] for row in MENU]
    offer(work, act, texts.more_for(t, case.number), [row for row in rows if row])


NEEDS = {
    "full": "see",
    "repost": "see",
    "key": "key_follow_up",
    "checked": "checked",
    "q_assign": "assign",
    "recuse": "note",
    "meet": "reply",
    "suggest": "note",
    "speaks": "spoken_of",
}
"""The right behind a button where it has another name (domain/rights.py, ACTS)."""


PRIVATE = frozenset({"erase_for", "speaks"})
"""Offered in private alone."""


def offered(work: Work, act: Act, kind: str) -> bool:
    """Whether the button makes sense in this status. In a group all see it; in private only who has the right."""
    if act.case.status not in MENU_STATUSES.get(kind, (act.case.status,)):
        return False
    if (kind == "checked" and act.case.key_lead is None) or (kind == "meet" and act.case.kind != "appointment"):
        return False
    if act.chat_id < 0:
        return kind not in PRIVATE
    return may(work.roster, act.persons, NEEDS.get(kind, kind), act.case)


def offer(work: Work, act: Act, words: str, rows: Rows) -> int:
    """A question with buttons, and 「返回」 below them: no screen without a way back."""
    row = [(desk.b_back(work.staff_words()), Button("back", act.case.id))]
    return work.say(act.chat_id, words, [*rows, row], case_id=act.case.id, reply_to=act.press.message_id)


def go_back(work: Work, act: Act) -> None:
    """「返回」: the question goes, what was asked for is not waited for, nothing has changed."""
    allowed_to(work, act.persons, "see", act.case, act.account)
    work.steps.drop(act.chat_id, act.account)
    work.take_buttons(act.chat_id, act.press.message_id)
    work.tell(desk.went_back(work.staff_words()))


def repost(work: Work, act: Act) -> None:
    """「重发卡片」: a fresh card; the old one keeps no buttons."""
    allowed_to(work, act.persons, "see", act.case, act.account)
    for card in work.cases.cards(act.case.id):
        if card.chat_id == act.chat_id:
            show_case.repost(work, act.case, card)
            return
    work.tell(texts.old_button(work.staff_words()), alert=True)


def ask_words(work: Work, act: Act, kind: str, words: str, /, **data: Any) -> None:
    """Ask where the button was pressed; that person's reply counts for 30 minutes."""
    ask(work, act.press, kind, words, case_id=act.case.id, **data)


def own_draft(work: Work, act: Act, draft_id: str) -> Any:
    """The draft, if it still waits and is this person's own. Raises NotAllowedError for another's."""
    draft = work.drafts.get(draft_id, "reply", "answer")
    if draft is None or draft.case_id != act.case.id:
        work.tell(texts.already_so(work.staff_words()))
        return None
    if from_json(draft.message).sender.handle != act.account:
        raise NotAllowedError("send", "author")
    return draft


def act_of(work: Work, message: Incoming, case_id: int | None) -> Act:
    """What an asked-for message is part of: its sender, its place, its case. Raises NoSuchCaseError."""
    press = Press(message.chat_id, message.message_id, message.sender, "", "", message.at)
    return Act(press, work.roster.persons_of(message.sender.handle), work.cases.get(case_id or 0))


def acting(work: Work, act: Act, kind: str, /, **data: Any) -> Event:
    """The event of an act; one done for a claimer who has no account here names both (docs/spec.md section 4, Who may)."""
    return named_event(work, act.case, actor_of(work, act.persons, act.case), kind, **data)


def named_event(work: Work, case: Case, person: Person, kind: str, /, **data: Any) -> Event:
    claimer = work.roster.people.get(case.claimer) if case.claimer else None
    if claimer is not None and claimer.id != person.id and claimer.handle is None:
        data["acted_for"] = claimer.id
    return work.event(kind, person.id, **data)


def start_handling(work: Work, act: Act) -> Act:
    """Deciding on an unclaimed case claims it; the act goes on with the case as it is then."""
    return replace(act, case=ensure_claimed(work, act.case, actor_of(work, act.persons, act.case)))


def stored_words(case: Case, person: Person, message: Incoming, kind: str) -> dict[str, Any]:
    return {
        "case_id": case.id,
        "author": person.id,
        "kind": kind,
        "at": message.at,
        "text": message.text,
        "media": [m.as_data() for m in message.media],
        "chat_id": message.chat_id,
        "message_id": message.message_id,
    }


def drop(work: Work, act: Act, draft_id: str) -> None:
    """「取消」: nothing left the group."""
    draft = own_draft(work, act, draft_id)
    if draft is not None:
        work.drafts.close(draft.id, work.now)
        work.take_buttons(act.chat_id, act.press.message_id)
        work.tell(texts.dropped(work.staff_words()))


def ask_give_back(work: Work, act: Act) -> None:
    """「退办」: not ours; the reason goes to the secretary."""
    allowed_to(work, act.persons, "give_back", act.case, act.account)
    if not allowed(act.case.status, "given_back"):
        work.tell(texts.settled(work.staff_words()), alert=True)
        return
    name = actor_of(work, act.persons, act.case).name
    ask_words(work, act, "give_back_reason", texts.ask_give_back(work.staff_words(), name, act.case.number))


def take_give_back_reason(work: Work, message: Incoming, step: Step) -> None:
    """The case goes back to the secretary with the reason; the voter is told that somebody looks again."""
    work.steps.drop(message.chat_id, message.sender.handle)
    case = work.cases.get(step.case_id or 0)
    persons = work.roster.persons_of(message.sender.handle)
    t = work.staff_words()
    allowed_to(work, persons, "give_back", case, message.sender.handle)
    person = actor_of(work, persons, case)
    case = work.cases.record(case, work.event("given_back", person.id, why=message.text[:500], group_before=case.group))
    clocks.stop(work, case)
    work.say(message.chat_id, texts.given_back(t, case.number), reply_to=message.message_id, purpose=PARTING)
    show_case.refresh_cards(work, case)
    tell.to_secretary(work, texts.secretary_given_back(t, case.number, person.name, message.text), case_id=case.id)
    tell.to_voters(work, case, texts.told_given_back)
