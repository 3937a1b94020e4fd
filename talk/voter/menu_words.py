"""What a voter types instead of tapping one of the buttons that stay below his input (domain/no_matter/menu_words.py)."""

from collections.abc import Callable, Mapping
from typing import Any

from domain.no_matter.menu_words import said_button
from domain.values.message import Incoming
from domain.values.voter import Voter
from domain.words.simplified import simplified
from services.deed.work import Work
from services.voter.words_taken import agreed_to
from talk.voter import help

ASKS_A_NUMBER = ("电话", "手机", "号码", "联系")
CALLED = ("代表", "组长", "主任", "书记", "支书", "老师", "大哥", "大姐")
SHORT = 20

Shows = Callable[[Work, Voter, Incoming, str], Any]
OF_NO_COMMAND: Mapping[str, Shows] = {"manual": help.bring_manual}


def take(work: Work, voter: Voter, message: Incoming, commands: Mapping[str, Shows]) -> bool:
    """False for any other words, in a reply, and before he has agreed."""
    if voter.consented_at is None or message.media or message.reply_to is not None:
        return False
    name = said_button(message.text) or said_button(_as_deputy(work, voter, message.text))
    show = OF_NO_COMMAND.get(name) or commands.get(name)
    if show is None:
        return False
    if agreed_to(work, voter, message):
        show(work, voter, message, "")
    return True


def _as_deputy(work: Work, voter: Voter, text: str) -> str:
    """于发电话好多 with 代表 in the place of one of his deputies' names; the same words where none of them stands there."""
    plain = simplified(text)
    if voter.village is None or len(plain) > SHORT or not any(word in plain for word in ASKS_A_NUMBER):
        return text
    for group in work.roster.groups_of_village(voter.village):
        for one in work.roster.members(group.id):
            surname = simplified(one.name)[:1]
            called = (simplified(one.name), *(surname + title for title in CALLED), f"老{surname}", f"小{surname}")
            found = next((name for name in called if name in plain), "")
            if found and one.has_rights:
                return plain.replace(found, "代表", 1)
    return text
