// Where somebody writes: text, a reply, a change, photos, files and their voice.

import { h, icon } from "./dom.js";
import { key, lasting, shortly } from "./message.js";
import { Recorder } from "./recorder.js";
import { openNotice, openSheet } from "./sheet.js";
import { say, t } from "./words.js";
import { byHand } from "./world.js";

const MOST_BYTES = 20_000_000;

export class Composer {
  constructor(phone, on) {
    this.phone = phone;
    this.on = on;
    this.about = null;
    const name = { name: phone.name };
    this.field = say(h("textarea", { rows: "1" }), { tLabel: "write", tHint: "write-hint" }, name);
    this.strip = h("div", { class: "strip", hidden: true });
    const attach = say(h("button", { type: "button", class: "tool", onclick: () => this.attach() }, icon("add")), { tLabel: "attach" }, name);
    this.sending = say(h("button", { class: "tool go" }, icon("send")), { tLabel: "send" }, name);
    this.form = h("form", { class: "composer" }, attach, this.field, this.sending);
    this.keys = say(h("div", { class: "keys", role: "group", hidden: true }), { tLabel: "keys" }, name);
    this.door = h("div", { class: "door", hidden: true });
    this.chooser = h("input", { type: "file", hidden: true, tabindex: "-1", "aria-hidden": "true" });
    this.element = h("div", { class: "under" }, this.strip, this.form, this.keys, this.door, this.chooser);
    this.form.addEventListener("submit", (event) => (event.preventDefault(), this.send()));
    this.field.addEventListener("keydown", (event) => this.pressKey(event));
    this.field.addEventListener("input", () => this.fit());
    this.chooser.addEventListener("change", () => this.sendChosen());
  }

  draw() {
    const { started, blocked, keyboard } = this.phone;
    const isOpen = started && !blocked;
    this.form.hidden = !isOpen;
    this.door.hidden = isOpen;
    if (!isOpen) this.drawDoor(blocked);
    this.keys.hidden = !isOpen || keyboard.length === 0;
    const shown = JSON.stringify(keyboard);
    if (shown === this.shown) return;
    this.shown = shown;
    const press = (label) => this.on.press(label, null);
    this.keys.replaceChildren(
      ...keyboard.map((row) => h("div", { class: "buttons" }, ...row.map((label) => key(label, { press })))),
    );
  }

  drawDoor(blocked) {
    const name = blocked ? "unblock" : "start";
    if (this.door.dataset.shows === name) return;
    this.door.dataset.shows = name;
    const button = h("button", { type: "button", class: "main", onclick: () => this.do(name) });
    const why = blocked ? say(h("p"), { t: "blocked" }, { name: this.phone.name }) : null;
    this.door.replaceChildren(...[why, say(button, { t: name })].filter(Boolean));
  }

  async do(name, body = {}) {
    try {
      return await byHand(this.phone.id, name, body);
    } catch (error) {
      openNotice(error.message);
      return null;
    }
  }

  pressKey(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.form.requestSubmit();
    }
    if (event.key === "Escape" && this.about) this.forgetAbout();
  }

  fit() {
    this.field.style.height = "auto";
    this.field.style.height = `${Math.min(this.field.scrollHeight, 130)}px`;
  }

  write(text) {
    this.field.value = text;
    this.fit();
  }

  async send() {
    const text = this.field.value;
    if (!text.trim()) return;
    const { about } = this;
    this.write("");
    this.forgetAbout();
    const done =
      about?.kind === "edit"
        ? await this.do("edit", { message: about.message.id, text })
        : await this.do("say", { text, reply_to: about?.message.id ?? null, topic: this.phone.topic ?? null });
    if (!done) this.write(text);
  }

  // The next thing that is sent replies to this message, or changes it.
  setAbout(kind, message) {
    this.about = { kind, message };
    const words = kind === "edit" ? t("editing") : t("reply-to", { text: shortly(message) });
    const stop = h("button", { type: "button", class: "tool", onclick: () => this.forgetAbout() }, icon("close"));
    this.showStrip(h("p", {}, words), say(stop, { tLabel: "stop" }));
    if (kind === "edit") this.write(message.text);
    this.field.focus();
  }

  forgetAbout() {
    if (this.about?.kind === "edit") this.write("");
    this.about = null;
    this.strip.hidden = true;
  }

  showStrip(...parts) {
    this.strip.replaceChildren(...parts);
    this.strip.hidden = false;
  }

  attach() {
    const pick = (kind, accept, multiple) => () => this.pick(kind, accept, multiple);
    openSheet(t("attach", { name: this.phone.name }), [
      { label: t("photo"), choose: pick("photo", "image/*", true) },
      { label: t("file"), choose: pick("document", "", false) },
      { label: t("voice-record"), choose: () => this.record() },
      { label: t("voice-upload"), choose: pick("voice", "audio/*", false) },
    ]);
  }

  pick(kind, accept, multiple) {
    this.kind = kind;
    this.chooser.accept = accept;
    this.chooser.multiple = multiple;
    this.chooser.value = "";
    this.chooser.click();
  }

  async sendChosen() {
    const files = [...this.chooser.files];
    const album = files.length > 1 ? `${this.phone.id}-${Date.now()}` : "";
    for (const file of files) await this.sendFile(this.kind, file, { album });
  }

  async sendFile(kind, file, more = {}) {
    if (file.size > MOST_BYTES) return openNotice(t("file-too-big"));
    const about = this.about?.kind === "reply" ? { reply_to: this.about.message.id } : {};
    this.forgetAbout();
    const content = await inBase64(file);
    const kept = { kind, name: file.name, content, mime_type: file.type || "application/octet-stream" };
    return this.do("send", { ...kept, ...about, ...more, topic: this.phone.topic ?? null });
  }

  async record() {
    try {
      this.recorder = await Recorder.begin();
    } catch {
      return openNotice(t("no-microphone"));
    }
    const length = h("p", { role: "timer" }, t("recording", { length: lasting(0) }));
    const tick = setInterval(() => (length.textContent = t("recording", { length: lasting(this.recorder.seconds) })), 500);
    const end = (keep) => async () => {
      clearInterval(tick);
      this.strip.hidden = true;
      const { file, seconds } = await this.recorder.end();
      if (keep) await this.sendFile("voice", file, { seconds });
      this.field.focus();
    };
    const send = say(h("button", { type: "button", onclick: end(true) }), { t: "record-send" });
    this.showStrip(length, send, say(h("button", { type: "button", onclick: end(false) }), { t: "record-drop" }));
    return send.focus();
  }
}

function inBase64(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.slice(reader.result.indexOf(",") + 1));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
