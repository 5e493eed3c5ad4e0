const PARTS: Readonly<Record<string, string>> = {
  phases: 'The phase',
  channels: 'The channel',
  touchpoints: 'The touchpoint',
  outcomes: 'The outcome',
  slopes: 'The slope',
  stocks: 'The stock',
}

/** What a change of a fact of a journey says, in a sentence. */
export function describeChange(path: readonly string[], before: unknown, after: unknown): string {
  const [part = '', id = '', ...keys] = path
  const name = JSON.stringify(id)
  switch (part) {
    case 'transitions':
      return keys.length === 0
        ? whole(`The row of ${name}`, after)
        : probability(`From ${name} to ${JSON.stringify(keys[0])}`, before, after)
    case 'entries':
    case 'referralEntries':
      return probability(`${part === 'entries' ? 'Entries' : 'Referred'} at ${name}`, before, after)
    case 'conversions':
      return `${name} is ${after === undefined ? 'no longer' : 'now'} a goal.`
    case 'referrals':
      return became(`Customers brought by a visit of ${name}`, before, after)
    case 'personas':
      return ofPersona(name, keys, before, after)
    case 'journey':
    case 'arrivals':
    case 'tail':
    case 'evidence':
      return became(
        `${part === 'journey' ? '' : `${part}: `}${[id, ...keys].join(' ')}`,
        before,
        after,
      )
    default:
      return keys.length === 0
        ? whole(`${PARTS[part]} ${name}`, after)
        : became(`${PARTS[part]} ${name}: ${keys.join(' ')}`, before, after)
  }
}

function ofPersona(name: string, keys: readonly string[], before: unknown, after: unknown): string {
  const [what, ...rest] = keys
  if (what === undefined) return whole(`The persona ${name}`, after)
  if (what === 'share') return probability(`The share of ${name}`, before, after)
  const ofRows = what === 'transitions' || what === 'entries'
  return ofRows && rest.length > 0
    ? `For ${name}: ${describeChange(keys, before, after)}`
    : became(`The persona ${name}: ${keys.join(' ')}`, before, after)
}

function whole(what: string, after: unknown): string {
  return `${what} is ${after === undefined ? 'gone' : 'new'}.`
}

function probability(what: string, before: unknown, after: unknown): string {
  return `${what}: ${percent(before)} becomes ${percent(after)}.`
}

function percent(share: unknown): string {
  return `${Number((100 * ((share as number | undefined) ?? 0)).toPrecision(4))} %`
}

function became(what: string, before: unknown, after: unknown): string {
  if (before === undefined) return `${what} is now ${text(after)}.`
  if (after === undefined) return `${what} was ${text(before)} and isn't said any more.`
  return `${what}: ${text(before)} becomes ${text(after)}.`
}

function text(value: unknown): string {
  return typeof value === 'number' ? String(Number(value.toPrecision(12))) : JSON.stringify(value)
}
