import type { Phase } from 'sojourn/model'
import type { Say } from '../language.ts'

/** What customers do, want and ask in each phase that a framework may have. */
export const PHASES = {
  awareness: (say: Say) => ({
    name: say('Awareness', 'Bevissthet', 'Opmærksomhed', 'Medvetenhet'),
    actions: [
      say(
        'Meet the brand through an ad, a search, a friend or social media',
        'Møter merkevaren gjennom en annonse, et søk, en venn eller sosiale medier',
        'Møder brandet gennem en annonce, en søgning, en ven eller sociale medier',
        'Möter varumärket genom en annons, en sökning, en vän eller sociala medier',
      ),
      say(
        'Look for information',
        'Leter etter informasjon',
        'Leder efter information',
        'Letar efter information',
      ),
    ],
    goals: [
      say(
        'To understand what they need',
        'Å forstå hva de trenger',
        'At forstå, hvad de har brug for',
        'Att förstå vad de behöver',
      ),
      say(
        'To be informed, not sold to',
        'Å bli informert, ikke solgt til',
        'At blive informeret, ikke solgt til',
        'Att få information, inte bli påprackad något',
      ),
    ],
    questions: [
      say(
        'Which kind would suit me best?',
        'Hvilken type passer best for meg?',
        'Hvilken type passer bedst til mig?',
        'Vilken sort passar mig bäst?',
      ),
    ],
  }),
  consideration: (say: Say) => ({
    name: say('Consideration', 'Vurdering', 'Overvejelse', 'Övervägande'),
    actions: [
      say(
        'Read reviews, compare prices and competitors',
        'Leser omtaler, sammenligner priser og konkurrenter',
        'Læser anmeldelser, sammenligner priser og konkurrenter',
        'Läser omdömen, jämför priser och konkurrenter',
      ),
      say(
        'Look at product pages, size guides and videos',
        'Ser på produktsider, størrelsesguider og videoer',
        'Ser på produktsider, størrelsesguider og videoer',
        'Tittar på produktsidor, storleksguider och videor',
      ),
    ],
    goals: [
      say(
        'Information they can trust',
        'Informasjon de kan stole på',
        'Information, de kan stole på',
        'Information som går att lita på',
      ),
      say(
        'To be in control of the choice',
        'Å ha kontroll over valget',
        'At have kontrol over valget',
        'Att ha kontroll över valet',
      ),
    ],
    questions: [
      say(
        'Who makes the best one?',
        'Hvem lager den beste?',
        'Hvem laver den bedste?',
        'Vem gör den bästa?',
      ),
    ],
  }),
  evaluation: (say: Say) => ({
    name: say('Evaluation', 'Evaluering', 'Evaluering', 'Utvärdering'),
    actions: [
      say(
        'Weigh the few that are left against each other',
        'Veier de få som er igjen, mot hverandre',
        'Vejer de få, der er tilbage, op mod hinanden',
        'Väger de få som är kvar mot varandra',
      ),
      say(
        'Ask others, try it out, meet those behind it',
        'Spør andre, prøver selv, møter dem som står bak',
        'Spørger andre, prøver selv, møder dem, der står bag',
        'Frågar andra, provar själva, träffar dem som står bakom',
      ),
    ],
    goals: [
      say(
        'To be sure before they decide',
        'Å være trygge før de bestemmer seg',
        'At være sikre, før de beslutter sig',
        'Att känna sig säkra innan de bestämmer sig',
      ),
    ],
    questions: [
      say(
        'Does this fit my needs better than the other one?',
        'Passer dette bedre for meg enn det andre?',
        'Passer det her bedre til mig end det andet?',
        'Passar det här mig bättre än det andra?',
      ),
    ],
  }),
  decision: (say: Say) => ({
    name: say('Decision', 'Beslutning', 'Beslutning', 'Beslut'),
    ...buying(say),
  }),
  purchase: (say: Say) => ({ name: say('Purchase', 'Kjøp', 'Køb', 'Köp'), ...buying(say) }),
  'decision-and-purchase': (say: Say) => ({
    name: say('Decision and purchase', 'Beslutning og kjøp', 'Beslutning og køb', 'Beslut och köp'),
    ...buying(say),
  }),
  'post-purchase': (say: Say) => ({
    name: say('Post-purchase', 'Etter kjøpet', 'Efter købet', 'Efter köpet'),
    ...using(say),
  }),
  use: (say: Say) => ({ name: say('Use', 'Bruk', 'Brug', 'Användning'), ...using(say) }),
  retention: (say: Say) => ({
    name: say('Retention', 'Fastholdelse', 'Fastholdelse', 'Bibehållande'),
    ...using(say),
  }),
  loyalty: (say: Say) => ({
    name: say('Loyalty', 'Lojalitet', 'Loyalitet', 'Lojalitet'),
    ...returning(say),
  }),
  advocacy: (say: Say) => ({
    name: say('Advocacy', 'Anbefaling', 'Anbefaling', 'Rekommendation'),
    ...returning(say),
  }),
} as const satisfies Record<string, (say: Say) => Omit<Phase, 'id'>>

