"""「0001请保密」: a wish for secrecy of the matters that a voter names by number is kept for these, and for no other (docs/spec.md section 3, Special
words)."""

from dataclasses import replace

from domain.cases.case import Case
from domain.complaints.asks_secrecy import asks_whether_secret, only_asks_secrecy
from domain.typed.named_first import named_first
from domain.values.message import Incoming
from domain.values.voter import Voter
from services.deed.work import Work
from services.voter import change, kept_quiet, secrecy


def take(work: Work, voter: Voter, _cases: list[Case], message: Incoming, replied: Case | None) -> bool:
    """False for other words, in a reply, and where none of his own matters has that number."""
    ends, wish = named_first(message.text)
    if message.media or replied is not None or not ends or not (only_asks_secrecy(wish) or asks_whether_secret(wish)):
        return False
    found = [case for case in work.cases.of_voter(voter.id) if any(map(case.is_numbered, ends))]
    if not found:
        return False
    asked = replace(message, text=wish)
    named = [case for case in found if change.may_yet_be_kept(work, case)]
    if asks_whether_secret(wish) or not named:
        return secrecy.say_whether(work, voter, named, asked)
    if len(named) == 1:
        secrecy.keep(work, voter, named[0], message)
    else:
        secrecy.put_each(work, voter, named, message, secret=True)
        kept_quiet.say_of_all(work, voter, named, reply_to=message.message_id)
    return True
