import type { Strength } from 'sojourn/model'
import type { Change } from 'sojourn/scenarios'
import { type Baseline, firstPlaying, playing } from './baseline.ts'
import { figureAt, frequencyOf } from './figure.ts'
import { insertStep } from './insert-step.ts'
import type { Effect, Leaving, Onward, ParameterValues, Return } from './lever.ts'
import {
  cannotSkip,
  missingRoles,
  missingSteps,
  nobodyEnters,
  nobodyLeaves,
  noExperience,
  noGain,
  noTime,
  type Obstacle,
  tooStrong,
  WITHOUT_EFFECT,
} from './obstacle.ts'
import { oddsFactor } from './odds-factor.ts'
import { returnShare } from './return-share.ts'
import { scaleSteps } from './scale-steps.ts'
import { type Step, stepsFrom } from './steps.ts'

/** What a lever acts on. */
export interface EffectContext {
  readonly baseline: Baseline
  readonly given: ParameterValues
  /** Whether factors above 1 make the lever strong, as far as its earlier effects say: see {@link written}. */
  readonly rises: boolean | undefined
}

/** The changes that an effect comes to on a journey, or why it comes to none. */
export function compileEffect(effect: Effect, context: EffectContext): Change[] | Obstacle {
  const { baseline, given } = context
  if (effect.unless !== undefined && baseline.byRole.has(effect.unless)) return []
  const first = playing(baseline, effect.at)
  const at = first.length > 0 ? first : playing(baseline, effect.orAt ?? [])
  if (at.length === 0) return missingRoles([...effect.at, ...(effect.orAt ?? [])])
  const touchpoint = (id: string) => baseline.journey.touchpoints.find((each) => each.id === id)
  switch (effect.kind) {
    case 'onward':
    case 'leaving':
      return odds(effect, at, context)
    case 'return':
      return comeBack(effect, at, context)
    case 'skip': {
      const avoided = effect.avoided(given)
      const most = Math.max(avoided, effect.most)
      const skippable = at.filter((id) => canSkip(baseline, id))
      if (skippable.length === 0) return cannotSkip(at)
      return skippable.map((id) => ({
        op: 'removeTouchpoint',
        touchpoint: id,
        avoided: most > 0 ? { distribution: 'pert', min: 0, mode: avoided, max: most } : 0,
      }))
    }
    case 'entries': {
      const entered = at.filter((id) => {
        const i = baseline.state.get(id) as number
        return baseline.personas.some(({ chain }) => (chain.entry[i] as number) > 0)
      })
      if (entered.length === 0) return nobodyEnters(at)
      const { median, sd } = effect.size(given)
      const factor: Strength =
        sd === 0 ? 1 + median : { distribution: 'lognormal', median: 1 + median, sigma: sd }
      return factor === 1
        ? WITHOUT_EFFECT
        : entered.map((id) => ({ op: 'scaleEntries', touchpoint: id, factor }))
    }
    case 'duration': {
      const timed = at.filter((id) => touchpoint(id)?.sojourn !== undefined)
      if (timed.length === 0) return noTime(at)
      const factor = effect.factor(given)
      return factor === 1
        ? WITHOUT_EFFECT
        : timed.map((id) => ({ op: 'scaleSojourn', touchpoint: id, factor }))
    }
    case 'experience': {
      const felt = at.filter((id) => touchpoint(id)?.experience !== undefined)
      if (felt.length === 0) return noExperience(at)
      const by = effect.by(given)
      if (by === 0) return WITHOUT_EFFECT
      return felt.map((id) => {
        const now = touchpoint(id)?.experience as number
        const experience = Math.min(2, Math.max(-2, now + by))
        return { op: 'setExperience', touchpoint: id, experience }
      })
    }
    case 'visit cost': {
      const amount = effect.amount(given)
      return amount === 0
        ? WITHOUT_EFFECT
        : at.map((id) => ({
            op: 'setReward',
            touchpoint: id,
            cost: (touchpoint(id)?.cost ?? 0) + amount,
          }))
    }
    case 'new step':
      return insertStep(effect, at, context)
  }
}

