"use strict";
// One phone's conversation: drawn message by message, follows the newest one unless its reader has scrolled up, moved in with arrow keys.
const words = JSON.parse(document.getElementById("words").textContent);
const say = (name, values) => words[name].replace(/\{(\w+)\}/g, (_, key) => values[key]);
const make = (tag, className, text) => { const el = document.createElement(tag); el.className = className || ""; if (text !== undefined) el.textContent = text; return el; };
const ZONE = { timeZone: "Asia/Shanghai", hourCycle: "h23" };
const LOCALE = { "zh-Hans": "zh-CN", "zh-Hant": "zh-TW", en: "en-GB" }[words.lang];
const clockTime = (seconds) => new Date(seconds * 1000).toLocaleTimeString(LOCALE, { hour: "2-digit", minute: "2-digit", ...ZONE });
const dayOf = (seconds) => new Date(seconds * 1000).toLocaleDateString(LOCALE, { month: "long", day: "numeric", weekday: "long", ...ZONE });
const STOPS = ".bubble, .bubble a, .bubble audio, .bubble video, .bubble .answer, .rows button";
const NEAR = 60;
const ARROW = '<svg width="15" height="15" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M9 6L4 11l5 5M4 11h10a6 6 0 0 1 6 6v2"/></svg>';

class Log {
  // `on` has reply(message), press(message, button)
  constructor(el, button, on) {
    this.el = el; this.list = el.querySelector(".list"); this.button = button; this.on = on;
    this.list.setAttribute("aria-label", words.talk);
    this.drawn = new Map(); this.key = ""; this.following = true; this.missed = 0; this.top = 0;
    el.addEventListener("scroll", () => this.scrolled());
    el.addEventListener("keydown", (event) => this.move(event));
    el.addEventListener("focusin", (event) => this.rove(event.target));
    const watch = new ResizeObserver(() => this.settle());
    watch.observe(el); watch.observe(this.list);
    button.onclick = () => { this.toEnd(); this.newest()?.focus({ preventScroll: true }); };
  }

  follow(wanted) {
    this.following = wanted;
    this.el.classList.toggle("following", wanted);
    if (wanted) this.missed = 0;
    this.button.hidden = wanted;
    this.button.querySelector(".count").textContent = this.missed ? say("new_count", { n: this.missed }) : words.newest;
  }

  // Only who goes up lets go of the newest message: what grows or shrinks around it does not
  scrolled() {
    const { el } = this, up = el.scrollTop < this.top - 1;
    if (!el.clientHeight) return;
    if (el.scrollHeight - el.scrollTop - el.clientHeight < NEAR) this.follow(true);
    else if (up) this.follow(false);
    this.top = el.scrollTop;
  }

  settle() { if (this.following) { this.el.scrollTop = this.el.scrollHeight; this.top = this.el.scrollTop; } }
  toEnd() { this.follow(true); this.settle(); }
  newest() { return [...this.list.querySelectorAll(".bubble")].pop(); }

  // `key` names the conversation and who looks at it; another key is drawn from the beginning, at its newest message
  draw(key, messages, me, named) {
    const anew = key !== this.key;
    this.named = named;
    if (!anew) this.scrolled(); // that he went up may not have been told yet
    if (anew) { this.key = key; this.drawn.clear(); this.list.replaceChildren(); this.follow(true); }
    const there = new Set(messages.map((m) => m.id));
    for (const [id, { el }] of this.drawn) if (!there.has(id)) { el.remove(); this.drawn.delete(id); }
    let before = null, day = "", added = [];
    for (const message of messages) {
      const today = dayOf(message.date), json = JSON.stringify(message) + (today !== day), known = this.drawn.get(message.id);
      if (!known || known.json !== json) {
        const el = this.message(message, message.user === me, today !== day ? today : "");
        if (known) this.replace(known.el, el); else { added.push(message); this.list.insertBefore(el, before ? before.nextSibling : this.list.firstChild); }
        this.drawn.set(message.id, { el, json });
      }
      before = this.drawn.get(message.id).el; day = today;
    }
    const others = added.filter((m) => m.user !== me);
    if (!anew) {
      if (added.some((m) => m.user === me)) this.follow(true);
      else if (others.length && !this.following) { this.missed += others.length; this.follow(false); }
    }
    this.rove(this.el.contains(document.activeElement) ? document.activeElement : null);
    this.settle();
    return anew ? [] : others;
  }

