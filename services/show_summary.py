"""`/summary`, `/summary 2026-10`, `/summary 2026-Q3`, `/summary 2026`: for who may see them, with the files by a tap."""

from domain.buttons import Button
from domain.errors import NotAllowedError
from domain.message import Incoming, Press
from domain.rights import sees_all
from domain.statistics import period_of
from locales import summaries, texts
from services import count_reads, papers, tell
from services.issue_summary import summary_words
from services.summary import account, led_groups
from services.summary_files import FILES
from storage.work import Rows, Work

WITH_WORDS = frozenset({"excel", "registers"})
"""Files in which words of many cases stand: that somebody took one is noted."""


def show_summary(work: Work, message: Incoming, rest: str) -> None:
    """Without a period the running month. A wrong or future one is answered with an example. Leaders read their own group's."""
    t = work.staff_words()
    persons = tuple(p for p in work.roster.persons_of(message.sender.handle) if p.has_rights)
    whole, staff = sees_all(work.roster, persons), any(p.kind == "staff" for p in persons)
    groups = [""] if whole else led_groups(work, persons)
    if not groups:
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
    for group in groups:
        for piece in tell.pieces(summary_words(account(work, period, group=group))):
            work.say(message.chat_id, piece, file_rows(work, period, staff=staff) if whole else ())


def file_rows(work: Work, period: str, *, staff: bool) -> Rows:
    t = work.staff_words()
    labels = {
        "word": summaries.b_word(t),
        "excel": summaries.b_excel(t),
        "picture": summaries.b_picture(t),
        "registers": summaries.b_registers(t),
        "public": summaries.b_public(t),
    }
    buttons = [(label, Button("sum_file", 0, f"{kind}:{period}")) for kind, label in labels.items()]
    template = [(summaries.b_template(t), Button("tp_show"))] if staff else []
    return [row for row in (buttons[:3], buttons[3:], template) if row]


def send_file(work: Work, press: Press, value: str) -> None:
    """One of the files, with the period's own cut-off; it comes when it is made."""
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
    papers.order(work, [press.chat_id], [kind], period, account(work, period).cut_off)
    work.tell(summaries.file_comes(t))
