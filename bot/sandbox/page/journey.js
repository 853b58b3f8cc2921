// The journey that 'Laat het zien' plays, as a list. In each step somebody (`who`, a part of the
// cast) does one thing; the step is over when `sees` stands on the phone of `on` (usually the same).
//   start: open the bot      press: the newest button that begins so      says: type and send
//   pass: to whom the newest link on this phone is given                   look: only look
//   turn: turn the clock to what comes next, as often as needed until it is seen

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
    caption: { nl: "Eén druk op de knop. Vanaf nu tellen de 24 uren.", en: "One press. From now on the 24 hours count." },
  },
  {
    who: "facilitator", look: true,
    sees: { nl: "Iemand vraagt om een gesprek", en: "Someone asks for a talk" },
    caption: { nl: "Anna wordt meteen gevraagd. Zij leest nog geen naam.", en: "Anna is asked at once. She reads no name yet." },
  },
  {
    who: "client", says: { nl: "vanmiddag na twee uur", en: "this afternoon after two" },
    sees: { nl: "Waar wil je praten?", en: "Where do you want to talk?" },
    caption: { nl: "Sara zegt in haar eigen woorden wanneer. Naast zegt wat het begreep.", en: "Sara says when, in her own words. Naast says what it understood." },
  },
  {
    who: "client", press: { nl: "Bij mij thuis", en: "At my home" },
    sees: { nl: "Wat is het adres?", en: "What is the address?" },
    caption: { nl: "Sara kiest de plek.", en: "Sara chooses the place." },
  },
  {
    who: "client", says: { nl: "Dorpsstraat 1", en: "Dorpsstraat 1" },
    sees: { nl: "De plek:", en: "The place:" },
    caption: { nl: "Alleen wie komt, leest het adres. Sara is klaar met vragen.", en: "Only who comes reads the address. Sara is done." },
  },
  {
    who: "client", press: { nl: "Ja, iemand erbij", en: "Yes, somebody with me" },
    sees: { nl: "Hoe noem jij die persoon?", en: "What do you call this person?" },
    caption: { nl: "Naast vraagt wie er nog bij moet zijn. Sara wil haar moeder erbij.", en: "Naast asks who else should be there. Sara wants her mother with her." },
  },
  {
    who: "client", says: { nl: "mama", en: "mum" },
    sees: { nl: "Dit is de link voor", en: "This is the link for" },
    caption: { nl: "Sara krijgt een link. Die is alleen voor mama.", en: "Sara gets a link. It is for her mum alone." },
  },
  {
    who: "client", pass: "mother",
    on: "mother", sees: { nl: "vraagt je bij een gesprek", en: "asks you to a talk" },
    caption: { nl: "Sara stuurt de link door. Haar moeder leest nog geen naam, tijd of plek.", en: "Sara passes the link on. Her mother reads no name, time or place yet." },
  },
  {
    who: "mother", press: { nl: "Ja, ik kom", en: "Yes, I will come" },
    sees: { nl: "Wanneer kun je?", en: "When can you come?" },
    caption: { nl: "Haar moeder zegt ja. Nee zeggen mag ook.", en: "Her mother says yes. Saying no is fine too." },
  },
  {
    who: "mother", says: { nl: "vanmiddag", en: "this afternoon" },
    sees: { nl: "Je hoort van mij", en: "You will hear from me" },
    caption: { nl: "Zij zegt wanneer zij kan. Naast zoekt het moment waarop de meesten kunnen.", en: "She says when she can. Naast looks for the time at which most of them can." },
  },
  {
    who: "client", press: { nl: "Ja, dat klopt", en: "Yes, that is right" },
    sees: { nl: "krijgt de tijd en de plek", en: "gets the time and the place" },
    caption: { nl: "Sara zegt dat het echt haar moeder is. Pas dan mag die weten waar het is.", en: "Sara says that it is really her mother. Only then may she know where it is." },
  },
  {
    who: "facilitator", press: { nl: "Ja, ik doe mee", en: "Yes, I will join" },
    sees: { nl: "Wanneer kun je?", en: "When can you?" },
    caption: { nl: "Anna doet mee.", en: "Anna joins." },
  },
  {
    who: "facilitator", says: { nl: "vanmiddag", en: "this afternoon" },
    sees: { nl: "Dit heb ik begrepen", en: "This is what I understood" },
    caption: { nl: "Ook zij zegt wanneer zij kan.", en: "She too says when she can." },
  },
  {
    who: "peer", press: { nl: "Ja, ik doe mee", en: "Yes, I will join" },
    sees: { nl: "Wanneer kun je?", en: "When can you?" },
    caption: { nl: "Bram doet ook mee. Hij heeft zelf meegemaakt hoe zwaar het kan zijn.", en: "Bram joins too. He knows from his own life how hard it can be." },
  },
  {
    who: "peer", says: { nl: "tussen 14 en 17 uur", en: "between 14 and 17" },
    on: "client", sees: { nl: "Is dit goed voor jou?", en: "Is this good for you?" },
    caption: { nl: "Nu kunnen alle drie. Naast vraagt het eerst aan Sara.", en: "Now all three can. Naast asks Sara first." },
  },
  {
    who: "client", press: { nl: "Ja, ", en: "Yes, " },
    sees: { nl: "Het gesprek staat vast", en: "The talk is fixed" },
    caption: { nl: "Sara ziet wanneer, waar en met wie. Zij zegt ja.", en: "Sara sees when, where and with whom. She says yes." },
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
