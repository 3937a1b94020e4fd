"""「并案」 「撤销并案」 「拆分」: one matter of many voters, and one letter with several matters (docs/spec.md section 4, Same matter)."""

from domain.cases.case import Case
from domain.cases.details_for_voter import Joined, Split
from domain.cases.life_cycle import AWAITING_ANSWER, OPEN, WITH_GROUP, allowed
from domain.matters import similarity
from domain.reading.reading import NUMBER
from domain.rights.rights import may
from domain.values.errors import FieldError, IllegalStepError, RefusedError
from domain.values.ids import CaseId
from domain.words.narrow import case_number
from locales import desk as desk_words
from locales import joining
from services.case import cards, digest, joined, part_words, rarity, twins, words_of
from services.case.act import actor_of, allowed_to, event_by
from services.case.by_itself import of_its_voter
from services.case.places import Place
from services.case.stand_alone import alone, say_alone
from services.deed import tell
from services.deed.by import By
from services.deed.names import village_name
from services.deed.work import Work
from storage.digests import Digest


def merge(work: Work, by: By, case: Case, main_id: int) -> Case:
    """It joins the older case: its steps are told to this voter too, and he rates for himself. Returns that older one."""
    allowed_to(work, by, "merge", case)
    main = work.cases.get(main_id)
    if not twins.may_join(case, main) or _of_their_voter(work, case, main):
        raise FieldError("main_id", "no_choice")
    if case.joined:
        raise RefusedError("others_joined", number=case.number)
    allowed_to(work, by, "merge", main)
    joined.join(work, case, main, event_by(work, by, case, "merged", Joined(main_case=main.id)))
    return work.cases.get(main.id)


def by_number(work: Work, by: By, case: Case, number: str) -> tuple[Case, Case]:
    """Which of the two joins which, of a case and one named by its number: the newer the older. Raises RefusedError, with why they cannot."""
    allowed_to(work, by, "merge", case)
    other = work.cases.by_number(number)
    if other is None or not may(work.roster, by.persons, "see", other):
        raise FieldError("number", "no_such_number", number=number)
    newer, main = (case, other) if other.id < case.id else (other, case)
    if case.sealed or other.sealed:
        raise FieldError("number", "sealed_apart", number=(other if other.sealed else case).number)
    if other.group != case.group:
        raise FieldError("number", "other_group", number=number)
    if newer.id == main.id:
        raise FieldError("number", "itself", number=number)
    if main.status not in OPEN or not allowed(newer.status, "merged"):
        ended = newer if main.status in OPEN else main
        raise FieldError("number", "not_joinable_now", number=ended.number, status=ended.status)
    if newer.joined:
        raise RefusedError("others_joined", number=newer.number)
    if not twins.may_join(newer, main) or _of_their_voter(work, newer, main):
        raise FieldError("number", "others_eyes", number=number)
    allowed_to(work, by, "merge", other)
    return newer, main


def _of_their_voter(work: Work, case: Case, main: Case) -> bool:
    """Whether one of them speaks of who wrote the other: joined, he would read what is said to it."""
    return of_its_voter(work, case, main.spoken_of) or of_its_voter(work, main, case.spoken_of)


def one_number(text: str) -> str:
    """The number that was typed. Raises FieldError where there is none, or more than one."""
    found = sorted({str(number) for number in NUMBER.findall(case_number(text))})
    if len(found) != 1:
        raise FieldError("number", "one_number" if found else "whole_number")
    return found[0]


def in_one_line(work: Work, case: Case) -> str:
    """As both are shown before they are joined: a number is soon mistyped."""
    words = "" if case.confidential or case.sealed else words_of.plain(work.said.opening(case.id))
    return joining.line(work.staff_words(), case.number, village_name(work, case), words[:60])


def unmerge(work: Work, by: By, case: Case) -> Case:
    """It stands alone again, in its main case's group."""
    allowed_to(work, by, "unmerge", case)
    if case.status != "merged" or case.main_case is None:
        raise IllegalStepError("unmerged", case.status)
    case = alone(work, case, actor_of(work, by.persons, case).id)
    say_alone(work, case)
    return case


def split(work: Work, by: By, case: Case, words: str) -> Case:
    """The part gets a number of its own, its category from its words, the due date of the whole. Returns it."""
    allowed_to(work, by, "split", case)
    voter = work.voters.get(case.voter_id)
    if not words.strip():
        raise FieldError("words", "words_needed")
    if voter is None or case.status not in AWAITING_ANSWER | {"answered"}:
        raise IllegalStepError("split", case.status)
    part = joined.split_off(work, case, voter, words)
    work.cases.record(case, event_by(work, by, case, "split", Split(part=part.id)))
    part_words.cut(work, case, words)
    tell.to_voter(work, voter, desk_words.told_split(tell.words_for(work, voter), case.number, part.number), case_id=part.id)
    cards.refresh_cards(work, work.cases.get(case.id))
    return part


def join_alike(work: Work, by: By, case: Case, digest_id: int) -> int:
    """Those alike in a digest join the oldest of them; each voter is told and rates for himself. Returns how many joined.

    `case` is any of them: whoever may not join that one joins none.
    """
    allowed_to(work, by, "merge", case)
    found = work.digests.find(digest_id)
    if found is None or case.id not in found.cases:
        raise FieldError("digest_id", "no_choice")
    waiting = [c for c in work.cases.several(found.cases) if c.status in WITH_GROUP and not c.confidential and not c.joined]
    cases = {c.id: c for c in waiting if may(work.roster, by.persons, "merge", c)}
    pairs = [
        (other, main)
        for alike in _alike(work, cases)
        for main, *others in similarity.clusters(alike, rarity.of_town(work))
        for other in others
        if not (twins.of_one_whole(cases[other], cases[main]) or _of_their_voter(work, cases[other], cases[main]))
    ]
    actor = actor_of(work, by.persons, case).id
    for other, main in pairs:
        joined.join(work, work.cases.get(other), work.cases.get(main), work.event("merged", actor, Joined(main_case=main)))
    if pairs:
        _show(work, found, list(cases))
    return len(pairs)


def _alike(work: Work, cases: dict[CaseId, Case]) -> list[dict[CaseId, str]]:
    """First words of those in one village that speak of the same people, whatever category was guessed."""
    groups: dict[tuple[str | None, tuple[str, ...]], dict[CaseId, str]] = {}
    first = work.said.first_words(list(cases))
    for case_id, case in cases.items():
        groups.setdefault((case.village, case.spoken_of), {})[case_id] = first.get(case_id, "")
    return list(groups.values())


def _show(work: Work, found: Digest, cases: list[CaseId]) -> None:
    """Those that others have joined get a card of their own in the digest's chat."""
    digest.show(work, work.digests.get(found.id))
    for case_id in cases:
        case = work.cases.get(case_id)
        if case.joined and case_id not in found.shown and case.status in WITH_GROUP:
            work.digests.mark_shown(found.id, case_id)
            cards.post_at(work, case, Place(found.chat_id))
    digest.show(work, work.digests.get(found.id))