  replace(old, el) {
    const held = old.contains(document.activeElement), label = held && document.activeElement.textContent;
    old.replaceWith(el);
    if (held) ([...el.querySelectorAll(".rows button")].find((b) => b.textContent === label) || el.querySelector(".bubble")).focus({ preventScroll: true });
  }

  // One way in by Tab: what was looked at last, else the newest message; and the newest message's buttons
  rove(at) {
    const stops = [...this.list.querySelectorAll(STOPS)];
    const current = stops.includes(at) ? at : stops.find((el) => el === this.at) || this.newest();
    this.at = current;
    const last = [...this.list.querySelectorAll(".rows")].pop();
    for (const el of stops) el.tabIndex = el === current || (last && last.contains(el)) ? 0 : -1;
  }

  move(event) {
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key];
    const stops = [...this.list.querySelectorAll(STOPS)], at = stops.indexOf(event.target);
    if (event.key === "Enter" && event.target.classList.contains("bubble")) { event.preventDefault(); this.on.reply(event.target.message); return; }
    if (!step || at < 0 || event.target.matches("audio, video")) return;
    event.preventDefault();
    const next = stops[Math.min(Math.max(at + step, 0), stops.length - 1)];
    next.focus();
    next.scrollIntoView({ block: "nearest" });
  }

  message(message, own, day) {
    const el = make("div", "message");
    if (day) el.append(make("p", "day", day));
    el.append(this.bubble(message, own));
    if (message.buttons.length) {
      const rows = make("div", "rows");
      for (const row of message.buttons) {
        const line = make("div");
        for (const b of row) {
          const button = make("button", "", b.text);
          button.type = "button";
          button.onclick = () => this.on.press(message, b.callback_data);
          line.append(button);
        }
        rows.append(line);
      }
      el.append(rows);
    }
    return el;
  }

  bubble(message, own) {
    const el = make("article", own ? "bubble own" : "bubble");
    el.message = message; el.tabIndex = -1;
    el.setAttribute("aria-label", [message.from, clockTime(message.date), message.sign].filter(Boolean).join(" "));
    if (this.named && !own) el.append(make("span", "name", message.from));
    if (message.reply) el.append(make("span", "quote", message.reply));
    el.append(...this.media(message));
    let done = 0;
    for (const [offset, length] of message.quotations || []) {
      el.append(document.createTextNode(message.text.slice(done, offset)), make("span", "said", message.text.slice(offset, offset + length)));
      done = offset + length;
    }
    el.append(document.createTextNode(message.text.slice(done)));
    const end = make("span", "end", (message.edited ? words.edited + " " : "") + clockTime(message.date)), answer = make("button", "answer");
    answer.innerHTML = ARROW;
    answer.type = "button"; answer.title = words.reply; answer.setAttribute("aria-label", words.reply);
    answer.onclick = () => this.on.reply(message);
    end.append(answer);
    el.append(end);
    if (message.sign) el.append(make("span", "sign", message.sign));
    return el;
  }

  media(message) {
    if (!message.media) return [];
    const kind = { animation: "video", video_note: "video", audio: "voice", venue: "location" }[message.media] || message.media;
    const label = words[kind] || words.document, file = message.file, source = file && "/file/" + file.id;
    if (kind === "location") return [make("span", "name", label + " " + message.place)];
    if (!file) return [make("span", "name", label)];
    const pictured = kind === "photo" || (kind === "document" && /\.(png|jpe?g)$/i.test(file.name));
    const shown = pictured ? make("img") : kind === "voice" ? make("audio") : kind === "video" ? make("video") : null;
    if (shown) {
      shown.src = source;
      if (pictured) shown.alt = file.name || label; else { shown.controls = true; shown.preload = "metadata"; shown.setAttribute("aria-label", label); }
      return file.name && kind === "document" ? [shown, make("span", "name", file.name)] : [shown];
    }
    const link = make("a", "name", label + " " + file.name);
    link.href = source; link.download = file.name || "file";
    return [link];
  }
}
