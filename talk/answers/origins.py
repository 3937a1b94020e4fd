"""「这个数怎么来的」: the books in which the cases behind the figures of an account stand, one a line (services/summaries/registers.py)."""

from domain.congress.periods import before
from domain.rights.rights import sees_all
from domain.values.buttons import Button
from domain.values.carried import packed
from domain.values.errors import FieldError, NotAllowedError
from domain.values.message import Incoming
from locales import account as account_words
from locales import case as case_words
from locales import common, group_papers
from locales import origins as words
from locales import summaries as summaries_words
from services.deed.by import By
from services.deed.message import Rows
from services.deed.work import Work
from services.summaries import show
from services.summaries.account import account, can_count, led_groups
from services.summaries.papers import BOOK, OneOfTheOffice, paper_button


def say(work: Work, message: Incoming, by: By, time: str) -> bool:
    """Of the period that is named, else of the month that was over last; of all, else of the first group he leads."""
    t = work.staff_words()
    try:
        period = show.period_to_show(work, by, time or before(work.today.strftime("%Y-%m")))
    except NotAllowedError:
        return _answer(work, message, case_words.who_may(t, "summary"))
    except FieldError:
        return _answer(work, message, common.bad_period(t, work.today))
    if not can_count(work):
        return _answer(work, message, t(words.not_counted_yet))
    whole = sees_all(work.roster, by.live)
    group = "" if whole else led_groups(work, by.live)[0]
    found = account(work, period, group=group)
    when = (summaries_words.period(t, period), account_words.moment(t, work.roster.congress.local(found.cut_off)))
    book = ("sum_file", packed(show.OnePaper("registers", period)))
    button = (
        (t(summaries_words.b_registers), Button(book[0], 0, book[1]))
        if whole
        else paper_button(t, group_papers.b_book, OneOfTheOffice(BOOK, group, period))
    )
    return _answer(work, message, words.where_from(t, when, found.whole), [[button]])


def _answer(work: Work, message: Incoming, text: str, rows: Rows = ()) -> bool:
    work.say(message.chat_id, text, rows, reply_to=message.message_id or None)
    return True
