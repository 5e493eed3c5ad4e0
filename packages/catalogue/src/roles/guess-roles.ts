import type { Journey, Touchpoint } from 'sojourn/model'
import { matchRole } from './match-roles.ts'
import { isRole, ROLES, type Role } from './role.ts'
import { stageOfPhase } from './stage-of-phase.ts'

/** A role proposed for a touchpoint, to be confirmed by somebody who knows the journey. */
export interface RoleProposal {
  readonly touchpoint: string
  /** Absent where nothing tells what the touchpoint is for. */
  readonly role?: Role
  /** From 0 to 1; 1 is a role that the journey states itself. */
  readonly confidence: number
  /** What the proposal rests on. */
  readonly because: 'stated' | 'name' | 'id' | 'channel' | 'goal' | 'nothing'
  /** The words that gave it away. */
  readonly words?: string
}

/** Proposals below this are shown, but no lever acts on them until they are confirmed. */
export const SURE_ENOUGH = 0.5

// How often guesses of a kind were meant is a judgement, not a measurement; only their order matters.
const CONFIDENCE = { name: 0.9, id: 0.85, tail: 0.6, goal: 0.7, channel: 0.45 }
const OTHER_STAGE = 0.7

/**
 * Proposes what each touchpoint is for (a checkout step, a product page), so that levers know where
 * to act: from `role` where the journey states it, else from the words of its name or id in English,
 * Norwegian, Danish or Swedish, from being a goal, or, with little confidence, from its channel. A
 * phase that the role doesn't belong to lowers the confidence. Cost: words times phrases.
 *
 * @returns a proposal a touchpoint, in the order of the journey; {@link confirmRoles} writes them in.
 * @example
 * ```ts
 * import { guessRoles } from '@sojourn/catalogue'
 * import { journey } from 'sojourn/model'
 * const shop = journey({
 *   touchpoints: [{ id: 'k', name: 'Handlekurv' }, { id: 'checkout' }, { id: 'x17' }],
 *   outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
 *   entries: { k: 1 },
 *   transitions: {
 *     k: { checkout: 0.5, lost: 'rest' },
 *     checkout: { order: 0.5, x17: 'rest' },
 *     x17: { lost: 1 },
 *   },
 * })
 * console.log(guessRoles(shop).map(({ role }) => role)) // [ 'cart', 'checkout', undefined ]
 * ```
 */
export function guessRoles(journey: Journey): readonly RoleProposal[] {
  const stages = new Map(journey.phases?.map((phase) => [phase.id, stageOfPhase(phase)]))
  return journey.touchpoints.map((touchpoint) => {
    const isGoal = journey.conversions?.includes(touchpoint.id) ?? false
    const proposal = propose(touchpoint, isGoal)
    const stage =
      touchpoint.phase === undefined
        ? undefined
        : (stages.get(touchpoint.phase) ?? stageOfPhase({ id: touchpoint.phase }))
    if (proposal.role === undefined || proposal.because === 'stated' || stage === undefined)
      return proposal
    const fits = ROLES[proposal.role].stage === stage
    return fits ? proposal : { ...proposal, confidence: OTHER_STAGE * proposal.confidence }
  })
}

function propose({ id, name, channel, role }: Touchpoint, isGoal: boolean): RoleProposal {
  if (isRole(role)) return { touchpoint: id, role, confidence: 1, because: 'stated' }
  for (const [because, text] of [
    ['name', name],
    ['id', id],
  ] as const) {
    const match = text === undefined ? undefined : matchRole(text)
    if (match === undefined) continue
    const confidence = match.isHead ? CONFIDENCE[because] : CONFIDENCE.tail
    return { touchpoint: id, role: match.role, confidence, because, words: match.words }
  }
  if (isGoal)
    return { touchpoint: id, role: 'purchase', confidence: CONFIDENCE.goal, because: 'goal' }
  const match = channel === undefined ? undefined : matchRole(channel)
  if (match === undefined) return { touchpoint: id, confidence: 0, because: 'nothing' }
  return {
    touchpoint: id,
    role: match.role,
    confidence: CONFIDENCE.channel,
    because: 'channel',
    words: match.words,
  }
}
