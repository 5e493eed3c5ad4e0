import { expectedVisits } from 'sojourn/analysis'
import { type Chain, compilePersonaChains, type Journey } from 'sojourn/model'
import { guessRoles, SURE_ENOUGH } from '../roles/guess-roles.ts'
import type { Role } from '../roles/role.ts'

/** A journey as levers see it: who plays which role, and the chain of each persona. */
export interface Baseline {
  readonly journey: Journey
  /** Ids of touchpoints by role, in the order of the journey. */
  readonly byRole: ReadonlyMap<Role, readonly string[]>
  /** States by id; the same in the chain of each persona. */
  readonly state: ReadonlyMap<string, number>
  readonly personas: readonly PersonaBaseline[]
}

/** The chain of one persona, and how often each touchpoint is visited. */
export interface PersonaBaseline {
  readonly chain: Chain
  /** Expected visits of all who enter, of this persona; 1 where they never end. */
  readonly visits: Float64Array
}

/** Works out what all levers need to know of a journey. Cost: one elimination a persona. */
export function baselineOf(journey: Journey): Baseline {
  const byRole = new Map<Role, string[]>()
  for (const { touchpoint, role, confidence } of guessRoles(journey)) {
    if (role === undefined || role === 'other' || confidence < SURE_ENOUGH) continue
    const playing = byRole.get(role)
    if (playing) playing.push(touchpoint)
    else byRole.set(role, [touchpoint])
  }
  const personas = compilePersonaChains(journey).map(({ share, chain }) => ({
    chain,
    visits: expectedVisits(chain).visits.map((visits) =>
      Number.isFinite(visits) ? share * visits : 1,
    ),
  }))
  const ids = personas[0]?.chain.ids ?? []
  return { journey, byRole, state: new Map(ids.map((id, i) => [id, i])), personas }
}

/** Touchpoints that play one of some roles, in the order of the journey. */
export function playing({ journey, byRole }: Baseline, roles: readonly Role[]): string[] {
  const ids = new Set(roles.flatMap((role) => byRole.get(role) ?? []))
  return journey.touchpoints.flatMap(({ id }) => (ids.has(id) ? [id] : []))
}

/** The touchpoints of the first role that any plays. */
export function firstPlaying(baseline: Baseline, roles: readonly Role[]): string | undefined {
  for (const role of roles) {
    const [first] = baseline.byRole.get(role) ?? []
    if (first !== undefined) return first
  }
  return undefined
}
