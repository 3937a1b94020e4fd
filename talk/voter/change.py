"""「更改」: what a voter is offered to change of a matter of his (docs/spec.md section 3)."""

from domain.buttons import Button
from domain.category_of import likely_categories
from domain.message import Incoming
from domain.simplified import simplified
from domain.voter import Voter, contact_in
from locales import sealing, texts
from services.case import cards, clocks, open_case, words_of
from services.case.clear_away import hide_words
from services.deed import open_questions, tell
from services.voter.change import record_change, show_identity
from services.voter.greet import village_rows
from storage.reminders import Step
from storage.work import Work
from talk.asking.ask import WORDS_WITHIN
from talk.asking.ways import Own
from talk.voter.phone import take_phone

LIKELY = 3


def show_changes(work: Work, own: Own) -> None:
    """「更改」: category, village of this matter, identity, 「保密」."""
    voter, case = own.voter, own.case
    t = tell.words_for(work, voter)
    if not case.open:
        work.tell(texts.settled(t), alert=True)
        return
    identity = ("show_me", texts.b_show_me(t)) if case.anonymous else ("hide_me", texts.b_hide_me(t))
    rows = [
        [(texts.b_category(t), Button("categories", case.id)), (texts.b_village(t), Button("case_villages", case.id))],
        [(identity[1], Button(identity[0], case.id)), (texts.b_confidential(t), Button("secret", case.id))],
    ]
    if "minor" in case.marks:
        rows[1] = rows[1][1:]
    if not case.sealed:
        rows.append([(sealing.b_keep(t), Button("seal_keep", case.id))])
    tell.to_voter(work, voter, texts.ask_change(t, case.number), rows, case_id=case.id)


def show_categories(work: Work, own: Own) -> None:
    """All categories, the three likeliest first."""
    voter, case = own.voter, own.case
    t = tell.words_for(work, voter)
    words = words_of.plain(work.said.opening(case.id))
    likely = likely_categories(simplified(words), work.roster.categories.values(), LIKELY)
    found = sorted(work.roster.categories.values(), key=lambda c: likely.index(c.id) if c.id in likely else LIKELY)
    buttons = [(texts.category(t, c.id, c.name), Button("category", case.id, c.id)) for c in found]
    rows = [buttons[n : n + 2] for n in range(0, len(buttons), 2)]
    tell.to_voter(work, voter, texts.ask_category(t), rows, case_id=case.id)


def set_category(work: Work, own: Own) -> None:
    """A new category; one that must be kept from an official takes its card out of the chat."""
    voter, case, category = own.voter, own.case, own.value
    if not case.open or category not in work.roster.categories:
        work.tell(texts.old_button(tell.words_for(work, voter)), alert=True)
        return
    record_change(work, voter, case, category=category)


def show_case_villages(work: Work, own: Own) -> None:
    voter, case = own.voter, own.case
    t = tell.words_for(work, voter)
    rows = village_rows(work, voter, "", deed="case_village", case=case.id)
    tell.to_voter(work, voter, texts.ask_case_village(t), rows, case_id=case.id)


def set_village(work: Work, own: Own) -> None:
    """The village of this matter alone; not yet claimed, it goes to the group that serves it there."""
    voter, case, village = own.voter, own.case, own.value
    t = tell.words_for(work, voter)
    if not case.open or (village != "none" and village not in work.roster.villages):
        work.tell(texts.old_button(t), alert=True)
        return
    if case.claimer is not None or case.status == "answered":
        work.tell(texts.claimed_stays(t), alert=True)
        return
    changed = work.cases.record(case, work.event("changed", "voter", village=None if village == "none" else village))
    moved = open_case.handing_over(work, changed, changed.marks)
    events = [e for e in moved if not (e.kind == "accepted" and changed.status != "new")]
    if changed.status == "assigned" and any(e.kind == "queued" for e in events):
        events.insert(0, work.event("given_back", "voter", reason="no_village"))
        events = [e for e in events if e.kind == "given_back"]
    changed = work.cases.record(changed, *events)
    clocks.stop(work, changed)
    if changed.status == "assigned":
        clocks.start_clocks(work, changed)
    cards.refresh_cards(work, changed)
    tell.to_voter(work, voter, texts.changed(t, case.number), case_id=case.id)


def set_confidential(work: Work, own: Own) -> None:
    """「保密」: from now on the chat sees village, category and mark only."""
    voter, case = own.voter, own.case
    if not case.open:
        work.tell(texts.old_button(tell.words_for(work, voter)), alert=True)
        return
    hide_words(work, case)
    record_change(work, voter, case, marks=sorted(case.marks | {"confidential"}))


def hide_identity(work: Work, own: Own) -> None:
    voter, case = own.voter, own.case
    work.voters.disallow(voter.id, "show_contact", work.acted_at, case.id)
    record_change(work, voter, case, anonymous=True)


def ask_contact(work: Work, own: Own) -> None:
    """「公开身份」: shows this case's group the name and phone he gives."""
    voter, case = own.voter, own.case
    t = tell.words_for(work, voter)
    if not case.open or "minor" in case.marks:
        work.tell(texts.old_button(t), alert=True)
        return
    work.steps.put(voter.chat_id, voter.chat_id, Step("contact", case.id, {}, work.acted_at + WORDS_WITHIN))
    tell.to_voter(work, voter, texts.ask_contact(t), case_id=case.id)


def take_contact(work: Work, voter: Voter, message: Incoming, step: Step) -> bool:
    """Name and phone as he types them; of a case that is over they are used up, and he reads so."""
    work.steps.drop(voter.chat_id, voter.chat_id)
    case = work.cases.get(step.case_id or 0)
    if not open_questions.over_for_voter(work, voter, case):
        name, phone = contact_in(message.text)
        work.voters.set_contact(voter.id, name, phone)
        show_identity(work, voter, case)
    return True


def take_shared_contact(work: Work, voter: Voter, message: Incoming) -> bool:
    """A shared contact is contact data, never copied to a group (docs/spec.md section 3). False where its number was none."""
    t = tell.words_for(work, voter)
    assert message.contact is not None
    if voter.consented_at is None or not message.contact.own:
        tell.to_voter(work, voter, texts.contact_not_taken(t))
        return True
    work.voters.set_contact(voter.id, message.contact.name[:40], message.contact.phone[:20])
    step = work.steps.of(message.chat_id, message.sender.handle)
    if step is not None and step.kind == "phone":
        return take_phone(work, voter, message, step)
    if step is not None and step.kind == "contact" and step.case_id is not None:
        work.steps.drop(voter.chat_id, voter.chat_id)
        case = work.cases.get(step.case_id)
        if not open_questions.over_for_voter(work, voter, case):
            show_identity(work, voter, case)
    else:
        tell.to_voter(work, voter, texts.contact_kept(t))
    return True
