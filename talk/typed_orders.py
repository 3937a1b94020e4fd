"""「0003类别改成道路」, 「灯那件改为急件」, 「0003摘要写成…」, 「刚才那封信交给于发办」 typed in private: as the buttons of 「改分类」, 「写摘要」 and 「指派」
would do it (domain/at_work/said_orders.py). What wakes somebody, hides words or hands a matter on that was only pointed at is asked first.
"""

from dataclasses import replace

from domain.at_work.said_deeds import said_deed
from domain.at_work.said_orders import SaidMatter, SaidOrder, said_order
from domain.cases.case import Case
from domain.rights.rights import may
from domain.values.buttons import Button, unpack
from domain.values.carried import packed
from domain.values.ids import CaseId, Handle
from domain.values.message import Incoming
from locales import by_typing, describe
from locales import case as case_words
from locales import desk as desk_words
from services.case.act import allowed_to
from services.deed import tell
from services.deed.by import said_in
from services.deed.names import category_called
from services.deed.shown_words import shown_words
from services.deed.work import Work
from services.desk import describe as deeds
from services.desk import in_lists, matter_meant
from services.desk import name_claimer as namings
from services.desk.named_by_number import cases_meant
from services.office.open_to_him import open_to_him
from talk import typed_deed
from talk.asking.act import Act, act_of, offer
from talk.asking.over import confirm
from talk.desk import describe as asking
from talk.desk.describe import Described

SHOWN = 6
"""Of several that may be meant."""
MARKS = {"urgent": "urgent", "confidential": "confidential"}


def take(work: Work, message: Incoming) -> bool:
    """False for any other words, and where no matter he sees is meant by its words."""
    order = said_order(message.text, work.roster.categories.values()) if not message.media else None
    if order is None:
        return False
    found = _meant(work, message, order.of)
    if not found and not (order.of.number or order.of.topic) and order.what != "hand":
        confirm(work, message, work.staff_words()(by_typing.which_matter_of_now))
        return True
    if len(found) > 1 or (
        order.of.topic and not matter_meant.plainly(work, Handle(message.sender.handle), found, order.of.topic) and found
    ):
        _ask_which(work, message, found, order)
    elif found:
        return _do(work, message, found[0], order)
    elif order.of.number:
        confirm(work, message, desk_words.no_such_case(work.staff_words(), work.roster.congress.case_prefix))
    return bool(found or order.of.number)


def below(work: Work, message: Incoming, case: Case) -> bool:
    """In a reply to its card, where no other is named: 类别改成道路."""
    order = said_order(message.text, work.roster.categories.values()) if not message.media else None
    named = order is not None and (order.of.topic or (order.of.number and not case.is_numbered(order.of.number)))
    return order is not None and not named and order.what != "hand" and _do(work, message, case, order)


def _meant(work: Work, message: Incoming, of: SaidMatter) -> list[Case]:
    persons = work.roster.persons_of(message.sender.handle)
    if of.number:
        seen = [case for case in cases_meant(work, of.number) if may(work.roster, persons, "see", case)]
        return [case for case in seen if case.open] or seen[:1]
    if of.topic:
        cases = [case for case in open_to_him(work, persons) if may(work.roster, persons, "see", case)]
        return matter_meant.by_topic(work, Handle(message.sender.handle), cases, of.topic)
    return [case for case in _of_now(work, message) if may(work.roster, persons, "see", case)][:1]


def _of_now(work: Work, message: Incoming) -> list[Case]:
    """What was shown to him here with buttons, the newest first."""
    found = []
    for one in reversed(work.asked.standing(message.chat_id)):
        case_id = next((button.case for choice in one.choices if (button := unpack(choice.data)) is not None and button.case), 0)
        case = work.cases.known(CaseId(case_id)) if case_id else None
        if case is not None:
            found.append(case)
    return found


def _ask_which(work: Work, message: Incoming, found: list[Case], order: SaidOrder) -> None:
    """A category or a kind is set by the tap that says which; else that one is opened."""
    t, account, some = work.staff_words(), Handle(message.sender.handle), found[:SHOWN]
    words = "\n".join([t(desk_words.which_of_these), *in_lists.lines(work, account, some)])
    rows = in_lists.openers(work, account, some)
    if order.what in ("category", "kind"):
        set_to = packed(Described(order.what, order.to))
        rows = [[(label, Button("classify_as", case.id, set_to)) for label, _ in row] for case, row in zip(some, rows, strict=True)]
    work.say(message.chat_id, words, rows, reply_to=message.message_id)


