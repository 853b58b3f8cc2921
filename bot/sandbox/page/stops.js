// What has stopped, near the phones, with the button that mends it.

import { h } from "./dom.js";
import { endFault, startProgram } from "./trouble.js";
import { say } from "./words.js";
import { listen, world } from "./world.js";

const STOPS = {
  gone: { words: "program-gone", button: "program-start", mend: startProgram },
  outage: { words: "outage-now", button: "outage-end", mend: () => endFault("outage") },
};
const A_WHILE_MS = 600;

// Not at once: 'Opnieuw' puts the program off and on.
export function drawStops(place) {
  let later = 0;
  listen(() => {
    clearTimeout(later);
    later = setTimeout(() => show(place), stopNow() ? A_WHILE_MS : 0);
  });
}

function stopNow() {
  if (world.program === "gone") return "gone";
  return world.faults.some((one) => one.kind === "outage") ? "outage" : "";
}

function show(place) {
  const stop = stopNow();
  if (place.dataset.stop === stop) return;
  place.dataset.stop = stop;
  place.hidden = !stop;
  if (!stop) return;
  const { words, button, mend } = STOPS[stop];
  const mending = say(h("button", { type: "button", onclick: mend }), { t: button });
  place.replaceChildren(say(h("p"), { t: words }), mending);
}
