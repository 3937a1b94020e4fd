"""What a voter is told and asked before he can be served: his village, the notice, how to write (docs/spec.md section 3, First contact)."""

from dataclasses import dataclass
from datetime import timedelta

from domain.congress.congress import Village
from domain.matters.category_of import OTHER, plain_category
from domain.values.buttons import Button
from domain.values.carried import packed
from domain.values.message import Incoming, from_json
from domain.values.voter import Voter
from domain.which_matter.joins import RUN_PAUSE, asks
from domain.words.plain_text import letters
from domain.words.simplified import simplified
from locales import common
from locales import voter as voter_words
from services.case import call_for_help, clocks
from services.case.named_place import InVillage
from services.case.open_case import reading_of
from services.deed import pages, tell
from services.deed.ask import wait_for
from services.deed.message import Rows
from services.deed.work import Work
from services.voter import pieces
from services.voter.held import keep_apart

HELD_REMIND = timedelta(hours=24)
HELD_KEPT = clocks.UNAGREED_KEPT
PER_PAGE = 80
"""Villages on one page; Telegram takes 100 buttons."""
LONG = timedelta(days=30)
NOT_LISTED = "none"
"""Instead of a village: his is none of those that are listed."""


@dataclass(frozen=True)
class OfTown:
    """What a town's button carries, behind which its villages are, from that place on."""

    town: str = ""
    first: int = 0


def ask_village(work: Work, voter: Voter, town: str = "", lead: str = "", first: int = 0) -> None:
    """Villages as buttons (in a county the town first), or its name typed. `lead`: what is said before the question."""
    words, rows = _places(work, voter, town, first)
    tell.to_voter(work, voter, "\n".join(filter(None, (lead, words))), rows)
    wait_for(work, voter, "village", work.now + LONG)


def _places(work: Work, voter: Voter, town: str = "", first: int = 0) -> tuple[str, Rows]:
    t, congress = tell.words_for(work, voter), work.roster.congress
    if congress.towns and not town:
        rows: Rows = [[(name, Button("villages", 0, packed(OfTown(each))))] for each, name in congress.towns.items()]
        return voter_words.ask_town(t, congress.name), rows
    return voter_words.ask_village(t, congress.name), village_rows(work, voter, Villages(town, first))


@dataclass(frozen=True)
class Villages:
    """Those of a town (empty: all), from that place on, for whose button `deed` is; `on` turns them over."""

    town: str = ""
    first: int = 0
    deed: str = "village"
    on: str = "villages"
    case: int = 0


def village_rows(work: Work, voter: Voter, which: Villages) -> Rows:
    t = tell.words_for(work, voter)
    villages = [v for v in work.roster.open_villages() if not which.town or v.town == which.town]
    first = pages.within(which.first, len(villages), PER_PAGE)
    shown = villages[first : first + PER_PAGE]
    buttons = [(v.name, Button(which.deed, which.case, packed(InVillage(v.id)))) for v in shown]
    places = [(t(common.b_page_back), first - PER_PAGE), (t(common.b_page_on), first + PER_PAGE)]
    turns = [(label, Button(which.on, which.case, packed(OfTown(which.town, n)))) for label, n in places if 0 <= n < len(villages)]
    rows = [*(buttons[n : n + 2] for n in range(0, len(buttons), 2)), *filter(None, [turns])]
    return [*rows, [(t(voter_words.b_not_listed), Button(which.deed, which.case, packed(InVillage(NOT_LISTED))))]]


def full_name(work: Work, village: Village) -> str:
    return work.roster.congress.towns.get(village.town, "") + village.name


def ask_consent(work: Work, voter: Voter) -> None:
    """Who deputies are, the privacy notice, and 「同意并继续」, in one message."""
    t = tell.words_for(work, voter)
    rows = [[(t(voter_words.b_agree), Button("agree"))]]
    tell.to_voter(work, voter, notice(work, voter), rows, purpose="notice")


def notice(work: Work, voter: Voter) -> str:
    t = tell.words_for(work, voter)
    return voter_words.notice(t, work.roster.congress.name)


