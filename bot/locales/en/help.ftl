# Help. The numbers stand there as text, for a button cannot dial.

# length: safety
help =
    Are you in danger now? Call 112.
    Thinking of suicide? Call 113. It is free, day and night. You can chat at 113.nl.
    Is it a crisis? Call your doctor. At night or at the weekend: the out-of-hours doctor.
    Just want to talk? Call the Luisterlijn: 088 0767 000, day and night.
# length: safety
help-words =
    Are you in danger now? Call 112.
    Thinking of suicide? Call 113. It is free and without your name. You can chat at 113.nl.
    Naast only sends someone if you say yes. Naast does not know where you are.
# length: safety
help-worker =
    Is there danger now? Tell the other person and call 112.
    Is it a shock? Say so. Keep asking. Mention 113. Ask who may join.
    Say what you will do before you do it.
    Is it about you? Call 113.
help-still-there = Are you in danger now? Call 112. Call 113 if you think of suicide. All of it is under Need help now.
# length: safety
help-network =
    Is there danger now? Call 112.
    Are you worried? Say what you see. Simply ask: are you thinking of suicide? Asking does not make it worse.
    Listen. Do not fix it. Do not promise to keep it secret.
    Do not carry it alone. Call 113 as well, they help you too.
help-worker-still-there = Is there danger now? Tell the other person and call 112. All of it is under Need help now.
help-card-112 = 112 in danger
help-card-113 = 113 day and night
help-gp-line = Out-of-hours doctor: { $number }
help-crisis-line = Crisis line here: { $number }
help-gp-card = out-of-hours doctor
help-crisis-card = crisis line
help-question-waits =
    My question can wait.
    Type your answer when you want to.
help-talk =
    I am a program. Nobody reads along here now.
    Do you want a talk, within a day?
