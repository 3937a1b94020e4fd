"""What is typed below a longer limit that is shown once more: other days (五天), or why (因为县里系统升级). It is shown anew with them.

Nothing leaves by it; other words are what they are without it (docs/spec.md section 4, Typed acts).
"""

from dataclasses import replace
from datetime import timedelta

from domain.at_work.asked_inside import asks
from domain.at_work.no_answer import only_met
from domain.at_work.said_case import told_of
from domain.at_work.said_deeds import said_deed
from domain.at_work.said_extension import LONGEST, why_in
from domain.values.buttons import Button, unpack
from domain.values.carried import parsed
from domain.values.errors import IllegalStepError, NotAllowedError, RefusedError
from domain.values.ids import CaseId, MessageId
from domain.values.message import Incoming, from_json
from services.deed.work import Work
from services.desk import matter_meant
from services.office.lists import to_do_of
from storage.asked import AskedByButtons
from talk.asking.act import Act, act_of
from talk.asking.over import close
from talk.desk import extend
from talk.steps import current_step
from talk.typed_choice import meant

FRESH = timedelta(minutes=10)
"""So long words below it are for it, where no other question waits."""
LOOKED_AT = 60
"""Cases of his list, the first, among which one is looked for by its words."""


def take(work: Work, message: Incoming) -> bool:
    """False for any other words, and where nothing of the kind waits there."""
    if message.media or message.sender.anonymous or current_step(work, message) is not None:
        return False
    asked = meant(work, message, work.asked.of(message.chat_id))
    last = next((one for one in reversed(asked) if one.asks), None)
    button = _extends(last) if last is not None and message.at - last.at <= FRESH else None
    if last is None or button is None:
        return False
    act, shape = act_of(work, message, CaseId(button.case)), parsed(extend.Shape, button.value)
    draft = work.drafts.get(str(shape.draft), "reply")
    kept = from_json(draft.message) if draft is not None else None
    if draft is None or kept is None or kept.sender.handle != message.sender.handle:
        return False
    until, why = extend.read(work, act.case, message.text)
    if until is None:
        why = why_in(message.text) or (f"{kept.text}，{message.text.strip()}" if _more_of_it(work, act, message) else "")
        if not why:
            return False
    work.drafts.close(draft.id, work.now)
    for place in work.places.message_ids(last.row)[-1:]:
        close(work, message.chat_id, MessageId(place))
    try:
        extend.show(work, replace(message, text=why or kept.text), act, until or shape.until)
    except (NotAllowedError, IllegalStepError, RefusedError):
        return False
    return True


def _extends(one: AskedByButtons) -> Button | None:
    return next((unpack(choice.data) for choice in one.choices if choice.kind == "extend_go"), None)


def _more_of_it(work: Work, act: Act, message: Incoming) -> bool:
    """A few words that are about this very matter (县医保局系统升级 of a 报销), and are no act and no question."""
    text = message.text
    if len(text) > LONGEST or said_deed(text) is not None or asks(text) or only_met(text) or told_of(text)[0]:
        return False
    persons = work.roster.persons_of(message.sender.handle)
    cases = work.lists.page(to_do_of(work, persons), 0, LOOKED_AT).cases
    return [case.id for case in matter_meant.by_words(work, message.sender.handle, cases, text)] == [act.case.id]
