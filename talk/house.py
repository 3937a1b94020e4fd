"""The house: what its rooms answer to, put together once. A name that two of them claim is refused."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from domain.values.buttons import Button
from domain.values.list_places import At, value_of
from domain.values.message import Incoming, Press
from services.deed.work import Work
from storage.steps import Step
from talk.answers.ways import WAYS as ANSWERS
from talk.asking import long_list
from talk.asking.act import act_of
from talk.asking.ways import Asked
from talk.case.ways import WAYS as CASE
from talk.desk.suggestion_ways import WAYS as SUGGESTIONS
from talk.desk.ways import WAYS as DESK
from talk.meetings.ways import WAYS as MEETINGS
from talk.privacy.ways import WAYS as PRIVACY
from talk.staff.ways import WAYS as STAFF
from talk.summaries.ways import WAYS as SUMMARIES
from talk.visits.ways import WAYS as VISITS
from talk.voter.ways import WAYS as VOTER

ROOMS = (VOTER, CASE, DESK, SUGGESTIONS, MEETINGS, VISITS, STAFF, PRIVACY, SUMMARIES, ANSWERS)
Deed = TypeVar("Deed")


def together(*tables: Mapping[str, Deed]) -> dict[str, Deed]:
    """Raises ValueError for a name in two tables."""
    names = [name for table in tables for name in table]
    if twice := {name for name in names if names.count(name) > 1}:
        raise ValueError(f"two rooms answer to {sorted(twice)}")
    return {name: deed for table in tables for name, deed in table.items()}


COMMANDS = together(*(room.commands for room in ROOMS))
STAFF_COMMANDS = together(*(room.staff_commands for room in ROOMS))
OF_VOTER = together(*(room.voter for room in ROOMS))
OF_OWN_CASE = together(*(room.own_case for room in ROOMS))
OF_CARD = together(*(room.staff_case for room in ROOMS))
OF_PAGE = together(*(room.person for room in ROOMS))
BUTTONS = frozenset(together(OF_VOTER, OF_OWN_CASE, OF_CARD, OF_PAGE))
ASKED_VOTER = together(*(room.asked_voter for room in ROOMS))


def narrow(work: Work, message: Incoming, step: Step) -> None:
    """What is typed while a long list stands (`talk/asking/long_list.py`): as a press that turns it over, so that the right is asked again."""
    kind, value = str(step.data["list"]), value_of(str(step.data["of"]), At(0, long_list.keep_typed(work, message)))
    press = Press(message.chat_id, message.message_id, message.sender, "", Button(kind, step.case_id or 0, value).pack(), message.at)
    if kind in OF_CARD:
        act = act_of(work, message, step.case_id, value)
        OF_CARD[kind](work, replace(act, press=press))
    else:
        OF_PAGE[kind](work, press)


ASKED = together(*(room.asked for room in ROOMS), {long_list.NARROW: Asked(narrow)})
