import { LEVERS, type LeverEffects, lever, prepareLevers } from '@sojourn/catalogue'
import type { Journey } from 'sojourn'
import { failed, letMessagesIn } from '../forecast/answer-latest.ts'
import { effectOfLever, type Rows, rowsOf } from './effect.ts'
import type { LeversAnswer, LeversQuestion, Stop } from './levers-protocol.ts'
import { scaleOf, stopsOf } from './slider.ts'

interface Known {
  readonly number: number
  readonly journey: Journey
  readonly rows: Rows
  readonly effects: Map<string, LeverEffects>
  readonly levers: ReturnType<typeof prepareLevers>
}

let known: Known | undefined
const wedges: Extract<LeversQuestion, { kind: 'wedge' }>[] = []

const post = (answer: LeversAnswer) => postMessage(answer)

addEventListener('message', ({ data }: MessageEvent<LeversQuestion>) => {
  try {
    if (data.kind === 'wedge') {
      wedges.push(data)
      return
    }
    const effects = new Map<string, LeverEffects>()
    const { journey, number } = data
    known = {
      number,
      journey,
      rows: rowsOf(journey),
      effects,
      levers: prepareLevers(journey, effects),
    }
    wedges.length = 0
    void all(known).catch((error) => post(failed(error)))
  } catch (error) {
    post(failed(error))
  }
})

/** Every lever at its defaults, the wedges that are asked for in between first. */
async function all(now: Known): Promise<void> {
  for (const { id } of LEVERS) {
    await drawWedges(now)
    if (known !== now) return
    const compiled = now.levers.compile(id)
    const key = now.levers.keyOf(id)
    post({
      kind: 'lever',
      number: now.number,
      id,
      key,
      effects: now.effects.get(key) as LeverEffects,
      effect: compiled.applies ? effectOfLever(now.journey, now.rows, compiled.changes) : undefined,
    })
  }
  while (known === now) {
    await drawWedges(now)
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
}

async function drawWedges(now: Known): Promise<void> {
  await letMessagesIn()
  while (known === now && wedges.length > 0) {
    const question = wedges.shift()
    // A coarse wedge is soon there; the fine one has every stop of the slider.
    for (const every of [10, 1]) {
      if (question?.number === now.number) post(wedge(now, question, every))
      await letMessagesIn()
    }
  }
}

function wedge(
  { number, journey, rows, effects, levers }: Known,
  { id, name, parameters, key }: Extract<LeversQuestion, { kind: 'wedge' }>,
  every: number,
): LeversAnswer {
  const found: [string, LeverEffects][] = []
  const scale = scaleOf(lever(id), name, parameters[name])
  const all = stopsOf(scale)
  const some = all.filter((_, i) => i % every === 0 || i === all.length - 1)
  const stops = some.map((value): Stop => {
    const given = { ...parameters, [name]: value }
    const compiled = levers.compile(id, given)
    const at = levers.keyOf(id, given)
    if (found.every(([other]) => other !== at)) found.push([at, effects.get(at) as LeverEffects])
    return {
      value,
      effect: compiled.applies ? effectOfLever(journey, rows, compiled.changes) : undefined,
    }
  })
  return { kind: 'wedge', number, key, stops, effects: found }
}
