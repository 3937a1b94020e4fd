"""Decisions about who and until when: 「延期」 「回避」 「指派」 「重点督办」 「请留电话」 (docs/spec.md section 4)."""

from datetime import date
from typing import Any

from domain.buttons import Button
from domain.case import Case
from domain.errors import IllegalStepError
from domain.ids import PersonId
from domain.kept import kept_out
from domain.message import Incoming
from domain.roster import Person
from domain.stand_ins import secretaries_of
from domain.towns import of_town, town_of_case
from domain.voter import Voter
from locales import desk, texts
from services import clocks, in_hands, open_questions, show_case, tell, voter_said, words_of
from services.act import Act, act_of, acting, actor_of, allowed_to, ask_words, offer, stored_words
from services.ask import WORDS_WITHIN
from storage.outbox import CONTACT, PARTING
from storage.reminders import Step
from storage.work import Rows, Work

EXTENDED_IN = ("claimed", "in_progress", "returned")


def ask_extend(work: Work, act: Act) -> None:
    """「延期」: once a round, before the due date, with a reason the voter reads."""
    allowed_to(work, act.persons, "extend", act.case, act.account)
    if (refusal := _no_extension(work, act.case)) is not None:
        work.tell(refusal, alert=True)
        return
    name = actor_of(work, act.persons, act.case).name
    until = _extended(work, act.case)
    ask_words(work, act, "extend_reason", desk.ask_extend(work.staff_words(), name, act.case.number, until))


def _no_extension(work: Work, case: Case) -> str | None:
    t = work.staff_words()
    if case.due_on is None or case.status not in EXTENDED_IN:
        return str(texts.settled(t))
    if case.extended_round == case.round:
        return str(desk.extended_before(t))
    return str(desk.too_late_to_extend(t, case.due_on)) if work.today > case.due_on else None


def _extended(work: Work, case: Case) -> date:
    return clocks.limit(work, case.due_on or work.today, clocks.limits_of(work, case).extend)


def take_extend_reason(work: Work, message: Incoming, step: Step) -> None:
    act = act_of(work, message, step.case_id)
    allowed_to(work, act.persons, "extend", act.case, act.account)
    t = work.staff_words()
    if act.case.due_on is None or act.case.status not in EXTENDED_IN:
        raise IllegalStepError("extended", act.case.status)
    if (refusal := _no_extension(work, act.case)) is not None:
        open_questions.say(work, message, refusal)
        return
    if not message.text.strip():
        ask_words(work, act, "extend_reason", desk.reason_needed(t))
        return
    until = _extended(work, act.case)
    case = work.cases.record(act.case, acting(work, act, "extended", due_on=until, reason=message.text[:500]))
    clocks.restart_answer(work, case)
    tell.to_voters(work, case, lambda tv, number: desk.told_extended(tv, number, until, message.text[:500]))
    show_case.refresh_cards(work, case)
    work.say(message.chat_id, desk.extended(t, case.number, until), reply_to=message.message_id, case_id=case.id)


def ask_recuse(work: Work, act: Act) -> None:
    """「回避」: he has an interest; the reason stays inside."""
    allowed_to(work, act.persons, "note", act.case, act.account)
    t = work.staff_words()
    if not any(p.kind == "deputy" for p in act.persons) or act.case.status not in ("assigned", "claimed", "in_progress", "returned"):
        work.tell(texts.settled(t), alert=True)
        return
    ask_words(work, act, "recuse_reason", desk.ask_recuse(t, actor_of(work, act.persons, act.case).name, act.case.number))


