"""The files of an account: 通报, 简报, 广播稿, picture, tables, registers, each under its Chinese name (docs/spec.md section 7)."""

from collections.abc import Callable, Mapping, Sequence

from domain.rights import units
from locales import account as words
from locales import case as case_words
from locales import files, read_aloud
from locales import summaries as summaries_words
from reports.package import FileError
from reports.paper import Appendix, Figure, Paper, Section, Table
from reports.template_check import check_template
from services.deed.work import Work
from services.summaries import compared, suggestion_table, town_tables, unit_table
from services.summaries.account import Account
from services.summaries.charts import charts
from services.summaries.read_aloud import spoken_lines
from services.summaries.registers import registers
from services.summaries.sentences import kind_of, organ_of, period_words, sections
from services.summaries.tables import case_table, forwarded_table, numbered, part_tables
from services.summaries.workbook import excel


def word(found: Account) -> bytes:
    """The 通报, ready to be looked through and signed; of a running period without a number, since it is not issued."""
    from reports.bulletin import bulletin

    work, t = found.work, found.work.staff_words()
    congress, organ, day = work.roster.congress, organ_of(work), summaries_words.on_day(t, found.today)
    tables = [
        *part_tables(found),
        *(table for table in (unit_table.table(found), suggestion_table.table(found), compared.table(found)) if table is not None),
    ]
    tables += town_tables.tables(found)
    tables += [table for name in ("overdue", "returned") if (table := case_table(found, name)) is not None]
    number = words.paper_number(t, congress.name, kind_of(found), found.today, congress.began)
    paper = paper_of(
        found,
        sections(found),
        numbered(found, tables),
        title=words.title(t, organ, period_words(found), running=found.running),
        addressee=summaries_words.addressee(t, congress.towns.values()),
        closing=(organ, day),
        masthead=("", "") if found.running else (words.masthead(t, organ), number),
        imprint=("", "") if found.running else (organ, words.imprint_day(t, found.today)),
    )
    return bulletin(paper, None if unfit_template(work) else work.summaries.template())


def public(found: Account) -> bytes:
    """The 简报: nobody's words, no single case of a voter, units of the roster only."""
    from reports.bulletin import bulletin

    work, t, outside = found.work, found.work.staff_words(), for_outsiders(found)
    organ, day = organ_of(work), summaries_words.on_day(t, found.today)
    tables = [*part_tables(outside, public=True), *(table for table in [forwarded_table(found)] if table is not None)]
    head = (words.public_title(t, work.roster.congress.name), organ, words.issue_number(t, found.name), day)
    return bulletin(paper_of(found, sections(found, public=True), numbered(found, tables), closing=(organ, day), banner=head))


def paper_of(found: Account, said: Sequence[Section], tables: Sequence[Table], **parts: object) -> Paper:
    """With its appendices: the tables (numbered), then the figures."""
    t = found.work.staff_words()
    content: list[tuple[str, list[Table], list[Figure]]] = [("tables", list(tables), []), ("figures", [], _figures(found))]
    there = [(words.appendix_title(t, what, found.name), rows, drawn) for what, rows, drawn in content if rows or drawn]
    appendices = [
        Appendix(words.appendix(t, n if len(there) > 1 else 0), title, rows, drawn) for n, (title, rows, drawn) in enumerate(there, 1)
    ]
    return Paper(said, appendix_list=words.appendix_list(t, [title for title, *_ in there]), appendices=appendices, **parts)  # type: ignore[arg-type]


def _figures(found: Account) -> list[Figure]:
    from reports.charts import figure

    t = found.work.staff_words()
    return [Figure(words.numbered_figure(t, n, chart.title), figure(chart)) for n, chart in enumerate(charts(found), 1)]


def for_outsiders(found: Account) -> Account:
    """The same account with the units of the roster by name; whatever somebody typed is one line, 「其他单位」, however it reads."""
    work, other = found.work, found.work.staff_words()(case_words.other_units)
    known = units.known_names(work.roster)
    return Account(work, found.name, found.cut_off, found.group, lambda name: name if name in known else other, found.readers)


def spoken(found: Account) -> bytes:
    """The 广播稿: large letters, short sentences, nothing that cannot be said."""
    from reports.documents import script

    t = found.work.staff_words()
    return script(read_aloud.title(t, found.work.roster.congress.name, period_words(found)), spoken_lines(found))


def unfit_template(work: Work) -> str:
    """What is wrong with the staff's own page, in words: one kept by a program before this one may hold what none may. Empty: nothing."""
    own = work.summaries.template()
    try:
        if own is not None:
            check_template(own)
    except FileError as error:
        t = work.staff_words()
        return str(summaries_words.template_unfit(t, files.refusal(t, error.reason, error.facts, "document")))
    return ""


def chart(found: Account) -> bytes:
    """One picture: months, groups, categories, ratings."""
    from reports.charts import picture

    work, t = found.work, found.work.staff_words()
    title = words.picture_title(t, work.roster.congress.name, summaries_words.period(t, found.name))
    return picture(title, summaries_words.chart_subtitle(t, work.roster.congress.local(found.cut_off)), charts(found))


FILES: Mapping[str, Callable[[Account], bytes]] = {
    "word": word,
    "excel": excel,
    "picture": chart,
    "registers": registers,
    "public": public,
    "spoken": spoken,
}


def file_of(found: Account, kind: str) -> tuple[str, bytes]:
    """Name and bytes of one of the files (docs/spec.md section 7). Raises KeyError for another kind."""
    make = FILES[kind]
    t = found.work.staff_words()
    return words.file_name(t, found.work.roster.congress.name, found.name, kind), make(found)
