// Links that people get from the bot: which they are, and how they reach somebody else's phone.

import { byHand, playing, world } from "./world.js";
import { openSheet } from "./sheet.js";
import { t } from "./words.js";

const LOCAL = ["127.0.0.1", "localhost"];
let openInBrowser = () => {};

export const whenBrowserOpens = (open) => (openInBrowser = open);

// What a link is for: somebody with Telegram, somebody with a browser, or the world outside.
export function kindOf(address) {
  const link = read(address);
  if (!link) return { kind: "none" };
  if (link.hostname === "t.me" && link.pathname === "/share/url") return kindOf(link.searchParams.get("url") ?? "");
  if (link.hostname === "t.me" && link.searchParams.has("start")) {
    return { kind: "telegram", payload: link.searchParams.get("start") };
  }
  if (LOCAL.includes(link.hostname)) return { kind: "page", address: link.href };
  return { kind: "outside", address: link.href };
}

function read(address) {
  try {
    return new URL(/^[a-z]+:\/\//i.test(address) ? address : `https://${address}`);
  } catch {
    return null;
  }
}

const linksIn = (message) =>
  (message.entities ?? [])
    .filter((one) => one.type === "url" || one.type === "text_link")
    .map((one) => one.url ?? message.text.slice(one.offset, one.offset + one.length));

// The newest link of this kind on somebody's phone.
function newestLink(phone, kind) {
  const found = [...phone.messages.values()].flatMap(linksIn).map(kindOf);
  return found.filter((one) => one.kind === kind).at(-1);
}

export function follow(owner, address) {
  const link = kindOf(address);
  if (link.kind === "outside") window.open(link.address, "_blank", "noopener");
  if (link.kind === "telegram") openSheet(t("pass-on"), others(owner, link));
  if (link.kind === "page") openSheet(t("pass-on"), [friend(link), ...family(owner, link), elsewhere(link)]);
}

function others(owner, link, parts) {
  return world.order
    .filter((id) => id !== owner && (!parts || parts.includes(world.parts[id])))
    .map((id) => {
      const part = world.parts[id] ?? "other";
      const label = t("pass-to", { name: world.phones.get(id).name, part: t(`part-${part}`) });
      return { label, choose: () => byHand(id, "start", { payload: link.payload }) };
    });
}

// An invitation opens in the chat of whoever has Telegram.
const family = (owner, link) =>
  others(owner, { payload: lastPart(link) }, ["mother", "brother"]);

const lastPart = (link) => link.address.split("/").at(-1);

const friend = (link) => ({
  label: t("pass-to", { name: "Noor", part: t("part-friend") }),
  choose: () => openInBrowser(link.address),
});

const elsewhere = (link) => ({
  label: t("open-link"),
  choose: () => window.open(link.address, "_blank", "noopener"),
});

// For 'Laat het zien': the newest link on one phone goes to somebody else; resolves when it is there.
export function pass(from, to, act) {
  if (to === "friend") return openInBrowser(newestLink(from, "page").address);
  return act(playing(to).id, "start", { payload: tokenOf(from) });
}

// The page of an invitation and the chat open with the same token.
function tokenOf(phone) {
  const link = newestLink(phone, "telegram") ?? newestLink(phone, "page");
  return link.payload ?? lastPart(link);
}
