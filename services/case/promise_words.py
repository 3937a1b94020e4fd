"""What voters read of a promise that was kept or explained: each once, asked for his rating anew (docs/spec.md section 4)."""

from dataclasses import dataclass

from domain.cases.case import Case
from domain.values.ids import PersonId
from domain.values.message import Incoming, as_json, from_json
from locales import promises as words
from services.case import media, unasked, words_of
from services.case.places import Spot
from services.deed import portions, tell
from services.deed.work import Work


@dataclass(frozen=True)
class Settled:
    """`by` says in these words that his promise on `case` is kept or dropped (`how`)."""

    case: Case
    by: PersonId
    message: Incoming
    how: str


def settled(work: Work, own: Case, what: Settled) -> int | None:
    """The words for the voter of `own`, with the question; None where he cannot be asked now."""
    voter, message = work.voters.get(own.voter_id), what.message
    if voter is None:
        return None
    t = tell.words_for(work, voter)
    if words_of.media_of(message) and voter.unreachable_since is None:
        media.to_voter(work, t, own, message, Spot(voter.chat_id))
    name, said = tell.deputy_name(work, what.case, what.by), words_of.on_card(t, message) or words_of.kinds(t, message)
    *first, last = tell.pieces(words.settled(t, own.number, name, what.how, said))
    for piece in first:
        tell.to_voter(work, voter, piece, case_id=own.id)
    said, purpose = unasked.settled(voter, last, t), unasked.purpose(voter, own)
    return tell.to_voter(work, voter, said, unasked.rows(voter, own, t), case_id=own.id, purpose=purpose)


def share(work: Work, what: Settled) -> None:
    """Those who joined it hear the same."""
    if what.case.joined:
        said = as_json(what.message)
        portions.begin(work, "share_promise", share_promise, case=what.case.id, by=what.by, said=said, how=what.how, after=0)


def share_promise(work: Work, data: portions.Data) -> portions.Left | None:
    """The next voters whose cases joined."""
    what = Settled(work.cases.get(data["case"]), PersonId(data["by"]), from_json(data["said"]), data["how"])
    joined = work.next_cases.joined_to(what.case.id, data["after"], portions.CASES, one_each=True)
    portions.each(work, "share_promise", joined, lambda own: settled(work, own, what))
    return portions.Left({**data, "after": joined[-1].id}) if len(joined) == portions.CASES else None
