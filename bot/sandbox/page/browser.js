// The friend without Telegram: a small browser, in which a link opens that somebody passed on.

import { announce, h } from "./dom.js";
import { kindOf, whenBrowserOpens } from "./links.js";
import { openNotice } from "./sheet.js";
import { language, say, t } from "./words.js";

const NAME = "Noor";
const FRAME = "friend";

export class Browser {
  constructor() {
    const named = { name: NAME };
    this.address = say(h("input", { type: "text", inputmode: "url", spellcheck: "false", autocomplete: "off" }), { tLabel: "browser-address", tHint: "browser-address" });
    const form = h("form", { class: "address" }, this.address, say(h("button", {}), { t: "browser-go" }));
    this.doing = h("p", { class: "doing", hidden: true });
    this.empty = say(h("p", { class: "empty" }), { t: "browser-empty" });
    this.page = say(h("iframe", { hidden: true, name: FRAME, referrerpolicy: "no-referrer" }), { tLabel: "browser-page" }, named);
    const head = h(
      "header",
      {},
      h("span", { class: "avatar friend", "aria-hidden": "true" }, NAME.slice(0, 1)),
      h("div", {}, h("h2", { id: "name-friend", tabindex: "-1" }, NAME), say(h("p"), { t: "part-friend" })),
    );
    this.element = h("article", { class: "phone browser", id: "phone-friend", "aria-labelledby": "name-friend" }, head, form, this.doing, this.empty, this.page);
    form.addEventListener("submit", (event) => (event.preventDefault(), this.go()));
    whenBrowserOpens((address) => this.open(address));
  }

  go() {
    const link = kindOf(this.address.value.trim());
    if (link.kind === "page") this.open(link.address);
    else openNotice(t("browser-wrong"));
  }

  // Resolves when it stands there.
  open(address) {
    this.address.value = address;
    this.page.hidden = false;
    this.empty.hidden = true;
    this.element.scrollIntoView({ block: "nearest", inline: "center" });
    return this.loading(() => (this.page.src = spoken(address)));
  }

  reload() {
    return this.open(this.address.value);
  }

  // Sends what a button or a field of the page would: nobody reaches into a frame from elsewhere.
  send(fields) {
    const inputs = Object.entries({ ...fields, language }).map(([name, value]) =>
      h("input", { type: "hidden", name, value }),
    );
    const form = h("form", { method: "post", action: this.address.value, target: FRAME, hidden: true }, ...inputs);
    this.element.append(form);
    return this.loading(() => form.submit()).finally(() => form.remove());
  }

  loading(begin) {
    return new Promise((resolve) => {
      this.page.addEventListener("load", resolve, { once: true });
      begin();
    });
  }

  // What the friend does now, which the frame itself cannot show.
  tell(words) {
    this.doing.hidden = !words;
    this.doing.textContent = words;
    if (words) announce(words);
  }

  close() {
    this.address.value = "";
    this.tell("");
    this.page.hidden = true;
    this.page.removeAttribute("src");
    this.empty.hidden = false;
  }

  goTo() {
    this.element.scrollIntoView({ block: "nearest", inline: "center" });
    this.address.focus({ preventScroll: true });
  }
}

// The page of an invitation in the language of this practice, whatever the real browser prefers.
function spoken(address) {
  const there = new URL(address);
  there.searchParams.set("language", language);
  return there.href;
}
