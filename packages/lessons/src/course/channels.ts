import { type Language, sayIn } from '@sojourn/catalogue'
import { type PathRow, pathTable } from 'sojourn/attribution'
import { type Journey, journey } from 'sojourn/model'

/** Nora's month: a thousand customers, the channels they came by, and who ordered. */
export const channelPaths: readonly PathRow[] = [
  { path: 'Instagram', conversions: 0, nulls: 200 },
  { path: 'Instagram > Search', conversions: 20, nulls: 180 },
  { path: 'Instagram > Newsletter', conversions: 30, nulls: 70 },
  { path: 'Search', conversions: 50, nulls: 450 },
]

/** The same, by the name of each channel in a language. */
export function channelTable(language: Language) {
  const say = sayIn(language)
  const names: Readonly<Record<string, string>> = {
    Search: say('Search', 'Søk', 'Søgning', 'Sökning'),
    Newsletter: say('Newsletter', 'Nyhetsbrev', 'Nyhedsbrev', 'Nyhetsbrev'),
  }
  return pathTable(
    channelPaths.map(({ path, ...counts }) => ({
      ...counts,
      path: (path as string)
        .split(' > ')
        .map((name) => names[name] ?? name)
        .join(' > '),
    })),
  )
}

/** The paths as a map. `found` of those whom Instagram brought go to the search, `letter` to the newsletter. */
export function channels(language: Language, found = 0.4, letter = 0.2): Journey {
  const say = sayIn(language)
  return journey({
    name: say('Nora’s channels', 'Noras kanaler', 'Noras kanaler', 'Noras kanaler'),
    provenance: 'illustrative',
    phases: [
      { id: 'awareness', name: say('Awareness', 'Bevissthet', 'Opmærksomhed', 'Medvetenhet') },
      {
        id: 'consideration',
        name: say('Consideration', 'Vurdering', 'Overvejelse', 'Övervägande'),
      },
    ],
    touchpoints: [
      { id: 'instagram', phase: 'awareness', name: 'Instagram' },
      {
        id: 'search',
        phase: 'consideration',
        name: say('Search', 'Søk', 'Søgning', 'Sökning'),
      },
      {
        id: 'newsletter',
        phase: 'consideration',
        name: say('Newsletter', 'Nyhetsbrev', 'Nyhedsbrev', 'Nyhetsbrev'),
      },
    ],
    outcomes: [
      { id: 'order', kind: 'conversion', name: say('Order', 'Bestilling', 'Ordre', 'Beställning') },
      { id: 'left', name: say('Left', 'Ga seg', 'Gik', 'Gick') },
    ],
    entries: { instagram: 0.5, search: 0.5 },
    transitions: {
      instagram: {
        search: found,
        ...(letter > 0 && { newsletter: letter }),
        left: 'rest',
      },
      search: { order: 0.1, left: 'rest' },
      newsletter: { order: 0.3, left: 'rest' },
    },
  })
}
