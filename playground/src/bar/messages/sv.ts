import type { BarMessages } from './en.ts'

export const sv: BarMessages = {
  home: 'Sojourn, till startsidan',
  darkTheme: 'Mörkt tema',
  language: 'Språk',
  studio: 'Studio',
  notebook: 'Anteckningsbok',
  views: 'Vy',
  title: 'Titel',
  saved: 'Sparat på den här enheten',
  saving: 'Sparar',
  full: 'Inte sparat: disken är full',
  notSaved: 'Inte sparat: webbläsaren sparar inget för den här sidan',
  notWritten: 'Inte sparat: det gick inte att skriva till disken, som kan vara full',
  undo: 'Ångra',
  redo: 'Gör om',
  more: 'Mer',
  elsewhere:
    'Den här anteckningsboken är öppen i en annan flik. Här kan den läsas men inte ändras.',
  takeOver: 'Ta över här',
  downloadCopy: 'Ladda ner en kopia',
}
