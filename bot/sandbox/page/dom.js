// Making elements, in one place: words are always text, never markup.

const SVG = "http://www.w3.org/2000/svg";
const PATHS = {
  send: "M3 20.5 21.5 12 3 3.5v6.6l13 1.9-13 1.9z",
  add: "M11 4h2v7h7v2h-7v7h-2v-7H4v-2h7z",
  more: "M12 7.8a1.9 1.9 0 1 0 0-3.8 1.9 1.9 0 0 0 0 3.8m0 6.1a1.9 1.9 0 1 0 0-3.8 1.9 1.9 0 0 0 0 3.8M12 20a1.9 1.9 0 1 0 0-3.8 1.9 1.9 0 0 0 0 3.8",
  close: "m6.4 5 5.6 5.6L17.6 5 19 6.4 13.4 12l5.6 5.6-1.4 1.4-5.6-5.6L6.4 19 5 17.6l5.6-5.6L5 6.4z",
  play: "M7 4.5v15l12.5-7.5z",
  pause: "M6.5 5h4v14h-4zm7 0h4v14h-4z",
  file: "M6 2h8l5 5v15H6zm7.2 1.6V8H18z",
  quiet: "M4 9v6h4l5 4V5L8 9zm11.5.6 1.2-1.2 2 2 2-2 1.2 1.2-2 2 2 2-1.2 1.2-2-2-2 2-1.2-1.2 2-2z",
};

export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) set(element, name, value);
  element.append(...children.flat().filter((one) => one !== null && one !== undefined));
  return element;
}

function set(element, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
  else if (name === "text") element.textContent = value;
  else element.setAttribute(name, value === true ? "" : value);
}

export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}

// The marks that keep writing directions apart are for the eye of a renderer, not for comparing.
export const plain = (text) => text.replace(/[\u2066-\u2069]/g, "");

const heard = document.getElementById("heard");
let waiting = [];

// Politely tells a screen reader, a few things at once.
export function announce(sentence) {
  waiting.push(sentence);
  if (waiting.length > 1) return;
  setTimeout(() => {
    heard.textContent = waiting.slice(-4).join(" ");
    waiting = [];
  }, 250);
}
