"""A page for deputies and a leaflet for voters: the tasks of 「帮助」 with the same words (docs/spec.md section 2)."""

from collections.abc import Sequence

from domain.values.ids import Handle
from locales import account, doors, guides, tasks
from locales.common import T
from reports.poster import Code, GuideSheet
from services.deed import tell
from services.deed.work import Work
from services.staff.tasks import BY_ITSELF, OF_ALL_STAFF, OF_STAFF, OF_VOTERS, ON_CARDS, WRITE, Task

IN_GUIDE = ("cases", "record", "new", "suggest", "me")
"""Beside the acts on a card."""
IN_LEAFLET = ("my", "deputies", "visit", "privacy")


GUIDE, LEAFLET = "guide", "leaflet"


def manuals_of(work: Work, account: Handle) -> list[str]:
    """What 「使用说明」 brings: the leaflet for voters to a voter, both to somebody of the roster, who hands it on."""
    live = any(p.has_rights for p in work.roster.persons_of(account))
    return [GUIDE, LEAFLET] if live else [LEAFLET]


def manual(work: Work, account: Handle, name: str) -> tuple[str, bytes] | None:
    """As PDF, in the reader's own language; None where it is not for him any more."""
    from reports.guide_sheets import pdf  # the drawing library is loaded by those who need it

    if name not in manuals_of(work, account):
        return None
    voter = work.voters.of_account(account)
    t = tell.words_for(work, voter) if voter is not None else work.staff_words()
    sheet = guide(work, t) if name == GUIDE else leaflet(work, t)
    return f"{sheet.file}.pdf", pdf(sheet)


def guide(work: Work, t: T) -> GuideSheet:
    """For deputies."""
    known = {task.command: task for task in (*OF_STAFF, *OF_ALL_STAFF)}
    chosen = [*ON_CARDS, *(known[name] for name in IN_GUIDE)]
    congress = work.roster.congress.name
    return GuideSheet(
        guides.file_name(t, congress, "guide"),
        t(guides.deputy_title),
        guides.deputy_subtitle(t, congress),
        _blocks(work, t, chosen),
        _foot(work, t),
    )


def leaflet(work: Work, t: T, bot: str = "") -> GuideSheet:
    """For voters; with a code that leads in, where the bot's user name is known."""
    known = {task.command: task for task in OF_VOTERS}
    chosen = [WRITE, *(known[name] for name in IN_LEAFLET[:1]), *BY_ITSELF, *(known[name] for name in IN_LEAFLET[1:])]
    congress = work.roster.congress.name
    return GuideSheet(
        guides.file_name(t, congress, "leaflet"),
        t(guides.voter_title),
        guides.voter_subtitle(t, congress),
        _blocks(work, t, chosen),
        _foot(work, t),
        Code(f"https://t.me/{bot}", doors.bot(t, bot)) if bot else None,
        doors.steps(t) if bot else None,
    )


def _blocks(work: Work, t: T, chosen: Sequence[Task]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    prefix = work.roster.congress.case_prefix
    return tuple((t(task.label), tuple(tasks.answer(t, task.command, prefix).split("\n"))) for task in chosen)


def _foot(work: Work, t: T) -> str:
    congress = work.roster.congress
    return doors.foot(t, account.organ(t, congress.name, congress.level), work.local_date(work.now))
