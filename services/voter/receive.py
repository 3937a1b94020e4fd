"""A voter writes: which case it joins, or a new one; each message is acknowledged at once (docs/spec.md section 3)."""

from datetime import timedelta

from domain.buttons import Button
from domain.carried import packed
from domain.case import Case
from domain.message import Incoming, as_json, from_json
from domain.voter import CASES_PER_DAY, Voter
from locales import contents, texts
from services.case import alert, own_words, receipt
from services.case.open_case import Intake, open_case, reading_of
from services.deed import tell
from services.voter import rate
from services.voter.add_words import JOINS_WITHIN, case_replied_to, join, provisos
from services.voter.held import Waiting, keep_apart
from services.voter.my_matters import list_words
from services.voter.words_taken import agreed_to, is_blocked, taken
from storage.work import Work

TALK_LASTS = timedelta(hours=24)
REOPENS_WITHIN = timedelta(days=7)
CHOICE_LASTS = timedelta(minutes=10)
FOLLOWS = "more:"
"""Kind of a draft that follows another one (its number comes after): one choice decides on both."""
IN_TALK = ("greeting", "anybody_there", "thanks", "farewell", "noise", "abuse")
"""What joins a talk that is going on instead of being answered in kind."""


def receive_voter_message(work: Work, voter: Voter, message: Incoming, *, counted: bool = False, let_in: bool = False) -> None:
    """Put a voter's message into the case it belongs to, or into a new one for the group that serves his village.

    What is stored here, the words owed to people and the mark on the inbox row are committed together when this
    returns, and not at all when it raises. Times are those of the message, not of the processing. `counted`: his rate
    was looked at when the message came; `let_in`: it is one of those that were held.
    """
    if voter.lets_in and not let_in and voter.consented_at is not None and not is_blocked(work, voter):
        return keep_apart(work, voter, message, voter.lets_in)
    if not (agreed_to(work, voter, message) if counted else taken(work, voter, message)):
        return None
    cases = work.cases.of_voter(voter.id)
    if rate.take_typed_rating(work, voter, cases, message):
        return None
    case = _joined_without_asking(work, voter, cases, message)
    if case is not None:
        return join(work, voter, case, message)
    if (intent := _intent(work, message)) and not _in_talk(cases, message, intent):
        return answer_in_kind(work, voter, message, intent)
    if (talk := _talk_of(cases, message)) is not None:
        return join(work, voter, talk, message, offer_new=True)
    replied = case_replied_to(work, voter, message)
    choices = [c for c in cases if c.open and c.status != "merged"] + _lately_closed(work, cases)
    if replied is None and cases and (first := _waiting_choice(work, voter, message)) is not None:
        return _wait_with(work, voter, message, first)
    if replied is None and choices and not message.album:
        return _ask_which(work, voter, message, choices)
    return new_case(work, voter, message, repeat_of=replied, cases=cases)


def _joined_without_asking(work: Work, voter: Voter, cases: list[Case], message: Incoming) -> Case | None:
    """The case of the message's album, of the message it replies to, or of his message less than 2 minutes before."""
    if message.album and (part := work.cases.album_part(message.chat_id, message.album)):
        return work.cases.get(part.case_id)
    replied = case_replied_to(work, voter, message)
    if replied is not None:
        return replied if _takes_words(work, replied) else None
    if message.reply_to is not None or message.unknown:
        return None
    recent = [c for c in cases if c.open and c.last_spoke_at and abs(message.at - c.last_spoke_at) < JOINS_WITHIN]
    return max(recent, key=lambda c: c.last_spoke_at or c.id) if recent else None


def _takes_words(work: Work, case: Case) -> bool:
    """Open cases and those closed less than 7 days ago take further words; a reply on an older one is a new matter."""
    return (
        case.open
        or case.status == "merged"
        or (case.status == "closed" and case.closed_at is not None and work.acted_at - case.closed_at < REOPENS_WITHIN)
    )


def _intent(work: Work, message: Incoming) -> str:
    """What a text is about when it is no matter; media without words are a matter, a sticker is none, nor what nobody knows."""
    if message.unknown:
        return "unknown"
    if message.media:
        return "noise" if all(m.kind == "sticker" for m in message.media) else ""
    return reading_of(work, message.text).intent


def _talk_of(cases: list[Case], message: Incoming) -> Case | None:
    """The only open case on which the group wrote to him in the last 24 hours, or waits for his word."""
    talking = [c for c in cases if c.open and (c.waiting_since or (c.last_sent_at and message.at - c.last_sent_at < TALK_LASTS))]
    return talking[0] if len(talking) == 1 else None


def _in_talk(cases: list[Case], message: Incoming, intent: str) -> bool:
    return intent in IN_TALK and _talk_of(cases, message) is not None


def _lately_closed(work: Work, cases: list[Case]) -> list[Case]:
    return [c for c in cases if c.status == "closed" and c.closed_at and work.acted_at - c.closed_at < REOPENS_WITHIN]


