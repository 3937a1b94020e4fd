"""First contact: village, consent and language asked for and chosen (docs/spec.md section 3, First contact)."""

from dataclasses import dataclass

from domain.no_matter.asks_us import asks_before_consent
from domain.no_matter.moved import changes_village, keeps_village
from domain.people.places import Meant, beside, looks_like_a_place, nth_of, only_near, places_meant, says_only_where
from domain.people.places_in_latin import may_be_latin
from domain.typed.consent import consents
from domain.typed.typed_answers import accepts, agrees_plainly, refuses
from domain.values.buttons import Button, unpack
from domain.values.carried import packed, parsed
from domain.values.errors import OldButtonError
from domain.values.ids import Handle, VillageId
from domain.values.message import Incoming
from domain.values.voter import Voter
from locales import about_us
from locales import case as case_words
from locales import voter as voter_words
from locales.catalogue import languages
from services.case.named_place import InVillage
from services.case.open_case import reading_of
from services.deed import tell
from services.deed.keys import keys
from services.deed.work import Work
from services.staff import menus
from services.voter import receive, register
from services.voter.greet import NOT_LISTED, PER_PAGE, ask_consent, ask_village, full_name
from storage.steps import Step
from talk.asking.ways import Tap
from talk.voter.greet import welcome
from talk.voter.help import show_help


@dataclass(frozen=True)
class InLanguage:
    """What a language's button carries."""

    tag: str


def start(work: Work, voter: Voter, message: Incoming, rest: str) -> None:
    """`/start`, also with a code: `d_` presets the village, `p_` and `s_` mark the next matter only."""
    kind, _, code = rest.partition("_")
    if kind == "d":
        _start_in_village(work, voter, code)
    elif kind == "p" and (person := work.roster.person_by_code(code)) and person.has_rights:
        register.come_to_deputy(work, Tap(voter).by, person.id)
        t = tell.words_for(work, voter)
        tell.to_voter(work, voter, voter_words.named_deputy_set(t, person.name))
        village = person.village or next((v for g in person.groups for v in work.roster.groups[g].villages), None)
        _go_on(work, voter, village if voter.village is None else None)
    elif kind == "s" and (station := work.roster.station_by_code(code)):
        register.come_to_station(work, Tap(voter).by, station.id)
        tell.to_voter(work, voter, voter_words.station_set(tell.words_for(work, voter), station.name, station.hours))
        _go_on(work, voter, station.village if voter.village is None else None)
    elif rest:
        tell.to_voter(work, voter, tell.words_for(work, voter)(voter_words.unknown_code))
        _go_on(work, voter, None)
    elif voter.village is None and work.roster.persons_of(message.sender.handle):
        show_help(work, voter, message, rest)  # whoever is of the roster is no voter yet: what is his stands below
    else:
        _go_on(work, voter, None)


def _start_in_village(work: Work, voter: Voter, code: str) -> None:
    t = tell.words_for(work, voter)
    village = work.roster.village_by_code(code)
    if village is None:
        tell.to_voter(work, voter, t(voter_words.unknown_code))
        _go_on(work, voter, None)
    elif voter.village not in (None, village.id):
        old = work.roster.villages.get(voter.village)
        rows = [
            [(voter_words.b_change_village(t, village.name), Button("village", 0, packed(InVillage(village.id))))],
            [(t(voter_words.b_keep_village), Button("keep_village", 0, packed(InVillage(old.id)) if old else ""))],
        ]
        tell.to_voter(work, voter, voter_words.other_village(t, old.name if old else "", village.name), rows)
    else:
        _go_on(work, voter, village.id)


def _go_on(work: Work, voter: Voter, village: VillageId | None) -> None:
    """The next thing a voter needs: a village, the notice, or how to write."""
    if village is not None:
        voter = register.set_village(work, Tap(voter).by, village)
    if voter.village is None:
        ask_village(work, voter)
    elif voter.consented_at is None:
        ask_consent(work, voter)
    else:
        welcome(work, Tap(voter))


