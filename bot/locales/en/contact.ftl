# Chatting with a peer worker: one who stays.

contact-whom =
    A peer worker has been through it too.
    Who do you want to chat with?
contact-nobody = There is nobody to chat with now.
contact-asked =
    Somebody wants to chat with you, also later on.
    Will you join?
contact-waiting =
    I asked { $name }.
    { $name } reads it { $when }.
contact-open = You can chat with { $name } now.
contact-stands =
    You can chat with { $name }.
    { $name } reads { $when }.
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
contact-ended-worker = { $name } stops the chat. Thank you.

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
