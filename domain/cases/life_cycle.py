"""The statuses of a case and the steps between them, as data (docs/glossary.md, Life cycle; docs/spec.md sections 1, 3 and 4).

A step that the table `STEPS` does not name is refused."""

from collections.abc import Mapping

STATUSES = (
    "new",
    "accepted",
    "declined",
    "merged",
    "assigned",
    "claimed",
    "in_progress",
    "answered",
    "returned",
    "closed",
    "archived",
    "withdrawn",
)
HANDLED = frozenset({"claimed", "in_progress", "returned"})
"""Somebody has it in hand."""
AWAITING_ANSWER = frozenset({"new", "accepted", "assigned", *HANDLED})
OPEN = AWAITING_ANSWER | {"answered"}
STILL_HIS = OPEN | {"merged"}
"""Its voter can add words to it, and take it back."""
WITH_GROUP = frozenset({"assigned", *HANDLED})
SETTLED = frozenset({"closed", "archived"})
WITH_ANSWER = SETTLED | {"answered"}
"""Its voter has an answer, and none is owed."""
SEALS = frozenset({"media", "asked", "due", "kept", "held"})
"""Seals under which a case is the secretary's alone."""
AFFAIRS = "village_affairs"
"""The category that is kept from the officials of the village."""
WITHOUT_OFFICIALS = frozenset({"opened", "urgent", "affairs"})
"""Seals under which a group has it, but not the officials of the village."""
FINAL_ROUND = 3
"""The third round is the presidium's and the last (docs/spec.md, promise 3)."""
OUTCOMES = ("solved", "planned", "deferred", "explained")
RATINGS = ("satisfied", "mostly", "unsatisfied")
ANSWERED = frozenset({"answered", "closed"})
"""It has its answer; in these a promise is followed (docs/glossary.md, 承诺)."""
OF_A_PROMISE = frozenset({"promise_kept", "promise_moved", "promise_dropped", "promise_handed"})
"""Steps of an open promise: none where there is none."""
MOST_MOVES = 2
"""So often its day is put off by who follows it; then his leader decides."""
_LIVE = frozenset({*AWAITING_ANSWER, "answered", "closed"})
_ANY = frozenset(STATUSES)
STEPS: Mapping[str, tuple[frozenset[str], str | None]] = {
    # step: (from, to); None keeps the status. The glossary's Life cycle, line by line.
    "registered": (frozenset({"new"}), "new"),
    "queued": (frozenset({"new", "accepted"}), None),
    "accepted": (frozenset({"new"}), "accepted"),
    "declined": (frozenset({"new", "accepted", "assigned", "claimed", "in_progress", "merged"}), "declined"),
    "overturned": (frozenset({"declined"}), "accepted"),
    "undeclined": (frozenset({"declined"}), "accepted"),
    "assigned": (frozenset({"new", "accepted", *WITH_GROUP}), "assigned"),
    "claimed": (frozenset({"assigned"}), "claimed"),
    "handed": (HANDLED, None),
    "contacted": (frozenset({"claimed"}), "in_progress"),
    "released": (HANDLED, "assigned"),
    "given_back": (WITH_GROUP, "accepted"),
    "back_asked": (WITH_GROUP, None),
    "back_refused": (WITH_GROUP, None),
    "forwarded": (HANDLED, "in_progress"),
    "unit_answered": (WITH_GROUP | {"answered", "closed"}, None),
    "unit_told": (WITH_GROUP | {"answered", "closed"}, None),
    "unit_visited": (WITH_GROUP | {"answered", "closed"}, None),
    "recused": (frozenset({"assigned"}), None),
    "handed_up": (WITH_GROUP, "in_progress"),
    "express": (WITH_GROUP, "in_progress"),
    "up_answered": (WITH_GROUP, None),
    "consulted": (frozenset({*HANDLED, "answered", "closed"}), None),
    "extended": (HANDLED, None),
    "waiting": (frozenset({"in_progress", "returned"}), None),
    "waited": (frozenset({*HANDLED, "answered"}), None),
    "answered": (frozenset({"in_progress", "returned", "answered"}), "answered"),
    "answer_shared": (frozenset({"merged"}), None),
    "corrected": (_ANY, None),
    "asked": (frozenset({"answered", "closed", "merged"}), None),
    "asked_anew": (frozenset({"answered", "closed", "merged"}), None),
    "window_moved": (frozenset({"answered", "closed", "merged"}), None),
    "unaskable": (frozenset({"answered", "closed", "merged"}), None),
    "rated": (frozenset({"answered", "closed", "merged"}), None),
    "resolved": (WITH_GROUP | {"accepted", "answered", "closed", "merged"}, None),
    "explained": (_ANY, None),
    "undone": (frozenset({"answered", "merged"}), None),
    "undone_over": (frozenset({"answered", "merged"}), None),
    "unrated": (frozenset({"returned", "assigned", "accepted", "answered", "closed"}), "answered"),
    "unrated_joined": (frozenset({"returned", "assigned", "merged"}), "merged"),
    "returned": (frozenset({"answered", "closed", "merged"}), "returned"),
    "closed": (frozenset({"answered"}), "closed"),
    "archived": (frozenset({"closed"}), "archived"),
    "merged": (AWAITING_ANSWER, "merged"),
    "unmerged": (frozenset({"merged"}), "assigned"),
    "rejoined": (frozenset({"merged", "declined"}), "merged"),
    "answer_kept": (frozenset({"merged"}), "answered"),
    "took_in": (OPEN | {"closed"}, None),
    "split": (_ANY, None),
    "withdrawn": (STILL_HIS, "withdrawn"),
    "changed": (_LIVE | {"merged"}, None),
    "sealed": (_LIVE | {"merged"}, None),
    "summarised": (_LIVE, None),
    "spoken_of": (_ANY, None),
    "promise_kept": (ANSWERED, None),
    "promise_moved": (ANSWERED, None),
    "promise_dropped": (ANSWERED, None),
    "promise_handed": (ANSWERED, None),
    "progress_asked": (WITH_GROUP, None),
    "progress_told": (_LIVE, None),
    "chased": (WITH_GROUP, None),
    "mediator_asked": (WITH_GROUP, None),
    "mediator_said": (WITH_GROUP, None),
    "informant_asked": (WITH_GROUP, None),
    "informant_said": (_LIVE, None),
    "key": (OPEN, None),
    "unkey": (_ANY, None),
    "checked": (OPEN, None),
    "suggested": (_ANY, None),
    "erased": (_ANY, None),
    "phone_asked": (STILL_HIS, None),
    "phone_given": (STILL_HIS, None),
    "spoke": (_ANY, None),
    "noted": (_ANY, None),
    "unnoted": (_ANY, None),
    "sent": (_ANY, None),
    "edited": (_ANY, None),
    "nagged": (_ANY, None),
    "asked_on": (_ANY, None),
    "reported_back": (WITH_ANSWER, None),
    "alike": (WITH_GROUP, None),
}
"""`alike`: an older case looks the same. `spoke`: further words of the voter. `sent`: words sent to him. `unnoted`: a note of another matter is taken back. `nagged`: 催办. `asked_on`: asked again at a promise date.
`unit_answered`: a unit said what it did; `unit_told`: its voter was told so; `unit_visited`: somebody went to see it with the unit.
`up_answered`: whoever it was handed up to reported back.
`back_asked`, `back_refused`: consent to a late 退办 is asked for, refused.
`handed`: a new claimer by 指派 or for a round. `unrated`: he changed his mind within ten minutes (`assigned`: in a round that his
word opened and that had no handler any more; `accepted`: of what is the secretary's alone; domain/cases/change_of_mind.py); `unrated_joined`: his case is joined, as it was when he
spoke. `answered` once more: while its voter says that it is not done. `answer_shared`: the main case's answer reached a joined voter, who rates for himself. `answer_kept`: his case stands alone with that
answer, its main case having been taken back or sealed, or itself. `took_in`: others joined this case.
`progress_asked`, `progress_told`, `chased`: 问进度, its answer, 催办 by staff.
`promise_…`: 办好了, 还要等, 办不成了, and another who follows it.
`window_moved`: his time to rate is longer, the bot was away or he says that it is not done. `undone`, `undone_over`: he says so, without a
rating; he says that it is not so. `asked_anew`: the answer he had rated was corrected. `checked`: a log of 重点督办."""
TAKES_BACK = frozenset({"unrated", "unrated_joined"})
"""Steps that take a rating back: none where there is none."""
BRING_NO_ANSWER = frozenset({"answer_kept", "unrated"})
"""Steps to `answered` of what has an answer already."""


def allowed(status: str, step: str) -> bool:
    return status in STEPS[step][0]
