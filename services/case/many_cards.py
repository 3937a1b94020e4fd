"""Cards of many cases at once, in portions: a chat that was bound, lost, shut or moved, an account that was linked or let go.

What a case's cards should be is asked anew for each (services/case/places.py): who was bound or unbound meanwhile changes nothing.
"""

from collections.abc import Sequence

from domain.cases.case import Case
from domain.rights.sight import away_from_secretaries
from domain.values.ids import ChatId, GroupId
from locales import case as case_words
from services.case import cards as show_case
from services.case import digest as fold_burst
from services.case.clear_away import take_card
from services.case.places import places
from services.deed import portions
from services.deed.work import Work
from storage.outbox import PARTING

AT_ONCE = 50
"""Cards that are let go in one portion: three statements each."""


def of_group(work: Work, group: GroupId, *, folded: bool = False) -> None:
    """Bring the cards of a group's open cases to where they belong now. `folded`: what is more than a handful comes as lines."""
    portions.begin(work, "show_group", show_group, group=group, folded=folded, after=0, shown=0)


def show_group(work: Work, data: portions.Data) -> portions.Left | None:
    group = GroupId(data["group"])
    if group not in work.roster.groups:
        return None
    if portions.crowded(work, _chats_of(work, group)):
        return portions.Left(data, portions.CHAT_WAIT)
    cases = work.next_cases.open_in(group, data["after"], portions.CASES)
    lines = {case.id for n, case in enumerate(cases, data["shown"]) if data["folded"] and n >= fold_burst.MOST_CARDS}
    portions.each(work, "show_group", cases, lambda case: show_case.refresh_cards(work, case, folded=case.id in lines))
    if len(cases) < portions.CASES:
        return None
    return portions.Left({**data, "after": cases[-1].id, "shown": data["shown"] + len(cases)})


def _chats_of(work: Work, group: GroupId) -> Sequence[int]:
    """Where cards of the group's cases go: its chat, else the first of its linked deputies' private ones."""
    chat = work.roster.chats.get(group)
    if chat is not None and chat not in work.roster.shut:
        return [chat]
    accounts = [p.handle for p in work.roster.members(group) if p.handle is not None and p.reachable and p.has_rights]
    return accounts[:1]


def of_queue(work: Work) -> None:
    """The secretary's cards of what waits for her."""
    portions.begin(work, "show_queue", show_queue, after=0)


def show_queue(work: Work, data: portions.Data) -> portions.Left | None:
    accounts = [p.handle for p in work.roster.staff("secretary") if p.handle is not None and p.reachable]
    if portions.crowded(work, accounts):
        return portions.Left(data, portions.CHAT_WAIT)
    cases = work.next_cases.queued(data["after"], portions.CASES)
    portions.each(work, "show_queue", cases, lambda case: show_case.refresh_cards(work, case))
    return portions.Left({**data, "after": cases[-1].id}) if len(cases) == portions.CASES else None


def of_stand_in(work: Work) -> None:
    """Cards of what is kept from the secretary, for the chair who does her part there."""
    portions.begin(work, "show_about", show_about, after=0)


def show_about(work: Work, data: portions.Data) -> portions.Left | None:
    cases = work.next_cases.open_kept_from(away_from_secretaries(work.roster), data["after"], portions.CASES)
    portions.each(work, "show_about", cases, lambda case: show_case.refresh_cards(work, case))
    return portions.Left({**data, "after": cases[-1].id}) if len(cases) == portions.CASES else None


def in_chat(work: Work, chat_id: int) -> None:
    """Every card that stands in a chat now is brought up to date: one that has nothing to do there any more is emptied."""
    portions.begin(work, "show_chat", show_chat, chat=chat_id, after=0, until=work.cards.newest())


def show_chat(work: Work, data: portions.Data) -> portions.Left | None:
    cards = work.next_cases.cards_in(data["chat"], (data["after"], data["until"]), portions.CASES)
    cases = work.cases.several([card.case_id for card in cards])
    portions.each(work, "show_chat", cases, lambda case: show_case.refresh_cards(work, case))
    return portions.Left({**data, "after": cards[-1].id}) if len(cards) == portions.CASES else None


def leave(work: Work, chat_id: ChatId, group: GroupId, *, told: bool = False, folded: bool = False) -> None:
    """Cards that stand in a chat now are not kept up to date there any more; the group's cases are shown where they belong.

    `told`: they say so themselves (the chat can still be written to).
    """
    portions.begin(
        work, "leave_chat", leave_chat,
        chat=chat_id, group=group, told=told, folded=folded, after=0, digest=0, until=work.cards.newest(),
    )  # fmt: skip


def leave_chat(work: Work, data: portions.Data) -> portions.Left | None:
    """All of them are let go before the first is shown anew: a card has one place."""
    cards = work.next_cases.cards_in(data["chat"], (data["after"], data["until"]), AT_ONCE)
    numbers = {case.id: case.number for case in work.cases.several([card.case_id for card in cards])} if data["told"] else {}
    for card in cards:
        work.cards.retire(card)
        if card.case_id in numbers:
            said = case_words.card_moved(work.staff_words(), numbers[card.case_id])
            work.revise(data["chat"], card.outbox_id, said, purpose=PARTING)
    digests = work.digests.in_chat(data["chat"], data["digest"], portions.CASES) if data["told"] else []
    for digest in digests:
        fold_burst.leave(work, digest)
    if len(cards) == AT_ONCE or len(digests) == portions.CASES:
        after = cards[-1].id if cards else data["after"]
        return portions.Left({**data, "after": after, "digest": digests[-1].id if digests else data["digest"]})
    of_group(work, GroupId(data["group"]), folded=data["folded"])
    return None


def empty(work: Work, chat_id: ChatId) -> None:
    """Cards that stand in a chat now keep neither words nor buttons, nor what stands below them."""
    portions.begin(work, "empty_chat", empty_chat, chat=chat_id, after=0, digest=0, until=work.cards.newest())


def empty_chat(work: Work, data: portions.Data) -> portions.Left | None:
    cards = work.next_cases.cards_in(data["chat"], (data["after"], data["until"]), portions.CASES)
    cases = {case.id: case for case in work.cases.several([card.case_id for card in cards])}
    portions.each(work, "empty_chat", [c for c in cards if c.case_id in cases], lambda card: take_card(work, cases[card.case_id], card))
    digests = work.digests.in_chat(data["chat"], data["digest"], portions.CASES)
    for digest in digests:
        fold_burst.leave(work, digest)
    if len(cards) < portions.CASES and len(digests) < portions.CASES:
        return None
    after = cards[-1].id if cards else data["after"]
    return portions.Left({**data, "after": after, "digest": digests[-1].id if digests else data["digest"]})


def or_later(work: Work, case: Case, later: set[str]) -> None:
    """The cards of one of many cases: now, or with its group's once there is room in the chat (`later` takes the group)."""
    shown_at = places(work, case)
    if not portions.crowded(work, [place.chat_id for place in shown_at[:2]]):
        show_case.refresh_cards(work, case)
    else:
        later.add(case.group or "")


def go_on_showing(work: Work, later: Sequence[str]) -> None:
    """What had no room."""
    for group in later:
        if group:
            of_group(work, GroupId(group))
        else:
            of_queue(work)
