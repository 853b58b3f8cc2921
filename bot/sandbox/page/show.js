// 'Laat het zien': plays the journey at reading speed, until it ends or somebody takes over.

import { announce, h, plain } from "./dom.js";
import { JOURNEY } from "./journey.js";
import { pass } from "./links.js";
import { shortly } from "./message.js";
import { startProgram } from "./trouble.js";
import { turn } from "./clock.js";
import { language, say, t } from "./words.js";
import { act, listen, now, playing, until, whenSomebodyActs, world } from "./world.js";

const LEAST_MS = 1500;
const MOST_MS = 7000;
const MS_A_LETTER = 55;
const MS_A_KEY = 45;
const MS_A_PRESS = 700;

// `speed` is how many times faster than reading; `views` are the phones on the page.
export class Show {
  constructor(place, views, speed) {
    this.place = place;
    this.views = views;
    this.speed = speed;
    this.step = 0;
    this.signal = null;
    place.replaceChildren(this.draw());
    listen(() => this.drawHint());
    whenSomebodyActs(() => this.take());
  }

  draw() {
    this.count = h("span", { class: "count" });
    this.words = h("p", { class: "words" });
    this.hint = h("p", { class: "hint", hidden: true });
    this.waiting = say(h("button", { type: "button", onclick: () => this.pause() }), { t: "caption-pause" });
    this.taking = say(h("button", { type: "button", onclick: () => this.take() }), { t: "caption-take" });
    this.closing = say(h("button", { type: "button", onclick: () => (this.place.hidden = true) }), { t: "caption-close" });
    const buttons = h("div", { class: "row" }, this.waiting, this.taking, this.closing);
    const box = h("section", { class: "caption" }, this.count, this.words, this.hint, buttons);
    return say(box, { tLabel: "caption-title" });
  }

  get isPlaying() {
    return Boolean(this.signal);
  }

  async play() {
    const ending = new AbortController();
    this.signal = ending.signal;
    this.end = () => ending.abort(new DOMException("taken over", "AbortError"));
    this.isPaused = false;
    this.place.hidden = false;
    this.drawButtons();
    try {
      for (const [number, step] of JOURNEY.entries()) await this.playStep(number, step);
      this.close("caption-end");
    } catch (error) {
      if (error.name !== "AbortError") throw error;
    }
  }

  take() {
    if (!this.isPlaying) return;
    this.end();
    this.close("caption-taken");
  }

  close(words) {
    this.signal = null;
    this.count.textContent = "";
    say(this.words, { t: words });
    announce(t(words));
    this.drawButtons();
    document.querySelectorAll(".acting").forEach((one) => one.classList.remove("acting"));
  }

  pause() {
    this.isPaused = !this.isPaused;
    this.drawButtons();
    this.goOn?.();
  }

  drawButtons() {
    say(this.waiting, { t: this.isPaused ? "caption-go-on" : "caption-pause" });
    this.waiting.hidden = this.taking.hidden = !this.isPlaying;
    this.closing.hidden = this.isPlaying;
    this.place.dataset.state = this.isPlaying ? "plays" : "rests";
    this.drawHint();
  }

  drawHint() {
    const isGone = this.isPlaying && world.program === "gone";
    if (this.hint.hidden === !isGone) return;
    this.hint.hidden = !isGone;
    const start = say(h("button", { type: "button", onclick: startProgram }), { t: "program-start" });
    this.hint.replaceChildren(say(h("span"), { t: "caption-gone" }), start);
  }

  async playStep(number, step) {
    const { signal } = this;
    const phone = () => playing(step.who);
    await until(() => phone(), signal);
    this.tell(number, step, phone().id);
    await this.read(step.caption[language].length);
    await this.do(step, phone);
    await until(() => sees(step), signal);
    const watched = playing(step.on ?? step.who);
    if (step.on) this.views.get(watched.id).element.scrollIntoView({ block: "nearest", inline: "center" });
    await this.read(shortly([...watched.messages.values()].at(-1)).length);
    if (watched.unread) await act(watched.id, "read");
  }

  tell(number, step, id) {
    delete this.words.dataset.t;
    this.words.textContent = step.caption[language];
    this.count.textContent = t("caption-step", { step: number + 1, all: JOURNEY.length });
    this.place.dataset.step = number + 1;
    announce(step.caption[language]);
    for (const [one, view] of this.views) view.element.classList.toggle("acting", one === id);
    this.views.get(id).element.scrollIntoView({ block: "nearest", inline: "center" });
  }

  async do(step, phone) {
    const { id } = phone();
    if (step.start) await this.startPhone(id);
    if (step.press) await this.press(step.press[language], phone);
    if (step.says) await this.type(id, step.says[language]);
    if (step.pass) await pass(phone(), step.pass, act);
    if (step.turn) await this.turnUntil(step);
  }

  async startPhone(id) {
    await this.point(this.views.get(id).composer.door.querySelector("button"));
    await act(id, "start");
  }

  async press(begin, phone) {
    let found = null;
    await until(() => (found = newestButton(phone(), begin)), this.signal);
    const { element } = this.views.get(phone().id);
    await this.point([...element.querySelectorAll(".key")].findLast((one) => one.dataset.key === found.label));
    this.views.get(phone().id).list.goDown();
    await act(phone().id, "press", found);
  }

  async type(id, text) {
    const { composer } = this.views.get(id);
    for (let end = 1; end <= text.length; end += 1) {
      composer.write(text.slice(0, end));
      await this.rest(MS_A_KEY);
    }
    composer.write("");
    await act(id, "say", { text });
  }

  // One due moment after another; each is over when the program has what comes next.
  async turnUntil(step) {
    const isCalm = () => world.program === "runs" && world.due && new Date(world.due.at) > now();
    while (!sees(step)) {
      await until(() => sees(step) || isCalm(), this.signal);
      if (!sees(step)) await turn({ next: true });
      await this.rest(LEAST_MS);
    }
  }

  async point(button) {
    button?.scrollIntoView({ block: "nearest" });
    button?.classList.add("pressed");
    await this.rest(MS_A_PRESS);
    button?.classList.remove("pressed");
  }

  read(letters) {
    return this.rest(Math.min(MOST_MS, LEAST_MS + letters * MS_A_LETTER));
  }

  // Waits so long, at the speed asked for, and as long as it is paused.
  async rest(milliseconds) {
    await pauseFor(milliseconds / this.speed, this.signal);
    while (this.isPaused) await new Promise((resolve) => (this.goOn = resolve));
    this.signal?.throwIfAborted();
  }
}

function pauseFor(milliseconds, signal) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}

function sees(step) {
  const phone = playing(step.on ?? step.who);
  const said = [...(phone?.messages.values() ?? [])].filter((one) => one.from === "bot");
  return said.some((one) => plain(one.text).includes(step.sees[language]));
}

// The newest inline button that begins so, or else a key under the text field.
function newestButton(phone, begin) {
  const fits = (label) => plain(label).startsWith(begin);
  for (const message of [...phone.messages.values()].reverse()) {
    const label = message.buttons.flat().find(fits);
    if (label) return { label: plain(label), message: message.id };
  }
  const label = phone.keyboard.flat().find(fits);
  return label ? { label: plain(label) } : null;
}
