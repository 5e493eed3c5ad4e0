import type { ExportMessages } from './en.ts'

export const nb: ExportMessages = {
  export: 'Eksporter',
  save: 'Lagre',
  saveOf: (title) => `Lagre: ${title}`,
  png: 'Bilde (PNG)',
  svg: 'Tegning (SVG)',
  csv: 'Tabell (CSV)',
  notSaved: 'Filen kunne ikke lages i denne nettleseren.',
  report: 'Rapport (HTML)',
  reportWorking: (share) => `Rapporten regnes ut: ${share}`,
  reportFailed: (reason) => `Det ble ingen rapport: ${reason}`,
  cancel: 'Avbryt',
  print: 'Skriv ut',
  scenarioFile: 'Planen som scenariofil',
  journeyFile: 'Kundereisen som fil',
  notebookFile: 'Notatboken',
  observable: 'Notatboken for Observable (HTML)',
  jupyter: 'Notatboken for Jupyter',
  files: 'Alt lages på denne maskinen; ingenting sendes.',
}
