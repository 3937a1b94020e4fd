"""「门贴」 below `/people`: of which village or station; the page comes as PDF (services/staff/one_sheet.py)."""

from domain.congress.congress import Village
from domain.values.buttons import Button
from domain.values.carried import packed
from domain.values.errors import NotAllowedError
from domain.values.list_places import At, at_in
from domain.values.message import Press
from locales import doors as words
from services.case.act import allowed_in_congress
from services.deed.work import Work
from services.staff.one_sheet import places
from services.summaries.papers import OneOfTheOffice
from talk.asking import long_list
from talk.asking.long_list import NAMES, Choice, Item, village_names
from talk.asking.who_acts import who_acts


def show(work: Work, press: Press) -> None:
    long_list.show(work, press, _places(work, press))


def turn(work: Work, press: Press) -> None:
    long_list.show(work, press, _places(work, press), at_in(press.value) or At())


def _places(work: Work, press: Press) -> Choice:
    if press.chat_id < 0:
        raise NotAllowedError("people")
    allowed_in_congress(work, who_acts(work, press), "people")
    items = [
        Item(
            row.name,
            Button("office_paper", 0, packed(OneOfTheOffice(kind, str(row.id)))),
            village_names(row) if isinstance(row, Village) else (row.name,),
        )
        for kind, row in places(work)
    ]
    return Choice(work.staff_words()(words.ask_which), items, "door_on", size=NAMES, width=2)
