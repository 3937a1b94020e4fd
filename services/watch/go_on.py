"""The next portion of what is done in portions (services/deed/portions.py): what the names in the rows mean, and one deed for one of them."""

import logging
from collections.abc import Collection, Mapping
from datetime import timedelta

from domain.congress.reminder import quiet_until
from services.case import (
    cards,
    clear_away,
    corrections,
    left_joined,
    left_standing,
    many_cards,
    promise_words,
    promises,
    rarity,
    read_there,
    shared_answer,
    shared_words,
    spoken_of,
    veil,
    without_main,
)
from services.deed import mask_words, nags, portions, tell, word_index
from services.deed.work import Work
from services.desk import decline, join_swarm, promise_due, suggestion_steps
from services.meetings import missed_offers
from services.privacy import erase, erase_voter, forget, my_data, old_lists
from services.staff import broadcast, end_person, menus, people, reorganise, tell_of_outage
from services.summaries import issue, quarter_pack, quota, session_topics, show, show_units
from services.visits import notices
from services.voter import come_back, held, let_in
from services.watch import arrived, morning, out_of_reach, unreachable
from storage.database import savepoint
from storage.outages import DatabaseDownError, is_taken
from storage.reminders import Reminder

log = logging.getLogger(__name__)


PORTIONS: Mapping[str, portions.Portion] = {
    "show_group": many_cards.show_group,
    "show_queue": many_cards.show_queue,
    "show_about": many_cards.show_about,
    "speaks_too": spoken_of.speaks_too,
    "show_chat": many_cards.show_chat,
    "leave_chat": many_cards.leave_chat,
    "empty_chat": many_cards.empty_chat,
    "take_owed": left_standing.take_owed,
    "take_unread": left_standing.take_unread,
    "show_digests": left_standing.show_digests,
    "more_media": cards.more_media,
    "clear_below": clear_away.clear_portion,
    "move_cases": reorganise.move_portion,
    "move_voters": reorganise.move_voters,
    "free_cases": end_person.free_portion,
    "tell_led": end_person.led_portion,
    "stand_in": people.hand_over,
    "rejoin": without_main.rejoin,
    left_joined.PORTION: left_joined.stand_alone,
    join_swarm.PORTION: join_swarm.join_portion,
    "tell_joined": tell.tell_joined,
    "share_answer": shared_answer.share_answer,
    "correct_shared": shared_answer.correct_shared,
    "share_words": shared_words.share_words,
    "correct_words": shared_words.correct_words,
    "decline_joined": decline.decline_joined,
    "look_again_joined": decline.look_again_joined,
    "ask_joined": promise_due.ask_joined,
    "share_promise": promise_words.share_promise,
    "free_promises": promises.free_promises,
    "move_promises": promises.move_promises,
    "tell_result": suggestion_steps.tell_result,
    "unreachable": unreachable.unreachable,
    "show_in_hand": out_of_reach.show_in_hand,
    "missed_in_hand": out_of_reach.missed_in_hand,
    "missed": come_back.tell_missed,
    "let_in": let_in.let_in_portion,
    "delete_held": held.delete_held,
    "show_corrected": my_data.show_corrected,
    "consent_back": erase.consent_back,
    "erase_cases": erase_voter.erase_cases,
    "erase_words": erase_voter.erase_words,
    "erase_spans": erase_voter.erase_spans,
    "lists_naming": old_lists.lists_naming,
    "lists_of_chat": old_lists.lists_of_chat,
    "mask_words": mask_words.mask_words,
    word_index.MERGE: word_index.merge_words,
    rarity.PORTION: rarity.count,
    corrections.PORTION: corrections.go_on,
    "veil": veil.veil_words,
    "forget_chat": erase_voter.forget_portion,
    "forget_account": erase_voter.forget_account,
    "look_settled": forget.look_settled,
    "visit_notice": notices.notice,
    "count_audience": broadcast.count_audience,
    "outage_voters": tell_of_outage.tell_some,
    "outage_offers": missed_offers.offer_anew,
    "morning": morning.morning,
    quota.KIND: quota.go_on,
    nags.PORTION: nags.say_kept,
    "summary": show.show_later,
    show_units.PORTION: show_units.show_later,
    "issue": issue.issue_counted,
    quarter_pack.KIND: quarter_pack.send,
    session_topics.PORTION: session_topics.send,
    menus.NAME: menus.show_some,
    arrived.PORTION: arrived.read_anew,
    arrived.OF_JOINED: arrived.read_joined,
    arrived.OF_MANY: arrived.read_on,
    arrived.IN_GROUPS: arrived.leave_groups,
    arrived.OF_OFFICE: arrived.stay_kept,
    read_there.PORTION: read_there.read_on,
}
BY_DAY = frozenset({"visit_notice", "ask_joined", "issue", nags.PORTION, quota.KIND, quarter_pack.KIND, session_topics.PORTION})
"""What the clock began and only speaks to people: at night it waits for the end of the quiet hours."""
TRIES = 6
TRY_AGAIN = timedelta(minutes=10)


def go_on(work: Work, only: Collection[str] = ()) -> bool:
    """Do the next portion whose time has come (of `only` these names); False when there is none. Ask again until then."""
    due = work.aside.next_portion(only)
    if due is None:
        return False
    quiet = quiet_until(work.now, work.roster.congress)
    if quiet is not None and due.data["name"] in BY_DAY:
        work.reminders.later(due.id, quiet)
        return True
    work.aside.portion_done(due.id)
    _do(work, due)
    return True


def _do(work: Work, due: Reminder) -> None:
    """A portion that cannot be done at all is undone, logged and told, and tried again a few times: what is left must not be left out."""
    name, tries = str(due.data["name"]), int(due.data.get("tries", 0))
    data = {key: value for key, value in due.data.items() if key not in ("name", "tries")}
    try:
        with savepoint(work.connection):
            portions.put(work, name, PORTIONS[name](work, data))
    except DatabaseDownError:
        raise
    except Exception as error:
        if is_taken(error):
            raise  # another process was quicker: all of it is done again
        log.exception("a portion of %s failed", name)
        work.roster_changed()
        portions.tell_failed(work, name, str(due.id))
        if tries + 1 < TRIES:
            portions.put(work, name, portions.Left({**data, "tries": tries + 1}, TRY_AGAIN))
