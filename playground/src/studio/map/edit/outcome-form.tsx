import { journey } from '../../study.ts'
import { words } from '../words.ts'
import { NumberField, TextField } from './fields.tsx'
import type { Make } from './map-editor.tsx'
import { setOutcome } from './set-fields.ts'

/** What an outcome is called, and what it is worth. */
export function OutcomeForm({ id, make }: { id: string; make: Make }) {
  const of = journey.value
  const w = words.value
  const outcome = of?.outcomes.find((each) => each.id === id)
  if (of === undefined || outcome === undefined) return <p>{w.gone}</p>
  const set = (fields: Parameters<typeof setOutcome>[2]) =>
    make((before) => setOutcome(before, id, fields))
  const money = of.currency === undefined ? w.noCurrency : w.inCurrency(of.currency)
  return (
    <div class="fields">
      <TextField
        label={w.name}
        value={outcome.name ?? id}
        check={(text) => (text === '' ? w.needsName : undefined)}
        onKeep={(text) => set({ name: text })}
      />
      <NumberField
        label={w.revenue}
        hint={money}
        value={outcome.revenue}
        optional
        onKeep={(value) => set({ revenue: value })}
      />
      <NumberField
        label={w.cost}
        hint={money}
        value={outcome.cost}
        min={0}
        optional
        onKeep={(value) => set({ cost: value })}
      />
    </div>
  )
}
