"""「全部并案」 below what is told of many alike matters (services/desk/join_swarm.py)."""

from locales import swarms
from services.case import swarm
from services.deed.work import Work
from services.desk import join_swarm as deeds
from talk.asking.act import Act


def join_all(work: Work, act: Act) -> None:
    count, later = deeds.join_all(work, act.by, act.case)
    work.take_buttons(act.chat_id, act.press.message_id)
    work.tell(swarms.joined(work.staff_words(), count), alert=not count)
    if later:
        swarm.tell_later(work, act.chat_id, later)
