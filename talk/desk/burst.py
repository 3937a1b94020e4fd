"""What people do with a digest: open one of its cases, join those alike (docs/spec.md section 4, Same matter)."""

from domain.values.carried import parsed
from domain.values.errors import OldButtonError
from locales import desk as desk_words
from services.case import cards, swarm
from services.case import digest as fold_burst
from services.case.act import allowed_to
from services.case.digest import Alike
from services.case.places import Place, places
from services.deed.work import Work
from services.desk import join as deeds
from services.desk import join_swarm
from talk.asking.act import Act


def unfold(work: Work, act: Act) -> None:
    """Open one of them: only then it has a card of its own here."""
    allowed_to(work, act.by, "see", act.case)
    digest = work.digests.holding(act.case.id, act.chat_id)
    if digest is None or not any(place.chat_id == act.chat_id for place in places(work, act.case)):
        work.tell(work.staff_words()(desk_words.already_so))
        return
    work.digests.mark_shown(digest.id, act.case.id)
    person = next((place.person for place in places(work, act.case) if place.chat_id == act.chat_id), None)
    cards.post_at(work, act.case, Place(act.chat_id, person))
    fold_burst.show(work, work.digests.get(digest.id))


def join_alike(work: Work, act: Act) -> None:
    """「相同的并案」: those of this very message; what is likely of one thing, in other words, is shown before it is joined."""
    allowed_to(work, act.by, "merge", act.case)
    alike = parsed(Alike, act.value)
    digest = work.digests.find(alike.digest)
    if digest is None or digest.chat_id != act.chat_id:
        raise OldButtonError(act.value)
    joined = deeds.join_alike(work, act.by, act.case, digest.id)
    storm = join_swarm.of_digest(work, act.by, digest.cases)
    work.tell(desk_words.joined_alike(work.staff_words(), joined), alert=not joined and not storm)
    if storm:
        swarm.show(work, act.chat_id, storm)