def hold(work: Work, voter: Voter, message: Incoming) -> None:
    """Before consent words lie apart and nowhere else, and what is next to be done stands below: below the first, below what may ask for it
    or comes after a pause, and once a day below the rest. Who may be in danger reads the numbers at once."""
    t, before = tell.words_for(work, voter), work.held.newest(voter.id, "consent", 1)
    lines = call_for_help.lines(work, t, pieces.anew(work, pieces.waiting(work, voter, message), message), urgent=False)
    first = not before
    keep_apart(work, voter, message, "consent")
    if not first:
        quick = bool(before) and message.at - from_json(before[0].message).at < RUN_PAUSE
        goes_on = quick and not _asks_what_to_do(work, message)
        slot = work.local_date(message.at) if goes_on else int(message.at.timestamp()) // SHOWN_FOR
        _next(work, voter, lines, None if lines else f"held:{voter.id}:{slot}")
        return
    work.reminders.cancel_for_voter(voter.id, "held_remind", "held_delete")
    work.reminders.put(
        {"kind": "held_remind", "voter_id": voter.id, "due_at": work.now + HELD_REMIND},
        {"kind": "held_delete", "voter_id": voter.id, "due_at": work.now + HELD_KEPT},
    )
    if _unplaced(work, voter):
        ask_village(work, voter, lead="\n".join([*lines, t(voter_words.held_first)]))
    elif _reads_it_now(work, voter):
        tell.to_voter(work, voter, "\n".join([*lines, t(voter_words.held)]), [[(t(voter_words.b_agree), Button("agree"))]])
    else:
        tell.to_voter(work, voter, "\n".join([*lines, t(voter_words.held)]))
        ask_consent(work, voter)


def _reads_it_now(work: Work, voter: Voter) -> bool:
    """Whether the notice came into his chat a moment ago: it is long, and nobody reads it twice."""
    return any(one.sort == ("agree",) and work.now - one.at < NOTICE_READ for one in work.asked.standing(voter.chat_id))


def _unplaced(work: Work, voter: Voter) -> bool:
    return voter.village is None and bool(work.roster.villages)


NOTICE_READ = timedelta(minutes=10)
SHOWN_FOR = 10
"""Seconds in which what is next stands below his words once."""
ASKS = 8
"""Letters of words that may be about the step he is at (同意啥, 点哪里); longer ones that say nothing of a matter are met too."""


def _asks_what_to_do(work: Work, message: Incoming) -> bool:
    if any(medium.kind == "voice" for medium in message.media) or (not message.media and asks(message.text)):
        return True  # never left without a word
    about = plain_category(simplified(message.text), work.roster.categories.values()) if len(letters(message.text)) <= ASKS else ""
    return not message.media and (about == OTHER or bool(reading_of(work, message.text).intent))


TRIED = 4
"""Messages that wait, from which on he reads who helps by hand, in the place of the same sentence."""


def _by_hand(work: Work, voter: Voter) -> str:
    """Who helps by telephone or at a desk, by the town file: a station, else the secretary; empty where neither has either."""
    if len(work.held.newest(voter.id, "consent", TRIED)) < TRIED:
        return ""
    stations = sorted(work.roster.stations.values(), key=lambda station: station.village != voter.village or voter.village is None)
    desks = [(one.name, one.phone, one.address, one.hours) for one in stations if one.phone or one.address]
    staff = [("", p.office_phone, "", "") for p in work.roster.staff("secretary") if p.office_phone]
    where = next(iter([*desks, *staff]), None)
    return voter_words.by_hand(tell.words_for(work, voter), " ".join(filter(None, where))) if where is not None else ""


def _next(work: Work, voter: Voter, lines: list[str], key: str | None) -> None:
    """What is still to be tapped, with its buttons."""
    t = tell.words_for(work, voter)
    if _unplaced(work, voter):
        words, rows = t(voter_words.held_village), _places(work, voter)[1]
    else:
        words, rows = t(voter_words.held_agree), [[(t(voter_words.b_agree), Button("agree"))]]
    tell.to_voter(work, voter, "\n".join([*lines, _by_hand(work, voter) or words]), rows, dedupe_key=key)