def ask_village_again(work: Work, voter: Voter, message: Incoming, rest: str) -> None:
    """`/village`: open cases stay where they are."""
    ask_village(work, voter)


def take_village_name(work: Work, voter: Voter, message: Incoming, step: Step | None = None) -> bool:
    """A typed village name, alias or hamlet; an ambiguous one asks, one with a slip gets the nearest names, a town its villages. What
    names no place is a matter (False), which is held."""
    typed = message.text.strip()
    if _no_new_name(work, voter, typed, listed=step is not None):
        return True
    meant = places_meant(work.roster, typed) if typed and (len(typed) <= LONGEST_NAME or may_be_latin(typed)) else Meant()
    t = tell.words_for(work, voter)
    if len(meant.villages) == 1 and not meant.near:
        choose_village(work, Tap(voter, packed(InVillage(meant.villages[0].id))))
        now = work.voters.get(voter.id)
        if now is not None and _says_what(work, beside(work.roster, meant.villages, typed)):
            receive.receive_voter_message(work, now, message)
    elif meant.villages and not meant.near and _says_what(work, beside(work.roster, meant.villages, typed)):
        work.steps.drop(voter.chat_id, voter.chat_id)
        return False
    elif meant.villages:
        words = voter_words.near_villages(t, typed) if meant.near else case_words.which_village(t, typed)
        rows = [[(full_name(work, v), Button("village", 0, packed(InVillage(v.id))))] for v in meant.villages[:PER_PAGE]]
        rows.append([(t(voter_words.b_not_listed), Button("village", 0, packed(InVillage(NOT_LISTED))))])
        tell.to_voter(work, voter, words, rows)
    elif meant.town is not None:
        ask_village(work, voter, meant.town)
    elif len(typed) <= LONGEST_NAME and looks_like_a_place(typed):
        ask_village(work, voter, lead=voter_words.no_such_village(t, typed))
    else:
        work.steps.drop(voter.chat_id, voter.chat_id)
        return False
    return True


def _no_new_name(work: Work, voter: Voter, typed: str, *, listed: bool) -> bool:
    """第一个 of the villages that were listed for him; who wants another is asked, and so is near which village he lives, or lived; or he keeps his."""
    if voter.village is not None and keeps_village(typed):
        work.steps.drop(voter.chat_id, voter.chat_id)
        _go_on(work, voter, None)
        return True
    if changes_village(typed):
        ask_village(work, voter)
        return True
    listed = listed and (voter.village is None or not typed.strip().isdigit())  # a figure of who lives somewhere may be a rating
    if listed and not work.roster.congress.towns and (nth := nth_of(typed, work.roster.open_villages()[:PER_PAGE])):
        choose_village(work, Tap(voter, packed(InVillage(nth))))
        return True
    near = places_meant(work.roster, typed).villages if len(typed) <= LONGEST_NAME and only_near(typed) else ()
    if not near or _says_what(work, beside(work.roster, near, typed)):
        return False
    ask_village(work, voter, lead=tell.words_for(work, voter)(voter_words.lives_now))
    return True


def _says_what(work: Work, rest: str) -> bool:
    """Whether what he wrote beside his village may be a matter, which is not lost with the answer."""
    return len(rest) > 1 and not says_only_where(rest) and not reading_of(work, rest).intent


LONGEST_NAME = 20
"""Characters of what may be a place's name."""


def choose_village(work: Work, tap: Tap) -> None:
    """A village by its button or name; `none` (不在其中) leads to the secretary's queue. What he reads comes before the receipts of
    what is let in now."""
    voter, value = tap.voter, parsed(InVillage, tap.value).village
    work.steps.drop(voter.chat_id, voter.chat_id)
    village = None if value == NOT_LISTED else work.roster.villages.get(VillageId(value))
    if village is None and value != NOT_LISTED:
        raise OldButtonError(value)
    if voter.consented_at is None:
        ask_consent(work, voter)
    else:
        t = tell.words_for(work, voter)
        tell.to_voter(
            work, voter, voter_words.village_set(t, full_name(work, village) if village else ""), keyboard=keys(work, voter.chat_id, t)
        )
    register.set_village(work, tap.by, village.id if village else None)


