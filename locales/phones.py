"""A telephone number that a voter writes unasked (docs/spec.md section 4)."""

from locales.common import T


def noted(_: T, number: str) -> str:
    """Nobody has his matter in hand yet."""
    return _("收到，记到 {number} 了。电话给您遮住了，代表看不到；等有代表来办，我会问您要不要留给他。").format(number=number)


def call_noted(_: T, number: str) -> str:
    """He wants to be called, and nobody has his matter in hand yet."""
    return _("收到，记到 {number} 了。等有代表来办，我会问您把电话留给他，让他打给您。").format(number=number)


def hidden(_: T, number: str) -> str:
    """It joined a matter that nobody has in hand."""
    return _("收到，记到 {number} 了。电话给您遮住了，代表看不到；谁要打给您，会在这里先问您。").format(number=number)


def offered(_: T, number: str, who: str) -> str:
    return _("{number}：您写的电话遮住了，代表看不到。{who} 在办这件事，要打给您得有号码，愿意留给他吗？只给他一个人看。").format(
        number=number, who=who
    )


def call_wanted(_: T, number: str, who: str) -> str:
    """He wants to be called and wrote no number."""
    return _("{number}：记下了。要让 {who} 打给您得有号码，点「留电话」，只给他一个人看。").format(number=number, who=who)
