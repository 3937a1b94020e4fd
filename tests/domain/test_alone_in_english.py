"""Which English words wish that the secretary alone reads a matter, and which tell of an office (docs/spec.md section 3)."""

from domain.complaints.asks_secrecy import for_secretary_alone, only_asks_secrecy

WISHES = (
    "This is for the secretary only.",
    "Secretary only please",
    "Let only the secretary see this",
    "Send it only to the secretary",
    "It should not go to the deputies",
    "Don't tell the deputies about it",
    "Keep this from the deputies",
    "I only want the secretary to know",
    "Please keep this between me and the secretary",
    "Could only the secretary read this?",
    "Let nobody but the secretary read it",
    "Just the secretary, nobody else",
)
TOLD = (
    "Only the secretary can see the accounts of our village",
    "Only the party secretary should see this",
    "They don't show it to the deputies",
    "Can only the secretary see this?",
    "Only the secretary can see this?",
    "The money is for the secretary only",
    "Show this to the deputies",
)


def test_a_wish_is_one_and_a_fact_is_none() -> None:
    assert [wish for wish in WISHES if not for_secretary_alone(f"The road is broken. {wish}")] == []
    assert [wish for wish in WISHES if not only_asks_secrecy(wish)] == []
    assert [told for told in TOLD if for_secretary_alone(told)] == []
