import { editJourney } from '../model/edit-journey.ts'
import type { Journey } from '../model/journey.ts'
import { JourneyError, type Problem } from '../model/problem.ts'
import { didYouMean } from '../model/suggestion.ts'

/** Answers that are alike: how many gave a touchpoint a score. */
export interface SurveyAnswer {
  readonly touchpoint: string
  /** How it was, on the scale of the survey; absent where nobody was asked. */
  readonly experience?: number
  /** How it was expected to be, by the same people. */
  readonly expectation?: number
  /** Customers who answered so; 1. */
  readonly count?: number
}

/** Options of {@link surveyEmotions}. */
export interface SurveyOptions {
  /** The worst and the best score that could be given, such as `[1, 5]`. */
  readonly scale: readonly [worst: number, best: number]
  /** Answers that a touchpoint must have; 5. */
  readonly minGroup?: number
}

/** A mean of answers, from −2 (worst) to 2 (best). */
export interface MeanAnswer {
  readonly n: number
  readonly mean: number
  /** Of the mean, from the spread of the answers; null for one answer. */
  readonly standardError: number | null
}

/** How customers felt at a touchpoint. */
export interface TouchpointEmotion {
  readonly touchpoint: string
  readonly experience: MeanAnswer | null
  readonly expectation: MeanAnswer | null
  /** Experience less expectation, of those who told both: below 0 it is a pain point. */
  readonly gap: MeanAnswer | null
}

/** A journey with the emotions of a survey. */
export interface SurveyedJourney {
  readonly journey: Journey
  /** In the order of the journey's touchpoints. */
  readonly emotions: readonly TouchpointEmotion[]
  /** Touchpoints with fewer answers than are told, and how many they have. */
  readonly tooFew: readonly { readonly touchpoint: string; readonly n: number }[]
}

/**
 * Gives a journey's touchpoints the experience and the expectation of a survey. Scores are mapped in a
 * straight line onto −2 to 2, `e = 4 (s − worst) / (best − worst) − 2`; a touchpoint has their mean. The
 * standard error is `sd / √n`; that of the gap is of the differences, answer by answer, since the same
 * people told both. Touchpoints that were not asked about stay as they are.
 *
 * Who answers a survey is not a random choice of customers; no standard error knows of that.
 *
 * Cost: O(answers).
 * @throws JourneyError for unknown touchpoints, scores off the scale and counts that are no whole
 * numbers from 0, all at once.
 * @example
 * ```ts
 * import { surveyEmotions } from 'sojourn/estimation'
 * import { journey } from 'sojourn/model'
 * const shop = journey({
 *   touchpoints: [{ id: 'cart' }], outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
 *   entries: { cart: 1 }, transitions: { cart: { order: 0.3, lost: 'rest' } },
 * })
 * const answers = [
 *   { touchpoint: 'cart', experience: 2, expectation: 4, count: 6 },
 *   { touchpoint: 'cart', experience: 4, expectation: 4, count: 2 },
 * ]
 * const { journey: felt, emotions } = surveyEmotions(shop, answers, { scale: [1, 5] })
 * console.log(felt.touchpoints[0]?.experience, emotions[0]?.gap?.mean) // -0.5 -1.5
 * ```
 */
export function surveyEmotions(
  journey: Journey,
  answers: readonly SurveyAnswer[],
  { scale, minGroup = 5 }: SurveyOptions,
): SurveyedJourney {
  const problems = [...surveyProblems(journey, answers, scale)]
  if (problems.length > 0) throw new JourneyError('The survey', problems)
  const [worst, best] = scale
  const feeling = (score: number) => (4 * (score - worst)) / (best - worst) - 2
  const mean = (of: string, score: (answer: SurveyAnswer) => number | undefined) =>
    meanOf(
      answers.flatMap((answer) => {
        const value = answer.touchpoint === of ? score(answer) : undefined
        return value === undefined ? [] : [{ value, times: answer.count ?? 1 }]
      }),
      Math.max(1, minGroup),
    )
  const asked = journey.touchpoints
    .map(({ id }) => id)
    .filter((id) => answers.some(({ touchpoint, count = 1 }) => touchpoint === id && count > 0))
  const emotions = asked.map(
    (touchpoint): TouchpointEmotion => ({
      touchpoint,
      experience: mean(touchpoint, ({ experience: e }) => (e === undefined ? e : feeling(e))),
      expectation: mean(touchpoint, ({ expectation: e }) => (e === undefined ? e : feeling(e))),
      gap: mean(touchpoint, ({ experience, expectation }) =>
        experience === undefined || expectation === undefined
          ? undefined
          : feeling(experience) - feeling(expectation),
      ),
    }),
  )
  const told = emotions.filter(({ experience, expectation }) => experience ?? expectation)
  const by = new Map(told.map((emotion) => [emotion.touchpoint, emotion]))
  return {
    journey: editJourney<string, string>(journey, (draft) => {
      for (const touchpoint of draft.touchpoints) {
        const { experience, expectation } = by.get(touchpoint.id) ?? {}
        if (experience) touchpoint.experience = experience.mean
        if (expectation) touchpoint.expectation = expectation.mean
      }
    }),
    emotions: told,
    tooFew: asked
      .filter((id) => !by.has(id))
      .map((touchpoint) => ({
        touchpoint,
        n: answers.reduce((n, a) => (a.touchpoint === touchpoint ? n + (a.count ?? 1) : n), 0),
      })),
  }
}

/** The mean of values with how often each was given; null where there are fewer than are told. */
function meanOf(
  values: readonly { readonly value: number; readonly times: number }[],
  least: number,
): MeanAnswer | null {
  const n = values.reduce((sum, { times }) => sum + times, 0)
  if (n < least) return null
  const mean = values.reduce((sum, { value, times }) => sum + value * times, 0) / n
  const squares = values.reduce((sum, { value, times }) => sum + times * (value - mean) ** 2, 0)
  return { n, mean, standardError: n > 1 ? Math.sqrt(squares / (n - 1) / n) : null }
}

function* surveyProblems(
  { touchpoints }: Journey,
  answers: readonly SurveyAnswer[],
  [worst, best]: readonly [number, number],
): Generator<Problem> {
  if (!(Number.isFinite(worst) && Number.isFinite(best) && worst < best))
    yield {
      path: 'scale',
      message: `It is ${worst} to ${best}; it must rise from the worst score to the best.`,
    }
  const ids = touchpoints.map(({ id }) => id)
  const known = new Set(ids)
  for (const [i, { touchpoint, experience, expectation, count = 1 }] of answers.entries()) {
    const path = `answers[${i}]`
    if (!known.has(touchpoint))
      yield {
        path,
        message: `There is no touchpoint ${JSON.stringify(touchpoint)}.${didYouMean(touchpoint, ids)}`,
      }
    for (const [what, score] of Object.entries({ experience, expectation }))
      if (score !== undefined && !(score >= worst && score <= best))
        yield {
          path,
          message: `The ${what} is ${score}; on this scale it is from ${worst} to ${best}.`,
        }
    if (!Number.isSafeInteger(count) || count < 0)
      yield { path, message: `The count is ${count}; it must be a whole number from 0.` }
  }
}
