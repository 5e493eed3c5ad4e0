import type { Touchpoint } from 'sojourn'
import { journey } from '../../study.ts'
import { of100 } from '../figures.ts'
import { medianStay } from '../median-stay.ts'
import { nameOf } from '../names.ts'
import { edited } from '../selection.ts'
import { nowWorld } from '../shown-journey.ts'
import { words } from '../words.ts'
import { stepShares } from '../world.ts'
import { AddStep } from './add-step.tsx'
import { AddTouchpoint } from './add-touchpoint.tsx'
import { Choice, NumberField, TextField } from './fields.tsx'
import type { Make } from './map-editor.tsx'
import { RemoveTouchpoint } from './remove-touchpoint.tsx'
import { completed, rowOf } from './rows.ts'
import { setTouchpoint } from './set-fields.ts'
import { StayField } from './stay-field.tsx'
import { withMedian } from './with-median.ts'

/** All that is said of a touchpoint: its name, phase, channel, feelings, words, time and money. */
export function TouchpointForm({ id, make }: { id: string; make: Make }) {
  const of = journey.value
  const w = words.value
  const touchpoint = of?.touchpoints.find((each) => each.id === id)
  if (of === undefined || touchpoint === undefined) return <p>{w.gone}</p>
  const set = (fields: Parameters<typeof setTouchpoint>[2]) =>
    make((before) => setTouchpoint(before, id, fields))
  // Of customers of all kinds, as the map has it.
  const ways = nowWorld.value ? stepShares(nowWorld.value, id) : new Map<string, number>()
  const phases = (of.phases ?? []).map((each) => ({ id: each.id, name: each.name ?? each.id }))
  const channels = of.channels?.map((each) => ({ id: each.id, name: each.name ?? each.id }))
  const { name = id, phase, channel, expectation, experience, cost, revenue, sojourn } = touchpoint
  const list = (key: 'actions' | 'goals' | 'questions', label: string) => (
    <TextField
      label={label}
      hint={w.oneALine}
      lines
      value={(touchpoint[key] ?? []).join('\n')}
      onKeep={(text) => set(linesOf(key, text))}
    />
  )
  const feeling = { min: -2, max: 2, digits: 1, optional: true }
  const money = of.currency === undefined ? w.noCurrency : w.inCurrency(of.currency)
  return (
    <>
      <div class="fields">
        <TextField
          label={w.name}
          value={name}
          check={(text) => (text === '' ? w.needsName : undefined)}
          onKeep={(text) => set({ name: text })}
        />
        {phases.length > 0 && (
          <Choice
            label={w.phase}
            value={phase ?? ''}
            options={[{ id: '', name: w.noPhase }, ...phases]}
            onKeep={(next) => set({ phase: next === '' ? undefined : next })}
          />
        )}
        {channels ? (
          <Choice
            label={w.channel}
            value={channel ?? ''}
            options={[{ id: '', name: w.noChannel }, ...channels]}
            onKeep={(next) => set({ channel: next === '' ? undefined : next })}
          />
        ) : (
          <TextField
            label={w.channel}
            value={channel ?? ''}
            onKeep={(text) => set({ channel: text === '' ? undefined : text })}
          />
        )}
        <NumberField
          label={w.experience}
          hint={w.feelingHint}
          value={experience}
          {...feeling}
          onKeep={(value) => set({ experience: value })}
        />
        <NumberField
          label={w.expectation}
          hint={w.feelingHint}
          value={expectation}
          {...feeling}
          onKeep={(value) => set({ expectation: value })}
        />
        <NumberField
          label={w.cost}
          hint={money}
          value={cost}
          min={0}
          optional
          onKeep={(value) => set({ cost: value })}
        />
        <NumberField
          label={w.revenue}
          hint={money}
          value={revenue}
          optional
          onKeep={(value) => set({ revenue: value })}
        />
        <StayField
          seconds={medianStay(of, id)}
          onKeep={(seconds) =>
            set({ sojourn: withMedian(sojourn, medianStay(of, id) ?? 0, seconds) })
          }
        />
        {list('actions', w.viewShort.actions)}
        {list('goals', w.viewShort.goals)}
        {list('questions', w.viewShort.questions)}
      </div>
      <h4>{w.waysOn}</h4>
      <ul class="ways">
        {[...(ways.size > 0 ? ways : completed(rowOf(of, id)))].map(([to, share]) => (
          <li key={to}>
            <button
              type="button"
              class="link"
              onClick={() => {
                edited.value = { kind: 'step', from: id, to }
              }}
            >
              {w.wayOn(nameOf(to), of100(share))}
            </button>
          </li>
        ))}
      </ul>
      <AddStep from={id} make={make} />
      <AddTouchpoint after={id} make={make} />
      <RemoveTouchpoint id={id} make={make} />
    </>
  )
}

function linesOf(key: 'actions' | 'goals' | 'questions', text: string) {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return { [key]: lines.length > 0 ? lines : undefined } as Partial<Touchpoint>
}
