"""The glossary's Rights multiplied out: every act × every role × own and other group, asked of the running bot.

The table below is written by hand from docs/glossary.md (Rights), not derived from domain/rights/rights.py.
"""

from collections.abc import Mapping
from typing import Any

from domain.cases.details_in_hand import Claimed, HandedUp, Recused
from domain.values.ids import ChatId, Handle, MessageId, PersonId
from domain.values.message import Press, Sender
from locales import case as case_words
from locales import common
from locales.catalogue import translator
from services.deed.work import Work
from services.staff import suspended
from talk.press import press_button
from tests.town import Town

GROUP = "g2"
ROLES: Mapping[str, str] = {
    # who he is towards the case of g2: whose roster row
    "claimer": "d013",
    "deputy": "d014",
    "leader": "d011",
    "deputy_leader": "d012",
    "presidium": "d043",  # made the linked member of g2 below
    "chair": "d072",
    "handed_up_to": "d031",
    "secretary": "u01",
    "officer": "u02",
    "officer_elsewhere": "u03",
    "deputy_elsewhere": "d001",
    "leader_elsewhere": "d041",
    "suspended": "d015",
    "ended": "d016",
    "recused": "d017",
    "voter_himself": "d018",
    "stranger": "",
}
GROUP_DEPUTIES = {"claimer", "deputy", "leader", "deputy_leader"}
SPEAK = GROUP_DEPUTIES | {"handed_up_to", "secretary"}
DECIDE = {"claimer", "leader", "deputy_leader", "handed_up_to", "secretary"}
LEAD = {"leader", "deputy_leader", "secretary", "officer"}
RIGHTS: Mapping[str, set[str]] = {
    "full": GROUP_DEPUTIES | {"presidium", "handed_up_to", "chair", "secretary", "officer"},
    "claim": SPEAK,
    "reply": SPEAK,
    "consult": SPEAK,
    "express": SPEAK,
    "recuse": GROUP_DEPUTIES | {"handed_up_to"},
    "forward": DECIDE,
    "hand_up": DECIDE,
    "answer": DECIDE,
    "extend": DECIDE,
    "give_back": DECIDE,
    "release": DECIDE,
    "ask_phone": DECIDE,
    "name_claimer": LEAD,
    "merge": LEAD,
    "unmerge": LEAD,
    "split": LEAD,
    "key": {"chair", "secretary"},
    "q_assign": {"secretary"},
    "q_decline": {"secretary"},
    "back_yes": {"secretary"},
    "back_no": {"secretary"},
}
UNCLAIMED = ("claim",)


async def test_every_act_is_for_those_the_glossary_names_and_nobody_else(town: Town) -> None:
    voter = await town.voter("柳湾村")
    await voter.writes("村口的路坏了")
    await town.passes(minutes=3)
    await voter.writes("自来水停了")
    await voter.presses("新事项")
    accounts = {role: 700_000 + n for n, role in enumerate(ROLES)} | {"voter_himself": await voter.handle()}

    def settle(work: Work) -> None:
        for role, person in ROLES.items():
            if person:
                work.rows.link(PersonId(person), work.roster.people[PersonId(person)].name, Handle(accounts[role]), work.now)
        deputies = work.rows.section("deputies")
        for person, status in (("d015", "suspended"), ("d016", "ended")):
            work.rows.revise("deputies", person, data=dict(deputies[person].data) | {"status": status})
        congress = work.rows.section("congress")
        key, row = next(iter(congress.items()))
        presidium = [{"deputy": "d072", "role": "chair"}, {"deputy": "d043", "role": "presidium_member"}]
        work.rows.revise("congress", key, data=dict(row.data) | {"presidium": presidium})
        linked = dict(work.rows.section("groups")[GROUP].data) | {"linked_presidium": "d043"}
        work.rows.revise("groups", GROUP, data=linked)
        work.rows.moved()
        work.roster_changed()
        case = work.cases.get(1)
        work.cases.record(
            case,
            work.event("recused", "d017", Recused(by=PersonId("d017"))),
            work.event("claimed", "d013", Claimed(claimer=PersonId("d013"))),
            work.event("handed_up", "d013", HandedUp(to=PersonId("d031"))),
        )
        work.cases.record(work.cases.get(2), work.event("recused", "d017", Recused(by=PersonId("d017"))))

    await town.ask(settle)
    wrong: list[str] = []
    for act, may in RIGHTS.items():
        case_id = 2 if act in UNCLAIMED else 1
        for role in ROLES:
            allowed = await town.ask(_asks, accounts[role], act, case_id)
            expected = role in may and not (role == "handed_up_to" and act in UNCLAIMED)
            if allowed != expected:
                wrong.append(f"{role} {'may' if allowed else 'may not'} {act}")
    assert wrong == []


def _asks(work: Work, account: int, act: str, case_id: int) -> bool:
    """Press, see whether it was refused, and undo it."""
    press = Press(ChatId(account), MessageId(0), Sender(Handle(account)), "1", f"{act}|{case_id}|", work.now)
    point = work.connection.begin_nested()
    press_button(work, press)
    popup = work.popup[0] if work.popup else ""
    point.rollback()
    t: Any = translator("zh-Hans")
    refusals = {case_words.who_may(t, name) for name in (*RIGHTS, "see", "note", "key_follow_up", "assign", "decline", "callbacks")}
    refusals |= {t(common.own_matter), case_words.who_may(t, "nobody")}
    persons = work.roster.persons_of(Handle(account))
    refusals = {f"{words}{suspended.of_nobody(work, persons)}" for words in refusals}  # whom the roster has no more reads that too
    refusals |= {suspended.popup(work, persons)} - {""}
    if act == "recuse" and popup == t(common.settled):
        return False  # staff have nothing to recuse from
    return popup not in refusals
