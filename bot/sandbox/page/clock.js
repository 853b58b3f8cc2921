// The clock of everybody: what time it is, what comes next, and turning it.

import { h } from "./dom.js";
import { clockTime, dayOf } from "./message.js";
import { openNotice } from "./sheet.js";
import { knows, say, t, whenLanguageChanges } from "./words.js";
import { ask, listen, now, world } from "./world.js";

const TURNS = [
  ["clock-10", { minutes: 10 }],
  ["clock-60", { hours: 1 }],
  ["clock-next", { next: true }],
];

let stopPlaying = () => {};
let turning = 0;

export const turn = (span) => ask("POST", "/clock", span);

export function drawClock(place, { whenTurned }) {
  stopPlaying = whenTurned;
  const title = say(h("h2", { id: "clock-title", class: "unseen" }), { t: "clock-title" });
  const day = h("p", { class: "day" });
  const time = h("p", { class: "time" });
  const next = h("p", { class: "next" });
  const buttons = h("div", { class: "row" }, ...TURNS.map((one) => button(place, ...one)));
  place.append(title, h("div", { class: "face" }, day, time), buttons, next);
  const draw = () => {
    day.textContent = dayOf(now());
    time.textContent = clockTime(now());
    next.textContent = comesNext();
    buttons.lastElementChild.hidden = !world.due;
  };
  listen(draw);
  whenLanguageChanges(draw);
  setInterval(draw, 1000);
}

function button(place, name, span) {
  const element = say(h("button", { type: "button" }), { t: name });
  element.addEventListener("click", async () => {
    stopPlaying();
    turning += 1;
    place.setAttribute("aria-busy", "true");
    try {
      await turn(span);
    } catch (error) {
      openNotice(error.message);
    }
    turning -= 1;
    if (!turning) place.removeAttribute("aria-busy");
  });
  return element;
}

function comesNext() {
  if (!world.program) return "";
  if (!world.due) return t("due-none");
  const key = `due-${world.due.kind}`;
  const at = new Date(world.due.at);
  const isToday = dayOf(at) === dayOf(now());
  const when = isToday ? clockTime(at) : `${dayOf(at)}, ${clockTime(at)}`;
  return t("due-next", { what: t(knows(key) ? key : "due-other"), when });
}
