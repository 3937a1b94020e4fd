"use strict";
const post = (path, body) => fetch(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
const byId = (id) => document.getElementById(id);
const narrow = matchMedia("(max-width: 1120px)");
const HEARD = 20, LARGEST = 20 * 1024 * 1024;
const phones = {};
const read = {};  // by conversation: the newest message that was in sight
let seen = "", run = 0, popups = -1, last = null, used = null, busy = false;

for (const el of document.querySelectorAll("[data-phone]")) phones[el.dataset.phone] = build(el.dataset.phone, el);

function build(name, el) {
  el.append(byId("phone").content.cloneNode(true));
  const find = (what) => el.querySelector(what);
  const phone = { name, el, who: find(".who"), whose: find(".whose"), box: find("textarea"), keys: find(".keys"), toast: find(".toast"), replying: find(".replying"),
    clip: find(".clip"), attach: find(".attach"), chooser: find("input[type=file]"), record: find(".record"), replyTo: null, asked: -1, chat: name };
  phone.log = new Log(find(".talk"), find(".newest"), {
    reply: (message) => reply(phone, message, true),
    press: (message, data) => post("/act", { phone: phone.chat, who: speaker(phone), message: message.id, data }),
  });
  find(".title").id = "title-" + name; find(".sub").id = "sub-" + name;
  find(".title").textContent = name === "group" ? "" : words.name;
  phone.who.hidden = name !== "group"; phone.whose.hidden = name !== "voter"; find(".chats").hidden = name !== "group";
  phone.who.onchange = () => { if (last) show(last); };
  phone.whose.onchange = () => { post("/voter", { who: phone.whose.value }); phone.log.toEnd(); };
  for (const button of el.querySelectorAll("[data-chat]")) button.onclick = () => open(phone, button.dataset.chat);
  find(".replying button").onclick = () => { reply(phone, null); phone.box.focus(); };
  find("form").onsubmit = (event) => { event.preventDefault(); write(phone, phone.box.value); };
  phone.box.onkeydown = (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); write(phone, phone.box.value); }
    if (event.key === "Escape" && phone.replyTo) reply(phone, null);
  };
  el.addEventListener("focusin", () => { used = phone; });
  attachments(phone);
  return phone;
}

const speaker = (phone) => phone.name === "voter" ? (last ? last.voter : "") : phone.who.value;

function write(phone, text) {
  if (!text.trim()) return;
  if (text === phone.box.value) phone.box.value = "";
  post("/act", { phone: phone.chat, who: speaker(phone), text, reply_to: phone.replyTo && phone.replyTo.id });
  reply(phone, null);
  phone.log.toEnd();
}

function attachments(phone) {
  const toggle = (open) => { phone.attach.hidden = !open; phone.clip.setAttribute("aria-expanded", open); };
  phone.attach.id = "attach-" + phone.name; phone.clip.setAttribute("aria-controls", phone.attach.id);
  phone.clip.onclick = () => toggle(phone.attach.hidden);
  phone.attach.onkeydown = (event) => { if (event.key === "Escape") { toggle(false); phone.clip.focus(); } };
  const send = async (kind, file) => {
    const ask = new URLSearchParams({ phone: phone.chat, who: speaker(phone), kind, name: (file && file.name) || "", caption: phone.box.value, reply_to: phone.replyTo ? phone.replyTo.id : "" });
    toggle(false);
    if (file && file.size > LARGEST) { toast(phone, words.too_large); return; }
    phone.box.value = ""; reply(phone, null); phone.log.toEnd(); phone.box.focus({ preventScroll: true });
    await fetch("/send?" + ask, { method: "POST", body: file || "" });
  };
  for (const button of phone.attach.querySelectorAll("[data-sample]")) button.onclick = () => send(button.dataset.sample);
  for (const button of phone.attach.querySelectorAll("[data-choose]")) button.onclick = () => {
    phone.chooser.dataset.kind = button.dataset.choose;
    phone.chooser.accept = { photo: "image/*", video: "video/*" }[button.dataset.choose] || "";
    phone.chooser.click();
  };
  phone.chooser.onchange = () => { const [file] = phone.chooser.files; if (file) send(phone.chooser.dataset.kind || "photo", file); phone.chooser.value = ""; };
  let recorder = null;
  phone.record.onclick = async () => {
    if (recorder) { recorder.stop(); return; }
    try {
      const sound = await navigator.mediaDevices.getUserMedia({ audio: true }), parts = [];
      recorder = new MediaRecorder(sound);
      recorder.ondataavailable = (event) => { parts.push(event.data); if (recorder) phone.record.textContent = `${words.recording} ${parts.length}″`; };
      recorder.onstop = () => { sound.getTracks().forEach((t) => t.stop()); recorder = null; recording(false); if (parts.length) send("voice", new Blob(parts)); };
      recorder.start(1000);
      recording(true);
    } catch { toast(phone, words.no_microphone); }
  };
  const recording = (on) => { phone.record.setAttribute("aria-pressed", on); phone.record.textContent = on ? words.recording : words.record; };
}

