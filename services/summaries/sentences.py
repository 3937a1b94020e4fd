"""What the 通报 and the 简报 say: sections where there is something to say, in the order of docs/spec.md section 7."""

from collections.abc import Mapping, Sequence

from domain.congress.leading import Leading, leading
from domain.congress.periods import before
from domain.figures.statistics import Figures, small_sample
from locales import account as words
from locales import activities as activity_words
from locales import compared as compared_words
from locales import outage as outage_words
from locales import suggestions as suggestion_words
from locales import summaries as summaries_words
from locales import three_visits as three_words
from reports.paper import Section
from services.deed.outages import missed_days
from services.deed.work import Work
from services.meetings import sittings
from services.summaries import began, compared, handed_up, key_cases, suggestion_table, three_visits, unit_table
from services.summaries.account import Account, category_of
from services.summaries.tables import parts

COMPARED = ("answered", "closed", "rated", "satisfied", "mostly", "unsatisfied", "returned")


NO_MORE: Mapping[str, Sequence[str]] = {}


def sections(found: Account, *, public: bool = False, more: Mapping[str, Sequence[str]] = NO_MORE) -> list[Section]:
    """Those with something to say, numbered; the public edition speaks of nobody's faults and of no changes after an issue.

    `more`: what stands before the sentences of a section, or in one of a group's own (`group`, `plan`, `ahead`).
    """
    said = [
        ("group", []),
        ("basics", _basics(found)),
        ("visits", visits(found, public=public)),
        ("plan", []),
        ("handling", _handling(found, public=public)),
        ("trend", _trend(found, public=public)),
        ("problems", [] if public else _problems(found)),
        ("ahead", []),
    ]
    t = found.work.staff_words()
    there = [(name, kept) for name, lines in said if (kept := [line for line in (*more.get(name, ()), *lines) if line])]
    return [Section(words.head(t, n, name), kept) for n, (name, kept) in enumerate(there)]


def period_words(found: Account) -> str:
    """The period; of a running one until when."""
    t = found.work.staff_words()
    when = summaries_words.period(t, found.name)
    return words.until_words(t, when, found.today) if found.running else when


def _basics(found: Account) -> list[str]:
    t, f = found.work.staff_words(), found.figures
    few = _few(f) or any(compared.is_small(found, then) for then in compared.earlier(found))
    until = words.counted_until(t, found.work.roster.congress.local(found.cut_off), few=few, running=found.running)
    since = began.since(found.work, found.period)
    return [words.basics(t, summaries_words.period(t, found.name), f), since, until]


def _few(f: Figures) -> bool:
    """Whether a rate is left out for want of cases."""
    shown = (f.answer_rate, f.close_rate, f.responded, f.on_time, f.rating_rate, f.satisfied_rate, f.resolved_rate, f.self_resolved_rate)
    return any(small_sample(rate) for rate in shown)


def _handling(found: Account, *, public: bool) -> list[str]:
    """What became of the voters' matters, of those under 重点督办, and of the deputies' own suggestions."""
    t = found.work.staff_words()
    said = words.handling(t, found.figures, words.period_kind(found.name), public=public)
    return [
        *said,
        handed_up.line(found),
        *key_cases.paragraph(found, public=public),
        suggestion_words.proposed(t, suggestion_table.proposed(found)) + suggestion_words.figures(t, suggestion_table.total(found)),
    ]


def visits(found: Account, *, public: bool = False) -> list[str]:
    """For the public without who kept a duty and who did not."""
    t, v = found.work.staff_words(), found.visits
    missed = [found.work.roster.village_name(village) for village in found.work.roster.villages if v and village in v.villages - v.seen]
    went = words.visits(t, v, months=len(found.months), missed=missed) if v is not None else ""
    days = (found.work.days.of_month("visit", month) for month in found.months)
    away = missed_days(found.work, [day.held_on for day in days if day is not None and day.held_on <= found.work.today])
    met = three_visits.Book(found).counts
    kept = ((0, 0), 0) if public else (found.attendance, len(sittings.unsaid(found.work, found.sittings)))
    return [
        went,
        *([outage_words.counted_too_little(t, away)] if away else []),
        words.receptions(t, *kept) + three_words.sentence(t, found.visitors, met.agreed, met.returned),
        activity_words.of_period(t, found.activities),
    ]


def _trend(found: Account, *, public: bool) -> list[str]:
    t = found.work.staff_words()
    said = [words.hot(t, hot(found), lambda category: category_of(found, t, category))]
    for then in compared.earlier(found):
        came = words.compared(t, then.when, then.found.whole, found.figures) if then.found.whole.incoming else ""
        rates = compared.changes(found, then)
        said.append(compared_words.behind(t, came, then.when, rates))
    if not public and (late := late_changes(found)):
        said.append(words.late_changes(t, summaries_words.period(t, before(found.name)), late))
    return said


def hot(found: Account) -> Leading:
    return leading((category, part.accepted) for category, part in found.figures.by_category)


def late_changes(found: Account) -> list[tuple[str, int, int]]:
    """What answers and ratings that came after the last issue changed in the period before."""
    issued = found.work.summaries.issued(before(found.name))
    if issued is None or found.group:  # what is issued is the whole congress's
        return []
    (now,) = found.of(before(found.name))
    old = [(name, int(issued.figures.get(name, 0)), int(getattr(now, name))) for name in COMPARED]
    return [(name, was, is_now) for name, was, is_now in old if was != is_now]


def _problems(found: Account) -> list[str]:
    t, f, v = found.work.staff_words(), found.figures, found.visits
    outside, own = t(summaries_words.with_nobody), bool(found.group)
    late = [(name, part.overdue) for name, part in parts(found, "group") if part.overdue and name != outside and not own]
    said = [words.overdue(t, f, sorted(late, key=lambda row: -row[1]), own=own)] if f.overdue else []
    if slow := f.responded[1] - f.responded[0]:
        said.append(words.slow(t, slow))
    if units := unit_table.late(found):
        said.append(words.late_units(t, units))
    if found.again:
        said.append(words.again(t, len(found.again)))
    if v is not None and not found.running and 0 < v.visited < v.due:
        said.append((words.not_yet_out if len(found.months) == 1 else words.not_out_of)(t, v.due - v.visited, own=own))
    return said


def kind_of(found: Account) -> str:
    return words.period_kind(found.name)


def organ_of(work: Work) -> str:
    """Who issues papers."""
    return words.organ(work.staff_words(), work.roster.congress.name, work.roster.congress.level)
