import type { ShareMessages } from './en.ts'

export const nb: ShareMessages = {
  share: 'Del',
  link: 'Lenke',
  copy: 'Kopier lenken',
  copied: 'Lenken er kopiert.',
  copyYourself: 'Nettleseren lar ikke siden kopiere: lenken er merket, kopier den selv.',
  what: 'Hva lenken inneholder',
  settings: 'Bare innstillinger og det som er festet',
  settingsHold: (example) =>
    `Den åpner eksempelet «${example}» med innstillingene dine og det du har festet.`,
  whole: 'Hele notatboken',
  wholeHolds:
    'Den inneholder kundereisen, tekstene, innstillingene, det som er festet, og koden; ikke det som er angret.',
  fittedHolds:
    'Kundereisen er beregnet fra data: lenken inneholder antall steg, aldri rader fra hendelsesloggen. Den som har lenken, kan lese dem.',
  length: (characters) => `${characters} tegn`,
  tooLong: (characters) =>
    `Lenken ville få ${characters} tegn, og mange programmer kutter den. Send filen i stedet.`,
  saveFile: 'Lagre notatboken som fil',
  private: 'Det lenken inneholder, står etter # og sendes ikke til noen tjener når den åpnes.',
  making: 'Lenken lages',
  broken: 'Denne lenken kan ikke åpnes',
  brokenHint:
    'Den er kuttet, skadet eller laget for en annen versjon. Be om å få hele lenken på nytt; ingenting av ditt er endret.',
  toStart: 'Til startsiden',
}
