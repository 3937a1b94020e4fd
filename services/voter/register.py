"""First contact: who is met, his village, his consent, his language, whom and where he came by (docs/spec.md section 3, First contact)."""

from domain.values.errors import FieldError, RefusedError
from domain.values.ids import Handle, PersonId, VillageId
from domain.values.voter import Voter
from locales.catalogue import languages
from services.case import clocks
from services.case.own_matter import voter_by
from services.deed.by import By
from services.deed.work import Work
from services.voter.greet import notice
from services.voter.let_in import release_held


def meet(work: Work, account: Handle, language: str) -> Voter:
    """A voter seen for the first time: from now on it is watched how long he is known."""
    voter = work.voters.meet(account, language, work.now)
    clocks.on_meeting(work, voter.id)
    return voter


def set_village(work: Work, by: By, village: VillageId | None) -> Voter:
    """Where he lives (None: in none that is listed); open cases stay where they are. What waited for it is let in."""
    voter = voter_by(work, by)
    if village is not None and village not in work.roster.villages:
        raise FieldError("village", "old_button")
    work.voters.change(voter.id, village=village)
    voter = work.voters.get(voter.id) or voter
    release_held(work, voter)
    return voter


def agree(work: Work, by: By) -> Voter:
    """He agrees to the notice: what was held becomes a case now, with the time at which it was written."""
    voter = voter_by(work, by)
    if voter.consented_at is not None:
        raise RefusedError("agreed_before")
    work.voters.agree(voter.id, notice(work, voter), work.acted_at)
    work.reminders.cancel_for_voter(voter.id, "held_remind", "held_delete")
    voter = work.voters.get(voter.id) or voter
    release_held(work, voter)
    return voter


def set_language(work: Work, by: By, language: str) -> None:
    """The voter's choice always wins (docs/spec.md section 9)."""
    voter = voter_by(work, by)
    if language not in languages():
        raise FieldError("language", "old_button")
    work.voters.change(voter.id, language=language, language_chosen=True)


def come_to_deputy(work: Work, by: By, person: PersonId) -> None:
    """By a deputy's code: his next matter alone is marked with the name."""
    voter = voter_by(work, by)
    if person not in work.roster.people or not work.roster.people[person].has_rights:
        raise FieldError("person", "unknown_code")
    work.voters.change(voter.id, named_deputy=person)


def come_to_station(work: Work, by: By, station: str) -> None:
    """By a station's code: his next matter alone is marked with it."""
    voter = voter_by(work, by)
    if station not in work.roster.stations:
        raise FieldError("station", "unknown_code")
    work.voters.change(voter.id, station=station)


def remind_of_visits(work: Work, by: By, *, on: bool) -> None:
    """「提醒我」: off by default, told three days before a visit day."""
    work.voters.change(voter_by(work, by).id, visit_reminder_at=work.acted_at if on else None)
