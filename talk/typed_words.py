"""How typed words for a voter, and what became of his matter, go on: shown once more, noted, or asked for (talk/typed_deeds.py)."""

from collections.abc import Callable
from dataclasses import replace

from domain.at_work.likely_answers import DONE, likely_answer, not_done, stands
from domain.days.said_days import written_out
from domain.values.carried import packed
from domain.values.ids import Handle
from domain.words.pattern import pattern_of
from services.desk import answer as answers
from services.desk import matter_meant
from services.desk import promise as promises
from services.desk import reply as replies
from services.office.open_to_him import open_to_him
from talk.desk import answer, promise, talk
from talk.typed import Typed, press, step

_CLAUSE = pattern_of(r"[^，,；;。！!\s]+[，,；;。！!\s]*")


def done(typed: Typed) -> bool:
    """「办好了」: the answer, or what became of a promise, as the voter will read it."""
    work, case = typed.work, typed.act.case
    message = replace(typed.message, text=_of_this_matter(typed, typed.deed.words or typed.message.text))
    if not_done(message.text):
        return False
    if case.promised:
        promises.may_follow(work, typed.act.by, case)
        promise.take_words(work, message, step(typed, "promise_words", how="kept"))
    else:
        answers.may_answer(work, typed.act.by, case)
        answer.take_answer_words(work, message, step(typed, "answer_words", outcome="solved"))
    return True


def _of_this_matter(typed: Typed, text: str) -> str:
    """路灯修好了，水还没 says to the voter of the lamp nothing of the water that he has in hand too: what stands behind and names another is left out."""
    work, case, account = typed.work, typed.act.case, Handle(typed.message.sender.handle)
    others = [one for one in open_to_him(work, typed.act.persons) if one.id != case.id and one.claimer == case.claimer]
    clauses = list(_CLAUSE.finditer(text)) if others else []
    if not clauses or not matter_meant.by_words(work, account, [case], clauses[0][0]):
        return text  # it may be said on the wrong card
    for clause in clauses[1:]:
        if matter_meant.by_words(work, account, others, clause[0]) and not matter_meant.by_words(work, account, [case], clause[0]):
            return text[: clause.start()].rstrip(" ,，;；、\n")
    return text


def closed(typed: Typed) -> bool:
    """「办结」 is a word of the office: what was done stands beside it, or he is asked for it."""
    work, case, deed = typed.work, typed.act.case, typed.deed
    if not_done(deed.rest):
        return False
    if deed.rest:
        return done(replace(typed, deed=replace(deed, words=deed.rest)))
    if case.promised:
        promise.ask_kept(work, typed.act)
    else:
        answer.ask_answer(work, replace(typed.act, value=packed(answer.Chosen("solved"))))
    return True


def to_voter(typed: Typed) -> bool:
    """Words for him, as they will leave; 答复 that says it is done is the answer."""
    work, act, words = typed.work, typed.act, typed.deed.rest
    if typed.deed.kind == "answer_with" and stands(words) == DONE:
        return done(replace(typed, deed=replace(typed.deed, words=words)))
    replies.may_reply(work, act.by, act.case)
    as_answer = typed.deed.kind == "answer_with" or likely_answer(words)
    talk.preview(work, replace(typed.message, text=words), act.case.id, or_answer=as_answer, asks=typed.deed.kind in ASKED)
    return True


ASKED = frozenset({"ask_with", "ask_of"})
"""Words that the voter is to answer."""


def asked_of(typed: Typed) -> bool:
    """问是哪一段 is for the voter, 问于发去不去 for a colleague."""
    names = {called for person in typed.work.roster.people.values() for called in (person.name, person.name[1:]) if len(called) > 1}
    return not typed.deed.rest.startswith(tuple(names)) and to_voter(typed)


def reply(typed: Typed) -> bool:
    """Its button; of a voice or a picture that is called so, what was sent."""
    return to_voter(typed) if typed.message.media else press("reply")(typed)


def note(typed: Typed) -> bool:
    """「备注…」, and what he says of a call: a note of this case."""
    words = typed.deed.rest if typed.deed.kind == "note" else typed.deed.words or typed.message.text
    talk.note(typed.work, replace(typed.message, text=words), typed.act.case)
    return True


def phoned(typed: Typed) -> bool:
    """A call that is only named is logged (「面商」); what came of it is a note."""
    return note(typed) if typed.deed.rest else press("consult")(typed)


def promised(typed: Typed) -> bool:
    """「承诺月底修好」: the answer 「列入计划」, with these words and their day once he has seen it."""
    work, act = typed.work, typed.act
    if act.case.promised or not typed.deed.rest:
        return False
    said = written_out(typed.deed.rest, work.today, 1)[0]
    answer.ask_answer(work, replace(act, value=packed(answer.Chosen("planned")), said=said))
    return True


def of_promise(kind: str) -> Callable[[Typed], bool]:
    """Only where one is followed: else they are words like any."""

    def does(typed: Typed) -> bool:
        return typed.act.case.promised and press(kind)(typed)

    return does
