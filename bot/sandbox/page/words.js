// Which language the page speaks, and how a sentence gets onto it.

import nl from "./words-nl.js";
import en from "./words-en.js";

const WORDS = { nl, en };
const KEPT = "naast-language";
const changed = [];

export let language = first();

function first() {
  const asked = new URLSearchParams(location.search).get("lang") ?? localStorage.getItem(KEPT);
  if (asked in WORDS) return asked;
  return navigator.language.startsWith("nl") ? "nl" : "en";
}

export function t(key, values = {}) {
  const sentence = WORDS[language][key] ?? key;
  return sentence.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
}

export const knows = (key) => key in WORDS[language];

const PLACES = [
  ["t", (element, words) => (element.textContent = words)],
  ["tLabel", (element, words) => element.setAttribute("aria-label", words)],
  ["tHint", (element, words) => element.setAttribute("placeholder", words)],
];

function fill(element) {
  const values = element.dataset.values ? JSON.parse(element.dataset.values) : {};
  for (const [name, put] of PLACES) {
    if (element.dataset[name]) put(element, t(element.dataset[name], values));
  }
}

// Put a sentence on an element; it changes along with the language.
export function say(element, places, values = null) {
  for (const [name, key] of Object.entries(places)) element.dataset[name] = key;
  if (values) element.dataset.values = JSON.stringify(values);
  fill(element);
  return element;
}

export function translate() {
  document.documentElement.lang = language;
  document.title = t("title");
  document.querySelectorAll("[data-t], [data-t-label], [data-t-hint]").forEach(fill);
  changed.forEach((redraw) => redraw());
}

export function speak(chosen) {
  language = chosen;
  localStorage.setItem(KEPT, chosen);
  translate();
}

export const whenLanguageChanges = (redraw) => changed.push(redraw);
