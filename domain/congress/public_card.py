"""What everybody may read of a deputy (docs/glossary.md, shown_phone)."""

from domain.congress.congress import Person

SHOWN_PHONES = ("none", "mobile", "office")


def shows(person: Person) -> str:
    """One of SHOWN_PHONES: his own choice, else what the roster says."""
    return person.shown_phone or ("mobile" if person.publish_phone else "none")


def public_phone(person: Person) -> str:
    """Empty where he shows none."""
    return {"mobile": person.phone, "office": person.office_phone}.get(shows(person), "")
