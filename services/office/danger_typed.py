"""Danger in what somebody of the roster types into a form of the office's pages: heard like a line of his to the bot, also where the words are only
shown once more, once for each kind, hour and matter (docs/spec.md section 3, Special words)."""

from collections.abc import Sequence
from datetime import timedelta

from domain.at_work.says_danger import may_tell, says_danger
from domain.danger.danger_found import Danger, together
from services.case import call_of_house
from services.deed.by import By, Said, message_of
from services.deed.once import Once
from services.deed.work import Work
from services.office.case_acts import ACTS
from services.office.do_act import Wanted
from services.office.who_reads import VOTER_READS

ONCE_IN = timedelta(hours=1)
"""The same kind, on one page or of one matter, alerts once in so long."""
TYPED = frozenset({"words", "line"})
"""Shapes of fields that are written in."""


def typed_into(wanted: Wanted) -> list[str]:
    """The words of a case's form that may call for help; what may be told to a voter does not."""
    act = ACTS.get(wanted.act)
    if act is None:
        return []
    said = [value for one in act.fields if one.shape in TYPED for value in wanted.typed.get(one.name, ())]
    for_voter = act.preview is not None and act.confirm is VOTER_READS
    return [text for text in said if not (for_voter and may_tell(text))]


def calls(texts: Sequence[str]) -> Danger:
    """What these words say of danger now."""
    found = [one for one in map(says_danger, texts) if one]
    return together(found) if found else Danger()


def heed(work: Work, by: By, texts: Sequence[str], where: str) -> tuple[str, ...]:
    """The numbers for him, on his phone and as returned, and the alert. `where`: the number of the matter, or the page."""
    found = calls(texts)
    if not found or not by.persons:
        return ()
    said = Said("\n".join(text for text in texts if says_danger(text)), work.now)
    once = Once(f"house:{by.persons[0].id}:{found.brief}:{where[-9:]}", work.now, ONCE_IN)
    return tuple(call_of_house.heed(work, by.persons, found, message_of(said, by), once))
