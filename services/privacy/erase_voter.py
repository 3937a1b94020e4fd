"""Who a voter is goes, and with it his words where that was chosen: the one way for his own button, the clock, staff and the replay.

Figures stay: cases stay under a number that leads to nobody (docs/spec.md, promise 4).
"""

from domain.cases.case import Case
from domain.cases.details_for_voter import Erased
from domain.cases.life_cycle import OPEN
from domain.values.ids import VoterId
from locales import case as case_words
from locales import erasing
from services.case import cards as show_case
from services.case.chats_about import every_chat
from services.case.clear_away import take_away, take_away_some
from services.case.withdraw import take_back
from services.deed import portions, word_index
from services.deed.work import Work
from services.meetings import meeting
from services.privacy import old_lists
from storage.masked_spans import FIRST_PLACE
from storage.named_in import CASE, RECORD
from storage.outbox import CONTACT


def erase_voter(work: Work, voter_id: int, *, words: bool, withdraw: bool = False, by: str = "voter") -> None:
    """Identity, held words, drafts, open questions and what waits for him go; cases stay under a number that leads to nobody.

    Who he is goes at once, what was said on his cases in portions. `by` is the voter, the system, or who of the roster did it.
    """
    known = work.voters.get(voter_id)
    chat_id = known.chat_id if known is not None else 0
    work.erases("voter", voter_id, work.voters.made_at(voter_id), by, words=words, withdraw=withdraw)
    if chat_id:
        _let_go_what_waits(work, chat_id)
        work.inbox.forget_chat(chat_id, work.now, "failed")
    else:
        work.meetings.forget(voter_id, portions.LOOKED_AT)
    meeting.forget(work, voter_id)
    work.voters.erase(VoterId(voter_id))
    work.steps.drop(chat_id, chat_id)
    work.asked.forget(chat_id)
    work.web.papers.drop_files(portions.LOOKED_AT)
    forget_chat(work, chat_id, voter_id)
    portions.begin(work, "erase_cases", erase_cases, voter=voter_id, words=words, withdraw=withdraw, by=by, after=0)


def _let_go_what_waits(work: Work, chat_id: int) -> None:
    """Nothing more is said to him, and no file of his is kept for it."""
    for row in work.waiting.of_chat(chat_id, portions.LOOKED_AT):
        if (kept := row.arguments.get("_file")) is not None:
            work.files.drop(int(kept))
    work.waiting.drop(chat_id, "the voter's data were deleted")


def erase_cases(work: Work, data: portions.Data) -> portions.Left | None:
    """The next cases of one who deleted his data."""
    work.scrubs = True
    cases = work.next_cases.of_voter(data["voter"], data["after"], portions.CASES)
    choice = {"words": data["words"], "withdraw": data["withdraw"], "by": data.get("by", "voter")}
    portions.each(work, "erase_cases", cases, lambda case: _erase_case(work, case, **choice))
    return portions.Left({**data, "after": cases[-1].id}) if len(cases) == portions.CASES else None


def _erase_case(work: Work, case: Case, *, words: bool, withdraw: bool, by: str) -> None:
    if withdraw and (case.status in OPEN or case.status == "merged"):
        case = take_back(work, case, by)
    if not words:
        _clear_contact(work, case)
    else:
        work.messages.erase_abstracts(case.id)
        word_index.merge_later(work)
        clear_chats(work, case)
        old_lists.gone(work, (CASE, case.id))
        for record in work.visits.erase_matters_of(case.id):
            work.visits.keep(record, by, work.now)
            old_lists.gone(work, (RECORD, record))
        portions.begin(work, "erase_words", erase_words, case=case.id, after=0)
    portions.begin(work, "erase_spans", erase_spans, case=case.id, after=FIRST_PLACE)
    if by == "system" and not case.open:
        work.messages.forget_places(case.id)
        work.cards.forget_places(case.id)
    events = [work.event("erased", by, Erased(words=words))]
    if case.status == "answered" and not case.rating:
        events.append(work.event("unaskable"))
    show_case.refresh_cards(work, work.cases.record(case, *events))


def _clear_contact(work: Work, case: Case) -> None:
    """Whom to phone is shown to nobody any more; the rest of what was said about the case stands."""
    gone = erasing.contact_gone(work.staff_words(), case.number)
    for chat_id in sorted(work.traces.chats_with_contact(case.id)):
        take_away_some(work, case, chat_id, gone, purpose=CONTACT)


def clear_chats(work: Work, case: Case) -> None:
    """What was shown of his words goes from every chat, his own aside."""
    gone = work.staff_words()(case_words.card_erased)
    own = work.voters.chat_of(case.voter_id)
    for chat_id, card in every_chat(work, case).items():
        if chat_id != own:
            work.waiting.drop_for_case(chat_id, case.id)
            take_away(work, case, chat_id, gone, card)


def erase_words(work: Work, data: portions.Data) -> portions.Left | None:
    """What he sent on one case, and what was counted from all cases while it was there."""
    work.scrubs = True
    work.learned.forget()
    after = work.messages.erase_words(data["case"], data["after"], portions.LOOKED_AT)
    return portions.Left({**data, "after": after}) if after else None


def erase_spans(work: Work, data: portions.Data) -> portions.Left | None:
    """Numbers that lead to him, whoever wrote them down: what was masked on one case stays masked for good."""
    work.scrubs = True
    known = data["after"]  # a number where an earlier version left it: begun anew
    place = FIRST_PLACE if isinstance(known, int) else (str(known[0]), int(known[1]))
    after = work.spans.forget_of(data["case"], place, portions.LOOKED_AT)
    return portions.Left({**data, "after": after}) if after else None


def forget_chat(work: Work, chat_id: int, voter_id: int = 0) -> None:
    """No table says any more who it was, and then his account goes; done once more when the last message to him has left."""
    if chat_id:
        newest = [work.outbox.newest_row(), work.next_cases.newest_message(), work.places.newest_in(chat_id)]
        portions.begin(work, "forget_chat", forget_portion, chat=chat_id, voter=voter_id, newest=newest)


def forget_portion(work: Work, data: portions.Data) -> portions.Left | None:
    """What is newer than the deletion is not touched: he may have begun anew meanwhile."""
    work.scrubs = True
    chat, (row, message, place) = data["chat"], data["newest"]
    most = portions.LOOKED_AT
    changed = [
        work.places.forget_chat(chat, (row, place), most),
        work.messages.forget_chat(chat, message, most),
        work.held.drop(data["voter"], most) if data["voter"] else 0,
        work.drafts.drop_for(chat, most) if data["voter"] else 0,
        work.meetings.forget(data["voter"], most) if data["voter"] else 0,
    ]
    if max(changed) >= most:
        return portions.Left(data)
    portions.put(work, "forget_account", portions.Left({"chat": chat}))
    return None


def forget_account(work: Work, data: portions.Data) -> None:
    """His account goes too, unless something is owed to him (the last word; then when that has left) or it is a deputy's."""
    work.scrubs = True
    work.chats.look_at(data["chat"])
