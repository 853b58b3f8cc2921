// One phone: whose it is, what stands on it, and what its owner can do.

import { Composer } from "./composer.js";
import { announce, h, icon } from "./dom.js";
import { follow, kindOf } from "./links.js";
import { MessageList } from "./list.js";
import { shortly } from "./message.js";
import { openNotice, openSheet } from "./sheet.js";
import { Topics } from "./topics.js";
import { say, t } from "./words.js";
import { act, byHand, world } from "./world.js";

const EMOJIS = ["👍", "❤", "🙏", "😢"];
const TOAST_MS = 6000;
const TYPING_MS = 5000;

export class Phone {
  constructor(phone) {
    this.phone = phone;
    const on = {
      press: (label, message) => this.press(label, message),
      follow: (address) => follow(phone.id, address),
      open: (message) => this.open(message),
    };
    this.list = new MessageList(phone, on);
    this.composer = new Composer(phone, on);
    this.topics = new Topics(phone, () => this.list.redraw());
    this.badge = h("span", { class: "badge", hidden: true });
    this.toast = h("p", { class: "toast", hidden: true });
    this.empty = h("p", { class: "empty" });
    this.typing = say(h("p", { class: "typing", hidden: true }), { t: "typing" });
    this.element = h("article", { class: "phone", id: `phone-${phone.id}`, "aria-labelledby": `name-${phone.id}` }, this.head(), this.topics.element, this.toast, this.empty, this.list.element, this.typing, this.composer.element);
    this.element.addEventListener("focusin", () => this.read());
    this.element.addEventListener("pointerdown", () => this.read());
  }

  get part() {
    return world.parts[this.phone.id] ?? "other";
  }

  head() {
    const { id, name } = this.phone;
    const more = h("button", { type: "button", class: "tool", onclick: () => this.more() }, icon("more"));
    return h(
      "header",
      {},
      h("span", { class: `avatar ${this.part}`, "aria-hidden": "true" }, name.slice(0, 1)),
      h("div", {}, h("h2", { id: `name-${id}`, tabindex: "-1" }, name), say(h("p"), { t: `part-${this.part}` })),
      this.badge,
      say(more, { tLabel: "phone-more" }, { name }),
    );
  }

  draw(told) {
    this.topics.draw();
    this.list.draw(told);
    this.composer.draw();
    this.drawUnread();
    this.drawEmpty();
    this.showTyping(this.phone.typing && !told.messages.length);
    for (const words of told.toasts) this.showToast(words);
    if (this.phone.unread && this.element.contains(document.activeElement)) this.read();
  }

  drawUnread() {
    const count = this.phone.unread;
    this.badge.hidden = count === 0;
    this.badge.textContent = count;
    this.element.classList.toggle("unread", count > 0);
  }

  drawEmpty() {
    const isEmpty = this.phone.messages.size === 0;
    this.empty.hidden = !isEmpty;
    const invited = ["mother", "brother"].includes(this.part);
    if (isEmpty) say(this.empty, { t: invited ? "not-yet" : "no-messages" }, { name: this.phone.name });
  }

  redraw() {
    this.list.redraw();
    this.drawUnread();
  }

  tellNews(messages) {
    for (const one of messages.filter((message) => message.from === "bot")) {
      announce(t("said-by", { name: this.phone.name, text: shortly(one) }));
    }
  }

  showTyping(isTyping) {
    clearTimeout(this.typingEnds);
    this.typing.hidden = !isTyping;
    if (isTyping) this.typingEnds = setTimeout(() => (this.typing.hidden = true), TYPING_MS);
  }

  showToast(words) {
    this.toast.textContent = words;
    this.toast.hidden = false;
    announce(t("said-by", { name: this.phone.name, text: words }));
    clearTimeout(this.toastEnds);
    this.toastEnds = setTimeout(() => (this.toast.hidden = true), TOAST_MS);
  }

  read() {
    if (this.phone.unread) act(this.phone.id, "read");
  }

  // Brings this phone into view, with the focus where one can answer.
  goTo() {
    this.element.scrollIntoView({ block: "nearest", inline: "center" });
    const { started, blocked } = this.phone;
    const field = started && !blocked ? this.composer.field : this.composer.door.querySelector("button");
    field.focus({ preventScroll: true });
  }

  async press(label, message) {
    this.list.goDown();
    const done = await this.composer.do("press", message ? { label, message } : { label });
    if (done?.opened) follow(this.phone.id, done.opened);
    if (done?.copied && kindOf(done.copied).kind !== "outside") follow(this.phone.id, done.copied);
    else if (done?.copied) openNotice(t("copied", { text: done.copied }));
  }

  open(message) {
    const mine = message.reactions ?? [];
    const emojis = EMOJIS.map((emoji) => ({
      label: t(mine.includes(emoji) ? "unreact" : "react", { emoji }),
      text: emoji,
      choose: () => this.composer.do("react", { message: message.id, emoji: mine.includes(emoji) ? "" : emoji }),
    }));
    const choices = [{ label: t("reply"), choose: () => this.composer.setAbout("reply", message) }];
    if (message.from === "me" && !message.other && !message.contact) {
      choices.push({ label: t("edit"), choose: () => this.composer.setAbout("edit", message) });
    }
    openSheet(shortly(message) || t("open-message"), choices, { emojis });
  }

  more() {
    const { id, name, blocked, started } = this.phone;
    const name_ = blocked ? "unblock" : "block";
    const choices = started ? [{ label: t(name_), choose: () => byHand(id, name_) }] : [];
    for (const topic of this.phone.topics ?? []) {
      const choose = () => byHand(id, "delete-topic", { topic: topic.id });
      choices.push({ label: t("delete-topic", { name: topic.name }), choose });
    }
    openSheet(name, choices, { hint: started && !blocked ? t("message-hint") : "" });
  }
}
