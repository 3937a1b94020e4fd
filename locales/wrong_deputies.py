"""「代表有误」: asked of a voter, and as the secretary reads it."""

from domain.words.quotation import quoted
from locales.catalogue import N_
from locales.common import T

b_wrong = N_("代表有误")
ask = N_("哪里不对？写一句，例如：张三不是我们村的代表了；电话打不通。")
thanks = N_("谢谢，已经记下，请人大秘书核对名册。")
nobody = N_("人大秘书现在收不到消息，请过几天再说。")


def told(_: T, village: str, words: str) -> str:
    return _("{village}有选民说「我的代表」不对，请点「名册」核对：\n{words}").format(
        village=village or _("有村居未定的"), words=quoted(words[:1000])
    )
