"""A paper of the office by a tap: 通讯录 or the archive of a year, made beside the bot and sent in private (services/summaries/office_papers.py)."""

from collections.abc import Mapping

from domain.values.buttons import Button
from domain.values.carried import parsed
from domain.values.errors import NotAllowedError
from domain.values.message import Press
from locales import archives, books
from locales import desk as desk_words
from locales.common import T
from services.deed.work import Work
from services.staff import roster_papers
from services.summaries import papers
from services.summaries.office_papers import ARCHIVE, order
from services.summaries.papers import OneOfTheOffice, paper_button
from talk.asking.who_acts import who_acts

DIRECTORIES: Mapping[str, str] = {"directory_office": books.b_directory_office, "directory_print": books.b_directory_print}


def directories(t: T) -> list[tuple[str, Button]]:
    """A row of buttons."""
    return [paper_button(t, label, OneOfTheOffice(name)) for name, label in DIRECTORIES.items()]


def send(work: Work, press: Press) -> None:
    if press.chat_id < 0:
        raise NotAllowedError("people")
    wanted = parsed(OneOfTheOffice, press.value)
    by = who_acts(work, press)
    if wanted.name in roster_papers.PAPERS:
        roster_papers.asked(work, by, wanted.name, wanted.of)
        papers.order_of_office(work, by.account, wanted)
    else:
        order(work, by, wanted)
    work.tell(work.staff_words()(archives.comes if wanted.name == ARCHIVE else desk_words.file_comes))
