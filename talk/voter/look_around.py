"""`/deputies`, `/visit`, `/help` (docs/spec.md section 3)."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.congress.congress import Group, Person
from domain.congress.public_card import public_phone
from domain.rights.rights import may_in_congress
from domain.values.buttons import Button
from domain.values.carried import packed, parsed
from domain.values.errors import OldButtonError, RefusedError
from domain.values.ids import PersonId
from domain.values.message import Incoming
from domain.values.voter import Voter
from locales import common, deputy_cards, plain, wrong_deputies
from locales import voter as voter_words
from locales.common import T
from locales.refusals import refusal
from services.deed import tell
from services.deed.ask import wait_for
from services.deed.by import said_in
from services.deed.keys import keys
from services.deed.message import Rows
from services.deed.names import people_called
from services.deed.work import Work
from services.staff import portrait
from services.voter import register
from services.voter.greet import ask_village
from services.voter.look_around import next_receptions, next_visit_day
from services.voter.wrong_deputies import is_a_matter, say_wrong
from storage.steps import Step
from talk.asking.ask import WORDS_WITHIN
from talk.asking.ways import Tap


@dataclass(frozen=True)
class Reminded:
    """What 「提醒我」 carries: what it makes of it."""

    wanted: str


ON, OFF = Reminded("on"), Reminded("off")


def show_deputies(work: Work, voter: Voter, message: Incoming, rest: str) -> None:
    """`/deputies` 「我的代表」: names, levels, phones they chose to show, station, next days."""
    t = tell.words_for(work, voter)
    groups = work.roster.groups_of_village(voter.village)
    if not groups:
        ask_village(work, voter, lead=t(voter_words.no_deputies))
        return
    lines: list[str] = []
    for group in groups:
        lines += [f"【{group.name}】", *_deputy_lines(work, t, group)]
        if station := work.roster.stations.get(group.station or ""):
            lines.append(voter_words.station_line(t, station.name, station.address, station.hours))
    if day := next_visit_day(work):
        lines.append(voter_words.next_visit(t, day))
    lines += [voter_words.next_reception(t, *found) for found in next_receptions(work)]
    wrong: Rows = [[(t(wrong_deputies.b_wrong), Button("deputies_wrong"))]] if voter.consented_at is not None else []
    rows = [*_cards(work, t, groups), *wrong]
    *before, last = tell.lines_in_pieces(lines)
    for piece in before:
        tell.to_voter(work, voter, piece)
    tell.to_voter(work, voter, last, rows, keyboard=keys(work, voter.chat_id, t))


CARDS = 20
"""Names below the list, two in a row."""


@dataclass(frozen=True)
class CardOf:
    person: PersonId


def _cards(work: Work, t: T, groups: Sequence[Group]) -> Rows:
    """A button each for who shows a photo."""
    shown = portrait.with_photo(work, _deputies(work, groups))[:CARDS]
    named = [
        (deputy_cards.b_card(t, name), Button("deputy_card", 0, packed(CardOf(p)))) for p, name in people_called(work, shown, t).items()
    ]
    return [named[n : n + 2] for n in range(0, len(named), 2)]


def _deputies(work: Work, groups: Sequence[Group]) -> list[Person]:
    return list(dict.fromkeys(p for group in groups for p in work.roster.members(group.id) if p.has_rights))


def show_card(work: Work, tap: Tap) -> None:
    """The photo of one of his deputies with what stands on the card; what is gone by now is said."""
    t, wanted = tell.words_for(work, tap.voter), parsed(CardOf, tap.value).person
    found = next((p for p in _deputies(work, work.roster.groups_of_village(tap.voter.village)) if p.id == wanted), None)
    caption = voter_words.deputy_line(t, found.name, found.levels, public_phone(found), found.job) if found is not None else ""
    if found is None or not portrait.show(work, tap.voter.chat_id, found, caption):
        work.tell(t(deputy_cards.no_photo))


def ask_what_is_wrong(work: Work, tap: Tap) -> None:
    """「代表有误」."""
    wait_for(work, tap.voter, "deputies_wrong", work.acted_at + WORDS_WITHIN)
    tell.to_voter(work, tap.voter, tell.words_for(work, tap.voter)(wrong_deputies.ask))


def take_what_is_wrong(work: Work, voter: Voter, message: Incoming, step: Step) -> bool:
    """Typed words go to the secretary; anything else is a message like any, and so are danger and what a deputy has done to him."""
    work.steps.drop(voter.chat_id, voter.chat_id)
    if is_a_matter(work, voter, message.text):
        return False
    t = tell.words_for(work, voter)
    try:
        say_wrong(work, Tap(voter).by, said_in(message))
    except RefusedError as error:
        tell.to_voter(work, voter, refusal(t, error))
        return True
    tell.to_voter(work, voter, t(wrong_deputies.thanks))
    return True


def _deputy_lines(work: Work, t: T, group: Group) -> list[str]:
    members = [p for p in work.roster.members(group.id) if p.has_rights]
    names = people_called(work, members, t)
    return [voter_words.deputy_line(t, names[p.id], p.levels, public_phone(p), p.job) for p in members]


def show_visit_day(work: Work, voter: Voter, message: Incoming, rest: str) -> None:
    """`/visit` 「走访日」: the next visit and reception day."""
    t = tell.words_for(work, voter)
    lines: list[str] = []
    if day := next_visit_day(work):
        lines.append(voter_words.next_visit(t, day))
    lines += [voter_words.next_reception(t, *found) for found in next_receptions(work)]
    rows: Rows = []
    if work.roster.congress.visit_day and voter.consented_at is not None:
        off = voter.visit_reminder_at is not None
        rows = [
            [(t(voter_words.b_remind_off) if off else t(voter_words.b_remind_me), Button("visit_remind", 0, packed(OFF if off else ON)))]
        ]
    if work.roster.congress.reception_day:
        rows = [*rows, *book_row(work, voter)]
    if may_in_congress(work.roster, work.roster.persons_of(message.sender.handle), "visit_record"):
        rows = [[(work.staff_words()(common.b_record), Button("vr_new"))], *rows]
    words = "\n".join(lines) or t(voter_words.no_days)
    if rows:
        tell.to_voter(work, voter, words, rows)
    else:
        tell.to_voter(work, voter, words, keyboard=keys(work, voter.chat_id, t))


def set_visit_reminder(work: Work, tap: Tap) -> None:
    """「提醒我」, or no more."""
    wanted, t = parsed(Reminded, tap.value), tell.words_for(work, tap.voter)
    if wanted not in (ON, OFF):
        raise OldButtonError(tap.value)
    register.remind_of_visits(work, tap.by, on=wanted == ON)
    work.tell(t(voter_words.remind_on) if wanted == ON else t(voter_words.remind_off))


def unknown_command(work: Work, voter: Voter, message: Incoming, rest: str) -> None:
    """Whoever is on the roster is answered as one who works here, not as one who has a matter."""
    if work.roster.persons_of(message.sender.handle):
        t = work.staff_words()
        work.say(message.chat_id, t(plain.unknown_command), keyboard=keys(work, message.chat_id, t), reply_to=message.message_id)
        return
    t = tell.words_for(work, voter)
    tell.to_voter(work, voter, t(voter_words.unknown_command), keyboard=keys(work, voter.chat_id, t))


def book_row(work: Work, voter: Voter) -> Rows:
    """「约访」 below the days, for those who agreed to be served."""
    return [[(tell.words_for(work, voter)(voter_words.b_book), Button("mt_slots"))]] if voter.consented_at is not None else []
