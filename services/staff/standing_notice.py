"""A standing notice: words that voters read below their receipts until a day (docs/spec.md section 3, Just write)."""

from dataclasses import dataclass
from datetime import date, timedelta

from domain.values.errors import FieldError, RefusedError
from domain.values.ids import VillageId
from services.case.act import allowed_in_congress
from services.deed.by import By, Said
from services.deed.work import Work
from storage.standing_notices import MOST, StandingNotice, StandingNotices

LONGEST = 300
"""Characters: it stands below a receipt."""

AT_MOST = timedelta(days=183)


@dataclass(frozen=True)
class ForVillage:
    """A village of a notice, chosen or not."""

    notice: int
    village: VillageId


@dataclass(frozen=True)
class ForCategory:
    """The same for a category."""

    notice: int
    category: str


def may_set(work: Work, by: By) -> None:
    """Raises NotAllowedError."""
    allowed_in_congress(work, by, "notice")


def begin(work: Work, by: By, said: Said) -> StandingNotice:
    """Its words are kept; nobody reads them before it is put up."""
    may_set(work, by)
    words = said.text.strip()
    if not words:
        raise FieldError("words", "words_needed")
    if len(words) > LONGEST:
        raise FieldError("words", "notice_too_long", most=str(LONGEST))
    notices = StandingNotices(work.connection)
    return draft_of(work, by, notices.begin(words, by.live[0].id, work.now))


def draft_of(work: Work, by: By, notice_id: int) -> StandingNotice:
    """Raises NotAllowedError, and RefusedError for one that is up or gone already."""
    may_set(work, by)
    notice = StandingNotices(work.connection).find(notice_id)
    if notice is None or not notice.draft or notice.ended:
        raise RefusedError("already_so")
    return notice


def may_stand_until(work: Work, day: date) -> bool:
    """A day without a year may be next year's: so long nothing stands that nobody looks at."""
    return work.today <= day <= work.today + AT_MOST


def set_until(work: Work, by: By, notice_id: int, until: date) -> StandingNotice:
    notice = draft_of(work, by, notice_id)
    if not may_stand_until(work, until):
        raise FieldError("until", "notice_over")
    StandingNotices(work.connection).change(notice.id, until=until)
    return draft_of(work, by, notice.id)


def tick_village(work: Work, by: By, ticked: ForVillage) -> StandingNotice:
    """Chosen, or chosen no longer."""
    notice = draft_of(work, by, ticked.notice)
    if ticked.village not in work.roster.villages:
        raise FieldError("village", "no_choice")
    StandingNotices(work.connection).aim(notice.id, notice.villages ^ {ticked.village}, notice.categories)
    return draft_of(work, by, notice.id)


def tick_category(work: Work, by: By, ticked: ForCategory) -> StandingNotice:
    """Chosen, or chosen no longer."""
    notice = draft_of(work, by, ticked.notice)
    if ticked.category not in work.roster.categories:
        raise FieldError("category", "no_choice")
    StandingNotices(work.connection).aim(notice.id, notice.villages, notice.categories ^ {ticked.category})
    return draft_of(work, by, notice.id)


def put_up(work: Work, by: By, notice_id: int) -> StandingNotice:
    """From now on it is read below the receipts of whom it is for."""
    notice = draft_of(work, by, notice_id)
    if notice.until is None or notice.until < work.today:
        raise FieldError("until", "notice_over")
    if len(standing(work)) >= MOST:
        raise RefusedError("notices_full", most=str(MOST))
    StandingNotices(work.connection).change(notice.id, shown_from=work.now)
    return notice


def take_down(work: Work, by: By, notice_id: int) -> None:
    """It is read no longer; a draft is given up."""
    may_set(work, by)
    notice = StandingNotices(work.connection).find(notice_id)
    if notice is None or notice.ended:
        raise RefusedError("already_so")
    StandingNotices(work.connection).change(notice.id, ended_at=work.now)


def standing(work: Work) -> list[StandingNotice]:
    """Those that are read today, the newest first."""
    return StandingNotices(work.connection).up(work.local_date(work.now))
