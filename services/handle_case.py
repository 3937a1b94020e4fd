"""What deputies do with a case: claim, put down, give back (docs/spec.md section 4). Rights: domain/rights.py."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from domain.buttons import Button
from domain.case import Case, allowed
from domain.errors import IllegalStepError, NotAllowedError
from domain.message import Incoming, Press
from domain.reading import masked
from domain.rights import may
from domain.roster import Person
from locales import texts
from services import clocks, open_case, show_case, tell
from services.register_voter import from_json
from storage.reminders import Step
from storage.work import Work

WORDS_WITHIN = timedelta(minutes=30)


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
        return self.press.sender.telegram_user_id


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


def claimed(work: Work, case: Case, person: Person) -> Case:
    """The case in this person's hands: clocks, the voter's notice, and in private the words of a confidential case."""
    contact_due = open_case.limit(work, work.today, clocks.limits_of(work, case).contact)
    case = work.cases.record(case, work.event("claimed", person.id, claimer=person.id, contact_due_on=contact_due))
    clocks.on_claim(work, case)
    voter = work.voters.get(case.voter_id)
    if voter is not None:
        words = texts.told_claimed(tell.words_for(work, voter), case.number, tell.deputy_name(work, case, person.id))
        tell.to_voter(work, voter, words, case_id=case.id)
    if case.confidential:
        _hand_words_to_claimer(work, case, person)
    return case


def _hand_words_to_claimer(work: Work, case: Case, person: Person) -> None:
    messages = work.cases.messages(case.id)
    t = work.staff_words()
    words = texts.full_words(t, case.number, masked(show_case.voter_words(messages)) or texts.card_media_only(t))
    if tell.to_person(work, person, words, case_id=case.id) and person.telegram_user_id is not None:
        for message in messages:
            if message.author == "voter" and message.media:
                tell.copy_to(work, person.telegram_user_id, (message.chat_id, message.message_id), case_id=case.id)


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


def show_menu(work: Work, act: Act) -> None:
    """「更多」: the rarer acts, each on a button of its own."""
    allowed_to(work, act.persons, "see", act.case, act.account)
    t, cid = work.staff_words(), act.case.id
    rows = [[(texts.b_full(t), Button("full", cid)), (texts.b_repost(t), Button("repost", cid))]]
    if act.case.status in ("claimed", "in_progress", "returned"):
        rows.append([(texts.b_release(t), Button("release", cid)), (texts.b_give_back(t), Button("give_back", cid))])
    elif act.case.status == "assigned":
        rows.append([(texts.b_answer(t), Button("answer", cid))])
    work.say(act.chat_id, texts.more_for(t, act.case.number), rows, case_id=cid, reply_to=act.press.message_id)


def show_full(work: Work, act: Act) -> None:
    allowed_to(work, act.persons, "see", act.case, act.account)
    show_case.show_full(work, act.case, act.chat_id, act.persons)


def repost(work: Work, act: Act) -> None:
    """「重发卡片」: a fresh card; the old one keeps no buttons."""
    allowed_to(work, act.persons, "see", act.case, act.account)
    for card in work.cases.cards(act.case.id):
        if card.chat_id == act.chat_id:
            show_case.repost(work, act.case, card)
            return
    work.tell(texts.old_button(work.staff_words()), alert=True)


def ask_words(work: Work, act: Act, kind: str, words: str, **data: Any) -> None:
    """Ask where the button was pressed; that person's reply (in private: next message) counts for 30 minutes."""
    prompt = work.say(act.chat_id, words, case_id=act.case.id, reply_to=act.press.message_id, force_reply=True)
    step = Step(kind, act.case.id, {"prompt": prompt, **data}, work.acted_at + WORDS_WITHIN)
    work.steps.put(act.chat_id, act.account, step)


def own_draft(work: Work, act: Act, draft_id: str) -> Any:
    """The draft, if it still waits and is this person's own. Raises NotAllowedError for another's."""
    draft = work.drafts.get(int(draft_id)) if draft_id.isdigit() else None
    if draft is None or draft.case_id != act.case.id:
        work.tell(texts.already_so(work.staff_words()))
        return None
    if from_json(draft.message).sender.telegram_user_id != act.account:
        raise NotAllowedError("send", "author")
    return draft


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
    work.steps.drop(message.chat_id, message.sender.telegram_user_id)
    case = work.cases.get(step.case_id or 0)
    persons = work.roster.persons_of(message.sender.telegram_user_id)
    t = work.staff_words()
    try:
        allowed_to(work, persons, "give_back", case, message.sender.telegram_user_id)
        person = actor_of(work, persons, case)
        case = work.cases.record(case, work.event("given_back", person.id, why=message.text[:500], group_before=case.group))
    except (NotAllowedError, IllegalStepError):
        work.say(message.chat_id, texts.settled(t), reply_to=message.message_id)
        return
    clocks.stop(work, case)
    work.say(message.chat_id, texts.given_back(t, case.number), reply_to=message.message_id, case_id=case.id)
    show_case.refresh_cards(work, case)
    tell.to_secretary(work, texts.secretary_given_back(t, case.number, person.name, message.text), case_id=case.id)
    voter = work.voters.get(case.voter_id)
    if voter is not None:
        tell.to_voter(work, voter, texts.told_given_back(tell.words_for(work, voter), case.number), case_id=case.id)
