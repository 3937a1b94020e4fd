"""What is asked of the office itself, typed in private: 备份在哪, 机器人没反应, 忘了密码, 导出选民名单 (domain/at_work/asked_at_desk.py)."""

from datetime import timedelta

from domain.at_work.asked_at_desk import asked_at_desk
from domain.rights.rights import may_in_congress
from domain.values.buttons import Button
from domain.values.message import Incoming
from domain.values.typed_command import LIANXIN
from locales import answers as answers_words
from locales import at_desk as words
from locales import staff as staff_words
from services.deed.message import Rows
from services.deed.names import name_of
from services.deed.work import Work
from services.watch.morning import overdue_rows
from talk.asking.who_acts import who_acts
from talk.house import STAFF_COMMANDS

FAILED_WITHIN = timedelta(days=1)
BELOW = {"wrong": "summary", "to_above": "summary", "new_secretary": "people"}
"""What is asked, and the command whose screen is a tap away for who may open it."""


def take(work: Work, message: Incoming) -> bool:
    """False for any other words."""
    kind = asked_at_desk(message.text) if not message.media else ""
    if not kind:
        return False
    if kind == "broken":
        work.say(message.chat_id, _state(work), reply_to=message.message_id)
    elif kind != "login":
        said = work.staff_words()(words.ANSWERS[kind]).format(lianxin=LIANXIN)
        work.say(message.chat_id, said, _below(work, message, kind), reply_to=message.message_id)
    if kind in ("login", "password"):
        STAFF_COMMANDS["office"](work, message, "")
    return True


def _below(work: Work, message: Incoming, kind: str) -> Rows:
    t, right = work.staff_words(), BELOW.get(kind, "")
    if not right or not may_in_congress(work.roster, who_acts(work, message).live, right):
        return []
    if right == "people":
        return [[(t(staff_words.b_update_roster), Button("roster_file"))]]
    return [[(t(answers_words.b_summary), Button("ask_sum", 0, work.today.strftime("%Y-%m")))]]


def _state(work: Work) -> str:
    """What the morning's self-check says now, and whom to call."""
    admins = [f"{name_of(work, one)} {one.phone or one.office_phone or ''}".strip() for one in work.roster.staff("admin")]
    failed = work.backlog.failed_since(work.now - FAILED_WITHIN)
    return words.state(work.staff_words(), stuck=overdue_rows(work), failed=failed, whom="、".join(admins))
