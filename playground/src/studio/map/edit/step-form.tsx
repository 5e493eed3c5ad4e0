import { useSignal } from '@preact/signals'
import { journey } from '../../study.ts'
import { of100 } from '../figures.ts'
import { nameOf } from '../names.ts'
import { edited } from '../selection.ts'
import { countOf } from '../step-range.ts'
import { words } from '../words.ts'
import { Choice } from './fields.tsx'
import type { Make } from './map-editor.tsx'
import { completed, type From, ownRow, rowOf } from './rows.ts'
import { setShare, shareLimits, shareOfAll } from './set-share.ts'
import { ShareField } from './share-field.tsx'
import { removeStep } from './steps.ts'

/** Least and most that is stated; below and above it a step is removed instead. */
const LEAST = 0.001

/** The probability of a step: how many of 100 take it, and which other steps make room. */
export function StepForm({ from, to, make }: { from: From; to: string; make: Make }) {
  const giver = useSignal('')
  const whose = useSignal('')
  const of = journey.value
  const w = words.value
  if (of === undefined) return null
  const persona = of.personas?.find(({ id }) => id === whose.value)
  const row = completed(rowOf(of, from, persona))
  const differ = (of.personas ?? []).some((each) => ownRow(each, from) !== undefined)
  const together = persona === undefined && differ
  const shareAt = (id: string) => (together ? shareOfAll(of, from, id) : (row.get(id) ?? 0))
  const share = shareAt(to)
  const others = [
    ...new Set(
      [row, ...(of.personas ?? []).map((each) => completed(rowOf(of, from, each)))].flatMap(
        (each) => [...each.keys()],
      ),
    ),
  ].filter((id) => id !== to)
  if (share === 0) return <p>{w.noStep}</p>
  if (others.length === 0) return <p>{w.onlyStep(nameOf(from ?? ''), nameOf(to))}</p>
  const [, most] = together
    ? [0, giver.value === '' ? 1 : share + shareAt(giver.value)]
    : shareLimits(row, to, giver.value === '' ? undefined : giver.value)
  const counted = from !== null && countOf(of, from, to) !== undefined
  return (
    <>
      <ShareField
        label={w.shareOf(from === null ? w.entering : nameOf(from))}
        share={share}
        least={Math.min(LEAST, share)}
        most={Math.max(share, Math.min(1 - LEAST, most - LEAST))}
        onKeep={(next) =>
          make((before) =>
            setShare(before, {
              from,
              to,
              share: next,
              ...(giver.value !== '' && { giver: giver.value }),
              ...(persona && { persona: persona.id }),
            }),
          )
        }
      />
      <div class="fields">
        {differ && (
          <Choice
            label={w.whoseStep}
            value={whose.value}
            options={[
              { id: '', name: w.allCustomers },
              ...(of.personas ?? []).map(({ id, name = id }) => ({ id, name })),
            ]}
            onKeep={(id) => {
              whose.value = id
            }}
          />
        )}
        <Choice
          label={w.giver}
          value={giver.value}
          options={[
            { id: '', name: w.allGive },
            ...others.map((id) => ({ id, name: w.gives(nameOf(id), of100(shareAt(id))) })),
          ]}
          onKeep={(id) => {
            giver.value = id
          }}
        />
      </div>
      {differ && persona === undefined && <p class="hint">{w.alikeHint}</p>}
      {counted && <p class="hint">{w.countsGo}</p>}
      <button
        type="button"
        class="btn"
        onClick={() => {
          const gone = make((before) => removeStep(before, from, to))
          if (gone && from !== null) edited.value = { kind: 'touchpoint', id: from }
        }}
      >
        {w.removeStep}
      </button>
    </>
  )
}
