import type { Journey, Outcome, Touchpoint } from 'sojourn'
import { copyOf } from './rows.ts'

/** Changes what is said of a touchpoint; `undefined` takes it away. */
export function setTouchpoint(
  journey: Journey,
  id: string,
  fields: { readonly [Key in keyof Omit<Touchpoint, 'id'>]?: Touchpoint[Key] | undefined },
): Journey {
  return setIn(journey, 'touchpoints', id, fields)
}

/** Changes what is said of an outcome; `undefined` takes it away. */
export function setOutcome(
  journey: Journey,
  id: string,
  fields: { readonly [Key in keyof Omit<Outcome, 'id'>]?: Outcome[Key] | undefined },
): Journey {
  return setIn(journey, 'outcomes', id, fields)
}

function setIn(
  journey: Journey,
  list: 'touchpoints' | 'outcomes',
  id: string,
  fields: object,
): Journey {
  const draft = copyOf(journey)
  const found = draft[list].find((each) => each.id === id) as Record<string, unknown> | undefined
  for (const [key, value] of Object.entries(fields))
    if (found === undefined) break
    else if (value === undefined) delete found[key]
    else found[key] = value
  return draft as Journey
}
