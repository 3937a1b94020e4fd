"""「改分类」 and 「写摘要」: staff and the claimer say what a case is about; what its voter sent stays beside it (docs/spec.md section 4).

An event like any other, told to nobody, read in `/audit`: figures, registers, slips and `/find` go by it from then on.
"""

from dataclasses import replace
from typing import Any

from domain.buttons import Button
from domain.case import Case, allowed
from domain.category_of import likely_categories
from domain.description import KINDS, MARKS, STAYS, changes_to
from domain.message import Incoming
from domain.simplified import simplified
from locales import describe, desk, summaries, texts
from services.case import alert, cards, seal, spoken_of, words_of
from services.case.abstracts import KIND, LONGEST
from services.case.act import actor_of, allowed_to
from services.case.clear_away import hide_words
from services.deed import tell
from services.deed.names import category_name
from storage.reminders import Step
from storage.work import Rows, Work
from talk.asking.act import Act, act_of, acting, ask_words, offer, stored_words

LIKELY = 3


def ask_classify(work: Work, act: Act) -> None:
    """「改分类」: category, kind, and each mark on a button of its own."""
    allowed_to(work, act.by, "classify", act.case)
    offer(work, act, describe.ask_classify(work.staff_words(), act.case.number), _rows(work, act.case))


def _rows(work: Work, case: Case) -> Rows:
    t: Any = work.staff_words()
    category = describe.b_category_is(t, category_name(work, case))
    kind = describe.b_kind_is(t, summaries.case_kind(t, case.kind))
    named = [(texts.mark(t, mark), mark) for mark in MARKS]
    marks = [
        (describe.b_marked(t, name) if mark in case.marks else name, Button("classify_as", case.id, f"mark:{mark}")) for name, mark in named
    ]
    first = [(category, Button("classify_as", case.id, "category:")), (kind, Button("classify_as", case.id, "kind:"))]
    return [first, *(marks[n : n + 3] for n in range(0, len(marks), 3))]


def classify(work: Work, act: Act) -> None:
    """One thing is set, or a list to choose from is shown; the screen that was pressed shows how it stands now."""
    value = act.value
    allowed_to(work, act.by, "classify", act.case)
    t = work.staff_words()
    what, _, chosen = value.partition(":")
    if not chosen and what in ("category", "kind"):
        _offer_values(work, act, what)
        return
    if what == "mark" and chosen in STAYS & act.case.marks:
        work.tell(describe.stays(t), alert=True)
        return
    changes = changes_to(act.case, what, chosen, work.roster.categories)
    if not changes or not allowed(act.case.status, "changed"):
        work.tell(texts.already_so(t) if allowed(act.case.status, "changed") else texts.settled(t), alert=True)
        return
    case = _changed(work, act, changes)
    work.tell(describe.classified(t))
    if work.may_read(act.chat_id, case) and not (case.confidential and not act.case.confidential):  # what stood there went with the words
        _show_again(work, replace(act, case=case))


def _changed(work: Work, act: Act, changes: Any) -> Case:
    case = work.cases.record(act.case, acting(work, act, "changed", **changes))
    added = case.marks - act.case.marks
    if "confidential" in added:
        hide_words(work, case)
    if "urgent" in added:
        alert.danger(work, case)
    if "tip" in added:
        return seal.by_hand(work, case, act.persons[0].id)
    cards.refresh_cards(work, case)
    return case


def _offer_values(work: Work, act: Act, what: str) -> None:
    t, case = work.staff_words(), act.case
    if what == "category":
        likely = likely_categories(simplified(words_of.plain(work.said.opening(case.id))), work.roster.categories.values(), LIKELY)
        found = sorted(work.roster.categories.values(), key=lambda c: likely.index(c.id) if c.id in likely else LIKELY)
        buttons = [(texts.category(t, c.id, c.name), Button("classify_as", case.id, f"category:{c.id}")) for c in found]
        words = describe.ask_which_category(t, case.number)
    else:
        buttons = [(summaries.case_kind(t, kind), Button("classify_as", case.id, f"kind:{kind}")) for kind in KINDS]
        words = describe.ask_which_kind(t, case.number)
    offer(work, act, words, [buttons[n : n + 2] for n in range(0, len(buttons), 2)])


def _show_again(work: Work, act: Act) -> None:
    words, rows = describe.ask_classify(work.staff_words(), act.case.number), _rows(work, act.case)
    known = work.outbox.place_of(act.chat_id, act.press.message_id)
    if known is None or known[0] is None:
        offer(work, act, words, rows)
        return
    back = [[(desk.b_back(work.staff_words()), Button("back", act.case.id))]]
    work.revise(act.chat_id, known[0], words, [*rows, *back], case_id=act.case.id)


def ask_abstract(work: Work, act: Act) -> None:
    """「写摘要」: a few sentences on what it is about, where the voter sent a voice or a picture, or very much."""
    allowed_to(work, act.by, "summarise", act.case)
    t = work.staff_words()
    if not allowed(act.case.status, "summarised"):
        work.tell(texts.settled(t), alert=True)
        return
    ask_words(work, act, "abstract_words", describe.ask_abstract(t, actor_of(work, act.persons, act.case).name, act.case.number))


def take_abstract(work: Work, message: Incoming, step: Step) -> None:
    """Kept with its writer's name; a later one takes its place on card and paper, the earlier one stays in the history."""
    act = act_of(work, message, step.case_id)
    allowed_to(work, act.by, "summarise", act.case)
    person = actor_of(work, act.persons, act.case)
    values = stored_words(act.case, person, message, KIND) | {"text": message.text.strip()[:LONGEST], "media": []}
    row = work.cases.add_message(values)
    case = work.cases.record(act.case, acting(work, act, "summarised", message=row))
    case = spoken_of.heard(work, case, message.text)
    work.say(
        message.chat_id,
        describe.abstract_kept(work.staff_words(), case.number),
        reply_to=message.message_id,
        **tell.done(work, message.chat_id, case),
    )
    cards.refresh_cards(work, case)
