// 'Laat het zien': plays the journey at reading speed, until it ends or somebody takes over.

import { announce, h } from "./dom.js";
import { Hands, newestOn, reads } from "./hands.js";
import { JOURNEY } from "./journey.js";
import { shortly } from "./message.js";
import { turn } from "./clock.js";
import { language, say, t } from "./words.js";
import { act, now, playing, until, whenSomebodyActs, world } from "./world.js";

const LEAST_MS = 1500;
const MOST_MS = 7000;
const MS_A_LETTER = 55;
const LETTERS_OF_A_PAGE = 90;

// `speed` is how many times faster than reading; `views` are the phones on the page, `browser` the friend's.
export class Show {
  constructor(place, views, browser, { speed, whenEnded }) {
    this.place = place;
    this.views = views;
    this.browser = browser;
    this.hands = new Hands(views, browser, this);
    this.speed = speed;
    this.whenEnded = whenEnded;
    this.isPlaying = false;
    place.replaceChildren(this.draw());
    whenSomebodyActs(() => this.take());
  }

  draw() {
    this.count = h("span", { class: "count" });
    this.words = h("p", { class: "words" });
    this.waiting = say(h("button", { type: "button", onclick: () => this.pause() }), { t: "caption-pause" });
    this.taking = say(h("button", { type: "button", onclick: () => this.take() }), { t: "caption-take" });
    this.closing = say(h("button", { type: "button", onclick: () => this.leave() }), { t: "caption-close" });
    const buttons = h("div", { class: "row" }, this.waiting, this.taking, this.closing);
    const box = h("section", { class: "caption" }, this.count, this.words, buttons);
    return say(box, { tLabel: "caption-title" });
  }

  async play() {
    const ending = new AbortController();
    this.signal = ending.signal;
    this.end = () => ending.abort(new DOMException("taken over", "AbortError"));
    this.isPlaying = true;
    this.isPaused = false;
    this.place.hidden = false;
    this.drawButtons();
    this.waiting.focus();
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
    this.isPaused = false;
    this.goOn?.();
    this.close("caption-taken");
  }

  close(words) {
    const hadFocus = this.place.contains(document.activeElement);
    this.isPlaying = false;
    this.count.textContent = "";
    say(this.words, { t: words });
    announce(t(words));
    this.browser.tell("");
    this.drawButtons();
    if (hadFocus) this.closing.focus();
    document.querySelectorAll(".acting").forEach((one) => one.classList.remove("acting"));
  }

  leave() {
    this.place.hidden = true;
    this.whenEnded();
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
  }

  async playStep(number, step) {
    const { signal } = this;
    await until(() => this.hands.viewOf(step.who), signal);
    this.tell(number, step);
    await this.read(step.caption[language].length);
    const watched = () => playing(step.on ?? step.who);
    const after = step.look || step.turn ? 0 : newestOn(watched());
    const isSeen = () => !step.sees || reads(watched(), step.sees[language], after);
    await this.hands.do(step);
    if (step.turn) await this.turnUntil(isSeen);
    await until(isSeen, signal);
    this.showPhone(step.on ?? step.who);
    await this.read(watched() ? shortly([...watched().messages.values()].at(-1)).length : LETTERS_OF_A_PAGE);
    if (watched()?.unread) await act(watched().id, "read");
  }

  tell(number, step) {
    delete this.words.dataset.t;
    this.words.textContent = step.caption[language];
    this.count.textContent = t("caption-step", { step: number + 1, all: JOURNEY.length });
    announce(step.caption[language]);
    this.showPhone(step.who);
  }

  showPhone(part) {
    const shown = this.hands.viewOf(part);
    for (const one of [...this.views.values(), this.browser]) {
      one.element.classList.toggle("acting", one === shown);
    }
    shown.element.scrollIntoView({ block: "nearest", inline: "center" });
  }

  // One due moment after another; each is over when the program has what comes next.
  async turnUntil(isSeen) {
    const isCalm = () => world.program === "runs" && world.due && new Date(world.due.at) > now();
    while (!isSeen()) {
      await until(() => isSeen() || isCalm(), this.signal);
      if (!isSeen()) await turn({ next: true });
      await this.rest(LEAST_MS);
    }
  }

  read(letters) {
    return this.rest(Math.min(MOST_MS, LEAST_MS + letters * MS_A_LETTER));
  }

  // Waits so long, at the speed asked for, and as long as it is paused.
  async rest(milliseconds) {
    await pauseFor(milliseconds / this.speed, this.signal);
    while (this.isPaused) await new Promise((resolve) => (this.goOn = resolve));
    this.signal.throwIfAborted();
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
