"""First contact: village, notice and consent, language (docs/spec.md section 3, First contact)."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from domain.buttons import Button
from domain.case import Case
from domain.ids import Handle, VillageId
from domain.message import Earlier, Incoming, as_json, from_json, same_media
from domain.places import villages_named
from domain.roster import Village
from domain.voter import Voter
from locales import lists, texts
from locales.catalogue import languages
from services import clocks, portions, show_media, tell, words_of
from storage.held import MUCH
from storage.reminders import Step
from storage.work import Rows, Work

HELD_REMIND = timedelta(hours=24)
HELD_KEPT = clocks.UNAGREED_KEPT
PER_PAGE = 90
LONG = timedelta(days=30)
MOST_VERSIONS = 50
"""Edits of one waiting message that are kept in its own row; what follows on held words has a row each, on words that wait for a
choice the last one stands (docs/spec.md section 3)."""
MOST_EARLY = 50
"""Edits that came before their message, each in a row of its own."""
MISSED = 100
"""Words to a voter on one case that are said again when he is back."""


def meet(work: Work, account: Handle, language: str) -> Voter:
    """A voter seen for the first time: from now on it is watched how long he is known."""
    voter = work.voters.meet(account, language, work.now)
    clocks.on_meeting(work, voter.id)
    return voter


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
        welcome(work, voter)


def welcome(work: Work, voter: Voter) -> None:
    t = tell.words_for(work, voter)
    village = work.roster.villages.get(voter.village) if voter.village else None
    tell.to_voter(work, voter, texts.welcome(t, village.name if village else ""), keyboard=tell.main_menu(t))


def ask_village(work: Work, voter: Voter, page: str = "") -> None:
    """Villages as buttons (in a county the town first), or its name typed."""
    t = tell.words_for(work, voter)
    towns = work.roster.congress.towns
    if towns and not page:
        rows: Rows = [[(name, Button("villages", 0, town))] for town, name in towns.items()]
        words = texts.ask_town(t, work.roster.congress.name)
    else:
        rows = village_rows(work, voter, page)
        words = texts.ask_village(t, work.roster.congress.name)
    tell.to_voter(work, voter, words, rows)
    work.steps.put(voter.chat_id, voter.chat_id, Step("village", None, {}, work.now + LONG))


def village_rows(work: Work, voter: Voter, town: str, deed: str = "village", case: int = 0) -> Rows:
    t = tell.words_for(work, voter)
    villages = [v for v in work.roster.open_villages() if not town or v.town == town]
    buttons = [(v.name, Button(deed, case, v.id)) for v in villages[:PER_PAGE]]
    rows = [buttons[n : n + 2] for n in range(0, len(buttons), 2)]
    return [*rows, [(texts.b_not_listed(t), Button(deed, case, "none"))]]


def ask_village_again(work: Work, voter: Voter, message: Incoming, rest: str) -> None:
    """`/village`: open cases stay where they are."""
    ask_village(work, voter)


def take_village_name(work: Work, voter: Voter, message: Incoming, step: Step) -> bool:
    """A typed village name, alias or hamlet; an ambiguous one asks; anything else is a matter (False), which is held."""
    t = tell.words_for(work, voter)
    found = villages_named(work.roster, message.text) if message.text and len(message.text) <= 20 else ()
    if len(found) == 1:
        choose_village(work, voter, found[0].id)
    elif found:
        rows = [[(_full_name(work, v), Button("village", 0, v.id))] for v in found[:PER_PAGE]]
        rows.append([(texts.b_not_listed(t), Button("village", 0, "none"))])
        tell.to_voter(work, voter, texts.which_village(t, message.text), rows)
    else:
        work.steps.drop(voter.chat_id, voter.chat_id)
        return False
    return True


def _full_name(work: Work, village: Village) -> str:
    return work.roster.congress.towns.get(village.town, "") + village.name


def choose_village(work: Work, voter: Voter, village: str) -> None:
    """A village by its button or name; `none` (不在其中) leads to the secretary's queue."""
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
        name = _full_name(work, work.roster.villages[VillageId(chosen)]) if chosen else ""
        tell.to_voter(work, voter, texts.village_set(t, name), keyboard=tell.main_menu(t))
    release_held(work, voter)


def ask_consent(work: Work, voter: Voter) -> None:
    """Who deputies are, the privacy notice, and 「同意并继续」, in one message."""
    t = tell.words_for(work, voter)
    rows = [[(texts.b_agree(t), Button("agree"))]]
    tell.to_voter(work, voter, notice(work, voter), rows, purpose="notice")


def notice(work: Work, voter: Voter) -> str:
    t = tell.words_for(work, voter)
    return texts.notice(t, work.roster.congress.name)


