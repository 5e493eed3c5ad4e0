import '../styles/start.css'
import { addressOf } from '../app/route.ts'
import { phone } from '../app/screen/phone.ts'
import { Bar } from '../bar/bar.tsx'
import { DropZone } from './drop-zone.tsx'
import { Gallery } from './gallery/gallery.tsx'
import { LessonList } from './lesson-list.tsx'
import { NewNotebookButton } from './new-notebook-button.tsx'
import { OwnNotebooks } from './notebooks/own-notebooks.tsx'
import { QuestionList } from './question-list.tsx'
import { words } from './words.ts'

/** Where the docs are, where they are hosted beside the playground: `npm run build:site` says so. */
const docs = import.meta.env.VITE_DOCS as string | undefined

/** Where everybody begins: the examples, a file of one's own, one's notebooks. */
export function StartPage() {
  const { title, lead, sketch, documentation } = words.value
  return (
    <>
      <Bar>{!phone.value && <NewNotebookButton primary />}</Bar>
      <main class="start">
        <div class="work">
          <h1>{title}</h1>
          <p class="start-lead">{lead}</p>
          {phone.value && <OtherWays />}
          <Gallery />
          <QuestionList />
        </div>
        <div class="start-side">
          <DropZone />
          <section class="start-block" aria-labelledby="start-sketch">
            <h2 id="start-sketch">{sketch.title}</h2>
            <p class="sm mut">{sketch.what}</p>
            <a class="btn" href={addressOf('sketch')}>
              {sketch.start}
            </a>
          </section>
          <OwnNotebooks />
          <LessonList />
          {docs && (
            <p class="start-block sm start-all">
              <a href={docs} hreflang="en">
                {documentation}
              </a>
            </p>
          )}
        </div>
      </main>
    </>
  )
}

/** On a phone the examples come first, and what else one may have come for is far below. */
function OtherWays() {
  const { drop, sketch, lessons } = words.value
  return (
    <p class="start-ways">
      <a href={addressOf('fit')}>{drop.choose}</a>
      <a href={addressOf('sketch')}>{sketch.start}</a>
      <a href={addressOf('lessons')}>{lessons.all}</a>
    </p>
  )
}
