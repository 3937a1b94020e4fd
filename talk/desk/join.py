"""「并案」 「撤销并案」 「拆分」: asked into which case, and for the words of a part (services/desk/join.py)."""

from dataclasses import replace

from domain.values.buttons import Button
from domain.values.carried import packed, parsed
from domain.values.errors import FieldError
from domain.values.message import Incoming
from locales import desk as desk_words
from locales import joining
from services.case import twins, words_of
from services.case.act import allowed_to
from services.case.twins import Into
from services.deed.work import Work
from services.desk import join as deeds
from storage.steps import Step
from talk.asking.act import Act, act_of, ask_words, offer_choice
from talk.asking.ask import Question, ask, wait
from talk.asking.called import called
from talk.asking.choices import Choice, Item, offer_page
from talk.asking.over import confirm


def ask_main(work: Work, act: Act) -> None:
    """Into which older case; the likely ones first. Any other of the group may be named by its number."""
    allowed_to(work, act.by, "merge", act.case)
    t = work.staff_words()
    words = words_of.plain(work.said.opening(act.case.id))
    likely = twins.likely_twins(work, act.case, words)
    rest = [c for c in twins.candidates(work, act.case).values() if c not in likely]
    items = [
        Item(desk_words.main_line(t, c.number, alike=c in likely), Button("merge_into", act.case.id, packed(Into(c.id))))
        for c in [*likely, *rest]
    ]
    said = desk_words.ask_main(t, called(work, act)) if items else joining.ask_number(t, called(work, act))
    row = offer_page(work, act, Choice(said, items, "mains_on", search=False))
    wait(work, act.press, Question("merge_number", act.case.id), row)


def take_number(work: Work, message: Incoming, step: Step) -> None:
    """Both are shown before they are joined: a number is soon mistyped, and their voters hear of it."""
    act, t = act_of(work, message, step.case_id), work.staff_words()
    try:
        number = deeds.one_number(message.text)
    except FieldError as refused:
        again = joining.ask_one_number if refused.reason == "one_number" else joining.ask_number_again
        ask(work, message, Question("merge_number", step.case_id), t(again))
        return
    newer, main = deeds.by_number(work, act.by, act.case, number)
    said = joining.sure(t, deeds.in_one_line(work, newer), deeds.in_one_line(work, main))
    both = replace(act, case=newer)
    offer_choice(work, both, said, [[(t(joining.b_join), Button("merge_into", newer.id, packed(Into(main.id))))]])


def merge(work: Work, act: Act) -> None:
    allowed_to(work, act.by, "merge", act.case)
    main = deeds.merge(work, act.by, act.case, parsed(Into, act.value).case)
    work.tell(desk_words.merged(work.staff_words(), act.case.number, main.number))


def unmerge(work: Work, act: Act) -> None:
    case = deeds.unmerge(work, act.by, act.case)
    work.tell(desk_words.unmerged(work.staff_words(), case.number))


def ask_part(work: Work, act: Act) -> None:
    """The words of the part that becomes a case of its own."""
    allowed_to(work, act.by, "split", act.case)
    ask_words(work, act, "split_words", desk_words.ask_part(work.staff_words(), called(work, act)))


def take_part(work: Work, message: Incoming, step: Step) -> None:
    act = act_of(work, message, step.case_id)
    part = deeds.split(work, act.by, act.case, message.text)
    words = desk_words.split(work.staff_words(), act.case.number, part.number)
    confirm(work, message, words, case_id=part.id)
