"""「改分类」 and 「写摘要」: asked what a case is about, each thing on a button of its own (services/desk/describe.py)."""

from dataclasses import dataclass, replace

from domain.cases.case import Case
from domain.cases.description import KINDS, MARKS
from domain.matters.category_of import likely_categories
from domain.values.buttons import Button
from domain.values.carried import packed, parsed
from domain.values.message import Incoming
from domain.words.simplified import simplified
from locales import case as case_words
from locales import common, describe
from locales import desk as desk_words
from locales.common import T
from services.case import corrections, words_of
from services.case.act import actor_of, allowed_to
from services.deed import tell
from services.deed.by import said_in
from services.deed.message import Rows
from services.deed.names import category_name
from services.deed.work import Work
from services.desk import describe as deeds
from storage.steps import Step
from talk.asking.act import Act, act_of, ask_words, offer
from talk.asking.called import called
from talk.asking.over import confirm

LIKELY = 3


@dataclass(frozen=True)
class Described:
    """What is set (category, kind, mark), and to what; without that a list to choose from is shown."""

    what: str
    chosen: str = ""


def ask_classify(work: Work, act: Act) -> None:
    """「改分类」: category, kind, and each mark on a button of its own."""
    allowed_to(work, act.by, "classify", act.case)
    offer(work, act, describe.ask_classify(work.staff_words(), called(work, act)), _rows(work, act.case))


def _rows(work: Work, case: Case) -> Rows:
    t: T = work.staff_words()
    category = describe.b_category_is(t, category_name(work, case))
    kind = describe.b_kind_is(t, desk_words.case_kind(t, case.kind))
    named = [(case_words.mark(t, mark), mark) for mark in MARKS]
    marks = [
        (describe.b_marked(t, name) if mark in case.marks else name, Button("classify_as", case.id, packed(Described("mark", mark))))
        for name, mark in named
    ]
    first = [
        (category, Button("classify_as", case.id, packed(Described("category")))),
        (kind, Button("classify_as", case.id, packed(Described("kind")))),
    ]
    return [first, *(marks[n : n + 3] for n in range(0, len(marks), 3))]


def classify(work: Work, act: Act) -> None:
    """One thing is set, or a list to choose from is shown; the screen that was pressed shows how it stands now."""
    allowed_to(work, act.by, "classify", act.case)
    wanted = parsed(Described, act.value)
    if not wanted.chosen and wanted.what in ("category", "kind"):
        _offer_values(work, act, wanted.what)
        return
    case = deeds.classify(work, act.by, act.case, wanted.what, wanted.chosen)
    urgent = "urgent" in case.marks - act.case.marks
    work.tell(work.staff_words()(describe.marked_urgent if urgent else describe.classified))
    if work.may_read(act.chat_id, case) and not (case.confidential and not act.case.confidential):  # what stood there went with the words
        _show_again(work, replace(act, case=case))


def _offer_values(work: Work, act: Act, what: str) -> None:
    t, case = work.staff_words(), act.case
    if what == "category":
        likely = likely_categories(
            simplified(words_of.plain(work.said.opening(case.id))), work.roster.categories.values(), LIKELY, corrections.weights(work)
        )
        found = sorted(work.roster.categories.values(), key=lambda c: likely.index(c.id) if c.id in likely else LIKELY)
        buttons = [(common.category(t, c.id, c.name), Button("classify_as", case.id, packed(Described("category", c.id)))) for c in found]
        words = describe.ask_which_category(t, called(work, act))
    else:
        buttons = [(desk_words.case_kind(t, kind), Button("classify_as", case.id, packed(Described("kind", kind)))) for kind in KINDS]
        words = describe.ask_which_kind(t, called(work, act))
    offer(work, act, words, [buttons[n : n + 2] for n in range(0, len(buttons), 2)])


def _show_again(work: Work, act: Act) -> None:
    words, rows = describe.ask_classify(work.staff_words(), called(work, act)), _rows(work, act.case)
    known = work.places.of(act.chat_id, act.press.message_id)
    if known is None or known[0] is None:
        offer(work, act, words, rows)
        return
    back = [[(work.staff_words()(common.b_back), Button("back", act.case.id))]]
    work.revise(act.chat_id, known[0], words, [*rows, *back], case_id=act.case.id)


def ask_abstract(work: Work, act: Act) -> None:
    """A few sentences on what it is about, where the voter sent a voice or a picture, or very much."""
    deeds.may_summarise(work, act.by, act.case)
    name = actor_of(work, act.persons, act.case).name
    ask_words(work, act, "abstract_words", describe.ask_abstract(work.staff_words(), name, called(work, act)))


def take_abstract(work: Work, message: Incoming, step: Step) -> None:
    act = act_of(work, message, step.case_id)
    case = deeds.summarise(work, act.by, act.case, said_in(message))
    words = describe.abstract_kept(work.staff_words(), case.number)
    done = tell.done(work, message.chat_id, case)
    confirm(work, message, words, done.get("case_id"), done.get("purpose", ""))
