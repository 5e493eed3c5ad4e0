import '../../styles/lesson-update.css'
import { useSignal } from '@preact/signals'
import type { Lesson } from '@sojourn/lessons'
import type { Edit, Notebook } from '@sojourn/notebook'
import { apply, notebook } from '../../document/document.ts'
import { foreign } from '../../document/foreign.ts'
import { mine } from '../../document/ownership.ts'
import { announced } from '../../notebook/cells/active.ts'
import { words } from '../words.ts'
import { Comparison } from './comparison.tsx'
import { keepMine, newerLesson, takeNew } from './newer-lesson.ts'

/** Says that the lesson a notebook was made from has changed, and lets its reader choose. */
export function LessonUpdate() {
  const comparing = useSignal(false)
  const open = notebook.value
  const lesson = open && mine.value && !foreign.value ? newerLesson(open) : undefined
  const said = words.value.update
  const choose = (make: (notebook: Notebook, lesson: Lesson) => Edit, done: string) => {
    if (lesson === undefined) return
    comparing.value = false
    apply((now) => make(now, lesson))
    announced.value = done
  }
  const choices = (
    <>
      <button type="button" class="btn" onClick={() => choose(keepMine, said.kept)}>
        {said.keep}
      </button>
      <button type="button" class="btn" onClick={() => choose(takeNew, said.taken)}>
        {said.take}
      </button>
    </>
  )
  return (
    <div role="status">
      {lesson && (
        <div class="nb-notice">
          <p>
            <b>{said.title}</b> {said.text}
          </p>
          <div class="update-ways">
            {choices}
            <button
              type="button"
              class="btn pri"
              onClick={() => {
                comparing.value = true
              }}
            >
              {said.compare}
            </button>
          </div>
        </div>
      )}
      {lesson && open && comparing.value && (
        <Comparison
          notebook={open}
          lesson={lesson}
          onClose={() => {
            comparing.value = false
          }}
        >
          {choices}
        </Comparison>
      )}
    </div>
  )
}
