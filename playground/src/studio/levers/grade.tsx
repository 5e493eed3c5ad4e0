import type { Lever } from '@sojourn/catalogue'
import { words } from '../words.ts'
import { gradeOf } from './panel-levers.ts'

/** The grade of what a lever's strength rests on; a dash where it is assumed. */
export function GradeBox({ lever }: { lever: Lever }) {
  const grade = gradeOf(lever)
  const { panel } = words.value
  const says = grade === undefined ? panel.ungraded : panel.grade(grade)
  return (
    <span class={grade === undefined ? 'grade assumed' : 'grade'} title={says}>
      <span class="vh">{says}</span>
      <span aria-hidden="true">{grade ?? '–'}</span>
    </span>
  )
}
