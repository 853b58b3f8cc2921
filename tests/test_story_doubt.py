"""Words typed at a question after somebody spoke here: for whom is asked, and nothing is lost."""

from tests.story import Player, Story
from tests.test_story_contact import paired
from tests.test_story_guests import ask_for_a_talk, link_for
from tests.test_story_talking import texts

FOR_NAAST = "Voor de vraag van Naast"
ASKED = "Naast: Voor wie is dit?"


async def asked_for_an_address(sara: Player) -> None:
    await sara.says("Gesprek binnen een dag")
    await sara.taps("Ik weet nog niet wanneer")
    await sara.taps("Bij mij thuis")


async def test_only_what_was_typed_at_the_question_becomes_its_answer(story: Story) -> None:
    """What Eva once began to say to Sara is not read by all who look for somebody."""
    sara, eva = await paired(story)
    tom = await story.client("Tom")
    await tom.says("/chat")
    await tom.taps("Chatten met Eva")
    await eva.taps("Ja, ik wil chatten")
    await eva.says("Hoe is het met je moeder?")
    assert (await texts(eva))[-1] == "Voor wie is dit?"
    await eva.says("/ditbenik")
    await sara.says("Ben je er?")
    await eva.says("Ik ben Eva, en ik weet hoe het is.")
    screen = await eva.taps(FOR_NAAST)
    assert screen.texts[-1] == ASKED, "what was left is asked about again"
    assert FOR_NAAST not in screen.buttons
    screen = await (await story.client("Noor")).says("/chat")
    assert screen.sees("Ik ben Eva, en ik weet hoe het is.")
    assert not screen.sees("moeder")


async def test_a_photo_first_hides_no_way_to_answer(story: Story) -> None:
    sara, eva = await paired(story)
    await asked_for_an_address(sara)
    await eva.says("Laat je deur eens zien")
    screen = await sara.sends("photo", "kijk, die groene")
    assert screen.texts[-1] == ASKED
    assert FOR_NAAST not in screen.buttons, "what only people can see is no answer"
    screen = await sara.says("Dorpsstraat 1")
    assert FOR_NAAST in screen.buttons
    assert (await sara.taps(FOR_NAAST)).sees("De plek: Dorpsstraat 1.")
    assert not (await sara.screen()).sees("groene.")


async def test_one_of_her_people_answers_when_she_can_by_the_button_too(story: Story) -> None:
    mother, eva = await paired(story)
    sara = await ask_for_a_talk(story)
    await mother.starts(await link_for(sara, "mama"))
    await mother.taps("Ja, ik kom")
    await eva.says("Hoe gaat het met je dochter?")
    screen = await mother.says("even overleggen")
    assert screen.texts[-1] == ASKED
    screen = await mother.taps(FOR_NAAST)
    assert "Wanneer" in screen.texts[-1] or "wanneer" in screen.texts[-1]
    assert not await eva.sees("even overleggen")


async def test_when_the_other_is_gone_the_words_still_answer_the_question(story: Story) -> None:
    sara, eva = await paired(story)
    await eva.says("/uren")
    await eva.taps("Andere uren voor elke week")
    await sara.says("Wanneer ben je er weer?")
    await eva.says("ma-vr 9-17")
    await sara.says("/stop")
    await sara.taps("Ja, gooi alles weg")
    assert (await eva.taps(FOR_NAAST)).sees("ma-vr 9-17")


async def test_an_old_question_takes_no_words_for_a_newer_one(story: Story) -> None:
    sara, eva = await paired(story)
    await eva.says("/uren")
    await eva.taps("Andere uren voor elke week")
    await sara.says("Wanneer ben je er weer?")
    await eva.says("ma-vr 9-17")
    await eva.says("/ditbenik")
    screen = await eva.taps(FOR_NAAST)
    assert FOR_NAAST not in screen.buttons
    screen = await (await story.client("Noor")).says("/chat")
    assert not screen.sees("9-17")


async def test_where_to_see_eva_is_not_what_she_said_to_somebody_else(story: Story) -> None:
    sara, eva = await paired(story)
    anna = await story.worker("Anna")
    await asked_for_an_address(sara)
    await sara.says("Dorpsstraat 1")
    await anna.taps("Ja, ik doe mee")
    await eva.says("/chat")
    await eva.taps("Bij Sara kijken")
    await eva.taps("Vragen om elkaar te zien")
    await sara.taps("Ja, ik zeg waar en wanneer")
    await eva.says("Neem de tijd")
    await anna.taps("Iets zeggen tegen de ander")
    await anna.says("Hoe gaat het nu?")
    await sara.sends("voice")
    assert (await texts(sara))[-1] == ASKED
    assert (await eva.screen()).buttons[0] != "Ja, dan kan ik"
    await sara.taps(FOR_NAAST)
    assert (await eva.screen()).buttons == ["Ja, dan kan ik", "Nee, dan kan ik niet"]


