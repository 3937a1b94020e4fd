"""`/suggest`: suggestions that are under way, and one of them with all its rounds (docs/spec.md section 4)."""

from typing import Any

from domain.cases.life_cycle import RATINGS
from domain.congress.congress import Person
from domain.rights.rights import may_in_congress
from domain.rights.towns import is_chair
from domain.suggestions.motions import DECISIONS, MOTION, STEPS_OF, SUGGESTION
from domain.suggestions.suggestion_doc import later_limits
from domain.values.buttons import Button
from domain.values.carried import packed, parsed
from domain.values.errors import NotAllowedError
from domain.values.ids import PersonId
from domain.values.message import Incoming, Press
from locales import case as case_words
from locales import common
from locales import suggestions as words
from locales.common import T
from services.deed import pages as deed_pages
from services.deed import tell
from services.deed.message import Rows
from services.deed.names import names_by_id
from services.deed.work import Work
from services.desk import suggest as deeds
from services.desk.motion import OfMotion, joint_of
from services.desk.suggestion_readers import Chosen, all_of_his, is_his, led_makers, may_rate, named
from storage.named_in import Named
from talk.asking import pages
from talk.asking.who_acts import who_acts

SHOWN_TALKS = 3
"""The newest talks about it that are shown."""


def show_suggestions(work: Work, message: Incoming, rest: str) -> None:
    """Staff see all, a deputy his own and those he follows for a member of his group."""
    persons = work.roster.persons_of(message.sender.handle)
    if not may_in_congress(work.roster, persons, "suggest"):
        work.say(message.chat_id, case_words.who_may(work.staff_words(), "suggest"))
        return
    said, rows, names = _page(work, persons, message.sender.handle, 0)
    work.say(message.chat_id, said, rows, names=names)


def turn_suggestions(work: Work, press: Press) -> None:
    """Another page of them."""
    persons = work.roster.persons_of(press.sender.handle)
    if press.sender.anonymous or not may_in_congress(work.roster, persons, "suggest"):
        raise NotAllowedError("suggest")
    pages.turn(work, press, *_page(work, persons, press.sender.handle, deed_pages.place_in(press.value)))


def _page(work: Work, persons: tuple[Person, ...], account: int, first: int) -> tuple[str, Rows, list[Named]]:
    """Titles grew out of cases: by these the list is found again when one of them is kept from its reader."""
    t = work.staff_words()
    looks_at_all = may_in_congress(work.roster, persons, "from_above") or any(is_chair(p) for p in persons)
    whose = None if looks_at_all else led_makers(work, persons)
    found, turned = _found(work, persons, account, (whose, first))
    below = [[(t(words.b_start), Button("suggest_start"))]] if any(p.kind == "deputy" and p.has_rights for p in persons) else []
    if not found and turned.total <= deed_pages.SIZE:
        return t(words.none_open), below, []
    rows = [[(_short(t, s), Button("suggest_show", 0, packed(Chosen(s.id))))] for s in found]
    lines = [t(words.list_head), *(_line(work, t, s) for s in found), *turned.lines(t)]
    return "\n".join(lines), [*rows, *turned.rows(t), *below], [name for s in found for name in named(s.id)]


def _found(
    work: Work, persons: tuple[Person, ...], account: int, wanted: tuple[list[PersonId] | None, int]
) -> tuple[list[Any], deed_pages.Turned]:
    """A page of what he may see, and how many there are of it; of very many a page of all is looked at, and nothing is counted."""
    whose, first = wanted
    his = all_of_his(work, persons, account, whose)
    if his is not None:
        first = deed_pages.within(first, len(his))
        shown = his[first : first + deed_pages.SIZE]
        return shown, deed_pages.Turned("suggest_page", first, len(shown), len(his))
    total = work.suggestions.count(whose)
    first = deed_pages.within(first, total)
    shown = [s for s in work.suggestions.page(whose, first, deed_pages.SIZE) if is_his(work, persons, account, s)]
    return shown, deed_pages.Turned("suggest_page", first, len(shown), total, counted=False)


def _short(t: T, row: Any) -> str:
    return f"{words.number(t, row.year, row.number, row.kind)} {row.title.splitlines()[0][:20]}"


