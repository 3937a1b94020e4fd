"""The charts of an account: months that are over, groups, categories, ratings; none where there is nothing to show."""

from domain.cases.life_cycle import RATINGS
from domain.congress.working_days import add_months
from locales import account as words
from locales import common
from locales import summaries as summaries_words
from reports.chart_data import Bars, Chart, Share, Trend
from services.summaries.account import Account, category_of
from services.summaries.tables import OTHER, parts

MONTHS, MOST = 12, 24
"""Months of the trend; groups with a bar of their own."""


def charts(found: Account) -> list[Chart]:
    t, f = found.work.staff_words(), found.figures
    made: list[Chart] = [trend] if (trend := _trend(found)) else []
    for name in ("category",) if found.group else ("group", "category"):
        rows = [(label, part.accepted) for label, part in parts(found, name) if part.accepted]
        if name == "category":  # 其他 last, however many they are
            other = category_of(found, t, OTHER)
            rows = sorted(rows, key=lambda row: (row[0] == other, -row[1]))
        if rest := rows[MOST:]:
            rows = [*rows[:MOST], (words.others(t, len(rest)), sum(count for _, count in rest))]
        if rows:
            made.append(Bars(words.chart_title(t, name), rows))
    if f.rated:
        ratings = [(common.rating(t, value), getattr(f, value)) for value in RATINGS if getattr(f, value)]
        made.append(Share(words.chart_title(t, "ratings"), ratings))
    return made


def _trend(found: Account) -> Trend | None:
    """Full months only, from the first in which something came; a running one would read like a collapse."""
    t = found.work.staff_words()
    last = found.period[1].replace(day=1)
    if found.running:
        last = add_months(found.today.replace(day=1), -1)
    months = [add_months(last, n - MONTHS + 1) for n in range(MONTHS)]
    counted = [*zip(months, found.of(*(month.strftime("%Y-%m") for month in months)), strict=True)]
    while counted and not (counted[0][1].incoming or counted[0][1].closed_in_period):
        counted.pop(0)
    if len(counted) < 2:
        return None
    labels = [summaries_words.month_label(t, month.month) for month, _ in counted]
    names = words.series(t)
    series = [(names[0], [f.accepted for _, f in counted]), (names[1], [f.closed_in_period for _, f in counted])]
    return Trend(words.trend_title(t, len(counted)), labels, series)
