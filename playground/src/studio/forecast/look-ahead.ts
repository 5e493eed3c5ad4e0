import { effect, signal } from '@preact/signals'
import { type LeverId, lever } from '@sojourn/catalogue'
import type { Journey, Scenario } from 'sojourn'
import { language } from '../../language/language.ts'
import { sliderParameter, wedgeKey, wedges } from '../levers/lever-table.ts'
import { parametersWith, valueSet } from '../levers/set-lever.ts'
import { scaleOf, stopsOf } from '../levers/slider.ts'
import { changed, horizon, journey, pins, planCell, plannedWith, settings } from '../study.ts'
import { type About, foreseen, isSame, keep, keyOf } from './ahead.ts'
import { MOVING } from './horizon.ts'
import type { Answer } from './protocol.ts'
import { startWorker, type WorkerLine } from './start-worker.ts'

/**
 * Where pictures take longer, but for the first, only that of where the slider stands is worked out, in
 * milliseconds.
 */
const LONGEST = 1500

/** The lever whose slider is pointed at, has the focus or is held. */
const inHand = signal<LeverId>()

/** Says that the slider of a lever may be moved soon. */
export function takeInHand(id: LeverId): void {
  inHand.value = id
}

interface LookAhead {
  readonly stop: () => void
  /** Whether the picture of where the slider stands is on its way. */
  readonly isOn: () => boolean
}

/**
 * Works out ahead what the slider in hand would do at each of its stops, from where it stands outwards,
 * and what pinned scenarios do in the same draws: a move is then a look into what is known.
 *
 * @param come told of every picture that is there.
 */
export function followLookAhead(come: (of: About, key: string) => void): LookAhead {
  let line: WorkerLine | undefined
  let told: About | undefined
  let context = ''
  let others: readonly Scenario[] = []
  let stops: number[] = []
  let id = 0
  /** What later pictures share is prepared with the first. */
  let isFirst = true
  let isSlow = false
  let asked: { readonly key: string; readonly at: number } | undefined

  function onAnswer(answer: Answer): void {
    if (asked === undefined || answer.kind === 'progress') return
    if (answer.kind === 'compared') {
      if (answer.id !== id || told === undefined) return
      const { draws, baseline, comparison } = answer
      keep(told, asked.key, { draws, baseline, comparison })
      come(told, asked.key)
      isSlow = performance.now() - asked.at > LONGEST && !isFirst
      isFirst = false
    }
    asked = undefined
    next()
  }

  /** Asks for what is nearest to where the slider stands now. */
  function next(): void {
    const of = told
    if (asked !== undefined || of === undefined) return
    for (let what = pick(of.journey); what !== undefined; what = pick(of.journey)) {
      const key = keyOf(what)
      if (foreseen(of, key) !== undefined) continue
      asked = { key, at: performance.now() }
      line?.ask({ kind: 'compare', id: ++id, scenario: what, resting: false, draws: MOVING })
      return
    }
  }

  function pick(of: Journey): Scenario | undefined {
    const now = settings.peek()
    const setting = now.find((each) => each.id === inHand.peek())
    if (setting === undefined) return undefined
    const [other, ...rest] = others
    if (other !== undefined) {
      others = rest
      return other
    }
    const moved = lever(setting.id as LeverId)
    const name = sliderParameter(moved, setting)
    const value = valueSet(moved, setting, name)
    const stop = nearest(stops, value)
    if (stop === undefined || (isSlow && stop !== value)) return undefined
    stops = stops.filter((each) => each !== stop)
    const parameters = parametersWith(moved, setting, name, stop)
    try {
      return plannedWith(of, changed(now, moved.id, { parameters }))
    } catch {
      // The page says why where it is set so.
      return pick(of)
    }
  }

  const dispose = effect(() => {
    const of = journey.value
    const ahead = horizon.value
    const now = settings.value
    const setting = now.find((each) => each.id === inHand.value)
    if (of === undefined || setting === undefined || !setting.on) return
    const key = wedgeKey(setting)
    const main = lever(setting.id as LeverId)
    const name = sliderParameter(main, setting)
    const all = stopsOf(scaleOf(main, name, valueSet(main, setting, name)))
    // What a lever comes to at its stops is found by another worker: here it would hold up the page.
    if ((wedges.value.get(key)?.length ?? 0) < all.length) return
    const about = { journey: of, horizon: ahead }
    if (!isSame(about, told)) {
      told = about
      asked = undefined
      line ??= startWorker(
        () => new Worker(new URL('./whole.worker.ts', import.meta.url), { type: 'module' }),
        onAnswer,
      )
      line.ask({ kind: 'journey', ...about })
      context = ''
    }
    const rest = now.filter((each) => each !== setting)
    const around = JSON.stringify([key, rest, planCell.value?.title, language.value])
    if (around !== context) {
      context = around
      isFirst = true
      isSlow = false
      stops = all
      others = pins.peek().map(({ scenario }) => scenario)
    }
    next()
  })
  return {
    stop: () => {
      dispose()
      line?.close()
      inHand.value = undefined
    },
    isOn: () => asked !== undefined && !isSlow,
  }
}

function nearest(stops: readonly number[], value: number): number | undefined {
  return stops.reduce<number | undefined>(
    (best, stop) =>
      best === undefined || Math.abs(stop - value) < Math.abs(best - value) ? stop : best,
    undefined,
  )
}
