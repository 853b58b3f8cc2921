# All that is kept of somebody, in a file that people can read.

data-file-given = This is what you gave me. Another program can read it.
data-file = All that I keep about you.
data-ask =
    This is all that I keep about you.
    It is in the file above.
    Do you want to throw it all away?
button-throw-away-all = Throw everything away
button-leave-all = Leave everything as it is

data-title = What I keep about you on { $moment }
data-end =
    What is in Telegram, Telegram keeps.
    Want all of it gone here? Type /stop.
    Or type: Send me nothing more.

language-nl = Dutch
language-en = English
language-easy = easy Dutch

data-head-person = WHO YOU ARE
data-name = Your name: { $name }.
data-chat = The number of your chat with me: { $number }.
data-language = Your language: { $language }.
data-met = You first wrote to me on { $moment }.
data-agreed = You said yes to keeping on { $moment }.
data-help-shown =
    I gave you the numbers for help by myself on { $moment }.
    I forget that within two days.
data-blocked = I cannot reach you since { $moment }.
data-reachable = You said I can reach you until { $moment }.
data-person-until = I keep this until you throw it all away.

data-head-role = WHAT YOU DO HERE
data-role-facilitator = You are a facilitator since { $moment }. Your hours: { $hours }.
data-role-peer = You are a peer worker since { $moment }. Your hours: { $hours }.
data-role-coordinator = You are a coordinator since { $moment }. Your hours: { $hours }.

data-head-step = WHERE WE ARE
data-step-none = I wait for nothing from you now.
data-step = I wait for your answer. I keep which question that was.

data-head-meetings = YOUR TALKS
data-asked = You asked for a talk on { $moment }.
data-meeting-open = We are still looking for a moment.
data-meeting-proposed = I asked if { $moment } is good.
data-meeting-confirmed = The talk is fixed: { $moment }.
data-meeting-resting = The question stays. You say when.
data-meeting-withdrawn = The talk is off.
data-meeting-over = The talk was on { $moment }.
data-place = The place: { $place }.
data-responsible = { $name } looks after this talk.
data-told = I keep what I have said to you once.
data-held = I keep this moment for you until { $moment }.
data-meeting-until = I keep this until 30 days after the talk.

data-head-seats = WHAT YOU SAID ABOUT A TALK
data-seat-client = You are in the talk you asked for on { $moment }.
data-seat-yes = I asked you on { $moment }. You said yes.
data-seat-no = I asked you on { $moment }. You said no.
data-seat-open = I asked you on { $moment }. There is no answer yet.
data-seat-sure = After that you said once more that you come.
data-seat-released = I asked you on { $moment }. After that there was no need.

data-head-times = TIMES YOU GAVE
data-times = Then you can: { $spans }
data-times-refused = This did not suit you: { $spans }

data-head-calls = CALLS
data-call-asked = You asked { $name } to call you on { $moment }.
data-call-worker = Someone asked you to call on { $moment }.
data-call-until =
    I keep this for an hour.
    I keep no number.

data-head-due = WHAT I WILL DO
data-due = I do something for you on { $moment }.
data-due-look = I look at your question again on { $moment }.
data-due-remind = You hear from me before the talk on { $moment }.
data-due-stranger = Without a yes from you I throw all away on { $moment }.

data-head-heard = WHAT YOU WROTE TO ME
data-heard =
    Number of messages: { $count }.
    Your words are gone. Only the number of each message is left.
    I keep that for 48 hours.
data-reading = I am reading this now, how many: { $count }. Then the words are gone.
data-set-aside =
    I could not read this, how many: { $count }.
    I keep that for 7 days.

data-head-letters = WHAT I WROTE TO YOU
data-sent =
    Number of messages: { $count }.
    The words are gone. Only the number of each message is left.
    I keep that for 7 days.
data-in-doubt = This may not have arrived: { $words }
data-on-its-way = This is still on its way to you: { $words }

data-head-buttons = BUTTONS
data-buttons =
    Number of buttons I gave you: { $count }.
    I keep those for 60 days.

data-head-ties = YOUR PEOPLE
data-tie = { $name }. That is what you called this person on { $moment }.
data-tie-until = I keep their names until you throw everything away.
data-head-guests = WHERE SOMEBODY ASKED YOU
data-guest-yes = Somebody asked you on { $moment }. You said yes.
data-guest-rather-not = Somebody asked you on { $moment }. You said: rather not.
data-guest-no = Somebody asked you on { $moment }. You said no.
data-guest-open = Somebody asked you on { $moment }. There is no answer yet.
data-guest-number = { $name } gave a phone number for the talk.

data-head-gone = TIMES THAT ARE NO MORE
data-gone = You had a talk on { $moment }.
data-without = A talk was without you this time.
data-gone-tie = { $name } can read on the link what changed.

data-head-said = WHAT WAITS FOR YOUR YES
data-said = You said: { $words }
data-said-other = something without words
data-head-relayed = WHAT I PASSED ON
data-relayed =
    { $count ->
        [one] I passed on one message. I do not keep the words.
       *[other] I passed on { $count } messages. I do not keep the words.
    }
data-head-contacts = CHATTING WITH SOMEBODY
data-contact-asked = You asked to chat on { $moment }.
data-contact-open = You chat with { $name } since { $moment }.
data-contact-ended = You began to chat on { $moment }. That is over.
data-head-voices = Questions to think about
data-voices-asked = Questions for you, and words you gave yourself: { $count }.
data-voices-others = Others gave words for your talk. You read them with /words.
data-voices-until = I keep this until 30 days after the talk.
data-head-heard-words = Words from others that you read
data-heard-words = You read words from others on { $moment }.
data-head-reflection = Whether I may give you questions
data-reflection-offered = I asked whether you want questions on { $moment }.
data-reflection-agreed = You said yes on { $moment }.
data-reflection-stopped = You want no more questions since { $moment }.
data-reflection-last = I last asked you something on { $moment }.
data-head-page-links = Your own page with words
data-page-link = You got the link on { $moment }. It works for 30 days at most.

data-head-team = Who held your last talk:
data-team = { $name }
data-team-held = A talk until { $moment }.
