"""One table from a button to its deed; rights and the life cycle are asked at every press (docs/spec.md, promise 6)."""

import logging
from collections.abc import Callable, Mapping

from domain.buttons import Button, number_in, unpack
from domain.case import Case
from domain.errors import IllegalStepError, NoSuchCaseError, NotAllowedError, OldButtonError
from domain.message import Press
from domain.rights import may
from domain.roster import Person
from domain.voter import Voter
from locales import desk, texts
from services.case import rating as case_rating
from services.deed import count_reads, tell
from services.voter import choose, greet
from services.voter import register as register_voter
from services.watch import shut_chat
from storage.work import Work
from talk.case import full_text, rating, seal, spoken_of, veil
from talk.case.act import Act
from talk.desk import (
    answer,
    ask_phone,
    burst,
    call_back,
    canned,
    claim,
    consult,
    describe,
    extend,
    forward,
    give_back,
    hand_up,
    join,
    key_follow_up,
    key_in,
    look_up,
    menu,
    my_cases,
    name_claimer,
    pick_day,
    queue,
    suggest,
    talk,
    use_canned,
    what_for,
)
from talk.meetings import book, meeting, propose, reception_day, walk_in
from talk.privacy import erase, erase_for, my_data
from talk.staff import block, broadcast, links, people, roster_file
from talk.summaries import group_plan, performance, show, template
from talk.visits import activity, board, form, matters, save, show_days, who_goes
from talk.voter import change, look_around, my_matters, phone, register, tap_rating
from talk.voter import choose as choose_for_words
from talk.voter import greet as voter_greet

log = logging.getLogger(__name__)


