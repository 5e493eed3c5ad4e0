/** Words of what is said instead of a page, and of what holds for all pages. */
export interface AppMessages {
  readonly unknown: { readonly title: string; readonly what: string }
  readonly blocked: { readonly title: string; readonly what: string }
  readonly unreadable: { readonly title: string; readonly what: string; readonly download: string }
  readonly notLoaded: { readonly title: string; readonly what: string }
  readonly toStart: string
  readonly again: string
  readonly update: string
  readonly updateNow: string
  readonly later: string
}

export const en: AppMessages = {
  unknown: {
    title: 'There is nothing at this address',
    what: 'The link may be cut. Or it is of a notebook on another device, or of one that was deleted: notebooks are stored only where they were made. To give somebody a notebook, share it by link or as a file.',
  },
  blocked: {
    title: 'What is stored here could not be read',
    what: 'The browser lets this page store nothing, or another program holds its storage. Nothing was changed. Private windows and strict settings do that; a restart of the browser often helps.',
  },
  unreadable: {
    title: 'This notebook cannot be read',
    what: 'It is still stored as it was; nothing was deleted. Restore an older copy, or download what is stored.',
    download: 'Download what is stored',
  },
  notLoaded: {
    title: 'This page could not be loaded',
    what: 'There may be no connection, or Sojourn was updated since you opened it. Your notebooks are stored on this device and are not affected.',
  },
  toStart: 'To the start page',
  again: 'Try again',
  update: 'A new version of Sojourn is ready. Your notebooks stay as they are.',
  updateNow: 'Reload with it',
  later: 'Later',
}
