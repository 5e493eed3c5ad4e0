import type { DraftTouchpoint } from '../draft.ts'
import { changeTouchpoint, inOrder } from '../edit-draft.ts'
import { change, draft } from '../sketch-state.ts'
import { words } from '../words.ts'

const LEVELS = [-2, -1, 0, 1, 2]

/** What customers expect and get, ask and lack at each touchpoint. */
export function FeelingsStep() {
  const { feelings } = words.value
  return (
    <>
      <p class="mut">{feelings.intro}</p>
      {inOrder(draft.value).map((each) => (
        <Feelings key={each.id} touchpoint={each} />
      ))}
    </>
  )
}

function Feelings({ touchpoint }: { readonly touchpoint: DraftTouchpoint }) {
  const { feelings } = words.value
  const { id, name, expectation, experience, question, need } = touchpoint
  const text = (part: 'question' | 'need', value: string) =>
    change(changeTouchpoint(draft.value, id, { [part]: value }), `${part} ${id}`)
  return (
    <section class="sk-from" aria-label={name}>
      <h3>{name}</h3>
      <div class="sk-fields">
        <Level
          label={feelings.expectation}
          name={feelings.expectationOf(name)}
          value={expectation}
          onChange={(value) => change(withFeeling(touchpoint, 'expectation', value))}
        />
        <Level
          label={feelings.experience}
          name={feelings.experienceOf(name)}
          value={experience}
          onChange={(value) => change(withFeeling(touchpoint, 'experience', value))}
        />
        <label class="sk-field">
          <span>{feelings.question}</span>
          <input
            class="sk-input"
            aria-label={feelings.questionOf(name)}
            placeholder={feelings.questionExample}
            value={question}
            maxLength={300}
            onInput={({ currentTarget }) => text('question', currentTarget.value)}
          />
        </label>
        <label class="sk-field">
          <span>{feelings.need}</span>
          <input
            class="sk-input"
            aria-label={feelings.needOf(name)}
            value={need}
            maxLength={300}
            onInput={({ currentTarget }) => text('need', currentTarget.value)}
          />
        </label>
      </div>
    </section>
  )
}

function Level({
  label,
  name,
  value,
  onChange,
}: {
  readonly label: string
  readonly name: string
  readonly value: number | undefined
  readonly onChange: (value: number | undefined) => void
}) {
  const { levels, unknown } = words.value.feelings
  return (
    <label class="sk-field">
      <span>{label}</span>
      <select
        class="sk-input"
        aria-label={name}
        value={value === undefined ? '' : String(value)}
        onChange={({ currentTarget }) =>
          onChange(currentTarget.value === '' ? undefined : Number(currentTarget.value))
        }
      >
        <option value="">{unknown}</option>
        {LEVELS.map((level, i) => (
          <option key={level} value={String(level)}>
            {levels[i]}
          </option>
        ))}
      </select>
    </label>
  )
}

function withFeeling(
  { id }: DraftTouchpoint,
  part: 'expectation' | 'experience',
  value: number | undefined,
) {
  const touchpoints = draft.value.touchpoints.map((each) => {
    if (each.id !== id) return each
    const { [part]: _, ...others } = each
    return value === undefined ? others : { ...others, [part]: value }
  })
  return { ...draft.value, touchpoints }
}