def _do(work: Work, message: Incoming, case: Case, order: SaidOrder) -> bool:
    act = act_of(work, message, case.id)
    if order.what == "hand":
        return _hand(work, message, act, order.to)
    if order.what == "abstract":
        _abstract(work, message, act, order.to)
    elif order.what == "choose":
        asking.classify(work, replace(act, value=packed(Described("category"))))
    elif order.what in MARKS:
        _mark(work, message, act, order.what)
    elif order.what == "calm":
        _calm(work, message, act)
    else:
        _set(work, message, act, order)
    return True


def _set(work: Work, message: Incoming, act: Act, order: SaidOrder) -> None:
    """With the way back to what it was."""
    t, case = work.staff_words(), act.case
    allowed_to(work, act.by, "classify", case)
    before = case.category if order.what == "category" else case.kind
    if before == order.to:
        confirm(work, message, by_typing.already_this(t, case.number, _name(work, order.what, order.to)), case_id=case.id)
        return
    now = deeds.classify(work, act.by, case, order.what, order.to)
    said = (by_typing.category_set if order.what == "category" else by_typing.kind_set)(t, case.number, _name(work, order.what, order.to))
    if now.concerns_officials and not case.concerns_officials:
        said = t(describe.classified)  # its card leaves the chat for the others' own: that nobody is told is not so
    back = Button("classify_as", case.id, packed(Described(order.what, before or "other")))
    rows = [[(by_typing.b_set_back(t, _name(work, order.what, before or "other")), back)]]
    work.say(message.chat_id, said, rows, reply_to=message.message_id, case_id=case.id)


def _name(work: Work, what: str, value: str) -> str:
    return category_called(work, value) if what == "category" else desk_words.case_kind(work.staff_words(), value)


def _mark(work: Work, message: Incoming, act: Act, mark: str) -> None:
    t, case = work.staff_words(), act.case
    allowed_to(work, act.by, "classify", case)
    name = case_words.mark(t, mark)
    if mark in case.marks:
        confirm(work, message, by_typing.already_this(t, case.number, name), case_id=case.id)
        return
    yes = Button("mark_yes", case.id, packed(Described("mark", mark)))
    offer(work, act, by_typing.shall_it_be_marked(t, case.number, name), [[(by_typing.b_mark(t, name), yes)]])


def _calm(work: Work, message: Incoming, act: Act) -> None:
    t, case = work.staff_words(), act.case
    allowed_to(work, act.by, "classify", case)
    if "urgent" in case.marks:
        deeds.classify(work, act.by, case, "mark", "urgent")
    words = by_typing.calm_now if "urgent" in case.marks else by_typing.calm_already
    confirm(work, message, words(t, case.number), case_id=case.id)


def _abstract(work: Work, message: Incoming, act: Act, words: str) -> None:
    case = deeds.summarise(work, act.by, act.case, said_in(replace(message, text=words)))
    done = tell.done(work, message.chat_id, case)
    confirm(work, message, describe.abstract_kept(work.staff_words(), case.number), done.get("case_id"), done.get("purpose", ""))


def _hand(work: Work, message: Incoming, act: Act, rest: str) -> bool:
    """Whose it shall be is asked once more, for it was only pointed at; any other act goes on as its button."""
    deed = said_deed(rest)
    if deed is None:
        return False
    could = namings.nameable(work, act.case) if deed.kind in ("name", "name_one") else []
    named = [person for person in could if person.name == deed.whom]
    if len(named) != 1:  # of two of one name the list is shown
        return typed_deed.on(work, message, act.case, deed)
    allowed_to(work, act.by, "name_claimer", act.case)
    t, case = work.staff_words(), act.case
    first = shown_words(work, message.sender.handle, [case]).get(case.id, "")
    yes = Button("hand_yes", case.id, named[0].id)
    offer(work, act, by_typing.shall_he_have_it(t, case.number, first, named[0].name), [[(by_typing.b_he_has_it(t, named[0].name), yes)]])
    return True
