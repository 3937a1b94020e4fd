"""What a deputy types in the place of a button of a card: in a reply to it, or naming its matter (domain/at_work/said_deeds.py; docs/spec.md section 4).

It goes on as if the button had been pressed, with the unit, the day and the words he typed; what is for the voter is shown once more. Where the
button would not have been his, or nothing fits, it is what it was without this: a note below a card, talk in a group.
"""

from collections.abc import Sequence
from dataclasses import replace

from domain.at_work.said_apart import parts
from domain.at_work.said_claims import shares
from domain.at_work.said_deeds import SaidDeed, numbered_deed, said_deed
from domain.at_work.said_of_note import passes_on
from domain.at_work.topic_deeds import topic_deed
from domain.cases.case import Case
from domain.cases.life_cycle import WITH_GROUP
from domain.congress.congress import Person
from domain.rights.rights import may
from domain.values.errors import IllegalStepError, NotAllowedError, RefusedError
from domain.values.ids import Handle
from domain.values.message import Incoming
from locales import desk as desk_words
from locales.refusals import refusal as worded
from services.deed import tell
from services.deed.names import claimer_name
from services.deed.whole import whole
from services.deed.work import Work
from services.desk import in_lists, matter_meant
from services.desk.named_by_number import cases_meant
from services.office.open_to_him import open_to_him, seen_by
from talk import typed_apart, typed_cannot, typed_claims, typed_of_one, typed_outcome
from talk.asking.act import act_of
from talk.asking.over import confirm
from talk.asking.who_acts import who_acts
from talk.desk import talk
from talk.typed import Typed
from talk.typed_deeds import DOES, WITH_MEDIA
from talk.typed_there import TO_ONE, free, held, is_here, likelier, main_of, meant_by, shown_here, unclaimed

BY_WORDS_IN_A_GROUP = ("归我", "认领")
"""What claims a matter there that is named by its words alone: 低保这个归我; other words may be talk."""
BY_WORDS_IN_PRIVATE = frozenset({"claim", "release", "extend", "forward", "give_back", "name", "hand_up", "recuse", "meet", "consult"}) | {
    *("done", "closed", "reply_with", "ask_with", "ask_of", "answer_with", "phoned", "note", "promise", "chase", "name_one"),
}
"""What a deputy may do in private with a matter that he names by its words."""
BY_COLLEAGUES = frozenset({"reply_with", "ask_with", "ask_of", "note"})
"""What is every deputy's of the group, also of what a colleague has in hand."""


def take(work: Work, message: Incoming) -> bool:
    """False for any other words."""
    if message.sender.anonymous or not who_acts(work, message).live:
        return False
    if message.reply_to is not None:
        return _below(work, message)
    if not message.private and message.thread_id != work.roster.topics.get(message.chat_id):
        return False
    named = numbered_deed(message.text)
    if named is not None and named.deed.kind == "merge":  # 0002并入0001 is said of both
        return _numbered(work, message)
    if typed_claims.take_numbers(work, message, _there(work, message)) or _apart(work, message) or _numbered(work, message):
        return True
    if typed_cannot.take(work, message):
        return True
    if message.private:  # of his only matter, last
        several = typed_claims.take_several(work, message, _there(work, message))
        return several or _by_words(work, message) or typed_of_one.take(work, message, on)
    return _claims(work, message) or (not shares(message.text) and _by_words(work, message))


def _said_of(case: Case, message: Incoming) -> SaidDeed | None:
    """Below a card; it may say the number of that matter as well (0001办好了), and of a picture that it is for the voter."""
    if message.media and passes_on(message.text):
        return SaidDeed("reply")
    named = numbered_deed(message.text)
    own = named is not None and len(named.numbers) == 1 and case.is_numbered(named.numbers[0])
    return named.deed if named is not None and own else said_deed(message.text)


def _below(work: Work, message: Incoming) -> bool:
    """In a reply: of that card, also where a claim names it by its number or words; one of another number claims that one."""
    case = talk.case_below(work, message)
    if case is None:
        return False
    named = None if message.private else numbered_deed(message.text)
    if named is not None and named.deed.kind == "claim":
        return _numbered(work, message)
    deed = _said_of(case, message)
    if deed is None and not message.private and typed_claims.names(work, case, message.text):
        deed = typed_claims.CLAIM
    return deed is not None and on(work, message, case, deed)


def _claims(work: Work, message: Incoming) -> bool:
    return typed_claims.may_claim(message.text) and typed_claims.take(work, message, _there(work, message))


def _there(work: Work, message: Incoming) -> typed_claims.There:
    def quietly(work: Work, message: Incoming, case: Case, deed: SaidDeed) -> bool:
        return on(work, message, case, deed, quiet=True)

    return typed_claims.There(
        lambda: free(work, message),
        lambda: held(work, message),
        lambda: [case for case in unclaimed(work, message) if not shown_here(work, message, case)],
        lambda number: meant_by(work, message, number, typed_claims.CLAIM),
        on,
        quietly,
    )


def _apart(work: Work, message: Incoming) -> bool:
    """Several matters in one line: each by itself."""
    several = parts(message.text, lambda number: bool(_meant(work, message, number, None)))
    return bool(several) and typed_apart.do_each(work, message, several, (_meant, on))


