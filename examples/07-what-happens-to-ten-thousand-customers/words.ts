import { text } from '@sojourn/catalogue'
import type { ProgramWords } from '../program-words.ts'

export const words: ProgramWords = {
  said: [
    text(
      'Means say little about one customer. How long does a sale take for the quickest and the slowest, and what does one who never buys cost? For that, customers are simulated one by one. Where there is an exact answer as well, the two must agree.',
      'Gjennomsnitt sier lite om én kunde. Hvor lang tid tar et salg for de raskeste og de tregeste, og hva koster en som aldri kjøper? For å få vite det simuleres kundene én for én. Der det også finnes et eksakt svar, må de to stemme overens.',
      'Gennemsnit siger ikke meget om én kunde. Hvor lang tid tager et salg for de hurtigste og de langsomste, og hvad koster en, der aldrig køber? For at få det at vide simuleres kunderne én ad gangen. Hvor der også findes et eksakt svar, skal de to stemme overens.',
      'Medelvärden säger lite om en enskild kund. Hur lång tid tar en försäljning för de snabbaste och de långsammaste, och vad kostar den som aldrig köper? För att få veta det simuleras kunderna en och en. Där det också finns ett exakt svar måste de två stämma överens.',
    ),
    text(
      'Days from the conference to the contract, of those who sign:',
      'Dager fra konferansen til kontrakten, for dem som signerer:',
      'Dage fra konferencen til kontrakten for dem, der skriver under:',
      'Dagar från konferensen till avtalet, för dem som skriver under:',
    ),
    text('conference', 'konferanse', 'konference', 'konferens'),
    text('consultation', 'konsultasjon', 'konsultation', 'konsultation'),
    text('proposal', 'tilbud', 'tilbud', 'offert'),
    text('contract', 'kontrakt', 'kontrakt', 'avtal'),
    text('lost', 'tapt', 'tabt', 'förlorad'),
    text(
      'Exactly {1} sign.',
      'Eksakt: {1} signerer.',
      'Eksakt: {1} skriver under.',
      'Exakt: {1} skriver under.',
    ),
    text(
      'Of the simulated {1} sign, give or take {2}.',
      'Av de simulerte signerer {1}, pluss/minus {2}.',
      'Af de simulerede skriver {1} under, plus/minus {2}.',
      'Av de simulerade skriver {1} under, plus/minus {2}.',
    ),
    text(
      'of those who sign',
      'av dem som signerer',
      'af dem, der skriver under',
      'av dem som skriver under',
    ),
    text('within days', 'innen så mange dager', 'inden for så mange dage', 'inom så många dagar'),
    text(
      'One who never signs costs {1} EUR on average,',
      'En som aldri signerer, koster {1} EUR i gjennomsnitt',
      'En, der aldrig skriver under, koster {1} EUR i gennemsnit',
      'En som aldrig skriver under kostar {1} EUR i genomsnitt',
    ),
    text(
      'and at most {1} EUR among these.',
      'og på det meste {1} EUR blant disse.',
      'og højst {1} EUR blandt disse.',
      'och som mest {1} EUR bland dessa.',
    ),
  ],
  names: [
    text('sale', 'salg', 'salg', 'försäljning'),
    text('chain', 'kjede', 'kæde', 'kedja'),
    text('exact', 'eksakt', 'eksakt', 'exakt'),
    text('percent', 'prosent', 'procent', 'procent'),
    text('share', 'andel', 'andel', 'andel'),
    text('days', 'dager', 'dage', 'dagar'),
    text('seconds', 'sekunder', 'sekunder', 'sekunder'),
    text('customer', 'kunde', 'kunde', 'kund'),
    text('quantile', 'kvantil', 'kvantil', 'kvantil'),
    text('spent', 'kostnader', 'omkostninger', 'kostnader'),
    text('mean', 'snitt', 'gennemsnit', 'medel'),
    text('sum', 'sum', 'sum', 'summa'),
    text('cost', 'kostnad', 'omkostning', 'kostnad'),
  ],
}
