"""Where a matter stands, in words: what it is, who has it, until when, where it lies (docs/spec.md section 4, Asked inside)."""

from domain.cases.case import Case
from domain.values.ids import Handle
from locales import common
from services.case.card import lines_of_steps
from services.deed.names import status_words, village_name
from services.deed.shown_words import shown_words
from services.deed.work import Work


def where_it_stands(work: Work, account: Handle, case: Case) -> str:
    """Whoever may see the case reads what its card says of it; its words only who may read them."""
    t = work.staff_words()
    named = common.named_in_list(t, case.number, shown_words(work, account, [case]).get(case.id, ""))
    head = common.todo_line(t, named, village_name(work, case), status_words(work, case), "", late=False)
    return "\n".join([head, *lines_of_steps(work, case)])
