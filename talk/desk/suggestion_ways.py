"""What a suggestion and a motion answer to (talk/house.py)."""

from talk.asking.ways import Asked, Ways
from talk.desk import motion, suggest, suggestion_list, suggestion_steps, suggestion_unit

WAYS = Ways(
    staff_commands=dict.fromkeys(("suggest", "suggestions"), suggestion_list.show_suggestions),
    staff_case={
        "suggest": suggest.ask_title,
        "suggest_on": suggest.ask_title,
        "suggest_new": suggest.ask_new,
        "suggest_add": suggest.add_case,
    },
    person={
        "suggest_page": suggestion_list.turn_suggestions,
        "suggest_start": suggest.ask_start,
        "suggest_show": suggestion_list.show,
        "suggest_word": suggestion_steps.word,
        "suggest_second": suggestion_steps.ask_seconders,
        "suggest_second_on": suggestion_steps.turn_seconders,
        "suggest_seconds": suggestion_steps.take_seconder,
        "suggest_hand": suggestion_unit.ask_unit,
        "suggest_unit_on": suggestion_unit.turn_units,
        "suggest_unit": suggestion_unit.take_unit,
        "suggest_unit_sure": suggestion_unit.take_unit_all_the_same,
        "suggest_other": suggestion_unit.ask_other_unit,
        "suggest_extend": suggestion_steps.ask_until,
        "suggest_until": suggestion_steps.take_until,
        "suggest_talk": suggestion_steps.ask_talk,
        "suggest_answer": suggestion_steps.ask_class,
        "suggest_class": suggestion_steps.ask_answer,
        "suggest_rate": suggestion_steps.rate,
        "suggest_redo": suggestion_steps.ask_why,
        "motion_kind": motion.choose_kind,
        "motion_submit": motion.submit,
        "motion_decide": motion.decide,
    },
    asked={
        "suggest_words": Asked(suggest.take_words, right="take_up"),
        "suggest_start": Asked(suggest.take_start),
        "suggest_other": Asked(suggestion_unit.take_other_unit),
        "suggest_talk": Asked(suggestion_steps.take_talk),
        "suggest_answer": Asked(suggestion_steps.take_answer),
        "suggest_why": Asked(suggestion_steps.take_why),
    },
)