def _line(work: Work, t: T, row: Any) -> str:
    rounds = work.suggestions.rounds(row.id) if row.status == "handed" else []
    about = (
        words.number(t, row.year, row.number, row.kind),
        row.title.splitlines()[0],
        common.counted(t, work.suggestions.count_cases(row.id)),
    )
    return words.line(t, about, row.status, rounds[-1].unit_name if rounds else "", row.due_on)


# One of them


def show(work: Work, press: Press) -> None:
    by = who_acts(work, press)
    row = deeds.may_read(work, by, parsed(Chosen, press.value).suggestion)
    work.say(press.chat_id, told(work, row), buttons(work, by.persons, row), names=named(row.id))


def told(work: Work, row: Any) -> str:
    """Who it is of, every round, the newest talks."""
    t = work.staff_words()
    names = names_by_id(work, work.suggestions.seconders(row.id))
    head = (words.number(t, row.year, row.number, row.kind), row.term, row.title.splitlines()[0])
    cases = common.counted(t, work.suggestions.count_cases(row.id))
    lines = [words.page(t, head, (tell.person_name(work, row.made_by), names), (row.status, row.kind), cases), *_joint(work, row)]
    for one in work.suggestions.rounds(row.id):
        lines.append(words.round_line(t, one.nth, one.unit_name, (one.handed_on, one.due_on), extended=one.extended))
        if one.answered_on is not None:
            lines.append(words.answer_line(t, one.answered_on, one.answer_class, one.answer[: tell.PIECE]))
        if one.rated_on is not None:
            lines.append(words.rating_line(t, one.rated_on, one.rating, one.why))
    talks = reversed(work.suggestions.talks(row.id)[:SHOWN_TALKS])
    return "\n".join([*lines, *(words.talk_line(t, talk.on, tell.person_name(work, talk.noted_by), talk.words[:500]) for talk in talks)])


def _joint(work: Work, row: Any) -> list[str]:
    """Of a motion that is a draft: how many propose it together."""
    if row.kind != MOTION or row.status != "draft":
        return []
    joint = joint_of(work, row)
    return [words.joint(work.staff_words(), joint.there, joint.wanted)]


def _at_the_presidium(work: Work, row: Any) -> Rows:
    """A motion until it is with a unit; a suggestion that may still become one."""
    t, which = work.staff_words(), packed(Chosen(row.id))
    if row.status == "draft":
        other, label = (SUGGESTION, words.b_suggestion) if row.kind == MOTION else (MOTION, words.b_motion)
        return [[(t(label), Button("motion_kind", 0, packed(OfMotion(row.id, other))))]]
    found = [name for name in DECISIONS if row.kind == MOTION and row.status in STEPS_OF[MOTION][name][0]]
    hand = [[(t(words.b_hand), Button("suggest_hand", 0, which))]] if row.status == "listed" else []
    return [*hand, *([(words.decision(t, name), Button("motion_decide", 0, packed(OfMotion(row.id, name))))] for name in found)]


def buttons(work: Work, persons: tuple[Person, ...], row: Any) -> Rows:
    """What can be done with it now."""
    t, which = work.staff_words(), packed(Chosen(row.id))
    as_draft = ((words.b_submit, "motion_submit"), (words.b_joint, "suggest_second"))
    named = {
        "draft": as_draft if row.kind == MOTION else ((words.b_hand, "suggest_hand"), (words.b_seconders, "suggest_second")),
        "handed": ((words.b_answered, "suggest_answer"), (words.b_talked, "suggest_talk")),
        "answered": ((words.b_talked, "suggest_talk"),),
    }
    rows = [[(t(label), Button(kind, 0, which)) for label, kind in named.get(row.status, ())]]
    rounds = work.suggestions.rounds(row.id)
    if row.status == "handed" and rounds and later_limits(rounds[-1]):
        rows.append([(t(words.b_extend), Button("suggest_extend", 0, which))])
    if row.status == "answered" and may_rate(work, persons, row):
        rows.append([(common.rating(t, value), Button("suggest_rate", 0, f"{which}:{value}")) for value in RATINGS])
    return [*(some for some in rows if some), *_at_the_presidium(work, row), [(t(words.b_word), Button("suggest_word", 0, which))]]
