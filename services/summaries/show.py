"""The account of a period for who may see it: shown, put off until it is counted, its files ordered (docs/spec.md section 7)."""

from collections.abc import Iterator
from dataclasses import dataclass

from domain.congress.periods import before, period_of
from domain.congress.said_periods import said_period
from domain.rights.rights import may_in_congress, sees_all
from domain.values.buttons import Button
from domain.values.carried import packed
from domain.values.errors import FieldError, NotAllowedError
from domain.values.ids import Handle
from locales import archives
from locales import by_town as town_words
from locales import group_papers as group_words
from locales import summaries as summaries_words
from locales import town_plan as plan_words
from services.deed import count_reads, portions, tell
from services.deed.by import By
from services.deed.message import Rows
from services.deed.work import Work
from services.summaries import by_town, group_papers, papers
from services.summaries.account import account, can_count, cut_off_of, led_groups
from services.summaries.brief import brief
from services.summaries.files import FILES
from services.summaries.office_papers import ARCHIVE, YEAR_PLAN

NEXT_YEAR_FROM = 10
"""The month from which on the next year is planned."""
FIRST_DAYS = 7
"""Days of a month in which its own figures say little yet."""
WITH_WORDS = frozenset({"excel", "registers"})
"""Files in which words of many cases stand: that somebody took one is noted."""


@dataclass(frozen=True)
class OnePaper:
    """A key of services.summaries.files.FILES, and a period."""

    kind: str
    period: str


def may_read(work: Work, by: By) -> None:
    """Who sees the whole congress, or leads a group, whose account he reads. Raises NotAllowedError."""
    if not (sees_all(work.roster, by.live) or led_groups(work, by.live)):
        raise NotAllowedError("summary")


def period_to_show(work: Work, by: By, wanted: str) -> str:
    """Of words that name a month, quarter, half or year; without a word the running month. Raises NotAllowedError and FieldError."""
    may_read(work, by)
    period = said_period(wanted, work.today) if wanted.strip() else work.today.strftime("%Y-%m")
    if not period:
        raise FieldError("period", "bad_period", today=work.today)
    if period_of(period)[0] > work.today:
        raise FieldError("period", "future_month", named=period)
    return period


def sent_lately(work: Work) -> str:
    """In the first days of a month the one before, once its account was sent; else empty."""
    last = before(work.today.strftime("%Y-%m"))
    return last if work.today.day <= FIRST_DAYS and work.summaries.issued(last) is not None else ""


def show_when_counted(work: Work, by: By, period: str, town: str = "") -> None:
    """The figures are not ready yet: he reads them in private when they are. `town`: those of one town."""
    may_read(work, by)
    portions.put(work, "summary", portions.Left({"chat": by.account, "account": by.account, "period": period, "town": town}))


def show_later(work: Work, data: portions.Data) -> portions.Left | None:
    """A portion of the figures more, and they are shown when that was the last."""
    if not can_count(work):
        return portions.Left(data)
    account, period = Handle(data["account"]), str(data["period"])
    by = By(work.roster.persons_of(account), account)
    if town := str(data.get("town") or ""):
        for piece in by_town.messages(work, by, by_town.OfTown(period, town)) if by_town.has_towns(work, by) else ():
            work.say(int(data["chat"]), piece)
        return None
    for words, rows in messages(work, by, period):
        work.say(int(data["chat"]), words, rows)
    return None


def messages(work: Work, by: By, period: str) -> Iterator[tuple[str, Rows]]:
    """The account in messages: of the whole, with its files a tap away, or of each group he leads."""
    whole, staff = sees_all(work.roster, by.live), any(p.kind == "staff" for p in by.live)
    secretary = may_in_congress(work.roster, by.live, "people")
    of_all = [*_by_town(work, by, period), *file_rows(work, period, staff=staff, secretary=secretary), *_by_group(work, period)]
    for group in [""] if whole else led_groups(work, by.live):
        for piece in tell.pieces(brief(account(work, period, group=group))):
            yield piece, of_all if whole else group_rows(work, group, period)


def _by_group(work: Work, period: str) -> Rows:
    return [[(work.staff_words()(group_words.b_groups), Button("sum_groups", 0, period))]] if work.roster.live_groups() else []


def group_rows(work: Work, group: str, period: str) -> Rows:
    """A group's own papers: its books and what it did in the period, and in its year."""
    t, year, wanted = work.staff_words(), period[:4], papers.OneOfTheOffice
    book = papers.paper_button(t, group_words.b_book, wanted(papers.BOOK, group, period))
    report = [papers.paper_button(t, group_words.b_report, wanted(papers.REPORT, group, period))] if period != year else []
    return [[book, *report], [papers.paper_button(t, group_words.b_year_end, wanted(papers.REPORT, group, year))]]


def one_group(work: Work, by: By, group: str, period: str) -> Iterator[tuple[str, Rows]]:
    """What one group did, and its papers. Raises NotAllowedError and FieldError."""
    period = period_to_show(work, by, period)
    if not group_papers.may_have(work, by.live, group):
        raise NotAllowedError("summary")
    for piece in tell.pieces(brief(account(work, period, group=group))):
        yield piece, group_rows(work, group, period)


def _by_town(work: Work, by: By, period: str) -> Rows:
    """In a county."""
    return [[(work.staff_words()(town_words.b_by_town), Button("sum_towns", 0, period))]] if by_town.has_towns(work, by) else []


def file_rows(work: Work, period: str, *, staff: bool, secretary: bool = False) -> Rows:
    t = work.staff_words()
    labels = {
        "word": t(summaries_words.b_word),
        "excel": t(summaries_words.b_excel),
        "picture": t(summaries_words.b_picture),
        "registers": t(summaries_words.b_registers),
        "public": t(summaries_words.b_public),
        "spoken": t(summaries_words.b_spoken),
    }
    buttons = [(label, Button("sum_file", 0, packed(OnePaper(kind, period)))) for kind, label in labels.items()]
    template = [(t(summaries_words.b_template), Button("tp_show"))] if staff else []
    archive = [papers.paper_button(t, archives.b_archive, papers.OneOfTheOffice(ARCHIVE, period[:4]))] if secretary else []
    return [row for row in (buttons[:3], buttons[3:5], buttons[5:], template, archive, _plans(work, period) if staff else []) if row]


def _plans(work: Work, period: str) -> list[tuple[str, Button]]:
    """全年计划 of the period's year; beside this year's that of the next, once it can be planned."""
    t, year, today = work.staff_words(), int(period[:4]), work.today
    years = [year, *([year + 1] if year == today.year and today.month >= NEXT_YEAR_FROM else [])]
    known = [one for one in years if abs(one - today.year) <= 1]
    return [(plan_words.button(t, one), Button("office_paper", 0, packed(papers.OneOfTheOffice(YEAR_PLAN, str(one))))) for one in known]


def order_paper(work: Work, by: By, wanted: OnePaper) -> None:
    """One of the files, with the period's own cut-off; it comes to his private chat when it is made."""
    if not sees_all(work.roster, by.persons):
        raise NotAllowedError("summary")
    try:
        period = period_of(wanted.period)
    except ValueError as error:
        raise FieldError("period", "old_button") from error
    if wanted.kind not in FILES or period[0] > work.today:
        raise FieldError("kind", "old_button")
    if wanted.kind in WITH_WORDS:
        count_reads.took_file(work, by.persons, f"{wanted.kind}:{wanted.period}")
    papers.order(work, [by.account], [wanted.kind], (wanted.period, min(cut_off_of(work, period), work.now)))