async def test_a_reply_to_the_question_itself_is_its_answer(story: Story) -> None:
    sara, eva = await paired(story)
    await asked_for_an_address(sara)
    question = (await sara.screen()).messages[-1]["id"]
    await eva.says("Slaap je wat?")
    story.said.add("Dorpsstraat 1, Assen")
    await sara.phone.says("Dorpsstraat 1, Assen", question)
    await story.app.settle()
    assert await sara.sees("De plek: Dorpsstraat 1, Assen.")


async def test_each_button_answers_with_the_words_it_was_asked_about(story: Story) -> None:
    """Eva writes between an address and what is said to her: the place is the address alone."""
    sara, eva = await paired(story)
    await asked_for_an_address(sara)
    await eva.says("Slaap je wat?")
    first = (await sara.says("Dorpsstraat 1")).messages[-1]["id"]
    await eva.says("Ik ben er")
    await sara.says("ik durf niet te slapen")
    await sara.phone.taps(FOR_NAAST, first)
    await story.app.settle()
    assert await sara.sees("De plek: Dorpsstraat 1.")
    assert not await sara.sees("slapen.")
    await sara.taps("Voor Eva")
    assert (await texts(eva))[-1] == "Sara:\nik durf niet te slapen"


async def test_an_answer_given_while_speaking_leaves_the_speaking_as_it_is(story: Story) -> None:
    sara, eva = await paired(story)
    await eva.says("/ditbenik")
    await sara.says("Ben je er?")
    asked = (await eva.says("Ik ben Eva, en ik weet hoe het is.")).messages[-1]["id"]
    await eva.taps("Iets zeggen tegen Sara")
    await eva.phone.taps(FOR_NAAST, asked)
    await story.app.settle()
    await eva.says("Ja, ik ben er")
    assert (await texts(sara))[-1] == "Eva:\nJa, ik ben er"
    screen = await (await story.client("Noor")).says("/chat")
    assert screen.sees("ik weet hoe het is")
    assert not screen.sees("Ja, ik ben er")


async def test_a_no_to_a_person_leaves_the_programs_question_open(story: Story) -> None:
    sara, eva = await paired(story)
    await eva.says("/uren")
    await eva.taps("Andere uren voor elke week")
    await sara.says("Ben je boos?")
    screen = await eva.says("nee")
    assert FOR_NAAST in screen.buttons
    await eva.taps(screen.buttons[1])
    assert (await texts(sara))[-1] == "Eva:\nnee"


async def test_a_yes_answers_what_was_asked_after_everybody_spoke(story: Story) -> None:
    """Eva spoke before the moment was proposed: the yes is for that moment."""
    sara, eva = await paired(story)
    anna, bram = await story.worker("Anna"), await story.worker("Bram")
    await asked_for_an_address(sara)
    await eva.says("Slaap je wat?")
    for worker in (anna, bram):
        await worker.taps("Ja, ik doe mee")
        await worker.says("tussen 14 en 17 uur")
    await story.turn_clock(hours=2)
    assert await sara.sees("Het kan op maandag 9 maart, 14.00 uur.")
    assert (await sara.says("ja")).sees("Het gesprek staat vast")


async def test_a_reply_to_anything_else_is_asked_about_too(story: Story) -> None:
    sara, eva = await paired(story)
    await asked_for_an_address(sara)
    await eva.says("Gaat het?")
    await sara.says("Niet zo goed")
    mine = [one["id"] for one in (await sara.screen()).messages if one["text"] == "Niet zo goed"]
    story.said.add("ik lig nog in bed, en het regent")
    await sara.phone.says("ik lig nog in bed, en het regent", mine[-1])
    await story.app.settle()
    await sara.taps("Voor Eva")
    assert (await texts(eva))[-1] == "ik lig nog in bed, en het regent"


