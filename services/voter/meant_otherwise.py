"""What a voter writes that is no word of a matter but does something: each reader takes what is its own, in this order (docs/spec.md section 3)."""

from domain.cases.case import Case
from domain.values.message import Incoming
from domain.values.voter import Voter
from services.deed.work import Work
from services.voter import (
    after_all,
    asked_after,
    first_words,
    halves,
    let_read,
    name_wish,
    new_account,
    not_for_him,
    of_all,
    own_apart,
    phone_anew,
    put_right,
    quiet_word,
    rate,
    said_of_other,
    says_who,
    typed_acts,
    unsure_wish,
    who_sees,
    whom_meant,
)

TAKES = (
    new_account.take,
    own_apart.take,
    halves.take,
    quiet_word.take,
    not_for_him.take,
    put_right.take,
    says_who.take,
    said_of_other.take,
    rate.explain,
    rate.take_complaint,
    phone_anew.take,
    after_all.take,
    typed_acts.take,
    name_wish.take,
    of_all.take,
    let_read.take,
    unsure_wish.take,
    who_sees.take,
    whom_meant.take,
    asked_after.take,
    first_words.take,
)


def take(work: Work, voter: Voter, cases: list[Case], message: Incoming, replied: Case | None) -> bool:
    return any(takes(work, voter, cases, message, replied) for takes in TAKES)
