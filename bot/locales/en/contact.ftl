# Chatting with a peer worker: one who stays.

contact-whom =
    A peer worker has been through it too.
    Who says yes reads your name and what you write.
    Who do you want to chat with?
contact-nobody =
    There is nobody to chat with now.
    Shall I ask somebody for you as soon as I can?
contact-asked =
    Somebody wants to chat with you, also later on.
    Will you join?
contact-waiting =
    I asked { $name }.
    { $name } reads it { $when }.
    No answer? Then I ask somebody else on { $until }.
contact-open = You can chat with { $name } now.
contact-key =
    Just type what you want to say to { $name }.
    When { $name } reads is under My chat.
contact-none-yet =
    I have found nobody for you yet.
    That is not because of you.
contact-coordinator =
    Somebody wants to chat with a peer worker.
    There is no yes yet. Who can you ask?
contact-passed = That is fine. Thank you for your answer.
contact-not-needed = That is not needed any more.
contact-arrived = Arrived { $time }.
contact-ended =
    That is fine. The chat is over.
    You can always ask again.
contact-ended-worker = The chat with { $name } is over. Thank you.
contact-asked-stand-in =
    Somebody needs someone to chat with for a while.
    Their own peer worker is away.
    Will you join?
contact-unread =
    Nobody has read yet what you wrote.
    Do you want to take something back?
    Answer your own message with /unsay.
contact-offered =
    Thank you.
    I ask the other person first.
contact-stopped = That is fine. I do not look any further.
contact-lost-coordinator =
    { $name } cannot chat with somebody any more.
    The other person knows.
    Who can do it now?
button-contact = Chat with somebody
button-contact-with = Chat with { $name }
button-contact-any = You choose somebody
button-contact-yes = Yes, I want to chat
button-contact-no = No, rather not now
button-contact-end = Stop the chat
contact-lost =
    { $name } cannot chat with you any more.
    It is not because of you.
    Would you like to chat with somebody else?
button-contact-other = Yes, with somebody else
button-contact-stop = Stop looking
button-contact-wait = Yes, ask somebody for me
button-contact-not-now = No, I do not want to chat now
button-contact-more = Show other people
button-contact-back = Chat with { $name } again
button-contact-rather-other = Rather somebody else
