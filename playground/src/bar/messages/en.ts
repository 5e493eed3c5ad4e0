/** Words of the bar. */
export interface BarMessages {
  readonly home: string
  readonly darkTheme: string
  readonly language: string
  readonly studio: string
  readonly notebook: string
  readonly views: string
  readonly title: string
  readonly saved: string
  readonly saving: string
  readonly full: string
  readonly notSaved: string
  readonly notWritten: string
  readonly undo: string
  readonly redo: string
  readonly more: string
  readonly elsewhere: string
  readonly takeOver: string
  readonly downloadCopy: string
}

export const en: BarMessages = {
  home: 'Sojourn, to the start page',
  darkTheme: 'Dark theme',
  language: 'Language',
  studio: 'Studio',
  notebook: 'Notebook',
  views: 'View',
  title: 'Title',
  saved: 'Saved on this device',
  saving: 'Saving',
  full: 'Not saved: the disk is full',
  notSaved: 'Not saved: this browser stores nothing for this page',
  notWritten: 'Not saved: the disk could not be written to, and may be full',
  undo: 'Undo',
  redo: 'Redo',
  more: 'More',
  elsewhere: 'This notebook is open in another tab. Here it can be read, not changed.',
  takeOver: 'Take over here',
  downloadCopy: 'Download a copy',
}
