"""Every refusal in words, short enough for a popup, that stand beside a field or below a message as well: none presumes a chat."""

from collections.abc import Callable, Mapping
from typing import Any

from domain.errors import IllegalStepError, LianxinError, LinkRefusedError, NotAllowedError, RefusedError
from locales import contents, describe, desk, erasing, masks, meetings, sealing, summaries, texts, visits

Reason = Callable[..., str]
REASONS: Mapping[str, Reason] = {
    "no_choice": texts.no_choice,
    "claimed_by": texts.claimed_by,
    "voter_gone": texts.voter_gone,
    "unshown": contents.note_unshown,
    "talk_first": desk.talk_first,
    "extended_before": desk.extended_before,
    "too_late_to_extend": desk.too_late_to_extend,
    "reason_needed": desk.reason_needed,
    "no_chair": desk.no_chair,
    "voter_chooses": sealing.voter_chooses,
    "voter_kept": sealing.voter_kept,
    "others_joined": desk.others_joined,
    "words_needed": desk.broadcast_needs_words,
    "contact_wanted": desk.contact_wanted,
    "mark_stays": describe.stays,
    "not_your_case": desk.not_your_case,
    "no_phone_of_minor": desk.no_phone_of_minor,
    "already_so": texts.already_so,
    "settled": texts.settled,
    "old_button": texts.old_button,
    "chosen_already": texts.chosen_already,
    "claimed_stays": texts.claimed_stays,
    "phone_wanted": desk.ask_phone_number,
    "phone_for_nobody": desk.phone_for_nobody,
    "phone_for_another": desk.phone_for_nobody,
    "veiled_already": masks.veiled_already,
    "agreed_before": texts.agreed_before,
    "unknown_code": texts.unknown_code,
    "nothing_left": erasing.nothing_left,
    "nothing_masked": masks.nothing_masked,
    "question_over": texts.question_over,
    "rated_already": texts.rated_already,
    "cannot_change": texts.cannot_change,
    "cannot_reopen": texts.cannot_reopen,
    "nothing_to_nag": texts.nothing_to_nag,
    "nagged_lately": texts.nagged_lately,
    "one_each": meetings.one_each,
    "slot_gone": meetings.slot_gone,
    "cannot_be_asked": meetings.cannot_be_asked,
    "bad_when": meetings.bad_when,
    "not_on_duty": visits.not_on_duty,
    "leave_over": visits.leave_over,
    "not_due": visits.not_due,
    "leave_known": visits.leave_known,
    "bad_day": visits.bad_day,
    "activity_words": visits.ask_activity_words,
    "record_gone": visits.record_gone,
    "too_late_to_edit": visits.too_late_to_edit,
    "lacking": visits.lacking,
    "nothing_heard": visits.empty,
    "looks_alike": visits.looks_alike,
    "last_secretary": desk.last_secretary,
    "leave_backwards": desk.leave_backwards,
    "block_days": desk.block_days,
    "roster_wrong": desk.roster_wrong,
    "bad_period": summaries.no_such_period,
    "future_month": texts.future_month,
    "template_lacks": summaries.template_lacks,
}
"""By `RefusedError.reason`: the sentence, which takes the error's facts by name."""


def refusal(t: Any, error: LianxinError) -> str:
    """`t`: the translator of who reads it."""
    if isinstance(error, NotAllowedError):
        return texts.own_matter(t) if error.who == "own" else texts.who_may(t, error.who or error.act)
    if isinstance(error, LinkRefusedError):
        return texts.link_refused(t, error.reason)
    if isinstance(error, RefusedError):
        return REASONS[error.reason](t, **error.facts)
    return texts.settled(t) if isinstance(error, IllegalStepError) else texts.old_button(t)