def says_he_agrees(message: Incoming) -> bool:
    """Whether words are the button's, typed."""
    return consents(message.text)


def take_before_consent(work: Work, voter: Voter, message: Incoming, step: Step | None) -> bool:
    """What is typed before he has agreed is read like at the question that is next, also where a command came between: that he does not
    agree, that he does, the name of his village."""
    if message.media or message.contact is not None or not message.text.strip():
        return False
    unplaced = voter.village is None and bool(work.roster.villages)
    if unplaced and accepts(message.text) and (only := _only_offered(work, message)):
        choose_village(work, Tap(voter, packed(InVillage(only))))
        return True
    if refuses(message.text, asked=not unplaced):
        _say_refused(work, voter, message, unplaced=unplaced)
    elif unplaced and (consents(message.text) or agrees_plainly(message.text)):
        ask_village(work, voter)
    elif (kind := asks_before_consent(message.text)) or agrees_plainly(message.text):
        _say_what_he_asks(work, voter, message, kind, unplaced=unplaced)
    else:
        return unplaced and step is None and take_village_name(work, voter, message)
    return True


def _only_offered(work: Work, message: Incoming) -> str:
    """The one village that stands on a button below what he was asked last; empty where there are several."""
    last = next((one for one in reversed(work.asked.of(message.chat_id)) if one.asks), None)
    buttons = [unpack(choice.data) for choice in last.choices if choice.kind == "village"] if last is not None else []
    offered = [parsed(InVillage, button.value).village for button in buttons if button is not None]
    named = [village for village in offered if village != NOT_LISTED]
    return named[0] if len(named) == 1 else ""


def _say_what_he_asks(work: Work, voter: Voter, message: Incoming, kind: str, *, unplaced: bool) -> None:
    """What he asked about us, if anything, and what is next: his village, or 「同意并继续」, which a plain yes does not stand for."""
    t = tell.words_for(work, voter)
    lead = about_us.answer(t, kind, work.roster.congress.name, work.local_date(message.at))
    if unplaced:
        ask_village(work, voter, lead=lead)
        return
    words = "\n".join(filter(None, (lead, t(about_us.agree_plainly))))
    tell.to_voter(work, voter, words, [[(t(voter_words.b_agree), Button("agree"))]], reply_to=message.message_id)


def _say_refused(work: Work, voter: Voter, message: Incoming, *, unplaced: bool) -> None:
    """He does not agree: what waits goes to nobody, and there is a way back."""
    t = tell.words_for(work, voter)
    rows = [] if unplaced else [[(t(voter_words.b_agree), Button("agree"))]]
    tell.to_voter(work, voter, t(voter_words.refused), rows, reply_to=message.message_id)


def agree(work: Work, tap: Tap) -> None:
    """「同意并继续」: he is welcomed before the receipts of what is let in now."""
    if tap.voter.consented_at is None:
        welcome(work, tap)
    register.agree(work, tap.by)


def ask_language(work: Work, voter: Voter, message: Incoming, rest: str) -> None:
    t = tell.words_for(work, voter)
    rows = [[(voter_words.LANGUAGE_NAMES.get(tag, tag), Button("language", 0, packed(InLanguage(tag))))] for tag in languages()]
    tell.to_voter(work, voter, t(voter_words.ask_language), rows)


def choose_language(work: Work, tap: Tap) -> None:
    language = parsed(InLanguage, tap.value).tag
    register.set_language(work, tap.by, language)
    t = work.translator(language)
    tell.to_voter(work, tap.voter, t(voter_words.language_set), keyboard=keys(work, tap.voter.chat_id, t))
    if any(person.has_rights for person in work.roster.persons_of(Handle(tap.voter.chat_id))):
        menus.show(work, Handle(tap.voter.chat_id))
