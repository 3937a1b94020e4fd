"""Whether a whole message says that he agrees to the notice: 同意, with what people put around it (docs/understood.md, 同意).

Every sign of the message must be of a word known here, so that who refuses, asks, doubts, makes conditions or tells of somebody else's
consent (同意个鬼, 村里同意了) has not agreed: none of these words denies, asks or names others.
"""

from domain.words.pattern import pattern_of
from domain.words.plain_text import CLAUSES_WITH_COLONS, letters, squeezed
from domain.words.simplified import simplified

LONGEST = 60
"""Letters beyond which words are no consent."""
_WORDS = {
    "c": "同意 我要同意 我想同意 愿意同意 我愿意 俺愿意 我们愿意 俺们愿意 咱愿意 我自愿 tongyi agree agreed iagree idoagree iconsent weagree agreeandcontinue",
    "s": "我 俺 咱 我们 俺们 咱们 我哋 阿拉 偶 额 吾 伲 涯 本人 我本人 我个人 我自己 我这边 我老汉 老汉我 我老头子 我老婆子 我老太婆 我家里 wo i",
    "a": "都 也 就 那 那就 那么 全 全部 全都 统统 通通 完全 绝对 一定 肯定 当然 坚决 真心 真的 真 确实 确定 确认 自愿 已 已经 早 早就 刚 刚刚 刚才 先 再次 还是 只好 只能 只得 勉强"
    " 举双手 双手 举手 百分百 百分之百 一百个 一万个 非常 十分 特此 点了 点过 点过了 点好了 按了 按过 按过了 选了 我点 我按 我选 我打 我打字 我回 我回复 我答复 我写 我输入 我发 我说 我说了 我讲"
    " 打字 回复 答复 口头 在此 fully",
    "o": "上面的 上头的 上面写的 上面说的 上面这些 以上 以上的 以上内容 这个 这个我 这些 这些我 你们说的 你们写的 你们讲的 你说的 写的 条款 协议 说明",
    "y": "是 是的 对 对的 对头 好 好的 好滴 好吧 好嘛 好嘞 好了 好啊 行 行吧 行的 中 可以 可以的 要得 要的 嗯 哦 噢 喔 啊 哎 诶 欸 喂 系 没问题 冇问题 无问题 没得问题 莫得问题 没意见 没得意见 无异议 没异议"
    " 必须的 放心 继续 接着 继续吧 好的呀 ok okay okk yes yep sure 看过了 看完了 看了 说明看了 都看了 看好了 看明白了 看懂了 晓得了 知道了 明白了 懂了 听明白了 听懂了 你好 您好 你们好 代表好",
    "p": "了 的 嘛 啊 呀 哈 啦 喇 咯 喽 啰 咧 嘞 哩 唻 呗 吧 撒 噻 唦 煞 格 葛 个呀 个呢 哉 额 嘅 咗 㗎 嘎 噶 哒 嗒 滴 地 哟 呦 哦 噢 喔 嗷 呐 哪 哎 诶 欸 喏 囖 囉 矣 嗫 呣 晒 咯喂 过 过了 就是 就是了 来着",
    "b": "上面的 上面说的 以上 这个 这些 条款 说明 你们看 你们保存 你们存 你们处理 你们用 你们转 给代表看 代表看 让代表看 转给代表 转 办 办理 处理 反映 继续 并继续 接着办 保管 照办 个人信息处理 隐私条款 andcontinue toit",
    "t": "得 成 谢谢 谢了 多谢 感谢 谢谢你们 谢谢您 谢谢代表 谢谢啦 辛苦了 辛苦 辛苦你们 辛苦你们了 麻烦了 麻烦你们了 麻烦你们 麻烦您了 劳慰 劳驾 唔该 唔该晒 有劳 费心了 费心 拜托 拜托了 thanks thankyou please"
    " 快 快点 快些 快点嘛 快点办 快点吧 快办 快快 赶紧 赶紧的 赶紧办 赶紧办吧 赶紧吧 赶快 赶快办 搞快点 搞快些 抓紧 抓紧办 麻利点 麻溜的 办吧 办嘛 接着弄 接着办 继续 继续吧 往下走 往下 下一步 开始吧 来吧"
    " 烦死了 烦死人 烦死人了 烦人 烦不烦 真烦 真麻烦 麻烦死了 真啰嗦 啰嗦 啰嗦死了 莫啰嗦 别啰嗦 别问了 莫问了 不要问了 不用问了 别再问了 说过了 说了几遍了"
    " 没办法 没得办法 没法 没法子 没得法 有啥法 有啥子法 有啥办法 有啥子办法 有什么办法 有什么法子 有啥法子 没办法的事 行了吧 行了 可以了吧 总行了吧 总可以了吧 好了吧 满意了吧 还不行吗 还不行么 还不行嘛"
    " 懒得看 懒得看了 不看了 不用看了 太长了 太长 太长不看 太长了不看了 字太多",
    "n": "不会点 不会按 不会点那个 我不会点 我不会按 点不来 按不来 点不了 按不了 点不动 按不动 点不到 点不上 点不开 我点不来 我点不了 我点不动 点了没反应 按了没反应 点了没用 按了没用 按钮点不了 按钮点不动 按钮没反应 按钮点了没反应"
    " 手机点不动 手机点不了 手机不好用 手机不灵 手抖 手笨 老花眼 眼睛不好 不晓得点哪里 不知道点哪里 我不晓得点哪里 我不知道点哪里 不晓得点哪儿 不晓得咋点 不晓得怎么点 不知道怎么点 没看到按钮 找不到按钮 看不到按钮 没有按钮",
}
"""By kind. c: he agrees; s: he himself; a: how; o: to what, before; y: a yes, or that he has read it; p: particles; b: to what, behind;
t: thanks, haste, sighs; n: that he cannot tap, which beside 同意 would be of the button (不会点同意)."""
_KIND = {word: kind for kind in "tpbnyosac" for word in _WORDS[kind].split()}
_BEHIND = _KIND | {word: kind for kind in "tpb" for word in _WORDS[kind].split()}
"""Behind the word that agrees 继续 is what he agrees to, and 哦 a particle."""
_LENGTHS = range(max(map(len, _KIND)), 0, -1)
_OF_THE_NEXT = (*_WORDS["n"].split(), "没办法", "没法", "没得办法", "没得法")
_AGREES = pattern_of("(?:[asoy][asoyp]{0,12})?c[bp]*(?:[asy]{0,4}c[bp]*){0,12}(?:t[pt]*)?")
_BESIDE = pattern_of("[asty][astyp]*|[sy]?np*")
_ENDS = pattern_of("[，,。.、！!；;~～…\\n]+")
_APART = pattern_of("(?<=同)\\s+(?=意)")
_ASKED = pattern_of("[?？](?!$)|(?<!行吗)(?<!行么)(?<!行嘛)(?<!了吧)[?？]")
_CROSSED = pattern_of("[👎🙅❌✖🚫✗×]")


