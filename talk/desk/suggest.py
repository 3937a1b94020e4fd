"""「形成建议」 and `/suggest`: asked for a title, handed out as Word, asked for the result (services/desk/suggest.py)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from domain.buttons import Button
from domain.carried import packed, parsed
from domain.case import Case
from domain.congress import Person
from domain.errors import FieldError, NoSuchCaseError, NotAllowedError
from domain.masks import masked
from domain.message import Incoming, Press
from domain.quotation import one_line
from domain.rights import may_in_congress
from domain.towns import is_chair, units_for
from locales import case as case_words
from locales import common, slips
from locales import desk as desk_words
from locales.account import file_part
from locales.common import T
from reports.paper import Letter
from services.case import words_of
from services.case.act import allowed_to
from services.deed import pages as deed_pages
from services.deed import tell
from services.deed.message import Rows
from services.deed.names import village_name
from services.deed.work import Work
from services.desk import suggest as deeds
from services.desk.suggestion_readers import fits, is_his, readable
from storage.named_in import CASE, Named
from storage.steps import Step
from talk.asking import pages
from talk.asking.act import Act, act_of, ask_words, offer, way_back
from talk.asking.ask import Question, ask
from talk.asking.who_acts import who_acts

OFFERED = 10
"""Titles on one page, the newest first."""
IN_DRAFT = 60
"""Cases whose words stand in the draft; of more it says how many."""


@dataclass(frozen=True)
class Chosen:
    """Which suggestion a button is about."""

    suggestion: int


def ask_title(work: Work, act: Act) -> None:
    """A new one, or one of his that waits and takes this case in; in a chat only those that all of it may read."""
    allowed_to(work, act.by, "note", act.case)
    t, whose = work.staff_words(), [p.id for p in act.persons]
    total = work.suggestions.count(whose)
    first = deed_pages.within(deed_pages.place_in(act.value), total, OFFERED)
    found = work.suggestions.page(whose, first, OFFERED, newest=True)
    shown = [s for s in found if fits(work, s.id, act.chat_id) and readable(work, s.id, act.account)]
    rows = [[(desk_words.b_into_suggestion(t, s.title[:24]), Button("suggest_add", act.case.id, packed(Chosen(s.id))))] for s in shown]
    turned = deed_pages.Turned("suggest_on", first, len(found), total, OFFERED, case_id=act.case.id)
    where = [common.place_among(t, first + 1, first + len(found), total)] if total > OFFERED else []
    words = "\n".join([desk_words.ask_suggestion(t, act.case.number), *where])
    buttons = [*rows, *turned.rows(t), [(t(desk_words.b_new_suggestion), Button("suggest_new", act.case.id))]]
    if act.value:
        pages.turn(work, act.press, words, [*buttons, way_back(work, act)])
    else:
        offer(work, act, words, buttons)


def ask_new(work: Work, act: Act) -> None:
    allowed_to(work, act.by, "note", act.case)
    ask_words(work, act, "suggest_words", work.staff_words()(desk_words.ask_suggestion_words))


def take_words(work: Work, message: Incoming, step: Step) -> None:
    act = act_of(work, message, step.case_id)
    _hand_out(work, act, deeds.suggest(work, act.by, act.case, message.text))


def add_case(work: Work, act: Act) -> None:
    allowed_to(work, act.by, "note", act.case)
    chosen = parsed(Chosen, act.value)
    deeds.add_case(work, act.by, act.case, chosen.suggestion)
    _hand_out(work, act, chosen.suggestion)


def _hand_out(work: Work, act: Act, row: int) -> None:
    """The draft as Word, without a voter's name; with a case in it that is confidential or kept from the chat in private."""
    from reports.documents import letter  # the Word library is loaded by those who need it

    t, made = work.staff_words(), work.suggestions.get(row)
    count = work.suggestions.count_cases(row)
    cases = work.cases.several(work.suggestions.cases(row, 0, IN_DRAFT))
    if made is None:
        return
    chat_id = act.chat_id if fits(work, row, act.chat_id) else act.account
    first = made.title.splitlines()[0]
    content = letter(
        Letter(
            desk_words.suggestion_title(t, first), _sections(work, t, made, (cases, count)), _closing(work, t, made), _fields(work, t, made)
        )
    )
    work.send_file(chat_id, slips.suggestion_file(t, file_part(first)[:40]), content, case_id=act.case.id)
    numbers = [c.number for c in cases] + ([desk_words.and_more(t, count - len(cases))] if count > len(cases) else [])
    work.say(chat_id, desk_words.suggestion_made(t, numbers, made.due_on), case_id=act.case.id)


