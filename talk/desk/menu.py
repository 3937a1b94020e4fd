"""「更多」 of a card: the rarer acts, each where the life cycle and the rights allow it (docs/spec.md section 4)."""

from domain.rights.likely_acts import in_order
from domain.rights.rights import may, roles
from domain.values.buttons import Button
from domain.values.carried import parsed
from locales import above, case_sheet, common, describe, empty_answers, erasing, informants, mediating, progress, speaks, units
from locales import case as case_words
from locales import desk as desk_words
from locales.common import T
from services.case import cards
from services.case.act import allowed_to
from services.deed import screens
from services.deed.work import Work
from services.desk.offered import fits, right_of
from talk.asking.act import Act, offer, way_back
from talk.asking.called import called
from talk.asking.over import close
from talk.desk.preview import Shown, own_words

MENU: tuple[tuple[tuple[str, str], ...], ...] = (
    (("full", case_words.b_full), ("repost", desk_words.b_repost), ("sheet", case_sheet.b_sheet)),
    (("forward", common.b_forward), ("hand_up", desk_words.b_hand_up), ("express", desk_words.b_express)),
    (("unit_answered", units.b_answered), ("unit_again", units.b_again), ("unit_visited", units.b_visited)),
    (("up_answered", above.b_answered),),
    (("meet", common.b_meet), ("consult", common.b_consult), ("extend", common.b_extend), ("ask_phone", desk_words.b_ask_phone)),
    (("answer", common.b_answer), ("name_claimer", desk_words.b_name_claimer), ("key", desk_words.b_key)),
    (("merge", desk_words.b_merge), ("split", common.b_split), ("unmerge", desk_words.b_unmerge)),
    (("release", desk_words.b_release), ("recuse", common.b_recuse), ("give_back", common.b_give_back)),
    (("classify", describe.b_classify), ("summarise", describe.b_summarise)),
    (("ask_mediator", mediating.b_ask), ("ask_informant", informants.b_ask)),
    (("ask_progress", progress.b_ask), ("chase", progress.b_chase)),
    (("send_back", empty_answers.b_send_back),),
    (("checked", common.b_checked), ("suggest", common.b_suggest), ("q_assign", desk_words.b_reassign)),
    (("speaks", speaks.b_speaks), ("erase_for", erasing.b_erase_for)),
)
"""「更多」: every rarer act, in the order of its rows; each is shown where the life cycle allows it (services/desk/offered.py)."""
LABELS = {kind: label for row in MENU for kind, label in row}


def label_of(t: T, kind: str) -> str:
    """What stands on its button; empty for one that is not there."""
    return t(LABELS[kind]) if kind in LABELS else ""


REST = "rest"
"""What the button carries that leads from the likeliest acts to the others."""


def show_menu(work: Work, act: Act) -> None:
    """「更多」: the rarer acts, each on a button of its own, at most eight at once: the likeliest for this status and person first."""
    allowed_to(work, act.by, "see", act.case)
    t, case = work.staff_words(), act.case
    kinds = [kind for row in MENU for kind, _ in row if offered(work, act, kind)]
    mine = [kind for kind in kinds if may(work.roster, act.persons, right_of(kind), case)]
    likely, rest = in_order(kinds, mine, case.status, roles(work.roster, act.persons, case))
    if act.value == REST:
        _show_rest(work, act, rest or likely)
        return
    more = [[(t(desk_words.b_more_acts), Button("menu", case.id, REST))]] if rest else []
    offer(work, act, desk_words.more_for(t, called(work, act)), [*_buttons(work, act, likely), *more])


def _show_rest(work: Work, act: Act, kinds: list[str]) -> None:
    """In the place of the first ones, where those stand."""
    words, rows = desk_words.more_for(work.staff_words(), called(work, act)), _buttons(work, act, kinds)
    row = screens.row_at(work, act.chat_id, act.press.message_id)
    if row is None:
        offer(work, act, words, rows)
    else:
        work.revise(act.chat_id, row, words, [*rows, way_back(work, act)], case_id=act.case.id)


def _buttons(work: Work, act: Act, kinds: list[str]) -> list[list[tuple[str, Button]]]:
    t = work.staff_words()
    made = [(t(LABELS[kind]), Button(kind, act.case.id)) for kind in kinds]
    return [made[n : n + 2] for n in range(0, len(made), 2)]


PRIVATE = frozenset({"erase_for", "speaks", "send_back", "ask_progress", "chase"})
"""Offered in private alone."""


def offered(work: Work, act: Act, kind: str) -> bool:
    """Whether the button makes sense in this status. In a group all see it; in private only who has the right."""
    if not fits(work, act.case, kind):
        return False
    if act.chat_id < 0:
        return kind not in PRIVATE
    return may(work.roster, act.persons, right_of(kind), act.case)


def go_back(work: Work, act: Act) -> None:
    """「返回」: the question goes, what was asked for is not waited for, nothing has changed."""
    allowed_to(work, act.by, "see", act.case)
    work.steps.drop(act.chat_id, act.account)
    close(work, act.chat_id, act.press.message_id)
    work.tell(desk_words.nothing_changed(work.staff_words(), called(work, act)))


def repost(work: Work, act: Act) -> None:
    """「重发卡片」: a fresh card; the old one keeps no buttons."""
    allowed_to(work, act.by, "see", act.case)
    for card in work.cards.of(act.case.id):
        if card.chat_id == act.chat_id:
            cards.repost(work, act.case, card)
            return
    work.tell(work.staff_words()(common.old_button), alert=True)


def drop(work: Work, act: Act) -> None:
    """「取消」: nothing left the group."""
    if own_words(work, act, parsed(Shown, act.value).draft) is not None:
        close(work, act.chat_id, act.press.message_id)
        work.tell(desk_words.not_sent(work.staff_words(), called(work, act)))
