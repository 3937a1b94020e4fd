"""A voter takes his typed or tapped word on an answer back in words: the new one is that of the same case (docs/spec.md section 3, Rating)."""

from domain.cases.case import Case
from domain.cases.change_of_mind import CHANGES_WITHIN
from domain.cases.life_cycle import STILL_HIS
from domain.no_matter.no_matter import intent_of
from domain.ratings.rating_heard import rating_first
from domain.ratings.satisfaction import is_figure, said
from domain.ratings.second_thoughts import opens_with, second_word
from domain.typed.typed_acts import may_answer, typed_act
from domain.values.buttons import Button
from domain.values.errors import RefusedError
from domain.values.ids import Handle
from domain.values.message import Incoming
from domain.values.voter import Voter
from domain.which_matter.said_of_other import went_wrong
from locales import acts
from locales import case as case_words
from locales import voter as voter_words
from locales.refusals import refusal
from services.case import after_rating
from services.case.rating import answer_rows, awaits_word
from services.deed import tell
from services.deed.by import By
from services.deed.work import Work
from services.voter import rate, rated_words
from services.voter.my_matters import list_words

POLITE = frozenset({"thanks", "greeting", "farewell"})


def take(work: Work, voter: Voter, cases: list[Case], message: Incoming, replied: Case | None) -> bool:
    """False for words that change no word of his."""
    if message.media or not cases:
        return False
    again, plain = second_word(message.text), said(message.text) or opens_with(message.text)
    if again is None and plain is None and _takes_rating_back(work, cases, message, replied):
        again = ""
    if again is None and plain is None:
        return False
    case = _rated_last(work, cases, message, replied)
    if case is None:
        slipped = (
            again == "" and replied is None and not went_wrong(message.text)
        )  # 回错了 is of a matter then (services/voter/said_of_other.py)
        return slipped and _nothing_to_change(work, voter, message)
    said_else = replied is None and _answers_else(work, voter, cases, case, message)
    if again is None and (said_else or (plain == case.rating and _says_more(work, message.text))):
        return False
    if not again and again is not None:
        ask_anew(work, voter, case, message)
        return True
    rate_anew(work, voter, case, message, again or plain or "")
    return True


def _answers_else(work: Work, voter: Voter, cases: list[Case], case: Case, message: Incoming) -> bool:
    """1 below 「眼下问题解决了多少？」 is no new word on the answer; nor is one while another answer waits."""
    figure = is_figure(message.text) and rate.asked_since(work, voter, case.rated_at)
    return figure or any(one.id != case.id and awaits_word(work, one) for one in cases)


def _says_more(work: Work, text: str) -> bool:
    """Whether words behind a rating are more than thanks, or weigh by themselves: the same word once more, and what he has to say beside it."""
    first = rating_first(text)
    return (first is not None and intent_of(first[1]) not in POLITE) or rated_words.say_more(work, text)


def _takes_rating_back(work: Work, cases: list[Case], message: Incoming, replied: Case | None) -> bool:
    """撤回 right after a rating is about the rating: he said nothing else since."""
    act = typed_act(message.text)
    if act is None or act.act != "withdraw" or act.number or act.topic or may_answer(act, message.text):
        return False
    case = _rated_last(work, cases, message, replied)
    last = max((one.last_spoke_at for one in cases if one.last_spoke_at is not None), default=None)
    return case is not None and case.rated_at is not None and (last is None or last <= case.rated_at)


def _rated_last(work: Work, cases: list[Case], message: Incoming, replied: Case | None) -> Case | None:
    """The case whose rating can still be changed, the one he rated last or replies to."""
    lately = [case for case in cases if case.rating and case.rated_at is not None and message.at - case.rated_at <= CHANGES_WITHIN]
    if message.reply_to is not None and replied is not None:
        return next((case for case in lately if case.id == replied.id), None)
    return max(lately, key=lambda case: (case.rated_at, case.id), default=None)


def rate_anew(work: Work, voter: Voter, case: Case, message: Incoming, value: str) -> None:
    """The new word counts, its words are kept, and he reads so, or why it cannot. An edit is kept by who heeds it (services/voter/edited_rating.py)."""
    t = tell.words_for(work, voter)
    try:
        now = rate.rate(work, By((), Handle(voter.chat_id)), case, of_round=case.rated_round, rating=value)
    except RefusedError as refused:
        tell.to_voter(work, voter, refusal(t, refused), case_id=case.id, reply_to=message.message_id)
        return
    now = now if message.edited else rated_words.added(work, voter, now, message)
    words = [] if after_rating.names_rating(now) else [voter_words.rated(t, value)]
    if now.status == "merged" and now.round < case.round and (main := work.cases.known(now.main_case or 0)) is not None:
        words.append(voter_words.told_joined_again(t, now.number, main.number))
    if words:
        tell.to_voter(work, voter, "\n".join(words), case_id=case.id, reply_to=message.message_id)
    rated_words.ask(work, voter, now, message)


def ask_anew(work: Work, voter: Voter, case: Case, message: Incoming) -> None:
    """The three buttons; below them, where the matter goes on, the one that ends it, which 撤回 may mean too."""
    t = tell.words_for(work, voter)
    more = [[(t(case_words.b_withdraw), Button("withdraw", case.id))]] if case.status in STILL_HIS and typed_act(message.text) else []
    tell.to_voter(
        work,
        voter,
        acts.rate_anew(t, case.number),
        [*answer_rows(t, case, case.rated_round), *more],
        case_id=case.id,
        reply_to=message.message_id,
    )


def _nothing_to_change(work: Work, voter: Voter, message: Incoming) -> bool:
    """点错了 where no rating can be changed: it is no matter; he sees what he has."""
    words, rows = list_words(work, voter)
    t = tell.words_for(work, voter)
    tell.to_voter(work, voter, f"{t(acts.slipped)}\n{words}", rows, reply_to=message.message_id)
    return True
