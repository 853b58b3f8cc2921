# Phoning whoever reads the news on the page: only after a yes, and only with this time and place.

phoning-may =
    May { $worker } phone { $name }?
    { $worker } then only says when and where the talk is.
phoning-may-given =
    May { $worker } phone { $name }?
    { $name } gave a number for that.
    { $worker } then only says when and where the talk is.
phoning-may-gone =
    May { $worker } phone { $name }?
    { $worker } will only say that the old time is off.
phoning-may-gone-given =
    May { $worker } phone { $name }?
    { $name } gave a number for it.
    { $worker } will only say that the old time is off.
button-may-phone = Yes, { $worker } may phone
button-may-not-phone = No, I will say it
phoning-number =
    On which number can { $worker } phone { $name }?
    After the call I take the number away.
phoning-number-again =
    I do not see a number yet.
    On which number can { $worker } phone { $name }?
phoning-asked =
    I am asking { $worker } now.
    You will hear from me what { $name } said.
phoning-not = That is fine. You will say it.
phoning-changed = Something has changed. A call is not needed for this any more.
phoning-silent =
    { $worker } has not spoken to { $name } yet.
    You can still say it yourself.
phoning-not-done =
    { $worker } could not reach { $name }.
    You can still say it yourself.

phoning-please =
    { $client } asks you to phone { $name }: { $number }.
    Please say only this: the talk is { $moment }.
    Where: { $place }.
phoning-please-gone =
    { $client } asks you to phone { $name }: { $number }.
    Please say only this: the talk is no longer on { $moment }.
button-phoned = I spoke to { $name }
button-not-phoned = The call did not work
phoning-over = A call is not needed any more. Thank you.
phoned-what =
    What did { $name } say?
    You may type another time here.
button-phoned-yes = Yes, { $name } will come
button-phoned-no = No, { $name } will not come
phoned-when-again =
    I do not understand that yet.
    When can { $name } come?
phoned-thanks = Thank you. I now take the number away here.

phoned-said-yes =
    { $worker } spoke to { $name } by phone.
    { $name } will come.
phoned-said-rather-not =
    { $worker } spoke to { $name } by phone.
    { $name } would rather not be there.
phoned-said-no =
    { $worker } spoke to { $name } by phone.
    { $name } will not come.
phoned-said-when =
    { $worker } spoke to { $name } by phone.
    { $name } cannot come then, but can: { $spans }
    Would you like another time?
phoned-said-gone =
    { $worker } spoke to { $name } by phone.
    { $name } knows it now.
answer-by-phone = { $answer } (said by phone)

page-by-phone =
    By phone you said: { $answer }.
    Is that right?
page-button-right = Yes, that is right

data-head-phoning = CALLS TO OTHERS
data-phoning-asked = You asked { $name } to phone { $tie } on { $moment }.
data-phoning-worker = Somebody asked you on { $moment } to phone another person.