function open(phone, chat) {
  phone.chat = chat;
  reply(phone, null);
  for (const button of phone.el.querySelectorAll("[data-chat]")) button.setAttribute("aria-pressed", button.dataset.chat === chat);
  if (last) { phone.asked = Math.max(-1, ...messagesOf(phone, last).map((m) => m.id)); show(last); }
}

function reply(phone, message, asked) {
  phone.replyTo = message;
  phone.replying.hidden = !message;
  if (!message) return;
  phone.replying.querySelector("span").textContent = say("reply_to", { words: message.text || words[message.media] || words.document });
  if (asked || used === phone) phone.box.focus({ preventScroll: true });
}

const messagesOf = (phone, state) => phone.chat === "private" ? state.private[phone.who.value] || [] : state.phones[phone.name];
const conversation = (phone) => phone.chat === "private" ? "private:" + phone.who.value : phone.name === "voter" ? "voter:" + last.voter : phone.name;
const inSight = (phone) => !document.hidden && (!narrow.matches || phone.el.classList.contains("on"));
const newest = (messages) => messages.length ? messages[messages.length - 1].id : 0;

function draw(phone, state) {
  const messages = messagesOf(phone, state), key = conversation(phone);
  const me = phone.name === "group" ? state.people[phone.who.value] : state.people[phone.name];
  const fresh = phone.log.draw(`${run} ${key} ${me}`, messages, me, phone.name === "group" && phone.chat === "group");
  for (const message of fresh) hear(phone, message);
  const spoke = newest(messages.filter((m) => !m.bot)), ask = messages.filter((m) => m.asks && m.id > Math.max(phone.asked, spoke)).pop();
  if (ask && phone.asked >= 0) { reply(phone, ask); phone.prompt = ask.id; }
  else if (phone.replyTo && phone.replyTo.id === phone.prompt && spoke > phone.prompt) reply(phone, null);
  phone.asked = Math.max(phone.asked, newest(messages), 0);
  if (phone.name === "voter") door(phone, state, messages.length === 0);
  const keys = messages.filter((m) => m.keys.length).pop(), labels = (keys ? keys.keys.flat() : []).map((key) => key.text);
  if (labels.join("\n") !== phone.labels) {
    phone.labels = labels.join("\n");
    phone.keys.replaceChildren(...labels.map((label) => { const button = make("button", "", label); button.type = "button"; button.onclick = () => write(phone, label); return button; }));
  }
}