def agree(work: Work, voter: Voter) -> None:
    """「同意并继续」: what was held becomes a case now, with the time at which it was written."""
    t = tell.words_for(work, voter)
    if voter.consented_at is not None:
        work.tell(texts.agreed_before(t))
        return
    work.voters.agree(voter.id, notice(work, voter), work.acted_at)
    work.reminders.cancel_for_voter(voter.id, "held_remind", "held_delete")
    voter = work.voters.get(voter.id) or voter
    welcome(work, voter)
    release_held(work, voter)


def hold(work: Work, voter: Voter, message: Incoming) -> None:
    """Before consent words lie apart and nowhere else: one answer, and once a day a word that the rest is kept too."""
    t = tell.words_for(work, voter)
    first = not work.held.waits(voter.id, "consent")
    keep_apart(work, voter, message, "consent")
    if first:
        work.reminders.cancel_for_voter(voter.id, "held_remind", "held_delete")
        work.reminders.put(
            {"kind": "held_remind", "voter_id": voter.id, "due_at": work.now + HELD_REMIND},
            {"kind": "held_delete", "voter_id": voter.id, "due_at": work.now + HELD_KEPT},
        )
    if not first:
        tell.to_voter(work, voter, texts.held_too(t), dedupe_key=f"held:{voter.id}:{work.local_date(message.at)}")
        return
    tell.to_voter(work, voter, texts.held(t))
    if voter.village is None and work.roster.villages:
        ask_village(work, voter)
    else:
        ask_consent(work, voter)


def keep_apart(work: Work, voter: Voter, message: Incoming, why: str) -> None:
    """Hold a message apart; of several edits of one message each, as each is a version (docs/spec.md, promise 4)."""
    work.held.keep(voter.id, as_json(message), why, message.at)


LET_IN = 15
"""Held words that are let in within one deed, and within a minute where they came too fast."""


def release_held(work: Work, voter: Voter) -> None:
    """Let in what waited for consent, each message as if it came when it was written."""
    if voter.consented_at is not None:
        let_in(work, voter, "consent")


def let_in(work: Work, voter: Voter, why: str) -> None:
    """Let in what was held, in portions; what he writes until it is in comes after it."""
    portions.begin(work, "let_in", let_in_portion, voter=voter.id, why=why)


def let_in_portion(work: Work, data: portions.Data) -> portions.Left | None:
    """The next of them, as long as he agrees and is not blocked."""
    from services.receive_voter_message import let_in_held

    voter, why = work.voters.get(data["voter"]), str(data["why"])
    blocked = voter is not None and voter.blocked_until is not None and voter.blocked_until > work.now
    if voter is None or voter.consented_at is None or blocked:
        if voter is not None and voter.lets_in:
            work.voters.change(voter.id, lets_in="")
        return None
    more = let_in_held(work, voter, why, most=LET_IN)
    if more != bool(voter.lets_in):
        work.voters.change(voter.id, lets_in=why if more else "")
    return portions.Left(data) if more else None


def delete_held(work: Work, data: portions.Data) -> portions.Left | None:
    """Words that waited for a consent that did not come, up to that moment; nothing goes when he agreed meanwhile."""
    voter = work.voters.get(data["voter"])
    if voter is None or voter.consented_at is not None:
        return None
    work.scrubs = True
    gone = work.held.drop(voter.id, portions.LOOKED_AT, "consent", datetime.fromisoformat(data["until"]))
    return portions.Left(data) if gone == portions.LOOKED_AT else None


