"""「履职档案」 on the phone: whose, then one period with the others a tap away (services/summaries/performance.py)."""

from domain.congress.congress import Person
from domain.congress.periods import period_of
from domain.rights.rights import may_in_congress
from domain.values.buttons import Button
from domain.values.carried import packed, parsed
from domain.values.errors import FieldError, NotAllowedError
from domain.values.ids import PersonId
from domain.values.list_places import At, at_in
from domain.values.message import Incoming, Press
from locales import desk as desk_words
from locales import performance as words
from locales import quarter_report as quarter_words
from locales import summaries as summaries_words
from locales.refusals import refusal
from services.deed.by import By
from services.deed.message import Rows
from services.deed.names import people_called
from services.deed.work import Work
from services.summaries import deputy_records
from services.summaries import performance as deeds
from services.summaries.deputy_records import OfWhom, OneRecord
from services.summaries.performance import OneFile
from services.summaries.quota import quarter_of
from storage.steps import Step
from talk.asking import long_list
from talk.asking.ask import Question, ask
from talk.asking.long_list import NAMES, Choice, Item
from talk.asking.who_acts import who_acts

OUT = 5
"""Newest trainings and awards that can be taken out."""


def show_files(work: Work, message: Incoming, rest: str) -> None:
    """`/files`: whose file is his to read."""
    by = who_acts(work, message)
    if message.chat_id < 0 or not may_in_congress(work.roster, by.live, "files"):
        work.say(message.chat_id, work.staff_words()(words.who_may))
        return
    long_list.show(work, message, _files(work, by))


def turn_files(work: Work, press: Press) -> None:
    by = _in_private(work, press)
    if not may_in_congress(work.roster, by.live, "files"):
        raise NotAllowedError("files")
    long_list.show(work, press, _files(work, by), at_in(press.value) or At())


def _files(work: Work, by: By) -> Choice:
    year, groups, found = str(work.today.year), work.roster.groups, deeds.readable(work, by)
    names = people_called(work, found)
    items = [
        Item(names[p.id], Button("pf_show", 0, packed(OneFile(p.id, year))), (p.name, *(groups[g].name for g in p.groups if g in groups)))
        for p in found
    ]
    return Choice(work.staff_words()(words.choose_deputy), items, "pf_on", size=NAMES, width=3)


def _in_private(work: Work, press: Press) -> By:
    """Raises NotAllowedError in a group."""
    if press.chat_id < 0:
        raise NotAllowedError("summary")
    return who_acts(work, press)


def show(work: Work, press: Press) -> None:
    """The file of a year, half, quarter or month."""
    _show(work, press, _in_private(work, press), parsed(OneFile, press.value))


def _show(work: Work, where: Press | Incoming, by: By, wanted: OneFile) -> None:
    lines = deeds.words_of(work, by, wanted)
    work.say(where.chat_id, "\n".join(lines), [*_rows(work, wanted), *_keyed_in(work, by, wanted)])


def _rows(work: Work, shown: OneFile) -> Rows:
    t, year = work.staff_words(), shown.period[:4]
    of_year = OneFile(shown.person, year)
    parts = [OneFile(shown.person, f"{year}-{part}") for part in ("Q1", "Q2", "Q3", "Q4", "H1", "H2")]
    month = OneFile(shown.person, work.today.strftime("%Y-%m"))
    pick = [(summaries_words.period(t, one.period), Button("pf_show", 0, packed(one))) for one in (*parts, month, of_year)]
    quarter = shown.period if "-Q" in shown.period else quarter_of(f"{work.today:%Y-%m}")
    of_quarter = (quarter_words.button(t, quarter[-1]), Button("pf_draft", 0, packed(OneFile(shown.person, quarter))))
    of_whole_year = (t(summaries_words.b_report_draft), Button("pf_draft", 0, packed(of_year)))
    others = [OneFile(shown.person, other) for other in _years(work) if other != year]
    beside = [(summaries_words.period(t, one.period), Button("pf_show", 0, packed(one))) for one in others]
    return [pick[:2], pick[2:4], pick[4:6], pick[6:], *([beside] if beside else []), [of_quarter], [of_whole_year]]


def _years(work: Work) -> list[str]:
    """This one, and the last: its 述职 is due when it is over. Not one before the town began."""
    this, began = work.today.year, work.roster.congress.began
    return [str(year) for year in (this - 1, this) if began is None or year >= began.year]


def _keyed_in(work: Work, by: By, shown: OneFile) -> Rows:
    """What may be keyed in there, and taken out again."""
    t, person = work.staff_words(), work.roster.people[shown.person]
    if not deputy_records.writes_for(work, by, person):
        return []
    labels = ((words.b_training, "training"), (words.b_award, "award"))
    new = [(t(label), Button("pf_note", 0, packed(OfWhom(person.id, kind)))) for label, kind in labels]
    kept = work.activities.records.of(person.id, *period_of(shown.period))[-OUT:]
    return [new, *([(words.b_take_out(t, row.words), Button("pf_out", 0, packed(OneRecord(row.id))))] for row in reversed(kept))]


def ask_note(work: Work, press: Press) -> None:
    """「记培训」, 「记获奖」."""
    wanted = parsed(OfWhom, press.value)
    deputy_records.may_note(work, _in_private(work, press), wanted.person)
    ask(work, press, Question("pf_words"), words.ask(work.staff_words(), wanted.kind), person=wanted.person, kind=wanted.kind)


def take_words(work: Work, message: Incoming, step: Step) -> None:
    wanted, by = OfWhom(PersonId(step.data["person"]), str(step.data["kind"])), who_acts(work, message)
    try:
        person = deputy_records.note(work, by, wanted, message.text)
    except FieldError as refused:
        said = refusal(work.staff_words(), refused)
        ask(work, message, Question("pf_words"), said, person=wanted.person, kind=wanted.kind)
        return
    _show_year(work, message, by, person)


def take_out(work: Work, press: Press) -> None:
    by = _in_private(work, press)
    row = deputy_records.take_out(work, by, parsed(OneRecord, press.value).row)
    work.take_buttons(press.chat_id, press.message_id)
    _show_year(work, press, by, work.roster.people[PersonId(row.person_id)])


def _show_year(work: Work, where: Press | Incoming, by: By, person: Person) -> None:
    _show(work, where, by, OneFile(person.id, str(work.today.year)))


def send_draft(work: Work, press: Press) -> None:
    """「述职草稿（Word）」, 「第4季度汇报稿（Word）」."""
    by, wanted = _in_private(work, press), parsed(OneFile, press.value)
    name, content = deeds.report_draft(work, by, wanted)
    work.send_file(press.chat_id, name, content, names=deeds.draft_names(work, by, wanted))
    work.tell(work.staff_words()(desk_words.file_comes))