def consents(text: str) -> bool:
    """「同意并继续」 in his own words."""
    plain = squeezed(_APART.sub("", simplified(text))).strip().lower()
    if len(letters(plain)) > LONGEST or _ASKED.search(plain) or _CROSSED.search(plain):
        return False
    kinds = [_kinds(clause) for clause in _clauses(plain)]
    agreed = [bool(_AGREES.fullmatch(kind)) for kind in kinds]
    if not any(agreed) or any("n" in kind for kind in kinds[agreed.index(True) :]):
        return False
    return all(agrees or _BESIDE.fullmatch(kind) for agrees, kind in zip(agreed, kinds, strict=True))


def _clauses(plain: str) -> list[str]:
    """A space ends one too, save in Latin letters and beside what may be of the next word (不会点 同意)."""
    one = plain.isascii() or any(word in plain for word in _OF_THE_NEXT)
    parts = _ENDS.split(plain) if one else CLAUSES_WITH_COLONS.split(plain)
    return [*filter(None, map(letters, parts))]


def _kinds(clause: str) -> str:
    """The kinds of its words, the longest first; empty where one is not known."""
    kinds, rest = "", clause
    while rest:
        words = _BEHIND if "c" in kinds else _KIND
        word = next((rest[:n] for n in _LENGTHS if rest[:n] in words), "")
        if not word:
            return ""
        kinds, rest = kinds + words[word], rest[len(word) :]
    return kinds