// Who has never written sees the sheet at the village's door, and scans it
function door(phone, state, wanted) {
  let el = phone.el.querySelector(".door");
  if (el && (!wanted || el.dataset.of !== `${run} ${state.voter}`)) { el.remove(); el = null; }
  if (!wanted || el || !state.doors.length) return;
  el = make("div", "door");
  el.dataset.of = `${run} ${state.voter}`;
  const image = make("img"), row = make("div", "row"), village = make("select"), scan = make("button", "", words.scan);
  village.setAttribute("aria-label", words.door_village);
  village.append(...state.doors.map((d) => new Option(d.name, d.id)));
  village.onchange = () => { const d = state.doors.find((one) => one.id === village.value); image.src = "/door/" + d.id; image.alt = say("door_of", { village: d.name }); };
  village.onchange();
  scan.type = "button";
  scan.onclick = () => { post("/act", { phone: "voter", who: speaker(phone), scan: village.value }); phone.box.focus({ preventScroll: true }); };
  row.append(village, scan);
  el.append(make("h3", "", words.door_head), make("p", "", say("door_words", { name: state.voter })), image, row);
  phone.log.list.append(el);
}

function hear(phone, message) {
  const line = make("p", "", `${phone.el.querySelector(".sub").textContent}：${message.from}：${message.text || words[message.media] || ""}`);
  byId("heard").append(line);
  while (byId("heard").children.length > HEARD) byId("heard").firstChild.remove();
}

// What came while nobody saw it: on the tab, on the deputy's other chat, and in the title of the window
function marks(state) {
  let all = 0;
  const count = (key, messages, me, sight) => {
    if (sight || read[key] === undefined) read[key] = newest(messages);
    return messages.filter((m) => m.id > read[key] && m.user !== me).length;
  };
  for (const phone of Object.values(phones)) {
    const sight = inSight(phone), who = phone.who.value, deputy = state.people[who];
    let n;
    if (phone.name === "group") {
      const group = count("group", state.phones.group, deputy, sight && phone.chat === "group");
      const own = count("private:" + who, state.private[who] || [], deputy, sight && phone.chat === "private");
      mark(phone.el.querySelector("[data-chat=private] .unread"), own);
      n = group + own;
    } else n = count(conversation(phone), state.phones[phone.name], state.people[phone.name], sight);
    mark(document.querySelector(`[data-tab=${phone.name}] .unread`), n);
    all += n;
  }
  document.title = (all && document.hidden ? `(${all}) ` : "") + words.title;
}

function mark(el, n) {
  if (el.dataset.n === String(n)) return;
  el.dataset.n = n;
  el.replaceChildren();
  if (!n) return;
  const seenWords = make("span", "", n > 99 ? "99+" : n), heardWords = make("span", "away", say("new_count", { n }));
  seenWords.setAttribute("aria-hidden", "true");
  el.append(seenWords, heardWords);
}

function names(state) {
  const group = phones.group, own = group.chat === "private", speakers = state.speakers.join("\n");
  if (group.who.dataset.listed !== speakers) { group.who.dataset.listed = speakers; group.who.replaceChildren(...state.speakers.map((name) => new Option(name, name))); }
  const who = group.who.value;
  const subs = { voter: say("of_voter", { name: state.voter }), group: own ? say("of_deputy", { name: who }) : words.of_group, secretary: say("of_secretary", { name: state.called }) };
  for (const [name, words_] of Object.entries(subs)) { const el = phones[name].el.querySelector(".sub"); if (el.textContent !== words_) el.textContent = words_; }
  group.el.querySelector(".title").textContent = own ? words.name : state.group;
  if (state.own) document.querySelector("[data-clock=week]").textContent = words.one_week;
  const whose = phones.voter.whose, listed = state.voters.join("\n");
  if (whose.dataset.listed !== listed) { whose.dataset.listed = listed; whose.replaceChildren(...state.voters.map((name) => new Option(name, name)), new Option(words.somebody_new, "")); }
  whose.value = state.voter;
}

function toast(phone, text) {
  phone.toast.textContent = text;
  clearTimeout(phone.toast.timer);
  phone.toast.timer = setTimeout(() => { phone.toast.textContent = ""; }, 6000);
}

