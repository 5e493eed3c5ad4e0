// Prints what the start page shows of examples, questions and lessons, and what takes a lesson long to
// work out, as JSON. Vite runs it in a process of its own: it takes seconds, and other parts of the build keep
// Vite's own process busy for as long.
import { questions } from '@sojourn/examples'
import { workOutAll } from '@sojourn/lessons'
import { buildGallery, listLessons } from './src/start/gallery/build-gallery.ts'

console.log(
  JSON.stringify({
    gallery: buildGallery(),
    lessons: listLessons(),
    questions,
    workedOut: workOutAll(),
  }),
)
