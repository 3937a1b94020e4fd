"""What this room of the talk answers to (talk/house.py)."""

from talk.asking.ways import Asked, Ways
from talk.summaries import group_plan, performance, show, template

WAYS = Ways(
    staff_commands={
        "summary": show.show_summary,
    },
    person={
        "gp_write": group_plan.ask_words,
        "gp_show": group_plan.show,
        "tp_show": template.offer,
        "tp_back": template.back,
        "sum_file": show.send_file,
        "pf_show": performance.show,
        "pf_draft": performance.send_draft,
    },
    asked={
        "template_file": Asked(template.take_file, media=True),
        "plan_words": Asked(group_plan.take_words),
    },
)
