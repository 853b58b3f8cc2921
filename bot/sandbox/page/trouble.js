// What can be broken, to see that nothing is lost: the line to Telegram, and the program itself.

import { announce, h } from "./dom.js";
import { say, t } from "./words.js";
import { ask, listen, world } from "./world.js";

const FAULTS = {
  outage: {},
  slow: { seconds: 4 },
  answer_lost: { method: "sendMessage", times: 1 },
};
const STATES = { runs: "program-runs", starts: "program-starts", gone: "program-gone" };

export const startProgram = () => ask("POST", "/program/start");
export const endFault = (kind) => end(present(kind));

const end = (fault) => ask("DELETE", `/faults/${fault.id}`);
const present = (kind) => world.faults.find((one) => one.kind === kind);

export function drawTrouble(place) {
  const switches = Object.keys(FAULTS).map(makeSwitch);
  const state = h("p", { class: "state" });
  const button = h("button", { type: "button", onclick: () => switchProgram() });
  const program = h("div", { class: "program" }, state, button);
  place.append(
    h(
      "details",
      {},
      say(h("summary"), { t: "trouble-title" }),
      say(h("p"), { t: "trouble-why" }),
      ...switches.map((one) => one.row),
      program,
    ),
  );
  listen((told) => {
    for (const one of switches) one.draw();
    program.hidden = !world.program;
    if (told.program) {
      say(state, { t: STATES[told.program] });
      say(button, { t: told.program === "gone" ? "program-start" : "program-kill" });
      state.dataset.state = told.program;
      if (!told.first) announce(t(STATES[told.program]));
    }
  });
}

const switchProgram = () =>
  world.program === "gone" ? startProgram() : ask("POST", "/program/kill");

function makeSwitch(kind) {
  const box = h("input", { type: "checkbox", role: "switch", id: `fault-${kind}` });
  const row = h("p", { class: "switch" }, box, say(h("label", { for: box.id }), { t: `trouble-${kind}` }));
  let asked = null;
  let waiting = 0;
  box.addEventListener("change", async () => {
    waiting += 1;
    try {
      if (box.checked) await (asked = ask("POST", "/faults", { kind, ...FAULTS[kind] }));
      else await end(present(kind) ?? (await asked));
    } finally {
      waiting -= 1;
    }
  });
  // What was just pressed stands until it is heard: news from before it turns nothing back.
  return { row, draw: () => (box.checked = waiting ? box.checked : Boolean(present(kind))) };
}
