"""A voter says that he lives in another village now: he is asked whether it shall be his (docs/spec.md section 3, First contact)."""

from datetime import datetime

from domain.no_matter.menu_words import said_button
from domain.no_matter.moved import changes_village, moved_to
from domain.people.places import beside, villages_named
from domain.ratings.satisfaction import said
from domain.typed.typed_acts import typed_act
from domain.values.buttons import Button
from domain.values.carried import packed, parsed
from domain.values.message import Incoming, as_json
from domain.values.voter import Voter
from domain.which_matter.sent_by_mistake import sent_by_mistake
from locales import voter as voter_words
from services.case.named_place import InVillage
from services.deed import tell
from services.deed.ask import wait_for
from services.deed.work import Work
from services.voter.announced import ANOTHER, take_announced
from services.voter.ask_which import CHOICE_LASTS
from services.voter.greet import PER_PAGE, ask_village, full_name
from services.voter.matter_choice import still_a_matter
from services.voter.which_case import by_the_rule, in_a_run
from storage.steps import Step
from talk.asking.ways import Tap
from talk.voter import greet, register


def take(work: Work, voter: Voter, message: Incoming) -> bool:
    """False for other words, for the village that is his already, for a place that is none here, and in a run of his words."""
    if changes_village(message.text) and not message.media and message.reply_to is None and voter.consented_at is not None:
        ask_village(work, voter)
        return True
    place = "" if message.media or message.reply_to is not None else moved_to(message.text)
    named = villages_named(work.roster, place) if place else ()
    villages = [village for village in named if village.id != voter.village and not beside(work.roster, (village,), place)]
    if not villages or in_a_run(work, voter, message, by_the_rule(work, work.cases.of_voter(voter.id), message)):
        return False
    t, old = tell.words_for(work, voter), work.roster.villages.get(voter.village) if voter.village else None
    draft = work.drafts.put("words", voter.chat_id, as_json(message), message.at)
    rows = [
        [(voter_words.b_change_village(t, full_name(work, village)), Button("village", 0, packed(InVillage(village.id))))]
        for village in villages[:PER_PAGE]
    ]
    rows.append([(t(voter_words.b_keep_village), kept(voter))])
    words = voter_words.moved(t, full_name(work, old) if old else "")
    tell.to_voter(work, voter, words, [*rows, *still_a_matter(work, voter, draft)], reply_to=message.message_id)
    return True


def kept(voter: Voter) -> Button:
    """「不换，还是原来的村」: it carries which that is."""
    return Button("keep_village", 0, packed(InVillage(voter.village)) if voter.village else "")


def choose(work: Work, tap: Tap) -> None:
    """A village by its button: a second press says it once. What he writes next, within ten minutes, is a matter there."""
    voter, value = tap.voter, parsed(InVillage, tap.value).village
    if voter.consented_at is not None and voter.village == value:
        work.tell(voter_words.village_set(tell.words_for(work, voter), full_name(work, work.roster.villages[voter.village])))
        return
    register.choose_village(work, tap)
    if voter.consented_at is not None and voter.village is not None and work.cases.of_voter(voter.id):
        wait_for(work, voter, ANOTHER, work.acted_at + CHOICE_LASTS, accuses=0, moved=1)


def keep(work: Work, tap: Tap) -> None:
    """「不换，还是原来的村」: too late where he has changed it since."""
    voter = tap.voter
    village = work.roster.villages.get(voter.village) if voter.village else None
    if village is not None and tap.value and parsed(InVillage, tap.value).village != village.id:
        work.tell(voter_words.changed_by_now(tell.words_for(work, voter), full_name(work, village)))
    else:
        greet.welcome(work, tap)


def take_another(work: Work, voter: Voter, message: Incoming, step: Step) -> bool:
    """What follows 「还有一件事」, 「我要告状」 or another village; behind the last one what is said of his other matters stays with them."""
    work.steps.drop(voter.chat_id, voter.chat_id)
    text, moved = message.text, bool(step.data.get("moved"))
    of_others = said_button(text) or said(text) or moved_to(text) or changes_village(text)
    if (moved and (message.reply_to is not None or of_others)) or _acts_on_another(text, moved=moved) or sent_by_mistake(text):
        return False
    asked = datetime.fromisoformat(str(step.data.get("at") or work.now.isoformat()))
    late = message.at - asked >= CHOICE_LASTS
    return take_announced(work, voter, message, accuses=bool(step.data.get("accuses")), late=late)


def _acts_on_another(text: str, *, moved: bool) -> bool:
    """撤回0001, beside another village any act: it is of what he has already."""
    act = typed_act(text)
    return act is not None and (moved or bool(act.number or act.topic))
