"""`/find WORDS` and `/audit NUMBER` (docs/spec.md section 8)."""

from dataclasses import dataclass, replace

from domain.cases.case import Case, Event
from domain.cases.details_for_voter import TookIn
from domain.rights.rights import may, may_in_congress
from domain.values.buttons import Button
from domain.values.carried import packed, parsed
from domain.values.errors import NotAllowedError, OldButtonError
from domain.values.ids import Handle
from domain.values.message import Incoming, Press
from domain.words.masks import private_spans
from domain.words.quotation import one_line
from locales import case as case_words
from locales import desk as desk_words
from locales import masks
from locales.common import T
from services.case import joined
from services.deed import tell
from services.deed.shown_words import finds
from services.deed.work import Work
from services.desk import audit_facts, in_lists, typed_search
from services.desk.look_up import EVENTS, FOUND, Further, Kept, Search, say_found, search
from services.desk.named_by_number import cases_meant
from services.desk.typed_search import Wider
from services.office.open_to_him import open_to_him
from storage.register import Count, Found
from storage.steps import Step
from talk.asking.ask import Question, ask

READERS = 30
"""People who opened it that `/audit` names, the newest."""


@dataclass(frozen=True)
class After:
    """After which event of a case 「继续看」 goes on."""

    case: int
    event: int


def find(work: Work, message: Incoming, rest: str) -> None:
    """`/find 路灯`: cases in whose words this occurs, or whose number it is, newest first."""
    t, account = work.staff_words(), message.sender.handle
    words = rest.strip()
    if not may_in_congress(work.roster, work.roster.persons_of(account), "find"):
        work.say(message.chat_id, case_words.who_may(t, "find"))
        return
    asked = Search(message.chat_id, account, words)
    if private_spans(words):
        cases = tuple(_with_number(work, account, words))
        say_found(work, replace(asked, seen=(0,)), Found(cases, None), Count(len(cases)))
    elif not typed_search.asked(work, words).empty or cases_meant(work, words):
        search(work, asked, 0, _at_once(work, account, words))
    else:
        ask(work, message, Question("find"), t(desk_words.find_what))


def take_words(work: Work, message: Incoming, step: Step) -> None:
    """What he was asked for: the words alone."""
    find(work, message, message.text)


