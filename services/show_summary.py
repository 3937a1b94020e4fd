"""`/summary`, `/summary 2026-10`, `/summary 2026-Q3`, `/summary 2026`: for who may see them, with the files by a tap."""

from domain.buttons import Button
from domain.errors import NotAllowedError
from domain.ids import Handle
from domain.message import Incoming, Press
from domain.rights import sees_all
from domain.roster import Person
from domain.statistics import period_of
from locales import summaries, texts
from services import count_reads, papers, portions, tell
from services.issue_summary import summary_words
from services.summary import account, can_count, cut_off_of, led_groups
from services.summary_files import FILES
from storage.work import Rows, Work

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
    _show(work, message.chat_id, persons, period)


def show_later(work: Work, data: portions.Data) -> portions.Left | None:
    """The figures were not ready when they were asked for: a portion of them more, and they are shown when that was the last."""
    if not can_count(work):
        return portions.Left(data)
    persons = tuple(p for p in work.roster.persons_of(Handle(data["account"])) if p.has_rights)
    _show(work, int(data["chat"]), persons, str(data["period"]))
    return None


def _show(work: Work, chat_id: int, persons: tuple[Person, ...], period: str) -> None:
    whole, staff = sees_all(work.roster, persons), any(p.kind == "staff" for p in persons)
    for group in [""] if whole else led_groups(work, persons):
        for piece in tell.pieces(summary_words(account(work, period, group=group, caught_up=True))):
            work.say(chat_id, piece, file_rows(work, period, staff=staff) if whole else ())


def file_rows(work: Work, period: str, *, staff: bool) -> Rows:
    t = work.staff_words()
    labels = {
        "word": summaries.b_word(t),
        "excel": summaries.b_excel(t),
        "picture": summaries.b_picture(t),
        "registers": summaries.b_registers(t),
        "public": summaries.b_public(t),
        "spoken": summaries.b_spoken(t),
    }
    buttons = [(label, Button("sum_file", 0, f"{kind}:{period}")) for kind, label in labels.items()]
    template = [(summaries.b_template(t), Button("tp_show"))] if staff else []
    return [row for row in (buttons[:3], buttons[3:5], buttons[5:], template) if row]


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
    papers.order(work, [press.chat_id], [kind], period, min(cut_off_of(work, period_of(period)), work.now))
    work.tell(summaries.file_comes(t))
