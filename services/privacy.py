"""`/privacy` 「我的信息」: see, take along, correct, delete, take back consent (docs/spec.md section 3)."""

import json
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from domain.buttons import Button
from domain.case import OPEN, Case
from domain.message import Incoming
from domain.voter import Voter, contact_in
from locales import contents, desk, texts
from services import clocks, join_cases, show_case, tell, words_of
from services.register_voter import EARLY, from_json
from storage.reminders import Step
from storage.work import Rows, Work

STEP_LASTS = timedelta(minutes=30)
IDENTITY_KEPT_MONTHS = 24
"""After his last case closed (docs/glossary.md, Default limits)."""
MOMENTS = frozenset({"at", "registered_at", "first_met_at", "given_at", "withdrawn_at"})
VALUES: Mapping[str, Callable[[Any, str], str]] = {
    "status": texts.status,
    "rating": texts.rating,
    "resolved": texts.resolved,
    "kind": desk.event_name,
    "from": desk.said_by,
    "purpose": desk.consent_purpose,
    "language": lambda t, tag: texts.LANGUAGE_NAMES.get(tag, tag),
}


def show(work: Work, voter: Voter, message: Incoming, rest: str) -> None:
    """What is stored about him, and what he can do with it."""
    t = tell.words_for(work, voter)
    village = work.roster.villages.get(voter.village) if voter.village else None
    agreed = work.local_date(voter.consented_at) if voter.consented_at else None
    words = texts.my_data(t, village.name if village else "", voter.name, voter.phone, agreed, len(work.cases.of_voter(voter.id)))
    rows: Rows = [
        [(desk.b_export(t), Button("pv_export")), (desk.b_correct(t), Button("pv_correct"))],
        [(desk.b_delete(t), Button("pv_delete"))],
    ]
    if voter.consented_at is not None:
        rows = [*rows, [(desk.b_withdraw_consent(t), Button("pv_consent"))]]
    tell.to_voter(work, voter, words, rows)


def export(work: Work, voter: Voter) -> None:
    """Everything, as a file for programs and one to read."""
    t = tell.words_for(work, voter)
    data = everything(work, voter)
    stamp = work.today.isoformat()
    tidy = json.dumps(data, ensure_ascii=False, indent=2).encode()
    work.send_file(voter.chat_id, f"lianxin-{stamp}.json", tidy)
    work.send_file(voter.chat_id, f"lianxin-{stamp}.txt", readable(work, t, data).encode())
    tell.to_voter(work, voter, desk.exported(t))


def everything(work: Work, voter: Voter) -> dict[str, Any]:
    """All that is kept under his number, without what others wrote inside the group."""
    t, cases = tell.words_for(work, voter), []
    for case in work.cases.of_voter(voter.id):
        messages = [m for m in work.cases.messages(case.id) if m.kind != "note"]
        cases.append(
            {
                "number": case.number,
                "status": case.status,
                "category": case.category,
                "village": case.village,
                "registered_at": case.registered_at.isoformat() if case.registered_at else None,
                "rating": case.rating or None,
                "resolved": case.resolved or None,
                "messages": [
                    {
                        "at": m.at.isoformat(),
                        "from": "voter" if m.author == "voter" else "deputy",
                        "text": m.text,
                        "files": [contents.name(t, part.kind) for part in m.attached],
                        "earlier_versions": [words_of.whole(t, stood) for stood in work.cases.earlier(m.id)],
                    }
                    for m in messages
                ],
                "events": [
                    {"at": e.at.isoformat(), "kind": e.kind} for e in work.cases.history(case.id) if e.kind not in ("noted", "recused")
                ],
            }
        )
    return {
        "telegram_user_id": voter.chat_id,
        "village": voter.village,
        "language": voter.language,
        "name": voter.name,
        "phone": voter.phone,
        "first_met_at": voter.met_at.isoformat() if voter.met_at else None,
        "consents": work.voters.consents(voter.id),
        "waiting_words": [
            words_of.whole(t, from_json(text)) for _, text in work.voters.held(voter.id, "consent", "village", "rate", EARLY)
        ],
        "appointments": [{"at": row.at.isoformat(), "place": row.place, "status": row.status} for row in work.meetings.all_of(voter.id)],
        "cases": cases,
    }


