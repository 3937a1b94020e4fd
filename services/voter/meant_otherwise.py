"""What a voter writes that is no word of a matter but does something: each reader takes what is its own, in this order (docs/spec.md section 3)."""

from domain.cases.case import Case
from domain.values.message import Incoming
from domain.values.voter import Voter
from services.deed.work import Work
from services.voter import (
    after_all,
    asked_after,
    first_words,
    halves,
    let_read,
    name_wish,
    new_account,
    not_for_him,
    of_all,
    of_newest,
    own_apart,
    phone_anew,
    place_put_right,
    put_right,
    quiet_word,
    rate,
    said_of_other,
    said_to_come,
    says_who,
    typed_acts,
    unsure_wish,
    who_sees,
    whom_meant,
)

TAKES = (
    new_account.take,  # 我换了手机 原来那个栏杆的事咋样了
    own_apart.take,  # his despair beside another's danger
    halves.take,  # 娃掉, then 下去
    quiet_word.take,  # 莫让他晓得, where a matter is kept from somebody
    not_for_him.take,  # 他是我侄女婿 莫让他晓得
    put_right.take,  # 打错了 不是周二娃 是周启民
    says_who.take,  # 就是启明那个
    place_put_right.take,  # 写错地方了 应该是下坪那边的
    said_of_other.take,  # 刚才回错了 是说粮补的
    rate.explain,  # 啥意思, where an answer waits for his word
    rate.take_complaint,  # 不中, where an answer waits for his word
    phone_anew.take,  # 说错了，是…5679
    after_all.take,  # 还是要修
    typed_acts.take,  # 撤回, 催一下, 修好了
    name_wish.take,  # 可以写我名字
    of_all.take,  # 两件都保密
    let_read.take,  # 还是让吕春敏也看看吧
    unsure_wish.take,  # 不用跟启明说
    who_sees.take,  # 到底哪些人看得到
    whom_meant.take,  # a name alone beside what may be a tip
    said_to_come.take,  # 吕代表说周五来的 咋没来
    of_newest.take,  # 不要给我打电话, 不是路灯 是路牌
    asked_after.take,  # 那啥时候来水啊
    first_words.take,  # 儿子叫我写的, before any matter
)

OF_HIS = frozenset(
    {
        quiet_word.take,
        not_for_him.take,
        said_of_other.take,
        phone_anew.take,
        after_all.take,
        name_wish.take,
        let_read.take,
        unsure_wish.take,
        who_sees.take,
        whom_meant.take,
        asked_after.take,
    }
)
"""Those that only do something to a matter he has: of who has none they need not be asked."""


def take(work: Work, voter: Voter, cases: list[Case], message: Incoming, replied: Case | None) -> bool:
    has_one = bool(cases) or replied is not None
    return any(takes(work, voter, cases, message, replied) for takes in TAKES if has_one or takes not in OF_HIS)
