"""The short message of an account: what somebody reads in a chat, whose tables come as files (docs/spec.md section 7)."""

from collections.abc import Iterable, Sequence

from domain.figures.statistics import Figures
from domain.values.ids import GroupId
from locales import account as account_words
from locales import in_brief as words
from locales import summaries as summaries_words
from services.deed.work import Work
from services.summaries import compared
from services.summaries.account import Account
from services.summaries.sentences import visits
from services.summaries.tables import what_is_apart


def brief(found: Account, *, parts: bool = True) -> str:
    """One account. `parts`: of the whole with a line for each group that had something. A group's says what it leaves out, whatever there is."""
    work, t = found.work, found.work.staff_words()
    name = work.roster.groups[GroupId(found.group)].name if found.group else work.roster.congress.name
    until = account_words.moment(t, work.roster.congress.local(found.cut_off))
    head = words.head(t, name, summaries_words.period(t, found.name), until)
    went = [line for line in visits(found) if line]
    said = words.lines(t, found.figures, few=any(compared.is_small(found, then) for then in compared.earlier(found)))
    lines = group_lines(work, found.figures.by_group) if parts and not found.group else []
    apart = what_is_apart(found, "group", public=True) if lines else ""
    ends = [t(words.counted_apart)] if found.group else [*lines, *([apart] if apart else [])]
    return "\n".join([head, *said, *compared.lines(found), *went, *ends])


def brief_together(accounts: Sequence[Account]) -> str:
    """Several that end on the same day, in one message: of the shortest alone each group has a line."""
    return "\n\n".join(brief(found, parts=n == 0) for n, found in enumerate(accounts))


def of_group(work: Work, group: GroupId, accounts: Sequence[Account]) -> str:
    """What its chat reads of accounts of the whole: its own part of each."""
    t, said = work.staff_words(), []
    for found in accounts:
        until = account_words.moment(t, work.roster.congress.local(found.cut_off))
        head = words.head(t, work.roster.groups[group].name, summaries_words.period(t, found.name), until)
        said.append("\n".join([head, *words.lines(t, dict(found.figures.by_group).get(group, Figures()))]))
    return "\n\n".join([*said, t(words.counted_apart)])


def group_lines(work: Work, parts: Iterable[tuple[str, Figures]]) -> list[str]:
    """A line for each group that had something."""
    t, known = work.staff_words(), work.roster.groups
    return [
        words.group_line(t, known[GroupId(group)].name if group in known else group or t(summaries_words.with_nobody), part)
        for group, part in parts
        if any((part.accepted, part.answered, part.closed, part.overdue))
    ]
