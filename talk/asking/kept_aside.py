"""Words of somebody of the roster that wait until he says what they are for: nothing is lost, and nothing goes anywhere before."""

from domain.at_work.says_danger import says_danger
from domain.rights.rights import may_in_congress
from domain.values.buttons import Button
from domain.values.ids import Handle
from domain.values.message import Incoming, as_json
from locales import common
from services.deed.message import Rows
from services.deed.work import Work


def until_chosen(work: Work, message: Incoming) -> Rows:
    """Keep them in his private chat; returns the buttons of what he may do with them."""
    draft = work.drafts.put("mine", message.chat_id, as_json(message), message.at)
    return choices(work, message.sender.handle, str(draft))


def call_for_help(work: Work, message: Incoming) -> str:
    """The draft of words that answer a question and call for help beside it: nobody writes those twice. Empty for others."""
    return str(work.drafts.put("mine", message.chat_id, as_json(message), message.at)) if says_danger(message.text) else ""


def choices(work: Work, account: Handle, draft: str) -> Rows:
    """Whoever has no seat and no post any more may still have a matter of his own."""
    t = work.staff_words()
    own, nothing = (t(common.b_my_own), Button("as_own", 0, draft)), (t(common.b_nothing), Button("as_nothing", 0, draft))
    if not may_in_congress(work.roster, work.roster.persons_of(account), "new"):
        return [[own, nothing]]
    return [[own, (t(common.b_for_voter), Button("as_for", 0, draft))], [(t(common.b_record), Button("as_visit", 0, draft)), nothing]]
