"""What this room of the talk answers to (talk/house.py)."""

from talk.asking.ways import Asked, Ways
from talk.summaries import group_plan, performance, show, template, units

WAYS = Ways(
    staff_commands={
        "summary": show.show_summary,
        "units": units.show_units,
    },
    person={
        "gp_write": group_plan.ask_words,
        "gp_show": group_plan.show,
        "tp_show": template.offer,
        "tp_back": template.back,
        "sum_file": show.send_file,
        "units_page": units.turn_units,
        "pf_show": performance.show,
        "pf_draft": performance.send_draft,
    },
    asked={
        "template_file": Asked(template.take_file, media=True),
        "plan_words": Asked(group_plan.take_words),
    },
)