def go_on(work: Work, chat_id: int, handle: int) -> None:
    """The next matter of a line that said something of several, once he has done with the one before."""
    if work.roster.persons_of(Handle(handle)):
        typed_apart.go_on(work, chat_id, handle, (_meant, on))


def _meant(work: Work, message: Incoming, number: str, deed: SaidDeed | None) -> list[Case]:
    return meant_by(work, message, number, deed or SaidDeed(""))


def _numbered(work: Work, message: Incoming) -> bool:
    named = numbered_deed(message.text)
    if named is None:
        return False
    found = [meant_by(work, message, number, named.deed) for number in named.numbers]
    if not all(found):
        return _not_there(work, message, named.numbers)
    for cases in found:
        if len(cases) > 1:
            _ask_which(work, message, cases)
        elif not on(work, message, cases[0], named.deed) and len(found) == 1:
            return False
    return True


def _not_there(work: Work, message: Incoming, numbers: Sequence[str]) -> bool:
    """One matter that he may see and that is not shown in this group: he reads in private that nothing was done."""
    persons = work.roster.persons_of(message.sender.handle)
    cases = cases_meant(work, numbers[0]) if len(numbers) == 1 and not message.private else []
    seen = [case for case in cases if case.status in WITH_GROUP and may(work.roster, persons, "see", case)]
    if len(seen) != 1 or len(cases) != 1 or is_here(work, message, seen[0]):
        return False
    who = next((person for person in persons if person.handle is not None), None)
    return who is not None and bool(tell.to_person(work, who, desk_words.not_in_this_group(work.staff_words(), seen[0].number)))


def _by_words(work: Work, message: Incoming) -> bool:
    """By words only what he may read the words of there."""
    found = topic_deed(message.text)
    if found is None:
        return False
    topic, deed = found
    persons = work.roster.persons_of(message.sender.handle)
    cases = open_to_him(work, persons)
    if message.private:
        if deed.kind not in BY_WORDS_IN_PRIVATE:
            return False
    elif deed.kind == "claim" and any(word in message.text for word in BY_WORDS_IN_A_GROUP):
        cases = free(work, message)
    else:
        return False
    kinds, account = likelier(cases, deed, {person.id for person in persons}), Handle(message.sender.handle)
    meant = matter_meant.by_topic(work, account, kinds, topic)
    if not meant and message.private and deed.kind in BY_COLLEAGUES:
        meant = matter_meant.by_topic(work, account, seen_by(work, persons), topic)
    only_fits = len(meant) == 1 and _is_staff(persons) and not matter_meant.plainly(work, account, meant, topic)
    if message.private and (len(meant) > 1 or only_fits):
        _ask_which(work, message, meant)
        return True
    return len(meant) == 1 and on(work, message, meant[0], deed)


def _is_staff(persons: Sequence[Person]) -> bool:
    """Who has all matters to choose from, and none in hand: what only fits is asked."""
    return not any(person.kind == "deputy" and person.has_rights for person in persons)


def _ask_which(work: Work, message: Incoming, cases: Sequence[Case]) -> None:
    t, account = work.staff_words(), message.sender.handle
    if message.private:
        words = "\n".join([t(desk_words.which_of_these), *in_lists.lines(work, account, cases)])
        work.say(message.chat_id, words, in_lists.openers(work, account, cases), reply_to=message.message_id)
    else:
        work.say(message.chat_id, desk_words.write_whole_number(t, [case.number for case in cases]), reply_to=message.message_id)


def on(work: Work, message: Incoming, case: Case, deed: SaidDeed, *, quiet: bool = False) -> bool:
    """`quiet`: what a popup would say is not said. False where it would not have been his button, or nobody and nothing of that name is there; a refusal is said, and a reply stays a note."""
    if message.media and deed.kind not in WITH_MEDIA:
        return False
    case = case if deed.kind in TO_ONE else main_of(work, case)
    act = replace(act_of(work, message, case.id), said=deed.rest)
    try:
        with whole(work):
            done = DOES[deed.kind](Typed(work, message, act, deed))
    except NotAllowedError as refusal:
        return _is_anothers(work, message, case, deed, refusal)
    except IllegalStepError:
        confirm(work, message, typed_outcome.too_late(work, case))
        return message.reply_to is None
    except RefusedError as refusal:
        confirm(work, message, worded(work.staff_words(), refusal))
        return message.reply_to is None
    if done:
        work.popup = None if quiet else work.popup
        typed_outcome.follow_up(work, message, act)
    return done


def _is_anothers(work: Work, message: Incoming, case: Case, deed: SaidDeed, refusal: NotAllowedError) -> bool:
    """In private, of a matter that he named and may see, he reads whose it is; anywhere else it is what it was without this."""
    persons = work.roster.persons_of(message.sender.handle)
    if not message.private or not deed.words or not (case.open or case.promised) or not may(work.roster, persons, "see", case):
        return False
    t = work.staff_words()
    if case.status == "assigned" and may(work.roster, persons, "claim", case):
        confirm(work, message, typed_outcome.too_late(work, case))
        return True
    confirm(work, message, desk_words.not_his_to_do(t, case.number, worded(t, refusal), claimer_name(work, case)))
    return True
