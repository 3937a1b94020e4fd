"""Words that only ask for secrecy: the matter they mean is kept confidential, and he reads which; whether it is, he may ask (docs/spec.md
section 3, Special words). They are never a matter of their own."""

from collections.abc import Sequence

from domain.cases.case import Case
from domain.complaints.asks_secrecy import (
    asks_secrecy_of,
    asks_whether_secret,
    for_secretary_alone,
    only_asks_secrecy,
    plainly_asks_secrecy,
)
from domain.complaints.wishes import beside, wish
from domain.typed.typed_acts import names
from domain.values.buttons import Button
from domain.values.carried import packed
from domain.values.ids import Handle
from domain.values.message import Incoming, as_json
from domain.values.voter import Voter
from domain.words.plain_text import letters
from locales import secrecy
from locales import voter as voter_words
from services.case import spoken_of, voter_said, wished
from services.case.main_case import goes_on_in
from services.case.open_case import keep_message, reading_of
from services.case.seal import KEEPABLE, Words, heed, kept_for_her
from services.deed import tell
from services.deed.by import By
from services.deed.message import Rows
from services.deed.names import own_words
from services.deed.work import Work
from services.voter import beside_a_kept, change, matter_choice
from services.voter.add_words import spoken
from services.voter.held import Waiting
from services.voter.kept_quiet import how, say_kept, say_of_all
from services.voter.matter_choice import Choice, Offered
from services.voter.which_case import by_the_rule, waiting_choice

LONGEST, SHORT = 40, 12
"""Letters of a message that only says who shall read, and of what may stand in it beside that."""
WHICH, WHETHER = "secret", "whether"
"""What 「看别的」 calls them (services/voter/turned_choice.py)."""


def take(work: Work, voter: Voter, cases: list[Case], message: Incoming, replied: Case | None) -> bool:
    """False for other words, where they share the fate of words about which he is choosing, and before his first matter: that one then
    begins with them."""
    whether = not message.media and asks_whether_secret(message.text)
    if not (cases or replied or whether):
        return False
    wishes = not (message.media or whether) and only_wishes(work, voter, message)
    named = "" if message.media or whether or wishes else asks_secrecy_of(message.text)
    if (
        message.media
        or not (whether or named or wishes or only_asks_secrecy(message.text))
        or waiting_choice(work, voter, message) is not None
    ):
        return False
    if whether:
        return say_whether(work, voter, meant(work, cases, message, replied), message)
    found, sure = meant(work, cases, message, replied), True
    if named and replied is None:
        found, sure = _named(work, voter, cases, named)
    if wishes and found:
        return _of_a_reader(work, voter, found, message)
    if not found:
        return bool(cases) and not wishes and _nothing_to_keep(work, voter, message)
    if len(found) == 1 and sure:
        keep(work, voter, found[0], message)
    else:
        matter_choice.offer(work, voter, found, message, WHICH)
    return True


def only_wishes(work: Work, voter: Voter, message: Incoming) -> bool:
    """Whether a whole message says no more than who shall read what he wrote, or shall not (我信不过组长, 只给于发看)."""
    rest = beside(message.text, work.roster, voter.village)
    if for_secretary_alone(message.text) or len(letters(message.text)) > LONGEST or len(letters(rest)) > SHORT:
        return False
    if not wish(message.text, work.roster, voter.village) or calls_for_help(work, message, rest):
        return False
    return reading_of(work, rest).category == "other" and "tip" not in reading_of(work, rest).marks


def calls_for_help(work: Work, message: Incoming, beside_it: str) -> bool:
    """Whether words with a wish are of danger too: signs alone say nothing where nothing stands beside the wish."""
    danger = reading_of(work, message.text).danger
    return danger.plain and not (danger.by_signs and not letters(beside_it))


def _of_a_reader(work: Work, voter: Voter, found: Sequence[Case], message: Incoming) -> bool:
    """Each matter he may mean is kept from them: in doubt one too many. He reads from whom."""
    now = put_each(work, voter, found, message, secret=plainly_asks_secrecy(message.text))
    t = tell.words_for(work, voter)
    if len(now) > 1:
        say_of_all(work, voter, now, reply_to=message.message_id)
    elif now[0].confidential or now[0].sealed:
        say_kept(work, voter, now[0], said=message.text, reply_to=message.message_id)
    elif line := wished.line(work, now[0], message.text, t):
        tell.to_voter(work, voter, f"{now[0].number}\n{line}", case_id=now[0].id, reply_to=message.message_id)
    return True


