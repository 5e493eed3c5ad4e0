import { useId } from 'preact/hooks'
import { looked, minGroup, shape } from '../fit-state.ts'
import { words } from '../words.ts'
import { Field } from './field.tsx'
import { Step } from './step.tsx'

/** How few customers a count may be of. */
export function PrivacyStep() {
  const { stepNames, waiting, privacy } = words.value
  const id = useId()
  const paths = shape.value === 'paths'
  return (
    <Step
      id="fit-privacy"
      number={paths ? 3 : 4}
      name={stepNames.privacy}
      waits={looked.value === undefined && waiting}
    >
      {paths ? (
        <p class="mut sm">{privacy.paths}</p>
      ) : (
        <>
          <p class="mut sm">{privacy.intro}</p>
          <Field
            id={id}
            label={privacy.group}
            hint={minGroup.value === 1 ? privacy.off : undefined}
          >
            <span class="fit-unit">
              <input
                id={id}
                class="fit-input fit-short"
                type="number"
                min={1}
                max={500}
                value={minGroup.value}
                onChange={({ currentTarget }) => {
                  const value = Math.round(currentTarget.valueAsNumber)
                  if (value >= 1 && value <= 500) minGroup.value = value
                  else currentTarget.value = String(minGroup.value)
                }}
              />
              <span class="sm">{privacy.customers}</span>
            </span>
          </Field>
        </>
      )}
    </Step>
  )
}
