"""What somebody can do here, by what he may: 「帮助」 and Telegram's command menu name the same (docs/spec.md section 2)."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.congress.congress import Person
from domain.rights.rights import may_in_congress
from domain.rights.roster import Roster
from locales import (
    case,
    common,
    guides,
    office,
    performance,
    rotas,
    tasks,
    topics,
    unit_figures,
)


@dataclass(frozen=True)
class Task:
    """`command` as it is typed; `right`: what it wants (domain/rights/rights.CONGRESS_ACTS), empty for what any deputy does."""

    command: str
    label: str
    right: str = ""


ON_COMPUTER = Task("office", office.label_office, "office")
"""Where the pages are (`Work.office`)."""
OF_STAFF: Sequence[Task] = (
    Task("cases", common.label_cases),
    Task("record", common.b_record, "visit_record"),
    Task("queue", common.label_queue, "queue"),
    Task("new", tasks.label_new, "new"),
    Task("find", tasks.label_find, "find"),
    Task("summary", common.label_summary, "summary"),
    Task("units", unit_figures.label_units, "summary"),
    Task("visitday", common.label_board, "visit_board"),
    Task("promises", tasks.label_promises, "find"),
    Task("callbacks", tasks.label_callbacks, "callbacks"),
    Task("people", common.label_people, "people"),
    Task("days", tasks.label_days, "days"),
    Task("rota", rotas.label_rota, "days"),
    Task("suggest", tasks.label_suggest, "suggest"),
    Task("topics", topics.label_topics, "topics"),
    Task("activity", tasks.label_activity, "visit_board"),
    Task("files", performance.label_files, "files"),
    Task("broadcast", tasks.label_broadcast, "broadcast"),
    Task("notice", tasks.label_notice, "notice"),
    Task("canned", tasks.label_canned, "canned"),
    Task("block", tasks.label_block, "block"),
    Task("erase", tasks.label_erase, "erase_for"),
    ON_COMPUTER,
)
OF_ALL_STAFF: Sequence[Task] = (Task("case", tasks.label_case), Task("audit", tasks.label_audit), Task("me", tasks.label_me))
"""Of everybody of the roster."""
OF_VOTERS: Sequence[Task] = (
    Task("my", common.label_my),
    Task("deputies", common.label_deputies),
    Task("visit", common.label_visit),
    Task("village", tasks.label_village),
    Task("language", tasks.label_language),
    Task("privacy", common.label_privacy),
)
ON_CARDS: Sequence[Task] = (
    Task("may", guides.label_may),
    Task("claim", case.b_claim),
    Task("reply", common.b_reply),
    Task("forward", common.b_forward),
    Task("answer", common.b_answer),
    Task("promise", guides.label_promise),
    Task("leave", guides.label_leave),
)
"""What deputies do by a button of a card, or in words: no command of the menu."""
BY_A_TAP: Sequence[Task] = (
    Task("ask", tasks.label_ask, "find"),
    Task("hand_up", tasks.label_hand_up),
    Task("mediator", tasks.label_mediator),
    Task("informant", tasks.label_informant),
    Task("motion", tasks.label_motion),
    Task("card", tasks.label_card),
    Task("quarter", tasks.label_quarter),
    Task("group_papers", tasks.label_group_papers, "visit_board"),
    Task("session", tasks.label_session, "days"),
    Task("year_plan", tasks.label_year_plan, "people"),
    Task("doors", tasks.label_doors, "people"),
    Task("hand_over", tasks.label_hand_over, "people"),
    Task("chat", tasks.label_chat, "visit_board"),
)
"""What is reached by a button below something else, with the right it wants as in `OF_STAFF`: no command of the menu."""
BY_ITSELF: Sequence[Task] = (Task("rate", guides.label_rate), Task("urgent", guides.label_urgent))
"""What a voter meets without looking for it."""
WRITE = Task("write", tasks.label_write)
"""What needs no command."""
HELP = Task("help", common.label_help)


def tasks_of(roster: Roster, persons: Sequence[Person], *, pages: bool) -> list[Task]:
    """Of who has these rows of the roster; with none a voter's. `pages`: whether there are some on the computer."""
    live = tuple(p for p in persons if p.has_rights)
    if not live:
        return list(OF_VOTERS)
    return [*(task for task in _his(roster, live, OF_STAFF) if pages or task != ON_COMPUTER), *OF_ALL_STAFF]


def _his(roster: Roster, live: tuple[Person, ...], known: Sequence[Task]) -> list[Task]:
    deputy = any(p.kind == "deputy" for p in live)
    return [task for task in known if (may_in_congress(roster, live, task.right) if task.right else deputy)]


def explained(roster: Roster, persons: Sequence[Person], *, pages: bool) -> list[Task]:
    """What 「帮助」 explains: his tasks, and what needs no command."""
    live = tuple(p for p in persons if p.has_rights)
    if not live:
        return [WRITE, *tasks_of(roster, live, pages=pages), *BY_ITSELF]
    on_cards = ON_CARDS if any(p.kind == "deputy" for p in live) else ()
    return [*on_cards, *tasks_of(roster, live, pages=pages), *_his(roster, live, BY_A_TAP)]
