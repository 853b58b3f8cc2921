# The page of an invitation, for people without Telegram.

page-more =
    Two people lead the talk.
    Who asks you reads your answer.
    You need no reason.
page-thanks = Thank you for your yes.
page-when = When can you come?
page-when-hint = For example: tomorrow after 4
page-understood = This is what I understood: { $spans }
page-look-again = Look here again later today or tomorrow. The link keeps working.
page-ask-yourself =
    There is no talk with { $name } now.
    Please ask { $name }.
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
