import type { ExportMessages } from './en.ts'

export const sv: ExportMessages = {
  export: 'Exportera',
  save: 'Spara',
  saveOf: (title) => `Spara: ${title}`,
  png: 'Bild (PNG)',
  svg: 'Teckning (SVG)',
  csv: 'Tabell (CSV)',
  notSaved: 'Filen kunde inte skapas i den här webbläsaren.',
  report: 'Rapport (HTML)',
  reportWorking: (share) => `Rapporten räknas ut: ${share}`,
  reportFailed: (reason) => `Det blev ingen rapport: ${reason}`,
  cancel: 'Avbryt',
  print: 'Skriv ut',
  scenarioFile: 'Planen som scenariofil',
  journeyFile: 'Kundresan som fil',
  notebookFile: 'Anteckningsboken',
  observable: 'Anteckningsboken för Observable (HTML)',
  jupyter: 'Anteckningsboken för Jupyter',
  files: 'Allt skapas på den här datorn; inget skickas.',
}
