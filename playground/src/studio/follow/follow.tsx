import '../../styles/follow.css'
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { language } from '../../language/language.ts'
import { decimal } from '../../language/numbers.ts'
import { Choice } from '../map/edit/fields.tsx'
import { journey } from '../study.ts'
import { Diary } from './diary.tsx'
import {
  chosenWorld,
  customer,
  follow,
  following,
  lastStep,
  persona,
  step,
  twinned,
  twins,
  whatIf,
  whatIfs,
} from './follow-state.ts'
import { sentenceOf } from './sentence.ts'
import { CUSTOMERS } from './twins.ts'
import { words } from './words.ts'

/** One simulated customer walks the map, and the same customer walks it in the what-if world. */
export function Follow() {
  const w = words.value
  const of = journey.value
  useEffect(
    () => () => {
      following.value = false
    },
    [],
  )
  if (of === undefined) return null
  return (
    <section class="sec follow" aria-labelledby="follow-title">
      <h2 id="follow-title">{following.value ? w.titleOf(nameOfCustomer()) : w.title}</h2>
      <p class="unit">{w.intro}</p>
      {following.value ? (
        <Followed />
      ) : (
        <button
          type="button"
          class="btn"
          onClick={() => {
            step.value = 0
            following.value = true
          }}
        >
          {w.begin(nameOfCustomer())}
        </button>
      )}
    </section>
  )
}

/** The persona's name where there are any; else Nina. */
function nameOfCustomer(): string {
  const found = journey.value?.personas?.[persona.value]
  return found === undefined ? 'Nina' : (found.name ?? found.id)
}

function Followed() {
  const w = words.value
  const [both, all, what] = [twins.value, twinned.value, whatIf.value]
  const nobody = useSignal(false)
  const personas = journey.value?.personas ?? []
  if (both === undefined || all === undefined) return null
  const whatName = what?.name ?? w.plan
  const seek = (next?: Parameters<typeof follow>[0]) => {
    nobody.value = !follow(next)
  }
  const number = decimal(customer.value + 1)
  return (
    <>
      <div class="fields">
        {personas.length > 0 && (
          <Choice
            label={w.who}
            value={String(persona.value)}
            options={personas.map(({ id, name = id }, i) => ({ id: String(i), name }))}
            onKeep={(id) => {
              persona.value = Number(id)
              step.value = 0
            }}
          />
        )}
        {whatIfs.value.length > 0 && (
          <Choice
            label={w.whatIf}
            value={what?.id ?? ''}
            options={whatIfs.value.map(({ id, name }) => ({ id, name: name ?? w.plan }))}
            onKeep={(id) => {
              chosenWorld.value = id
              step.value = 0
            }}
          />
        )}
      </div>
      <div class="buttons">
        <button type="button" class="btn" onClick={() => seek()}>
          {w.another}
        </button>
        {what && (
          <button
            type="button"
            class="btn"
            onClick={() => seek(({ parting }) => parting !== undefined)}
          >
            {w.oneParted}
          </button>
        )}
      </div>
      {nobody.value && (
        <p class="problem" role="alert">
          {w.nobodyParts}
        </p>
      )}
      <p class="follow-number">{w.number(number, decimal(CUSTOMERS))}</p>
      <Steps />
      <div class={what ? 'diaries' : 'diaries alone'}>
        <Diary title={w.asNow} walk={both.now} world={all.now} parting={both.parting} kind="now" />
        {what && (
          <Diary
            title={w.withIt(whatName)}
            walk={both.twin}
            world={all.twin}
            parting={both.parting}
            kind="twin"
          />
        )}
      </div>
      {what ? <Chance what={whatName} /> : <p class="hint">{w.noWhatIf}</p>}
    </>
  )
}

const still = matchMedia('(prefers-reduced-motion: reduce)')
/** Time for a step while it plays, in milliseconds. */
const BEAT = 700

function Steps() {
  const w = words.value
  const playing = useSignal(false)
  const done = step.value >= lastStep.value
  useEffect(() => {
    if (!playing.value) return
    const timer = setInterval(() => {
      if (step.peek() >= lastStep.peek()) playing.value = false
      else step.value++
    }, BEAT)
    return () => clearInterval(timer)
  }, [playing.value])
  return (
    <div class="buttons">
      <button
        type="button"
        class="btn"
        disabled={done}
        onClick={() => {
          playing.value = false
          step.value++
        }}
      >
        {w.next}
      </button>
      {!still.matches && (
        <button
          type="button"
          class="btn"
          aria-pressed={playing.value}
          disabled={done}
          onClick={() => {
            playing.value = !playing.value
          }}
        >
          {playing.value ? w.pause : w.play}
        </button>
      )}
      <button
        type="button"
        class="btn"
        disabled={done}
        onClick={() => {
          playing.value = false
          step.value = lastStep.value
        }}
      >
        {w.toTheEnd}
      </button>
      <button
        type="button"
        class="btn"
        disabled={step.value === 0}
        onClick={() => {
          playing.value = false
          step.value = 0
        }}
      >
        {w.over}
      </button>
      <p class="vh" role="status">
        {latest()}
      </p>
    </div>
  )
}

/** What happened at the last step, for those who don't see the diary grow. */
function latest(): string {
  const [both, all] = [twins.value, twinned.value]
  if (both === undefined || all === undefined) return ''
  const [now, twin] = [both.now.stops[step.value], both.twin.stops[step.value]]
  const w = words.value
  const one = now && sentenceOf(now, all.now)
  const two = twin && sentenceOf(twin, all.twin)
  if (all.now === all.twin || (one === two && one !== undefined)) return one ?? ''
  return w.both(one ?? w.ended, two ?? w.ended)
}

/** How likely it is that the twins part, and what that is worth. */
function Chance({ what }: { what: string }) {
  const all = twinned.value
  const w = words.value
  if (all === undefined) return null
  const { parted, onlyTwin, onlyNow, conversionNow, conversionTwin } = all
  const share = (value: number) =>
    new Intl.NumberFormat(language.value, {
      maximumFractionDigits: 1,
      minimumFractionDigits: 1,
    }).format(100 * value)
  const likely = { what, parted: decimal(parted), of: decimal(CUSTOMERS) }
  return (
    <div class="follow-chance">
      <p>
        {w.chance(likely.parted, likely.of)} {w.onlyOne(decimal(onlyTwin), decimal(onlyNow))}
      </p>
      {conversionNow !== null && conversionTwin !== null && (
        <p>{w.conversion(share(conversionTwin), share(conversionNow))}</p>
      )}
      <p class="hint">{w.caveat}</p>
    </div>
  )
}
