"""Claims in one line in the group, of matters named by words or numbers: 水和灯我来办, 1和5我跑, 前面五件都我来 (docs/spec.md section 4, Typed acts)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from domain.at_work.claimed_runs import Handed, Run, count_claimed, run_claimed
from domain.at_work.said_claims import Claimed, Share, all_claimed, bare_topics, shares, topics_claimed
from domain.at_work.said_deeds import SaidDeed
from domain.cases.case import Case
from domain.values.buttons import Button
from domain.values.message import Incoming
from locales import case as case_words
from locales import claims
from locales import desk as desk_words
from locales.further import short
from services.deed import screens, tell
from services.deed.names import own_words
from services.deed.work import Work
from talk.asking.over import confirm

OFFERED = 6
CLAIM = SaidDeed("claim")
Does = Callable[[Work, Incoming, Case, SaidDeed], bool]


@dataclass(frozen=True)
class There:
    """What may be claimed where it is typed: `free`: what nobody has and whose words stand there; `held`: what somebody has, likewise; `meant`: the cases that a number may mean;
    `kept`: what he may claim and the chat does not show; `does` and `quietly`: the claim, with and without a word of each."""

    free: Callable[[], Sequence[Case]]
    held: Callable[[], Sequence[Case]]
    kept: Callable[[], Sequence[Case]]
    meant: Callable[[str], Sequence[Case]]
    does: Does
    quietly: Does


def may_claim(text: str) -> bool:
    """Whether it is read at all: what the group has is looked up for nothing else."""
    return "我" in text


def names(work: Work, case: Case, text: str) -> bool:
    """Whether it claims one matter, and this is what it is called."""
    claimed = topics_claimed(text)
    return claimed is not None and len(claimed.topics) == 1 and bool(_named(work, [case], claimed.topics[0]))


def take(work: Work, message: Incoming, there: There) -> bool:
    """Where he names several and one of them is not known, he is asked by a list of all."""
    many, free = count_claimed(message.text), there.free()
    if many is not None or all_claimed(message.text):
        return _counted(work, message, (there, free), many or 0)
    if each := shares(message.text):
        return _shared(work, message, (there, free), each)
    claimed = topics_claimed(message.text)
    if claimed is None:
        return _bare(work, message, there, free)
    found = _found(work, free, claimed)
    if all(len(cases) == 1 for cases in found):
        return _each(work, message, [cases[0] for cases in found], there)
    if any(found):
        several = [case for cases in found for case in cases]
        return _offer(work, message, several if all(found) else free)
    return _held(work, message, there, _found(work, there.held(), claimed)) or _in_private(work, message, there)


def take_several(work: Work, message: Incoming, there: There) -> bool:
    """In private: 五件都归我, 水和灯我来办; one alone is named by its words."""
    text, claimed = message.text, topics_claimed(message.text)
    several = claimed is not None and (len(claimed.topics) > 1 or claimed.count > 0)
    if not (several or count_claimed(text) is not None or all_claimed(text) or shares(text)):
        return False
    return any(one.kind == "deputy" and one.has_rights for one in work.roster.persons_of(message.sender.handle)) and take(
        work, message, there
    )


def take_numbers(work: Work, message: Incoming, there: There) -> bool:
    """1 2 3我跑，4和5也给我, 0001-0005我认领: each by its number; what another has, and what is not found, is said."""
    run = run_claimed(message.text) if may_claim(message.text) else None
    found = [(nth, list(there.meant(nth))) for nth in run.numbers] if run is not None else []
    known = [cases[0] for _, cases in found if len(cases) == 1]
    if run is None or not (known or any(nth in message.text for nth, _ in found)):
        return False
    if not run.plainly:
        return len(known) == len(found) and _offer(work, message, [case for case in known if case.claimer is None])
    handed = [(one, [list(there.meant(nth)) for nth in one.numbers]) for one in run.handed]
    if handed and not any(cases for _, each in handed for cases in each):
        return False
    _claim(work, message, there, known)
    _say_lacking(work, message, found, run)
    _hand_each(work, message, there, handed)
    return True


def _hand_each(work: Work, message: Incoming, there: There, handed: Sequence[tuple[Handed, Sequence[Sequence[Case]]]]) -> None:
    """3号给吕春敏 beside a claim: who has it now, in a line; what he may not do, or of whom nobody there is called so, is said."""
    t, lines, left = work.staff_words(), list[str](), list[str]()
    for one, found in handed:
        named = replace(message, text=one.words)
        done = [len(cases) == 1 and there.quietly(work, named, cases[0], SaidDeed("name_one", one.who)) for cases in found]
        left += [] if all(done) else [one.words]
        now = [work.cases.get(cases[0].id) for cases, did in zip(found, done, strict=True) if did]
        lines += [claims.handed_to(t, case.number[-4:], tell.person_name(work, case.claimer)) for case in now if case.claimer]
    if left:
        lines.append(desk_words.shares_not_done(t, left))
    if lines:
        confirm(work, message, "\n".join(lines))


def _claim(work: Work, message: Incoming, there: There, cases: Sequence[Case]) -> None:
    """Each of these; one line says what came of all of them."""
    own = {person.id for person in work.roster.persons_of(message.sender.handle)}
    t = work.staff_words()
    for case in cases:
        if case.claimer is None:
            there.quietly(work, message, case, CLAIM)
    now = [(case, work.cases.get(case.id)) for case in cases]
    has = [case for before, case in now if before.claimer is None and case.claimer in own]
    lines = (
        [claims.claimed(t, [c.number[-4:] for c in has], min((c.contact_due_on for c in has if c.contact_due_on), default=None))]
        if has
        else []
    )
    for before, case in now:
        if before.claimer in own:
            lines.append(claims.had_before(t, case.number[-4:]))
        elif before.claimer is not None:
            lines.append(claims.has_another(t, case.number[-4:], tell.person_name(work, before.claimer)))
    if lines:
        confirm(work, message, "\n".join(lines))


def _say_lacking(work: Work, message: Incoming, found: Sequence[tuple[str, Sequence[Case]]], run: Run) -> None:
    t = work.staff_words()
    lines = [claims.not_found(t, lacking)] if (lacking := [nth for nth, cases in found if not cases]) else []
    lines += [desk_words.write_whole_number(t, [case.number for case in cases]) for _, cases in found if len(cases) > 1]
    if any(sign.isdigit() for sign in run.rest):
        lines.append(claims.rest_not_done(t, run.rest))
    if lines:
        confirm(work, message, "\n".join(lines))


def _counted(work: Work, message: Incoming, where: tuple[There, Sequence[Case]], many: int) -> bool:
    """All there are are claimed where he says how many; else which of them is asked."""
    there, free = where
    if many and many == len(free):
        return _each(work, message, free, there)
    if free:
        return _offer(work, message, free)
    plainly = message.private or "领" in message.text
    if plainly:
        confirm(work, message, work.staff_words()(claims.none_left))
    return plainly


def _bare(work: Work, message: Incoming, there: There, free: Sequence[Case]) -> bool:
    """粮补我来: only where these very words stand in a matter there."""
    topics = bare_topics(message.text)
    found = _worded(work, free, topics)
    if not found or not all(found):
        return bool(topics) and not any(found) and _held(work, message, there, _worded(work, there.held(), topics))
    several = list({case.id: case for cases in found for case in cases}.values())
    if "给我" in message.text or any(len(cases) > 1 for cases in found):
        return _offer(work, message, several)
    return _each(work, message, several, there)


def _worded(work: Work, cases: Sequence[Case], topics: Sequence[str]) -> list[list[Case]]:
    words = own_words(work, cases, work.staff_words())
    return [[case for case in cases if topic in words[case.id]] for topic in topics]


def _held(work: Work, message: Incoming, there: There, found: Sequence[Sequence[Case]]) -> bool:
    """Who claims by words what somebody has reads who has it."""
    if not found or any(len(cases) != 1 for cases in found):
        return False
    _claim(work, message, there, [cases[0] for cases in found])
    return True


def _each(work: Work, message: Incoming, cases: Sequence[Case], there: There) -> bool:
    """All of them, each another; false for any others. Who was slower reads so."""
    if not cases or len({case.id for case in cases}) < len(cases):
        return False
    if len(cases) == 1:
        there.does(work, message, cases[0], CLAIM)
    else:
        _claim(work, message, there, cases)
    return True


def _shared(work: Work, message: Incoming, where: tuple[There, Sequence[Case]], each: Sequence[Share]) -> bool:
    """What he claims is his, what he leaves to another is named where he may; what was not done is said."""
    there, free = where
    found = [(share, _found(work, free, Claimed(share.topics))) for share in each]
    own = [cases for share, topics in found if not share.who for cases in topics]
    if any(len(cases) != 1 for cases in own):
        return any(own) and _offer(work, message, free)
    _each(work, message, [cases[0] for cases in own], there)
    left = [share.words for share, cases in found if share.who and not _handed(work, message, (share, cases), there.does)]
    if left:
        confirm(work, message, desk_words.shares_not_done(work.staff_words(), left))
    return True


def _handed(work: Work, message: Incoming, one: tuple[Share, Sequence[Sequence[Case]]], does: Does) -> bool:
    share, found = one
    named = replace(message, text=share.words)
    return all([len(cases) == 1 and does(work, named, cases[0], SaidDeed("name_one", share.who)) for cases in found])


def _found(work: Work, free: Sequence[Case], claimed: Claimed) -> list[list[Case]]:
    """By what each is named; several in one word (医保宽带两件) are taken apart where each part names one."""
    found = [_named(work, free, topic) for topic in claimed.topics]
    if claimed.count == 2 and len(claimed.topics) == 1:
        topic = claimed.topics[0]
        pairs = [[_named(work, free, topic[:at]), _named(work, free, topic[at:])] for at in range(1, len(topic))]
        found = next((pair for pair in pairs if all(len(cases) == 1 for cases in pair)), found)
    return found if not claimed.count or claimed.count == len(found) else [[]]


def _named(work: Work, free: Sequence[Case], topic: str) -> list[Case]:
    """Those that have all its signs: 灯会 is no lamp."""
    words = own_words(work, free, work.staff_words())
    return [case for case in free if all(sign in words[case.id] for sign in topic)]


def _offer(work: Work, message: Incoming, free: Sequence[Case]) -> bool:
    """Which of them is his to say, by a tap each."""
    t = work.staff_words()
    said = own_words(work, free, t)
    rows = [[(f"{t(case_words.b_claim)} {case.number[-4:]} {short(said[case.id])}", Button("claim", case.id))] for case in free[:OFFERED]]
    row = work.say(message.chat_id, t(desk_words.which_to_claim), rows, reply_to=message.message_id, silent=True)
    screens.put(work, (message.chat_id, message.sender.handle, row), None)
    return bool(free)


def _in_private(work: Work, message: Incoming, there: There) -> bool:
    """What the chat does not show may be meant: he reads in his own chat how it is claimed, the group nothing."""
    kept = there.kept()[:OFFERED]
    if not kept or message.private:
        return False
    t = work.staff_words()
    rows = [[(f"{t(case_words.b_claim)} {case.number}", Button("claim", case.id))] for case in kept]
    work.say(message.sender.handle, claims.not_shown_there(t, message.text, [case.number for case in kept]), rows)
    return True
