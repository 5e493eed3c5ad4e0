import type { BarMessages } from './en.ts'

export const da: BarMessages = {
  home: 'Sojourn, til startsiden',
  darkTheme: 'Mørkt tema',
  language: 'Sprog',
  studio: 'Studie',
  notebook: 'Notesbog',
  views: 'Visning',
  title: 'Titel',
  saved: 'Gemt på denne enhed',
  saving: 'Gemmer',
  full: 'Ikke gemt: disken er fuld',
  notSaved: 'Ikke gemt: browseren gemmer intet for denne side',
  notWritten: 'Ikke gemt: der kunne ikke skrives til disken, som måske er fuld',
  undo: 'Fortryd',
  redo: 'Gentag',
  more: 'Mere',
  elsewhere: 'Denne notesbog er åben i en anden fane. Her kan den læses, men ikke ændres.',
  takeOver: 'Tag over her',
  downloadCopy: 'Hent en kopi',
}
