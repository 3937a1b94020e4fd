"""A voter's word on an answer: 满意 / 基本满意 / 不满意, tapped or in typed words; another one within ten minutes is 「改主意」.

docs/spec.md section 3, Rating; docs/glossary.md, Actions, answers, ratings.
"""

from collections.abc import Sequence
from datetime import datetime

from domain.cases import change_of_mind
from domain.cases.case import Case
from domain.cases.life_cycle import RATINGS
from domain.cases.replay import replay
from domain.no_matter.no_matter import may_judge
from domain.ratings.complains import judges_badly
from domain.ratings.done_or_not import says_both
from domain.ratings.rating_doubts import asks_what_it_is
from domain.ratings.rating_heard import hedges, settles_nothing
from domain.ratings.satisfaction import is_figure, said, said_when_asked
from domain.typed.judged import judged
from domain.values.buttons import unpack
from domain.values.errors import FieldError, RefusedError
from domain.values.message import Incoming, from_json
from domain.values.voter import Voter
from locales import voter as voter_words
from services.case import after_rating, cards, clocks, unasked
from services.case.by_itself import of_its_voter
from services.case.own_matter import own_matter
from services.case.rating import asked_anew, count, question_over, tell_of_round, waiting_for_word
from services.case.said_undone import stands
from services.deed import tell
from services.deed.by import By
from services.deed.names import own_words
from services.deed.work import Work
from services.voter import matter_choice, of_thing, rate_each, rated_words
from services.voter.add_words import case_replied_to, join
from services.voter.offers import OFFERED
from services.voter.which_case import joined_to_open
from storage.asked import AskedByButtons


def rate(work: Work, by: By, case: Case, *, of_round: int, rating: str) -> Case:
    """Counts at once; another word within ten minutes changes it; a late one counts until the case is archived."""
    own_matter(work, by, case)
    if rating not in RATINGS or not of_round:
        raise FieldError("rating", "old_button")
    if case.rated_at is not None and case.rated_round == of_round and not asked_anew(work, case):
        return count(work, _without_first_word(work, case, rating), rating)
    if of_round != case.round or question_over(work, case):
        raise RefusedError("question_over")
    return count(work, case, rating)


def _without_first_word(work: Work, case: Case, rating: str) -> Case:
    """His first word is taken back with everything it caused, if that can still be done."""
    if rating == case.rating:
        raise RefusedError("rated_already", value=rating)
    before = _as_it_stood(work, case)
    if why := change_of_mind.refusal(case, before, work.acted_at):
        raise RefusedError("cannot_change", why=why)
    if not _may_go_along(work, case, before):
        raise RefusedError("cannot_change", why="moved")
    return _taken_back(work, case, before)


def _may_go_along(work: Work, case: Case, before: Case) -> bool:
    """Whether what had joined another may join it again: nobody who may not see the one sees the other."""
    joined_to = case.main_case or before.main_case
    main = work.cases.known(joined_to) if joined_to is not None else None
    if main is None or case.status == "merged" or change_of_mind.step(case, before, main) != "unrated_joined":
        return True
    return not (case.sealed or main.sealed) and set(case.spoken_of) == set(main.spoken_of) and not of_its_voter(work, case, main.spoken_of)


def _as_it_stood(work: Work, case: Case) -> Case:
    """The case when he spoke, read from history."""
    events = work.histories.from_start(case.id)
    spoke = max((n for n, event in enumerate(events) if event.kind == "rated"), default=len(events))
    return replay(case.id, events[:spoke])


def _taken_back(work: Work, case: Case, before: Case) -> Case:
    """The round his word opened is over, for those too who heard of it; a joined case is joined again."""
    joined_to = case.main_case or before.main_case
    main = work.cases.get(joined_to) if joined_to is not None else None
    kind = change_of_mind.step(case, before, main)
    known, t = case, work.staff_words()
    case = work.cases.record(case, work.event(kind, "voter", change_of_mind.restored(case, before, main)))
    clocks.on_word_taken_back(work, case)
    if known.round == case.round:
        return case
    if kind == "unrated_joined" and main is not None:
        tell_of_round(work, known, voter_words.joined_again(t, case.number, main.number))
        cards.refresh_cards(work, main)
    else:
        tell_of_round(work, known, voter_words.round_taken_back(t, case.number, known.round))
    return case


