import { text } from '@sojourn/catalogue'
import type { ProgramWords } from '../program-words.ts'

export const words: ProgramWords = {
  said: [
    text(
      'Of 1,000 subscribers, so many were left after each year: the segment "High End" of Fader & Hardie (2007). The first seven years are known. How many are left after twelve? What happened until then is known too, so that the forecasts can be judged.',
      'Av 1000 abonnenter var så mange igjen etter hvert år: segmentet «High End» hos Fader og Hardie (2007). De sju første årene er kjent. Hvor mange er igjen etter tolv? Vi vet også hva som skjedde frem til da, så prognosene kan bedømmes.',
      'Af 1.000 abonnenter var så mange tilbage efter hvert år: segmentet »High End« hos Fader og Hardie (2007). De første syv år er kendt. Hvor mange er tilbage efter tolv? Vi ved også, hvad der skete indtil da, så prognoserne kan bedømmes.',
      'Av 1\u00a0000 prenumeranter var så här många kvar efter varje år: segmentet ”High End” hos Fader och Hardie (2007). De första sju åren är kända. Hur många är kvar efter tolv? Vi vet också vad som hände fram till dess, så prognoserna kan bedömas.',
    ),
    text(
      'A flat rate of churn says that all subscribers are alike, and loses ever too many. The shifted beta-geometric model says that they differ: those who are quick to leave go first, and those who are left stay longer.',
      'Et fast frafall sier at alle abonnenter er like, og mister stadig for mange. Den forskjøvne beta-geometriske modellen sier at de er ulike: De som er snare til å slutte, går først, og de som er igjen, blir lenger.',
      'Et fast frafald siger, at alle abonnenter er ens, og mister hele tiden for mange. Den forskudte beta-geometriske model siger, at de er forskellige: De, der er hurtige til at sige op, går først, og de, der er tilbage, bliver længere.',
      'Ett fast bortfall säger att alla prenumeranter är lika och tappar hela tiden för många. Den förskjutna beta-geometriska modellen säger att de är olika: de som är snabba att sluta går först, och de som är kvar stannar längre.',
    ),
    text(
      'How unsure is the better one? Laws are drawn from what seven years leave open.',
      'Hvor usikker er den beste? Lover for frafallet trekkes fra det sju år lar stå åpent.',
      'Hvor usikker er den bedste? Love for frafaldet trækkes fra det, syv år lader stå åbent.',
      'Hur osäker är den bästa? Lagar för bortfallet dras ur det som sju år lämnar öppet.',
    ),
    text('a flat rate', 'et fast frafall', 'et fast frafald', 'ett fast bortfall'),
    text(
      'customers who differ',
      'kunder som er ulike',
      'kunder, der er forskellige',
      'kunder som är olika',
    ),
    text('the model says', 'modellen sier', 'modellen siger', 'modellen säger'),
    text('left after year 12', 'igjen etter år 12', 'tilbage efter år 12', 'kvar efter år 12'),
    text('mean error', 'gjennomsnittlig feil', 'gennemsnitlig fejl', 'genomsnittligt fel'),
    text(
      'Really left after year 12: {1}. The better forecast: {2}.',
      'Faktisk igjen etter år 12: {1}. Den beste prognosen: {2}.',
      'Faktisk tilbage efter år 12: {1}. Den bedste prognose: {2}.',
      'Faktiskt kvar efter år 12: {1}. Den bästa prognosen: {2}.',
    ),
    text(
      '80 % sure: {1} to {2} are left.',
      '80 % sikkert: {1} til {2} er igjen.',
      '80 % sikkert: {1} til {2} er tilbage.',
      '80 % säkert: {1} till {2} är kvar.',
    ),
  ],
  names: [
    text('left', 'igjen', 'tilbage', 'kvar'),
    text('known', 'kjent', 'kendt', 'kända'),
    text('called', 'kalt', 'kaldt', 'kallad'),
    text('model', 'modell', 'model', 'modell'),
    text('inYear12', 'iÅr12', 'iÅr12', 'iÅr12'),
    text('law', 'lov', 'lov', 'lag'),
  ],
}
