import { change, draft } from '../sketch-state.ts'
import { words } from '../words.ts'
import { Radios } from './radios.tsx'
import { TextField } from './text-field.tsx'

/** What is to get better. */
export function GoalStep() {
  const { goal } = words.value
  const now = draft.value
  return (
    <>
      <p class="mut">{goal.intro}</p>
      <TextField
        label={goal.name}
        example={goal.nameExample}
        value={now.name}
        onInput={(name) => change({ ...now, name }, 'name')}
      />
      <Radios
        legend={goal.aim}
        value={now.aim}
        options={[
          ['sales', goal.aims.sales],
          ['satisfaction', goal.aims.satisfaction],
          ['churn', goal.aims.churn],
        ]}
        onChange={(aim) => change({ ...now, aim })}
      />
      <TextField
        label={goal.goal}
        example={goal.goalExample}
        value={now.goal}
        onInput={(text) => change({ ...now, goal: text }, 'goal')}
      />
    </>
  )
}