def _waiting_choice(work: Work, voter: Voter, message: Incoming) -> int | None:
    """The draft about which he was asked less than 2 minutes of his messages ago: what follows shares its fate."""
    found = [*work.drafts.newest(voter.chat_id, "matter"), work.drafts.newest_like(voter.chat_id, FOLLOWS)]
    last = max((draft for draft in found if draft is not None), key=lambda draft: draft.id, default=None)
    if last is None or abs(message.at - last.at) >= JOINS_WITHIN:
        return None
    return int(last.kind.removeprefix(FOLLOWS)) if last.kind.startswith(FOLLOWS) else int(last.id)


def _wait_with(work: Work, voter: Voter, message: Incoming, first: int) -> None:
    work.drafts.put(f"{FOLLOWS}{first}", voter.chat_id, as_json(message), message.at)
    tell.to_voter(work, voter, texts.waits_with(tell.words_for(work, voter)), reply_to=message.message_id)


def _ask_which(work: Work, voter: Voter, message: Incoming, choices: list[Case]) -> None:
    """「新事项」, 「补充 …」 per open case, 「… 还没解决」 per lately closed one; no choice in 10 minutes: a new case."""
    t = tell.words_for(work, voter)
    draft = work.drafts.put("matter", voter.chat_id, as_json(message), message.at)
    rows: list[list[tuple[str, Button]]] = [[(texts.b_new(t), Button("as_new", 0, packed(Waiting(draft))))]]
    for case in choices[-6:]:
        deed, label = ("as_more", texts.b_more_to(t, case.number)) if case.open else ("as_open", texts.b_still(t, case.number))
        rows.append([(label, Button(deed, case.id, packed(Waiting(draft))))])
    tell.to_voter(work, voter, texts.ask_which(t), rows, reply_to=message.message_id)
    due_at = work.now + CHOICE_LASTS
    work.reminders.put({"kind": "draft_new", "voter_id": voter.id, "due_at": due_at, "data": {"draft": draft}})


def new_case(
    work: Work, voter: Voter, message: Incoming, repeat_of: Case | None = None, cases: list[Case] | None = None, kind: str = ""
) -> None:
    """Open a case and say so: number, group, category, when an answer is due."""
    today = [
        c
        for c in (work.cases.of_voter(voter.id) if cases is None else cases)
        if c.registered_at and message.at - c.registered_at < timedelta(days=1)
    ]
    if len(today) >= CASES_PER_DAY:
        work.held.keep(voter.id, as_json(message), "rate", message.at)
        due_at = work.now + timedelta(days=1)
        work.reminders.put({"kind": "held_rate", "voter_id": voter.id, "due_at": due_at})
        tell.to_voter(work, voter, texts.too_many_today(tell.words_for(work, voter)))
        return
    case = open_case(work, voter, message, Intake(repeat_of=repeat_of.id if repeat_of else None, kind=kind, asks=True))
    if voter.named_deputy or voter.station:
        work.voters.change(voter.id, named_deputy=None, station=None)
    words = receipt.words(work, voter, case, reading_of(work, message.text).danger) + provisos(work, voter, message)
    rows = receipt.rows(work, voter, case)
    tell.to_voter(
        work,
        voter,
        words,
        rows,
        case_id=case.id,
        reply_to=message.message_id,
        purpose="receipt",
        silent=tell.is_quiet(work) and "urgent" not in case.marks,
    )
    own_words.tell_once(work, voter, case, message.text)
    if "urgent" in case.marks:
        alert.danger(work, case)


def answer_in_kind(work: Work, voter: Voter, message: Incoming, intent: str) -> None:
    """Words that are no matter are kept and answered in kind, with one button to make them one after all."""
    t = tell.words_for(work, voter)
    if intent == "unknown" and (first := _asked_about_unknown(work, voter, message)) is not None:
        work.drafts.put(f"{FOLLOWS}{first}", voter.chat_id, as_json(message), message.at)
        return
    draft = work.drafts.put("words", voter.chat_id, as_json(message), message.at)
    row = [(texts.b_is_matter(t), Button("as_new", 0, packed(Waiting(draft))))]
    if intent == "progress":
        words, rows = list_words(work, voter)
        tell.to_voter(work, voter, words, [*rows, row], reply_to=message.message_id)
        return
    known = {"unknown": contents.ask_unknown, "typed": contents.type_please}
    words = known[intent](t) if intent in known else texts.in_kind(t, intent)
    tell.to_voter(work, voter, words, [row], reply_to=message.message_id, keyboard=tell.main_menu(t))


def _asked_about_unknown(work: Work, voter: Voter, message: Incoming) -> int | None:
    """The draft of another thing nobody knows, about which he was asked less than 2 minutes before: one question for both."""
    asked = [d for d in work.drafts.newest(voter.chat_id, "words", 20) if abs(message.at - d.at) < JOINS_WITHIN]
    return next((int(d.id) for d in reversed(asked) if from_json(d.message).unknown), None)
