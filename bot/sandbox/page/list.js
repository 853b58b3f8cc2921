// The messages on one phone: only what changed is drawn, arrows go through them.

import { h } from "./dom.js";
import { messageItem } from "./message.js";
import { say } from "./words.js";

export class MessageList {
  constructor(phone, on) {
    this.phone = phone;
    this.on = on;
    this.items = new Map();
    this.list = h("ol", { class: "messages", onkeydown: (event) => this.move(event) });
    this.list.addEventListener("focusin", (event) => this.choose(event.target.closest("li")));
    this.list.addEventListener("dblclick", (event) => this.open(event.target.closest("li")));
    this.list.addEventListener("contextmenu", (event) => this.openAt(event));
    say(this.list, { tLabel: "messages" }, { name: phone.name });
    this.element = h("div", { class: "back" }, this.list);
  }

  draw(told) {
    for (const number of told.gone) this.remove(number);
    for (const message of told.messages) this.put(message);
    if (told.messages.length || told.gone.length) this.offerKeys();
    if (told.messages.some((one) => one.from === "me")) this.goDown();
  }

  // The newest stands at the bottom, and stays there: the box is laid out from below.
  goDown() {
    this.element.scrollTop = 0;
  }

  remove(number) {
    this.items.get(number)?.remove();
    this.items.delete(number);
  }

  put(message) {
    const on = {
      press: (label) => this.on.press(label, message.id),
      follow: this.on.follow,
    };
    const item = messageItem(message, this.phone, on);
    const known = this.items.get(message.id);
    this.items.set(message.id, item);
    if (!known) return this.list.append(item);
    const hadFocus = known.contains(document.activeElement);
    known.replaceWith(item);
    if (hadFocus) this.choose(item, true);
  }

  redraw() {
    const all = [...this.phone.messages.values()];
    this.list.replaceChildren();
    this.items.clear();
    this.draw({ messages: all, gone: [] });
  }

  // Buttons of the newest question, and of the message one is at, can be reached with Tab.
  offerKeys() {
    const asking = [...this.items.values()].filter((item) => item.querySelector(".key")).at(-1);
    for (const item of [this.asking, asking]) item && setReach(item, item === asking || item === this.chosen);
    this.asking = asking;
    if (!this.chosen?.isConnected || !this.list.contains(document.activeElement)) {
      this.choose(this.list.lastElementChild);
    }
  }

  choose(item, focus = false) {
    if (!item) return;
    if (this.chosen && this.chosen !== item) {
      this.chosen.tabIndex = -1;
      setReach(this.chosen, this.chosen === this.asking);
    }
    this.chosen = item;
    item.tabIndex = 0;
    setReach(item, true);
    if (focus) item.focus();
  }

  // The other mouse button, or a finger that stays down, as on a real phone; not on what one follows or copies.
  openAt(event) {
    if (event.target.closest("a, img") || !getSelection().isCollapsed) return;
    event.preventDefault();
    this.open(event.target.closest("li"));
  }

  open(item) {
    const message = this.phone.messages.get(Number(item?.dataset.id));
    if (message) this.on.open(message);
  }

  move(event) {
    if (event.target !== this.chosen) return;
    const step = { ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling" }[event.key];
    const edge = { Home: "firstElementChild", End: "lastElementChild" }[event.key];
    if (step || edge) this.choose(step ? this.chosen[step] : this.list[edge], true);
    else if (event.key === "Enter") this.open(this.chosen);
    else return;
    event.preventDefault();
  }
}

function setReach(item, canBeReached) {
  for (const one of item.querySelectorAll("button, a")) one.tabIndex = canBeReached ? 0 : -1;
}
