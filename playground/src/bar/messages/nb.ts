import type { BarMessages } from './en.ts'

export const nb: BarMessages = {
  home: 'Sojourn, til startsiden',
  darkTheme: 'Mørkt tema',
  language: 'Språk',
  studio: 'Studio',
  notebook: 'Notatbok',
  views: 'Visning',
  title: 'Tittel',
  saved: 'Lagret på denne enheten',
  saving: 'Lagrer',
  full: 'Ikke lagret: disken er full',
  notSaved: 'Ikke lagret: nettleseren lagrer ingenting for denne siden',
  notWritten: 'Ikke lagret: det gikk ikke å skrive til disken, som kan være full',
  undo: 'Angre',
  redo: 'Gjør om',
  more: 'Mer',
  elsewhere: 'Denne notatboken er åpen i en annen fane. Her kan den leses, ikke endres.',
  takeOver: 'Ta over her',
  downloadCopy: 'Last ned en kopi',
}
