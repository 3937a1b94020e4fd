"""What is asked of us, by the words a question is made of (domain/at_work/asked_ours.py reads it, domain/at_work/words_of_questions.py has the words)."""

from collections.abc import Mapping

KINDS: tuple[tuple[str, str], ...] = (
    ("chase_missing", "chase not filed/visit/record"),
    ("chase_missing", "chase visit/record !person !name"),
    ("chase", "chase person/name"),
    ("compared", "compare"),
    ("of_villages", "whichvillage most/nothing !who"),
    ("of_groups", "whichgroup most/slow/nothing !village !person"),
    ("still", "who/which nothing deputy"),
    ("still", "who nothing !time"),
    ("most_done", "did most who !hand"),
    ("missing", "not filed/visit/record who/which/count !reply !units"),
    ("units", "units not reply who/which/count"),
    ("deadline", "visit/record deadline/filed when"),
    ("report_day", "paper when !give"),
    ("missing", "who/which/count visit/record !when !figure !most !give"),
    ("missing", "visit/record how"),
    ("leave", "leave who/which/count"),
    ("leave", "leave person asks"),
    ("duty", "duty who/when/which/asks"),
    ("duty", "reception who"),
    ("days", "visit/reception/session when/where"),
    ("move_day", "visit/reception edit date"),
    ("move_day", "visit/reception edit !when"),
    ("members", "phone deputy village/group"),
    ("phone", "secretary/chair who"),
    ("phone", "phone person/name/secretary/chair !unit !units"),
    ("phone", "phone group/village leader/vice"),
    ("leader", "leader/vice who group/village/name"),
    ("members", "group who/which !hand !most !status !overdue !time"),
    ("members", "village deputy who/which"),
    ("group_of", "village/person whichgroup"),
    ("group_of", "village belongs who/which"),
    ("group_of", "person whichvillage"),
    ("done_by", "figure person"),
    ("figure", "figure"),
    ("report", "time how"),
    ("linked", "linked deputy/who/which/count"),
    ("topics", "whichkind most"),
    ("topics", "today most"),
    ("own", "own count/which"),
    ("paper", "paper give/where"),
    ("units", "units count/which"),
    ("doors", "doors"),
    ("most", "most who/hand !visit !record !reception"),
    ("hand", "person hand/did count/which"),
    ("hand", "name hand count/which"),
    ("today", "today time/when"),
    ("today", "today !visit !reception"),
    ("list", "count/which/list"),
)
"""What is asked, by what the question is made of: each of these words, or one of several (/), and none of those behind a sign (!)."""
FIELDS: Mapping[str, str] = {
    "chase": "person", "phone": "person group village", "leader": "group village", "members": "group village", "group_of": "village person",
    "done_by": "person time", "report": "time", "figure": "time group village town", "paper": "time group", "doors": "village", "hand": "person time status overdue", "duty": "person time",
    "days": "time", "deadline": "time", "report_day": "time", "leave": "time person", "missing": "time group village", "chase_missing": "time group village",
    "compared": "time", "of_villages": "time", "of_groups": "time", "units": "time", "move_day": "time", "today": "time",
}  # fmt: skip
"""Which filters a question may name beside what it asks; any, where it is a list. What would be passed over in silence is no such question."""


OF_A_LIST = frozenset({"asks", "count", "which", "glue", "piece", "list", "name", "hand", "did"})
"""Of such words a question after a number or a list is made, and of no others."""
OF_NOW = frozenset({"leave", "today", "report_day", "deadline"})
"""What is answered as it is today: 上个月谁请假了 is not."""
NAMES_WHOM = frozenset({"chase", "phone", "leader", "hand"})
"""Questions in which what is left over may be somebody's name, or a group's."""
