"""A voter writes: which case it joins, or a new one; each message is acknowledged at once (docs/spec.md section 3)."""

from datetime import datetime, timedelta

from domain.buttons import Button
from domain.carried import packed
from domain.case import Case
from domain.ids import VillageId
from domain.joins import RUN_PAUSE, TALK_LASTS, Joins, asks, goes_to, plainly_another
from domain.message import Incoming, as_json, from_json
from domain.no_matter import intent_of, is_assent, is_bare
from domain.spoken_of import politely
from domain.voter import CASES_PER_DAY, Voter
from locales import contents, further, texts
from services.case import alert, own_words, receipt
from services.case.open_case import Intake, open_case, reading_of
from services.deed import tell
from services.deed.names import category_name
from services.voter import rate, signs
from services.voter.add_words import JOINS_WITHIN, case_replied_to, join, provisos
from services.voter.held import Waiting, keep_apart
from services.voter.my_matters import list_words
from services.voter.words_taken import agreed_to, is_blocked, taken
from storage.work import Work

REOPENS_WITHIN = timedelta(days=7)
CHOICE_LASTS = timedelta(minutes=10)
FOLLOWS = "more:"
"""Kind of a draft that follows another one (its number comes after): one choice decides on both."""
IN_TALK = ("greeting", "anybody_there", "noise", "abuse")
"""What joins a talk that is going on instead of being answered in kind."""
MOST_IN_RUN = 60
"""Messages of a run that are looked at."""


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
    replied = case_replied_to(work, voter, message)
    intent = _intent(work, message)
    if cases and _is_bare(work, message, intent, voter.village):
        return _answered_politely(work, voter, cases, message, replied)
    if (case := _named(work, replied, message)) is not None:
        return join(work, voter, case, message)
    goes = _goes_to(work, cases, message)
    if (first := _newer_choice(work, voter, message, goes)) is not None:
        return _wait_with(work, voter, message, first)
    if intent and not _in_talk(goes, intent, message):
        return answer_in_kind(work, voter, message, intent)
    if goes is None:
        return _ask_or_open(work, voter, cases, message, replied)
    if plainly_another(message.text):
        return _ask_which(work, voter, message, [goes.case])
    return join(work, voter, goes.case, message, offer_new=goes.why == "talk")


def _is_bare(work: Work, message: Incoming, intent: str, village: VillageId | None) -> bool:
    """Bare 谢谢, 好, 收到, a smile, a sticker: seen, and of no case, unless somebody waits for his word."""
    if message.unknown or message.media:
        return intent == "noise"
    words = message.text if intent else politely(message.text, work.roster, village)
    return bool(words) and is_bare(words, intent or intent_of(words))


def _answered_politely(work: Work, voter: Voter, cases: list[Case], message: Incoming, replied: Case | None) -> None:
    """A bare 谢谢 or 好 is the answer where somebody waits for one, 好 also where he was asked something; else it is seen."""
    waits = _waits_for(cases, replied)
    if waits is None and (goes := _goes_to(work, cases, message)) is not None and goes.why == "talk" and _was_asked(work, goes.case, message):
        waits = goes.case
    if waits is not None:
        join(work, voter, waits, message)
    else:
        signs.heard(work, voter, message)


def _newer_choice(work: Work, voter: Voter, message: Incoming, goes: Joins | None) -> int | None:
    """The draft about which he was asked in the middle of a run: what he writes on is about that."""
    if goes is None or goes.why != "run" or message.reply_to is not None:
        return None
    return _waiting_choice(work, voter, message)


def _ask_or_open(work: Work, voter: Voter, cases: list[Case], message: Incoming, replied: Case | None) -> None:
    """Nothing says where the words go: with those that wait for his choice, by a choice of his, or as a matter of their own."""
    choices = [c for c in cases if c.open or _joined_to_open(work, c)] + _lately_closed(work, cases)
    if replied is None and cases and (first := _waiting_choice(work, voter, message)) is not None:
        _wait_with(work, voter, message, first)
    elif replied is None and choices and not message.album:
        _ask_which(work, voter, message, choices)
    else:
        new_case(work, voter, message, repeat_of=replied, cases=cases)


def _named(work: Work, replied: Case | None, message: Incoming) -> Case | None:
    """The case of the message's album, or of the message it replies to."""
    if message.album and (part := work.cases.album_part(message.chat_id, message.album)):
        return work.cases.get(part.case_id)
    return replied if replied is not None and _takes_words(work, replied) else None


def _goes_to(work: Work, cases: list[Case], message: Incoming) -> Joins | None:
    """By the rule (domain/joins.py); a reply goes nowhere but where it points, and what nobody knows to no case by itself."""
    if message.reply_to is not None or message.unknown:
        return None
    return goes_to(cases, message.at, lambda case: _run_since(work, case))


def _run_since(work: Work, case: Case) -> datetime:
    """When the run of his messages on it began: each less than 2 minutes after the one before."""
    moments = work.said.moments_of_voter(case.id, MOST_IN_RUN)
    began = moments[0] if moments else work.acted_at
    for moment in moments[1:]:
        if abs(began - moment) >= RUN_PAUSE:
            break
        began = min(began, moment)
    return began


def _was_asked(work: Work, case: Case, message: Incoming) -> bool:
    """Whether the last words a deputy wrote to him ask something, and these are no thanks."""
    sent = work.said.to_voter_since(case.id, message.at - TALK_LASTS, MOST_IN_RUN)
    return bool(sent) and asks(sent[-1].text) and is_assent(message.text)


def _waits_for(cases: list[Case], replied: Case | None) -> Case | None:
    """The case in which somebody waits for his word: a bare 好 or 谢谢 is that word then."""
    if replied is not None:
        return replied if replied.open and replied.waiting_since is not None else None
    waiting = [case for case in cases if case.open and case.waiting_since is not None]
    return max(waiting, key=lambda case: (case.waiting_since, case.id)) if waiting else None


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


def _in_talk(goes: Joins | None, intent: str, message: Incoming) -> bool:
    """A number answers a question too."""
    return goes is not None and (goes.why == "run" or intent in IN_TALK or message.text.strip().isdigit())


def _joined_to_open(work: Work, case: Case) -> bool:
    main = work.cases.known(case.main_case) if case.status == "merged" and case.main_case else None
    return main is not None and main.open


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
    """「另一件事」, 「接着说：…」 per open case, 「还没解决：…」 per lately closed one, in the matter's own words; no choice in 10 minutes: a new case."""
    t = tell.words_for(work, voter)
    draft = work.drafts.put("matter", voter.chat_id, as_json(message), message.at)
    rows: list[list[tuple[str, Button]]] = [[(texts.b_new(t), Button("as_new", 0, packed(Waiting(draft))))]]
    offered = choices[-6:]
    said = work.said.first_words([case.id for case in offered])
    for case in offered:
        name = said.get(case.id) or f"{category_name(work, case, t)} {case.number}"
        closed = case.status == "closed"
        deed, label = ("as_open", further.b_still(t, name)) if closed else ("as_more", further.b_goes_on(t, name))
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