VoterDeed = Callable[[Work, Voter, str], None]
CaseDeed = Callable[[Work, Voter, Case, str], None]
VOTER: Mapping[str, VoterDeed] = {
    "village": register.choose_village,
    "villages": lambda work, voter, value: greet.ask_village(work, voter, value),
    "keep_village": lambda work, voter, value: voter_greet.welcome(work, voter),
    "agree": lambda work, voter, value: register.agree(work, voter),
    "language": register.choose_language,
    "my": lambda work, voter, value: my_matters.say_list(work, voter),
    "as_new": lambda work, voter, value: choose.from_draft(work, voter, None, value),
    "as_own": lambda work, voter, value: choose.from_draft(work, voter, None, value),
    "as_nothing": lambda work, voter, value: choose_for_words.close_draft(work, voter, value),
    "visit_remind": look_around.set_visit_reminder,
    "bc_off": lambda work, voter, value: broadcast.opt_out(work, voter),
    "mt_slots": book.offer_slots,
    "mt_book": book.book,
    "mt_cancel": book.cancel,
    "mt_other": book.ask_other,
    "mt_yes": propose.agree,
    "mt_change": propose.change,
    "appeal_block": lambda work, voter, value: block.ask_appeal(work, voter),
    "pv_export": lambda work, voter, value: my_data.export(work, voter),
    "pv_correct": lambda work, voter, value: my_data.ask_correct(work, voter),
    "pv_delete": lambda work, voter, value: erase.ask_delete(work, voter),
    "pv_erase": erase.erase,
    "pv_consent": lambda work, voter, value: erase.ask_consent_back(work, voter),
    "pv_consent_yes": erase.take_consent_back,
    "pv_no": lambda work, voter, value: erase.leave(work, voter),
}
OWN_CASE: Mapping[str, CaseDeed] = {
    "mine": lambda work, voter, case, value: my_matters.show_case_to_voter(work, voter, case, number_in(value)),
    "nag": lambda work, voter, case, value: my_matters.nag(work, voter, case),
    "supplement": lambda work, voter, case, value: my_matters.ask_supplement(work, voter, case),
    "withdraw": lambda work, voter, case, value: my_matters.ask_withdraw(work, voter, case),
    "withdraw_yes": lambda work, voter, case, value: my_matters.withdraw(work, voter, case),
    "keep": lambda work, voter, case, value: my_matters.show_case_to_voter(work, voter, case),
    "change": lambda work, voter, case, value: change.show_changes(work, voter, case),
    "categories": lambda work, voter, case, value: change.show_categories(work, voter, case),
    "category": change.set_category,
    "case_villages": lambda work, voter, case, value: change.show_case_villages(work, voter, case),
    "case_village": change.set_village,
    "secret": lambda work, voter, case, value: change.set_confidential(work, voter, case),
    "veil": lambda work, voter, case, value: veil.veil(work, voter, case),
    "show_me": lambda work, voter, case, value: change.ask_contact(work, voter, case),
    "hide_me": lambda work, voter, case, value: change.hide_identity(work, voter, case),
    "seal_keep": lambda work, voter, case, value: seal.keep(work, voter, case),
    "seal_give": lambda work, voter, case, value: seal.give(work, voter, case),
    "seal_danger": lambda work, voter, case, value: seal.danger(work, voter, case),
    "rate": tap_rating.rate,
    "solved": rating.solved,
    "reopen": lambda work, voter, case, value: case_rating.reopen(work, voter, case),
    "just_saying": lambda work, voter, case, value: work.tell(texts.noted_thanks(tell.words_for(work, voter))),
    "as_more": lambda work, voter, case, value: choose.from_draft(work, voter, case, value),
    "as_open": lambda work, voter, case, value: choose.from_draft(work, voter, case, value, reopened=True),
    "split_off": lambda work, voter, case, value: choose_for_words.split_off(work, voter, case, value),
    "appeal": lambda work, voter, case, value: queue.appeal(work, case),
    "give_phone": lambda work, voter, case, value: phone.give_phone(work, voter, case),
    "no_phone": lambda work, voter, case, value: phone.no_phone(work, voter, case),
    "speaks_ok": lambda work, voter, case, value: spoken_of.may_see(work, voter, case),
    "speaks_no": lambda work, voter, case, value: spoken_of.keep_from(work, voter, case),
}
STAFF_CASE: Mapping[str, Callable[[Work, Act, str], None]] = {
    "claim": lambda work, act, value: claim.claim(work, act),
    "release": lambda work, act, value: claim.release(work, act),
    "menu": lambda work, act, value: menu.show_menu(work, act),
    "back": lambda work, act, value: menu.go_back(work, act),
    "full": full_text.show_full,
    "spans": full_text.show_spans,
    "repost": lambda work, act, value: menu.repost(work, act),
    "reply": lambda work, act, value: talk.ask_reply(work, act),
    "send": talk.send,
    "send_wait": lambda work, act, value: talk.send(work, act, value, wait=True),
    "drop": menu.drop,
    "send_note": talk.send_note,
    "answer": lambda work, act, value: answer.ask_outcome(work, act),
    "outcome": answer.ask_answer,
    "send_answer": answer.send_answer,
    "meet": lambda work, act, value: propose.ask_when(work, act),
    "give_back": lambda work, act, value: give_back.ask_give_back(work, act),
    "open": lambda work, act, value: my_cases.open_in_private(work, act),
    "erase_for": lambda work, act, value: erase_for.ask(work, act),
    "erase_yes": erase_for.erase,
    "q_assign": lambda work, act, value: queue.ask_group(work, act),
    "q_group": queue.assign,
    "q_keep": lambda work, act, value: seal.keep_for_voter(work, act),
    "q_give": lambda work, act, value: seal.give_for_voter(work, act),
    "q_ask": lambda work, act, value: seal.ask_voter_again(work, act),
    "q_decline": lambda work, act, value: queue.ask_decline(work, act),
    "other_day": pick_day.ask_other_day,
    "forward": lambda work, act, value: forward.ask_unit(work, act),
    "other_unit": lambda work, act, value: forward.ask_other_unit(work, act),
    "forward_to": forward.ask_due,
    "forward_due": forward.ask_note,
    "forward_go": forward.forward_without_note,
    "hand_up": lambda work, act, value: hand_up.ask_whom(work, act),
    "up_to": hand_up.ask_due,
    "up_due": hand_up.hand_up,
    "express": lambda work, act, value: hand_up.express(work, act),
    "consult": lambda work, act, value: consult.ask_way(work, act),
    "consulted": consult.log_talk,
    "extend": lambda work, act, value: extend.ask_extend(work, act),
    "recuse": lambda work, act, value: name_claimer.ask_recuse(work, act),
    "classify": lambda work, act, value: describe.ask_classify(work, act),
    "classify_as": describe.classify,
    "summarise": lambda work, act, value: describe.ask_abstract(work, act),
    "name_claimer": lambda work, act, value: name_claimer.ask_claimer(work, act),
    "named": name_claimer.name_claimer,
    "key": lambda work, act, value: key_follow_up.ask_lead(work, act),
    "key_lead": key_follow_up.set_lead,
    "checked": lambda work, act, value: key_follow_up.ask_check(work, act),
    "ask_phone": lambda work, act, value: ask_phone.ask_phone(work, act),
    "merge": lambda work, act, value: join.ask_main(work, act),
    "merge_into": join.merge,
    "unmerge": lambda work, act, value: join.unmerge(work, act),
    "split": lambda work, act, value: join.ask_part(work, act),
    "unfold": lambda work, act, value: burst.unfold(work, act),
    "join_alike": burst.join_alike,
    "call": lambda work, act, value: call_back.show_call(work, act),
    "call_rate": call_back.rate,
    "call_solved": call_back.solved,
    "call_told": lambda work, act, value: call_back.told(work, act),
    "call_missed": lambda work, act, value: call_back.missed(work, act),
    "new_contact": lambda work, act, value: call_back.ask_contact(work, act),
    "canned_use": use_canned.use,
    "suggest": lambda work, act, value: suggest.ask_title(work, act),
    "suggest_new": lambda work, act, value: suggest.ask_new(work, act),
    "suggest_add": suggest.add_case,
    "speaks": lambda work, act, value: spoken_of.show_people(work, act),
    "speaks_of": spoken_of.correct,
    "speaks_for": spoken_of.answer_for,
}
PERSON: Mapping[str, Callable[[Work, Press, str], None]] = {
    "link": links.confirm,
    "no_link": lambda work, press, value: work.take_buttons(press.chat_id, press.message_id),
    "undo_link": links.undo,
    "new_village": key_in.choose_village,
    "new_channel": key_in.choose_channel,
    "as_for": what_for.write_down_for,
    "as_visit": matters.write_down_visit,
    "queue_page": queue.turn_queue,
    "callbacks_page": call_back.turn_callbacks,
    "cases_page": my_cases.turn_cases,
    "find_page": look_up.look_further,
    "audit_page": look_up.turn_audit,
    "suggest_page": suggest.turn_suggestions,
    "canned_page": canned.turn_canned,
    "my_page": my_matters.turn_list,
    "people": people.show_members,
    "person": people.show_person,
    "new_link": people.new_link,
    "suspend": people.suspend,
    "resume": people.resume,
    "end_seat": people.ask_end_seat,
    "end_yes": people.end_seat,
    "leave": people.ask_leave,
    "leave_over": people.leave_over,
    "stand_in": people.ask_stand_in,
    "stands_in": people.stand_in,
    "person_month": people.show_month,
    "roster_file": roster_file.offer,
    "roster_yes": roster_file.apply,
    "roster_no": roster_file.leave,
    "roster_who": roster_file.answer,
    "bc_village": broadcast.tick_village,
    "bc_to": broadcast.choose,
    "bc_send": broadcast.send,
    "bc_state": broadcast.show_state,
    "bc_stop": broadcast.stop,
    "canned_add": canned.ask_category,
    "canned_for": canned.ask_words,
    "canned_drop": canned.take_out,
    "suggest_result": suggest.ask_result,
    "vd_leave": who_goes.ask_leave,
    "vd_allow": who_goes.decide_leave,
    "vd_plan": who_goes.ask_who,
    "vd_who": who_goes.ask_where,
    "vd_where": who_goes.assign,
    "vd_edit": show_days.ask_day,
    "rd_ask": reception_day.ask_whom,
    "rd_want": reception_day.want,
    "rd_agree": reception_day.agree,
    "rd_here": reception_day.come,
    "ac_group": activity.choose_group,
    "ac_kind": activity.choose_kind,
    "vr_new": form.start,
    "vr_mode": form.set_mode,
    "vr_number": form.set_number,
    "vr_villages": form.ask_village,
    "vr_village": form.set_village,
    "vr_dates": form.ask_date,
    "vr_date": form.set_date,
    "vr_with": form.ask_with,
    "vr_who": form.toggle,
    "vr_form": form.back,
    "vr_for": form.ask_for,
    "vr_whose": form.set_whose,
    "vr_note": form.ask_note,
    "vr_drop": form.throw_away,
    "vr_save": save.save,
    "vr_edit": form.edit,
    "vr_case": matters.make_case,
    "vr_join": matters.join_case,
    "vr_done": matters.answered,
    "vr_forget": matters.forget,
    "vk_next": board.next_to_check,
    "mt_done": meeting.done,
    "wi_new": walk_in.start,
    "wi_case": walk_in.make_case,
    "wi_done": walk_in.answered,
    "gp_write": group_plan.ask_words,
    "gp_show": group_plan.show,
    "tp_show": template.offer,
    "tp_back": template.back,
    "sum_file": show.send_file,
    "pf_show": performance.show,
    "pf_draft": performance.send_draft,
    "vk_set": board.check,
    "unblock": block.unblock,
    "erase_notes": erase_for.turn,
    "erase_note": erase_for.ask_note,
    "erase_note_yes": erase_for.erase_note,
    "erase_no": erase_for.leave,
    "name_shown": lambda work, press, value: my_cases.set_name_shown(work, press.sender.handle, value),
}


