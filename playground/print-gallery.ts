// Prints what the start page shows of examples, questions and lessons, the questions' notebooks in all
// languages, and what takes a lesson long to work out, as JSON. Vite runs it in a process of its own: it
// takes seconds, and other parts of the build keep Vite's own process busy for as long.
import { questions } from '@sojourn/examples'
import { questionCells } from '@sojourn/examples/cells'
import { workOutAll } from '@sojourn/lessons'
import { buildGallery, listLessons } from './src/start/gallery/build-gallery.ts'

const cells = await Promise.all(questions.map(async ({ id }) => [id, await questionCells(id)]))
console.log(
  JSON.stringify({
    gallery: buildGallery(),
    lessons: listLessons(),
    questions,
    questionCells: Object.fromEntries(cells),
    workedOut: workOutAll(),
  }),
)