def may_mean(work: Work, voter: Voter, message: Incoming) -> list[Case]:
    """Of which of his matters he may have spoken."""
    return [case for case in work.cases.of_voter(voter.id) if may_be_kept(work, case)]


def may_be_kept(work: Work, case: Case) -> bool:
    return goes_on_in(work, case).open


def meant(work: Work, cases: Sequence[Case], message: Incoming, replied: Case | None) -> list[Case]:
    """The one he replies to, which may be closed, or is writing of; else all that are open."""
    if replied is not None:
        return [replied] if change.may_yet_be_kept(work, replied) else []
    goes = by_the_rule(work, list(cases), message)
    if goes is not None and goes.why == "run" and goes.case.open:
        return [goes.case]
    return [case for case in cases if goes_on_in(work, case).open]


def _named(work: Work, voter: Voter, cases: Sequence[Case], topic: str) -> tuple[list[Case], bool]:
    """Those of his open matters whose words he names. Where it is none of them he is asked, be there only one (False)."""
    found = [case for case in cases if goes_on_in(work, case).open]
    said = own_words(work, found, tell.words_for(work, voter))
    mine = [case for case in found if names(topic, said[case.id])]
    return (mine, True) if mine else (found, False)


def keep(work: Work, voter: Voter, case: Case, message: Incoming) -> None:
    """He reads that it is kept, and by whom it is read."""
    say_kept(work, voter, put(work, voter, case, message, secret=True), said=message.text, reply_to=message.message_id)


def put_each(work: Work, voter: Voter, cases: Sequence[Case], message: Incoming, *, secret: bool) -> list[Case]:
    """Each of them hears it; his words are not put where somebody still reads them from whom another of these is kept."""

    def put_or_heed(case: Case) -> Case:
        if beside_a_kept.told_to_readers(cases, case):
            case = spoken_of.heard(work, case, message.text)
            if beside_a_kept.told_to_readers(cases, case):
                return _kept_confidential(work, voter, case) if secret else case
        return put(work, voter, case, message, secret=secret)

    return [put_or_heed(case) for case in cases]


def _kept_confidential(work: Work, voter: Voter, case: Case) -> Case:
    return case if case.confidential else change.keep_confidential(work, By((), Handle(voter.chat_id)), case)


def put(work: Work, voter: Voter, case: Case, message: Incoming, *, secret: bool) -> Case:
    """First it is kept confidential (`secret`), then his words are put to it, so that no chat reads them; whom they keep out is out, and what
    is to be the secretary's alone, or is likely a tip, is hers."""
    case = _kept_confidential(work, voter, case) if secret else case
    stored = keep_message(work, case, message, author="voter")
    said = spoken_of.said(work, case, message.text)

    def speaks(case: Case) -> Case:
        return spoken(work, spoken_of.write_more(work, case, said), stored.id)

    if for_secretary_alone(message.text) and case.status in KEEPABLE:
        case = speaks(kept_for_her(work, case))
    elif not secret:
        case = heed(work, voter, case, Words(reading_of(work, message.text), message, speaks))
    else:
        case = speaks(case)
    voter_said.said(work, case, stored)
    return case


def _nothing_to_keep(work: Work, voter: Voter, message: Incoming) -> bool:
    words = tell.words_for(work, voter)(secrecy.nothing_to_keep)
    tell.to_voter(work, voter, words, _still_a_matter(work, voter, message), reply_to=message.message_id)
    return True


def _still_a_matter(work: Work, voter: Voter, message: Incoming) -> Rows:
    draft = Waiting(work.drafts.put("words", voter.chat_id, as_json(message), message.at))
    return [[(tell.words_for(work, voter)(voter_words.b_is_matter), Button("as_new", 0, packed(draft)))]]


def say_whether(work: Work, voter: Voter, found: list[Case], message: Incoming) -> bool:
    """How each stands, six at a time."""
    if not found:
        return _nothing_to_keep(work, voter, message)
    matter_choice.put(work, voter, found, message, Choice(WHETHER, page_of_whether))
    return True


def page_of_whether(work: Work, voter: Voter, found: Sequence[Case], offered: Offered) -> tuple[str, Rows]:
    """Below it what keeps those confidential that are not."""
    t, (shown, on) = tell.words_for(work, voter), matter_choice.some_of(found, offered)
    said = own_words(work, shown, t)
    lines = [secrecy.stands(t, case.number, said[case.id], how(case)) for case in shown]
    rows = [[(secrecy.b_keep(t, said[case.id]), Button("secret", case.id))] for case in shown if not (case.confidential or case.sealed)]
    return "\n".join(lines), [*rows, *matter_choice.more(work, voter, on)]
