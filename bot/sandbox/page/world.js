// What the page knows of the sandbox: kept up to date by its events, changed by asking it.

const listeners = new Set();
const userActs = [];

export const world = {
  phones: new Map(),
  order: [],
  parts: {},
  faults: [],
  program: null,
  language: null,
  zone: null,
  due: null,
  ahead: 0,
  lost: false,
};

export const now = () => new Date(Date.now() + world.ahead);
export const playing = (part) => world.phones.get(world.order.find((id) => world.parts[id] === part));
export const hasBegun = () =>
  ["client", "mother", "brother"].some((part) => playing(part)?.started);

export function listen(react) {
  listeners.add(react);
  return () => listeners.delete(react);
}

// Resolves as soon as it is true; ends with the signal.
export function until(isTrue, signal) {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const look = () => {
      if (!isTrue()) return;
      stop();
      resolve();
    };
    const stop = listen(look);
    signal?.addEventListener("abort", () => {
      stop();
      reject(signal.reason);
    });
    look();
  });
}

function keepPhone(told) {
  const { messages, gone, toasts, ...around } = told;
  const known = world.phones.get(told.id);
  const phone = Object.assign(known ?? { messages: new Map() }, around);
  for (const number of gone) phone.messages.delete(number);
  for (const message of messages) phone.messages.set(message.id, message);
  world.phones.set(told.id, phone);
}

function take(told) {
  if (told.first) world.phones.clear();
  world.ahead = new Date(told.now) - Date.now();
  world.lost = false;
  for (const phone of told.phones ?? []) keepPhone(phone);
  for (const name of ["order", "parts", "faults", "program", "language", "zone", "due"]) {
    if (name in told) world[name] = told[name];
  }
  for (const id of world.phones.keys()) if (!world.order.includes(id)) world.phones.delete(id);
  for (const react of [...listeners]) react(told);
}

export function connect() {
  const events = new EventSource("/events");
  events.onmessage = (event) => take(JSON.parse(event.data));
  events.onerror = () => {
    world.lost = true;
    for (const react of [...listeners]) react({});
  };
}

// Gives the answer, or throws with the sandbox's sentence.
export async function ask(method, path, body) {
  const answer = await fetch(path, { method, body: body && JSON.stringify(body) });
  const read = await answer.json();
  if (!answer.ok) throw new Error(read.error);
  return read;
}

export const act = (id, name, body = {}) => ask("POST", `/people/${id}/${name}`, body);

// Whatever somebody does by hand comes by here; 'Laat het zien' then lets go.
export function byHand(id, name, body) {
  userActs.forEach((react) => react());
  return act(id, name, body);
}

export const whenSomebodyActs = (react) => userActs.push(react);