def take_recuse_reason(work: Work, message: Incoming, step: Step) -> None:
    """He is out of the case; it goes to a colleague whom the leader names, or to the secretary when there is none."""
    act = act_of(work, message, step.case_id)
    allowed_to(work, act.persons, "note", act.case, act.account)
    person = actor_of(work, act.persons, act.case)
    t, reason = work.staff_words(), message.text[:500]
    if act.case.claimer == person.id:
        due = clocks.limit(work, work.local_date(work.now), clocks.limits_of(work, act.case).claim)
        event = work.event("released", person.id, why="recuse", by=person.id, reason=reason, response_due_on=due)
        case = work.cases.record(act.case, event)
        work.reminders.cancel(case.id, "nag_contact", "idle", "wait_over", "nag_claim", "nag_answer")
        clocks.start_clocks(work, case)
    else:
        case = act.case
        if case.status != "assigned":
            work.say(message.chat_id, desk.not_your_case(t), reply_to=message.message_id)
            return
        case = work.cases.record(case, work.event("recused", person.id, by=person.id, reason=reason))
    work.say(message.chat_id, desk.recused(t, case.number), reply_to=message.message_id, purpose=PARTING)
    _ask_colleague(work, case)


def _ask_colleague(work: Work, case: Case) -> None:
    """Leader, deputy leader or secretary name somebody else; with nobody left the case goes back to the secretary."""
    t = work.staff_words()
    if not nameable(work, case):
        case = work.cases.record(case, work.event("given_back", reason="given_back", why="recuse", group_before=case.group))
        clocks.stop(work, case)
        tell.to_voters(work, case, texts.told_given_back)
        tell.to_secretary(work, desk.nobody_left(t, case.number), case_id=case.id)
    else:
        group = work.roster.groups[case.group]  # type: ignore[index]
        heads = [work.roster.people[p] for p in (group.leader, group.deputy_leader) if p and p in work.roster.people]
        hearers = [p for p in heads if not kept_out(p, case)][:1] or list(secretaries_of(work.roster, case))
        row = [[(desk.b_name_claimer(t), Button("name_claimer", case.id))]]
        tell.to_people(work, hearers, desk.colleague_needed(t, case.number), row, case_id=case.id)
    show_case.refresh_cards(work, case)


def nameable(work: Work, case: Case) -> list[Person]:
    """Deputies of the group who may be named: serving or away, not on leave, not kept out, not the voter himself."""
    voter = work.voters.get(case.voter_id)
    return [
        p
        for p in (work.roster.members(case.group) if case.group else ())
        if p.has_rights and not p.on_leave(work.today) and not kept_out(p, case) and (voter is None or p.handle != voter.chat_id)
    ]


def ask_claimer(work: Work, act: Act) -> None:
    """「指派」: the leader names a claimer."""
    allowed_to(work, act.persons, "name_claimer", act.case, act.account)
    t, cid = work.staff_words(), act.case.id
    rows = [
        [(desk.member_line(t, p.name, p.job, linked=p.handle is not None), Button("named", cid, p.id))]
        for p in nameable(work, act.case)
        if p.id != act.case.claimer
    ]
    words = desk.ask_claimer(t, act.case.number) if rows else desk.nobody_to_name(t)
    offer(work, act, words, rows[:90])


def name_claimer(work: Work, act: Act, person_id: str) -> None:
    allowed_to(work, act.persons, "name_claimer", act.case, act.account)
    t = work.staff_words()
    person = next((p for p in nameable(work, act.case) if p.id == person_id), None)
    if person is None or act.case.claimer == person_id:
        work.tell(texts.already_so(t), alert=True)
        return
    by = actor_of(work, act.persons, act.case)
    free = act.case.status == "assigned"
    case = in_hands.claimed(work, act.case, person, by.id) if free else hand_over(work, act.case, person, by.id)
    if not tell.to_person(work, person, desk.named_you(t, case.number, by.name, case.due_on), case_id=case.id):
        tell.to_person(work, by, desk.named_without_phone(t, case.number, person.name), case_id=case.id)
    show_case.refresh_cards(work, case)
    work.tell(desk.named(t, person.name))


