import { type FrameworkId, framework, frameworkIds } from '@sojourn/catalogue'
import { useId } from 'preact/hooks'
import { language } from '../../language/language.ts'
import {
  conversions,
  currency,
  frameworkChoice,
  frameworkId,
  gap,
  gapChoice,
  goals,
  meaningOf,
  most,
  names,
  reading,
  shape,
} from '../fit-state.ts'
import { words } from '../words.ts'
import { Choice, Field } from './field.tsx'
import { NameTable } from './name-table.tsx'
import { Rules } from './rules.tsx'
import { Step } from './step.tsx'

const GAPS = [0, 1, 7, 14, 30, 60, 90, 180, 365]

/** What names in the log are to the journey. */
export function MeaningStep() {
  const { stepNames, waiting, meaning } = words.value
  const found = reading.value?.found
  if (shape.value === 'paths') return null
  const none = conversions.value.length + goals.value.length === 0
  return (
    <Step
      id="fit-meaning"
      number={3}
      name={stepNames.meaning}
      waits={found === undefined && waiting}
    >
      {found && (
        <>
          <p class="mut sm">{meaning.intro}</p>
          <NameTable />
          {none && <p class="fit-needed sm">{meaning.noSuccess}</p>}
          <Rules found={found} />
          <div class="fit-fields">
            <Choice
              label={meaning.gap}
              hint={found.silenceDays === null ? undefined : meaning.gapWhy(found.silenceDays)}
              value={String(gap.value)}
              options={[...new Set([...GAPS, gap.value])].map((days) => [
                String(days),
                days === 0 ? meaning.noGap : meaning.days(days),
              ])}
              onChange={(value) => {
                gapChoice.value = Number(value)
              }}
            />
            <Choice
              label={meaning.framework}
              value={frameworkId.value}
              options={[
                ['none', meaning.noFramework],
                ...frameworkIds.map((id) => [id, framework(id, language.value).name] as const),
              ]}
              onChange={(value) => {
                frameworkChoice.value = value as FrameworkId | 'none'
              }}
            />
            <Most />
            {found.hasValues && <Currency />}
          </div>
        </>
      )}
    </Step>
  )
}

function Most() {
  const { meaning } = words.value
  const id = useId()
  const steps = [...meaningOf.value.values()].filter((each) => each !== 'out').length
  const all = steps + (reading.value?.found.distinct ?? 0) - names.value.length
  const merged = Math.max(0, all - most.value)
  return (
    <Field id={id} label={meaning.most} hint={meaning.mostHint(merged === 1 ? 0 : merged)}>
      <input
        id={id}
        class="fit-input fit-short"
        type="number"
        min={2}
        max={200}
        value={most.value}
        onChange={({ currentTarget }) => {
          const value = Math.round(currentTarget.valueAsNumber)
          if (value >= 2 && value <= 200) most.value = value
          else currentTarget.value = String(most.value)
        }}
      />
    </Field>
  )
}

function Currency() {
  const { meaning } = words.value
  const id = useId()
  return (
    <Field id={id} label={meaning.currency} hint={meaning.currencyHint}>
      <input
        id={id}
        class="fit-input fit-short"
        value={currency.value}
        maxLength={3}
        autocomplete="off"
        spellcheck={false}
        list={`${id}-codes`}
        onInput={({ currentTarget }) => {
          currency.value = currentTarget.value.toUpperCase()
        }}
      />
      <datalist id={`${id}-codes`}>
        {['NOK', 'DKK', 'SEK', 'EUR', 'USD', 'GBP'].map((code) => (
          <option key={code} value={code} />
        ))}
      </datalist>
    </Field>
  )
}
