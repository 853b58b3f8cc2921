# Whom you want there. Only who asks chooses; nobody else is a whole talk too.

who-first =
    Would you like somebody with you?
    Family or a friend is fine. You choose.
who-first-place =
    The place: { $place }.
    Would you like somebody with you?
    Family or a friend is fine. You choose.
who-nobody-yet =
    Nobody is asked now.
    Whom would you like there?
who-now =
    These are your people:
    { $guests }
    Would you like to change anything?
who-name =
    What do you call this person?
    Everybody who comes reads that name.
who-name-again = Type only a name, and keep it short.
who-link =
    This is the link for { $name }. Only { $name } can answer with it.
    { $link }
    How would you like to send it?
who-words-to-send = Would you like to be at a talk with me? You can answer here.
who-look-again = There is news about our talk. Please open the link again.
who-say-moved = Our talk is no longer on { $moment }. Please open the link again.
who-say-unsure = Our talk on { $moment } is not fixed for now. Please open the link again.
who-say-withdrawn = Our talk on { $moment } is not needed now.
who-pass-on =
    { $names } does not read this in Telegram.
    Would you like to send this on? { $words }
who-pass-on-more =
    { $names } do not read this in Telegram.
    Would you like to send this on? { $words }
who-done = That is fine. You can always change it under My talk.
who-reminder-kept = That is fine. I will ask again tomorrow at 10:00.
who-remind =
    You wanted to ask { $name }.
    Would you like a new link? The old one then stops.
who-silent =
    No answer yet from { $names }. That is fine.
    Would you like to ask again?
button-ask-again = Ask { $name } again
button-wait-on = No, I will wait
who-asked-again = I asked { $name } again.
who-taken-out =
    { $name } is not there this time.
    Shall I say so?
who-they-see =
    The people who lead the talk first read only this: { $asked }
    Whom you ask first reads only this: { $invited }
who-they-see-later =
    Is it fixed? Then whoever comes also reads the time and the place.
    They read your name: { $name }. I give your words to nobody.
who-they-see-fixed =
    { $worker } reads this: { $told }
    Whom you ask reads this: { $invited }
knowing =
    Somebody answers for { $name }.
    Is that right?
knowing-thanks = Thank you. I give { $name } the time and the place once they are there.

answer-yes = comes
answer-rather-not = would rather not
answer-no = does not come
answer-not-yet = no answer yet
answer-left = no longer takes part

button-who = Who is there
button-who-add-first = Yes, somebody with me
button-who-nobody = Nobody else for now
button-who-sees = What do others read about me?
button-who-add = Somebody else too
button-who-in = { $name } with me
button-who-out = { $name } not this time
button-who-more = More people
button-who-done = It is fine like this
button-who-on = Who else is there
button-by-whatsapp = Send with WhatsApp
button-by-telegram = Send with Telegram
button-remind-me = Remind me tomorrow
button-new-link = Yes, a new link
button-has-link = No, it is sent already
button-tell-for-me = Yes, you say it
button-tell-myself = No, I will say it
button-knowing-yes = Yes, that is right
button-knowing-no = No, make a new link

must =
    Must somebody surely be there?
    Then I look for a moment when that person can.

button-must = { $name } must be there
button-must-not = { $name } need not be there
button-must-done = Nobody else
