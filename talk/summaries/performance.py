"""「履职档案」 on the phone (docs/spec.md section 7)."""

from domain.buttons import Button
from domain.errors import NotAllowedError
from domain.ids import PersonId
from domain.message import Press
from domain.rights import runs_group, sees_all
from domain.roster import Person
from domain.statistics import period_of
from domain.towns import chairs_group
from locales import account, summaries, texts
from reports.paper import Letter
from services.summaries.performance import lines_of, performance
from storage.work import Rows, Work


def _subject(work: Work, press: Press, value: str) -> tuple[Person, str]:
    """Whose file and of which period, for those who may see it. Raises NotAllowedError; ValueError for a bad period."""
    person_id, _, name = value.partition(":")
    persons = tuple(p for p in work.roster.persons_of(press.sender.handle) if p.has_rights)
    person = work.roster.people.get(PersonId(person_id))
    own = person is not None and person.id in {p.id for p in persons}
    whole = sees_all(work.roster, persons)
    groups = [work.roster.groups[g] for g in person.groups if g in work.roster.groups] if person is not None else []
    leads = any(runs_group(persons, g) or chairs_group(work.roster, persons, g) for g in groups)
    if person is None or press.sender.anonymous or press.chat_id < 0 or not (own or whole or leads):
        raise NotAllowedError("summary")
    period_of(name)
    return person, name


def show(work: Work, press: Press) -> None:
    """The file of a year or quarter, with the others a tap away."""
    value = press.value
    t = work.staff_words()
    try:
        person, name = _subject(work, press, value)
    except ValueError:
        work.tell(texts.old_button(t), alert=True)
        return
    found = performance(work, person, period_of(name))
    year = name[:4]
    quarters = [(summaries.period(t, f"{year}-Q{n}"), Button("pf_show", 0, f"{person.id}:{year}-Q{n}")) for n in (1, 2, 3, 4)]
    rows: Rows = [
        quarters[:2],
        quarters[2:],
        [
            (summaries.period(t, year), Button("pf_show", 0, f"{person.id}:{year}")),
            (summaries.b_report_draft(t), Button("pf_draft", 0, f"{person.id}:{year}")),
        ],
    ]
    work.say(press.chat_id, "\n".join(lines_of(work, person, name, found)), rows)


def send_draft(work: Work, press: Press) -> None:
    """The yearly 述职 draft as Word, for the deputy to finish in his own words."""
    value = press.value
    from reports.documents import letter

    t = work.staff_words()
    try:
        person, name = _subject(work, press, value)
    except ValueError:
        work.tell(texts.old_button(t), alert=True)
        return
    found = performance(work, person, period_of(name))
    sections = summaries.draft_sections(t, "\n".join(lines_of(work, person, name, found)[1:]))
    content = letter(Letter(summaries.draft_title(t, summaries.period(t, name)), sections, (person.name, summaries.on_day(t, work.today))))
    work.send_file(press.chat_id, account.draft_name(t, person.name, name), content)
    work.tell(summaries.file_comes(t))
