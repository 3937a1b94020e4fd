"""Words that joined a case and belong to another: what its chats show of them is taken back there (docs/spec.md section 3).

They stay with the case as what was sent (docs/spec.md, promise 4), and are no part of what it says.
"""

from collections.abc import Sequence
from datetime import datetime

from domain.cases.case import Case
from locales import further
from services.case import cards, fold_words, media, voter_said, words_of
from services.deed.work import Work
from storage.case_messages import CaseMessage
from storage.outbox import NOTICE, Call


def take_back(work: Work, case: Case, run: Sequence[CaseMessage], shown: tuple[datetime, datetime], *, by_mistake: bool = False) -> None:
    """`shown`: when the first and the last of them were told (aware, UTC); `by_mistake`: they are of no matter at all."""
    work.messages.put_elsewhere([one.id for one in run])
    for spot in voter_said.spots(work, case):
        fold_words.forget(work, case, spot, [words_of.about_message(one) for one in run])
        media.forget(work, case, run, spot)
    for standing in work.traces.told_between(case.id, (fold_words.PURPOSE, media.SHOWN), shown):
        asked = {"chat_id": standing.chat_id, "message_id": standing.message_id}
        work.outbox.put(Call(standing.chat_id, "deleteMessage", asked, priority=NOTICE, case_id=case.id))
        work.traces.let_go(standing.chat_id, standing.outbox_id)
    words = (further.sent_by_mistake if by_mistake else further.another_matter)(work.staff_words(), case.number, len(run))
    voter_said.tell_readers(work, case, words, about=f"split:{run[0].id}")
    cards.refresh_cards(work, case, by_voter=True)
