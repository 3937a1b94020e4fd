"""A wish for silence (莫让他晓得是我讲的) beside a matter that is kept from somebody who reads another of his: it goes to the kept one alone, so that nobody
learns by it that there is something he shall not know (docs/spec.md section 3, Special words)."""

from domain.cases.case import Case
from domain.complaints.all_of_his import of_all
from domain.complaints.asks_secrecy import asks_secrecy_of, asks_whether_secret, only_asks_secrecy
from domain.complaints.spoken_of import spoken_of
from domain.complaints.wish_of_silence import wishes_silence
from domain.complaints.wishes import wish
from domain.values.buttons import Button
from domain.values.message import Incoming
from domain.values.voter import Voter
from locales import secrecy as secrecy_words
from services.case.open_case import reading_of
from services.deed import tell
from services.deed.message import Rows
from services.deed.names import own_words
from services.deed.work import Work
from services.voter import beside_a_kept, kept_quiet, secrecy
from services.voter.add_words import join
from services.voter.which_case import by_the_rule, may_mean, waiting_choice

OFFERED = 3
"""Other matters that may be kept confidential below it, the newest."""


def take(work: Work, voter: Voter, cases: list[Case], message: Incoming, replied: Case | None) -> bool:
    """False for other words, for those that name who shall not read, or a matter, and where no matter is kept so."""
    if not wishes(work, voter, message) or waiting_choice(work, voter, message) is not None:
        return False
    goes = by_the_rule(work, cases, message)
    first = replied if replied is not None else goes.case if goes is not None else None
    if first is not None and not first.open:
        first = None
    case = beside_a_kept.wished(cases, first)
    if case is None:
        return False
    if message.media or not only_asks_secrecy(message.text):
        join(work, voter, case, message, others=may_mean(work, cases))
        return True
    now = secrecy.put(work, voter, case, message, secret=True)
    words = kept_quiet.words_of_kept(work, voter, now, message.text)
    tell.to_voter(work, voter, words, _others(work, voter, cases, now), case_id=now.id, reply_to=message.message_id)
    return True


def wishes(work: Work, voter: Voter, message: Incoming) -> bool:
    """Whether they wish for silence, be it beside other words, and name neither a matter nor who shall not read."""
    text = message.text
    if message.unknown or not wishes_silence(text) or asks_whether_secret(text) or reading_of(work, text).danger.plain:
        return False
    if of_all(text) is not None or asks_secrecy_of(text) or wish(text, work.roster, voter.village):
        return False
    return not spoken_of(text, work.roster, voter.village).all


def _others(work: Work, voter: Voter, cases: list[Case], kept: Case) -> Rows:
    """What keeps the others confidential too, without these words."""
    found = [case for case in cases if case.open and case.id != kept.id and not (case.confidential or case.sealed)][-OFFERED:]
    said = own_words(work, found, tell.words_for(work, voter))
    return [[(secrecy_words.b_keep(tell.words_for(work, voter), said[case.id]), Button("secret", case.id))] for case in found]
