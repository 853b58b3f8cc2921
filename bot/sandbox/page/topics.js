// The topics of a chat, where the bot has made some: all of it, or one at a time.

import { h } from "./dom.js";
import { say } from "./words.js";

export class Topics {
  // `changed` is called when another topic is looked at; `phone.topic` is undefined for all.
  constructor(phone, changed) {
    this.phone = phone;
    this.changed = changed;
    this.element = say(h("div", { class: "topics", role: "group", hidden: true }), { tLabel: "topics" }, { name: phone.name });
  }

  draw() {
    const { topics = [], topic } = this.phone;
    if (topic !== undefined && !topics.some(({ id }) => id === topic)) return this.look(undefined);
    const shown = JSON.stringify([topics, topic]);
    if (shown === this.shown) return undefined;
    this.shown = shown;
    this.element.hidden = topics.length === 0;
    const all = say(this.key(undefined), { t: "all-topics" });
    this.element.replaceChildren(all, ...topics.map(({ id, name }) => this.key(id, name)));
    return undefined;
  }

  key(id, ...name) {
    const pressed = String(this.phone.topic === id);
    return h("button", { type: "button", "aria-pressed": pressed, onclick: () => this.look(id) }, ...name);
  }

  look(id) {
    this.phone.topic = id;
    this.draw();
    this.changed();
  }
}