function odds(
  effect: Onward | Leaving,
  at: readonly string[],
  { baseline, given, rises: leverRises }: EffectContext,
): Change[] | Obstacle {
  const steps = stepsFrom(baseline, at, effect)
  const { state } = baseline
  if (steps.length === 0)
    return effect.kind === 'leaving' ? nobodyLeaves(at, effect.loss) : missingSteps(at, effect.to)
  const size = effect.size(given)
  if (size.median === 0 && size.sd === 0) return WITHOUT_EFFECT
  const changes: Change[] = []
  const scale = (
    together: readonly Step[],
    figure: (factor: number) => number,
    rises: boolean,
  ): Obstacle | undefined => {
    const from = together.map((step) => step.from)
    const factor = oddsFactor(figure, size, rises)
    if (factor === 'flat') return noGain(from)
    if (typeof factor === 'object' && 'limit' in factor) return tooStrong(from, factor.limit)
    changes.push(...together.flatMap((step) => written(step, factor, leverRises)))
    return undefined
  }
  if (effect.measure === 'step') {
    for (const step of steps) {
      const frequency = frequencyOf(baseline, step)
      const obstacle = scale(
        [step],
        (factor) => frequency((chain) => scaleSteps(chain, state, [step], factor)),
        true,
      )
      if (obstacle) return obstacle
    }
    return changes
  }
  const measured = measuredAt(effect, at, baseline)
  const figure = figureAt(baseline, measured, measureOf(effect.measure, baseline))
  return (
    scale(
      steps,
      (factor) => figure((chain) => scaleSteps(chain, state, steps, factor)),
      effect.kind === 'onward',
    ) ?? changes
  )
}

function comeBack(
  effect: Effect & Return,
  at: readonly string[],
  { baseline, given }: EffectContext,
): Change[] | Obstacle {
  const losses = stepsFrom(baseline, at, {
    ...effect,
    kind: 'leaving',
    loss: 'any',
    size: effect.gain,
  })
  if (losses.length === 0) return nobodyLeaves(at, 'any')
  const into = firstPlaying(baseline, effect.into)
  if (into === undefined) return missingRoles(effect.into)
  const gain = effect.gain(given)
  if (!(gain.median > 0)) return WITHOUT_EFFECT
  const from = losses.map((step) => step.from)
  const share = returnShare(
    baseline,
    { from, into, most: effect.most },
    measuredAt(effect, from, baseline),
    measureOf(effect.measure, baseline),
    gain,
  )
  return share === 'flat'
    ? noGain(from)
    : losses.flatMap((step) =>
        step.to.map((to): Change => ({ op: 'redirect', from: step.from, to, share, into })),
      )
}

/** Where a size was measured: where it is said, if the journey has that, else where it acts. */
function measuredAt(
  effect: { readonly measuredAt?: Onward['measuredAt'] },
  at: readonly string[],
  baseline: Baseline,
): readonly string[] {
  const stated = playing(baseline, effect.measuredAt ?? [])
  return stated.length > 0 ? stated : at
}

/** Revenue where the journey has any, else conversion. */
function measureOf(
  measure: 'conversion' | 'revenue',
  { personas }: Baseline,
): 'conversion' | 'revenue' {
  const earns = personas.some(({ chain }) => chain.revenue.some((revenue) => revenue > 0))
  return measure === 'revenue' && earns ? 'revenue' : 'conversion'
}

/** Whether an uncertain factor is above 1 in its middle; undefined where nothing is uncertain. */
export function risesOf(changes: readonly Change[]): boolean | undefined {
  for (const change of changes) {
    const factor = 'factor' in change ? change.factor : undefined
    if (typeof factor === 'object' && 'median' in factor) return factor.median > 1
  }
  return undefined
}

/**
 * The odds of a step times a factor, or, which is the same, of all others divided by it. The draws
 * of one lever go up and down together, so uncertain factors are written the same way up: a lever
 * that is strong in one thing is strong in the other.
 */
function written(step: Step, factor: Strength, leverRises: boolean | undefined): Change[] {
  const upright =
    typeof factor === 'number' ||
    !('median' in factor) ||
    leverRises === undefined ||
    leverRises === factor.median > 1
  const turned = upright ? factor : { ...factor, median: 1 / factor.median }
  return (upright ? step.to : step.others).map((to) => ({
    op: 'scaleOdds',
    from: step.from,
    to,
    factor: turned,
  }))
}

/** Whether a touchpoint is no goal and leads somewhere but to losses. */
function canSkip(baseline: Baseline, id: string): boolean {
  const [step] = stepsFrom(baseline, [id], {
    kind: 'leaving',
    loss: 'any',
    measure: 'step',
    size: () => ({ median: 0, sd: 0 }),
  })
  const isGoal = baseline.journey.conversions?.includes(id) ?? false
  return !isGoal && (step?.others.some((to) => to !== id) ?? false)
}
