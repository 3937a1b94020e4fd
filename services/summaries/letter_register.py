"""人民来信来访登记簿: what came by letter, at the office, at a reception or by phone, a row each."""

from collections.abc import Mapping, Sequence
from typing import Any

from domain.cases.case import Case
from domain.figures.case_facts import CaseFacts
from domain.figures.set_apart import set_apart
from domain.people.roster_names import COMPOUND
from domain.rights.rights import may
from domain.values.ids import Handle
from locales import books, common
from locales import case as case_words
from reports.printed import Column
from services.case import abstracts, words_of
from services.deed import tell
from services.deed.names import claimer_name, status_in_books
from services.summaries.account import Account, group_of, village_of
from services.summaries.case_register import answered_on, as_shown
from services.summaries.printed_sheets import sheet, to_sign

ON_PAPER = frozenset({"letter", "office", "reception", "phone"})
"""Ways of coming by which the office's own book is kept."""
WIDTHS = (14, 11.5, 7, 11, 11, 10, 38, 18, 11.5, 11.5, 11, 10, 9)
DATES = (1, 8, 9)


def letter_register(found: Account) -> Any:
    work, t = found.work, found.work.staff_words()
    labels = zip(books.letters_header(t), WIDTHS, strict=True)
    columns = [*(Column(label, width, "date" if n in DATES else "text") for n, (label, width) in enumerate(labels)), to_sign(found)]
    ours = [f for f in found.ours if f.case.channel in ON_PAPER and not found.hides(f.case)]
    words = {key: words_of.whole(t, m) for key, m in work.said.first_said([f.case.id for f in ours]).items()}
    told = abstracts.in_lines(work, [f.case for f in ours])
    return sheet(found, "letters", columns, (_row(found, f, words, told.get(f.case.id, "")) for f in ours))


def _row(found: Account, f: CaseFacts, words: Mapping[Any, str], told: str) -> tuple[Any, ...]:
    work, t, named = found.work, found.work.staff_words(), found.names_place(f.case)
    f = f if named else set_apart(f)
    case = f.case
    claimer, group = claimer_name(work, case) if named else "", group_of(work, f)
    return (
        case.number,
        f.registered_on,
        case_words.channel(t, case.channel),
        *_who(found, case),
        village_of(work, f),
        as_shown(t, case, words.get(case.id, ""), told, named=named),
        books.with_group(t, group, claimer) if claimer else group,
        case.due_on,
        answered_on(found, f),
        case_words.outcome(t, case.outcome) if case.outcome else status_in_books(work, case),
        common.rating(t, case.rating) if case.rating else "",
        tell.person_name(work, work.histories.first(case.id).actor) if named else "",
        None,
    )


def _who(found: Account, case: Case) -> Sequence[str]:
    """Who it was, shortened: a file cannot be called back when he has his name deleted. Only for who may open his contact data."""
    work, t = found.work, found.work.staff_words()
    if not _reads_contact(found, case):
        return (t(books.hidden), "")
    voter = work.voters.get(case.voter_id) if case.voter_id else None
    if voter is None or not voter.name:
        return (t(books.no_name), books.phone_end(t, voter.phone) if voter is not None and voter.phone else "")
    return (books.shortened(t, _surname(voter.name)), books.phone_end(t, voter.phone) if voter.phone else "")


def _surname(name: str) -> str:
    return name[:2] if name.startswith(COMPOUND) else name[:1]


def _reads_contact(found: Account, case: Case) -> bool:
    """Whether everybody the file is made for may open the voter's contact data (docs/glossary.md, Rights)."""
    roster = found.work.roster
    return bool(found.readers) and all(may(roster, roster.persons_of(Handle(chat)), "contact_data", case) for chat in found.readers)
