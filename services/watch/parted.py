"""From whom a part is kept, he reads nothing of it in the matter it was split from (docs/spec.md section 4, Same matter).

Its words are taken out there, and what was sent with them goes with the part, of several with the one that fewest read; where they cannot
be told apart, the whole is kept from whom the part is kept from. What stood in chats of it goes from those that may not read the part.
"""

from collections.abc import Collection, Iterator
from dataclasses import replace

from domain.cases.case import Case
from domain.cases.details_for_voter import Split
from domain.rights.rights import reads_confidential
from domain.values.ids import CaseId, Handle, PersonId
from locales import reach
from services.case import cards, part_media, part_words, seal, spoken_of, twins
from services.case.chats_about import left_chats, reads_there
from services.case.clear_away import take_away_some, take_words_away
from services.case.marked import with_marks
from services.case.media import SHOWN
from services.case.part_kept import kept_from, kept_more
from services.deed.work import Work
from services.privacy import old_lists
from services.voter.edited_parts import is_unheld
from storage.histories import STEPS


def follow(work: Work) -> None:
    """After a deed: each part that it made, or kept from somebody who might read it before."""
    changed = [work.cases.known(case_id) for case_id in [*work.cases.before, *(work.cases.opened if work.cases.before else ())]]
    for part in changed:
        if part is not None and part.voter_id is not None and _is_kept_more(work.cases.before.get(part.id), part):
            wholes = list(_wholes(work, part))
            for whole in wholes:
                _keep(work, whole, part)
            if wholes:
                _files_too(work, {whole.id for whole in wholes}, part)


def _is_kept_more(before: Case | None, part: Case) -> bool:
    was = before or Case(id=part.id)
    sealed = (part.sealed and not was.sealed) or (part.confidential and not was.confidential)
    return sealed or bool(set(part.spoken_of) - set(was.spoken_of)) or (part.concerns_officials and not was.concerns_officials)


def _wholes(work: Work, part: Case) -> Iterator[Case]:
    """What it was split from, and what that was split from, the nearest first."""
    of_voter = work.cases.of_voter(part.voter_id) if part.voter_id is not None else []
    older = [case for case in reversed(of_voter) if case.id < part.id and twins.of_one_whole(case, part)]
    parts = {part.id}
    for case in older:
        splits = [event.of(Split) for event in work.histories.newest_steps(case.id, "split", STEPS)]
        if parts & {split.part for split in splits if split.part is not None and not is_unheld(split)}:
            parts.add(case.id)
            yield case


def _keep(work: Work, whole: Case, part: Case) -> None:
    if not kept_more(work, whole, part):
        return
    words = part_words.said_first(work, part)
    if not words:
        return
    if part_words.was_cut(work, whole, words) or part_words.cut(work, whole, words):
        _leave(work, whole, part, files=part_media.move(work, whole, part, words))
    else:
        _as_one(work, whole, part, kept_from(work, whole, part))


def _files_too(work: Work, wholes: Collection[CaseId], part: Case) -> None:
    """What was sent with several parts lies with the first that was kept from somebody, and is perhaps of this one: whoever may not read this
    one sees it no more. It goes with this one, or where that is read by somebody who may not read the other, the other is kept as this is."""
    for other in _beside(work, wholes, part):
        if not part_media.held_by(work, other) or not kept_more(work, other, part):
            continue
        if kept_more(work, part, other):
            _as_one(work, other, part, kept_from(work, other, part))
        elif part_media.hand_over(work, other, part):
            _leave(work, other, part, files=True)


def _beside(work: Work, wholes: Collection[CaseId], part: Case) -> list[Case]:
    """The other parts of one message."""
    of_voter = work.cases.of_voter(part.voter_id) if part.voter_id is not None else []
    return [case for case in of_voter if case.id not in {part.id, *wholes} and twins.of_one_whole(case, part)]


def _as_one(work: Work, whole: Case, part: Case, kept: frozenset[PersonId]) -> None:
    """What it says cannot be parted: it is one matter as far as it is kept from anybody."""
    if part.sealed and not whole.sealed and whole.status in seal.KEEPABLE:
        whole = seal.seal(work, whole, "due", "system")
    elif part.confidential and not whole.confidential:
        whole = with_marks(work, whole, whole.marks | {"confidential"}, "system")
    if kept:
        new = replace(whole, spoken_of=tuple(sorted({*whole.spoken_of, *kept})))
        spoken_of.write_down(work, whole, new, set(whole.cleared) - kept, "system")


def _leave(work: Work, whole: Case, part: Case, *, files: bool) -> None:
    """What stands of it in chats that read the whole and not the part: all words there, its card says what is left. `files`: pictures
    and files too, of which those that are left to it come again."""
    in_its_place = replace(
        part,
        status=whole.status,
        group=whole.group,
        claimer=whole.claimer,
        queue_reason=whole.queue_reason,
        handed_up_to=whole.handed_up_to,
    )
    group = work.roster.chats.get(whole.group) if whole.group is not None else None
    chats = {*work.traces.chats_about(whole.id), *([int(group)] if group is not None else []), *left_chats(work, whole)}
    shown = {card.chat_id: card.outbox_id for card in work.cards.of(whole.id)}
    words = reach.hidden(work.staff_words(), reach.shown_anew, whole.number)
    for chat_id in sorted(chats):
        if not reads_there(work, chat_id, whole, whole) or _reads(work, chat_id, in_its_place):
            continue
        work.traces.take_waiting_words(chat_id, whole.id)
        take_words_away(work, whole, chat_id, words, shown.get(chat_id, 0))
        if files:
            take_away_some(work, whole, chat_id, words, purpose=SHOWN)
            part_media.show_rest(work, whole, chat_id)
        old_lists.leave_words(work, whole, chat_id)
    cards.refresh_cards(work, whole)


def _reads(work: Work, chat_id: int, part: Case) -> bool:
    if not reads_there(work, chat_id, part, part):
        return False
    if not part.confidential or work.voters.chat_of(part.voter_id) == chat_id:
        return True
    return chat_id > 0 and reads_confidential(work.roster, work.roster.persons_of(Handle(chat_id)), part)
