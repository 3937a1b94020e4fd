"""「指派」 and 「回避」: who is to have the case, and who is not (docs/spec.md section 4)."""

from domain.buttons import Button
from domain.case import Case
from domain.kept import kept_out
from domain.message import Incoming
from domain.stand_ins import secretaries_of
from locales import desk, texts
from services.case import cards, clocks, in_hands
from services.case.act import actor_of, allowed_to
from services.deed import tell
from services.desk.name_claimer import hand_over, nameable
from storage.outbox import PARTING
from storage.reminders import Step
from storage.work import Work
from talk.asking.act import Act, act_of, ask_words, offer


def ask_recuse(work: Work, act: Act) -> None:
    """「回避」: he has an interest; the reason stays inside."""
    allowed_to(work, act.by, "note", act.case)
    t = work.staff_words()
    if not any(p.kind == "deputy" for p in act.persons) or act.case.status not in ("assigned", "claimed", "in_progress", "returned"):
        work.tell(texts.settled(t), alert=True)
        return
    ask_words(work, act, "recuse_reason", desk.ask_recuse(t, actor_of(work, act.persons, act.case).name, act.case.number))


def take_recuse_reason(work: Work, message: Incoming, step: Step) -> None:
    """He is out of the case; it goes to a colleague whom the leader names, or to the secretary when there is none."""
    act = act_of(work, message, step.case_id)
    allowed_to(work, act.by, "note", act.case)
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
    cards.refresh_cards(work, case)


def ask_claimer(work: Work, act: Act) -> None:
    """「指派」: the leader names a claimer."""
    allowed_to(work, act.by, "name_claimer", act.case)
    t, cid = work.staff_words(), act.case.id
    rows = [
        [(desk.member_line(t, p.name, p.job, linked=p.handle is not None), Button("named", cid, p.id))]
        for p in nameable(work, act.case)
        if p.id != act.case.claimer
    ]
    words = desk.ask_claimer(t, act.case.number) if rows else desk.nobody_to_name(t)
    offer(work, act, words, rows[:90])


def name_claimer(work: Work, act: Act) -> None:
    person_id = act.value
    allowed_to(work, act.by, "name_claimer", act.case)
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
    cards.refresh_cards(work, case)
    work.tell(desk.named(t, person.name))