def take_typed_rating(work: Work, voter: Voter, cases: list[Case], message: Incoming) -> bool:
    """Typed 1/2/3 or clear words count for the question they reply to or the only one open. True when they counted."""
    if message.media or not message.text:
        return False
    waiting = waiting_for_word(work, cases)
    if not waiting and message.reply_to is None:
        return False
    value = said(message.text) or _judged(work, voter, cases, message)
    if message.reply_to is None and rate_each.take(work, voter, waiting, message):
        return True
    if value is None:
        return False
    waiting = of_thing.meant(work, voter, waiting, message.text) if len(waiting) > 1 else waiting
    only = waiting[0] if len(waiting) == 1 and message.reply_to is None else None
    if only is not None and is_figure(message.text) and _for_another_question(work, voter, only, value):
        only = None
    case = _asked_about(work, voter, message) or only
    if case is None and waiting and message.reply_to is None and not rated_words.in_danger(work, message.text):
        matter_choice.offer(work, voter, waiting, message, f"{matter_choice.RATE}{value}")
        return True
    if case is None:
        return False
    rated_words.ask(work, voter, rated_words.counted(work, voter, case, message, value), message)
    return True


def _judged(work: Work, voter: Voter, cases: Sequence[Case], message: Incoming) -> str | None:
    """水还是浑的: of the answer it replies to, or the one that waits where nothing else of his goes on and nobody asked him since."""
    if said_when_asked(message.text) is None:
        return None
    case = _asked_about(work, voter, message)
    if message.reply_to is None:
        waiting = waiting_for_word(work, cases)
        going = [one for one in cases if one in waiting or one.open or one.promised or joined_to_open(work, one)]
        case = going[0] if len(going) == 1 and going == waiting and not _asked_else_since(work, voter, going[0]) else None
    return judged(message.text, own_words(work, [case], tell.words_for(work, voter))[case.id]) if case is not None else None


def _asked_else_since(work: Work, voter: Voter, case: Case) -> bool:
    return asked_since(work, voter, case.answered_at)


def _for_another_question(work: Work, voter: Voter, case: Case, value: str) -> bool:
    """Whether a bare figure may be meant for a question that came since: what asks of this very answer is none, save that 1 and 2 are the two
    buttons of 「您是说还没解决？」."""
    since = [one for one in work.asked.of(voter.chat_id) if one.asks and case.answered_at is not None and one.at > case.answered_at]
    return any(not _of_this_answer(one, case, value) for one in since)


def _of_this_answer(one: AskedByButtons, case: Case, value: str) -> bool:
    buttons = [button for choice in one.choices if (button := unpack(choice.data)) is not None and choice.kind not in OFFERED]
    kinds = {button.kind for button in buttons}
    of_it = bool(kinds) and all(button.case == case.id for button in buttons)
    return of_it and (kinds == {"rate"} or (kinds <= {"undone_yes", "undone_no"} and value == "unsatisfied"))


def asked_since(work: Work, voter: Voter, moment: datetime | None) -> bool:
    """Whether a question by buttons came into his chat after that moment: a bare figure may be meant for it."""
    return moment is not None and any(one.asks and one.at > moment for one in work.asked.of(voter.chat_id))


