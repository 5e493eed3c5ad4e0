import { en } from '../messages/en.ts'
import type { Grade } from './lever.ts'

export function GradeBox({ grade }: { grade: Grade }) {
  return (
    <span class="grade" title={en.panel.grade(grade)}>
      <span class="vh">{en.panel.grade('')}</span>
      {grade}
    </span>
  )
}
