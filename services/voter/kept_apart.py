"""The one gate before further words of a voter stand in a case: what of them is of another matter of his, kept from somebody who reads that case, goes to
the kept one (docs/spec.md section 3, Which case a message joins). Here the words name what they are of, clause by clause; to which matter words go that
do not is asked before, in services/voter/beside_a_kept.py."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from domain.cases.case import Case
from domain.complaints.spoken_of import spoken_of
from domain.no_matter.of_a_kept import Apart, Matter, apart
from domain.values.message import Incoming
from domain.which_matter.somebody import accuses_somebody
from services.case.open_case import reading_of
from services.deed.work import Work
from services.voter import goes_with
from services.voter.beside_a_kept import is_kept_from_readers_of
from services.voter.which_case import may_mean
from storage.case_messages import CaseMessage

Parts = Sequence[tuple[Case, Incoming]]
"""Words by the case in which they are to stand."""


@dataclass(frozen=True)
class Shared:
    """Words that are of two matters: of the `first` one, of another that is `kept` from somebody who reads it, and what of them is whose."""

    first: Case
    kept: Case
    told: Apart


def parts(work: Work, case: Case, message: Incoming) -> Parts:
    """The words by their case. What cannot be told apart, comes with a picture, or is danger by the whole alone is the kept one's."""
    found = shared(work, _of_voter(work, case), case, message.text)
    if found is None:
        return ((case, message),)
    told = found.told
    if not told.here or message.media or _is_danger_whole(work, message, told):
        return ((found.kept, message),)
    return ((case, replace(message, text=told.here)), (found.kept, replace(message, text=told.there)))


def edited(work: Work, known: CaseMessage, case: Case, message: Incoming) -> tuple[Incoming, Parts]:
    """Of an edit what is to stand in this case (as it stood, where nothing is), and what goes to a kept one in which the message is not yet."""
    said = work.messages.whole(known).text
    if message.text == said:
        return message, ()
    stood = [one.case_id for one in work.messages.all_at(known.chat_id, known.message_id) if not one.elsewhere]
    if (own := _of_the_kept(work, case, stood, message)) is not None:
        return own, ()
    here, away = replace(message, text=said, media=known.attached), list[tuple[Case, Incoming]]()
    for one, words in parts(work, case, message):
        if one.id == case.id:
            here = words
        elif one.id not in stood:
            away.append((one, replace(words, edited=False, earlier=())))
    return here, away


def shared(work: Work, cases: Sequence[Case], one: Case, text: str) -> Shared | None:
    """The kept matter of which some of the words are; of several the newest."""
    beside = _beside(work, cases, one) if text.strip() else []
    if one.sealed and reading_of(work, text).danger.alarms:
        beside = [case for case in beside if case.seal != "urgent"]  # services/voter/unheld.py tells it apart, and by whole clauses
    found = [Shared(one, kept, told) for kept in beside if (told := _apart(work, cases, one, kept, text)) is not None]
    return max(found, key=lambda shared: shared.kept.id, default=None)


def tells_apart(work: Work, case: Case, message: Incoming) -> bool:
    """Whether some of the words are of the case, others of a kept one."""
    return len(parts(work, case, message)) > 1


def tells_of_kept(work: Work, case: Case) -> bool:
    """Whether words that are of all his matters would tell who reads this one that there is one kept from him."""
    return bool(_beside(work, _of_voter(work, case), case))


def _of_voter(work: Work, case: Case) -> Sequence[Case]:
    return work.cases.of_voter(case.voter_id) if case.voter_id is not None else ()


def _beside(work: Work, cases: Sequence[Case], one: Case) -> list[Case]:
    """Those that go on, or were closed lately, and are kept from somebody who reads the one."""
    return may_mean(work, [case for case in cases if case.id != one.id and _hides_more(case, one)])


def _hides_more(case: Case, one: Case) -> bool:
    """Whether plain words of the case may not stand in the other: also where it is 保密, which the words that name no matter
    (`beside_a_kept.is_kept_beside`) are not drawn to."""
    return is_kept_from_readers_of(case, one) or (case.confidential and not one.confidential)


def _apart(work: Work, cases: Sequence[Case], one: Case, kept: Case, text: str) -> Apart | None:
    asked = [case for case in cases if case.status == "answered" and not case.rating] if kept.status == "answered" else list(cases)

    def matter(case: Case) -> Matter:
        nth = next((at for at, other in enumerate(asked, 1) if other.id == case.id), 0)
        return Matter(goes_with.without_people(work, case, goes_with.words_of(work, case)), nth, case.number[-4:])

    def complains(clause: str) -> bool:
        return accuses_somebody(clause) or bool(spoken_of(clause, work.roster, one.village).all)

    return apart(text, matter(one), matter(kept), complains)


def _of_the_kept(work: Work, case: Case, stood: Sequence[int], message: Incoming) -> Incoming | None:
    """The kept one's part of an edit of words that stand in another matter too."""
    cases = _of_voter(work, case) if len(stood) > 1 else ()
    beside = [one for one in cases if one.id in stood and one.id != case.id and _hides_more(case, one)]
    found = (_apart(work, cases, one, case, message.text) for one in beside)
    told = next((one for one in found if one is not None and one.here), None)
    return replace(message, text=told.there) if told is not None else None


def _is_danger_whole(work: Work, message: Incoming, told: Apart) -> bool:
    alarms = [reading_of(work, text).danger.alarms for text in (message.text, told.here, told.there)]
    return alarms[0] and not any(alarms[1:])
