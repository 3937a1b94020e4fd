"""Why Telegram does not answer, in words for `/healthz` and the log; nothing in them is secret or somebody's words."""

NO_ANSWER = "nothing came in time"
UNKNOWN_TOKEN = "it does not know this bot or what it is asked: is LIANXIN_BOT_TOKEN right, LIANXIN_BOT_API up to date?"
ANOTHER_READER = "another process receives with the same token"
NO_RESULT = "something on the way says yes in its place"
TOO_OFTEN = "it says that we ask too often"
NOT_STORED = "what Telegram hands over cannot be stored now, it keeps it"


def not_telegram(status: int) -> str:
    """A page, an empty or a foreign body; Telegram's own front has such pages for 5xx alone."""
    if status >= 500:
        return f"HTTP {status}, and no answer of the Bot API"
    return f"something on the way answers in its place, HTTP {status}: a proxy, a gateway, a login page?"


def not_well(said: str) -> str:
    """Telegram itself says that it cannot now."""
    return f"it says that it cannot now: {said[:80]}"


def refused(code: int) -> str:
    """Telegram's own no to a question of ours."""
    known = {401: UNKNOWN_TOKEN, 404: UNKNOWN_TOKEN, 409: ANOTHER_READER, 429: TOO_OFTEN}
    return known.get(code) or not_well(str(code))


def no_way(error: BaseException) -> str:
    """The connection failed. The library's own words may name a proxy with its password, so only the kind is told."""
    return f"no connection: {type(error).__name__}"
