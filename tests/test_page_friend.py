"""A friend without Telegram, beside the phones: the real page of an invitation in her browser."""

from playwright.async_api import expect

from tests.browsing import Visitor, practising


async def sara_asks(visitor: Visitor) -> None:
    """As far as a link for a friend."""
    await visitor.press("Sara", "Start")
    await visitor.sees("Sara", "Ik ben Naast")
    await visitor.press("Sara", "Ja")
    await visitor.sees("Sara", "Wil je praten?")
    await visitor.press("Sara", "Gesprek binnen een dag")
    await visitor.sees("Sara", "Wanneer kun je praten?")
    await visitor.press("Sara", "Ik weet nog niet wanneer")
    await visitor.sees("Sara", "Waar wil je praten?")
    await visitor.press("Sara", "Bij mij thuis")
    await visitor.sees("Sara", "Wat is het adres?")
    await visitor.says("Sara", "Dorpsstraat 1")
    await visitor.sees("Sara", "Wil je er iemand bij?")
    await visitor.press("Sara", "Ja, iemand erbij")
    await visitor.sees("Sara", "Hoe noem jij die persoon?")
    await visitor.says("Sara", "Noor")
    await visitor.sees("Sara", "Dit is de link voor")


async def test_a_friend_answers_on_the_real_page_of_the_invitation() -> None:
    async with practising() as (practice, visitor):
        await sara_asks(visitor)
        link = visitor.phone("Sara").locator(".message button.link", has_text="/i/").last
        await link.click()
        await visitor.choose("Noor, vriendin van Sara, geen Telegram")
        sheet = visitor.phone("Noor").frame_locator("iframe")
        await expect(sheet.locator("h1")).to_contain_text("Wil je erbij zijn?")
        await sheet.get_by_role("button", name="Ja, ik kom").click()
        await visitor.sees("Sara", "Iemand antwoordt voor")
        address = await visitor.phone("Noor").get_by_role("textbox").input_value()
        answer = await visitor.page.request.get(address)
        policy = answer.headers["content-security-policy"]
        assert policy.endswith(f"frame-ancestors {practice.url}")


async def test_a_slow_telegram_only_takes_longer() -> None:
    async with practising() as (practice, visitor):
        await visitor.page.get_by_text("Maak iets stuk").click()
        slow = visitor.page.get_by_role("switch", name="Telegram is traag")
        await slow.check()
        await visitor.press("Sara", "Start")
        await visitor.sees("Sara", "Ik ben Naast")
        assert [one.kind for one in practice.world.state.faults] == ["slow"]
        await slow.uncheck()
        await visitor.press("Sara", "Ja")
        await visitor.sees("Sara", "Wil je praten?")