def _at_once(work: Work, account: Handle, words: str) -> list[Case]:
    """What stands above the newest hits: the cases of that number (0012 without a month may be several), and those that hold the whole number masked."""
    found = [case for case in cases_meant(work, words) if finds(work, account, case)][: FOUND // 2]
    return found + [case for case in _with_number(work, account, words) if case not in found][: FOUND // 2]


def _with_number(work: Work, account: Handle, words: str) -> list[Case]:
    """Cases in which this whole number stands, masked, for whoever may open contact data. Everybody else gets what he would get for any number."""
    persons = work.roster.persons_of(account)
    if not any(p.role == "secretary" for p in persons if p.has_rights):
        return []
    cases = work.cases.several(work.spans.cases_with(words))
    known = {case.id: case for case in cases if may(work.roster, persons, "contact_data", case) and finds(work, account, case)}
    return [known[case_id] for case_id in work.spans.cases_with(words) if case_id in known][:FOUND]


def look_further(work: Work, press: Press) -> None:
    """「下一页」, 「继续往前找」: older ones; 「上一页」: the newer ones one has seen before."""
    further = parsed(Further, press.value)
    kept, start = _kept(work, press, further.draft), further.before
    seen = kept.starts[: kept.starts.index(start)] if start in kept.starts else kept.starts
    account = press.sender.handle
    search(work, Search(press.chat_id, account, kept.words, seen), start, [] if start else _at_once(work, account, kept.words))


def look_wider(work: Work, press: Press) -> None:
    """「不限…」: the same without one of its filters; 「只按原话找」: all of it is words of the matters."""
    chosen, account = parsed(Wider, press.value), press.sender.handle
    words = typed_search.wider(work, _kept(work, press, chosen.draft).words, chosen.without)
    search(work, Search(press.chat_id, account, words), 0, _at_once(work, account, words))


def _kept(work: Work, press: Press, draft_id: int) -> Kept:
    """The search that the buttons pressed stand below; they are used up."""
    if press.sender.anonymous or not may_in_congress(work.roster, work.roster.persons_of(press.sender.handle), "find"):
        raise NotAllowedError("find")
    draft = work.drafts.get(str(draft_id), "find")
    if draft is None or draft.chat_id != press.chat_id or press.chat_id < 0:
        raise OldButtonError(press.value)
    work.take_buttons(press.chat_id, press.message_id)
    return Kept.of(draft.message)


MOST_OF_A_NUMBER = 10
"""Of several with one short number, of months that differ."""


def case_of_number(work: Work, message: Incoming, number: str) -> Case | None:
    """The case of that number, a short one too, as far as its asker may see it; None: he reads that there is none, of another's as of one
    nobody has, or which of several it may be."""
    persons = work.roster.persons_of(message.sender.handle)
    meant = cases_meant(work, number.strip()) if number.strip() else []
    seen = [case for case in meant if may(work.roster, persons, "see", case)]
    if len(seen) > 1:
        his = {case.id for case in open_to_him(work, persons)}
        seen = [case for case in seen if case.id in his] or seen
    if len(seen) == 1:
        return seen[0]
    if seen:
        account, some = message.sender.handle, seen[:MOST_OF_A_NUMBER]
        lines = [work.staff_words()(desk_words.which_number), *in_lists.lines(work, account, some)]
        work.say(message.chat_id, "\n".join(lines), in_lists.openers(work, account, some))
        return None
    work.say(message.chat_id, desk_words.no_such_case(work.staff_words(), work.roster.congress.case_prefix))
    return None


def audit(work: Work, message: Incoming, rest: str) -> None:
    """`/audit NUMBER`: every event with time and actor, for chairs and the secretary; nobody's words, no voter."""
    case = case_of_number(work, message, rest)
    if case is None:
        return
    if not may(work.roster, work.roster.persons_of(message.sender.handle), "audit", case):
        work.say(message.chat_id, case_words.who_may(work.staff_words(), "audit"))
        return
    _audit_page(work, message.chat_id, case, 0)


def turn_audit(work: Work, press: Press) -> None:
    """The events after those one has read."""
    further = parsed(After, press.value)
    case = work.cases.get(further.case)
    persons = work.roster.persons_of(press.sender.handle)
    if press.sender.anonymous or not (may(work.roster, persons, "see", case) and may(work.roster, persons, "audit", case)):
        raise NotAllowedError("audit")
    work.take_buttons(press.chat_id, press.message_id)
    _audit_page(work, press.chat_id, case, further.event)


def _audit_page(work: Work, chat_id: int, case: Case, after: int) -> None:
    t = work.staff_words()
    events = work.histories.after(case.id, after, EVENTS)
    *first, last = tell.lines_in_pieces([desk_words.audit_head(t, case.number), *(_line(work, t, case, placed.event) for placed in events)])
    rows = [[(t(case_words.b_read_on), Button("audit_page", 0, packed(After(case.id, events[-1].id))))]] if len(events) == EVENTS else []
    if not rows and (readers := _readers(work, case)):
        last = f"{last}\n{masks.read_by(t, readers)}"
    for piece in first:
        work.say(chat_id, piece, case_id=case.id)
    work.say(chat_id, last, rows, case_id=case.id)


def _readers(work: Work, case: Case) -> str:
    """Who opened it without having it in hand, and when (services/deed/count_reads.py)."""
    seen = [(tell.person_name(work, row.person_id), work.roster.congress.local(row.at)) for row in work.reads.of_case(case.id, READERS)]
    return "、".join(f"{one_line(name)} {at:%m-%d %H:%M}" for name, at in seen)


def _line(work: Work, t: T, case: Case, event: Event) -> str:
    local = desk_words.audit_moment(t, work.roster.congress.local(event.at))
    facts = audit_facts.facts(work, event)
    if isinstance(event.data, TookIn):
        facts.append(joined.number_taken_in(work, case, event.data))
    return f"{local} {desk_words.actor(t, tell.person_name(work, event.actor))} {desk_words.event_name(t, event.step)} {' '.join(facts)}".rstrip()
