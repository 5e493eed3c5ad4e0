import type { Phase } from 'sojourn/model'
import { type Language, type Say, sayIn } from '../language.ts'
import { PHASES, type PhaseId } from './phases.ts'

interface Definition {
  readonly name: (say: Say) => string
  readonly phases: readonly PhaseId[]
}

const FRAMEWORKS = {
  'four-phases': {
    name: (say) => say('Four phases', 'Fire faser', 'Fire faser', 'Fyra faser'),
    phases: ['awareness', 'consideration', 'decision-and-purchase', 'post-purchase'],
  },
  'use-and-loyalty': {
    name: (say) =>
      say(
        'Five phases, with use and loyalty',
        'Fem faser, med bruk og lojalitet',
        'Fem faser, med brug og loyalitet',
        'Fem faser, med användning och lojalitet',
      ),
    phases: ['awareness', 'consideration', 'purchase', 'use', 'loyalty'],
  },
  'retention-and-advocacy': {
    name: (say) =>
      say(
        'Five phases, with retention and advocacy',
        'Fem faser, med fastholdelse og anbefaling',
        'Fem faser, med fastholdelse og anbefaling',
        'Fem faser, med bibehållande och rekommendation',
      ),
    phases: ['awareness', 'consideration', 'decision', 'retention', 'advocacy'],
  },
  evaluation: {
    name: (say) =>
      say(
        'Five phases, with evaluation',
        'Fem faser, med evaluering',
        'Fem faser, med evaluering',
        'Fem faser, med utvärdering',
      ),
    phases: ['awareness', 'consideration', 'evaluation', 'purchase', 'post-purchase'],
  },
  'buyer-journey': {
    name: (say) =>
      say(
        'The buyer journey: three phases, to the purchase',
        'Kjøpsreisen: tre faser, fram til kjøpet',
        'Købsrejsen: tre faser, frem til købet',
        'Köpresan: tre faser, fram till köpet',
      ),
    phases: ['awareness', 'consideration', 'decision'],
  },
} as const satisfies Record<string, Definition>

/** The id of a phase framework. */
export type FrameworkId = keyof typeof FRAMEWORKS

/** The ids of the phases of a framework. */
export type PhaseOf<F extends FrameworkId> = (typeof FRAMEWORKS)[F]['phases'][number]

/** A way to cut journeys into phases, as writers on customer journeys do. */
export interface Framework<F extends FrameworkId = FrameworkId> {
  readonly id: F
  readonly name: string
  /** In their order, with what customers do, want and ask there; ready for a journey's `phases`. */
  readonly phases: readonly Phase<PhaseOf<F>>[]
}

/** Ids of the phase frameworks. */
export const frameworkIds = Object.keys(FRAMEWORKS) as readonly FrameworkId[]

/**
 * A phase framework in a language: its phases with what customers do, want and ask in each.
 *
 * @example
 * ```ts
 * import { framework } from '@sojourn/catalogue'
 * const { phases } = framework('buyer-journey', 'nb')
 * console.log(phases.map(({ name }) => name)) // [ 'Bevissthet', 'Vurdering', 'Beslutning' ]
 * ```
 */
export function framework<F extends FrameworkId>(id: F, language: Language = 'en'): Framework<F> {
  const say = sayIn(language)
  const { name, phases } = FRAMEWORKS[id]
  return {
    id,
    name: name(say),
    phases: phases.map((phase: PhaseOf<F>) => ({ id: phase, ...PHASES[phase](say) })),
  }
}
