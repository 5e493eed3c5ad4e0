import { gapText } from '../gap-text.ts'
import { step } from '../sketch-state.ts'
import { gaps } from '../sketched.ts'
import { words } from '../words.ts'

/** What is missing, as questions. */
export function GapsStep() {
  const { gaps: texts, stepNames } = words.value
  const found = gaps.value
  return (
    <>
      <p class="mut">{texts.intro}</p>
      {found.length === 0 ? (
        <p>{texts.none}</p>
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