/** A phase that a framework may have. */
export type PhaseId = keyof typeof PHASES

function buying(say: Say) {
  return {
    actions: [
      say(
        'Put goods in the cart, look for discounts, call support',
        'Legger varer i handlekurven, leter etter rabatter, ringer kundeservice',
        'Lægger varer i kurven, leder efter rabatter, ringer til kundeservice',
        'Lägger varor i varukorgen, letar efter rabatter, ringer kundtjänst',
      ),
      say(
        'Check out and pay',
        'Går til kassen og betaler',
        'Går til kassen og betaler',
        'Går till kassan och betalar',
      ),
    ],
    goals: [
      say(
        'Confirmation that it is right',
        'En bekreftelse på at valget er riktig',
        'En bekræftelse på, at valget er rigtigt',
        'En bekräftelse på att valet är rätt',
      ),
      say(
        'A good price, and a payment that is easy and safe',
        'En god pris og en enkel og trygg betaling',
        'En god pris og en nem og sikker betaling',
        'Ett bra pris och en enkel och trygg betalning',
      ),
    ],
    questions: [
      say(
        'What does delivery cost?',
        'Hva koster leveringen?',
        'Hvad koster leveringen?',
        'Vad kostar leveransen?',
      ),
      say(
        'Is payment safe?',
        'Er betalingen trygg?',
        'Er betalingen sikker?',
        'Är betalningen säker?',
      ),
    ],
  }
}

function using(say: Say) {
  return {
    actions: [
      say(
        'Use the product, read manuals, need help',
        'Bruker produktet, leser veiledninger, trenger hjelp',
        'Bruger produktet, læser vejledninger, har brug for hjælp',
        'Använder produkten, läser anvisningar, behöver hjälp',
      ),
      say(
        'Get e-mails, look at other offers',
        'Får e-poster, ser på andre tilbud',
        'Får e-mails, kigger på andre tilbud',
        'Får mejl, tittar på andra erbjudanden',
      ),
    ],
    goals: [
      say(
        'To feel that the money was well spent',
        'Å føle at pengene var vel anvendt',
        'At føle, at pengene var givet godt ud',
        'Att känna att pengarna var väl använda',
      ),
    ],
    questions: [
      say(
        'How do I use it?',
        'Hvordan bruker jeg det?',
        'Hvordan bruger jeg det?',
        'Hur använder jag det?',
      ),
      say(
        'Where is my order?',
        'Hvor er bestillingen min?',
        'Hvor er min ordre?',
        'Var är min beställning?',
      ),
    ],
  }
}

function returning(say: Say) {
  return {
    actions: [
      say(
        'Buy again, join a loyalty programme',
        'Kjøper igjen, blir med i et lojalitetsprogram',
        'Køber igen, melder sig ind i et loyalitetsprogram',
        'Köper igen, går med i ett lojalitetsprogram',
      ),
      say(
        'Write reviews, share pictures, tell friends',
        'Skriver omtaler, deler bilder, forteller venner om det',
        'Skriver anmeldelser, deler billeder, fortæller det til venner',
        'Skriver omdömen, delar bilder, berättar för vänner',
      ),
    ],
    goals: [
      say(
        'Recognition and rewards',
        'Anerkjennelse og belønninger',
        'Anerkendelse og belønninger',
        'Uppskattning och belöningar',
      ),
    ],
    questions: [
      say(
        'What do I get for coming back?',
        'Hva får jeg igjen for å komme tilbake?',
        'Hvad får jeg ud af at komme tilbage?',
        'Vad får jag för att jag kommer tillbaka?',
      ),
    ],
  }
}
