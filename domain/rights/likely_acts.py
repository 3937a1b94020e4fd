"""Which rarer acts of a card come first: the likeliest for its status and for who looks (docs/spec.md section 4, Card)."""

from collections.abc import Collection, Mapping, Sequence

AT_ONCE = 8
"""Acts one sees at once; the rest is behind one more tap."""
_IN_HAND = (
    "meet",
    "unit_answered",
    "unit_again",
    "up_answered",
    "consult",
    "hand_up",
    "extend",
    "release",
    "ask_phone",
    "full",
    "classify",
    "merge",
    "give_back",
    "summarise",
)
_SETTLED = ("full", "consult", "suggest", "sheet", "classify", "summarise")
LIKELY: Mapping[str, Sequence[str]] = {
    "new": ("full", "classify", "speaks", "summarise"),
    "accepted": ("full", "classify", "speaks", "summarise"),
    "assigned": ("meet", "answer", "forward", "name_claimer", "merge", "full", "hand_up", "classify", "recuse"),
    "claimed": _IN_HAND,
    "in_progress": _IN_HAND,
    "returned": _IN_HAND,
    "answered": ("answer", "ask_phone", *_SETTLED),
    "closed": _SETTLED,
    "merged": ("unmerge", "full", "sheet"),
}
"""By status, likeliest first. What is not named comes after, in the order of the menu."""
LIKELIER: Mapping[str, Sequence[str]] = {
    "chair": ("key", "checked", "ask_progress"),
    "key_lead": ("checked",),
    "secretary": ("q_assign", "ask_progress", "classify", "speaks", "send_back"),
    "info_officer": ("classify", "summarise", "send_back"),
}
"""What whoever has this role looks for before all."""


def in_order(offered: Sequence[str], mine: Collection[str], status: str, roles: Collection[str]) -> tuple[list[str], list[str]]:
    """The acts `offered`, as what is seen at once and the rest. `mine`: those he may do, which come before what only others may."""
    first = [act for role, acts in LIKELIER.items() if role in roles for act in acts]
    rank = {act: n for n, act in reversed(list(enumerate([*first, *LIKELY.get(status, ()), *offered])))}
    sorted_ = sorted(offered, key=lambda act: (act not in mine, rank[act]))
    if len(sorted_) <= AT_ONCE:
        return sorted_, []
    return sorted_[:AT_ONCE], sorted_[AT_ONCE:]
