import fc from 'fast-check'

const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })

/** Damage to bytes: places are shares of the whole. */
export const damages = fc.array(
  fc.record({
    at: share,
    how: fc.constantFrom('flip', 'set', 'cut', 'insert', 'repeat', 'swap'),
    byte: fc.oneof(fc.nat(255), fc.constantFrom(0, 10, 13, 34, 44, 60, 91, 93, 123, 125, 0xff)),
    length: fc.nat(40),
  }),
  { minLength: 1, maxLength: 4 },
)
type Damage = typeof damages extends fc.Arbitrary<(infer One)[]> ? One : never

export function damaged(bytes: Uint8Array, { at: share, how, byte, length }: Damage): Uint8Array {
  const at = Math.floor(share * bytes.length)
  const end = Math.min(bytes.length, at + length)
  const joined = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts))
  if (how === 'cut') return joined(bytes.slice(0, at), bytes.slice(end))
  if (how === 'insert') return joined(bytes.slice(0, at), Uint8Array.of(byte), bytes.slice(at))
  if (how === 'repeat') return joined(bytes.slice(0, end), bytes.slice(at))
  const changed = bytes.slice()
  if (how === 'swap') changed.set(bytes.slice(at, end).reverse(), at)
  else if (at < bytes.length)
    changed[at] = how === 'flip' ? (bytes[at] as number) ^ (1 << (byte & 7)) : byte
  return changed
}

/** Values that nobody expects, in the place of one that was right; as text, so that any key can be. */
const strange = fc.oneof(
  fc.constantFrom('null', 'true', '-1', '0', '1e308', '-0', '1e-320', '""', '[]', '{}', '[[]]'),
  fc.constantFrom('{"__proto__":{"x":1}}', '{"constructor":null}', '"__proto__"', '"\\ud800"'),
  fc.constantFrom(
    '"rest"',
    '"12 parsecs"',
    '"2020-13-45T99:99Z"',
    '123456789012345678901234567890',
  ),
  fc.json({ maxDepth: 3 }),
  fc.string({ unit: 'binary', maxLength: 30 }).map((text) => JSON.stringify(text)),
)

/** How deep lists or objects lie in one another: `[[[…` or `{"a":{"a":…`. */
const nested = fc.record({
  nested: fc.constantFrom('[', '{'),
  depth: fc.oneof(fc.integer({ min: 1, max: 60_000 }), fc.constant(60_000)),
})

/** Changes to what a JSON text says: the text stays JSON. */
export const changes = fc.array(
  fc.record({
    at: share,
    how: fc.constantFrom('replace', 'leave out', 'repeat', 'rename'),
    strange: fc.oneof({ weight: 4, arbitrary: strange }, nested),
  }),
  { minLength: 1, maxLength: 3 },
)
type Change = typeof changes extends fc.Arbitrary<(infer One)[]> ? One : never

export function changed(json: string, { at, how, strange }: Change): string {
  // What is nested too deep can't be written again.
  if (/\[{50}|(\{"a":){50}/.test(json)) return json
  const value: unknown = JSON.parse(json)
  const parents: [holder: Record<string, unknown> | unknown[], key: string | number][] = []
  const waiting: unknown[] = [value]
  while (waiting.length > 0) {
    const one = waiting.pop()
    if (typeof one !== 'object' || one === null) continue
    for (const key of Object.keys(one)) {
      parents.push([one as Record<string, unknown>, Array.isArray(one) ? Number(key) : key])
      waiting.push((one as Record<string, unknown>)[key])
    }
    if (parents.length > 20_000) return json
  }
  if (parents.length === 0) return written(strange)
  const [holder, key] = parents[Math.floor(at * parents.length)] as (typeof parents)[number]
  const mark = 'xxMARKxx'
  if (Array.isArray(holder)) {
    if (how === 'leave out') holder.splice(key as number, 1)
    else if (how === 'repeat') holder.splice(key as number, 0, holder[key as number])
    else holder[key as number] = mark
  } else if (how === 'leave out') delete holder[key]
  else if (how === 'rename' || how === 'repeat') {
    holder[`${key}x`] = holder[key]
    if (how === 'rename') delete holder[key]
  } else holder[key] = mark
  // A function, since a text of its own would have its $ read.
  return JSON.stringify(value).replace(`"${mark}"`, () => written(strange))
}

function written(strange: Change['strange']): string {
  if (typeof strange === 'string') return strange
  const { nested, depth } = strange
  return nested === '['
    ? '['.repeat(depth) + ']'.repeat(depth)
    : `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`
}
