// How somebody of the cast does one thing in 'Laat het zien', so that one sees it happen.

import { plain } from "./dom.js";
import { pass } from "./links.js";
import { language, t } from "./words.js";
import { act, playing, until, world } from "./world.js";

const MS_A_KEY = 45;
const MS_A_PRESS = 700;
const MS_A_LOOK = 1500;

export class Hands {
  // `views` are the phones, `browser` is the friend's; `show` has the pace and the moment it is taken over.
  constructor(views, browser, show) {
    this.views = views;
    this.browser = browser;
    this.show = show;
  }

  viewOf(part) {
    return part === "friend" ? this.browser : this.views.get(playing(part)?.id);
  }

  async do(step) {
    if (step.who === "friend") return this.browse(step);
    const { id } = playing(step.who);
    if (step.start) await this.start(id);
    for (const label of [step.press ?? []].flat()) await this.press(id, label[language]);
    if (step.says) await this.type(id, step.says[language]);
    if (step.pass) await this.pass(id, step.pass);
    return undefined;
  }

  async start(id) {
    await this.point(this.views.get(id).composer.door.querySelector("button"));
    await act(id, "start");
  }

  // Over when the program has answered, so that what comes next is done to that answer.
  async press(id, begin) {
    const phone = world.phones.get(id);
    let found = null;
    await until(() => (found = newestButton(phone, begin)), this.show.signal);
    const { element, list } = this.views.get(id);
    await this.point([...element.querySelectorAll(".key")].findLast((one) => one.dataset.key === found.label));
    list.goDown();
    const before = newestOn(phone);
    await act(id, "press", found);
    await until(() => newestOn(world.phones.get(id)) > before, this.show.signal);
  }

  async type(id, text) {
    const { composer } = this.views.get(id);
    for (let end = 1; end <= text.length; end += 1) {
      composer.write(text.slice(0, end));
      await this.show.rest(MS_A_KEY);
    }
    composer.write("");
    await act(id, "say", { text });
  }

  async pass(id, to) {
    await this.point([...this.views.get(id).element.querySelectorAll(".text .link")].at(-1));
    const give = () => pass(world.phones.get(id), to, act);
    await (to === "friend" ? this.whileItRuns(give) : give());
  }

  async browse(step) {
    if (step.reload) await this.whileItRuns(() => this.browser.reload());
    if (step.press) await this.sendPage(step.sends, t("browser-presses", { label: step.press[language] }));
    if (step.says) await this.sendPage({ when: step.says[language] }, t("browser-types", { text: step.says[language] }));
  }

  async sendPage(fields, words) {
    this.browser.tell(words);
    await this.show.rest(MS_A_LOOK);
    await this.whileItRuns(() => this.browser.send(fields));
    this.browser.tell("");
  }

  // The page of an invitation is the program's own: when that was killed meanwhile, once more.
  async whileItRuns(open) {
    do {
      await until(() => world.program === "runs", this.show.signal);
      await open();
      await this.show.rest(MS_A_LOOK);
    } while (world.program !== "runs");
  }

  async point(button) {
    button?.scrollIntoView({ block: "nearest" });
    button?.classList.add("pressed");
    await this.show.rest(MS_A_PRESS);
    button?.classList.remove("pressed");
  }
}

const saidByBot = (phone) => [...(phone?.messages.values() ?? [])].filter((one) => one.from === "bot");

// Which message of the program is the newest on this phone.
export const newestOn = (phone) => Math.max(0, ...saidByBot(phone).map((one) => one.id));

// Whether the program said these words on this phone, after that message.
export const reads = (phone, words, after) =>
  saidByBot(phone).some((one) => one.id > after && plain(one.text).includes(words));

// The newest inline button that begins so, or else a key under the text field.
function newestButton(phone, begin) {
  const fits = (label) => plain(label).startsWith(begin);
  for (const message of [...phone.messages.values()].reverse()) {
    const label = message.buttons.flat().find(fits);
    if (label) return { label: plain(label), message: message.id };
  }
  const label = phone.keyboard.flat().find(fits);
  return label ? { label: plain(label) } : null;
}
