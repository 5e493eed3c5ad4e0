import { gapText } from '../gap-text.ts'
import { gapsIn } from '../gaps.ts'
import { draft, step } from '../sketch-state.ts'
import { words } from '../words.ts'

/** What is missing, as questions. */
export function GapsStep() {
  const { gaps, stepNames } = words.value
  const found = gapsIn(draft.value)
  return (
    <>
      <p class="mut">{gaps.intro}</p>
      {found.length === 0 ? (
        <p>{gaps.none}</p>
      ) : (
        <ul class="sk-gaps">
          {found.map((gap) => {
            const text = gapText(gap)
            return (
              <li key={text}>
                <p>{text}</p>
                <button
                  type="button"
                  class="btn q"
                  onClick={() => {
                    step.value = gap.step
                  }}
                >
                  {stepNames[gap.step]}
                </button>
              </li>
            )
          })}
        </ul>
      )}
    </>
  )
}
