// The journey that 'Laat het zien' plays, as a list. In each step somebody (`who`, a part of the
// cast) does one or two things; the step is over when `sees` stands on the phone of `on` (usually
// the same), newly, unless there is nothing to do but look.
//   start: open the bot      press: the newest button that begins so      says: type and send
//   pass: to whom the newest link on this phone is given                   look: only look
//   turn: turn the clock to what comes next, as often as needed until it is seen
// The friend has a browser and no phone:
//   reload: her page once more      press: a button of her page, which sends `sends`

const RIGHT = { nl: "de tijd en de plek als die er zijn", en: "the time and the place once they are there" };

export const JOURNEY = [
  {
    who: "client", start: true,
    sees: { nl: "Ik ben Naast", en: "I am Naast" },
    caption: { nl: "Sara wil met iemand praten. Zij opent Naast.", en: "Sara wants to talk to someone. She opens Naast." },
  },
  {
    who: "client", press: { nl: "Ja", en: "Yes" },
    sees: { nl: "Wil je praten?", en: "Do you want to talk?" },
    caption: { nl: "Naast vraagt of het iets mag bewaren. Sara zegt ja.", en: "Naast asks if it may keep something. Sara says yes." },
  },
  {
    who: "client", press: { nl: "Gesprek binnen een dag", en: "A talk within a day" },
    sees: { nl: "Wanneer kun je praten?", en: "When can you talk?" },
    caption: { nl: "Eén druk op de knop. Binnen 24 uur is er een gesprek.", en: "One press. Within 24 hours there will be a talk." },
  },
  {
    who: "facilitator", look: true,
    sees: { nl: "Iemand vraagt om een gesprek", en: "Someone asks for a talk" },
    caption: { nl: "Anna begeleidt gesprekken. Zij wordt meteen gevraagd, nog zonder naam.", en: "Anna leads talks. She is asked at once, without a name yet." },
  },
  {
    who: "client", says: { nl: "vanmiddag na twee uur", en: "this afternoon after two" },
    sees: { nl: "Waar wil je praten?", en: "Where do you want to talk?" },
    caption: { nl: "Sara zegt in haar eigen woorden wanneer. Naast zegt wat het begreep.", en: "Sara says when, in her own words. Naast says what it understood." },
  },
  {
    who: "client", press: { nl: "Bij mij thuis", en: "At my home" }, says: { nl: "Dorpsstraat 1", en: "Dorpsstraat 1" },
    sees: { nl: "De plek:", en: "The place:" },
    caption: { nl: "Sara kiest de plek en geeft het adres. Alleen wie komt, leest het.", en: "Sara chooses the place and gives the address. Only who comes reads it." },
  },
  {
    who: "client", press: { nl: "Ja, iemand erbij", en: "Yes, somebody with me" }, says: { nl: "mama", en: "mum" },
    sees: { nl: "Dit is de link voor", en: "This is the link for" },
    caption: { nl: "Sara wil haar moeder erbij. Zij krijgt een link, alleen voor haar moeder.", en: "Sara wants her mother with her. She gets a link, for her mother alone." },
  },
  {
    who: "client", pass: "mother",
    on: "mother", sees: { nl: "vraagt je bij een gesprek", en: "asks you to a talk" },
    caption: { nl: "Sara stuurt de link door. Haar moeder leest nog geen naam, tijd of plek.", en: "Sara passes the link on. Her mother reads no name, time or place yet." },
  },
  {
    who: "mother", press: { nl: "Ja, ik kom", en: "Yes, I will come" }, says: { nl: "vanmiddag", en: "this afternoon" },
    sees: { nl: "Je hoort van mij", en: "You will hear from me" },
    caption: { nl: "Haar moeder zegt ja, en wanneer zij kan. Nee zeggen mag ook.", en: "Her mother says yes, and when she can. Saying no is fine too." },
  },
  {
    who: "client", press: { nl: "Ja, dat klopt", en: "Yes, that is right" }, sees: RIGHT,
    caption: { nl: "Sara zegt dat het echt haar moeder is. Pas dan mag die weten waar het is.", en: "Sara says that it is really her mother. Only then may she know where it is." },
  },
  {
    who: "client", press: [{ nl: "Wie er nog bij is", en: "Who else is there" }, { nl: "Nog iemand erbij", en: "Somebody else too" }], says: { nl: "Noor", en: "Noor" },
    sees: { nl: "Dit is de link voor", en: "This is the link for" },
    caption: { nl: "Ook haar vriendin Noor mag komen. Noor heeft geen Telegram.", en: "Her friend Noor may come too. Noor has no Telegram." },
  },
  {
    who: "client", pass: "friend", on: "friend",
    caption: { nl: "Noor opent haar link gewoon in een browser.", en: "Noor simply opens her link in a browser." },
  },
  {
    who: "friend", press: { nl: "Ja, ik kom", en: "Yes, I will come" }, sends: { answer: "yes" }, says: { nl: "vanmiddag", en: "this afternoon" },
    caption: { nl: "Noor zegt ja, en wanneer zij kan.", en: "Noor says yes, and when she can." },
  },
  {
    who: "client", press: { nl: "Ja, dat klopt", en: "Yes, that is right" }, sees: RIGHT,
    caption: { nl: "Sara zegt dat het echt Noor is.", en: "Sara says that it is really Noor." },
  },
  {
    who: "facilitator", press: { nl: "Ja, ik doe mee", en: "Yes, I will join" }, says: { nl: "vanmiddag", en: "this afternoon" },
    sees: { nl: "Dit heb ik begrepen", en: "This is what I understood" },
    caption: { nl: "Anna doet mee, en zegt wanneer zij kan.", en: "Anna joins, and says when she can." },
  },
  {
    who: "peer", press: { nl: "Ja, ik doe mee", en: "Yes, I will join" }, says: { nl: "tussen 14 en 17 uur", en: "between 14 and 17" },
    sees: { nl: "Dit heb ik begrepen", en: "This is what I understood" },
    caption: { nl: "Bram ook. Hij is ervaringswerker: hij weet zelf hoe zwaar het kan zijn.", en: "So does Bram. He is a peer worker: he knows from his own life how hard it can be." },
  },
  {
    who: "client", look: true,
    sees: { nl: "Is dit goed voor jou?", en: "Is this good for you?" },
    caption: { nl: "Nu is er een moment waarop iedereen kan. Naast vraagt het eerst aan Sara.", en: "Now there is a time that suits everyone. Naast asks Sara first." },
  },
  {
    who: "client", press: { nl: "Ja, ", en: "Yes, " },
    sees: { nl: "Het gesprek staat vast", en: "The talk is fixed" },
    caption: { nl: "Sara leest wanneer, waar en met wie. Zij zegt ja.", en: "Sara reads when, where and with whom. She says yes." },
  },
  {
    who: "peer", look: true,
    sees: { nl: "Het gesprek staat vast", en: "The talk is fixed" },
    caption: { nl: "Nu staat het vast. Iedereen hoort het, met een bestand voor de agenda.", en: "Now it is fixed. Everyone hears it, with a file for the calendar." },
  },
  {
    who: "mother", look: true,
    sees: { nl: "staat vast", en: "is fixed" },
    caption: { nl: "Haar moeder leest nu ook wanneer en waar.", en: "Her mother now reads when and where too." },
  },
  {
    who: "friend", reload: true, press: { nl: "Ik heb het gelezen", en: "I have read it" }, sends: { read: "1" },
    caption: { nl: "Noor kijkt nog een keer op haar link. Nu staat alles er.", en: "Noor looks at her link once more. Now everything is there." },
  },
  {
    who: "client", turn: true,
    sees: { nl: "Straks is het gesprek", en: "The talk is soon" },
    caption: { nl: "De klok gaat vooruit. Vlak voor het gesprek komt er een bericht.", en: "The clock goes on. Shortly before the talk there is a message." },
  },
  {
    who: "client", turn: true,
    sees: { nl: "Wil je nog een keer?", en: "Do you want another one?" },
    caption: { nl: "Het gesprek is geweest. Naast vraagt of Sara nog een keer wil. Ja en nee zijn allebei goed.", en: "The talk has been. Naast asks if Sara wants another. Yes and no are both good." },
  },
];
