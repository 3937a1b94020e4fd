"""The one matter of a voter whose unit his words speak of: 供电所的人没来啊 (docs/spec.md section 3, Which case a message joins)."""

from collections.abc import Sequence

from domain.cases.case import Case
from domain.values.message import Incoming
from domain.which_matter.at_its_unit import speaks_of
from domain.which_matter.joins import plainly_another
from services.case import at_units
from services.case.open_case import reading_of
from services.deed.work import Work
from services.voter import goes_with
from services.voter.by_its_thing import BY_HIMSELF


def meant(work: Work, cases: Sequence[Case], message: Incoming) -> Case | None:
    """None for what complains of somebody, may be danger or a tip, or begins another matter; and where units of several have that name."""
    if message.media or message.unknown or message.reply_to is not None or plainly_another(message.text):
        return None
    at_one = [(case, [one.name for one in at_units.of_case(work, case)]) for case in goes_with.that_go_on(work, cases)]
    found = [case for case, units in at_one if units and speaks_of(message.text, units)]
    if len(found) != 1 or any(goes_with.is_kept(case) for case in found):
        return None
    read = reading_of(work, message.text)
    return None if read.danger.named or read.marks & BY_HIMSELF or read.parts else found[0]
