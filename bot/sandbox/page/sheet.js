// One small window for choices: opened over the page, left with Escape, back to where one was.

import { h } from "./dom.js";
import { t } from "./words.js";

const sheet = document.getElementById("sheet");
sheet.addEventListener("click", (event) => event.target === sheet && sheet.close());

// `choices` are {label, text, choose}; a `text` is shown and the label read aloud; a `hint` stands above them.
export function openSheet(title, choices, { emojis = [], hint = "" } = {}) {
  const heading = h("h2", { id: "sheet-title" }, title);
  const quick = emojis.length ? h("div", { class: "emojis" }, ...emojis.map(button)) : null;
  const told = hint ? h("p", {}, hint) : null;
  const close = { label: t("close"), choose: () => {} };
  sheet.replaceChildren(...[heading, told, quick, ...[...choices, close].map(button)].filter(Boolean));
  sheet.setAttribute("aria-labelledby", "sheet-title");
  sheet.showModal();
}

function button({ label, text, choose }) {
  const choosing = () => {
    sheet.close();
    choose();
  };
  return h("button", { type: "button", "aria-label": text ? label : null, onclick: choosing }, text ?? label);
}

export function openNotice(sentence) {
  openSheet(sentence, []);
}
