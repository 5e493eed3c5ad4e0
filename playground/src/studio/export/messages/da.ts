import type { ExportMessages } from './en.ts'

export const da: ExportMessages = {
  export: 'Eksportér',
  save: 'Gem',
  saveOf: (title) => `Gem: ${title}`,
  png: 'Billede (PNG)',
  svg: 'Tegning (SVG)',
  csv: 'Tabel (CSV)',
  notSaved: 'Filen kunne ikke laves i denne browser.',
  report: 'Rapport (HTML)',
  reportWorking: (share) => `Rapporten regnes ud: ${share}`,
  reportFailed: (reason) => `Der blev ingen rapport: ${reason}`,
  cancel: 'Annuller',
  print: 'Udskriv',
  scenarioFile: 'Planen som scenariefil',
  journeyFile: 'Kunderejsen som fil',
  notebookFile: 'Notesbogen',
  observable: 'Notesbogen til Observable (HTML)',
  jupyter: 'Notesbogen til Jupyter',
  files: 'Alt laves på denne maskine; intet bliver sendt.',
}