function toasts(state) {
  for (const popup of state.popups.filter((p) => p.n > popups)) {
    popups = popup.n;
    const known = Object.keys(state.people).filter((key) => state.people[key] === popup.who);
    if (known.length) toast(phones[known.find((key) => phones[key])] || phones.group, popup.text);
  }
}

function doing(text, wait) {
  if (byId("doing").textContent !== text) byId("doing").textContent = text;
  busy = wait;
  for (const button of document.querySelectorAll("[data-clock], #restart")) button.setAttribute("aria-disabled", wait);
}

function show(state) {
  const passing = /^\d/.test(state.doing) ? say("passing", { day: new Date(state.doing + "T12:00+08:00").toLocaleDateString(LOCALE, { month: "long", day: "numeric", weekday: "long", ...ZONE }) }) : "";
  doing({ restart: words.restarting, story: words.story }[state.doing] || passing, Boolean(state.doing));
  seen = state.version;
  if (!state.phones) return;
  if (run !== state.run) {
    run = state.run;
    popups = state.popups.length ? state.popups[state.popups.length - 1].n : -1;
    for (const key of Object.keys(read)) delete read[key];
    for (const phone of Object.values(phones)) { phone.asked = -1; reply(phone, null); }
  }
  last = state;
  names(state);
  for (const phone of Object.values(phones)) draw(phone, state);
  marks(state);
  toasts(state);
  byId("time").textContent = new Date(state.time).toLocaleString(LOCALE, { dateStyle: narrow.matches ? "medium" : "full", timeStyle: "short", ...ZONE });
}

function tab(name, focus) {
  for (const [key, phone] of Object.entries(phones)) {
    const on = key === name, button = document.querySelector(`[data-tab=${key}]`);
    button.setAttribute("aria-selected", on);
    button.tabIndex = on ? 0 : -1;
    phone.el.classList.toggle("on", on);
    phone.log.settle();
    if (on && focus) button.focus();
  }
  if (last) marks(last);
}

function layout() {
  for (const [name, phone] of Object.entries(phones)) {
    if (narrow.matches) { phone.el.setAttribute("role", "tabpanel"); phone.el.setAttribute("aria-labelledby", "tab-" + name); }
    else { phone.el.removeAttribute("role"); phone.el.setAttribute("aria-labelledby", `title-${name} sub-${name}`); }
  }
  if (last) show(last);
}

function menu(wanted) {
  byId("clock").classList.toggle("open", wanted);
  byId("menu").setAttribute("aria-expanded", wanted);
}

const tabs = [...document.querySelectorAll("[data-tab]")];
for (const button of tabs) {
  button.onclick = () => tab(button.dataset.tab);
  button.onkeydown = (event) => {
    const at = tabs.indexOf(button), to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to !== undefined) { event.preventDefault(); tab(tabs[(to + tabs.length) % tabs.length].dataset.tab, true); }
  };
}
for (const button of document.querySelectorAll("[data-clock]")) button.onclick = () => { menu(false); if (!busy) post("/clock", { to: button.dataset.clock }); };
byId("restart").onclick = () => { menu(false); if (!busy && confirm(words.restart_sure)) { doing(words.restarting, true); post("/restart", {}); } };
byId("menu").onclick = () => menu(byId("menu").getAttribute("aria-expanded") !== "true");
const head = document.querySelector("header");
head.onkeydown = (event) => { if (event.key === "Escape" && byId("clock").classList.contains("open")) { menu(false); byId("menu").focus(); } };
document.addEventListener("pointerdown", (event) => { if (!head.contains(event.target)) menu(false); });
byId("language").onchange = () => { location.search = "lang=" + byId("language").value; };
narrow.onchange = layout;
document.addEventListener("visibilitychange", () => { if (last) marks(last); });

async function watch() {
  for (;;) {
    try {
      const answer = await fetch("/state?seen=" + seen);
      if (!answer.ok) throw new Error(answer.status);
      show(await answer.json());
    } catch { doing(words.away, busy); await new Promise((done) => setTimeout(done, 1000)); seen = ""; }
  }
}

layout();
watch();
