"""`/topics`: of what voters spoke most in a year, its matters by a tap, and a draft of a suggestion (services/summaries/topics.py)."""

from domain.values.buttons import Button
from domain.values.carried import packed
from domain.values.errors import NotAllowedError
from domain.values.message import Incoming, Press
from locales import case as case_words
from locales import suggestions as suggestion_words
from locales import topics as words
from services.deed.by import By
from services.deed.message import Rows
from services.deed.screens import row_at
from services.deed.work import Work
from services.desk.look_up import Search, search
from services.desk.suggest import may_start
from services.desk.suggestion_readers import Chosen, named
from services.summaries import session_topics
from services.summaries import topics as deeds
from services.summaries.account import can_count
from storage.steps import Step
from talk.asking.ask import Question, wait
from talk.asking.who_acts import who_acts
from talk.desk.suggestion_paper import hand_out

SHOWN = 10
ASKED = Question("topic_words")


def show_topics(work: Work, message: Incoming, rest: str) -> None:
    by, t = who_acts(work, message), work.staff_words()
    try:
        deeds.may_read(work, by)
    except NotAllowedError:
        work.say(message.chat_id, case_words.who_may(t, "topics"))
        return
    if not can_count(work):
        work.say(message.chat_id, t(words.counting))
        return
    found = deeds.listed(work, by)[:SHOWN]
    lines = [words.line(t, n, session_topics.name(work, category), count) for n, (category, count) in enumerate(found, 1)]
    rows = [
        [
            (words.b_show(t, session_topics.name(work, category)), Button("topic_show", 0, category)),
            (t(words.b_draft), Button("topic_draft", 0, category)),
        ]
        for category, _count in found
    ]
    on = session_topics.next_one(work)
    ahead = [words.before_session(t, on, (on - work.today).days)] if on is not None else []
    work.say(
        message.chat_id,
        "\n".join([*ahead, t(words.head), *lines] if found else [*ahead, words.no_topics(t, deeds.waiting(work, by))]),
        rows,
    )


def show_cases(work: Work, press: Press) -> None:
    """Its matters of the year, so far as he may see them, as `/find` shows them."""
    deeds.named(work, _in_private(work, press), press.value)
    known = work.roster.categories[press.value]
    search(work, Search(press.chat_id, press.sender.handle, f"类别:{known.name} 近一年"), 0, [])


def ask_words(work: Work, press: Press) -> None:
    """The draft, to be taken as it is or to be written anew; who is no deputy hands it on."""
    by, t = _in_private(work, press), work.staff_words()
    text = deeds.draft(work, by, press.value)
    try:
        may_start(work, by)
    except NotAllowedError:
        work.say(press.chat_id, words.ask_words(t, text, own=False))
        return
    rows: Rows = [[(t(words.b_take), Button("topic_make", 0, press.value))]]
    wait(work, press, ASKED, work.say(press.chat_id, words.ask_words(t, text, own=True), rows), draft=text)


def take_words(work: Work, message: Incoming, step: Step) -> None:
    """As he wrote it anew."""
    _made(work, message, message.text)


def take_draft(work: Work, press: Press) -> None:
    """As he read it: matters that came since are in none. One that is asked for no more is drafted, and read, anew."""
    _in_private(work, press)
    work.take_buttons(press.chat_id, press.message_id)
    step = work.steps.of(press.chat_id, press.sender.handle)
    if step is None or step.kind != ASKED.kind or step.data["prompt"] != row_at(work, press.chat_id, press.message_id):
        ask_words(work, press)
        return
    work.steps.drop(press.chat_id, press.sender.handle)
    _made(work, press, str(step.data["draft"]))


def _made(work: Work, where: Press | Incoming, said: str) -> None:
    """The paper, and a button to what comes next."""
    t, row = work.staff_words(), deeds.make(work, who_acts(work, where), said)
    hand_out(work, row, where.chat_id)
    rows: Rows = [[(t(suggestion_words.b_open), Button("suggest_show", 0, packed(Chosen(row))))]]
    work.say(where.chat_id, words.made(t, work.suggestions.count_cases(row)), rows, names=named(row))


def _in_private(work: Work, press: Press) -> By:
    if press.chat_id < 0:
        raise NotAllowedError("topics")
    return who_acts(work, press)
