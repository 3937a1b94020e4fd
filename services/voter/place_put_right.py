"""写错地方了 应该是下坪那边的: the village of the matter he wrote of last is put right with one tap, or whoever has it in hand reads so
(docs/spec.md section 3, Which case a message joins)."""

from domain.cases.case import Case
from domain.people.places import villages_named
from domain.values.buttons import Button
from domain.values.carried import packed
from domain.values.ids import Handle
from domain.values.message import Incoming
from domain.values.voter import Voter
from domain.which_matter.joins import TALK_LASTS
from domain.which_matter.place_put_right import place_alone, place_put_right
from locales import acts
from locales import voter as voter_words
from services.case import named_place, words_of
from services.case.named_place import InVillage
from services.deed import tell
from services.deed.by import By
from services.deed.work import Work
from services.voter import moved_there
from services.voter.add_words import join
from services.voter.greet import full_name


def take(work: Work, voter: Voter, cases: list[Case], message: Incoming, replied: Case | None) -> bool:
    """False for other words, for a place that is none here, and where he wrote of no open matter within a day."""
    if _takes_offer(work, voter, cases, message, replied):
        return True
    place = "" if message.media else place_put_right(message.text)
    found = villages_named(work.roster, place) if place else ()
    case = _meant(cases, message, replied) if len(found) == 1 else None
    if case is None or case.village == found[0].id:
        return False
    if case.claimer is not None or case.status == "answered":
        join(work, voter, case, message)
        return True
    t, old = tell.words_for(work, voter), work.roster.villages.get(case.village) if case.village is not None else None
    words = acts.other_place(t, case.number, full_name(work, old) if old is not None else "", full_name(work, found[0]))
    label = voter_words.b_change_village(t, full_name(work, found[0]))
    rows = [[(label, Button("case_village", case.id, packed(InVillage(found[0].id))))]]
    tell.to_voter(work, voter, words, rows, case_id=case.id, reply_to=message.message_id)
    return True


def _takes_offer(work: Work, voter: Voter, cases: list[Case], message: Incoming, replied: Case | None) -> bool:
    """Whether he types the village that the receipt he replies to, else that of his newest matter, offers: 是柳湾的, 对 柳湾."""
    place = "" if message.media else place_alone(message.text)
    case = _meant(cases, message, replied) if place else None
    offered = named_place.other(work, voter, case, words_of.plain(work.said.opening(case.id))) if case is not None else None
    if case is None or offered is None or offered.id not in {village.id for village in villages_named(work.roster, place)}:
        return False
    moved_there.move(work, voter, By((), Handle(voter.chat_id)), case, offered.id)
    return True


def _meant(cases: list[Case], message: Incoming, replied: Case | None) -> Case | None:
    if replied is not None:
        return replied if replied.open else None
    spoken = [case for case in cases if case.open and case.last_spoke_at is not None and message.at - case.last_spoke_at < TALK_LASTS]
    return max(spoken, key=lambda case: (case.last_spoke_at, case.id), default=None)
