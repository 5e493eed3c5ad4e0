import type { ShareMessages } from './en.ts'

export const sv: ShareMessages = {
  share: 'Dela',
  link: 'Länk',
  copy: 'Kopiera länken',
  copied: 'Länken är kopierad.',
  copyYourself: 'Webbläsaren låter inte sidan kopiera: länken är markerad, kopiera den själv.',
  what: 'Vad länken innehåller',
  settings: 'Bara inställningar och det fästa',
  settingsHold: (example) =>
    `Den öppnar exemplet ”${example}” med dina inställningar och det du har fäst.`,
  whole: 'Hela anteckningsboken',
  wholeHolds:
    'Den innehåller kundresan, texterna, inställningarna, det fästa och koden; inte det som ångrats.',
  fittedHolds:
    'Kundresan är skattad från data: länken innehåller antal steg, aldrig rader ur händelseloggen. Den som har länken kan läsa dem.',
  length: (characters) => `${characters} tecken`,
  tooLong: (characters) =>
    `Länken skulle få ${characters} tecken, och många program klipper av den. Skicka filen i stället.`,
  saveFile: 'Spara anteckningsboken som fil',
  private: 'Det länken innehåller står efter # och skickas inte till någon server när den öppnas.',
  making: 'Länken skapas',
  broken: 'Den här länken går inte att öppna',
  brokenHint:
    'Den är avklippt, skadad eller gjord för en annan version. Be om hela länken igen; inget av ditt har ändrats.',
  toStart: 'Till startsidan',
}
