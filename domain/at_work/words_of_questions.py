"""Words of which the questions of staff and deputies are made (domain/at_work/asked_ours.py), by what each is: simplified characters, lower case.

Whole sentences are read: every sign of one belongs to a word here, to a filter of `/find` (domain/at_work/typed_search.py), or to one name that nobody bears.
"""

from collections.abc import Mapping

_CLASSES: Mapping[str, str] = {
    "count": "几个村 多少村 几件 几个 几桩 几宗 几条 几起 几多 几多件 几单 几份 几户 几次 几 多少 多少件 多少个 多少条 多少起 多少户 多少次 多少单 好多 好多件 好多个 好多条 好多起 好多户 好多次 好多单 若干 howmany",
    "which": "哪些 哪几件 哪几个 哪几条 哪件 哪个 哪一件 哪一个 哪几户 边啲 有没有 有无 有冇 列出来 列一下 列个表 清单 单子 什么 啥 啥子 which what any list",
    "who": "谁 谁个 哪个人 哪位 哪几位 哪些人 哪几个人 哪个代表 哪位代表 哪些代表 哪几个代表 哪几位代表 几个人 多少人 几位 几个代表 多少代表 多少位 边个 啥人 名单 who",
    "asks": "吗 么",
    "told": "来电话 来电话了 来电 打电话 打来电话 打了电话 打过电话 通电话 说 讲 说了 同意 同意了",
    "where": "哪里 哪儿 什么地方 哪个地方 在哪里 在哪儿 在哪 where",
    "how": "怎么样 怎样 咋样 如何",
    "own": "我们组 本组 我组里 我们小组 本小组",
    "whichkind": "哪类 哪一类 哪种 哪一种 哪方面",
    "linked": "没连上 没绑定 没连 没注册 没连手机 没接上 没连机器人",
    "when": "几天 几号出来 哪天发 哪天 哪一天 哪日 几号 几月几号 什么时候 啥时候 何时 几时 多久 什么日子 星期几 礼拜几 周几 几点 边日 when",
    "phone": "电话 电话号码 手机 手机号 手机号码 号码 联系方式 联系电话 怎么联系 怎样联系 咋联系 phone",
    "hand": "手上 手里 手头 手中 名下 身上 手上头 那里 那儿 那边 在办的 跟的 管着",
    "did": "办了 认领了 认领 接了 做了 办",
    "most": "最多 最忙 最少 事最多 事情最多 各多少 各几件 分别几件 每个人 每人 各人 各自",
    "visit": "走访日 走访选民日 走访 走访选民 下村 下村走访 入户 入户走访 visitday visits",
    "record": "走访记录 记录 走访表 走访情况 走访登记 民情日记",
    "reception": "接待日 代表接待日 接待 接访日 接访 接待选民日 reception receptionday",
    "session": "开人代会 人代会 人大会 人民代表大会 大会 会议 开会 会",
    "duty": "值班 值班表 值日 坐班 轮值 轮到 当班 坐堂 duty onduty",
    "leave": "请假 请了假 请假了 休假 告假 在请假 onleave",
    "not": "没 没有 未 还没 还没有 冇 not hasnt havent",
    "filed": "交 交了 上交 填 填了 写 写了 记 记了 报 报了 补 补了 去 去了 走 走了 动 动了 交记录 filed",
    "leader": "组长 正组长 负责人 牵头人 带头人 leader",
    "vice": "副组长",
    "deputy": "代表 人大代表 成员 组员 组里的人 deputy deputies",
    "belongs": "归 归属 属 属于 管 负责 联系 包",
    "whichgroup": "哪个组 哪组 哪一组 哪个小组 什么组 什么小组 哪个代表组 哪个代表小组 啥组",
    "whichvillage": "哪个村 哪村 哪个村的 哪里人 哪里的 什么村 哪些村 哪几个村",
    "give": "再给我一份 再发我一份 再来一份 再发一份 再发一次 再发一遍 再发一下 再传一份 再传一次 重发一份 重发一次 重新发一份 再给一份 再发给我 再发给我一份 发我 发给我 发我一份 给我 给我一份 来一份 要一份 出一份 做一份 导出 导出来 下载 打印 打印一下 打一份 打印出来 打出来 传我 传给我 发一下 发来 发过来 发个 来个 哪里有 怎么拿 sendme",
    "chase": "催 催催 催交 催缴 催报 催要 催一下 催一催 催促 提醒 提醒一下 督促 督促一下 remind",
    "doors": "门贴 门贴码 二维码 贴码 海报 宣传海报 宣传单 村里的码 选民的码",
    "nothing": "没人反映 没有人反映 一件都没有 一件也没有 一件没有 没反映 没有反映 一件没办 一件都没办 一件也没办",
    "slow": "办得最慢 最慢 办得慢 最快 办得最快 办得最好 办得最差",
    "compare": "跟去年比 和去年比 与去年比 比去年 跟上个月比 和上个月比 跟上月比 比上个月 比上月 同比 环比 去年同期 跟去年同期比 上年同期",
    "edit": "改 改到 改成 改为 改一下 调到 调整 调整到 换到 挪到 推迟到 推迟 提前到 提前 定 定在 定到 定一下 延到 延后",
    "units": "单位 部门 承办单位 units unit",
    "reply": "回话 回复 答复 回音 回信 回 replied answered",
    "today": "什么事 什么事情 啥事 啥事情 哪些事 哪些事情 什么安排 啥安排 安排 什么情况 啥情况 什么新情况 什么活 干啥 干什么 干些啥 干些什么 做啥 做什么 忙啥 忙什么 办什么 办啥 办些什么 处理什么 要我处理的 要我办的 要我定的 要紧事 要紧的事 急事",
    "deadline": "截止 截止到 期限 最晚 最迟 到期日 交到",
    "secretary": "秘书 人大秘书 许秘书",
    "chair": "主席 人大主席 主任",
    "glue": "组 小组 村 类 这类 方面 的 地 得 有 还 还有 都 又 也 了 在 是 要 该 会 把 将 个 件 条 一 一共 总共 共 合计 总数 里 里面 里头 内 中 当中 上 事 事情 事儿 事项 问题 意见 案子 案件 东西 情况 那些 这些 那 这 咱 咱们 我 我们 我这 你 你们 您 帮我 帮忙 帮 请 请问 麻烦 想 想问 想知道 想看 问 问一下 问下 看 看看 看一下 看下 查 查查 查一下 查下 数 数一下 统计 统计一下 知道 晓得 告诉我 说说 全镇 镇里 镇上 镇 本镇 县 县里 全县 全部 所有 总的 整个 目前 现在 眼下 如今 现时 到现在 到目前 截至现在 截至目前 到今天 下次 下一次 下个 下一个 这次 本次 最近 最近一次 下个月 下月 明年 明天 后天 人 位 村里 组里 收 收了 收到 收到了 来 来了 接到 接到了 反映 反映了 反映的 登记 登记了 受理 受理了 新收 新来 新增 进来 开 召开 开始 出 出来 发 发布 转给 转给了 转到 转到了 转去 转去了 转办 转办给 交给 交给了 送到 派给 派给了 到 去 跑 给 跟 对 和 与 另外 顺便 率 高 低 高不高 呢 啊 呀 吧 嘛 哦 噢 啦 没 哩 喎 呀呢 咗 啲 嘅 the of are is in there for so far this have has do we i me my please has cases case matters matter open",
}
_FIGURES: Mapping[str, str] = {
    "rated": "满意率 满意度 不满意率 评价率 满意多少 评价怎么样 评价如何 satisfaction satisfactionrate",
    "done": "办结率 结案率 办完率 完成率 答复率 回复率 办得怎么样 办得咋样 办得怎样 办得如何 办得好不好 进度怎么样 办结多少 办结几件 办结了几件 办结了多少 办结了多少件 办完几件 办完了几件 办完了多少 办完多少 办完多少件 办好几件 办好了几件 办好多少 答复几件 答复了几件 答复多少 答复了多少 答复了多少件 解决几件 解决了几件 解决了多少 解决了多少件 解决多少",
    "days": "平均几天 平均多少天 平均用几天 平均要几天 平均多久 平均要多久 平均办几天 平均办多久 平均办理时间 平均时长 平均天数 平均几天办结 平均几天办完 平均多少天办结 平均多少天办完 平均多久办结 平均多久办完 几天办结 几天办完 多少天办完 多久办完 averagedays",
    "visits": "走访几户 走访了几户 走访多少户 走访了多少户 走了几户 走了多少户 走访率 走访几次 走访了几次 跑了几户 接待几个 接待了几个 接待几个人 接待了几个人 接待多少人 接待了多少人 接待几人 接待人次 来访几个 来访多少人 走访多少人 走访了多少人",
}
_PAPERS: Mapping[str, str] = {
    "word": "通报 通报文件 月通报 bulletin",
    "public": "简报 公开简报",
    "spoken": "广播稿 喇叭稿",
    "excel": "数据 表 表格 统计表 报表 excel",
    "picture": "图 统计图 图表",
    "registers": "登记簿 登记本 登记册",
    "books": "台账 各组台账 小组台账 组台账",
    "summary": "小结 总结 月报 季报 半年报 年报 report summary",
    "directory": "通讯录",
    "plan": "年度计划 全年计划",
}
_FILTERS: Mapping[str, str] = {
    "待认领": "没人认领 没有人认领 没人领 没有人领 没人接 没有人接 没人管 没有人管 没人要 没人办 没有人办 没人理 无人认领 没认领 还没认领 待认领 谁都没认领 谁都没接 没主 unclaimed",
    "逾期": "超期 逾期 过期 超时 超期了 过期了 过了期 过了期限 过了日子 拖期 到期没办 没按时办 没按时答复 晚了 迟了 拖着没办 拖着 late overdue",
    "没办完": "没办完 没办好 没办 没弄完 没弄好 没搞定 没解决 没处理 没处理完 没完 没结 没结案 未结 没了结 未了结 在办 没答复 没有答复 没回复选民 没销号 没搞掂 没有办完 没有办结",
    "已办结": "办完 办完了 办好 办好了 办结 办结了 解决了 搞定了 结了 结案",
    "退回重办": "重办 退回重办 返工 重新办",
    "不满意": "评价不满意 不满意 唔满意 不满 评不满意 评价不好 unsatisfied",
    "满意": "评价满意 满意 评满意 satisfied",
    "报到县": "上报县里 报县里 上报到县里 上报县 报到县里",
    "报到镇": "上报镇里 报镇里 上报到镇里 报到镇里",
    "承诺": "答应了 答应的 答应过 答应了还没办 答应了没办 答应的事",
    "检举控告": "只给我看 只有我能看 只有我看得到 只有秘书看得到 封存 封起来 封着 检举 检举控告 举报 检举件",
    "保密": "保密 保密件 秘密 秘密件 要保密 匿名 confidential",
    "紧急": "紧急 急件 急的 着急的 危险 有危险 危险的 有危险的 urgent",
}
_TIMES: Mapping[str, str] = {
    "本月": "thismonth",
    "上月": "lastmonth 上个月份",
    "今天": "today 今儿 今日",
    "今年": "thisyear",
    "本周": "thisweek",
}
SOON = "快到期 快要到期 要到期 马上到期 快超期 快要超期 要超期 马上超期 快过期 马上过期 临近到期 临期 今天到期 明天到期 这几天到期 这两天到期 快到日子 快到日子了 快到期了 到期"
TO_DECIDE = "没分派 没派 没派下去 待分派 待处理 等我 等我定 等我处理 等我分派 要我分派"
TO_PHONE = "要打电话 要打电话的 要打的电话 待回访 要回访 要回访的"
GIVEN_BACK = "退回来 退回来的 退办 退办回来 退办的 给退回来"

WORDS: Mapping[str, tuple[str, str]] = {
    word: (kind, value)
    for kind, table in (
        ("glue", {"": _CLASSES["glue"]}),
        *((name, {"": words}) for name, words in _CLASSES.items() if name != "glue"),
        ("figure", _FIGURES),
        ("paper", _PAPERS),
        ("filter", _FILTERS),
        ("time", _TIMES),
        ("list", {"due": SOON, "queue": TO_DECIDE, "given_back": GIVEN_BACK, "callbacks": TO_PHONE}),
    )
    for value, words in table.items()
    for word in words.split()
}
"""From a word to what it is, and its value: of a filter the word by which `/find` knows it."""
