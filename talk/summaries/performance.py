"""「履职档案」 on the phone: one period, with the others a tap away (services/summaries/performance.py)."""

from domain.buttons import Button
from domain.carried import packed, parsed
from domain.errors import NotAllowedError
from domain.message import Press
from locales import desk as desk_words
from locales import summaries as summaries_words
from services.deed.by import By
from services.deed.message import Rows
from services.deed.work import Work
from services.summaries import performance as deeds
from services.summaries.performance import OneFile
from talk.asking.who_acts import who_acts


def _in_private(work: Work, press: Press) -> By:
    """Raises NotAllowedError in a group."""
    if press.chat_id < 0:
        raise NotAllowedError("summary")
    return who_acts(work, press)


def show(work: Work, press: Press) -> None:
    """The file of a year or quarter."""
    wanted = parsed(OneFile, press.value)
    lines = deeds.words_of(work, _in_private(work, press), wanted)
    work.say(press.chat_id, "\n".join(lines), _rows(work, wanted))


def _rows(work: Work, shown: OneFile) -> Rows:
    t, year = work.staff_words(), shown.period[:4]
    of_year = OneFile(shown.person, year)
    quarters = [OneFile(shown.person, f"{year}-Q{n}") for n in (1, 2, 3, 4)]
    pick = [(summaries_words.period(t, one.period), Button("pf_show", 0, packed(one))) for one in (*quarters, of_year)]
    return [pick[:2], pick[2:4], [pick[4], (t(summaries_words.b_report_draft), Button("pf_draft", 0, packed(of_year)))]]


def send_draft(work: Work, press: Press) -> None:
    """「述职草稿（Word）」."""
    name, content = deeds.report_draft(work, _in_private(work, press), parsed(OneFile, press.value))
    work.send_file(press.chat_id, name, content)
    work.tell(work.staff_words()(desk_words.file_comes))
