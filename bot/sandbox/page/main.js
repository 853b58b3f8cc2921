// Puts the page together: phones as they come, the clock, what can be broken, 'Laat het zien'.

import { Browser } from "./browser.js";
import { drawClock } from "./clock.js";
import { announce, h } from "./dom.js";
import { Phone } from "./phone.js";
import { openSheet } from "./sheet.js";
import { Show } from "./show.js";
import { drawStops } from "./stops.js";
import { drawTrouble } from "./trouble.js";
import { language, say, speak, t, translate, whenLanguageChanges } from "./words.js";
import { ask, connect, hasBegun, listen, until, world } from "./world.js";

const FRIEND_AFTER = "brother";
const $ = (id) => document.getElementById(id);
const views = new Map();
const chips = new Map();
const browser = new Browser();
const friendChip = chip("Noor", "friend", browser);
const speed = Number(new URLSearchParams(location.search).get("speed")) || 1;
const show = new Show($("caption"), views, browser, { speed, whenEnded: () => $("show").focus() });

function drawPhones(told) {
  if (told.first) empty();
  if (told.order) arrange(told.order);
  for (const one of told.phones ?? []) {
    const view = views.get(one.id);
    view.draw(one);
    if (!told.first) view.tellNews(one.messages);
    drawChip(one.id);
  }
}

function empty() {
  $("phones").replaceChildren(browser.element);
  $("cast").replaceChildren(friendChip);
  views.clear();
  chips.clear();
}

function arrange(order) {
  for (const [id, view] of [...views]) if (!order.includes(id)) remove(id, view);
  for (const id of order) if (!views.has(id)) add(id);
  const hasFriend = Object.values(world.parts).includes(FRIEND_AFTER);
  friendChip.hidden = browser.element.hidden = !hasFriend;
}

function remove(id, view) {
  view.element.remove();
  views.delete(id);
  chips.get(id).remove();
  chips.delete(id);
}

function add(id) {
  const phone = world.phones.get(id);
  const view = new Phone(phone);
  views.set(id, view);
  browser.element.before(view.element);
  const made = chip(phone.name, world.parts[id] ?? "other", view);
  chips.set(id, made);
  friendChip.before(made);
}

function chip(name, part, view) {
  const badge = h("span", { class: "badge", hidden: true });
  const avatar = h("span", { class: `avatar ${part}`, "aria-hidden": "true" }, name.slice(0, 1));
  const words = h("span", {}, h("strong", {}, name), say(h("small"), { t: `part-${part}` }));
  return h("button", { type: "button", class: "chip", onclick: () => view.goTo() }, avatar, words, badge);
}

function drawChip(id) {
  const badge = chips.get(id).querySelector(".badge");
  const { unread } = world.phones.get(id);
  badge.hidden = unread === 0;
  const words = h("span", { class: "unseen" }, t("unread", { count: unread }));
  badge.replaceChildren(...(unread ? [h("span", { "aria-hidden": "true" }, unread), words] : []));
}

async function beginAgain() {
  show.take();
  browser.close();
  await ask("POST", "/again", { language });
}

function askAgain() {
  if (!hasBegun()) return beginAgain();
  return openSheet(t("again-sure"), [
    { label: t("again-yes"), choose: beginAgain },
  ]);
}

async function showFromTheStart() {
  if (hasBegun() || world.language !== language) await beginAgain();
  await until(() => !hasBegun() && world.program === "runs");
  await show.play();
}

function askShow() {
  if (!world.program || show.isPlaying) return undefined;
  if (!hasBegun()) return showFromTheStart();
  return openSheet(t("show-sure"), [{ label: t("show-yes"), choose: showFromTheStart }]);
}

// The phones follow the page's language as long as nothing has been said.
function follow() {
  if (!world.language || world.language === language) return;
  if (!hasBegun()) beginAgain();
  else openSheet(t("phones-other"), [{ label: t("again-yes"), choose: beginAgain }]);
}

function drawLanguages() {
  for (const button of document.querySelectorAll("[data-language]")) {
    button.setAttribute("aria-pressed", String(button.dataset.language === language));
  }
}

function drawAround(told) {
  const isHouse = Boolean(world.program);
  $("show").hidden = $("again").hidden = $("try").hidden = !isHouse;
  $("newcomer").hidden = isHouse;
  document.body.classList.toggle("lost", world.lost);
  if (world.lost) announce(t("lost"));
  if (told.first) follow();
}

$("newcomer").addEventListener("submit", async (event) => {
  event.preventDefault();
  const { id } = await ask("POST", "/people", { name: $("newcomer-name").value, language });
  $("newcomer-name").value = "";
  await until(() => views.has(id));
  views.get(id).goTo();
});
$("again").addEventListener("click", askAgain);
$("show").addEventListener("click", askShow);
for (const button of document.querySelectorAll("[data-language]")) {
  button.addEventListener("click", () => {
    speak(button.dataset.language);
    follow();
  });
}
whenLanguageChanges(drawLanguages);
whenLanguageChanges(() => {
  for (const [id, view] of views) {
    view.redraw();
    drawChip(id);
  }
});
drawClock($("clock"), { whenTurned: () => show.take() });
drawTrouble($("trouble"));
drawStops($("stops"));
listen(drawPhones);
listen(drawAround);
translate();
connect();
