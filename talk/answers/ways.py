"""What this room of the talk answers to (talk/house.py)."""

from talk.answers import chase_due, days, figures, named_list, take
from talk.asking.ways import Ways
from talk.desk import what_for

WAYS = Ways(
    person={
        "of_list": named_list.open_list,
        "ask_of": take.choose,
        "ask_sum": figures.open_summary,
        "chase_due": chase_due.urge,
        "ask_rota": days.open_rota,
        "as_what": what_for.open_choices,
    }
)
