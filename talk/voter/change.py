"""「更改」: what a voter is offered to change of a matter of his, and what he reads when it is done (docs/spec.md section 3)."""

from dataclasses import dataclass

from domain.cases.case import Case
from domain.matters.category_of import likely_categories
from domain.typed.no_contact import leaves_it, tells_something
from domain.values.buttons import Button
from domain.values.carried import packed, parsed
from domain.values.errors import FieldError, IllegalStepError, RefusedError
from domain.values.ids import VillageId
from domain.values.message import Incoming
from domain.values.voter import Voter, contact_in
from domain.words.simplified import simplified
from locales import case as case_words
from locales import common
from locales import desk as desk_words
from locales import voter as voter_words
from locales.refusals import refusal
from services.case import corrections, him_again, words_of
from services.case.named_place import InVillage
from services.deed import open_questions, tell
from services.deed.ask import wait_for
from services.deed.work import Work
from services.voter import act_pages, change, kept_quiet, moved_there, says_who
from services.voter.greet import NOT_LISTED, OfTown, Villages, village_rows
from services.voter.show_again import SAME
from storage.steps import Step
from talk.asking.ask import WORDS_WITHIN
from talk.asking.ways import Own, Tap
from talk.voter.phone import take_phone

LIKELY = 3


@dataclass(frozen=True)
class OfCategory:
    """What a category's button carries."""

    category: str


def show_changes(work: Work, own: Own) -> None:
    """「更改」: category, village of this matter, identity, 「保密」."""
    act_pages.changes(work, own.voter, own.case)


def show_categories(work: Work, own: Own) -> None:
    """All categories, the three likeliest first."""
    voter, case = own.voter, own.case
    t = tell.words_for(work, voter)
    words = words_of.plain(work.said.opening(case.id))
    likely = likely_categories(simplified(words), work.roster.categories.values(), LIKELY, corrections.weights(work))
    found = sorted(work.roster.categories.values(), key=lambda c: likely.index(c.id) if c.id in likely else LIKELY)
    buttons = [(common.category(t, c.id, c.name), Button("category", case.id, packed(OfCategory(c.id)))) for c in found]
    rows = [buttons[n : n + 2] for n in range(0, len(buttons), 2)]
    tell.to_voter(work, voter, t(case_words.ask_category), rows, case_id=case.id)


def set_category(work: Work, own: Own) -> None:
    _say_changed(work, own, change.set_category(work, own.by, own.case, parsed(OfCategory, own.value).category))


def _say_changed(work: Work, own: Own, case: Case) -> None:
    tell.to_voter(work, own.voter, voter_words.changed(tell.words_for(work, own.voter), case.number), case_id=case.id)


def show_case_villages(work: Work, own: Own) -> None:
    voter, case = own.voter, own.case
    t = tell.words_for(work, voter)
    of = parsed(OfTown, own.value)
    rows = village_rows(work, voter, Villages(of.town, of.first, "case_village", "case_villages", case.id))
    tell.to_voter(work, voter, t(voter_words.ask_case_village), rows, case_id=case.id)


def set_village(work: Work, own: Own) -> None:
    village = parsed(InVillage, own.value).village
    moved_there.move(work, own.voter, own.by, own.case, None if village == NOT_LISTED else VillageId(village))


def keep_confidential(work: Work, own: Own) -> None:
    """「保密」."""
    kept_quiet.say_kept(work, own.voter, change.keep_confidential(work, own.by, own.case))


def hide_identity(work: Work, own: Own) -> None:
    """「不公开身份」."""
    _say_changed(work, own, change.hide_identity(work, own.by, own.case))


def ask_contact(work: Work, own: Own) -> None:
    """「公开身份」: shows this case's group the name and phone he gives."""
    voter, case = own.voter, own.case
    t = tell.words_for(work, voter)
    if not case.open or "minor" in case.marks:
        raise RefusedError("old_button")
    if own.value == SAME and (voter.name or voter.phone):
        _show_identity(work, own)
        return
    wait_for(work, voter, "contact", work.acted_at + WORDS_WITHIN, case_id=case.id)
    tell.to_voter(work, voter, t(voter_words.ask_contact), case_id=case.id)


def take_contact(work: Work, voter: Voter, message: Incoming, step: Step) -> bool:
    """Name and phone as he types them; of a case that is over they are used up, and he reads so. False for words that tell something."""
    work.steps.drop(voter.chat_id, voter.chat_id)
    own = Own(voter, work.cases.get(step.case_id or 0))
    if leaves_it(message.text):
        tell.to_voter(work, voter, tell.words_for(work, voter)(desk_words.went_back), case_id=own.case.id)
        return True
    if tells_something(message.text):
        return False
    if not open_questions.over_for_voter(work, voter, own.case):
        try:
            name, phone = contact_in(message.text)
        except FieldError as refused:
            wait_for(work, voter, "contact", work.acted_at + WORDS_WITHIN, case_id=own.case.id)
            tell.to_voter(work, voter, refusal(tell.words_for(work, voter), refused), case_id=own.case.id)
            return True
        change.keep_contact(work, own.by, name=name, phone=phone)
        _show_identity(work, own)
    return True


def _show_identity(work: Work, own: Own) -> None:
    try:
        _say_changed(work, own, change.show_identity(work, own.by, own.case))
    except (RefusedError, IllegalStepError) as refused:
        tell.to_voter(work, own.voter, refusal(tell.words_for(work, own.voter), refused), case_id=own.case.id)


def take_shared_contact(work: Work, voter: Voter, message: Incoming) -> bool:
    """A shared contact is contact data, never copied to a group (docs/spec.md section 3). False where its number was none."""
    t = tell.words_for(work, voter)
    assert message.contact is not None
    if voter.consented_at is None or not message.contact.own:
        him_again.shown_card(work, voter, message)
        tell.to_voter(work, voter, t(voter_words.contact_not_taken))
        says_who.by_card(work, voter, message)
        return True
    step = work.steps.of(message.chat_id, message.sender.handle)
    try:
        change.keep_contact(work, Tap(voter).by, name=message.contact.name, phone=message.contact.phone)
    except FieldError as refused:  # what he is asked for waits still, and may be typed
        tell.to_voter(work, voter, refusal(t, refused), case_id=step.case_id if step is not None else None)
        return True
    if step is not None and step.kind == "phone":
        return take_phone(work, voter, message, step)
    if step is not None and step.kind == "contact" and step.case_id is not None:
        work.steps.drop(voter.chat_id, voter.chat_id)
        own = Own(voter, work.cases.get(step.case_id))
        if not open_questions.over_for_voter(work, voter, own.case):
            _show_identity(work, own)
    else:
        tell.to_voter(work, voter, t(voter_words.contact_kept))
    return True
