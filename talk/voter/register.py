"""First contact: village, consent and language asked for and chosen (docs/spec.md section 3, First contact)."""

from domain.buttons import Button
from domain.ids import VillageId
from domain.message import Incoming
from domain.places import villages_named
from domain.voter import Voter
from locales import texts
from locales.catalogue import languages
from services.deed import tell
from services.voter.greet import PER_PAGE, ask_consent, ask_village, full_name, notice
from services.voter.let_in import release_held
from storage.reminders import Step
from storage.work import Work
from talk.asking.ways import Tap
from talk.voter.greet import welcome


def start(work: Work, voter: Voter, message: Incoming, rest: str) -> None:
    """`/start`, also with a code: `d_` presets the village, `p_` and `s_` mark the next matter only."""
    kind, _, code = rest.partition("_")
    if kind == "d":
        _start_in_village(work, voter, code)
    elif kind == "p" and (person := work.roster.person_by_code(code)) and person.has_rights:
        work.voters.change(voter.id, named_deputy=person.id)
        t = tell.words_for(work, voter)
        tell.to_voter(work, voter, texts.named_deputy_set(t, person.name))
        village = person.village or next((v for g in person.groups for v in work.roster.groups[g].villages), None)
        _go_on(work, voter, village if voter.village is None else None)
    elif kind == "s" and (station := work.roster.station_by_code(code)):
        work.voters.change(voter.id, station=station.id)
        tell.to_voter(work, voter, texts.station_set(tell.words_for(work, voter), station.name, station.hours))
        _go_on(work, voter, station.village if voter.village is None else None)
    elif rest:
        tell.to_voter(work, voter, texts.unknown_code(tell.words_for(work, voter)))
        _go_on(work, voter, None)
    else:
        _go_on(work, voter, None)


def _start_in_village(work: Work, voter: Voter, code: str) -> None:
    t = tell.words_for(work, voter)
    village = work.roster.village_by_code(code)
    if village is None:
        tell.to_voter(work, voter, texts.unknown_code(t))
        _go_on(work, voter, None)
    elif voter.village not in (None, village.id):
        old = work.roster.villages.get(voter.village)
        rows = [
            [(texts.b_change_village(t, village.name), Button("village", 0, village.id))],
            [(texts.b_keep_village(t), Button("keep_village"))],
        ]
        tell.to_voter(work, voter, texts.other_village(t, old.name if old else "", village.name), rows)
    else:
        _go_on(work, voter, village.id)


def _go_on(work: Work, voter: Voter, village: VillageId | None) -> None:
    """The next thing a voter needs: a village, the notice, or how to write."""
    if village is not None:
        work.voters.change(voter.id, village=village)
        voter = work.voters.get(voter.id) or voter
    if voter.village is None:
        ask_village(work, voter)
    elif voter.consented_at is None:
        ask_consent(work, voter)
    else:
        welcome(work, Tap(voter))


def ask_village_again(work: Work, voter: Voter, message: Incoming, rest: str) -> None:
    """`/village`: open cases stay where they are."""
    ask_village(work, voter)


def take_village_name(work: Work, voter: Voter, message: Incoming, step: Step) -> bool:
    """A typed village name, alias or hamlet; an ambiguous one asks; anything else is a matter (False), which is held."""
    t = tell.words_for(work, voter)
    found = villages_named(work.roster, message.text) if message.text and len(message.text) <= 20 else ()
    if len(found) == 1:
        choose_village(work, Tap(voter, found[0].id))
    elif found:
        rows = [[(full_name(work, v), Button("village", 0, v.id))] for v in found[:PER_PAGE]]
        rows.append([(texts.b_not_listed(t), Button("village", 0, "none"))])
        tell.to_voter(work, voter, texts.which_village(t, message.text), rows)
    else:
        work.steps.drop(voter.chat_id, voter.chat_id)
        return False
    return True


def choose_village(work: Work, tap: Tap) -> None:
    """A village by its button or name; `none` (不在其中) leads to the secretary's queue."""
    voter, village = tap.voter, tap.value
    work.steps.drop(voter.chat_id, voter.chat_id)
    t = tell.words_for(work, voter)
    if village != "none" and village not in work.roster.villages:
        tell.to_voter(work, voter, texts.old_button(t))
        return
    chosen = None if village == "none" else village
    work.voters.change(voter.id, village=chosen)
    voter = work.voters.get(voter.id) or voter
    if voter.consented_at is None:
        ask_consent(work, voter)
    else:
        name = full_name(work, work.roster.villages[VillageId(chosen)]) if chosen else ""
        tell.to_voter(work, voter, texts.village_set(t, name), keyboard=tell.main_menu(t))
    release_held(work, voter)


def agree(work: Work, tap: Tap) -> None:
    """「同意并继续」: what was held becomes a case now, with the time at which it was written."""
    voter = tap.voter
    t = tell.words_for(work, voter)
    if voter.consented_at is not None:
        work.tell(texts.agreed_before(t))
        return
    work.voters.agree(voter.id, notice(work, voter), work.acted_at)
    work.reminders.cancel_for_voter(voter.id, "held_remind", "held_delete")
    voter = work.voters.get(voter.id) or voter
    welcome(work, Tap(voter))
    release_held(work, voter)


def ask_language(work: Work, voter: Voter, message: Incoming, rest: str) -> None:
    t = tell.words_for(work, voter)
    rows = [[(texts.LANGUAGE_NAMES.get(tag, tag), Button("language", 0, tag))] for tag in languages()]
    tell.to_voter(work, voter, texts.ask_language(t), rows)


def choose_language(work: Work, tap: Tap) -> None:
    """The voter's choice always wins (docs/spec.md section 9)."""
    voter, language = tap.voter, tap.value
    if language not in languages():
        work.tell(texts.old_button(tell.words_for(work, voter)))
        return
    work.voters.change(voter.id, language=language, language_chosen=True)
    t = work.translator(language)
    tell.to_voter(work, voter, texts.language_set(t), keyboard=tell.main_menu(t))
