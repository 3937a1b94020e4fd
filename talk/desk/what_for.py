"""A deputy's plain words in private: nothing goes anywhere before he says what they are for (docs/spec.md section 4)."""

from collections.abc import Sequence

from domain.at_work.asked_inside import asks_staff
from domain.at_work.hinted_acts import hinted_acts
from domain.cases.case import Case
from domain.rights.rights import may, may_in_congress
from domain.values.buttons import Button
from domain.values.ids import Handle
from domain.values.message import Incoming, Press, from_json
from domain.words.short_numbers import numbers_in
from locales import answers, by_typing
from locales import desk as desk_words
from services.case import words_of
from services.deed.by import By
from services.deed.message import Rows
from services.deed.work import Work
from services.desk import in_lists
from services.desk.named_by_number import cases_meant
from services.voter import choose
from talk.asking import kept_aside
from talk.desk import explain, for_a_matter, hinted, key_in

SHORT = 24
"""Signs beyond which words with a number in them say more than what is to become of a matter."""


def ask_what_for(work: Work, message: Incoming) -> None:
    """Plain words with no question open: nothing is lost, and nothing goes anywhere before he says what they are for."""
    t, rows = work.staff_words(), kept_aside.until_chosen(work, message)
    kept = work.drafts.newest(message.chat_id, "mine")[-1]
    named = _named(work, message)
    if message.reply_to is None and not named and asks_staff(message.text):
        tasks = explain.task_rows(work, message, int(kept.id))
        asked = [*tasks, [(t(answers.b_not_a_question), Button("as_what", 0, str(kept.id)))]]
        can = answers.can_ask(t, board=may_in_congress(work.roster, work.roster.persons_of(message.sender.handle), "visit_board"))
        work.say(message.chat_id, "\n".join([can, *([t(by_typing.or_how)] if tasks else [])]), asked, reply_to=message.message_id)
        return
    openers = in_lists.openers(work, Handle(message.sender.handle), named)
    acts = explain.act_rows(work, message, named[0]) if named else []
    matters = [*openers, *acts, *_of_matters(work, message, int(kept.id), named)]
    tasks = [] if matters else explain.task_rows(work, message, int(kept.id))
    lines = [t(desk_words.ask_what_for), *([t(by_typing.open_it_first)] if named else [t(by_typing.or_how)] if tasks else [])]
    rows = [*matters, *tasks, *rows]
    work.say(message.chat_id, "\n".join(lines), rows, reply_to=message.message_id)


def _of_matters(work: Work, message: Incoming, draft: int, named: Sequence[Case] = ()) -> Rows:
    """For whose voter the words may be, and which acts with these matters they hint at; of the one that he names by its number whoever has it."""
    found = for_a_matter.meant(work, message)
    others = found or named or (for_a_matter.unclaimed(work, message) if hinted_acts(message.text) else [])
    return [*for_a_matter.rows(work, found, draft), *hinted.rows(work, message, others, draft)]


def _named(work: Work, message: Incoming) -> list[Case]:
    """The matter whose number stands in words that no reader took (0003给主席看看, 0002谁去): from its card there is a way on."""
    persons, found = work.roster.persons_of(message.sender.handle), numbers_in(message.text)
    if len(set(found)) != 1 or len(message.text) > SHORT or not persons:
        return []
    return [case for case in cases_meant(work, found[0]) if may(work.roster, persons, "see", case)][:1]


def open_choices(work: Work, press: Press) -> None:
    """「这句不是问您的」 below what he may ask: what the words are for."""
    draft = work.drafts.get(press.value, "mine")
    if draft is None or draft.chat_id != press.chat_id:
        work.tell(work.staff_words()(desk_words.chosen_already))
        return
    work.take_buttons(press.chat_id, press.message_id)
    waits, t = from_json(draft.message), work.staff_words()
    rows = [*_of_matters(work, waits, int(draft.id)), *kept_aside.choices(work, press.sender.handle, str(draft.id))]
    work.say(press.chat_id, t(desk_words.ask_what_for), rows, reply_to=waits.message_id)


def is_his_own(work: Work, message: Incoming) -> bool:
    """「我自己反映」 typed: the words of his that wait are, else his next ones. False where nothing waits and he is met as a voter."""
    waiting = work.drafts.newest(message.chat_id, "mine")
    if waiting:
        choose.as_new(work, By((), message.sender.handle), waiting[-1].id)
    return bool(waiting)


def write_down_for(work: Work, press: Press) -> None:
    """「替选民登记」: his words are what somebody told him; village and channel follow."""
    value = press.value
    draft = work.drafts.get(value, "mine")
    if draft is None or draft.chat_id != press.chat_id:
        work.tell(work.staff_words()(desk_words.chosen_already))
        return
    key_in.ask_village(work, press, value)


def show_drafts(work: Work, message: Incoming) -> None:
    """The newest words whose purpose he has not said yet are asked about again; those before them once these are done with."""
    t = work.staff_words()
    for draft in work.drafts.newest(message.chat_id, "mine", 1):
        waits = from_json(draft.message)
        rows = [*_of_matters(work, waits, int(draft.id)), *kept_aside.choices(work, message.sender.handle, str(draft.id))]
        work.say(message.chat_id, desk_words.draft_waits(t, words_of.whole(t, waits)[:200]), rows)
