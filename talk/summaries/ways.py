"""What this room of the talk answers to (talk/house.py)."""

from talk.asking.ways import Asked, Ways
from talk.summaries import by_town, group_plan, groups, performance, show, station_plan, template, topics, units

WAYS = Ways(
    staff_commands={
        "summary": show.show_summary,
        "files": performance.show_files,
        "units": units.show_units,
        "topics": topics.show_topics,
    },
    person={
        "gp_write": group_plan.ask_words,
        "gp_show": group_plan.show,
        "sp_list": station_plan.show_list,
        "sp_on": station_plan.turn_list,
        "sp_show": station_plan.show,
        "sp_write": station_plan.ask_words,
        "tp_show": template.offer,
        "tp_back": template.back,
        "sum_file": show.send_file,
        "sum_towns": by_town.ask_town,
        "sum_towns_on": by_town.turn_towns,
        "sum_town": by_town.show_town,
        "sum_groups": groups.ask_group,
        "sum_groups_on": groups.turn_groups,
        "sum_group": groups.show_group,
        "topic_show": topics.show_cases,
        "topic_draft": topics.ask_words,
        "topic_make": topics.take_draft,
        "units_page": units.turn_units,
        "pf_show": performance.show,
        "pf_draft": performance.send_draft,
        "pf_on": performance.turn_files,
        "pf_note": performance.ask_note,
        "pf_out": performance.take_out,
    },
    asked={
        "template_file": Asked(template.take_file, media=True),
        "topic_words": Asked(topics.take_words),
        "pf_words": Asked(performance.take_words),
        "plan_words": Asked(group_plan.take_words),
        "station_words": Asked(station_plan.take_words),
    },
)
