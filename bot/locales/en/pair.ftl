# A peer worker who stays: who, since when, and what can be done about it.

pair-stands =
    You have been chatting with { $name } since { $since }.
    { $name } reads { $when }.
pair-usual = { $name } usually answers you within { $count } hours.
pair-paused =
    You are having a break from the chat with { $name }.
    What { $name } writes waits for you.
    Do you write something? Then you are back.
pair-parting =
    You can both still talk until { $until }.
    Then the chat with { $name } is over.
pair-pause-begun =
    You hear nothing from { $name } now.
    Come back when you want to.
    Do you write something? Then you are back.
pair-pause-worker =
    { $name } is having a break.
    What you write waits until { $name } is back.
pair-resumed-worker = { $name } is back.
pair-good-to-have-you =
    Good to have you back.
    You need not explain anything.
pair-waits =
    { $name } is not here now.
    I keep this. It arrives when { $name } is back.
pair-waits-for =
    That is fine. I ask nobody else.
    { $name } reads { $when }.
pair-reads-later =
    { $name } reads this { $when }.
    May somebody else read it sooner?
pair-unanswered =
    { $name } has not answered yet.
    It is not because of you.
    { $name } reads { $when }.
    May somebody else chat with you meanwhile?
pair-talk-beside = Would you like a talk too, within a day?
pair-nudge =
    There is still something from { $name }.
    Have a look when it suits you.
pair-leave-how =
    You choose. You need no reason.
    What would you like?
pair-end-how = Would you like to say something to { $name } first?
pair-parting-worker =
    { $name } stops the chat.
    You can both still say something until { $until }.
pair-other-worker =
    { $name } goes on chatting with somebody else.
    Thank you for being there.
pair-stop-sure =
    I tell { $name } now.
    You can then both talk for one more week.
    Do you want to stop the chat with { $name }?
pair-stopping =
    { $name } stops the chat on { $until }.
    It is not because of you.
    Until then you can both still talk.
pair-stopping-worker =
    { $name } knows now.
    You can both still talk until { $until }.
pair-away =
    { $name } is away for a while and reads again { $when }.
    It is not because of you.
    May somebody else chat with you meanwhile?
pair-back = { $name } is back.
pair-back-worker = You chat with { $name } again.
pair-client-away =
    { $name } is not here for now.
    What you write waits until { $name } is back.
pair-worker-away =
    I cannot reach { $name } now.
    It is not because of you. I keep what you write.
    May somebody else chat with you meanwhile?
pair-worker-away-coordinator =
    I cannot reach { $name }.
    { $name } chats with somebody, who knows it too.
    Will you call { $name }?

button-pair-meet = See each other, or a talk
button-pair-pause = Have a break
button-pair-leave = A break, somebody else, or stop
button-pair-leave-only = Somebody else, or stop
button-need-somebody = I need somebody now
button-pair-resume = Chat with { $name } again
button-pair-keep = Leave it as it is
button-part-goodbye = Yes, say something first
button-part-now = No, stop right now
button-stop-sure = Yes, I want to stop
button-earlier = Yes, somebody else may read
button-wait = No, I wait for { $name }
button-chat-on = Go on chatting

usual-hidden =
    You usually answer { $name } within { $count } hours.
    Only you see this.
    May { $name } see it too?
usual-shown =
    You usually answer { $name } within { $count } hours.
    { $name } sees this too.
usual-set-shown = That is fine. The other person sees it now too.
usual-set-hidden = That is fine. Only you see it now.
button-usual-show = Yes, { $name } may see this
button-usual-hide = Do not let { $name } see this

# Hidden: at first only that there is something.

hidden-offer =
    Does anybody look at your phone with you sometimes?
    Then I can hide words for you.
    It says then: There is something for you.
    You see the words when you press.
hidden-something = There is something for you.
hidden-begun =
    That is fine. I hide what somebody says to you.
    I tell nobody when you open it.
hidden-not =
    That is fine. You see the words at once.
    Do you want it later after all? Then type /hidden.
hidden-stands = You now see words when you press.
hidden-stopped = That is fine. You see the words at once again.
hidden-lies-ready = Lies ready for { $name }.
button-hidden-yes = Yes, hide the words
button-hidden-no = No, that is not needed
button-hidden-show = Show the words
button-hidden-stop = Show words at once again
