import type { ShareMessages } from './en.ts'

export const da: ShareMessages = {
  share: 'Del',
  link: 'Link',
  copy: 'Kopiér linket',
  copied: 'Linket er kopieret.',
  copyYourself: 'Browseren lader ikke siden kopiere: linket er markeret, kopiér det selv.',
  what: 'Hvad linket indeholder',
  settings: 'Kun indstillinger og det fastgjorte',
  settingsHold: (example) =>
    `Det åbner eksemplet »${example}« med dine indstillinger og det, du har fastgjort.`,
  whole: 'Hele notesbogen',
  wholeHolds:
    'Det indeholder kunderejsen, teksterne, indstillingerne, det fastgjorte og koden; ikke det, der er fortrudt.',
  fittedHolds:
    'Kunderejsen er beregnet ud fra data: linket indeholder antal skridt, aldrig rækker fra hændelsesloggen. Den, der har linket, kan læse dem.',
  length: (characters) => `${characters} tegn`,
  tooLong: (characters) =>
    `Linket ville få ${characters} tegn, og mange programmer klipper det af. Send filen i stedet.`,
  saveFile: 'Gem notesbogen som fil',
  private: 'Det, linket indeholder, står efter # og sendes ikke til nogen server, når det åbnes.',
  making: 'Linket laves',
  broken: 'Dette link kan ikke åbnes',
  brokenHint:
    'Det er klippet af, beskadiget eller lavet til en anden version. Bed om hele linket igen; intet af dit er ændret.',
  toStart: 'Til startsiden',
}
