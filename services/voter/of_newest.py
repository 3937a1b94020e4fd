"""不要给我打电话, 不用补充了, 不是急事, 不是路灯 是路牌: words on what he told before, which make no matter (domain/which_matter/of_the_newest.py)."""

from domain.cases.case import Case
from domain.typed.typed_acts import names
from domain.values.message import Incoming
from domain.values.voter import Voter
from domain.which_matter.of_the_newest import of_the_newest, put_right
from services.case.open_case import reading_of
from services.deed import tell
from services.deed.names import own_words
from services.deed.work import Work
from services.voter.add_words import join
from services.voter.which_case import by_the_rule, may_mean, waiting_choice


def take(work: Work, voter: Voter, cases: list[Case], message: Incoming, replied: Case | None) -> bool:
    """False in danger, in a reply, while he is choosing, and where nothing of his goes on; what is put right must be called as he called it."""
    if message.media or replied is not None or not cases:
        return False
    wrong = put_right(message.text)
    if not (wrong or of_the_newest(message.text)) or waiting_choice(work, voter, message) is not None:
        return False
    read = reading_of(work, message.text)
    if read.danger or "tip" in read.marks:
        return False
    found = [case for case in may_mean(work, cases) if case.open]
    if wrong:
        said = own_words(work, found, tell.words_for(work, voter))
        found = [case for case in found if names(wrong, said[case.id])]
    goes = by_the_rule(work, cases, message)
    if not found:
        return False
    newest = max(found, key=lambda case: (case.last_spoke_at or case.registered_at or message.at, case.id))
    join(work, voter, goes.case if goes is not None and goes.case in found else newest, message, others=may_mean(work, cases))
    return True
