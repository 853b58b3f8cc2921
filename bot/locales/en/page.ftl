# The page of an invitation, for people without Telegram.

page-more =
    Two people lead the talk.
    Who asks you reads your answer.
    You need no reason.
page-thanks = Thank you for your yes.
page-when = When can you come?
page-when-hint = For example: tomorrow after 4
page-understood = This is what I understood: { $spans }
page-number = Your phone number, if somebody may phone you
page-number-hint = You need not. Whoever asks you chooses if somebody phones. After the talk I take it away.
page-number-send = Send my number
page-number-kept =
    I have your number.
    Whoever asks you chooses if somebody phones.
page-number-away = Take my number away
page-number-again = I do not see a number yet. Would you type it once more?
page-look-again = Look here again later today or tomorrow. The link keeps working.
page-ask-yourself =
    There is no talk with { $name } now.
    Please ask { $name }.
page-moved =
    The talk is no longer on { $moment }.
    There will be another time.
page-unsure =
    The talk on { $moment } is not fixed for now.
    We are looking for somebody to lead it.
page-take-out = Please take the old time out of your calendar.
page-calendar-gone = Take the old time away
page-button-read = I have read it
page-send = Send this
page-calendar = For your calendar
page-in-chat = Go on in Telegram
page-help-head = Need help now
page-other-language = Nederlands
page-too-long = That was too long. Could you make it shorter?
page-trouble =
    Something went wrong on my side.
    Would you do it once more?

page-say = Say something for the talk
page-say-before =
    You do not have to. A few words are enough.
    At first nobody else reads it. Then you choose.
page-say-kept =
    Whoever has your link can read it here too.
    I keep it until 30 days after the talk.
page-say-own = What would you like to say?
page-say-keep = Keep my words
page-say-other = Another question
page-say-without = Say something without a question
page-say-more = Say something more
page-say-back = Back to the invitation
page-say-for-whom =
    I have it. It is for you alone now.
    Whoever has your link can read it here too.
    Who may read it?
page-say-name = Your name
page-say-name-hint = Whoever reads it then sees whose words they are.
page-say-name-first = Please add your name. Then people see whose words they are.
page-say-away = Throw this away
page-say-not-now = You cannot say anything for a talk here now.
