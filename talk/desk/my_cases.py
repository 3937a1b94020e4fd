"""A deputy in private: his open cases, his settings, and what his plain words are for (docs/spec.md sections 4 and 8)."""

from domain.cases.case import Case
from domain.congress.public_card import public_phone, shows
from domain.rights.rights import may
from domain.values.buttons import Button
from domain.values.carried import packed
from domain.values.errors import NotAllowedError, OldButtonError
from domain.values.ids import Handle
from domain.values.message import Incoming, Press
from locales import case_sheet
from locales import deputy_cards as cards_words
from locales import desk as desk_words
from services.case import cards
from services.case.act import allowed_to
from services.case.places import Place
from services.case.sheet import Listed
from services.deed import pages as deed_pages
from services.deed.keys import keys
from services.deed.message import Rows
from services.deed.work import Work
from services.desk import in_lists
from services.desk.show_name import phones, show_name, show_phone
from services.office.lists import to_do_of
from services.staff import portrait
from storage.lists import Page
from talk.asking import pages
from talk.asking.act import Act
from talk.asking.who_acts import who_acts
from talk.desk import what_for


def show_cases(work: Work, message: Incoming, rest: str) -> None:
    """`/cases` 「我的待办」: open cases by due date; each opens with the same acts as in the group."""
    what_for.show_drafts(work, message)
    words, rows = _page(work, message.sender.handle, 0)
    if rows:
        work.say(message.chat_id, words, rows)
    else:
        work.say(message.chat_id, words, keyboard=keys(work, message.chat_id, work.staff_words()))


def turn_cases(work: Work, press: Press) -> None:
    """Another page of them."""
    value = press.value
    if press.sender.anonymous or press.chat_id < 0:
        raise NotAllowedError("note")
    pages.turn(work, press, *_page(work, press.sender.handle, deed_pages.place_in(value)))


def on_page(work: Work, account: Handle, first: int) -> list[Case]:
    """The cases of that page of his list."""
    return _cases(work, account, first)[1]


def _cases(work: Work, account: Handle, first: int) -> tuple[Page, list[Case]]:
    """What he has in hand first, then what nobody of his groups has claimed yet."""
    persons = work.roster.persons_of(account)
    page = work.lists.page(to_do_of(work, persons), first, deed_pages.SIZE)
    return page, [case for case in page.cases if may(work.roster, persons, "see", case)]


def _page(work: Work, account: Handle, first: int) -> tuple[str, Rows]:
    t = work.staff_words()
    page, cases = _cases(work, account, first)
    if not cases:
        return t(desk_words.no_cases), ()
    turned = deed_pages.turned("cases_page", page)
    rows = [*in_lists.openers(work, account, cases)]
    rows.append([(t(case_sheet.b_sheets), Button("sheets", 0, packed(Listed("cases", page.first))))])
    return "\n".join([t(desk_words.todo), *in_lists.lines(work, account, cases), *turned.lines(t)]), [*rows, *turned.rows(t)]


def open_in_private(work: Work, act: Act) -> None:
    """The card in the person's private chat, with the same buttons."""
    allowed_to(work, act.by, "see", act.case)
    show_card(work, act.case, Place(act.account, act.persons[0].id))


def show_card(work: Work, case: Case, place: Place) -> None:
    """The card at the end of that chat."""
    for card in work.cards.of(case.id):
        if card.chat_id == place.chat_id:
            cards.repost(work, case, card)
            return
    cards.post_at(work, case, place)


def show_me(work: Work, message: Incoming, rest: str) -> None:
    """`/me`: whether voters see his name or only the group's."""
    t = work.staff_words()
    person = work.roster.persons_of(message.sender.handle)[0]
    shown = Button("name_shown", 0, "no" if not person.hide_name else "yes")
    label = t(desk_words.b_hide_name) if not person.hide_name else t(desk_words.b_show_name)
    rows = [[(label, shown)]]
    if person.kind == "deputy":
        rows.append([(t(desk_words.b_file), Button("pf_show", 0, f"{person.id}:{work.today.year}"))])
        rows.append(portrait.buttons(work, person))
        rows.append(
            [(cards_words.b_phone(t, value, chosen=value == shows(person)), Button("phone_shown", 0, value)) for value in phones(person)]
        )
    words = desk_words.me(t, person.name, shown=not person.hide_name)
    work.say(message.chat_id, f"{words}\n{cards_words.my_card(t, public_phone(person))}" if person.kind == "deputy" else words, rows)


def set_phone_shown(work: Work, press: Press) -> None:
    """「公开手机」 「公开办公电话」 「不公开电话」."""
    by, t = who_acts(work, press), work.staff_words()
    person = show_phone(work, by, press.value)
    work.tell(cards_words.my_card(t, public_phone(person)))


def set_name_shown(work: Work, press: Press) -> None:
    by = who_acts(work, press)
    if not any(p.has_rights for p in by.persons) or press.value not in ("yes", "no"):
        raise OldButtonError(press.value)
    show_name(work, by, shown=press.value == "yes")
    work.tell(work.staff_words()(desk_words.setting_kept))
