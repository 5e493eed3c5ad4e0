/** Colours of a theme, by the names of their CSS custom properties. */
export interface Theme {
  readonly paper: string
  readonly raised: string
  readonly ink: string
  readonly muted: string
  readonly line: string
  readonly edge: string
  readonly fjord: string
  readonly ember: string
  readonly slate: string
}

/** Colours for charts that leave the page: fjord and ember are apart for colour-blind readers too. */
export const themes: { readonly light: Theme; readonly dark: Theme } = {
  light: {
    paper: '#fbfbfa',
    raised: '#ffffff',
    ink: '#16212a',
    muted: '#52606a',
    line: '#d9dedf',
    edge: '#7d898f',
    fjord: '#0b5c80',
    ember: '#b03c12',
    slate: '#5a6872',
  },
  dark: {
    paper: '#10171c',
    raised: '#182127',
    ink: '#e8ecee',
    muted: '#a3b0b8',
    line: '#2e3a42',
    edge: '#71808a',
    fjord: '#6dbbdf',
    ember: '#f2935f',
    slate: '#9eabb3',
  },
}
