import type { Journey } from 'sojourn/model'

/** The name of a touchpoint or outcome, for people. */
export function nameOf({ touchpoints, outcomes }: Journey, id: string): string {
  return [...touchpoints, ...outcomes].find((state) => state.id === id)?.name ?? id
}
