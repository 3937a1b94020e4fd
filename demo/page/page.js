"use strict";
const PHONES = {
  voter: { title: "连心", sub: "选民 王大娘 的手机" },
  group: { title: "上下坪代表小组", sub: "代表小组的工作群" },
  secretary: { title: "连心", sub: "人大秘书 许文静 的手机" },
};
const phones = {};
let seen = -1, popups = null, last = null;

const post = (path, body) => fetch(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
const make = (tag, className, text) => { const el = document.createElement(tag); el.className = className || ""; if (text !== undefined) el.textContent = text; return el; };

for (const el of document.querySelectorAll("[data-phone]")) {
  const name = el.dataset.phone;
  el.append(document.getElementById("phone").content.cloneNode(true));
  const find = (what) => el.querySelector(what);
  const phone = phones[name] = { el, talk: find(".talk"), who: find(".who"), box: find("textarea"), keys: find(".keys"), toast: find(".toast"),
    replying: find(".replying"), replyTo: null, drawn: "", asked: 0, chat: name, read: {} };
  find(".title").textContent = PHONES[name].title;
  find(".sub").textContent = PHONES[name].sub;
  phone.who.hidden = name !== "group";
  find(".chats").hidden = name !== "group";
  for (const button of el.querySelectorAll("[data-chat]")) button.onclick = () => open(phone, button.dataset.chat);
  find(".replying button").onclick = () => reply(phone, null);
  const send = () => {
    const text = phone.box.value;
    if (!text.trim()) return;
    phone.box.value = "";
    post("/act", { phone: phone.chat, who: phone.who.value, text, reply_to: phone.replyTo && phone.replyTo.id });
    reply(phone, null);
  };
  find("form").onsubmit = (event) => { event.preventDefault(); send(); };
  phone.box.onkeydown = (event) => { if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); send(); } };
  find("input[type=file]").onchange = async (event) => {
    const file = event.target.files[0];
    const caption = encodeURIComponent(phone.box.value);
    if (file) await fetch(`/photo?phone=${phone.chat}&who=${encodeURIComponent(phone.who.value)}&caption=${caption}`, { method: "POST", body: file });
    phone.box.value = ""; event.target.value = "";
  };
}

function open(phone, chat) {
  phone.chat = chat;
  phone.started = false;
  phone.asked = Infinity;
  reply(phone, null);
  for (const button of phone.el.querySelectorAll("[data-chat]")) button.classList.toggle("on", button.dataset.chat === chat);
  if (last) show(last);
  phone.asked = Math.max(0, ...messagesOf("group", last).map((m) => m.id));
}

function messagesOf(name, state) {
  const phone = phones[name];
  return phone.chat === "private" ? state.private[phone.who.value] || [] : state.phones[name];
}

function marks(state) {
  const phone = phones.group, own = state.private[phone.who.value] || [], who = phone.who.value;
  const newest = own.length ? own[own.length - 1].id : 0;
  if (phone.chat === "private" || phone.read[who] === undefined) phone.read[who] = newest;
  phone.el.querySelector("[data-chat=private]").classList.toggle("new", newest > phone.read[who]);
  phone.el.querySelector(".title").textContent = phone.chat === "private" ? "连心" : PHONES.group.title;
  phone.el.querySelector(".sub").textContent = phone.chat === "private" ? `代表 ${who} 的手机` : PHONES.group.sub;
}

function reply(phone, message) {
  phone.replyTo = message;
  phone.replying.hidden = !message;
  if (message) { phone.replying.querySelector("span").textContent = "回复：" + (message.text || "照片"); phone.box.focus({ preventScroll: true }); }
}

