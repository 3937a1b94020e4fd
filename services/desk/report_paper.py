"""The report to the level above on what it handed down, as a Word draft: what was asked, what was done, what came of it."""

from domain.cases.case import Case
from domain.words.masks import masked
from domain.words.quotation import one_line
from locales import account
from locales import case as case_words
from locales import desk as desk_words
from locales import report_back as words
from reports.paper import Letter
from services.case import at_units, words_of
from services.deed import tell
from services.deed.names import category_name, outcome_name, village_name
from services.deed.work import Work


def draft(work: Work, case: Case) -> tuple[str, bytes]:
    """File name and content. Numbers that lead to a person are masked; the addressee's name is written in by hand where none was noted."""
    from reports.documents import letter  # the Word library is loaded by those who need it

    t, today = work.staff_words(), work.local_date(work.now)
    congress = work.roster.congress
    closing = [account.organ(t, congress.name, congress.level), desk_words.full_day(t, today)]
    return words.file_name(t, case.number), letter(Letter(t(words.title), _sections(work, case), closing, _fields(work, case)))


def _fields(work: Work, case: Case) -> list[tuple[str, str]]:
    t, group, voter = work.staff_words(), work.roster.group_of(case), work.voters.get(case.voter_id)
    came = work.local_date(case.registered_at) if case.registered_at else None
    facts = {
        "to": one_line(voter.name) if voter is not None else "",
        "number": case.number,
        "came": words.came(t, came),
        "due": words.came(t, case.voter_due_on),
        "group": group.name if group is not None else "",
    }
    return [(words.field(t, name), fact) for name, fact in facts.items()]


def _sections(work: Work, case: Case) -> list[tuple[str, str]]:
    t = work.staff_words()
    asked = "\n".join(
        (f"{village_name(work, case)}，{category_name(work, case)}", masked(words_of.everything(t, work.said.opening(case.id))))
    )
    return [
        (words.head(t, "asked"), asked),
        (words.head(t, "done"), "\n".join(done_so_far(work, case))),
        (words.head(t, "outcome"), _outcome(work, case)),
    ]


def done_so_far(work: Work, case: Case) -> list[str]:
    """Who had it, which units said what, on which days; one that somebody typed is named as any other (spec section 9)."""
    t, claimer = work.staff_words(), work.roster.claimer_of(case)
    lines = [words.handled_by(t, claimer.name, staff=claimer.kind == "staff")] if claimer is not None else []
    for one in at_units.of_case(work, case):
        name = one.name if one.unit in work.roster.units else t(case_words.other_units)
        lines.append(words.forwarded(t, one.handed_on, name))
        if one.answered_on is not None:
            lines.append(words.unit_answered(t, one.answered_on, name))
    return lines


def _outcome(work: Work, case: Case) -> str:
    t, answer = work.staff_words(), work.said.last_answer(case.id)
    said = masked(words_of.whole(t, work.messages.whole(answer))) if answer is not None else ""
    on = work.local_date(case.answered_at) if case.answered_at is not None else None
    by = tell.person_name(work, case.claimer) if case.claimer else ""
    return words.answered(t, on, by, outcome_name(work, case.outcome), said)
