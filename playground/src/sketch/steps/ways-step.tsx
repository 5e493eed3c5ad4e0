import { decimal } from '../../language/numbers.ts'
import type { DraftTouchpoint, Sureness, Way } from '../draft.ts'
import { changeTouchpoint, inOrder } from '../edit-draft.ts'
import { entriesOf, stepsOf } from '../journey-of-draft.ts'
import { CUSTOMERS, rangeOf } from '../rough-words.ts'
import { change, draft } from '../sketch-state.ts'
import { words } from '../words.ts'
import { Cross } from './cross.tsx'
import { Radios } from './radios.tsx'
import { ShareChoice } from './share-choice.tsx'

/** Where customers begin, where they go from each touchpoint, and how many leave. */
export function WaysStep() {
  const { ways } = words.value
  const now = draft.value
  const ordered = inOrder(now)
  return (
    <>
      <p class="mut">{ways.intro}</p>
      <Radios
        legend={ways.sureness}
        value={now.sureness}
        options={(['guess', 'experience', 'counted'] as const satisfies readonly Sureness[]).map(
          (each) => [each, ways.surenesses[each](CUSTOMERS[each])] as const,
        )}
        onChange={(sureness) => change({ ...now, sureness })}
      />
      <p class="mut sm">{ways.rangeHint}</p>
      <Beginnings touchpoints={ordered} />
      {ordered.map((each) => (
        <WaysFrom key={each.id} from={each} touchpoints={ordered} />
      ))}
    </>
  )
}

function Beginnings({ touchpoints }: { readonly touchpoints: readonly DraftTouchpoint[] }) {
  const { ways } = words.value
  const shares = entriesOf(touchpoints)
  if (touchpoints.length < 2) return null
  const first = touchpoints[0]?.phase
  const isShown = ({ phase, begins }: DraftTouchpoint) => phase === first || begins !== 'nobody'
  const hidden = touchpoints.filter((each) => !isShown(each))
  return (
    <section class="sk-from" aria-label={ways.begin}>
      <h3>{ways.begin}</h3>
      <ul>
        {touchpoints.filter(isShown).map(({ id, name, begins }) => (
          <li key={id} class="sk-way">
            <span>{name}</span>
            <ShareChoice
              label={ways.beginAt(name)}
              share={begins}
              proportion={shares.get(id) ?? 0}
              onChange={(share) => change(changeTouchpoint(draft.value, id, { begins: share }))}
            />
            <span class="mut sm">
              {shares.has(id) && `${decimal(100 * (shares.get(id) ?? 0))} ${ways.ofHundred}`}
            </span>
          </li>
        ))}
        {hidden.length > 0 && (
          <li class="sk-way">
            <select
              class="sk-input"
              aria-label={ways.beginElsewhere}
              value=""
              onChange={({ currentTarget }) => {
                change(changeTouchpoint(draft.value, currentTarget.value, { begins: 'few' }))
                currentTarget.value = ''
              }}
            >
              <option value="">{ways.beginElsewhere}</option>
              {hidden.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </li>
        )}
      </ul>
    </section>
  )
}

function WaysFrom({
  from,
  touchpoints,
}: {
  readonly from: DraftTouchpoint
  readonly touchpoints: readonly DraftTouchpoint[]
}) {
  const { ways } = words.value
  const { id, name, success, leave } = from
  const known = new Set(touchpoints.map((each) => each.id))
  const shares = stepsOf(from, known)
  const set = (part: Partial<DraftTouchpoint>) => change(changeTouchpoint(draft.value, id, part))
  const setWay = (at: number, part: Partial<Way>) =>
    set({ ways: from.ways.map((way, i) => (i === at ? { ...way, ...part } : way)) })
  const free = touchpoints.filter((each) => from.ways.every(({ to }) => to !== each.id))
  const next = free.find((each) => each.id !== id) ?? free[0]
  const nameOf = (to: string) => touchpoints.find((each) => each.id === to)?.name ?? to
  const ends = success && from.ways.length === 0
  return (
    <section class="sk-from" aria-label={name}>
      <h3>{name}</h3>
      {ends && <p class="mut sm">{ways.end}</p>}
      <ul>
        {from.ways.map(({ to, share }, i) => (
          <li key={to} class="sk-way">
            <select
              class="sk-input"
              aria-label={ways.to(name)}
              value={to}
              onChange={({ currentTarget }) => setWay(i, { to: currentTarget.value })}
            >
              {touchpoints
                .filter((each) => each.id === to || free.includes(each))
                .map((each) => (
                  <option key={each.id} value={each.id}>
                    → {each.name}
                  </option>
                ))}
            </select>
            <ShareChoice
              label={ways.shareOf(name, nameOf(to))}
              share={share}
              proportion={shares.get(to) ?? 0}
              onChange={(value) => setWay(i, { share: value })}
            />
            <Range share={shares.get(to) ?? 0} />
            <button
              type="button"
              class="btn q ico"
              aria-label={ways.remove(name, nameOf(to))}
              onClick={() => set({ ways: from.ways.filter((_, k) => k !== i) })}
            >
              <Cross />
            </button>
          </li>
        ))}
        {!ends && (
          <li class="sk-way">
            <span>{ways.leave}</span>
            <ShareChoice
              label={ways.leaveOf(name)}
              share={leave}
              proportion={shares.get(undefined) ?? 0}
              onChange={(value) => set({ leave: value })}
            />
            <Range share={shares.get(undefined) ?? 0} />
          </li>
        )}
      </ul>
      {next && (
        <p>
          <button
            type="button"
            class="btn"
            aria-label={ways.addOf(name)}
            onClick={() => set({ ways: [...from.ways, { to: next.id, share: 'few' }] })}
          >
            {ways.add}
          </button>
        </p>
      )}
    </section>
  )
}

/** Where 80 % of what the word may mean lies. */
function Range({ share }: { readonly share: number }) {
  const { low, high } = rangeOf(share, draft.value.sureness)
  if (low === high) return <span />
  const digits = high < 0.095 ? 1 : 0
  const write = (value: number) => decimal(100 * value, digits)
  return <span class="mut sm">{words.value.ways.range(write(low), write(high))}</span>
}