def ask_plainly(work: Work, voter: Voter, cases: Sequence[Case], message: Incoming) -> None:
    """可以 and 要得 while answers wait for his word may be that word: he is asked with the three buttons of the newest, once a round."""
    waiting = waiting_for_word(work, cases) if voter.is_asked and may_judge(message.text) else []
    if not waiting:
        return
    t, case = tell.words_for(work, voter), max(waiting, key=lambda one: (one.answered_at or message.at, one.id))
    asks = unasked.asks(t, message.text)
    words = asks if len(waiting) == 1 else voter_words.of_matter(t, own_words(work, [case], t)[case.id], asks)
    key = f"judged:{case.id}:{case.round}"
    tell.to_voter(work, voter, words, unasked.rows(voter, case, t), case_id=case.id, reply_to=message.message_id, dedupe_key=key)


def take_complaint(work: Work, voter: Voter, cases: list[Case], message: Incoming, _replied: Case | None) -> bool:
    """不中, 差, 不得劲 and 满意是满意，就是慢, which say of nothing what is wrong with it, are of the answer that waits for his word alone: they are kept with it."""
    bad = judges_badly(message.text) or hedges(message.text)
    if message.media or not (bad or says_both(message.text)):
        return False
    waiting = waiting_for_word(work, cases)
    case = _asked_about(work, voter, message) or (waiting[0] if len(waiting) == 1 and message.reply_to is None else None)
    if case is None or not (bad or stands(work, case) is not None):
        return False
    elsewhere = _told_of_other_since(cases, case) or (bad and _asked_else_since(work, voter, case))
    if message.reply_to is None and elsewhere:
        return False
    join(work, voter, case, message)
    return True


def _told_of_other_since(cases: Sequence[Case], answered: Case) -> bool:
    """Whether he was written to, or wrote, on another matter of his after that answer."""
    moments = (moment for one in cases if one.id != answered.id for moment in (one.last_sent_at, one.last_spoke_at))
    return any(moment is not None and answered.answered_at is not None and moment > answered.answered_at for moment in moments)


def explain(work: Work, voter: Voter, cases: list[Case], message: Incoming, _replied: Case | None) -> bool:
    """啥意思 and 满意啥 below the question are answered by what it asks; nothing is put to the matter."""
    if message.media or not voter.is_asked or not asks_what_it_is(message.text):
        return False
    waiting = waiting_for_word(work, cases)
    case = _asked_about(work, voter, message) or (waiting[0] if len(waiting) == 1 and message.reply_to is None else None)
    if case is None or (message.reply_to is None and (_asked_else_since(work, voter, case) or _written_to_since(cases, case))):
        return False
    t = tell.words_for(work, voter)
    words = voter_words.what_it_is(t, own_words(work, [case], t)[case.id])
    tell.to_voter(work, voter, words, unasked.rows(voter, case, t), case_id=case.id, reply_to=message.message_id)
    return True


def _written_to_since(cases: Sequence[Case], answered: Case) -> bool:
    """Whether a deputy wrote to him after that answer: what he does not understand may be that."""
    return any(one.last_sent_at and answered.answered_at and one.last_sent_at > answered.answered_at for one in cases)


def vaguely_meant(work: Work, cases: Sequence[Case], message: Incoming) -> Case | None:
    """Of which answer words that judge and settle nothing are said (还行吧): they are kept with it, and he is asked again."""
    if not cases or message.media or message.reply_to is not None or not settles_nothing(message.text):
        return None
    waiting = waiting_for_word(work, cases)
    return waiting[0] if len(waiting) == 1 else None


def ask_after(work: Work, voter: Voter, case: Case, draft: int) -> None:
    """What follows a tap. Where the rating was typed while several answers waited, its words are kept with the one he chose."""
    found = work.drafts.get(str(draft), "words") if draft else None
    if found is None or found.chat_id != voter.chat_id:
        return after_rating.ask(work, voter, case)
    work.drafts.close(found.id, work.now)
    message = from_json(found.message)
    return rated_words.ask(work, voter, rated_words.added(work, voter, case, message), message)


def _asked_about(work: Work, voter: Voter, message: Incoming) -> Case | None:
    case = case_replied_to(work, voter, message)
    return case if case is not None and not question_over(work, case) and (not case.rating or asked_anew(work, case)) else None
