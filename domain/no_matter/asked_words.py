"""Words of which a question about a matter of one's own is put together, by what they do in it (domain/no_matter/asked_after.py).

Whatever is none of these has to be a word of the matter: else the message tells of something new.
"""

from collections.abc import Mapping

HAN: Mapping[str, str] = {
    # what says nothing by itself
    "s": "啊 呀 哇 哈 吧 哦 噢 喔 呢 嘛 了 啦 咯 喽 哟 诶 欸 咧 的 哒 咩 唦 撒 喃 嘅 㗎 噶 得 着 过 哎 唉 喂 嗯 恩 呃 那 那么 这 请 请问 问 问下 问一下 问一问 想问 想问一下 再问一遍 再问 一遍 麻烦 麻烦你 麻烦您 你好 您好 你们 您们 你 您 恁 "
    "我 俺 咱 我们 俺们 咱们 我家 俺家 代表 领导 师傅 同志 他们 人家 大家 到底 究竟 大概 现在 而家 如今 目前 后来 然后 已经 都 又 也 就 再 才 还 仲 一直 总 总是 老是 是 有 会 要 能 可以 能够 得行 想 该 应该 行 中 好 给我 给我们 帮我 替我 "
    "跟我 一下 一哈 下 个 点 些 一点 儿 在 对 光 天天 说 讲 讲话 一声 一句 句 人 嘞 弄啥 弄啥嘞 求求 求求你们 拜托 谢谢 辛苦 辛苦了 不好意思 算 总要 至少 起码 也行 都行 往 上 上去 到 起 恼 其 这边 那边 这里 那里 这儿 咋样都 反正 吱 跟 和 与 之 "
    "莫催 别催 不用催 不要催 甭催 勿催 不消催 莫再催 别再催 不用再催 以后 之后 前 快要 马上 立刻 再次 每天 为 为了 里 家 村里 镇里 镇上 县里 上面 上头 真 真的 太 好像 觉得 看 看看 过来 下来 上来 回来 出来",
    # when
    "W": "几号 几时 何时 啥时候 啥时 啥时间 什么时候 什么时间 么时候 么子时候 么时 啥前儿 啥会儿 哪天 哪一天 哪日 哪阵 哪会儿 多会儿 多会 几点 几点钟 多久 好久 多长时间 多少天 几天 好多天 多时 猴年马月 哪年 哪年哪月 哪个月 几月 何年何月 多早晚",
    # a day or span that is asked about
    "D": "今天 今日 今晚 明天 明日 后天 这周 本周 这星期 这个星期 这礼拜 下周 下星期 下礼拜 下个星期 这个月 本月 下个月 月底 年前 年底 年内 过年 过年前 春节前 周末 周一 周二 周三 周四 周五 周六 周日 上午 下午 早上 晚上 三天 两天 一天 天黑前",
    "T": "半个月 一个月 两个月 三个月 几个月 半年 一年 一个星期 两个星期 三个星期 几个星期 一个礼拜 两个礼拜 一周 两周 三周 几周 好几天 好多天 四天 五天 六天 七天 八天 十天 十几天 二十天 大半个月 大半年 快一个月 半天 这么久 这么长时间 那么久 好久 许久 很久 老久 多少天 "
    "一天 两天 三天 几天 个把月 个把星期 这么多天 那么多天 三四天 四五天 两三天",
    # what is to be done
    "A": "来 过来 来人 派人 来修 派人来 来看 来看看 去看 修 修好 修理 修完 弄 弄好 弄完 整 整好 整完 搞 搞好 搞完 搞得好 搞定 搞掂 办 办好 办完 办成 解决 处理 处理好 处理完 批 批下来 装 装好 补 补好 换 换好 画 清 拆 填 铺 搭 修通 开工 动工 施工 动手 安排 落实 到位 嚟 上门 到场 到 到达 完工 完 做 行动 动",
    # how it is when it is done: without it the trouble itself is told (灯不亮)
    "a": "通 亮 恢复 供 下来 好 能好 管用 成 到账 能亮 能通",
    "N": "没 冇 未 不 别 莫 没有 未有 还没 还不 仲未 没得 莫得 唔 无 从没 从来没",
    # what he has not seen of it: no question who sees his words
    "n": "没看到 没看见 没见到 没见着 没瞧见",
    "M": "没人 没有人 没得人 冇人 冇得人 无人 未有人 没见人 不见人 人影都没 人影都没见 人影",
    "H": "有人 有没有人 有冇人 有没人 有无人 有谁 可有人",
    "P": "谁 哪个 哪位 哪一个 边个 边位 哪些人 什么人 啥人 哪个人 哪个代表 哪位代表 哪个领导 哪位领导 哪个部门 哪个单位 哪个组 哪个小组 哪家单位 什么部门 啥部门 什么单位 啥单位 村里还是镇里 村里办还是镇里办 是村里办还是镇里办",
    "K": "管 管管 理 负责 接手 跟进 跟 在办 在管 在跟 管事 经手 处理 在弄 在搞 接 受理 承办 手里 手上 手头",
    "L": "哪 哪里 哪儿 哪步 哪一步 哪个环节 哪一环节 什么环节 啥环节 哪个部门 哪个单位 哪一级 边度 哪点 哪哈儿 哪哈 哪块 什么程度 什么地步 啥程度 第几步 何处 哪去",
    "V": "转 转到 转给 报 上报 往上报 报上去 交 交给 交上去 递 递上去 并 并到 卡 卡在 传 传上去 送 送到 审 审到 审核 走到 去到 归 归到 派 派给 处理到 办到 搞到 弄到 走 推 推到 分到 退",
    "U": "快点 快些 快 赶快 赶紧 抓紧 抓紧点 尽快 尽早 早点 早些 催 催催 催一催 催一下 催下 催办 催促 加快 搞快点 搞快些 麻溜 麻利 利索 快快 抓紧时间",
    "X": "急死人 急死人了 急死 急死我了 急人 真急人 好急 很急 着急 等急了 烦死 烦死人 烦死了 气死 气死人 气死我了 恼火 好恼火 火大 等不及 等不起 受不了 等不了 坐不住 头发都白了 花儿都谢了 黄花菜都凉了 心都凉了 寒心 着急死了 急得很 愁死人 愁人 忍不了",
    "G": "给 给个 给句 回个 回句 说个 定个 拿个 有个 报个 告诉 通知",
    "C": "准话 准信 话 明白话 痛快话 实话 时间 准确时间 准时间 确切时间 具体时间 大概时间 日子 准日子 期限 日期 说法 交代 交待 答复 回复 回音 回话 信 信儿 准数 数 准 结果 解释 电话",
    "E": "等 等到 等着 等等 还要等 还得等 等了 天天等 干等 白等 苦等 左等右等",
    "Z": "拖 拖了 拖着 拖到 推 一天推一天 一拖再拖 推来推去 超过 过期 期限都过了 超期 逾期 过了 光说不做 只说不做 说话不算数 不算数 说了不算 说好 说好的 说了 说过 答应 答应的 答应好的 承诺 搁 搁着 放着 敷衍 打发 踢皮球 快了快了 没戏 有戏 没指望 有指望 有希望 没希望 装死 不闻不问",
    "F": "忘 忘了 忘记 不记得 把我忘了",
    "R": "动静 消息 下文 眉目 着落 进展 进度 结果 回音 动向 反应 后续 头绪 音信 信 信儿",
    "J": "咋个样 咋个样了 咋个了 怎么样 怎样 怎么样了 咋样 咋样了 如何 点样 啥情况 什么情况 啥样 到哪了 到哪儿了 咋回事 怎么回事",
    "Q": "吗 么 不咯 了没 了吗 好不好 行不行 行吗 好吗 可以吗 能不能 可不可以 可否 能否 会不会 有没有 是不是 是吧 对吧 行不 不行 成吗 不得 得不得",
    "q": "办没办 修没修 来没来 管没管 弄没弄 搞没搞 整没整 批没批 做没做 动没动 看没看 派没派 报没报 转没转 处理没处理 解决没解决 安排没安排 来不来 修不修 管不管 办不办 弄不弄 搞不搞 整不整 批不批 做不做 还弄不弄 还修不修 成不成 解决不解决 处理不处理 还办不办",
    # who is to be asked: says enough alone
    "p": "哪个代表 哪位代表 哪个领导 哪位领导 哪个部门 哪个单位 哪家单位 找谁 找哪个 找哪位",
    # calls for somebody who does not answer
    "c": "人呢 代表呢 人在哪 人在哪里 人去哪了 人去哪里了 人跑哪去了 说话 回话 回个话 回句话 吱声 吱个声 吭声 吭个声 出个声 露个面 理一下 理下我 理理我",
    "O": "事 事情 事儿 这事 这个事 这件事 那事 那个事 那件事 我的事 我那个事 我那事 我的事项 问题 我的问题 单子 我的单子 情况 案子 件事 我反映的 反映的 我说的 我提的 我报的 上次说的 前天说的 昨天说的 反映 事项 这个 那个 这件 那件 我前天说的 我昨天说的",
    "w": "怎么 怎么还 咋 咋个 咋还 为什么 为啥 点解 何里 啷个 啷个还 为何 凭什么 凭啥 干嘛 咋就",
    "B": "机器人 机器 真人 活人 自动回复 人工 电脑 机器人还是真人 真人还是机器人 人还是机器",
    "Y": "看 在看 看到 看见 看得到 看得见 收到 收得到 睇 睇到 读 会看 能看 知道 听到 在回 回 回我 回复",
    "I": "我写的 我发的 我说的 我说的话 我的消息 我的话 我写的话 我发的消息 我发的东西 发的东西 写的东西 发的消息 这些话 这些消息 我写的这些 我发的这些 这些 我写的东西 消息 写的 发的 话 东西",
    "S": "跟谁说话 和谁说话 在跟谁说 这个号 这个账号 这个机器人 对面",
}
ENGLISH: Mapping[str, str] = {
    "s": "i you we they is are was be been am will would shall can could do does did the a an my our your this that there here please pls to of for on in at and so now still yet just really any some me us him her "
    "im i'm been have has had hello hi dear sir deputy deputies guys team ever about with long already what's whats who's by going gonna anything something idea again all from think mean up get got into ok well know tell",
    "W": "when date eta",
    "h": "how much longer many days weeks",
    "E": "waiting wait waited",
    "A": "come coming came fix fixed fixing repair repaired repairing solve solved done finish finished happen handled answer answered reply replied respond start take ready send",
    "P": "who whom whose which",
    "H": "anyone anybody someone somebody person people human",
    "M": "nobody noone nothing none",
    "K": "handling handles handle responsible charge dealing working works work case matter report request issue complaint problem thing",
    "U": "hurry quick quickly soon faster asap urgent",
    "o": "it its it's",
    "R": "progress news update updates status happening happened",
    "Z": "forgot forget forgotten ignored ignoring ignore delay delayed late",
    "T": "day days week weeks month months year two three four five six one ten",
    "L": "where why what",
    "Y": "read reads reading see sees seeing seen sees talking speaking writing",
    "B": "bot robot machine human automatic ai real",
    "I": "messages message words",
    "N": "not no never don't dont isn't isnt haven't hasn't",
}

ASKS: tuple[tuple[str, str], ...] = (
    ("bot", "B S YP YH YM YI IVQ IVN IVH IP"),
    ("when", "W q c X U E F Z@ ZD ZT M@ Mw MA NA@ NAw GC TN TO AD aW aD aU aQ RN AQ HK HA NKQ"),
    ("state", "p PK PA PV PO VL VP VQ VN L J R OQ KQ AL"),
)
ASKS_ENGLISH: tuple[tuple[str, str], ...] = (
    ("bot", "B PY HY YN"),
    ("when", "W h E U NA ZK MA MK"),
    ("state", "PK HK R LK Lo"),
)
"""What is asked, the first of which all kinds of words of a group stand in the message; `@`: words of the matter itself."""
