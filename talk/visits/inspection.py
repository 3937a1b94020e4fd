"""「视察通知（Word）」 「视察报告稿（Word）」: made and handed out in private (services/visits/inspection.py)."""

from domain.values.carried import parsed
from domain.values.message import Press
from locales import desk as desk_words
from services.deed.work import Work
from services.visits import inspection as deeds
from services.visits.activity import OneActivity
from talk.asking.who_acts import who_acts
from talk.visits.activity import OneGroup


def hand_out_notice(work: Work, press: Press) -> None:
    name, content = deeds.notice(work, who_acts(work, press), parsed(OneGroup, press.value).group)
    work.send_file(press.chat_id, name, content)
    work.tell(work.staff_words()(desk_words.file_comes))


def hand_out_report(work: Work, press: Press) -> None:
    number = parsed(OneActivity, press.value).held
    by = who_acts(work, press)
    work.send_file(press.chat_id, *deeds.report(work, by, number), names=deeds.named(work, by, number))
    work.tell(work.staff_words()(desk_words.file_comes))
