"""The receipt of a matter: what becomes of it, who sees it, and what its voter may do (docs/spec.md section 3, Just write)."""

from collections.abc import Sequence

from domain.cases.case import Case
from domain.congress import working_hours
from domain.danger.danger_found import Danger
from domain.values.buttons import Button
from domain.values.voter import Voter
from locales import case as case_words
from locales import joining, sealing, standing_notices
from locales.common import T
from services.case import call_for_help, may_see, named_place, neighbours, passed_on, who_reads, wished, words_of
from services.deed import tell
from services.deed.message import Rows
from services.deed.names import category_name
from services.deed.work import Work
from storage.case_messages import CaseMessage
from storage.standing_notices import StandingNotices

SHOWN = 3
"""Standing notices below one receipt, the newest first."""


def made(work: Work, voter: Voter, case: Case, danger: Danger, said: Sequence[CaseMessage] | None = None) -> tuple[str, Rows]:
    """Its words and its buttons; whether neighbours wrote of it is looked up once for both, as that reads the words of many cases. `said`:
    his first words on it, where they were stored just now."""
    followed, t = neighbours.theirs(work, case) is not None, tell.words_for(work, voter)
    numbers = call_for_help.lines(work, t, danger, urgent="urgent" in case.marks)
    said = work.said.opening(case.id) if said is None else said
    lines = _lines(work, case, t, said, followed=followed)
    place = named_place.other(work, voter, case, words_of.plain(said))
    asked = [named_place.line(work, t, case, place)] if place is not None else []
    moves = [[named_place.button(work, t, case, place)]] if place is not None else []
    return "\n".join([*numbers, *lines, *asked]), [*moves, *_rows(work, voter, case, followed=followed)]


def _lines(work: Work, case: Case, t: T, said: Sequence[CaseMessage], *, followed: bool) -> list[str]:
    """`said`: his first words on it, masked."""
    lines = _where(work, case, t)
    if case.confidential and case.seal != "kept":  # of what is hers alone it is said already who reads it
        lines.append(t(sealing.receipt_confidential if case.sealed else case_words.receipt_confidential))
    if "minor" in case.marks:
        lines.append(t(case_words.receipt_minor))
    if "pii" in case.marks:
        lines.append(t(case_words.receipt_masked))
    if followed:
        lines.append(joining.neighbours(t, category_name(work, case, t)))
    question = may_see.words(work, t, case)
    kept = "" if case.sealed else wished.kept(work, case, words_of.plain(said), t)
    lines += [kept] if kept and kept not in question else []
    lines += _below(work, case, t)
    return [*lines, question] if question else lines


def _below(work: Work, case: Case, t: T) -> list[str]:
    """What the office has put up for such matters, and when it opens, of one that came out of its hours and does not burn."""
    if case.sealed:
        return []
    up = StandingNotices(work.connection).up(work.local_date(work.now))
    lines = [standing_notices.below(t, n.words, n.until) for n in up if n.concerns(case.village, case.category)][:SHOWN]
    if "urgent" in case.marks or case.registered_at is None:
        return lines
    opens = working_hours.opens_next(case.registered_at, work.roster.congress, work.calendar)
    return [*([] if opens is None else [standing_notices.opens(t, work.roster.congress.local(opens))]), *lines]


def _where(work: Work, case: Case, t: T) -> list[str]:
    if case.seal == "media":
        return [sealing.receipt_media(t, case.number, work.roster.congress.media_wait_minutes)]
    if case.seal in ("asked", "due"):
        return [
            sealing.receipt_asked(
                t, case.number, _proper_channel(work, "tip"), who_reads.before(work, case, t), who_reads.reader(work, case, t)
            )
        ]
    if case.sealed:
        return [sealing.receipt_kept(t, case.number, _proper_channel(work, "tip"), who_reads.reader(work, case, t))]
    group = work.roster.group_of(case)
    if group is None or case.queue_reason:
        told = [case_words.receipt_queued(t, case.number, case.queue_reason, _proper_channel(work, case.queue_reason))]
        aid = work.roster.congress.referrals.get("legal_aid", "") if case.queue_reason == "legal" else ""
        return [*told, case_words.legal_aid(t, aid)] if aid else told
    return passed_on.of_receipt(work, case, group, t)


def _proper_channel(work: Work, reason: str) -> str:
    names = {"tip": "discipline", "legal": "court", "out_of_area": "hotline"}
    defaults = {"tip": "12388", "legal": "12368", "out_of_area": "12345"}
    return work.roster.congress.referrals.get(names.get(reason, ""), defaults.get(reason, ""))


def _rows(work: Work, voter: Voter, case: Case, *, followed: bool) -> Rows:
    t = tell.words_for(work, voter)
    along = [(t(joining.b_follow), Button("follow_along", case.id))] if followed else []
    return [
        *choice(work, voter, case),
        *([along] if along else []),
        *may_see.rows(work, t, case),
        [
            (t(case_words.b_supplement), Button("supplement", case.id)),
            (t(case_words.b_change), Button("change", case.id)),
            (t(case_words.b_withdraw), Button("withdraw", case.id)),
        ],
    ]


def choice(work: Work, voter: Voter, case: Case) -> Rows:
    """Who is to see it: where he is asked, where there are no words yet, and (not held) where danger may be somebody's in office."""
    t = tell.words_for(work, voter)
    keep = (who_reads.b_keep(work, case, t), Button("seal_keep", case.id))
    if case.seal == "media":
        return [[keep, (t(sealing.b_danger), Button("seal_danger", case.id))], [(t(sealing.b_hand_over), Button("seal_give", case.id))]]
    if case.seal in ("asked", "due"):
        return [[keep, (t(sealing.b_open), Button("seal_give", case.id))]]
    return [[keep]] if case.seal == "urgent" else []


def show_again(work: Work, voter: Voter, case: Case) -> None:
    """The receipt as it is now, where it stands."""
    row = work.outbox.receipt_of(case.id)
    if row is not None and voter.unreachable_since is None:
        now, rows = made(work, voter, case, call_for_help.of_opening(work, case))
        work.revise(voter.chat_id, row, now, rows, case_id=case.id, purpose=tell.AGAIN)
