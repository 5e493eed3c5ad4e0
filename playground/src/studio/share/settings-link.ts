import { type ExampleId, exampleIds, LEVER_IDS, lever, parametersOf } from '@sojourn/catalogue'
import type { Notebook } from '@sojourn/notebook'
import * as v from 'valibot'

/** The most that a link of settings may hold, in bytes: a hand-made one can't fill the memory. */
const MOST = 4096
const PREFIX = '#settings='

const word = v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9]{0,63}$/))
const setting = v.pipe(
  v.strictObject({
    id: v.picklist(LEVER_IDS),
    on: v.boolean(),
    parameters: v.pipe(
      v.array(v.strictObject({ name: word, value: v.pipe(v.number(), v.finite()) })),
      v.maxLength(20),
    ),
  }),
  v.check(({ id, parameters }) => {
    const known = parametersOf(lever(id))
    return parameters.every(({ name, value }) => {
      const of = Object.hasOwn(known, name) ? known[name] : undefined
      return of !== undefined && of.min <= value && value <= of.max
    })
  }),
)
const levers = v.pipe(v.array(setting), v.maxLength(LEVER_IDS.length))
const schema = v.strictObject({
  version: v.literal(1),
  example: v.picklist(exampleIds as readonly [ExampleId, ...ExampleId[]]),
  horizon: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(730))),
  plan: levers,
  pins: v.pipe(
    v.array(v.strictObject({ title: v.pipe(v.string(), v.maxLength(200)), levers })),
    v.maxLength(20),
  ),
})

/** What a short link holds: the levers of an example's plan, those of its pins, and the days ahead. */
export type Settings = v.InferOutput<typeof schema>

/** The hash of an address that opens an example with settings; it holds nothing else. */
export function writeSettings(settings: Settings): string {
  const bytes = new TextEncoder().encode(JSON.stringify(settings))
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return PREFIX + btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

/** The settings in a hash; undefined where it is cut, damaged, too long or no settings. */
export function readSettings(hash: string): Settings | undefined {
  const text = hash.slice(PREFIX.length)
  if (!hash.startsWith(PREFIX) || text.length > (MOST * 4) / 3) return undefined
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0))
    const json: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    const read = v.safeParse(schema, json)
    return read.success ? read.output : undefined
  } catch {
    return undefined
  }
}

/** Settings of a notebook over an example; the scenarios that come with the example aren't listed. */
export function settingsOf({ cells, horizon }: Notebook, example: ExampleId): Settings {
  const [plan, ...pins] = cells.filter((cell) => cell.kind === 'levers')
  const kept = (of: typeof plan): Settings['plan'] =>
    (of?.levers ?? []).flatMap(({ id, ...rest }) => {
      const known = LEVER_IDS.find((each) => each === id)
      return known === undefined ? [] : [{ id: known, ...rest }]
    })
  return {
    version: 1,
    example,
    ...(horizon !== undefined && { horizon }),
    plan: kept(plan),
    pins: pins.map((pin) => ({ title: pin.title ?? pin.name, levers: kept(pin) })),
  }
}

/** Puts settings into the notebook of their example. */
export function withSettings(notebook: Notebook, { plan, pins, horizon }: Settings): Notebook {
  const cells = notebook.cells.map((cell) =>
    cell.kind === 'levers' ? { ...cell, levers: plan } : cell,
  )
  return {
    ...notebook,
    ...(horizon !== undefined && { horizon }),
    cells: [
      ...cells,
      ...pins.map((pin, i) => ({
        id: `c${cells.length + i + 1}`,
        kind: 'levers' as const,
        name: `pin${i + 1}`,
        of: 'journey',
        title: pin.title,
        levers: pin.levers,
      })),
    ],
  }
}
