/** Words of what can be saved as a file. */
export interface ExportMessages {
  readonly export: string
  readonly save: string
  readonly saveOf: (title: string) => string
  readonly png: string
  readonly svg: string
  readonly csv: string
  readonly notSaved: string
  readonly report: string
  readonly reportWorking: (share: string) => string
  readonly reportFailed: (reason: string) => string
  readonly cancel: string
  readonly print: string
  readonly scenarioFile: string
  readonly journeyFile: string
  readonly notebookFile: string
  readonly observable: string
  readonly jupyter: string
  readonly files: string
}

export const en: ExportMessages = {
  export: 'Export',
  save: 'Save',
  saveOf: (title) => `Save: ${title}`,
  png: 'Picture (PNG)',
  svg: 'Drawing (SVG)',
  csv: 'Table (CSV)',
  notSaved: 'The file could not be made in this browser.',
  report: 'Report (HTML)',
  reportWorking: (share) => `The report is being worked out: ${share}`,
  reportFailed: (reason) => `There is no report: ${reason}`,
  cancel: 'Cancel',
  print: 'Print',
  scenarioFile: 'The plan, as a scenario file',
  journeyFile: 'The journey, as a file',
  notebookFile: 'The notebook',
  observable: 'The notebook for Observable (HTML)',
  jupyter: 'The notebook for Jupyter',
  files: 'All are made on this machine; nothing is sent.',
}
