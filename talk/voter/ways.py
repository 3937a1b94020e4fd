"""What this room of the talk answers to (talk/house.py)."""

from talk.asking.ways import AskedVoter, Ways
from talk.voter import change, choose, greet, help, look_around, my_matters, phone, rate, register, tap_rating

WAYS = Ways(
    commands={
        "start": register.start,
        "my": my_matters.show_list,
        "deputies": look_around.show_deputies,
        "visit": look_around.show_visit_day,
        "help": help.show_help,
        "village": register.ask_village_again,
        "language": register.ask_language,
    },
    voter={
        "village": register.choose_village,
        "villages": greet.turn_villages,
        "keep_village": greet.welcome,
        "agree": register.agree,
        "language": register.choose_language,
        "my": my_matters.say_list,
        "as_new": choose.as_new,
        "as_own": choose.as_new,
        "as_nothing": choose.close_draft,
        "visit_remind": look_around.set_visit_reminder,
    },
    own_case={
        "mine": my_matters.show_own,
        "nag": my_matters.nag,
        "supplement": my_matters.ask_supplement,
        "withdraw": my_matters.ask_withdraw,
        "withdraw_yes": my_matters.withdraw,
        "keep": my_matters.keep,
        "change": change.show_changes,
        "categories": change.show_categories,
        "category": change.set_category,
        "case_villages": change.show_case_villages,
        "case_village": change.set_village,
        "secret": change.keep_confidential,
        "show_me": change.ask_contact,
        "hide_me": change.hide_identity,
        "rate": tap_rating.rate,
        "just_saying": choose.just_saying,
        "as_more": choose.as_more,
        "as_open": choose.as_open,
        "split_off": choose.split_off,
        "moved_to": choose.move_to,
        "give_phone": phone.give_phone,
        "no_phone": phone.no_phone,
    },
    person={
        "my_page": my_matters.turn_list,
    },
    asked_voter={
        "village": AskedVoter(register.take_village_name),
        "why": AskedVoter(rate.take_reason, of_matter=True),
        "resolved": AskedVoter(rate.take_resolved_words, of_matter=True),
        "another": AskedVoter(choose.take_another, of_matter=True),
        "supplement": AskedVoter(my_matters.take_supplement, of_matter=True),
        "contact": AskedVoter(change.take_contact, typed=True, of_matter=True),
        "phone": AskedVoter(phone.take_phone, typed=True, of_matter=True),
    },
)