async def test_after_the_bot_was_away_the_same_is_asked_again(story: Story) -> None:
    sara, eva = await paired(story)
    await asked_for_an_address(sara)
    await eva.says("Gaat het?")
    await sara.says("Dorpsstraat 1")
    story.app.receiving._heard = -1000.0
    await story.app.settle()
    screen = await sara.screen()
    assert screen.texts[-1] == ASKED
    assert (await sara.taps(FOR_NAAST)).sees("De plek: Dorpsstraat 1.")


async def test_who_presses_twice_stays_where_they_are(story: Story) -> None:
    sara = await story.client()
    await sara.says("Gesprek binnen een dag")
    await sara.taps("Ik weet nog niet wanneer")
    where = (await sara.screen()).messages[-1]["id"]
    for _ in range(2):
        await sara.phone.taps("Bij mij thuis", where)
        await story.app.settle()
    assert (await sara.says("Dorpsstraat 1")).sees("De plek: Dorpsstraat 1.")


async def test_who_tells_who_they_are_while_somebody_writes_is_asked_for_whom_it_is(
    story: Story,
) -> None:
    """What is for one person must not become what everybody reads before choosing."""
    sara, eva = await paired(story)
    await eva.says("/ditbenik")
    await eva.says("Ik kwam zelf een jaar de deur niet uit.")
    await sara.says("Mijn zus is boos op mij")
    screen = await eva.says("Boos op jou om gisteren?")
    assert screen.texts[-1] == ASKED
    assert screen.buttons[0] == FOR_NAAST
    await eva.taps(screen.buttons[1])
    assert (await texts(sara))[-1] == "Eva:\nBoos op jou om gisteren?"
    await eva.says("Vertel maar")
    assert (await texts(sara))[-1] == "Vertel maar"
    await eva.taps("Ik ben klaar met praten")
    await eva.says("En nu gaat het weer.")
    assert not await sara.sees("En nu gaat het weer.")
    await eva.taps(FOR_NAAST)
    assert (await eva.screen()).buttons[:2] == ["Zo is het goed", "Opnieuw beginnen"]
    tom = await story.client("Tom")
    screen = await tom.says("/chat")
    assert screen.sees("een jaar de deur niet uit")
    assert screen.sees("En nu gaat het weer.")
    assert not screen.sees("Boos op jou")


async def test_hours_that_were_given_to_nobody_do_not_go_to_a_client_by_the_next_words(
    story: Story,
) -> None:
    sara, eva = await paired(story)
    await eva.says("/uren")
    await eva.taps("Andere uren voor elke week")
    await sara.says("Wanneer ben je er weer?")
    await eva.says("Dat weet ik niet goed")
    await eva.taps("Voor niemand")
    screen = await eva.says("ma-vr 9-17")
    assert screen.texts[-1] == ASKED
    assert (await eva.taps(FOR_NAAST)).sees("ma-vr 9-17")
    assert not [one for one in await texts(sara) if "weet ik" in one or "9-17" in one]
    await eva.says("Deze week elke dag")
    assert await sara.sees("Eva:\nDeze week elke dag")


async def test_an_address_is_no_address_when_somebody_spoke_after_it_was_asked(
    story: Story,
) -> None:
    """What she says to Eva is not read by everybody who comes to the talk."""
    sara, eva = await paired(story)
    await sara.says("Gesprek binnen een dag")
    await sara.taps("Ik weet nog niet wanneer")
    await sara.taps("Bij mij thuis")
    await eva.says("Hoe gaat het nu?")
    await sara.says("Niet zo goed")
    screen = await sara.says("Ik lig nog in bed")
    assert screen.texts[-1] == ASKED
    await sara.taps("Voor Eva")
    assert (await texts(eva))[-2:] == ["Sara:\nNiet zo goed", "Ik lig nog in bed"]
    await sara.taps("Ik ben klaar met praten")
    await sara.says("Dorpsstraat 1")
    screen = await sara.taps(FOR_NAAST)
    assert screen.sees("De plek: Dorpsstraat 1.")


async def test_a_time_is_an_answer_whoever_spoke_and_other_words_are_asked_about(
    story: Story,
) -> None:
    sara, eva = await paired(story)
    await sara.says("Gesprek binnen een dag")
    await eva.says("Slaap je wat?")
    await sara.says("bijna niet")
    screen = await sara.taps(FOR_NAAST)
    assert "Wanneer" in screen.texts[-1]
    screen = await sara.says("morgenochtend")
    assert screen.sees("Dit heb ik begrepen")
    assert not [one for one in await texts(eva) if "bijna" in one or "morgen" in one]