def say_much_waits(work: Work, voter: Voter, why: str) -> None:
    """Once, when very many words of his wait: they are all kept, and about how long it takes."""
    if work.held.much(voter.id, why):
        words = lists.much_waits(tell.words_for(work, voter), MUCH, max(1, MUCH // (LET_IN * 60)))
        tell.to_voter(work, voter, words)


EARLY = "edit"
"""Why the edit of a message is held that has not come yet; housekeeping drops what belongs to none."""


def follows_held(work: Work, message: Incoming) -> bool:
    """Whether an edit of the same message is held already: this one then waits behind it, so that the last one stands in the end."""
    voter = work.voters.of_account(message.sender.handle)
    last = work.held.last_of_message(voter.id, message.message_id) if voter is not None else None
    if voter is None or last is None or last.reason == EARLY or not from_json(last.message).edited:
        return False
    keep_apart(work, voter, message, last.reason)
    say_much_waits(work, voter, last.reason)
    return True


def edit_held(work: Work, message: Incoming) -> bool:
    """An edit of words that still wait: for consent, for the rate limit, for a choice, or for the message itself. False: there are none."""
    found = False
    for waiting in work.drafts.of_message(message.chat_id, message.message_id):
        work.drafts.rewrite(waiting.id, as_json(after_edit(from_json(waiting.message), message)))
        found = True
    voter = work.voters.of_account(message.sender.handle)
    if voter is None:
        return found
    for row in work.held.of_message(voter.id, message.message_id, "consent", "rate", "block"):
        held, found = from_json(row.message), True
        if len(held.earlier) >= MOST_VERSIONS and not held.edited:
            keep_apart(work, voter, message, row.reason)  # from here on each is a row of its own (`follows_held`)
        elif not held.edited:
            work.held.rewrite(row.id, voter.id, as_json(after_edit(held, message)))
    return _one_more_early(work, voter, message) or found


def _one_more_early(work: Work, voter: Voter, message: Incoming) -> bool:
    """One more edit of a message that has not come yet: each is a version when it does."""
    early = work.held.of_message(voter.id, message.message_id, EARLY)
    if len(early) >= MOST_EARLY:
        work.held.rewrite(early[-1].id, voter.id, as_json(message))
    elif early:
        keep_apart(work, voter, message, EARLY)
    return bool(early)


def after_edit(held: Incoming, message: Incoming) -> Incoming:
    """A message that waits, as an edit made it: written when it was written, with what it said before."""
    if held.text == message.text and same_media(held.media, message.media):
        return held
    stood = Earlier(held.text, held.media, held.changed_at or held.at)
    earlier = (*held.earlier[:MOST_VERSIONS], stood)
    return replace(message, at=held.at, edited=False, changed_at=message.at, earlier=earlier)


def early_edits(work: Work, voter: Voter, message: Incoming) -> list[Incoming]:
    """The edits of this message that were pushed to us before it, in the order in which he made them (a webhook keeps none)."""
    rows = work.held.of_message(voter.id, message.message_id, EARLY)
    work.held.let_go([row.id for row in rows])
    return sorted((from_json(row.message) for row in rows), key=lambda edit: edit.at)


def ask_language(work: Work, voter: Voter, message: Incoming, rest: str) -> None:
    t = tell.words_for(work, voter)
    rows = [[(texts.LANGUAGE_NAMES.get(tag, tag), Button("language", 0, tag))] for tag in languages()]
    tell.to_voter(work, voter, texts.ask_language(t), rows)


def choose_language(work: Work, voter: Voter, language: str) -> None:
    """The voter's choice always wins (docs/spec.md section 9)."""
    if language not in languages():
        work.tell(texts.old_button(tell.words_for(work, voter)))
        return
    work.voters.change(voter.id, language=language, language_chosen=True)
    t = work.translator(language)
    tell.to_voter(work, voter, texts.language_set(t), keyboard=tell.main_menu(t))


def welcome_back(work: Work, voter: Voter) -> Voter:
    """One who had blocked the bot writes again: what he missed is said now, answers with their question."""
    missed_since: Any = voter.unreachable_since
    work.voters.change(voter.id, unreachable_since=None)
    voter = work.voters.get(voter.id) or voter
    portions.begin(work, "missed", tell_missed, voter=voter.id, since=missed_since.isoformat(), after=0)
    return voter


def tell_missed(work: Work, data: portions.Data) -> portions.Left | None:
    """What was said on the next of his cases while he could not be reached."""
    voter = work.voters.get(data["voter"])
    if voter is None or voter.unreachable_since is not None:
        return None
    since = datetime.fromisoformat(data["since"]) - timedelta(minutes=1)
    cases = work.next_cases.of_voter(voter.id, data["after"], portions.VOTERS)
    lately = [case for case in cases if max(filter(None, (case.last_sent_at, case.answered_at)), default=since) > since]
    portions.each(work, "missed", lately[: portions.CASES], lambda case: _tell_missed(work, voter, case, since))
    if len(lately) > portions.CASES:
        return portions.Left({**data, "after": lately[portions.CASES - 1].id})
    return portions.Left({**data, "after": cases[-1].id}) if len(cases) == portions.VOTERS else None


def _tell_missed(work: Work, voter: Voter, case: Case, since: datetime) -> None:
    from services.rating import answer_rows

    t = tell.words_for(work, voter)
    for message in map(work.cases.whole, work.said.to_voter_since(case.id, since, MISSED)):
        rows = answer_rows(t, case) if message.kind == "answer" and case.question_open else ()
        purpose = f"asked:{case.id}:{case.round}" if rows else ""
        tell.to_voter(work, voter, texts.missed(t, case.number, words_of.whole(t, message)), rows, case_id=case.id, purpose=purpose)
        show_media.to_voter(work, t, case, message, voter.chat_id)
