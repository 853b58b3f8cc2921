// A text with its entities, as pieces on the screen. Telegram counts in UTF-16, as strings here do.

import { h } from "./dom.js";
import { say } from "./words.js";

const TAGS = {
  bold: "strong",
  italic: "em",
  underline: "u",
  strikethrough: "s",
  code: "code",
  pre: "pre",
  blockquote: "blockquote",
  expandable_blockquote: "blockquote",
};
const ON_THEIR_OWN_LINE = ["pre", "blockquote", "expandable_blockquote"];

// `follow` is called with the address when somebody follows a link.
export function written(text, entities, follow) {
  return pieces(text, entities ?? [], 0, text.length, follow);
}

function pieces(text, entities, from, to, follow) {
  const made = [];
  let at = from;
  for (const one of outermost(entities, from, to)) {
    const end = one.offset + one.length;
    made.push(text.slice(at, one.offset));
    const within = entities.filter((other) => other !== one);
    made.push(element(one, text, pieces(text, inside(within, one), one.offset, end, follow), follow));
    at = ON_THEIR_OWN_LINE.includes(one.type) && text[end] === "\n" ? end + 1 : end;
  }
  return [...made, text.slice(at, to)].filter((piece) => piece !== "");
}

function outermost(entities, from, to) {
  const ordered = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  let end = from;
  return ordered.filter((one) => {
    const fits = one.offset >= end && one.offset + one.length <= to;
    if (fits) end = one.offset + one.length;
    return fits;
  });
}

function inside(entities, outer) {
  const end = outer.offset + outer.length;
  return entities.filter((one) => one.offset >= outer.offset && one.offset + one.length <= end);
}

function element(entity, text, children, follow) {
  const words = text.slice(entity.offset, entity.offset + entity.length);
  if (entity.type === "spoiler") return spoiler(children);
  if (entity.type === "url" || entity.type === "text_link") {
    const address = entity.url ?? words;
    return h("button", { type: "button", class: "link", onclick: () => follow(address) }, ...children);
  }
  if (TAGS[entity.type]) return h(TAGS[entity.type], {}, ...children);
  return h("span", { class: "mark" }, ...children);
}

// Covered until somebody asks for it.
function spoiler(children) {
  const cover = say(h("button", { type: "button", class: "spoiler" }), { tLabel: "spoiler" });
  cover.append(...children);
  cover.addEventListener("click", () => cover.replaceWith(...children));
  return cover;
}