def press_button(work: Work, press: Press) -> None:
    """Do what a button says if it is still allowed; else a polite popup, and nothing changes."""
    button = unpack(press.data)
    if press.chat_id < 0:
        work.answers(press.chat_id, press.message_id, press.thread_id, press.sender.handle)
        shut_chat.look(work, press.chat_id)
    try:
        if button is None:
            work.tell(texts.old_button(work.staff_words()), alert=True)
        elif button.kind in PERSON:
            PERSON[button.kind](work, press, button.value)
        elif button.kind in STAFF_CASE:
            _staff(work, press, button)
        else:
            _voter(work, press, button)
    except NotAllowedError as refusal:
        log.warning("press refused: %s on case %s by %s", refusal.act, button and button.case, _actor(work, press))
        words = (
            texts.own_matter(work.staff_words()) if refusal.who == "own" else texts.who_may(work.staff_words(), refusal.who or refusal.act)
        )
        work.tell(words, alert=True)
    except IllegalStepError:
        work.tell(texts.settled(work.staff_words()), alert=True)
    except (NoSuchCaseError, OldButtonError):
        work.tell(texts.old_button(work.staff_words()), alert=True)
    if press.late and work.popup is not None:
        tell.late_popup(work, press.chat_id, work.popup[0], work.update_id)


