// One message as it stands on a phone.

import { h, icon, plain } from "./dom.js";
import { written } from "./entities.js";
import { language, say, t } from "./words.js";
import { world } from "./world.js";

const SIZES = ["B", "kB", "MB", "GB"];

const zoned = (options) =>
  new Intl.DateTimeFormat(language === "nl" ? "nl-NL" : "en-GB", {
    ...options,
    timeZone: world.zone ?? undefined,
  });

export const clockTime = (moment) =>
  zoned({ hour: "2-digit", minute: "2-digit" }).format(moment).replace(":", language === "nl" ? "." : ":");
export const dayOf = (moment) => zoned({ weekday: "long", day: "numeric", month: "long" }).format(moment);
export const lasting = (seconds) =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

// `on` has what can be done with it: press(label), follow(address).
export function messageItem(message, phone, on) {
  const item = h("li", {
    class: ["message", message.from, message.album ? "album" : "", message.file?.kind ?? ""].join(" ").trim(),
    tabindex: "-1",
    "data-id": message.id,
    hidden: phone.topic !== undefined && message.topic !== phone.topic,
  });
  const bubble = h("div", { class: "bubble" }, ...content(message, phone, on));
  item.append(bubble, ...keyboard(message, on), ...reactions(message));
  return item;
}

function content(message, phone, on) {
  return [
    quoted(message, phone),
    attachment(message),
    message.contact ? contactCard(message.contact) : null,
    message.other ? h("p", { class: "text" }, otherKind(message.other)) : null,
    message.text ? h("p", { class: "text", dir: "auto" }, ...words(message, on)) : null,
    foot(message),
  ].filter(Boolean);
}

function words(message, on) {
  if (message.from === "me" && message.text.startsWith("/start")) return ["Start"];
  return written(message.text, message.entities, on.follow);
}

function quoted(message, phone) {
  if (!message.reply_to) return null;
  const original = phone.messages.get(message.reply_to);
  const text = original ? shortly(original) : t("gone-message");
  return h("p", { class: "quote" }, text);
}

export function shortly(message) {
  const other = message.other ? otherKind(message.other) : "";
  const text = message.text || message.contact?.first_name || message.file?.name || other;
  const line = plain(text).replace(/\s+/g, " ");
  return line.length > 90 ? `${line.slice(0, 88)}…` : line;
}

function attachment({ file }) {
  if (!file) return null;
  if (file.kind === "photo") {
    return h("img", { src: file.url, alt: t("photo-alt", { name: file.name }), loading: "lazy" });
  }
  return file.kind === "voice" ? voice(file) : document_(file);
}

function document_(file) {
  return h(
    "a",
    { class: "file", href: file.url, download: file.name },
    h("span", { class: "round" }, icon("file")),
    h("span", {}, h("strong", {}, file.name), h("small", {}, sizeOf(file.size))),
  );
}

function sizeOf(bytes) {
  const step = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), SIZES.length - 1);
  return `${(bytes / 1000 ** step).toFixed(step ? 1 : 0)} ${SIZES[step]}`;
}

function voice(file) {
  const length = lasting(file.seconds ?? 0);
  const sound = h("audio", { src: file.url, preload: "metadata" });
  const button = h("button", { type: "button", class: "round" }, icon("play"));
  const bar = h("progress", { max: "1", value: "0", "aria-hidden": "true" });
  const show = (playing) => {
    button.replaceChildren(icon(playing ? "pause" : "play"));
    say(button, { tLabel: playing ? "voice-pause" : "voice-play" }, { length });
  };
  button.addEventListener("click", () => (sound.paused ? sound.play() : sound.pause()));
  sound.addEventListener("play", () => show(true));
  sound.addEventListener("pause", () => show(false));
  sound.addEventListener("timeupdate", () => {
    const all = Number.isFinite(sound.duration) ? sound.duration : file.seconds || 1;
    bar.value = Math.min(sound.currentTime / all, 1);
  });
  show(false);
  return h("div", { class: "voice" }, button, bar, h("small", {}, length), sound);
}

// What is not shown as itself says at least what it is.
function otherKind({ kind, words: inside }) {
  const known = ["location", "venue", "sticker", "poll", "video_note", "video", "audio", "animation"];
  const name = t(`kind-${known.includes(kind) ? kind : "other"}`);
  return inside ? `${name}: ${inside}` : name;
}

function contactCard(contact) {
  const name = [contact.first_name, contact.last_name].filter(Boolean).join(" ");
  return h(
    "div",
    { class: "contact" },
    h("span", { class: "round", "aria-hidden": "true" }, plain(name).slice(0, 1)),
    h("span", {}, h("strong", {}, name), h("a", { href: `tel:${contact.phone_number}` }, contact.phone_number)),
  );
}

function foot(message) {
  const time = h("time", { datetime: message.date }, clockTime(new Date(message.date)));
  const edited = message.edited ? say(h("span", {}), { t: "edited" }) : null;
  const quiet = message.quiet ? say(h("span", { role: "img" }, icon("quiet")), { tLabel: "quiet" }) : null;
  return h("small", { class: "foot" }, quiet, edited, time);
}

function keyboard(message, on) {
  return message.buttons.map((row) =>
    h("div", { class: "buttons" }, ...row.map((label) => key(plain(label), on))),
  );
}

export function key(label, on) {
  return h("button", { type: "button", class: "key", "data-key": label, onclick: () => on.press(label) }, label);
}

function reactions(message) {
  if (!message.reactions) return [];
  return [h("p", { class: "reactions" }, ...message.reactions.map((one) => h("span", {}, one)))];
}
