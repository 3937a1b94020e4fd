"""满意率 and 办理解决率 of an account beside the period before and a year before (docs/glossary.md, Statistics: 与前期相比)."""

from dataclasses import dataclass
from functools import cached_property

from domain.figures.statistics import Rate, small_sample
from domain.suggestions.suggestion_doc import Counted
from locales import compared as words
from locales import summaries as summaries_words
from reports.paper import Table
from services.summaries import suggestion_table
from services.summaries.account import Account

RATES = ("voters_satisfied", "voters_resolved", "deputies_satisfied", "suggestions_solved")


@dataclass
class Beside:
    """An account whose rates stand beside those of another."""

    found: Account

    @cached_property
    def suggestions(self) -> Counted:
        return suggestion_table.total(self.found)

    @cached_property
    def rates(self) -> dict[str, Rate]:
        f, s = self.found.whole, self.suggestions
        return dict(zip(RATES, (f.satisfied_rate, f.resolved_rate, s.satisfied_rate, s.solved_rate), strict=True))

    @property
    def is_any(self) -> bool:
        """Whether anything came or was handed over in it."""
        return bool(self.found.whole.incoming or self.suggestions.handed)

    @property
    def when(self) -> str:
        return summaries_words.period(self.found.work.staff_words(), self.found.name)


def beside(found: Account) -> Beside:
    """Its rates are worked out once."""
    made: Beside = found.worked_out.setdefault("beside", Beside(found))
    return made


def earlier(found: Account) -> list[Beside]:
    """The period before and that of a year before, so far as there was anything."""
    return [one for then in found.earlier if (one := beside(then)).is_any]


def changes(found: Account, then: Beside) -> str:
    """How the rates went since then, in words; empty where there are too few."""
    now = beside(found).rates
    return words.rates(found.work.staff_words(), [(name, then.rates[name], now[name]) for name in RATES])


def is_small(found: Account, then: Beside) -> bool:
    """Whether a rate is left out for want of cases that stands beside one which is not nothing."""
    now = beside(found).rates
    return any(small_sample(then.rates[n]) and now[n][1] or small_sample(now[n]) and then.rates[n][1] for n in RATES)


def lines(found: Account) -> list[str]:
    """For a chat: a line for each earlier period with which a rate can be compared."""
    t = found.work.staff_words()
    return [words.line(t, then.when, said) for then in earlier(found) if (said := changes(found, then))]


def table(found: Account) -> Table | None:
    """On paper; None where there is nothing to compare."""
    t, others = found.work.staff_words(), earlier(found)
    rows = [(words.name_of(t, name), *(words.cell(t, rate) for rate in rates)) for name, rates in rows_of(found, others)]
    widths = (2.4, *[2.0] * (1 + len(others)))
    return Table(t(words.title), words.header(t, [one.when for one in others]), rows, widths, t(words.counted_as)) if rows else None


def rows_of(found: Account, others: list[Beside]) -> list[tuple[str, list[Rate]]]:
    """The rates that are something in one of the periods."""
    columns = [beside(found), *others] if others else []
    rows = [(name, [one.rates[name] for one in columns]) for name in RATES]
    return [(name, rates) for name, rates in rows if any(m for _, m in rates)]
