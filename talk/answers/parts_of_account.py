"""「哪个村反映最多」, 「哪个组办得最慢」, 「跟去年比」: parts of an account, and what it was before, by the figures of the report (docs/spec.md section 4)."""

from collections import Counter
from collections.abc import Iterator

from domain.congress.periods import a_year_before, before
from domain.rights.rights import sees_all
from domain.values.buttons import Button
from domain.values.errors import FieldError, NotAllowedError
from domain.values.ids import GroupId
from locales import account as account_words
from locales import answers as words
from locales import common, in_brief
from locales import summaries as summaries_words
from services.summaries import compared, show
from services.summaries.account import Account, account, can_count, led_groups
from services.summaries.brief import group_lines
from talk.answers.question import Question
from talk.summaries import performance

SHOWN = 8
"""Villages of one answer, the most first."""


def of_villages(q: Question) -> bool:
    """How many came from each; of 没人反映 those from which none did."""
    accounts = _accounts(q, q.asked.period or show.sent_lately(q.work))
    if not accounts:
        return True
    came = Counter[str]()
    for found in accounts:
        came.update({village: part.incoming for village, part in found.figures.by_village})
    served = {v for found in accounts if found.group for v in q.work.roster.groups[GroupId(found.group)].villages}
    known = [v for v in q.work.roster.open_villages() if not served or v.id in served]
    if q.asked.has("nothing"):
        return _say(q, accounts, [words.silent(q.t, [v.name for v in known if not came[v.id]])])
    some = sorted((v for v in known if came[v.id]), key=lambda v: -came[v.id])[:SHOWN]
    lines = [words.village_came(q.t, v.name, came[v.id]) for v in some]
    return _say(q, accounts, lines or in_brief.of(q.t, "came", accounts[0].whole))


def of_groups(q: Question) -> bool:
    """A line each as in the report; they are not ranked."""
    accounts = _accounts(q, q.asked.period or show.sent_lately(q.work))
    if not accounts:
        return True
    lines = [line for found in accounts for line in group_lines(q.work, found.figures.by_group)]
    return _say(q, accounts, [*(lines or in_brief.of(q.t, "came", accounts[0].whole)), q.t(words.not_ranked)])


def beside_before(q: Question) -> bool:
    """The newest month that is over, unless another is named, with the period before and that of a year before."""
    accounts = _accounts(q, q.asked.period or before(q.work.today.strftime("%Y-%m")))
    return not accounts or _say(q, accounts, [line for found in accounts for line in _beside(q, found)])


def _beside(q: Question, found: Account) -> Iterator[str]:
    t, names = q.t, list(dict.fromkeys((before(found.name), a_year_before(found.name))))
    others = [one.whole for one in found.earlier] or found.of(*names)
    for name, figures in ((found.name, found.whole), *zip(names, others, strict=True)):
        said = "".join(dict.fromkeys((*in_brief.of(t, "came", figures), *in_brief.of(t, "done", figures))))
        yield words.of_period(t, summaries_words.period(t, name), said)
    yield from compared.lines(found)
    if found.running:
        yield t(words.still_running)


def still(q: Question) -> bool:
    """Who did nothing stands in the files of the deputies."""
    performance.show_files(q.work, q.message, "")
    return True


def most_done(q: Question) -> bool:
    """What each has in hand is counted; of what they did nobody is ranked."""
    return q.say(q.t(words.done_by_each), [[(q.t(words.b_summary), Button("ask_sum", 0, q.work.today.strftime("%Y-%m")))]])


def _accounts(q: Question, wanted: str) -> list[Account]:
    """Of the whole, or of the groups he leads; none where he reads why there is nothing to say."""
    work = q.work
    try:
        period = show.period_to_show(work, q.by, wanted)
    except NotAllowedError:
        q.refuse("summary")
        return []
    except FieldError:
        q.say(common.bad_period(q.t, work.today))
        return []
    if not can_count(work):
        q.say(q.t(summaries_words.counting))
        show.show_when_counted(work, q.by, period)
        return []
    groups = [""] if sees_all(work.roster, q.by.live) else led_groups(work, q.by.live)
    return [account(work, period, group=str(one)) for one in groups]


def _say(q: Question, accounts: list[Account], lines: list[str]) -> bool:
    """With where the figures come from, and the whole of it a tap away."""
    t, found = q.t, accounts[0]
    until = account_words.moment(t, q.work.roster.congress.local(found.cut_off))
    roster = q.work.roster
    name = roster.groups[GroupId(found.group)].name if found.group else roster.congress.name
    name = words.several_groups(t, len(accounts)) if len(accounts) > 1 else name
    head = in_brief.head(t, name, summaries_words.period(t, found.name), until)
    return q.say("\n".join([head, *lines]), [[(t(words.b_summary), Button("ask_sum", 0, found.name))]])
