"""A question of staff or deputies in private: which answer it gets (domain/at_work/asked_ours.py; docs/spec.md section 4, Asked inside)."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from domain.at_work.asked_inside import asks
from domain.at_work.asked_origin import asked_origin
from domain.at_work.asked_ours import asked_ours
from domain.at_work.bare_papers import bare_paper
from domain.at_work.said_commands import said_command
from domain.at_work.said_deeds import said_deed
from domain.rights.rights import may_in_congress
from domain.values.carried import parsed
from domain.values.errors import NotAllowedError, OldButtonError
from domain.values.message import Incoming, Press, from_json
from locales.refusals import refusal
from services.deed.by import By
from services.deed.work import Work
from talk.answers import counts, days, figures, origins, papers, parts_of_account, people, today, visits
from talk.answers.question import KEPT, Chosen, Question
from talk.asking.over import say_popup
from talk.asking.who_acts import who_acts

ANSWERS: Mapping[str, Callable[[Question], bool]] = {
    "list": counts.answer,
    "figure": figures.answer,
    "of_villages": parts_of_account.of_villages,
    "of_groups": parts_of_account.of_groups,
    "compared": parts_of_account.beside_before,
    "still": parts_of_account.still,
    "most_done": parts_of_account.most_done,
    "hand": people.hand,
    "most": people.most,
    "leave": people.leave,
    "leader": people.leader,
    "members": people.members,
    "group_of": people.group_of,
    "phone": people.phone,
    "missing": visits.missing,
    "chase_missing": visits.chase,
    "chase": visits.chase_one,
    "units": visits.owed_by_units,
    "days": days.days,
    "duty": days.duty,
    "report_day": days.report_day,
    "deadline": days.deadline,
    "move_day": days.move,
    "paper": papers.answer,
    "doors": papers.door_sheets,
    "done_by": people.done_by,
    "linked": people.linked,
    "own": counts.own,
    "report": papers.report,
    "topics": papers.talked_of_most,
    "today": today.answer,
}
"""By what is asked (domain/at_work/asked_ours.KINDS)."""


def take(work: Work, message: Incoming, chosen: Chosen | None = None) -> bool:
    """False for any other words, for who has no rights here, and where no answer has whom or what he names."""
    by = who_acts(work, message)
    if not message.private or message.media or message.contact is not None or not by.live:
        return False
    asked = asked_ours(message.text, work.roster, work.today) if not _is_a_command_of_his(work, message, by) else None
    if asked is None:
        return (time := asked_origin(message.text)) is not None and origins.say(work, message, by, time)
    question = Question(work, message, by, asked, chosen)
    try:
        answered = ANSWERS[asked.kind](question)
    except NotAllowedError as refused:
        answered = question.say(refusal(question.t, refused))
    say_popup(work, message)
    return answered


def take_paper(work: Work, message: Incoming) -> bool:
    """登记簿 alone: it is to be sent. False for other words."""
    asked = bare_paper(message.text)
    return bool(asked) and take(work, replace(message, text=asked))


ORDERS = frozenset({"hand_up", "release", "give_back", "extend", "recuse"})
"""Typed acts with a reason behind them (上报吧，镇里解决不了), which ask nothing."""


def _is_a_command_of_his(work: Work, message: Incoming, by: By) -> bool:
    """谁值班 of who plans the rota, 今天该做什么 of a deputy: they open what the command opens. An act with its reason is none of ours."""
    ordered = said_deed(message.text)
    if ordered is not None and ordered.kind in ORDERS and ordered.rest:
        return True
    command = said_command(message.text)
    if command == "rota":
        return may_in_congress(work.roster, by.live, "days")
    if command == "days":
        return not asks(message.text)
    return bool(command) and (command != "cases" or any(person.kind == "deputy" for person in by.live))


def choose(work: Work, press: Press) -> None:
    """A name below 「您问的是哪一个？」: the question is answered with it."""
    chosen = parsed(Chosen, press.value)
    draft = work.drafts.get(str(chosen.draft), KEPT)
    if draft is None or draft.chat_id != press.chat_id:
        raise OldButtonError(press.value)
    work.take_buttons(press.chat_id, press.message_id)
    work.drafts.close(draft.id, work.now)
    take(work, replace(from_json(draft.message), sender=press.sender), chosen)