def _actor(work: Work, press: Press) -> str:
    """Who pressed, as the roster or the voters' numbers know him: logs carry no account."""
    persons = work.roster.persons_of(press.sender.handle)
    voter = None if persons else work.voters.of_account(press.sender.handle)
    return ",".join(p.id for p in persons) or (f"voter {voter.id}" if voter else "a stranger")


def _staff(work: Work, press: Press, button: Button) -> None:
    case = work.cases.get(button.case)
    persons = () if press.sender.anonymous else work.roster.persons_of(press.sender.handle)
    _heal_stray_card(work, press, case, persons)
    STAFF_CASE[button.kind](work, Act(press, persons, case), button.value)
    if button.kind in count_reads.OPENS and work.popup is None:
        count_reads.opened(work, persons, case, button.kind)


def _heal_stray_card(work: Work, press: Press, case: Case, persons: tuple[Person, ...]) -> None:
    """A press on a second copy of a card (a call that may have repeated) takes that copy's buttons away."""
    stray = press.message_id and work.outbox.place_of(press.chat_id, press.message_id) is None
    if stray and may(work.roster, persons, "see", case):
        work.take_buttons(press.chat_id, press.message_id)


def _voter(work: Work, press: Press, button: Button) -> None:
    voter = work.voters.of_account(press.sender.handle)
    if voter is None or press.chat_id < 0:
        if button.kind in ("as_own", "as_nothing", "village", "villages", "language") and press.chat_id > 0:
            voter = register_voter.meet(work, press.sender.handle, work.roster.congress.languages[0])
        else:
            gone = button.kind == "pv_erase" and press.chat_id > 0  # pressed twice, or erased already
            words = desk.deleted(work.staff_words()) if gone else texts.old_button(work.staff_words())
            work.tell(words, alert=True)
            return
    if button.kind in VOTER:
        VOTER[button.kind](work, voter, button.value)
    elif button.kind in OWN_CASE:
        case = work.cases.get(button.case)
        if case.voter_id != voter.id:
            log.warning("forged press: %s on case %s by voter %s", button.kind, case.id, voter.id)
            work.tell(texts.old_button(tell.words_for(work, voter)), alert=True)
            return
        OWN_CASE[button.kind](work, voter, case, button.value)
    else:
        work.tell(texts.old_button(tell.words_for(work, voter)), alert=True)
