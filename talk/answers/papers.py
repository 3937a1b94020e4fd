"""「通报发我」, 「台账发我」, 「打印门贴」: the paper comes, or the screen from which it does (docs/spec.md section 4, Asked inside)."""

from domain.congress.periods import before, period_of
from domain.congress.said_periods import said_period
from domain.rights.rights import sees_all
from domain.values.errors import NotAllowedError, RefusedError
from domain.values.message import Press
from locales import answers as words
from locales import common
from locales.refusals import refusal
from services.summaries import show
from services.summaries.office_papers import YEAR_PLAN, order
from services.summaries.papers import OneOfTheOffice
from talk.answers.question import Question
from talk.staff import doors, office_paper
from talk.summaries import groups, topics
from talk.summaries import show as show_talk

OVER_LAST = frozenset({"季报", "半年报", "年报"})
OF_OFFICE = {"directory": "directory_office", "plan": YEAR_PLAN}


def answer(q: Question) -> bool:
    """Of the period that is named; the 通报, and what is to be sent again, of the newest month that is over, anything else of the running one."""
    kind, work = q.asked.value_of("paper"), q.work
    if kind in OF_OFFICE:
        return _of_office(q, kind)
    running = work.today.strftime("%Y-%m")
    said = next(part.text for part in q.asked.parts if part.kind == "paper")
    again = any(part.kind == "give" and part.text[0] in "再重" for part in q.asked.parts)
    period = (
        q.asked.period
        or (said_period(said, work.today) if said in OVER_LAST else "")
        or (before(running) if again or kind in ("word", "public", "spoken") else running)
    )
    try:
        show.may_read(work, q.by)
        if period_of(period)[0] > work.today:
            return q.say(common.bad_period(q.t, work.today))
        if kind in ("summary", "books") or q.asked.values("group") or not sees_all(work.roster, q.by.live):
            return _screen(q, kind, period)
        show.order_paper(work, q.by, show.OnePaper(kind, period))
    except (NotAllowedError, RefusedError) as refused:
        return q.say(refusal(q.t, refused))
    return q.say(words.paper_comes(q.t, period, said))


def report(q: Question) -> bool:
    """「这个月怎么样」: the account."""
    show_talk.show_summary(q.work, q.message, q.asked.period)
    return True


def talked_of_most(q: Question) -> bool:
    topics.show_topics(q.work, q.message, "")
    return True


def _screen(q: Question, kind: str, period: str) -> bool:
    """What the papers hang below: a group's own, or the account with its files."""
    found = q.groups() if q.asked.values("group") else []
    if found:
        for text, rows in show.one_group(q.work, q.by, found[0].id, period):
            q.say(text, rows)
    elif kind == "books":
        groups.ask_group(q.work, _as_press(q, period))
    else:
        show_talk.say(q.work, q.by, q.message.chat_id, period)
    return True


def _of_office(q: Question, kind: str) -> bool:
    if kind == "plan":
        year = (q.asked.period or str(q.work.today.year))[:4]
        try:
            order(q.work, q.by, OneOfTheOffice(YEAR_PLAN, year))
        except (NotAllowedError, RefusedError) as refused:
            return q.say(refusal(q.t, refused))
    else:
        office_paper.send(q.work, _as_press(q, OF_OFFICE[kind]))
    return True


def door_sheets(q: Question) -> bool:
    try:
        doors.show(q.work, _as_press(q, ""))
    except NotAllowedError as refused:
        return q.say(refusal(q.t, refused))
    return True


def _as_press(q: Question, value: str) -> Press:
    """Words in the place of a tap."""
    return Press(q.message.chat_id, q.message.message_id, q.message.sender, "", f"ask|0|{value}", q.message.at)
