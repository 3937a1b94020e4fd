"""「全部并案」 and 「挑几件并」 below what is told of many matters that are likely one (services/desk/join_swarm.py)."""

from domain.cases.case import Case
from domain.values.carried import parsed
from domain.values.errors import OldButtonError
from locales import swarms
from services.case import swarm
from services.case.swarm import Of
from services.deed import screens
from services.deed.work import Work
from services.desk import join_swarm as deeds
from talk.asking.act import Act


def join_all(work: Work, act: Act) -> None:
    of = parsed(Of, act.value)
    try:
        count, later = deeds.join_all(work, act.by, act.case, of)
    except OldButtonError:
        return pick(work, act)
    work.take_buttons(act.chat_id, act.press.message_id)
    work.tell(swarms.joined(work.staff_words(), count), alert=not count)
    if later:
        swarm.tell_later(work, act.chat_id, later, storm=of.storm)
    return None


def pick(work: Work, act: Act) -> None:
    """Each may be left out before the others are joined; where the list has changed meanwhile it begins anew."""
    of, t = parsed(Of, act.value), work.staff_words()
    picks = swarm.to_pick(deeds.shown(work, act.by, act.case, of))
    if of.guard and swarm.guard(picks) != of.guard:
        work.tell(t(swarms.changed), alert=True)
        of = Of(of.storm)
    if len(picks) < MORE:
        work.take_buttons(act.chat_id, act.press.message_id)
        work.tell(swarms.joined(t, 0), alert=True)
        return
    _show(work, act, picks, of)


MORE = 2
"""Of fewer none joins another."""


def _show(work: Work, act: Act, picks: list[Case], of: Of) -> None:
    words, rows = swarm.pick_list(work, act.case.id, picks, of)
    row = screens.row_at(work, act.chat_id, act.press.message_id)
    if row is None:
        work.say(act.chat_id, words, rows)
    else:
        work.revise(act.chat_id, row, words, rows)
