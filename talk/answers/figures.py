"""「满意率多少」, 「平均几天」: one sentence of an account, as its short message has it (services/summaries/brief.py)."""

from collections.abc import Iterator

from domain.congress.congress import Group
from domain.figures.statistics import Figures, added
from domain.rights.rights import sees_all
from domain.values.buttons import Button
from domain.values.errors import FieldError, NotAllowedError
from domain.values.ids import GroupId, VillageId
from domain.values.message import Press
from locales import account as account_words
from locales import answers as words
from locales import common, in_brief
from locales import summaries as summaries_words
from services.deed.work import Work
from services.summaries import by_town, group_papers, show
from services.summaries.account import Account, account, can_count, led_groups
from services.summaries.sentences import visits
from talk.answers.question import Question
from talk.asking.who_acts import who_acts
from talk.summaries import show as show_talk


def answer(q: Question) -> bool:
    return say(q, q.asked.value_of("figure"))


def say(q: Question, which: str) -> bool:
    """Of the period that is named, else of the running month, in its first days with the month before; of a group or village that is named,
    else of all he reads."""
    work, t = q.work, q.t
    try:
        period = show.period_to_show(work, q.by, q.asked.period)
    except NotAllowedError:
        return q.refuse("summary")
    except FieldError:
        return q.say(common.bad_period(t, work.today))
    if not can_count(work):
        q.say(t(summaries_words.counting))
        show.show_when_counted(work, q.by, period)
        return True
    if towns := q.asked.values("town"):
        return _of_town(q, period, towns[0])
    groups = q.groups() if q.asked.values("group") or q.choice("group") else []
    if any(not group_papers.may_have(work, q.by.live, group.id) for group in groups):
        return q.refuse("summary")
    lines, full = list(_lines(q, which, period, groups)), show.sent_lately(work) if not q.asked.period else ""
    lines += _lines(q, which, full, groups) if full else []
    return q.say("\n".join(lines), [[(t(words.b_summary), Button("ask_sum", 0, full or period))]])


def _lines(q: Question, which: str, period: str, groups: list[Group]) -> Iterator[str]:
    work, t, whole = q.work, q.t, sees_all(q.work.roster, q.by.live)
    village = next(iter(q.asked.values("village")), "") if which != "visits" else ""
    if village and whole:
        found = account(work, period)
        part = dict(found.figures.by_village).get(village, Figures())
        yield _head(found, work.roster.villages[VillageId(village)].name)
        yield from in_brief.of(t, which, part)
        return
    ids = [str(group.id) for group in groups or (q.groups() if village or which == "visits" else [])]
    ids = ids or ([""] if whole else led_groups(work, q.by.live))
    accounts = [account(work, period, group=one) for one in ids]
    if len(accounts) > 1 and which not in ("visits", "days"):
        yield _head(accounts[0], words.several_groups(t, len(accounts)))
        yield from in_brief.of(t, which, added(found.whole for found in accounts))
        return
    for found in accounts:
        name = work.roster.congress.name if not found.group else work.roster.groups[GroupId(found.group)].name
        yield _head(found, name)
        said = [line for line in visits(found) if line] if which == "visits" else in_brief.of(t, which, found.whole)
        yield from said


def _of_town(q: Question, period: str, town: str) -> bool:
    """The town's own part of the county's account."""
    if not by_town.has_towns(q.work, q.by):
        return q.refuse("summary")
    return all(q.say(piece) for piece in by_town.messages(q.work, q.by, by_town.OfTown(period, town)))


def _head(found: Account, name: str) -> str:
    t = found.work.staff_words()
    until = account_words.moment(t, found.work.roster.congress.local(found.cut_off))
    return in_brief.head(t, name, summaries_words.period(t, found.name), until)


def open_summary(work: Work, press: Press) -> None:
    """「看整份小结」."""
    if press.chat_id < 0:
        raise NotAllowedError("summary")
    by = who_acts(work, press)
    show_talk.say(work, by, press.chat_id, show.period_to_show(work, by, press.value))
