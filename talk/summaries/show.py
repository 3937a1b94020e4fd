"""`/summary`, and the files by a tap (docs/spec.md section 7)."""

from domain.errors import NotAllowedError
from domain.message import Incoming, Press
from domain.rights import sees_all
from domain.statistics import period_of
from locales import summaries, texts
from services.deed import count_reads, portions
from services.summaries import papers
from services.summaries.account import can_count, cut_off_of, led_groups
from services.summaries.files import FILES
from services.summaries.show import show
from storage.work import Work

WITH_WORDS = frozenset({"excel", "registers"})
"""Files in which words of many cases stand: that somebody took one is noted."""


def show_summary(work: Work, message: Incoming, rest: str) -> None:
    """Without a period the running month. A wrong or future one is answered with an example. Leaders read their own group's."""
    t = work.staff_words()
    persons = tuple(p for p in work.roster.persons_of(message.sender.handle) if p.has_rights)
    if not (sees_all(work.roster, persons) or led_groups(work, persons)):
        work.say(message.chat_id, texts.who_may(t, "summary"))
        return
    period = rest.strip().upper() or work.today.strftime("%Y-%m")
    try:
        days = period_of(period)
    except ValueError:
        work.say(message.chat_id, summaries.bad_period(t, work.today))
        return
    if days[0] > work.today:
        work.say(message.chat_id, texts.future_month(t, period))
        return
    if not can_count(work):
        work.say(message.chat_id, summaries.counting(t))
        portions.put(work, "summary", portions.Left({"chat": message.chat_id, "account": message.sender.handle, "period": period}))
        return
    show(work, message.chat_id, persons, period)


def send_file(work: Work, press: Press) -> None:
    """One of the files, with the period's own cut-off; it comes when it is made."""
    value = press.value
    persons = work.roster.persons_of(press.sender.handle)
    if press.sender.anonymous or press.chat_id < 0 or not sees_all(work.roster, persons):
        raise NotAllowedError("summary")
    kind, _, period = value.partition(":")
    t = work.staff_words()
    try:
        known = kind in FILES and period_of(period)[0] <= work.today
    except ValueError:
        known = False
    if not known:
        work.tell(texts.old_button(t), alert=True)
        return
    if kind in WITH_WORDS:
        count_reads.took_file(work, persons, f"{kind}:{period}")
    papers.order(work, [press.chat_id], [kind], period, min(cut_off_of(work, period_of(period)), work.now))
    work.tell(summaries.file_comes(t))
