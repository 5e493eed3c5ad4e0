import { text } from '@sojourn/catalogue'
import type { ProgramWords } from '../program-words.ts'

export const words: ProgramWords = {
  said: [
    text(
      'Customers see an ad, search, open a newsletter, and at last some order. Who gets the credit? Each rule has its own answer. The rule of the last touch gives ads nothing, since ads come first.',
      'Kundene ser en annonse, søker, åpner et nyhetsbrev, og til slutt bestiller noen. Hvem får æren? Hver regel har sitt svar. Regelen om siste kontakt gir annonsene ingenting, for annonsene kommer først.',
      'Kunderne ser en annonce, søger, åbner et nyhedsbrev, og til sidst bestiller nogle. Hvem får æren? Hver regel har sit svar. Reglen om den sidste kontakt giver annoncerne ingenting, for annoncerne kommer først.',
      'Kunderna ser en annons, söker, öppnar ett nyhetsbrev, och till sist beställer några. Vem får äran? Varje regel har sitt svar. Regeln om den sista kontakten ger annonserna ingenting, för annonserna kommer först.',
    ),
    text(
      'A path is the channels that a customer met, in order; it says how many of such customers ordered and how many did not.',
      'En vei er kanalene en kunde møtte, i rekkefølge. Den sier hvor mange slike kunder som bestilte, og hvor mange som ikke gjorde det.',
      'En vej er de kanaler, en kunde mødte, i rækkefølge. Den siger, hvor mange af de kunder der bestilte, og hvor mange der ikke gjorde.',
      'En väg är kanalerna som en kund mötte, i ordning. Den säger hur många sådana kunder som beställde och hur många som inte gjorde det.',
    ),
    text(
      '`markov` is by removal: how many orders would the chain lose if whoever comes to that channel left? `shapley` shares out what each set of channels sells among its members.',
      '`markov` går etter fjerning: Hvor mange bestillinger ville kjeden miste hvis alle som kommer til den kanalen, forsvant? `shapley` fordeler det hvert sett av kanaler selger, på kanalene i settet.',
      '`markov` går efter fjernelse: Hvor mange ordrer ville kæden miste, hvis alle, der kommer til den kanal, forsvandt? `shapley` fordeler det, hvert sæt af kanaler sælger, på kanalerne i sættet.',
      '`markov` går efter borttagning: Hur många beställningar skulle kedjan förlora om alla som kommer till den kanalen försvann? `shapley` fördelar det som varje uppsättning kanaler säljer på kanalerna i den.',
    ),
    text(
      'The removal effect itself, with what so few paths leave open. It says what the list of paths shows, not what would happen if the channel were switched off: only a test can say that.',
      'Selve fjerningseffekten, med det så få veier lar stå åpent. Den sier hva listen over veier viser, ikke hva som ville skje om kanalen ble slått av: Det kan bare en test si.',
      'Selve fjernelseseffekten med det, så få veje lader stå åbent. Den siger, hvad listen over veje viser, ikke hvad der ville ske, hvis kanalen blev slukket: Det kan kun en test sige.',
      'Själva borttagningseffekten, med det som så få vägar lämnar öppet. Den säger vad listan över vägar visar, inte vad som skulle hända om kanalen stängdes av: det kan bara ett test säga.',
    ),
    text(
      'ad > search > newsletter',
      'annonse > søk > nyhetsbrev',
      'annonce > søgning > nyhedsbrev',
      'annons > sökning > nyhetsbrev',
    ),
    text('ad > search', 'annonse > søk', 'annonce > søgning', 'annons > sökning'),
    text('search', 'søk', 'søgning', 'sökning'),
    text('search > newsletter', 'søk > nyhetsbrev', 'søgning > nyhedsbrev', 'sökning > nyhetsbrev'),
    text('ad > newsletter', 'annonse > nyhetsbrev', 'annonce > nyhedsbrev', 'annons > nyhetsbrev'),
    text('ad', 'annonse', 'annonce', 'annons'),
    text(
      '{1} orders, shared out by five rules:',
      '{1} bestillinger, fordelt etter fem regler:',
      '{1} ordrer, fordelt efter fem regler:',
      '{1} beställningar, fördelade efter fem regler:',
    ),
    text('channel', 'kanal', 'kanal', 'kanal'),
    text('first', 'første', 'første', 'första'),
    text('last', 'siste', 'sidste', 'sista'),
    text('linear', 'lineær', 'lineær', 'linjär'),
    text(
      'orders lost without it',
      'bestillinger tapt uten den',
      'ordrer tabt uden den',
      'beställningar förlorade utan den',
    ),
    text('likely between', 'trolig mellom', 'sandsynligvis mellem', 'troligen mellan'),
    text('and', 'og', 'og', 'och'),
  ],
  names: [
    text('paths', 'veier', 'veje', 'vägar'),
    text('orders', 'bestillinger', 'ordrer', 'beställningar'),
    text('count', 'antall', 'antal', 'antal'),
    text('percent', 'prosent', 'procent', 'procent'),
    text('share', 'andel', 'andel', 'andel'),
  ],
}