def _sections(work: Work, t: T, made: Any, found: tuple[list[Case], int]) -> list[tuple[str, str]]:
    """`found`: the first of its cases, and how many there are."""
    first, _, rest = made.title.partition("\n")
    facts, (cases, count) = [], found
    for n, case in enumerate(cases, 1):
        facts.append(slips.fact(t, n, village_name(work, case), one_line(masked(words_of.everything(t, work.said.opening(case.id))))))
    if count > len(cases):
        facts.append(desk_words.and_more(t, count - len(cases)))
    if cases:
        facts.append(slips.came_from(t, [case.number for case in cases]))
    units = units_for(work.roster, cases[0]) if cases else ()
    unit = next((u.name for u in units if cases[0].category in u.categories), "")
    heads = desk_words.suggestion_heads(t)
    return list(zip(heads, (first, "\n".join(facts), rest.strip() or first, unit), strict=True))


def _fields(work: Work, t: T, made: Any) -> Sequence[tuple[str, str]]:
    """Number, term, who suggests it; his phone where he chose to show it, else it is written in by hand."""
    person = work.roster.people.get(made.made_by)
    groups = [work.roster.groups[g].name for g in person.groups if g in work.roster.groups] if person is not None else []
    facts = {
        "number": slips.suggestion_number(t, work.local_date(made.made_at).year, made.id),
        "term": slips.term(t, work.roster.congress.term_name),
        "person": tell.person_name(work, made.made_by),
        "group": "、".join(groups),
        "phone": person.phone if person is not None and person.publish_phone else "",
    }
    return slips.suggestion_fields(t, facts)


def _closing(work: Work, t: T, made: Any) -> list[str]:
    return [desk_words.suggestion_by(t, tell.person_name(work, made.made_by)), desk_words.full_day(t, work.local_date(made.made_at))]


def show_suggestions(work: Work, message: Incoming, rest: str) -> None:
    """`/suggest`: open suggestions; the result is entered here. Staff see all, a deputy his own."""
    t = work.staff_words()
    persons = work.roster.persons_of(message.sender.handle)
    if not may_in_congress(work.roster, persons, "suggest"):
        work.say(message.chat_id, case_words.who_may(t, "suggest"))
        return
    words, rows, names = _page(work, persons, message.sender.handle, 0)
    work.say(message.chat_id, words, rows, names=names)


def turn_suggestions(work: Work, press: Press) -> None:
    """Another page of them."""
    value = press.value
    persons = work.roster.persons_of(press.sender.handle)
    if press.sender.anonymous or not may_in_congress(work.roster, persons, "suggest"):
        raise NotAllowedError("suggest")
    pages.turn(work, press, *_page(work, persons, press.sender.handle, deed_pages.place_in(value)))


def _page(work: Work, persons: tuple[Person, ...], account: int, first: int) -> tuple[str, Rows, list[Named]]:
    """Titles grew out of cases: by these the list is found again when one of them is kept from its reader."""
    t = work.staff_words()
    looks_at_all = may_in_congress(work.roster, persons, "from_above") or any(is_chair(p) for p in persons)
    whose = None if looks_at_all else [p.id for p in persons]
    total = work.suggestions.count(whose)
    first = deed_pages.within(first, total)
    found = [s for s in work.suggestions.page(whose, first, deed_pages.SIZE) if is_his(work, persons, account, s)]
    if not found and total <= deed_pages.SIZE:
        return t(desk_words.no_suggestions), (), []
    names: list[Named] = [(CASE, case_id) for s in found for case_id in work.suggestions.cases(s.id, 0, deed_pages.SIZE)]
    lines = [
        desk_words.suggestion_line(t, s.title.splitlines()[0], common.counted(t, work.suggestions.count_cases(s.id)), s.due_on)
        for s in found
    ]
    rows = [[(desk_words.b_result(t, s.title.splitlines()[0][:20]), Button("suggest_result", 0, packed(Chosen(s.id))))] for s in found]
    turned = deed_pages.Turned("suggest_page", first, len(found), total)
    return "\n".join([*lines, *turned.lines(t)]), [*rows, *turned.rows(t)], names


def ask_result(work: Work, press: Press) -> None:
    row = deeds.may_enter_result(work, who_acts(work, press), parsed(Chosen, press.value).suggestion)
    ask(work, press, Question("suggest_result"), desk_words.ask_result(work.staff_words(), row.title.splitlines()[0]), id=row.id)


def take_result(work: Work, message: Incoming, step: Step) -> None:
    try:
        deeds.enter_result(work, who_acts(work, message), int(step.data["id"]), message.text)
    except FieldError as refusal:
        raise NoSuchCaseError from refusal
    work.say(message.chat_id, work.staff_words()(desk_words.result_told), reply_to=message.message_id)
