"""Forms of leaders, staff and chairs: who gets a case, what it is, whether it goes on (services/office/case_acts.py)."""

from collections.abc import Mapping

from domain.cases.case import Case
from domain.cases.life_cycle import WITH_GROUP, allowed
from domain.values.errors import IllegalStepError
from locales import case as case_words
from locales import common, describe, empty_answers, giving_back, informants, mediating, progress, sealing
from locales import desk as desk_words
from services.case import seal_choice
from services.deed.by import By
from services.deed.work import Work
from services.desk import (
    ask_informant,
    assign,
    call_back,
    claim,
    decline,
    give_back,
    join,
    key_follow_up,
    late_give_back,
    mediate,
    recuse,
    send_back,
)
from services.desk import describe as description
from services.desk import progress as progress_deeds
from services.office import case_deeds as deeds
from services.office import choices
from services.office.acts_of_joining import MERGE
from services.office.fields import Field
from services.office.form import REASON, WORDS, Form, as_in_the_chat, in_status, of_one, of_words, plain

IN_THE_QUEUE = ("new", "accepted")


def _by_phone(work: Work, case: Case) -> bool:
    return case.question_open


def _without_account(work: Work, case: Case) -> bool:
    voter = work.voters.get(case.voter_id)
    return voter is not None and not voter.chat_id


def _in_others_hands(work: Work, by: By, case: Case) -> None:
    """Nobody urges himself. Raises IllegalStepError."""
    if case.claimer in {person.id for person in by.live}:
        raise IllegalStepError("chased", case.status)


OF_STAFF: Mapping[str, Form] = {
    "name_claimer": Form(
        desk_words.b_name_claimer,
        "name_claimer",
        as_in_the_chat("name_claimer"),
        deeds.named,
        (Field("person", "choice", choices.claimers),),
    ),
    "assign": Form(
        case_words.b_assign,
        "assign",
        in_status(*IN_THE_QUEUE, *WITH_GROUP),
        of_one("group", assign.assign),
        (Field("group", "choice", choices.groups),),
        assign.may_assign,
    ),
    "decline": Form(
        common.b_decline,
        "decline",
        lambda work, case: case.status != "merged" and allowed(case.status, "declined"),
        of_one("reason", decline.decline),
        (Field("reason", label="decline_words"),),
        preview=deeds.preview_decline,
    ),
    "undecline": Form("", "decline", in_status("declined"), plain(decline.take_back)),
    "q_keep": Form(sealing.b_keep_hers, "release_tip", seal_choice.may_keep, plain(seal_choice.keep_for_voter)),
    "q_give": Form(sealing.b_open, "release_tip", lambda work, case: case.seal == "due", plain(seal_choice.give_for_voter)),
    "q_ask": Form(sealing.b_ask_again, "release_tip", lambda work, case: case.seal == "kept", plain(seal_choice.ask_voter_again)),
    "merge": MERGE,
    "unmerge": Form(desk_words.b_unmerge, "unmerge", as_in_the_chat("unmerge"), plain(join.unmerge)),
    "split": Form(
        common.b_split,
        "split",
        as_in_the_chat("split"),
        of_one("words", join.split),
        (Field("words", label="part_words"),),
    ),
    "release": Form(desk_words.b_release, "release", as_in_the_chat("release"), plain(claim.release)),
    "recuse": Form(common.b_recuse, "note", as_in_the_chat("recuse"), of_one("reason", recuse.recuse), (REASON,), recuse.may_recuse),
    "give_back": Form(
        common.b_give_back,
        "give_back",
        as_in_the_chat("give_back"),
        of_one("reason", give_back.give_back),
        (REASON,),
        give_back.may_give_back,
    ),
    "back_yes": Form(giving_back.b_agree, "assign", deeds.asked_back, plain(give_back.agree), ready=late_give_back.to_decide),
    "back_no": Form(giving_back.b_keep, "assign", deeds.asked_back, plain(late_give_back.refuse), ready=late_give_back.to_decide),
    "classify": Form(
        describe.b_classify,
        "classify",
        as_in_the_chat("classify"),
        deeds.classified,
        (
            Field("category", "choice", choices.categories, now=lambda case: (case.category,)),
            Field("kind", "choice", choices.kinds, now=lambda case: (case.kind,)),
            Field("marks", "checks", choices.marks, required=False, now=choices.marked),
        ),
    ),
    "summarise": Form(
        describe.b_summarise,
        "summarise",
        as_in_the_chat("summarise"),
        of_words(description.summarise),
        (WORDS,),
        description.may_summarise,
    ),
    "key": Form(
        desk_words.b_key,
        "key_follow_up",
        as_in_the_chat("key"),
        of_one("lead", key_follow_up.set_lead),
        (Field("lead", "choice", choices.leads),),
    ),
    "unkey": Form("", "key_follow_up", lambda work, case: case.key_lead is not None, plain(key_follow_up.unset_lead)),
    "checked": Form(common.b_checked, "checked", as_in_the_chat("checked"), of_words(key_follow_up.log_check), (WORDS,)),
    "ask_mediator": Form(mediating.b_ask, "note", as_in_the_chat("ask_mediator"), plain(mediate.ask)),
    "ask_informant": Form(informants.b_ask, "note", as_in_the_chat("ask_informant"), plain(ask_informant.ask)),
    "ask_progress": Form(progress.b_ask, "ask_progress", as_in_the_chat("ask_progress"), plain(progress_deeds.ask)),
    "chase": Form(progress.b_chase, "chase", as_in_the_chat("chase"), plain(progress_deeds.chase), ready=_in_others_hands),
    "send_back": Form(
        empty_answers.b_send_back,
        "send_back",
        as_in_the_chat("send_back"),
        of_one("reason", send_back.send_back),
        (REASON,),
        send_back.may_send_back,
    ),
    "call_rate": Form(
        "",
        "callbacks",
        lambda work, case: case.question_open and not case.rating,
        deeds.rated_by_phone,
        (Field("rating", "choice", choices.ratings), Field("solved", "choice", choices.resolved, required=False)),
        call_back.may_call,
    ),
    "call_log": Form(
        "", "callbacks", _by_phone, of_one("about", call_back.log_call), (Field("about", "choice", choices.calls),), call_back.may_call
    ),
    "keep_contact": Form(
        "",
        "see",
        _without_account,
        deeds.contact_kept,
        (Field("name", "line", required=False), Field("phone", "line")),
        call_back.may_keep_contact,
    ),
}
