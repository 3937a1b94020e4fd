"""A deputy's plain words in private may be for the voter of a matter of his: offered with a button, shown once more, never sent by
themselves (docs/spec.md section 4, Talk; promise 7)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from domain.at_work.asked_inside import asks_inside
from domain.at_work.said_case import behind_its_figure, told_of
from domain.at_work.said_today import plans_visits
from domain.at_work.topic_deeds import named_ahead
from domain.cases.case import Case
from domain.values.buttons import Button
from domain.values.carried import packed, parsed
from domain.values.ids import Handle
from domain.values.message import Incoming, as_json, from_json
from domain.which_matter.at_its_unit import names_one
from locales import common
from locales import desk as desk_words
from locales.further import short
from services.case import at_units
from services.deed.message import Rows
from services.deed.names import own_words
from services.deed.shown_words import finds
from services.deed.work import Work
from services.desk import matter_meant, reply
from services.office.lists import to_do_of
from talk.asking.act import Act
from talk.asking.over import close
from talk.desk import once_named

LOOKED_AT = 60
"""Cases of his list, the first, among which one is looked for."""
MOST = 12
"""Matters that are offered where one must be meant."""
OFFERED = 6
"""Matters that are offered where his words name none, and where they may name several."""


@dataclass(frozen=True)
class ForVoter:
    """What such a button carries: the draft in which his words wait."""

    draft: int


def rows(work: Work, found: Sequence[Case], draft: int) -> Rows:
    """A button per matter that may be meant (`meant`)."""
    t = work.staff_words()
    said = own_words(work, found, t)
    return [[(desk_words.b_for_voter_of(t, c.number, short(said[c.id])), Button("as_reply", c.id, packed(ForVoter(draft))))] for c in found]


def meant(work: Work, message: Incoming) -> list[Case]:
    """Those that he names, by their number or by words of them; else those he has in hand. None for what he asks the bot or a colleague (谁去看过？)."""
    account = message.sender.handle
    mine, listed = _of_his_list(work, message)
    fit = [case for case in listed if reply.has_reader(work, case)]
    if named := matter_meant.by_number(fit, message.text):
        return named
    if asks_inside(message.text) or plans_visits(message.text):
        return []
    in_hand = [case for case in fit if case.claimer in mine]
    if (topic := named_ahead(message.text)) and (of_it := matter_meant.by_topic(work, Handle(account), in_hand, topic)):
        return of_it[:OFFERED]
    if at_it := [case for case in in_hand if names_one(message.text, [one.name for one in at_units.of_case(work, case)])]:
        return at_it[:OFFERED]
    found = matter_meant.by_words(work, account, in_hand, message.text) or matter_meant.by_words(work, account, fit, message.text)
    return (found or in_hand)[:OFFERED]


def unclaimed(work: Work, message: Incoming) -> list[Case]:
    """What nobody of his groups has in hand yet: the first of his list."""
    return [case for case in _of_his_list(work, message)[1] if case.claimer is None][:OFFERED]


def _of_his_list(work: Work, message: Incoming) -> tuple[set[str], list[Case]]:
    """Who he is as a deputy, and what lies with him or with his groups whose words he may read."""
    account = message.sender.handle
    persons = work.roster.persons_of(account)
    mine = {str(person.id) for person in persons if person.kind == "deputy" and person.has_rights}
    cases = work.lists.page(to_do_of(work, persons), 0, LOOKED_AT).cases if mine else []
    return mine, [case for case in cases if finds(work, Handle(account), case)]


def ask_which(work: Work, message: Incoming, cases: Sequence[Case]) -> None:
    """What he wrote is for one of several: it waits, and goes on with the one he taps."""
    draft = int(work.drafts.put("mine", message.chat_id, as_json(message), message.at))
    t, said = work.staff_words(), own_words(work, cases, work.staff_words())
    offered = [(case.id, common.b_open(t, case.number, short(said[case.id]))) for case in cases[:MOST]]
    rows = [[(label, Button("as_reply", case_id, packed(ForVoter(draft))))] for case_id, label in offered]
    rows.append([(t(common.b_nothing), Button("as_nothing", 0, str(draft)))])
    work.say(message.chat_id, desk_words.of_which_is_it(t, message.text), rows, reply_to=message.message_id)


def show(work: Work, act: Act) -> None:
    """「发给…的选民」: what he wrote, without the number it began with, as it will leave: as a word to him, or as the answer."""
    kept = work.drafts.get(str(parsed(ForVoter, act.value).draft), "mine")
    if kept is None or kept.chat_id != act.chat_id:
        work.tell(work.staff_words()(desk_words.chosen_already))
        return
    message = from_json(kept.message)
    work.drafts.close(kept.id, work.now)
    close(work, act.chat_id, act.press.message_id)
    number, words = told_of(message.text)
    of_it = act.case.is_numbered(number)
    message = replace(message, text=words if of_it else behind_its_figure(message.text, act.case.number))
    once_named.go_on(work, act, message)
