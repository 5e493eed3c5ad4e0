import { ROLES, type Role, type Stage } from '@sojourn/catalogue'

/** What frameworks call a stage, the most fitting first. */
const PHASES: Readonly<Record<Stage, readonly string[]>> = {
  awareness: ['awareness'],
  consideration: ['consideration'],
  decision: ['decision', 'purchase', 'decision-and-purchase'],
  'post-purchase': ['use', 'retention', 'post-purchase'],
  loyalty: ['loyalty', 'advocacy', 'post-purchase'],
}

/** The phase, of those there are, in which a role usually stands. */
export function phaseOfRole(role: Role, phases: readonly { readonly id: string }[]) {
  return PHASES[ROLES[role].stage].find((id) => phases.some((phase) => phase.id === id))
}