def readable(work: Work, t: Any, data: Mapping[str, Any], indent: str = "") -> str:
    """The same as plain lines, in his language and local time."""
    lines: list[str] = []
    for name, value in data.items():
        label = desk.export_label(t, name)
        if isinstance(value, list) and value and isinstance(value[0], dict):
            for n, part in enumerate(value, 1):
                lines += ["", f"{indent}{label} {n}", readable(work, t, part, indent + "  ")]
        else:
            shown = "、".join(map(str, value)) if isinstance(value, list) else _shown(work, t, name, value)
            lines.append(f"{indent}{label}: {shown or '—'}")
    return "\n".join(lines)


def _shown(work: Work, t: Any, name: str, value: Any) -> str:
    if value in (None, ""):
        return ""
    if name in MOMENTS:
        return work.roster.congress.local(datetime.fromisoformat(str(value))).strftime("%Y-%m-%d %H:%M")
    if name == "village":
        return work.roster.villages[value].name if value in work.roster.villages else str(value)
    if name == "category":
        return texts.category(t, value, value)
    known = VALUES.get(name)
    return known(t, value) if known else str(value)


def ask_correct(work: Work, voter: Voter) -> None:
    """「更正」: name and phone as he types them; the village has its own command."""
    t = tell.words_for(work, voter)
    work.steps.put(voter.chat_id, voter.chat_id, Step("correct", None, {}, work.acted_at + STEP_LASTS))
    tell.to_voter(work, voter, desk.ask_correct(t))


def take_correct(work: Work, voter: Voter, message: Incoming, step: Step) -> None:
    work.steps.drop(voter.chat_id, voter.chat_id)
    t = tell.words_for(work, voter)
    name, phone = contact_in(message.text)
    if len(phone) < 7 and len(name) > 12:  # no contact data: he writes a matter
        from services.receive_voter_message import receive_voter_message

        receive_voter_message(work, voter, message)
        return
    work.voters.set_contact(voter.id, name or voter.name, phone or voter.phone)
    for case in work.cases.of_voter(voter.id):
        if not case.anonymous and case.open:
            show_case.refresh_cards(work, case)
    tell.to_voter(work, voter, desk.corrected_data(t))


def ask_delete(work: Work, voter: Voter) -> None:
    """「删除我的信息」: identity at once, words too if he wishes; he chooses what becomes of open cases."""
    t = tell.words_for(work, voter)
    open_cases = [c.number for c in _open(work, voter)]
    rows: list[list[tuple[str, Button]]] = [[(desk.b_delete_all(t), Button("pv_erase", 0, "withdraw:words"))]]
    rows.append([(desk.b_delete_identity(t), Button("pv_erase", 0, "withdraw:keep"))])
    if open_cases:
        rows.append([(desk.b_delete_go_on(t), Button("pv_erase", 0, "go_on:keep"))])
    rows.append([(texts.b_keep(t), Button("pv_no"))])
    tell.to_voter(work, voter, desk.ask_delete(t, open_cases), rows)


def _open(work: Work, voter: Voter) -> list[Case]:
    return [c for c in work.cases.of_voter(voter.id) if c.status in OPEN or c.status == "merged"]


def erase(work: Work, voter: Voter, value: str) -> None:
    """Confirmed by the button that says what happens. The last message tells him, then nobody can tell him anything more."""
    t = tell.words_for(work, voter)
    what, _, words = value.partition(":")
    if what not in ("withdraw", "go_on") or words not in ("words", "keep"):
        work.tell(texts.old_button(t), alert=True)
        return
    if what == "withdraw":
        for case in _open(work, voter):
            take_back(work, case)
    for row in work.outbox.drop_waiting(voter.chat_id, "the voter deleted his data"):
        if (kept := row.arguments.get("_file")) is not None:
            work.files.drop(int(kept))
    tell.to_voter(work, voter, desk.deleted(t), purpose="forget")
    erase_voter(work, voter.id, voter.chat_id, words=words == "words")