function bubble(phone, name, message, own) {
  const el = make("div", own ? "bubble own" : "bubble");
  if (phone.chat === "group" && !own) el.append(make("span", "name", message.from));
  if (message.reply) el.append(make("span", "quote", message.reply));
  if (message.file) { const img = make("img"); img.src = "/file/" + message.file; img.alt = "照片"; el.append(img); }
  else if (message.document && message.document.name.endsWith(".png")) { const img = make("img"); img.src = "/file/" + message.document.id; img.alt = message.document.name; el.append(img, make("span", "name", message.document.name)); }
  else if (message.document) {
    const link = make("a", "name", "📎 " + (message.document.name || "文件"));
    link.href = "/file/" + message.document.id; link.download = message.document.name || "file";
    link.onclick = (event) => event.stopPropagation();
    el.append(link);
  }
  else if (message.media) el.append(make("span", "name", { voice: "🎤 语音", video: "🎬 视频", location: "📍 位置", venue: "📍 地点", poll: "📊 投票", dice: "🎲 骰子", sticker: "🙂 表情" }[message.media] || "📎 文件"));
  let done = 0;
  for (const [offset, length] of message.quotations || []) {
    el.append(document.createTextNode(message.text.slice(done, offset)), make("span", "said", message.text.slice(offset, offset + length)));
    done = offset + length;
  }
  el.append(document.createTextNode(message.text.slice(done)));
  const when = new Date(message.date * 1000).toLocaleTimeString("zh-CN", { hour: "2-digit", minute: "2-digit", timeZone: "Asia/Shanghai" });
  el.append(make("span", "when", (message.edited ? "已编辑 " : "") + when));
  el.title = "点一下就回复这条";
  el.onclick = () => reply(phone, message);
  return el;
}

function draw(name, messages, people) {
  const phone = phones[name];
  const me = name === "group" ? people[phone.who.value] : people[name];
  const now = JSON.stringify(messages) + me + phone.chat;
  if (now === phone.drawn) return;
  phone.drawn = now;
  const down = phone.talk.scrollHeight - phone.talk.scrollTop - phone.talk.clientHeight < 80;
  phone.talk.replaceChildren();
  for (const message of messages) {
    phone.talk.append(bubble(phone, name, message, message.user === me));
    if (message.buttons.length) {
      const rows = make("div", "rows");
      for (const row of message.buttons) {
        const line = make("div");
        for (const b of row) {
          const button = make("button", "", b.text);
          button.onclick = () => post("/act", { phone: phone.chat, who: phone.who.value, message: message.id, data: b.callback_data });
          line.append(button);
        }
        rows.append(line);
      }
      phone.talk.append(rows);
    }
    if (message.asks && message.id > phone.asked) { phone.asked = message.id; if (seen >= 0) reply(phone, message); }
  }
  const keys = messages.filter((m) => m.keys.length).pop();
  phone.keys.replaceChildren(...(keys ? keys.keys.flat() : []).map((key) => {
    const button = make("button", "", key.text);
    button.type = "button";
    button.onclick = () => post("/act", { phone: phone.chat, who: phone.who.value, text: key.text });
    return button;
  }));
  if (down || !phone.started) phone.talk.scrollTop = phone.talk.scrollHeight;
  phone.started = true;
}

function toast(state) {
  if (popups === null) { popups = state.popups.length ? state.popups[state.popups.length - 1].n : -1; return; }
  for (const popup of state.popups.filter((p) => p.n > popups)) {
    popups = popup.n;
    const known = Object.keys(state.people).find((key) => state.people[key] === popup.who);
    if (!known) continue;
    const name = phones[known] ? known : "group";
    const el = phones[name].toast;
    el.textContent = popup.text; el.hidden = false;
    clearTimeout(el.timer); el.timer = setTimeout(() => { el.hidden = true; }, 4000);
  }
}

function show(state) {
  last = state;
  for (const name of Object.keys(phones)) draw(name, messagesOf(name, state), state.people);
  marks(state);
  toast(state);
  phones.voter.el.querySelector(".sub").textContent = "选民 " + state.voter + " 的手机";
  document.getElementById("time").textContent = new Date(state.time).toLocaleString("zh-CN", { dateStyle: "full", timeStyle: "short", timeZone: "Asia/Shanghai" });
  seen = state.version;
}

async function watch() {
  for (;;) {
    try { show(await (await fetch("/state?seen=" + seen)).json()); }
    catch (error) { await new Promise((done) => setTimeout(done, 1000)); }
  }
}

for (const button of document.querySelectorAll("[data-clock]")) button.onclick = () => post("/clock", { to: button.dataset.clock });
for (const tab of document.querySelectorAll("[data-tab]")) {
  tab.onclick = () => {
    document.querySelectorAll("[data-tab]").forEach((t) => t.classList.toggle("on", t === tab));
    document.querySelectorAll("[data-phone]").forEach((p) => p.classList.toggle("on", p.dataset.phone === tab.dataset.tab));
  };
}
phones.group.who.onchange = () => { if (last) show(last); };
document.querySelector("[data-phone=voter]").classList.add("on");
watch();
