import type { ExampleId } from '@sojourn/catalogue'

/** Words of the start page. */
export interface StartMessages {
  readonly page: string
  readonly title: string
  readonly lead: string
  readonly examples: string
  /** `thousand` is 1,000 as the language writes it. */
  readonly illustrative: (thousand: string) => string
  /** Of a thousand, `n` do what the journey is for; `n` may be a range. */
  readonly converts: Readonly<Record<ExampleId, (n: string) => string>>
  readonly questions: { readonly title: string; readonly what: string }
  readonly newNotebook: string
  readonly untitled: string
  readonly drop: {
    readonly title: string
    readonly what: string
    readonly choose: string
    readonly here: string
    readonly opens: string
    readonly problem: (file: string) => string
  }
  readonly sketch: { readonly title: string; readonly what: string; readonly start: string }
  readonly documentation: string
  readonly lessons: {
    readonly title: string
    readonly minutes: (n: string) => string
    readonly solved: (done: string, all: string) => string
    readonly done: string
    readonly all: string
  }
  readonly own: {
    readonly title: string
    readonly none: string
    readonly blocked: string
    readonly pins: (n: string, one: boolean) => string
    readonly cells: (n: string, one: boolean) => string
    readonly more: (title: string) => string
    readonly asCells: string
    readonly rename: string
    readonly newTitle: (title: string) => string
    readonly duplicate: string
    readonly copyOf: (title: string) => string
    readonly download: string
    readonly downloadHtml: string
    readonly remove: string
    readonly removed: (title: string) => string
    readonly undo: string
    readonly failed: string
    readonly full: string
    readonly elsewhere: (title: string) => string
    readonly copies: string
    readonly noCopies: string
    readonly restore: string
    readonly restoreOf: (when: string) => string
    readonly restored: (title: string, when: string) => string
    readonly close: string
  }
}

export const en: StartMessages = {
  page: 'Start',
  title: 'Start from a journey',
  lead: 'Open one, change something, and see what would likely happen to orders, customers and revenue, and how sure that is.',
  examples: 'Eight example journeys',
  illustrative: (thousand) => `Numbers are illustrative. Per ${thousand} who arrive.`,
  converts: {
    'web-shop': (n) => `${n} buy`,
    'b2b-sale': (n) => `${n} sign`,
    'clothes-shop': (n) => `${n} buy`,
    'yoga-studio': (n) => `${n} join`,
    'productivity-app': (n) => `${n} install`,
    'consulting-firm': (n) => `${n} engage`,
    'marketing-agency': (n) => `${n} agree`,
    holiday: (n) => `${n} book`,
  },
  questions: { title: 'Worked questions', what: 'Answered in code, to run and to change.' },
  newNotebook: 'New notebook',
  untitled: 'Untitled',
  drop: {
    title: 'Drop your own data here',
    what: 'An event log or an export from Google Analytics or a CRM: CSV, NDJSON or Parquet, also gzipped. A million rows take seconds.',
    choose: 'Choose a file',
    here: 'Nothing leaves this machine. There is no server.',
    opens: 'Notebooks, journeys and scenarios that you have downloaded open here too.',
    problem: (file) => `${file} could not be opened:`,
  },
  sketch: {
    title: 'No data yet?',
    what: 'Sketch a journey: goal, personas, touchpoints and feelings, with likelihoods in rough words.',
    start: 'Sketch a journey',
  },
  documentation: 'Documentation',
  lessons: {
    title: 'Lessons',
    minutes: (n) => `${n} min`,
    solved: (done, all) => `${done} of ${all}`,
    done: 'done',
    all: 'To the course',
  },
  own: {
    title: 'Your notebooks',
    none: 'What you change is kept here, on this device. Open an example to begin.',
    blocked:
      'This browser stores nothing for this page, so notebooks are gone when it is closed. Private windows and strict settings do that.',
    pins: (n, one) => (one ? `${n} scenario pinned` : `${n} scenarios pinned`),
    cells: (n, one) => (one ? `${n} cell` : `${n} cells`),
    more: (title) => `More for ${title}`,
    asCells: 'Open as cells',
    rename: 'Rename',
    newTitle: (title) => `New title of ${title}`,
    duplicate: 'Duplicate',
    copyOf: (title) => `${title}, copy`,
    download: 'Download (.json)',
    downloadHtml: 'Download for Observable (.html)',
    remove: 'Delete',
    removed: (title) => `${title} is deleted.`,
    undo: 'Undo',
    failed: 'That could not be stored on this device.',
    full: 'That could not be stored: the disk is full.',
    elsewhere: (title) => `${title} is open in another tab. Close it there first.`,
    copies: 'Older copies',
    noCopies: 'No copy yet. One is kept before the first change of each visit.',
    restore: 'Restore',
    restoreOf: (when) => `Restore the copy of ${when}`,
    restored: (title, when) =>
      `${title} is as it was on ${when}. What it was before is among the older copies.`,
    close: 'Close',
  },
}