def erase_voter(work: Work, voter_id: int, chat_id: int, *, words: bool) -> None:
    """Identity, held words, drafts and open questions go; cases stay under a number that leads to nobody. Figures stay."""
    for case in work.cases.of_voter(voter_id):  # type: ignore[arg-type]
        if words:
            for card in work.cases.cards(case.id):
                show_case.clear_below(work, case, card, desk.card_erased(work.staff_words()))
            work.cases.erase_words(case.id)
        events = [work.event("erased", "voter", words=words)]
        if case.status == "answered" and not case.rating:
            events.append(work.event("unaskable"))
        work.cases.record(case, *events)
    from services import meet_voter

    meet_voter.forget(work, voter_id)
    work.voters.erase(voter_id)  # type: ignore[arg-type]
    work.drafts.drop_for(chat_id)
    work.steps.drop(chat_id, chat_id)
    forget_chat(work, chat_id)
    for case in work.cases.of_voter(voter_id):  # type: ignore[arg-type]
        show_case.refresh_cards(work, case)


def forget_chat(work: Work, chat_id: int) -> None:
    """No table says any more which account it was; done once more when the last message to him has left."""
    if chat_id:
        work.outbox.forget_chat(chat_id)
        work.cases.forget_chat(chat_id)
        work.inbox.forget_chat(chat_id)


def take_back(work: Work, case: Case) -> Case:
    """A case is withdrawn: its clocks stop, the group is told; one that others joined goes on for them."""
    case = work.cases.record(case, work.event("withdrawn", "voter"))
    clocks.stop(work, case)
    if case.joined and work.cases.joined_to(case.id):
        join_cases.main_withdrawn(work, case)
    show_case.below_cards(work, case, texts.voter_withdrew(work.staff_words(), case.number))
    show_case.refresh_cards(work, case)
    if case.main_case is not None:
        show_case.refresh_cards(work, work.cases.get(case.main_case))
    return case


def ask_consent_back(work: Work, voter: Voter) -> None:
    """「撤回同意」: the same choice for what is open; nothing new is taken until he agrees again."""
    t = tell.words_for(work, voter)
    rows: list[list[tuple[str, Button]]] = [[(desk.b_consent_withdraw(t), Button("pv_consent_yes", 0, "withdraw"))]]
    if _open(work, voter):
        rows.append([(desk.b_consent_go_on(t), Button("pv_consent_yes", 0, "go_on"))])
    rows.append([(texts.b_keep(t), Button("pv_no"))])
    tell.to_voter(work, voter, desk.ask_consent_back(t), rows)


def take_consent_back(work: Work, voter: Voter, value: str) -> None:
    t = tell.words_for(work, voter)
    if value not in ("withdraw", "go_on") or voter.consented_at is None:
        work.tell(texts.old_button(t), alert=True)
        return
    if value == "withdraw":
        for case in _open(work, voter):
            take_back(work, case)
    for case in _open(work, voter):
        if not case.anonymous:
            show_case.refresh_cards(work, work.cases.record(case, work.event("changed", "voter", anonymous=True)))
    work.voters.take_consent_back(voter.id, work.acted_at)
    tell.to_voter(work, voter, desk.consent_back(t))


def leave(work: Work, voter: Voter) -> None:
    work.tell(desk.went_back(tell.words_for(work, voter)))


def erase_old(work: Work, *, dry_run: bool = False) -> int:
    """Identity goes 24 months after a voter's last case closed; returns how many voters that concerns."""
    before = work.now - timedelta(days=IDENTITY_KEPT_MONTHS * 365.25 / 12)
    old = work.voters.long_settled(before)
    if not dry_run:
        for voter_id in old:
            voter = work.voters.get(voter_id)
            erase_voter(work, voter_id, voter.chat_id if voter else 0, words=False)
    return len(old)


Deed = Callable[[Work, Voter, str], None]
DEEDS: dict[str, Deed] = {
    "pv_export": lambda work, voter, value: export(work, voter),
    "pv_correct": lambda work, voter, value: ask_correct(work, voter),
    "pv_delete": lambda work, voter, value: ask_delete(work, voter),
    "pv_erase": erase,
    "pv_consent": lambda work, voter, value: ask_consent_back(work, voter),
    "pv_consent_yes": take_consent_back,
    "pv_no": lambda work, voter, value: leave(work, voter),
}
"""Buttons of this desk."""
