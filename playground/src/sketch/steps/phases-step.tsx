import { framework, frameworkIds } from '@sojourn/catalogue'
import { language } from '../../language/language.ts'
import { chooseFramework } from '../edit-draft.ts'
import { change, draft } from '../sketch-state.ts'
import { words } from '../words.ts'
import { Radios } from './radios.tsx'

/** Into which phases the journey is divided. */
export function PhasesStep() {
  const { phases } = words.value
  const now = draft.value
  return (
    <>
      <p class="mut">{phases.intro}</p>
      <Radios
        legend={phases.legend}
        value={now.framework}
        options={frameworkIds.map((id) => {
          const { name, phases: own } = framework(id, language.value)
          return [id, name, own.map((phase) => phase.name).join(' · ')] as const
        })}
        onChange={(id) => change(chooseFramework(now, id))}
      />
    </>
  )
}
