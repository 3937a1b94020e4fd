"""A deputy in private: his open cases, his settings, and what his plain words are for (docs/spec.md sections 4 and 8)."""

from typing import Any

from domain.buttons import Button
from domain.case import Case
from domain.message import Incoming, Press
from locales import desk, summaries, texts, visits
from services import key_in, show_case, visit_record, words_of
from services.handle_case import Act, allowed_to
from services.register_voter import as_json, from_json
from storage.work import Rows, Work

LISTED = 20


def show_cases(work: Work, message: Incoming, rest: str) -> None:
    """`/cases` 「我的待办」: open cases by due date; each opens with the same acts as in the group."""
    t = work.staff_words()
    persons = [p for p in work.roster.persons_of(message.sender.telegram_user_id) if p.kind == "deputy" and p.has_rights]
    found = {c.id: c for p in persons for c in work.cases.open_for(p.id, p.groups)}
    cases = [c for c in found.values() if _visible(work, message, c)][:LISTED]
    _show_drafts(work, message)
    if not cases:
        work.say(message.chat_id, texts.no_cases(t), keyboard=[[texts.label_cases(t)]])
        return
    today = work.today
    lines = [
        texts.todo_line(t, c.number, show_case.village_name(work, c), show_case.status_words(work, c), c.due_on, late=c.overdue(today))
        for c in cases
    ]
    rows = [[(c.number, Button("open", c.id))] for c in cases]
    work.say(message.chat_id, texts.todo(t) + "\n" + "\n".join(lines), rows)


def _visible(work: Work, message: Incoming, case: Case) -> bool:
    from domain.rights import may

    account = message.sender.telegram_user_id
    return may(work.roster, work.roster.persons_of(account), "see", case)


def open_in_private(work: Work, act: Act) -> None:
    """The card in the person's private chat, with the same buttons."""
    allowed_to(work, act.persons, "see", act.case, act.account)
    place = show_case.Place(act.account, act.persons[0].id)
    for card in work.cases.cards(act.case.id):
        if card.chat_id == act.account:
            show_case.repost(work, act.case, card)
            return
    show_case.post_at(work, act.case, place)


def show_me(work: Work, message: Incoming, rest: str) -> None:
    """`/me`: whether voters see his name or only the group's."""
    t = work.staff_words()
    person = work.roster.persons_of(message.sender.telegram_user_id)[0]
    shown = Button("name_shown", 0, "no" if not person.hide_name else "yes")
    label = texts.b_hide_name(t) if not person.hide_name else texts.b_show_name(t)
    rows = [[(label, shown)]]
    if person.kind == "deputy":
        rows.append([(summaries.b_file(t), Button("pf_show", 0, f"{person.id}:{work.today.year}"))])
    work.say(message.chat_id, texts.me(t, person.name, shown=not person.hide_name), rows)


def set_name_shown(work: Work, account: int, value: str) -> None:
    t = work.staff_words()
    persons = [p for p in work.roster.persons_of(account) if p.has_rights]  # type: ignore[arg-type]
    if not persons or value not in ("yes", "no"):
        work.tell(texts.old_button(t), alert=True)
        return
    for person in persons:
        section = "deputies" if person.kind == "deputy" else "staff"
        row = work.rows.section(section)[person.id]
        work.rows.revise(section, person.id, data=dict(row.data) | {"hide_name": value == "no"})
    work.rows.moved()
    work.roster_changed()
    work.tell(texts.setting_kept(t))


def ask_what_for(work: Work, message: Incoming) -> None:
    """Plain words with no question open: nothing is lost, and nothing goes anywhere before he says what they are for."""
    t = work.staff_words()
    draft = work.drafts.put("mine", message.chat_id, as_json(message), message.at)
    work.say(message.chat_id, texts.ask_what_for(t), _draft_rows(t, draft), reply_to=message.message_id)


def _draft_rows(t: Any, draft: int) -> Rows:
    return [
        [(texts.b_my_own(t), Button("as_own", 0, str(draft))), (desk.b_for_voter(t), Button("as_for", 0, str(draft)))],
        [(visits.b_record(t), Button("as_visit", 0, str(draft))), (texts.b_nothing(t), Button("as_nothing", 0, str(draft)))],
    ]


def write_down_for(work: Work, press: Press, value: str) -> None:
    """「替选民登记」: his words are what somebody told him; village and channel follow."""
    draft = work.drafts.get(value, "mine")
    if draft is None or draft.chat_id != press.chat_id:
        work.tell(texts.chosen_already(work.staff_words()))
        return
    key_in.ask_village(work, press, value)


def write_down_visit(work: Work, press: Press, value: str) -> None:
    """「走访记录」: his words are the first matter of a record."""
    draft = work.drafts.get(value, "mine")
    if draft is None or draft.chat_id != press.chat_id:
        work.tell(texts.chosen_already(work.staff_words()))
        return
    visit_record.start_with(work, press, from_json(draft.message))
    work.drafts.close(draft.id, work.now)


def _show_drafts(work: Work, message: Incoming) -> None:
    """Words whose purpose he has not said yet are asked about again."""
    t = work.staff_words()
    for draft in [d for d in work.drafts.open_in(message.chat_id) if d.kind == "mine"][-5:]:
        words = words_of.whole(t, from_json(draft.message))
        work.say(message.chat_id, desk.draft_waits(t, words[:200]), _draft_rows(t, draft.id))