def hand_over(work: Work, case: Case, person: Person, by: str) -> Case:
    """Another claimer within the round; the clocks go on, the voter hears who it is now."""
    case = work.cases.record(case, work.event("handed", by, claimer=person.id))
    work.reminders.cancel(case.id, "idle")
    work.reminders.put(clocks.idle_row(work, case))
    name = tell.deputy_name(work, case, person.id)
    tell.to_voters(work, case, lambda tv, number: texts.told_claimed(tv, number, name))
    show_case.refresh_cards(work, case)
    return case


def ask_lead(work: Work, act: Act) -> None:
    """「重点督办」: which member of the presidium leads it."""
    allowed_to(work, act.persons, "key_follow_up", act.case, act.account)
    t = work.staff_words()
    leads = _leads(work, act.case)
    rows = [
        [(desk.office_line(t, p.name, p.presidium_role, tell.town_name(work, p)), Button("key_lead", act.case.id, p.id))] for p in leads
    ]
    offer(work, act, desk.ask_lead(t, act.case.number), rows[:90])


def _leads(work: Work, case: Case) -> list[Person]:
    """The presidium members who may lead it: those of the case's town, and of the county itself."""
    members = [p for p in work.roster.people.values() if p.has_rights and p.presidium_role and not kept_out(p, case)]
    return of_town(work.roster, members, town_of_case(work.roster, case))


def set_lead(work: Work, act: Act, person_id: str) -> None:
    """He gets every nag of the case from now on and logs what he checked."""
    allowed_to(work, act.persons, "key_follow_up", act.case, act.account)
    t = work.staff_words()
    person = work.roster.people.get(PersonId(person_id))
    if person not in _leads(work, act.case) or person is None or act.case.key_lead == person.id:
        work.tell(texts.already_so(t), alert=True)
        return
    case = work.cases.record(act.case, acting(work, act, "key", lead=person.id))
    row = [[(desk.b_open(t), Button("open", case.id)), (desk.b_checked(t), Button("checked", case.id))]]
    tell.to_person(work, person, desk.key_lead_you(t, case.number), row, case_id=case.id)
    show_case.refresh_cards(work, case)
    show_case.below_cards(work, case, desk.key_told(t, case.number, person.name))
    work.tell(desk.named(t, person.name))


def ask_check(work: Work, act: Act) -> None:
    """「督办记录」: what the leading member found."""
    allowed_to(work, act.persons, "checked", act.case, act.account)
    ask_words(work, act, "check_words", desk.ask_check(work.staff_words(), act.case.number))


def take_check(work: Work, message: Incoming, step: Step) -> None:
    act = act_of(work, message, step.case_id)
    allowed_to(work, act.persons, "checked", act.case, act.account)
    person = actor_of(work, act.persons, act.case)
    stored = work.cases.add_message(stored_words(act.case, person, message, "note"))
    case = work.cases.record(act.case, acting(work, act, "checked", message=stored))
    t = work.staff_words()
    show_case.below_cards(work, case, desk.check_told(t, case.number, person.name, words_of.whole(t, message)))
    work.say(message.chat_id, texts.noted(t, case.number), reply_to=message.message_id, case_id=case.id)


def ask_phone(work: Work, act: Act) -> None:
    """「请留电话」: the voter decides; what he gives is shown to the claimer alone."""
    allowed_to(work, act.persons, "ask_phone", act.case, act.account)
    t = work.staff_words()
    voter = work.voters.get(act.case.voter_id)
    if voter is None or voter.chat_id == 0 or not act.case.open:
        work.tell(texts.voter_gone(t), alert=True)
        return
    if "minor" in act.case.marks:
        work.tell(desk.no_phone_of_minor(t), alert=True)
        return
    act = in_hands.start_handling(work, act)
    whom = act.case.claimer or actor_of(work, act.persons, act.case).id
    case = work.cases.record(act.case, acting(work, act, "phone_asked", whom=whom))
    tv = tell.words_for(work, voter)
    words = desk.phone_wanted(tv, case.number, tell.deputy_name(work, case, whom))
    tell.to_voter(work, voter, words, _phone_rows(tv, case), case_id=case.id)
    show_case.refresh_cards(work, case)
    work.tell(desk.phone_asked(t))


