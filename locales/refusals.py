"""Every refusal in words, short enough for a popup, that stand beside a field or below a message as well: none presumes a chat."""

from collections.abc import Callable, Mapping

from domain.errors import IllegalStepError, LianxinError, LinkRefusedError, NotAllowedError, RefusedError
from locales import (
    activities,
    canned,
    common,
    contents,
    describe,
    empty_answers,
    erasing,
    giving_back,
    joining,
    masks,
    office,
    office_case,
    office_lists,
    past_days,
    progress,
    promises,
    report_back,
    rotas,
    sealing,
    seats,
    standing_notices,
    suggestions,
    topics,
    units,
    visitors,
    wrong_deputies,
)
from locales import (
    case as case_words,
)
from locales import (
    desk as desk_words,
)
from locales import (
    meetings as meetings_words,
)
from locales import (
    staff as staff_words,
)
from locales import (
    summaries as summaries_words,
)
from locales import (
    visits as visits_words,
)
from locales import (
    voter as voter_words,
)
from locales.common import T

Reason = str | Callable[..., str]
REASONS: Mapping[str, Reason] = {
    "no_choice": common.no_choice,
    "claimed_by": common.claimed_by,
    "voter_gone": common.voter_gone,
    "unshown": contents.note_unshown,
    "talk_first": desk_words.talk_first,
    "consent_awaited": giving_back.consent_awaited,
    "asked_today": progress.asked_today,
    "not_asked": progress.not_asked,
    "chased_today": progress.chased_today,
    "no_promise": promises.no_promise,
    "put_off_twice": promises.put_off_twice,
    "extended_before": desk_words.extended_before,
    "too_late_to_extend": desk_words.too_late_to_extend,
    "reason_needed": desk_words.reason_needed,
    "no_chair": desk_words.no_chair,
    "voter_chooses": sealing.voter_chooses,
    "voter_kept": sealing.voter_kept,
    "others_joined": desk_words.others_joined,
    "words_needed": staff_words.broadcast_needs_words,
    "contact_wanted": desk_words.contact_wanted,
    "mark_stays": describe.stays,
    "not_your_case": desk_words.not_your_case,
    "no_phone_of_minor": desk_words.no_phone_of_minor,
    "already_so": desk_words.already_so,
    "settled": common.settled,
    "old_button": common.old_button,
    "chosen_already": desk_words.chosen_already,
    "claimed_stays": voter_words.claimed_stays,
    "phone_wanted": voter_words.ask_phone_number,
    "phone_for_nobody": desk_words.phone_for_nobody,
    "phone_for_another": desk_words.phone_for_nobody,
    "veiled_already": masks.veiled_already,
    "agreed_before": voter_words.agreed_before,
    "unknown_code": voter_words.unknown_code,
    "nothing_left": erasing.nothing_left,
    "nothing_masked": masks.nothing_masked,
    "question_over": common.question_over,
    "rated_already": voter_words.rated_already,
    "cannot_change": voter_words.cannot_change,
    "cannot_reopen": voter_words.cannot_reopen,
    "nothing_to_nag": voter_words.nothing_to_nag,
    "nagged_lately": voter_words.nagged_lately,
    "one_each": meetings_words.one_each,
    "slot_gone": meetings_words.slot_gone,
    "cannot_be_asked": meetings_words.cannot_be_asked,
    "bad_when": meetings_words.bad_when,
    "not_on_duty": visits_words.not_on_duty,
    "decided_long_ago": common.decided_long_ago,
    "leave_over": visits_words.leave_over,
    "not_due": visits_words.not_due,
    "leave_known": visits_words.leave_known,
    "other_leave": staff_words.other_leave,
    "bad_day": visits_words.bad_day,
    "activity_words": visits_words.ask_activity_words,
    "activity_place": activities.ask_place,
    "past_day": past_days.why,
    "activity_too_many": activities.too_many,
    "activity_too_few": activities.too_few,
    "activity_photo": activities.ask_photo,
    "activity_audience": activities.ask_audience,
    "activity_grades": activities.grades_wanted,
    "activity_reporters": activities.no_reporters,
    "leader_known": seats.leader_known,
    "activity_of_before": activities.too_late,
    "activity_counted": activities.counted_already,
    "record_gone": visits_words.record_gone,
    "too_late_to_edit": visits_words.too_late_to_edit,
    "lacking": visits_words.lacking,
    "nothing_heard": visits_words.empty,
    "looks_alike": visits_words.looks_alike,
    "last_secretary": staff_words.last_secretary,
    "leave_backwards": staff_words.leave_backwards,
    "block_days": staff_words.block_days,
    "roster_wrong": staff_words.roster_wrong,
    "bad_period": summaries_words.no_such_period,
    "future_month": common.future_month,
    "template_lacks": summaries_words.template_lacks,
    "voter_has_rated": empty_answers.voter_has_rated,
    "last_round": empty_answers.last_round,
    "visitor_of_before": visitors.too_late,
    "nobody_to_ask": rotas.nobody_to_ask,
    "nothing_to_copy": rotas.nothing_to_copy,
    "nothing_forwarded": units.nothing_forwarded,
    "unit_not_so_early": units.not_so_early,
    "unit_words_needed": units.words_needed,
    "nothing_to_name": topics.nothing_to_name,
    "no_later_limit": suggestions.no_later,
    "suggestion_answer_day": suggestions.answer_day_wrong,
    "no_office": office.no_office,
    "login_over": office.login_over,
    "login_often": office.login_often,
    "code_wanted": office.code_wanted,
    "too_long": office.too_long,
    "unit_shown_already": units.shown_already,
    "village_wanted": office_lists.village_wanted,
    "which_village": office_lists.which_village,
    "no_such_village": office_lists.no_such_village,
    "letter_empty": office_lists.letter_empty,
    "due_wanted": office_lists.due_wanted,
    "written_when": office_lists.written_when,
    "seen_before": office_lists.seen_before,
    "nothing_ticked": office_lists.nothing_ticked,
    "papers_enough": office_lists.papers_enough,
    "paper_old": office_lists.paper_old,
    "paper_gone": office_lists.paper_gone,
    "name_wanted": office_lists.name_wanted,
    "views_enough": office_lists.views_enough,
    "no_such_number": joining.no_such_number,
    "other_group": joining.other_group,
    "not_joinable_now": joining.not_now,
    "others_eyes": joining.others_eyes,
    "nobody_in_the_office": wrong_deputies.nobody,
    "nothing_to_report": report_back.nothing_owed,
    "notice_over": standing_notices.over,
    "notices_full": standing_notices.full,
    "notice_too_long": standing_notices.too_long,
    "strange_blank": canned.strange_blank,
    "field_needed": office_case.field_needed,
    "day_wanted": office_case.day_wanted,
    "one_of_two": office_case.one_of_two,
    "no_photo": office_case.no_photo,
    "photo_gone": office_case.photo_gone,
    "photos_enough": office_case.photos_enough,
    "hour_wanted": office_case.hour_wanted,
    "whole_number": joining.whole_number,
    "one_number": joining.one_number,
    "one_way": joining.one_way,
}
"""By `RefusedError.reason`: the sentence; one with blanks takes the error's facts by name."""


def refusal(t: T, error: LianxinError) -> str:
    """`t`: the translator of who reads it."""
    if isinstance(error, NotAllowedError):
        return t(common.own_matter) if error.who == "own" else case_words.who_may(t, error.who or error.act)
    if isinstance(error, LinkRefusedError):
        return staff_words.link_refused(t, error.reason)
    if isinstance(error, RefusedError):
        words = REASONS[error.reason]
        return t(words) if isinstance(words, str) else words(t, **error.facts)
    return t(common.settled) if isinstance(error, IllegalStepError) else t(common.old_button)
