# Questions to think about, and everybody's words for a talk: side by side, in their own words.

command-words = Words for your talk
voice-offer =
    Sometimes I have a question to think about.
    At most one a day, and never at night.
    You choose who reads your answer. Would you like that?
button-voice-offer = A question to think about
button-voice-agree = Yes, I would like a question
button-voice-not = No, no questions
voice-question =
    A question to think about:
    { $question }
    You do not have to say anything.
voice-question-self =
    A question for yourself:
    { $question }
    I do not keep your answer.
voice-question-worker =
    A question for the talk:
    { $question }
    If you say something, everyone in the talk can read it.
voice-question-point =
    { $question }
    It becomes a point for the next talk.
    Everyone who is there then can read it.
button-voice-answer = I want to say something
button-voice-skip = Skip this one
button-voice-stop = Stop asking me
button-voice-sometimes = Ask me something sometimes
button-voice-again = Ask me again after all
button-voice-more = Another question
voice-agreed = That is fine. Around a talk I sometimes ask you something.
voice-skipped = That is fine.
voice-stopped = That is fine. I will ask you nothing more to think about.
voice-no-more = I have no other questions for you now.
voice-meeting-gone = That can no longer be done for this talk.
voice-say =
    Go ahead.
    Type it, say it, or send a photo.
voice-say-worker =
    Go ahead.
    Everyone in the talk can read it.
    So can the one who asked for the talk.
button-voice-not-after-all = Say nothing after all
voice-for-whom =
    I have it. It is for you alone now.
    Who may read it?
button-share-me = Only me
button-share-all = Everyone in the talk
button-share-absent = Read it out when I cannot come
button-voice-no-answer = This was no answer
voice-shared-me = That is fine. It stays for you alone.
voice-shared-all =
    Everyone who is part of it now may read it. Your name is with it.
    You can take it back until somebody reads it.
voice-shared-absent =
    If you are not there, somebody may read it out.
    If you are there, nobody reads it.
    You can take it back until somebody reads it.
voice-shared-next =
    It is a point for the next talk.
    Everyone who is there then can read it.
    You can take it back until somebody reads it.
button-share-back = Only for me after all
button-share-gone = Do not share it after all
button-share-choose = Choose who may read it
voice-was-read = Somebody has read it. It can no longer be taken back.
voice-edit-was-read =
    Somebody has read it as it was. It stays like that.
    Would you like to say more? You can, with /words.
voice-gone = It is gone. Nobody read it.
voice-newcomer =
    Somebody has joined the talk.
    They cannot read what you shared before.
    Only if you want that.
button-let-in = They may read it too
voice-let-in = That is fine. Everyone who is part of it now may read it.

words-ready = There are words from others, for the talk.
button-words-now = Read them now
button-words-there = Hear them in the talk
button-words-not = Rather not
words-there =
    That is fine. The words will be there in the talk.
    Is somebody not there? Then somebody else may read them out.
words-not =
    That is fine. I will not bring it up again.
    You can always look yourself with /words.
words-for-talk = Words for the talk on { $moment }.
words-for-talk-open = Words for your talk.
words-nothing = There is no talk with words now.
button-words = Words for the talk
button-words-read = Read what others said
button-words-own = What I said myself
button-words-page = A page to print
words-none = There are no words from others for you now.
words-end = These were the words from others.
words-more = There are more.
button-words-on = Read on
card = { $name }, to the question: { $question }
card-own = { $name }:
card-absent = { $name } is not there. To the question: { $question }
card-absent-own = { $name } is not there, and says:
words-may-read-out = { $name } is not there. May somebody read this out?
button-read-out = Yes, read it out
button-not-read-out = No, do not read it out
words-read-out = That is fine. Somebody may read it out.
words-not-read-out = That is fine. Nobody reads it out.
words-own-none = You have said nothing for this talk yet.
words-own-me =
    For you alone:
    { $words }
words-own-all =
    For everyone in the talk:
    { $words }
words-own-absent =
    For when you cannot be there:
    { $words }
words-own-next =
    A point for the next talk:
    { $words }
words-media = (no words, but a photo, a voice or something else)
words-page =
    This page is yours. Give the link to nobody.
    You can print it for on the table.
button-words-open = Open the page

page-words-title = Words for the talk
page-words-look = Show the words
page-words-before =
    This page is for you alone.
    It has words from people in the talk.
page-words-none = There are no words on this page yet.
page-words-way = Everyone said this themselves. I changed nothing.
page-words-to = to the question: { $question }
page-words-own = in their own words
page-words-absent = Is not there. Somebody may read this out.
page-words-point = A point from last time.
page-words-media = This is a photo, a voice or something else. It is in the chat.
button-voice-give = Send words along
