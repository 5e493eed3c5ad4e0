/** Words of sharing by link. */
export interface ShareMessages {
  readonly share: string
  readonly link: string
  readonly copy: string
  readonly copied: string
  readonly copyYourself: string
  readonly what: string
  readonly settings: string
  readonly settingsHold: (example: string) => string
  readonly whole: string
  readonly wholeHolds: string
  readonly fittedHolds: string
  readonly length: (characters: string) => string
  readonly tooLong: (characters: string) => string
  readonly saveFile: string
  readonly private: string
  readonly making: string
  readonly broken: string
  readonly brokenHint: string
  readonly toStart: string
}

export const en: ShareMessages = {
  share: 'Share',
  link: 'Link',
  copy: 'Copy link',
  copied: 'The link is copied.',
  copyYourself: 'This browser doesn’t let the page copy: the link is selected, copy it yourself.',
  what: 'What the link holds',
  settings: 'Settings and pins only',
  settingsHold: (example) => `It opens the example “${example}” with your settings and pins.`,
  whole: 'The whole notebook',
  wholeHolds: 'It holds the journey, its texts, settings, pins and code; not what was undone.',
  fittedHolds:
    'The journey was fitted: the link holds counts of steps, never rows of the event log. Whoever has the link can read them.',
  length: (characters) => `${characters} characters`,
  tooLong: (characters) =>
    `The link would have ${characters} characters, which many programs cut. Send the file instead.`,
  saveFile: 'Save the notebook as a file',
  private: 'What a link holds stands after the # and is not sent to any server when it is opened.',
  making: 'The link is being made',
  broken: 'This link can’t be opened',
  brokenHint:
    'It is cut, damaged or made for another version. Ask for it again, as a whole; nothing of yours was changed.',
  toStart: 'To the start page',
}
