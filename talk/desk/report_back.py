"""「报告稿」 and 「已报回」 below what reminds of a matter from above (services/desk/report_back.py)."""

from locales import report_back as words
from services.deed.work import Work
from services.desk import report_back as deeds
from services.desk import report_paper
from talk.asking.act import Act
from talk.asking.over import close


def hand_out_draft(work: Work, act: Act) -> None:
    """In private: it holds the words of the matter."""
    deeds.may_report(work, act.by, act.case)
    name, content = report_paper.draft(work, act.case)
    work.send_file(act.account, name, content, case_id=act.case.id)


def done(work: Work, act: Act) -> None:
    deeds.reported(work, act.by, act.case)
    close(work, act.chat_id, act.press.message_id)
    work.tell(work.staff_words()(words.noted))
