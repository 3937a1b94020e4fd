"""What a voter says of all his matters at once (两件都保密, 前面说的都是他搞的): each of them hears it, and he reads how each stands (docs/spec.md
section 3, Special words).

In doubt it is done for all: it only keeps more. What opens anything he says of each.
"""

from collections.abc import Sequence

from domain.cases.case import Case
from domain.complaints.all_of_his import of_all
from domain.complaints.asks_secrecy import asks_secrecy_of, asks_whether_secret, for_secretary_alone, only_asks_secrecy
from domain.complaints.spoken_of import named_in, spoken_of
from domain.complaints.wishes import wish
from domain.complaints.wronged import wronged_by
from domain.values.message import Incoming
from domain.values.voter import Voter
from domain.which_matter.joins import RUN_LASTS, RUN_PAUSE
from services.case.open_case import reading_of
from services.deed.work import Work
from services.voter.kept_quiet import say_of_all
from services.voter.secrecy import may_mean, put_each
from services.voter.secrecy import take as take_of_one
from services.voter.which_case import waiting_choice


def take(work: Work, voter: Voter, cases: list[Case], message: Incoming, replied: Case | None) -> bool:
    """What is said of one is the wish for secrecy of that one (services/voter/secrecy.py), or nothing of this. Words of his that wait for a choice
    share in what is said of all by themselves."""
    if not message.media and cases and not reading_of(work, message.text).danger.plain and not asks_whether_secret(message.text):
        those = _those(work, voter, message) if replied is None or of_all(message.text) is not None else []
        put_each(work, voter, those, message, secret=_only_asks(message.text))
        if those and waiting_choice(work, voter, message) is None:
            say_of_all(work, voter, those, reply_to=message.message_id)
            return True
    return take_of_one(work, voter, cases, message, replied)


def keep(work: Work, voter: Voter, cases: Sequence[Case], message: Incoming) -> None:
    """He wished for secrecy, was asked of which, and means all of them, or has not said."""
    put_each(work, voter, cases, message, secret=True)
    say_of_all(work, voter, cases, reply_to=message.message_id)


def _those(work: Work, voter: Voter, message: Incoming) -> list[Case]:
    """All that are open; by words that do not say so, or by 「都」 behind what he is telling, those of which he tells, where they are several."""
    found, text = of_all(message.text), message.text
    going = may_mean(work, voter, message)
    told = _of_the_run(going, message)
    if found is None:
        asks = (only_asks_secrecy(text) and not asks_secrecy_of(text)) or bool(wish(text, work.roster, voter.village).kept)
        return told if asks and len(told) > 1 else []
    if not (_only_asks(text) or _accuses(work, voter, text)):
        return []
    if found.every or not told or (len(going) > 1 and wish(text, work.roster, voter.village)):
        return going
    return told if len(told) > 1 or not _only_asks(text) else []


def _of_the_run(going: Sequence[Case], message: Incoming) -> list[Case]:
    """Those of which he wrote without a pause until now."""
    spoken = sorted(
        ((case.last_spoke_at, case.id, case) for case in going if case.last_spoke_at is not None), reverse=True, key=lambda one: one[:2]
    )
    told, last = list[Case](), message.at
    for at, _, case in spoken:
        if abs(last - at) >= RUN_PAUSE or abs(message.at - at) >= RUN_LASTS:
            break
        told.append(case)
        last = min(last, at)
    return sorted(told, key=lambda case: case.id)


def _only_asks(text: str) -> bool:
    """Whether it is a wish for secrecy, and nothing else."""
    found = of_all(text)
    return only_asks_secrecy(text) or (found is not None and only_asks_secrecy(found.rest))


def _accuses(work: Work, voter: Voter, text: str) -> bool:
    """Whether he complains of somebody who may read his matters, of whoever came of his group, or hints at a tip."""
    if for_secretary_alone(text) or "tip" in reading_of(work, text).marks or spoken_of(text, work.roster, voter.village).all:
        return True
    found = of_all(text)
    return found is not None and bool(wronged_by(found.rest, named_in(found.rest, work.roster, voter.village)[1]))
