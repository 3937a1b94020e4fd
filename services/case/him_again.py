"""Whom a voter complained of lately stays out of his next matter, where it may speak of him without naming him (docs/spec.md section 4)."""

from dataclasses import replace
from datetime import timedelta

from domain.complaints.him_again import may_be_him
from domain.complaints.spoken_of import Spoken, named_in, spoken_of
from domain.complaints.wronged import wronged_by
from domain.values.ids import PersonId, VillageId
from domain.values.message import Incoming, as_json, from_json
from domain.values.voter import Voter
from domain.which_matter.somebody import accuses_somebody
from services.case.main_case import goes_on_in
from services.deed.work import Work

LATELY = timedelta(days=60)
"""Since the matter that spoke of him had its last word."""
BEFORE = 3
"""Of his newest matters that are looked at."""
BEGUN = timedelta(minutes=30)
"""Between a greeting or a name alone and the words that go on with it."""
PIECES = 3
"""Of what was met in kind lately that are looked at."""


def with_him(work: Work, voter: Voter, message: Incoming, village: VillageId | None, found: Spoken) -> Spoken:
    """In doubt also those of whom one of his last matters speaks, or whom he just greeted or named (周代表你好，然后：你霸占我家水田): he is
    asked. Nobody where the words name anybody of the roster. Who has a matter of his in hand, where they tell of a deed of 他 or 来的人."""
    if not message.text:
        return found
    named = named_in(message.text, work.roster, village)[1]
    again = _with_his_matters(work, voter) if wronged_by(message.text, named) else frozenset[PersonId]()
    if not named:
        again |= _just_named(work, voter, message, village) | _on_a_card_behind(work, voter, message, village)
    if not named and may_be_him(message.text):
        again |= _of_late(work, voter)
    return replace(found, doubt=found.doubt | (again - found.of)) if again else found


def _with_his_matters(work: Work, voter: Voter) -> frozenset[PersonId]:
    """Who has one of his last matters in hand, whom he may mean by 他 and 来的人."""
    lately = (goes_on_in(work, case) for case in work.cases.of_voter(voter.id)[-BEFORE:])
    return frozenset(case.claimer for case in lately if case.claimer is not None and (case.open or case.promised))


def _just_named(work: Work, voter: Voter, message: Incoming, village: VillageId | None) -> frozenset[PersonId]:
    """Of whom these words speak once they are read behind what he wrote before and was met in kind."""
    met = [one for one in work.drafts.newest(voter.chat_id, "words", PIECES) if timedelta(0) <= message.at - one.at <= BEGUN]
    begun = [text for one in met if (text := from_json(one.message).text) and named_in(text, work.roster, village)[1]]
    return spoken_of("，".join([*begun, message.text]), work.roster, village, voter.named_deputy).all if begun else frozenset()


def _on_a_card_behind(work: Work, voter: Voter, message: Incoming, village: VillageId | None) -> frozenset[PersonId]:
    """Who is named on cards that he shared while a complaint of somebody without a name waited for his choice."""
    cards = work.drafts.newest(voter.chat_id, "words", PIECES) if accuses_somebody(message.text) else []
    behind = [from_json(one.message) for one in cards if timedelta(0) <= one.at - message.at <= BEGUN]
    named = [mention for one in behind if one.contact is not None for mention in named_in(one.text, work.roster, village)[1]]
    return frozenset(person for mention in named for person in mention.people)


def shown_card(work: Work, voter: Voter, message: Incoming) -> None:
    """Somebody else's card: it goes to nobody, but the name on it was said."""
    if message.contact is not None and not message.contact.own:
        card = replace(message, text=message.contact.name, contact=replace(message.contact, phone=""))
        work.drafts.put("words", voter.chat_id, as_json(card), message.at)


def on_a_card(work: Work, voter: Voter, message: Incoming) -> list[str]:
    """The names on cards that he shared just before: whom 「这个人」 may be."""
    shown = [
        from_json(one.message) for one in work.drafts.newest(voter.chat_id, "words", PIECES) if timedelta(0) <= message.at - one.at <= BEGUN
    ]
    return [one.text for one in shown if one.contact is not None]


def _of_late(work: Work, voter: Voter) -> frozenset[PersonId]:
    lately = [case for case in work.cases.of_voter(voter.id)[-BEFORE:] if work.now - (case.last_act_at or work.now) <= LATELY]
    return frozenset(person for case in lately for person in case.spoken_of)
