"""Forms of whoever has a case in hand: what he says to the voter, what units and the level above do, how he talked (services/office/case_acts.py)."""

from collections.abc import Mapping

from domain.cases.case import Case
from domain.cases.life_cycle import WITH_GROUP, allowed
from locales import above, common, units
from locales import case as case_words
from locales import desk as desk_words
from locales import office_case as words
from services.case import said_undone
from services.deed.work import Work
from services.desk import (
    answer,
    ask_phone,
    claim,
    extend,
    hand_up,
    promise,
    reply,
    unit_again,
    unit_answer,
)
from services.desk import progress as progress_deeds
from services.office import case_deeds as deeds
from services.office import choices, kept_answers
from services.office.fields import Field
from services.office.form import PHOTO, SOME_WORDS, TOLD, WORDS, Form, as_in_the_chat, in_status, of_one, of_words, plain, where_step
from services.office.who_reads import Confirm


def _with_group(work: Work, case: Case) -> bool:
    return case.status in WITH_GROUP


def _owes_answer(work: Work, case: Case) -> bool:
    return _with_group(work, case) or said_undone.may_be_answered_anew(work, case)


def _promised(work: Work, case: Case) -> bool:
    return case.promised


def _can_be_shown(work: Work, case: Case) -> bool:
    return allowed(case.status, "unit_told") and unit_answer.has_reader(work, case) and bool(choices.unsaid(work, case))


IN_HAND: Mapping[str, Form] = {
    "claim": Form(case_words.b_claim, "claim", in_status("assigned"), plain(claim.claim)),
    "reply": Form(
        common.b_reply,
        "reply",
        reply.has_reader,
        deeds.replied,
        (
            Field("words", label="reply_words"),
            Field("wait", "check", required=False),
            Field("readers", "choice", choices.readers_of_words, required=False),
            PHOTO,
            Field("kept", "kept", kept_answers.for_reply, required=False),
        ),
        reply.may_reply,
        deeds.preview_reply,
    ),
    "answer": Form(
        common.b_answer,
        "answer",
        _owes_answer,
        deeds.answered,
        (
            Field("outcome", "choice", choices.outcomes),
            Field("promise_on", "date", required=False),
            Field("words", label="answer_words"),
            PHOTO,
            Field("kept", "kept", kept_answers.for_answer, required=False),
        ),
        answer.may_answer,
        deeds.preview_answer,
    ),
    "note": Form("", "note", where_step("noted"), deeds.noted, (WORDS, PHOTO)),
    "forward": Form(
        common.b_forward,
        "forward",
        as_in_the_chat("forward"),
        deeds.forwarded,
        (
            Field("unit", "choice", choices.handling_units, required=False),
            Field("other_unit", "line", required=False),
            Field("due_on", "date", beside=choices.told_by),
            Field("note", "words", required=False),
        ),
        preview=deeds.preview_forward,
        confirm=Confirm(words.not_done_yet, common.b_forward),
        warns=True,
    ),
    "unit_answered": Form(
        units.b_answered,
        "unit_answered",
        as_in_the_chat("unit_answered"),
        deeds.unit_said,
        (Field("nth", "choice", choices.owed_answers), Field("on", "past"), Field("words", label="unit_words"), PHOTO),
    ),
    "unit_show": Form(
        units.b_show,
        "reply",
        _can_be_shown,
        deeds.unit_shown,
        (Field("message", "choice", choices.unit_answers),),
    ),
    "unit_again": Form(units.b_again, "forward", as_in_the_chat("unit_again"), plain(unit_again.send_again)),
    "unit_visited": Form(
        units.b_visited,
        "unit_visited",
        as_in_the_chat("unit_visited"),
        of_words(unit_answer.visited),
        (Field("words", label="visit_words"),),
    ),
    "hand_up": Form(
        desk_words.b_hand_up,
        "hand_up",
        as_in_the_chat("hand_up"),
        deeds.handed_up,
        (Field("to", "choice", choices.above), Field("due_on", "date", required=False, beside=choices.told_by)),
        preview=deeds.preview_hand_up,
        confirm=Confirm(words.not_done_yet, desk_words.b_hand_up),
        warns=True,
    ),
    "up_answered": Form(
        above.b_answered,
        "up_answered",
        as_in_the_chat("up_answered"),
        deeds.up_said,
        (
            Field("to", "choice", choices.owing_above, label="answerer"),
            Field("on", "past", required=False, label="past_on"),
            Field("words", label="up_words"),
            PHOTO,
        ),
    ),
    "express": Form(desk_words.b_express, "express", as_in_the_chat("express"), plain(hand_up.express)),
    "consult": Form(
        common.b_consult,
        "consult",
        as_in_the_chat("consult"),
        deeds.talked,
        (Field("way", "choice", choices.ways), SOME_WORDS),
    ),
    "extend": Form(common.b_extend, "extend", as_in_the_chat("extend"), of_one("reason", extend.extend), (TOLD,), extend.may_extend),
    "ask_phone": Form(desk_words.b_ask_phone, "ask_phone", as_in_the_chat("ask_phone"), plain(ask_phone.ask_phone)),
    "promise": Form(
        "",
        "promise",
        _promised,
        deeds.promise_settled,
        (Field("how", "choice", choices.settled), Field("words", label="reply_words")),
        promise.may_follow,
        deeds.preview_promise,
    ),
    "promise_wait": Form("", "promise", _promised, deeds.promise_moved, (Field("until", "date"), TOLD), promise.may_follow),
    "talk_back": Form(
        "",
        "tell_progress",
        lambda work, case: bool(progress_deeds.open_questions(work, case)),
        deeds.progress_told,
        (Field("value", "choice", choices.states, required=False), SOME_WORDS),
        progress_deeds.may_tell,
    ),
}
