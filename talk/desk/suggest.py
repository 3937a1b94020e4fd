"""「形成建议」 and 「写一件建议」: asked for its words, handed out as Word (services/desk/suggest.py)."""

from domain.suggestions.suggestion_doc import DUE_MONTHS
from domain.values.buttons import Button
from domain.values.carried import packed, parsed
from domain.values.errors import FieldError
from domain.values.message import Incoming, Press
from locales import common
from locales import desk as desk_words
from locales import suggestions as words
from services.deed import pages as deed_pages
from services.deed.names import people_called
from services.deed.work import Work
from services.desk import suggest as deeds
from services.desk.suggestion_readers import Chosen, fits, readable
from storage.steps import Step
from talk.asking import pages
from talk.asking.act import Act, act_of, ask_words, offer, way_back
from talk.asking.ask import Question, ask
from talk.asking.called import called
from talk.asking.who_acts import who_acts
from talk.desk.suggestion_paper import hand_out, shows_where

OFFERED = 10
"""Titles on one page, the newest first."""
LEADS = 60
"""Deputies of a group who are offered at once."""


def ask_title(work: Work, act: Act) -> None:
    """A new one, or one of his that waits and takes this case in; in a chat only those that all of it may read."""
    deeds.may_take_up(work, act.by, act.case)
    t, whose = work.staff_words(), [p.id for p in act.persons]
    total = work.suggestions.count(whose)
    first = deed_pages.within(deed_pages.place_in(act.value), total, OFFERED)
    found = work.suggestions.page(whose, first, OFFERED, newest=True)
    shown = [s for s in found if fits(work, s.id, act.chat_id) and readable(work, s.id, act.account)]
    rows = [[(desk_words.b_into_suggestion(t, s.title[:24]), Button("suggest_add", act.case.id, packed(Chosen(s.id))))] for s in shown]
    turned = deed_pages.Turned("suggest_on", first, len(found), total, OFFERED, case_id=act.case.id)
    where = [common.place_among(t, first + 1, first + len(found), total)] if total > OFFERED else []
    said = "\n".join([desk_words.ask_suggestion(t, called(work, act)), *where])
    buttons = [*rows, *turned.rows(t), [(t(desk_words.b_new_suggestion), Button("suggest_new", act.case.id))]]
    if act.value:
        pages.turn(work, act.press, said, [*buttons, way_back(work, act)])
    else:
        offer(work, act, said, buttons)


def ask_new(work: Work, act: Act) -> None:
    deeds.may_take_up(work, act.by, act.case)
    if deeds.own_deputy(act.persons) is None and not act.value:
        _ask_lead(work, act)
        return
    ask_words(work, act, "suggest_words", work.staff_words()(desk_words.ask_suggestion_words), lead=act.value)


def _ask_lead(work: Work, act: Act) -> None:
    """Whoever is no deputy writes it down for one."""
    people = deeds.leads(work, act.case)
    if not people:
        raise FieldError("lead", "nobody_leads")
    made = [(name, Button("suggest_new", act.case.id, each)) for each, name in people_called(work, people[:LEADS]).items()]
    offer(work, act, work.staff_words()(words.ask_lead), [made[n : n + 3] for n in range(0, len(made), 3)])


def take_words(work: Work, message: Incoming, step: Step) -> None:
    act = act_of(work, message, step.case_id)
    _made(work, act, deeds.suggest(work, act.by, act.case, message.text, str(step.data.get("lead", ""))))


def add_case(work: Work, act: Act) -> None:
    chosen = parsed(Chosen, act.value)
    deeds.add_case(work, act.by, act.case, chosen.suggestion)
    _made(work, act, chosen.suggestion)


def _made(work: Work, act: Act, row: int) -> None:
    """The draft, what comes next, and a button to it."""
    chat_id = shows_where(work, row, act.chat_id, act.account)
    hand_out(work, row, chat_id)
    t, made = work.staff_words(), work.suggestions.get(row)
    due_on = made.due_on if made is not None else None
    ids = work.suggestions.standing(row, 0, deed_pages.SIZE)
    count = work.suggestions.count_cases(row)
    numbers = [c.number for c in work.cases.several(ids)] + (
        [desk_words.and_more(t, count - len(ids))] if count > len(ids) == deed_pages.SIZE else []
    )
    said = [desk_words.suggestion_made(t, numbers), words.made(t, DUE_MONTHS) if due_on is None else ""]
    rows = [[(t(words.b_open), Button("suggest_show", 0, packed(Chosen(row))))]]
    work.say(chat_id, "\n".join(filter(None, said)), rows, case_id=act.case.id)


def ask_start(work: Work, press: Press) -> None:
    """One that grew from no case."""
    deeds.may_start(work, who_acts(work, press))
    ask(work, press, Question("suggest_start"), work.staff_words()(words.ask_start))


def take_start(work: Work, message: Incoming, step: Step) -> None:
    row, t = deeds.start(work, who_acts(work, message), message.text), work.staff_words()
    hand_out(work, row, message.chat_id)
    rows = [[(t(words.b_open), Button("suggest_show", 0, packed(Chosen(row))))]]
    work.say(message.chat_id, words.made(t, DUE_MONTHS), rows, reply_to=message.message_id)
