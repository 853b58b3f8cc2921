"""The page with the phones: how soon a message of the bot is on it, with 1,000 on the phone."""

import time
from collections.abc import AsyncIterator

from playwright.async_api import Page

from tests.bench.figures import Figure, middle_of, share_of
from tests.browsing import Visitor, browsing, chromium
from tests.phones import Phone, Sandbox, open_sandbox

MESSAGES = 1000
ARRIVALS = 100
SETTING = "sandbox and Chromium on one machine, headless, without a graphics card"
WATCH = """() => {
  window.shown = new Map();
  const look = (changes) => {
    const ids = changes.flatMap((one) => [...one.addedNodes]).map((one) => one.dataset?.id);
    requestAnimationFrame(() => {
      const now = performance.timeOrigin + performance.now();
      ids.filter(Boolean).forEach((id) => window.shown.set(id, now));
    });
  };
  new MutationObserver(look).observe(document.querySelector(".messages"), { childList: true });
}"""
SHOWN = """(id) => new Promise((resolve) => {
  const look = () => shown.has(id) ? resolve(shown.get(id)) : requestAnimationFrame(look);
  look();
})"""
PAINT = "() => performance.getEntriesByName('first-contentful-paint')[0].startTime"
SCROLL = """() => new Promise((resolve) => {
  const box = document.querySelector(".back"), frames = [];
  let before = performance.now();
  const step = (now) => {
    frames.push(now - before);
    before = now;
    box.scrollTop -= 400;
    if (frames.length < 200) requestAnimationFrame(step);
    else resolve(frames);
  };
  requestAnimationFrame(step);
})"""


async def figures() -> AsyncIterator[Figure]:
    async with chromium() as window, open_sandbox() as sandbox:
        anna = await sandbox.phones.make("Anna")
        await anna.start()
        for number in range(MESSAGES):
            await sandbox.does(
                "sendMessage", chat_id=anna.id, text=f"Bericht {number}\n" + "a " * 60
            )
        async with browsing(window, sandbox.url) as visitor:
            yield await _arriving(sandbox, anna, visitor)
            yield await _scrolling(visitor.page)
        paints = [await _first_paint(window, sandbox) for _ in range(3)]
    yield middle_of("first paint of the page", paints, "ms", f"loopback; {SETTING}", "<=1000")


async def _arriving(sandbox: Sandbox, anna: Phone, visitor: Visitor) -> Figure:
    await visitor.page.evaluate(WATCH)
    took = []
    for number in range(ARRIVALS):
        called = time.time()
        sent = await sandbox.does("sendMessage", chat_id=anna.id, text=f"Nieuw {number}")
        shown = await visitor.page.evaluate(SHOWN, str(sent["message_id"]))
        took.append(shown - called * 1000)
    setting = f"{ARRIVALS} after {MESSAGES} on the phone; {SETTING}"
    return middle_of("a message is on the page, median", took, "ms", setting, "<=100")


async def _scrolling(page: Page) -> Figure:
    frames = await page.evaluate(SCROLL)
    setting = f"200 steps of 400 px through {MESSAGES} messages; {SETTING}"
    return Figure("a frame while scrolling, 95th percentile", share_of(frames, 0.95), "ms", setting)


async def _first_paint(window: Page, sandbox: Sandbox) -> float:
    async with browsing(window, sandbox.url) as visitor:
        return float(await visitor.page.evaluate(PAINT))
