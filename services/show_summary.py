"""`/summary`, `/summary 2026-10`: the figures as a short message, for who may see them (docs/spec.md section 7)."""

from domain.message import Incoming
from domain.rights import may_in_congress
from locales import texts
from services.issue_summary import cut_off_of, figures_of, month_of, summary_words
from storage.work import Work


def show_summary(work: Work, message: Incoming, rest: str) -> None:
    """Without a month the running one. A wrong or future month is answered with an example."""
    t = work.staff_words()
    persons = work.roster.persons_of(message.sender.telegram_user_id)
    if not may_in_congress(work.roster, persons, "summary"):
        work.say(message.chat_id, texts.who_may(t, "summary"))
        return
    period = rest.strip() or work.today.strftime("%Y-%m")
    try:
        days = month_of(period)
    except ValueError:
        work.say(message.chat_id, texts.bad_month(t, work.today))
        return
    if days[0] > work.today:
        work.say(message.chat_id, texts.future_month(t, period))
        return
    cut_off = cut_off_of(work, days)
    work.say(message.chat_id, summary_words(work, period, figures_of(work, days, cut_off), cut_off))
