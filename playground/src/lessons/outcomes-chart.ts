import { dot, ruleX, ruleY, text } from '@observablehq/plot'
import { type Chart, formatNumber, formatRange } from '@sojourn/charts'
import type { Outcomes, Prediction } from '@sojourn/lessons'
import { language } from '../language/language.ts'
import { say } from './say.ts'
import { words } from './words.ts'

/**
 * What comes out, as bars of how often, with guesses on it: a reader's own as a rule, those of a
 * class as dots.
 */
export function outcomesChart(
  task: Prediction,
  guesses: readonly number[],
  of: 'reader' | 'class' = 'reader',
): Chart {
  const { scale } = task
  const outcomes = task.answer()
  const unit = say(task.unit)
  const [low, high] = outcomes.range ?? [outcomes.value, outcomes.value]
  const range = rangeOf(outcomes, task)
  const bars = barsOf(outcomes, task)
  const title = say(task.reveal, task.values)
  // Half of the longest number below the axis.
  const side = Math.max(12, 4 * write(scale.max, task).length)
  const own = of === 'reader' ? (guesses[0] as number) : undefined
  return {
    title: outcomes.range ? words.value.inEight(range, unit) : words.value.exactly(range, unit),
    unit: outcomes.chances
      ? words.value.likely
      : of === 'class'
        ? words.value.certainClass
        : words.value.certain,
    summary: `${title} ${
      own === undefined
        ? words.value.guessesOf(formatNumber(guesses.length, { locale: language.value }))
        : words.value.guessedBefore(write(own, task), unit)
    }`,
    table: {
      columns: [words.value.outcome, words.value.probability, words.value.guesses],
      rows: tableRows(bars, guesses, digitsOf(task)),
    },
    plot: ({ width }) => ({
      width,
      height: of === 'class' ? 240 : 200,
      marginTop: 28,
      marginLeft: side,
      marginRight: side,
      x: {
        type: 'linear',
        domain: [scale.min - scale.step / 2, scale.max + scale.step / 2],
        label: null,
        ticks: width < 500 ? 5 : 7,
        tickSize: 0,
        tickFormat: (value: number) =>
          formatNumber(value, { locale: language.value, digits: digitsOf(task) }),
      },
      y: { axis: null, domain: [0, 1.25 * Math.max(...bars.map(({ share }) => share))] },
      marks: [
        ruleX(bars, {
          x: 'at',
          y1: 0,
          y2: 'share',
          stroke: 'var(--fjord)',
          strokeWidth: Math.max(2, (0.62 * width * scale.step) / (scale.max - scale.min)),
          strokeOpacity: ({ at }: Bar) => (at >= low && at <= high ? 0.75 : 0.25),
        }),
        ruleY([0], { stroke: 'var(--ink)' }),
        ...(own === undefined
          ? [
              dot(stacked(guesses), {
                x: 'at',
                y: (each: { place: number }) =>
                  Math.max(...bars.map(({ share }) => share)) * (0.06 + 0.1 * each.place),
                r: 4,
                fill: 'var(--paper)',
                stroke: 'var(--ink)',
              }),
            ]
          : [
              ruleX([own], { stroke: 'var(--ink)', strokeWidth: 1.5, strokeDasharray: '4 3' }),
              text([own], {
                x: (at: number) => at,
                frameAnchor: 'top',
                dy: -18,
                textAnchor:
                  own > scale.min + 0.7 * (scale.max - scale.min)
                    ? 'end'
                    : own < scale.min + 0.3 * (scale.max - scale.min)
                      ? 'start'
                      : 'middle',
                text: () => words.value.guessed(write(own, task)),
                fill: 'var(--ink)',
                fontWeight: 600,
                fontSize: 14,
              }),
            ]),
      ],
    }),
  }
}

interface Bar {
  readonly at: number
  readonly share: number
}

/** The range that holds 80 %, or the number where it is certain. */
export function rangeOf({ value, range }: Outcomes, task: Prediction): string {
  if (range === undefined) return write(value, task)
  return formatRange(...range, { digits: digitsOf(task), locale: language.value })
}

/** A number on the task's scale. */
export function write(value: number, task: Prediction): string {
  return formatNumber(value, { digits: digitsOf(task), locale: language.value })
}

function digitsOf({ scale: { step } }: Prediction): number {
  return String(step).split('.')[1]?.length ?? 0
}

function barsOf({ value, chances }: Outcomes, { scale }: Prediction): Bar[] {
  if (chances === undefined) return [{ at: value, share: 1 }]
  return chances.probability.map((share, i) => ({ at: chances.from + i * scale.step, share }))
}

function tableRows(
  bars: readonly Bar[],
  guesses: readonly number[],
  digits: number,
): (number | string)[][] {
  const places = [...new Set([...bars.map(({ at }) => at), ...guesses])].sort((a, b) => a - b)
  return places
    .map((at): (number | string)[] => [
      Number(at.toFixed(digits)),
      Math.round(1000 * (bars.find((bar) => bar.at === at)?.share ?? 0)) / 10,
      guesses.filter((guess) => guess === at).length,
    ])
    .filter(([, share, count]) => share !== 0 || count !== 0)
}

/** Guesses above each other where they are the same. */
function stacked(guesses: readonly number[]): { at: number; place: number }[] {
  const seen = new Map<number, number>()
  return guesses.map((at) => {
    const place = seen.get(at) ?? 0
    seen.set(at, place + 1)
    return { at, place }
  })
}
