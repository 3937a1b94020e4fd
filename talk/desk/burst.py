"""What people do with a digest: open one of its cases, join those alike (docs/spec.md section 4, Same matter)."""

from domain import similarity
from domain.buttons import number_in
from domain.case import WITH_GROUP
from domain.ids import CaseId
from domain.rights import may
from locales import desk, texts
from services.case import cards
from services.case import digest as fold_burst
from services.case import joined as join_cases
from services.case.act import actor_of, allowed_to
from services.case.places import Place, places
from storage.work import Work
from talk.asking.act import Act


def unfold(work: Work, act: Act) -> None:
    """Open one of them: only then it has a card of its own here."""
    allowed_to(work, act.by, "see", act.case)
    digest = work.digests.holding(act.case.id, act.chat_id)
    if digest is None or not any(place.chat_id == act.chat_id for place in places(work, act.case)):
        work.tell(texts.already_so(work.staff_words()))
        return
    work.digests.mark_shown(digest.id, act.case.id)
    person = next((place.person for place in places(work, act.case) if place.chat_id == act.chat_id), None)
    cards.post_at(work, act.case, Place(act.chat_id, person))
    fold_burst.show(work, work.digests.get(digest.id))


def join_alike(work: Work, act: Act) -> None:
    """「相同的并案」: those alike in this message join the oldest of them; each voter is told and rates for himself."""
    value = act.value
    allowed_to(work, act.by, "merge", act.case)
    t = work.staff_words()
    digest = work.digests.find(number_in(value))
    if digest is None or digest.chat_id != act.chat_id:
        work.tell(texts.old_button(t), alert=True)
        return
    found = [c for c in work.cases.several(digest.cases) if c.status in WITH_GROUP and not c.confidential and not c.joined]
    cases = {c.id: c for c in found if may(work.roster, act.persons, "merge", c)}
    groups: dict[tuple[str | None, str, tuple[str, ...]], dict[CaseId, str]] = {}
    first = work.said.first_words(list(cases))
    for case_id, case in cases.items():
        groups.setdefault((case.village, case.category, case.spoken_of), {})[case_id] = first.get(case_id, "")
    joined = 0
    actor = actor_of(work, act.persons, act.case).id
    for alike in groups.values():
        for main_id, *others in similarity.clusters(alike):
            for other in others:
                join_cases.join(work, work.cases.get(other), work.cases.get(main_id), work.event("merged", actor, main_case=main_id))
                joined += 1
    work.tell(desk.joined_alike(t, joined), alert=not joined)
    if joined:
        fold_burst.show(work, work.digests.get(digest.id))
        for case_id in cases:
            case = work.cases.get(case_id)
            if case.joined and case_id not in digest.shown and case.status in WITH_GROUP:
                work.digests.mark_shown(digest.id, case_id)
                cards.post_at(work, case, Place(act.chat_id))
        fold_burst.show(work, work.digests.get(digest.id))