def _phone_rows(tv: Any, case: Case) -> Rows:
    return [[(desk.b_give_phone(tv), Button("give_phone", case.id)), (desk.b_no_phone(tv), Button("no_phone", case.id))]]


def _asked_for_another(work: Work, voter: Voter, case: Case) -> bool:
    """Whether the one for whom he was asked has the case no longer: nobody gets the number, and he is asked for whoever has it now."""
    asked = work.histories.last(case.id, "phone_asked")
    if asked is not None and case.claimer is not None and asked.data.get("whom") == case.claimer:
        return False
    tv = tell.words_for(work, voter)
    if case.claimer is None or not case.open:
        tell.to_voter(work, voter, desk.phone_for_nobody(tv, case.number), case_id=case.id)
        return True
    case = work.cases.record(case, work.event("phone_asked", whom=case.claimer, again=True))
    words = desk.phone_wanted_now(tv, case.number, tell.deputy_name(work, case, case.claimer or ""))
    tell.to_voter(work, voter, words, _phone_rows(tv, case), case_id=case.id)
    return True


def give_phone(work: Work, voter: Voter, case: Case) -> None:
    """「留电话」: his next message is the number, for the claimer alone."""
    t = tell.words_for(work, voter)
    if _asked_for_another(work, voter, case):
        return
    if voter.phone:
        hand_phone(work, voter, case, voter.phone)
        return
    work.steps.put(voter.chat_id, voter.chat_id, Step("phone", case.id, {}, work.acted_at + WORDS_WITHIN))
    tell.to_voter(work, voter, desk.ask_phone_number(t), case_id=case.id)


def take_phone(work: Work, voter: Voter, message: Incoming, step: Step) -> bool:
    """The number, typed or shared; False where it is none: then he writes something else."""
    work.steps.drop(voter.chat_id, voter.chat_id)
    number = message.contact.phone if message.contact is not None else message.text
    digits = "".join(ch for ch in number if ch.isdigit() or ch == "+")
    case = work.cases.get(step.case_id or 0)
    if len(digits) < 7:
        return False
    if not open_questions.over_for_voter(work, voter, case) and not _asked_for_another(work, voter, case):
        work.voters.set_contact(voter.id, voter.name, digits[:20])
        hand_phone(work, voter, case, digits[:20])
    return True


def hand_phone(work: Work, voter: Voter, case: Case, phone: str) -> None:
    t = work.staff_words()
    claimer = work.roster.people.get(case.claimer) if case.claimer else None
    asked = work.histories.last(case.id, "phone_asked")
    case = work.cases.record(case, work.event("phone_given", "voter"))
    who = tell.deputy_name(work, case, case.claimer) if case.claimer else ""
    wanted = desk.phone_wanted_now if asked is not None and asked.data.get("again") else desk.phone_wanted
    shown = wanted(tell.words_for(work, voter), case.number, who)
    work.voters.allow(voter.id, "give_phone", shown, work.acted_at, case.id)
    if not tell.to_person(work, claimer, desk.phone_for_you(t, case.number, phone), case_id=case.id, purpose=CONTACT):
        tell.to_secretary(work, desk.phone_for_you(t, case.number, phone), case_id=case.id, purpose=CONTACT)
    tell.to_voter(work, voter, desk.phone_passed_on(tell.words_for(work, voter)), case_id=case.id)


def no_phone(work: Work, voter: Voter, case: Case) -> None:
    voter_said.told(work, case, desk.phone_refused(work.staff_words(), case.number), about="phone")
    work.tell(desk.no_phone_fine(tell.words_for(work, voter)))
