"""`/summary` of a county by its towns: the figures of the groups of one, which add up to those of the whole (docs/spec.md section 7)."""

from dataclasses import dataclass

from domain.figures.statistics import added
from domain.rights.rights import sees_all
from domain.values.errors import FieldError, NotAllowedError
from domain.values.ids import GroupId
from locales import account as account_words
from locales import activities as activity_words
from locales import by_town as words
from locales import in_brief
from locales import suggestions as suggestion_words
from locales import summaries as summaries_words
from locales import three_visits as three_words
from services.deed import tell
from services.deed.by import By
from services.deed.work import Work
from services.summaries import town_parts
from services.summaries.account import Account, account
from services.summaries.brief import group_lines

OTHERS = "-"
"""In the place of a town, on a button: groups of several towns or of the county itself, and what is with nobody."""


@dataclass(frozen=True)
class OfTown:
    """A period, and a town (OTHERS: what is of none)."""

    period: str
    town: str


def has_towns(work: Work, by: By) -> bool:
    """Whether there are figures by town that he may read: those who see the whole county."""
    return bool(work.roster.congress.towns) and sees_all(work.roster, by.live)


def may_read(work: Work, by: By) -> None:
    """Raises NotAllowedError."""
    if not has_towns(work, by):
        raise NotAllowedError("summary")


def town_name(work: Work, town: str) -> str:
    """Raises FieldError where there is no such town."""
    if town == OTHERS:
        return str(work.staff_words()(words.of_none))
    if town not in work.roster.congress.towns:
        raise FieldError("town", "no_choice")
    return work.roster.congress.towns[town]


def of_town(work: Work, by: By, wanted: OfTown) -> str:
    """What stands under the town in the table by town, in sentences, with a line for each of its groups. Raises NotAllowedError and FieldError."""
    may_read(work, by)
    t, name, found = work.staff_words(), town_name(work, wanted.town), account(work, wanted.period)
    theirs = [(group, part) for group, part in found.figures.by_group if _town_of(found, str(group)) == wanted.town]
    until = account_words.moment(t, work.roster.congress.local(found.cut_off))
    head = in_brief.head(t, name, summaries_words.period(t, found.name), until)
    together = added(part for _, part in theirs)
    part = town_parts.parts_of(found)[town_parts.OTHERS if wanted.town == OTHERS else wanted.town]
    return "\n".join([head, *in_brief.lines(t, together), *part_lines(found, part), *group_lines(work, theirs)])


def part_lines(found: Account, part: town_parts.Part) -> list[str]:
    """Visits, receptions, activities, units and suggestions in sentences; what is nothing is not said."""
    work, t, v = found.work, found.work.staff_words(), part.visits
    missed = [village.name for village in work.roster.villages.values() if village.id in v.villages - v.seen]
    said = [
        account_words.visits(t, v, months=len(found.months), missed=missed),
        account_words.receptions(t, part.duties, len(part.unsaid)) + three_words.sentence(t, part.visitors, 0, 0),
        activity_words.of_period(t, part.activities),
        *words.units(t, part.forwarded, part.units),
        suggestion_words.figures(t, part.suggestions),
    ]
    return [line for line in said if line]


def messages(work: Work, by: By, wanted: OfTown) -> list[str]:
    """The same in pieces that each fit one message."""
    return tell.pieces(of_town(work, by, wanted))


def _town_of(found: Account, group: str) -> str:
    known = found.work.roster.groups.get(GroupId(group))
    return known.town if known is not None and known.town in found.work.roster.congress.towns else OTHERS
