"""Refusals. Each carries its facts as attributes; the words a person reads come from locales/refusals.py by `code`."""


class LianxinError(Exception):
    """Something was refused or could not be done; nothing changed."""

    code = "failed"


class IllegalStepError(LianxinError):
    """The life cycle (docs/glossary.md, Life cycle) does not allow this step from this status."""

    code = "illegal_step"

    def __init__(self, step: str, status: str) -> None:
        super().__init__(f"{step} is not possible while the case is {status}")
        self.step, self.status = step, status


class NotAllowedError(LianxinError):
    """The actor has no right to this act (docs/glossary.md, Rights). `who` names those who have."""

    code = "not_allowed"

    def __init__(self, act: str, who: str = "") -> None:
        super().__init__(f"{act} is not this person's")
        self.act, self.who = act, who


class NoSuchCaseError(LianxinError):
    """There is no such case, or the asker may not know of it; both read alike."""

    code = "no_such_case"


class LinkRefusedError(LianxinError):
    """A deep link cannot be used. `reason`: used, expired, unknown, other_person, not_leader."""

    code = "link_refused"

    def __init__(self, reason: str) -> None:
        super().__init__(f"link refused: {reason}")
        self.reason = reason


class RefusedError(LianxinError):
    """A deed cannot be done as things stand. `reason` and `facts` are worded by locales/refusals.py, wherever it is read."""

    code = "refused"

    def __init__(self, reason: str, **facts: object) -> None:
        super().__init__(f"refused: {reason}")
        self.reason, self.facts = reason, facts


class FieldError(RefusedError):
    """One field of what was given will not do: `field` as the deed's parameter is called."""

    code = "field"

    def __init__(self, field: str, reason: str, **facts: object) -> None:
        super().__init__(reason, **facts)
        self.field = field


class OldButtonError(LianxinError):
    """What a press carries is no value that a button of ours has: an older version's button, or a forged one."""

    code = "old_button"

    def __init__(self, value: str) -> None:
        super().__init__("a button carries what none of ours does")
        self.value = value


class SessionOverError(LianxinError):
    """Nobody is in at this page any more: the session has ended, or its person's right to the pages."""

    code = "session_over"


class DoneBeforeError(LianxinError):
    """This form was sent before, and what it asked for was done then."""

    code = "done_before"


class MovedOnError(LianxinError):
    """What the page shows has changed since it was made."""

    code = "moved_on"
