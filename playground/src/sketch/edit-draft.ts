import { framework, ROLES, type Role } from '@sojourn/catalogue'
import type { Draft, DraftPersona, DraftTouchpoint } from './draft.ts'

/** Touchpoints in the order of the phases. */
export function inOrder(draft: Draft): readonly DraftTouchpoint[] {
  const phases = framework(draft.framework).phases.map(({ id }): string => id)
  const at = ({ phase }: DraftTouchpoint) => phases.indexOf(phase)
  return [...draft.touchpoints].sort((a, b) => at(a) - at(b))
}

/** Adds a touchpoint to a phase, with the ways that journeys mostly have: a proposal to be changed. */
export function addTouchpoint(draft: Draft, name: string, phase: string, role?: Role): Draft {
  const added: DraftTouchpoint = {
    id: freeId(name, draft),
    name,
    phase,
    ...(role !== undefined && { role }),
    channel: '',
    success: role === 'purchase' && !draft.touchpoints.some(({ success }) => success),
    ways: [],
    leave: 'half',
    begins: 'nobody',
    question: '',
    need: '',
  }
  return withProposals({ ...draft, touchpoints: [...draft.touchpoints, added] }, draft)
}

export function changeTouchpoint(
  draft: Draft,
  id: string,
  change: Partial<DraftTouchpoint>,
): Draft {
  const touchpoints = draft.touchpoints.map((each) =>
    each.id === id ? { ...each, ...change } : each,
  )
  return { ...draft, touchpoints }
}

/** Takes a touchpoint away, and all ways to it. */
export function removeTouchpoint(draft: Draft, id: string): Draft {
  const left = draft.touchpoints.filter((each) => each.id !== id)
  const proposed = withProposals({ ...draft, touchpoints: left }, draft)
  const touchpoints = proposed.touchpoints.map((each) => ({
    ...each,
    ways: each.ways.filter(({ to }) => to !== id),
  }))
  return { ...draft, touchpoints }
}

/** Chooses another framework; touchpoints go to the phase of the same place or stage. */
export function chooseFramework(draft: Draft, id: Draft['framework']): Draft {
  const before = framework(draft.framework).phases.map((phase): string => phase.id)
  const after = framework(id).phases.map((phase): string => phase.id)
  const touchpoints = draft.touchpoints.map((each) => {
    if (after.includes(each.phase)) return each
    const at = before.indexOf(each.phase) / Math.max(1, before.length - 1)
    return { ...each, phase: after[Math.round(at * (after.length - 1))] as string }
  })
  return { ...draft, framework: id, touchpoints }
}

export function changePersona(draft: Draft, id: string, change: Partial<DraftPersona>): Draft {
  const personas = draft.personas.map((each) => (each.id === id ? { ...each, ...change } : each))
  return { ...draft, personas }
}

/**
 * Ways and beginnings where they are still the proposal: in the first phase all begin, and go to the
 * first touchpoint of the next phase; later each goes to the next.
 */
export function withProposals(draft: Draft, before: Draft): Draft {
  const old = proposals(before)
  const now = proposals(draft)
  const touchpoints = draft.touchpoints.map((each) => {
    const own = now.get(each.id)
    const was = old.get(each.id)
    if (own === undefined) return each
    const waysUntouched = was === undefined || sameWays(each, was)
    const beginUntouched = was === undefined || each.begins === was.begins
    return {
      ...each,
      ...(waysUntouched && { ways: own.ways, leave: own.leave }),
      ...(beginUntouched && { begins: own.begins }),
    }
  })
  return { ...draft, touchpoints }
}

type Proposal = Pick<DraftTouchpoint, 'ways' | 'leave' | 'begins'>

function proposals(draft: Draft): ReadonlyMap<string, Proposal> {
  const ordered = inOrder(draft)
  const first = ordered[0]?.phase
  return new Map(
    ordered.map((each, i) => {
      const begins = each.phase === first
      const next = begins ? ordered.find(({ phase }) => phase !== first) : ordered[i + 1]
      const proposal: Proposal = {
        ways: next ? [{ to: next.id, share: 'half' }] : [],
        leave: next ? 'half' : 'nearly-all',
        begins: begins ? 'some' : 'nobody',
      }
      return [each.id, proposal]
    }),
  )
}

function sameWays(a: Proposal, b: Proposal): boolean {
  return JSON.stringify([a.ways, a.leave]) === JSON.stringify([b.ways, b.leave])
}

/** Roles whose stage is that of a phase: suggestions for it. */
export function suggestedRoles(phase: string): readonly Role[] {
  const stages: Readonly<Record<string, readonly string[]>> = {
    awareness: ['awareness'],
    consideration: ['consideration'],
    evaluation: ['consideration'],
    decision: ['decision'],
    purchase: ['decision'],
    'decision-and-purchase': ['decision'],
    'post-purchase': ['post-purchase', 'loyalty'],
    use: ['post-purchase'],
    retention: ['post-purchase'],
    loyalty: ['loyalty'],
    advocacy: ['loyalty'],
  }
  const wanted = stages[phase] ?? []
  return (Object.keys(ROLES) as Role[]).filter(
    (role) => role !== 'other' && wanted.includes(ROLES[role].stage),
  )
}

/** An id from a name, which code and links can use; with a number where it is taken. */
function freeId(name: string, { touchpoints }: Draft): string {
  const plain =
    name
      .toLowerCase()
      .replace(/[æä]/g, 'ae')
      .replace(/[øö]/g, 'oe')
      .replace(/å/g, 'aa')
      .normalize('NFKD')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'step'
  const taken = new Set(['leaves', ...touchpoints.map(({ id }) => id)])
  let id = plain
  for (let i = 2; taken.has(id); i++) id = `${plain}-${i}`
  return id
}
