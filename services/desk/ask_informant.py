"""「问信息员」: what people in the village say of a matter, asked of its informant with a tap; his answer is a note (docs/spec.md section 4)."""

from domain.cases.case import Case, Event
from domain.cases.details_of_mediation import InformantSaid
from domain.congress.congress import Person
from domain.values.buttons import Button
from domain.values.ids import PersonId
from locales import informants as words
from services.case import spoken_of, words_of
from services.case.act import keep_words
from services.case.mediators import informants_of
from services.deed import tell
from services.deed.by import By, Said
from services.deed.names import category_name, village_name
from services.deed.work import Work
from services.desk import ask_villagers
from services.desk.ask_villagers import Duty, Put
from services.desk.noted_words import says_something, tell_colleagues


def _ends(said: Event) -> bool:
    return bool(said.of(InformantSaid).message)


DUTY = Duty("informant_asked", "informant_said", informants_of, _ends, "no_informant", "informant_asked_before")


def ask(work: Work, by: By, case: Case) -> Case:
    """Each of them reads it, who has no account here by who asked. Once, until one of them has told something."""
    t = work.staff_words()
    about = (village_name(work, case), category_name(work, case))
    put = Put(
        lambda who: words.asked(t, case.number, about, who.name),
        [[(t(words.b_say), Button("informant_say", case.id)), (t(words.b_unknown), Button("informant_no", case.id))]],
        lambda person: words.by_hand(t, case.number, person.name, person.phone),
    )
    return ask_villagers.ask(work, by, case, DUTY, put)


def asked(work: Work, case: Case) -> tuple[PersonId, ...]:
    """Who of them still owes an answer; nobody once one of them has told something."""
    return ask_villagers.waiting(work, case, DUTY)


def may_say(work: Work, by: By, case: Case) -> Person:
    """Which of those asked he is. Raises RefusedError where he is none."""
    return ask_villagers.one_asked(work, by, case, DUTY)


def say(work: Work, by: By, case: Case, said: Said) -> Case:
    """His words stay with the case as a note, which who asked, the claimer and the chat read. The voter does not, nor whom it complains of."""
    person = may_say(work, by, case)
    says_something(said)
    case = spoken_of.told(work, by, case, said.text)
    asker, t = ask_villagers.asker(work, case, DUTY), work.staff_words()
    stored = keep_words(work, case, person, said, "note")
    case = work.cases.record(case, work.event("informant_said", person.id, InformantSaid(message=stored)))
    told = words.told(t, case.number, person.name, words_of.whole(t, said))
    tell_colleagues(work, by, case, stored, told)
    if asker is not None and asker.id != case.claimer:
        tell.to_person(work, asker, told, case_id=case.id)
    return case


def knows_nothing(work: Work, by: By, case: Case) -> Case:
    """Who asked reads so, and asks somebody else."""
    person = ask_villagers.one_asked(work, by, case, DUTY, says_no=True)
    asker = ask_villagers.asker(work, case, DUTY)
    case = work.cases.record(case, work.event("informant_said", person.id, InformantSaid()))
    if asker is not None:
        tell.to_person(work, asker, words.unknown_to(work.staff_words(), case.number, person.name), case_id=case.id)
    return case
