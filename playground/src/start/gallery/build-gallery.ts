import { type ExampleId, example, exampleIds, languages } from '@sojourn/catalogue'
import { journeyFlow, layoutJourneyMap, messages } from '@sojourn/charts'
import { course, tasksOf } from '@sojourn/lessons'
import type { Journey } from 'sojourn'
import { forecast } from 'sojourn/forecast'
import type { GalleryCard, LessonEntry, Picture } from './gallery-card.ts'

const WIDTH = 450
/** Labels are left out; this keeps the room for them small. */
const FONT_SIZE = 3

/** The gallery's cards from the examples themselves. Runs while the page is built. */
export function buildGallery(): GalleryCard[] {
  return exampleIds.map(card)
}

/** The list of the lessons, without what is in them. */
export function listLessons(): LessonEntry[] {
  return course.map((lesson) => ({
    id: lesson.id,
    title: lesson.title,
    minutes: lesson.minutes,
    tasks: tasksOf(lesson).map(({ id }) => id),
  }))
}

function card(id: ExampleId): GalleryCard {
  const { journey } = example(id)
  const texts = languages.map((language) => {
    const { journey, question } = example(id, language)
    const { title } = layoutJourneyMap(journeyFlow(journey), {
      width: 1000,
      orientation: 'across',
      messages: messages[language],
    })
    return [language, { name: journey.name ?? id, question, finding: title }]
  })
  return {
    id,
    picture: pictureOf(journey),
    converts: converting(journey),
    text: Object.fromEntries(texts) as GalleryCard['text'],
  }
}

function converting(journey: Journey): [number, number] {
  const { low, high } = forecast(journey, [], { draws: 200, horizon: 1 }).baseline.conversion
  return [1000 * low, 1000 * high]
}

function pictureOf(journey: Journey): Picture {
  const flow = journeyFlow(journey)
  const nameless = { ...flow, nodes: flow.nodes.map((node) => ({ ...node, name: '' })) }
  const { height, nodes, ribbons, loops, fins } = layoutJourneyMap(nameless, {
    width: WIDTH,
    orientation: 'across',
    fontSize: FONT_SIZE,
  })
  return {
    width: WIDTH,
    height,
    bars: nodes
      .map(({ x, y, height }) => `M${tenths(`${x},${y}`)}h4v${tenths(`${height}`)}h-4z`)
      .join(''),
    ribbons: ribbons.map(({ path }) => tenths(path)),
    loops: loops.map(({ path, strokeWidth }) => [tenths(path), strokeWidth]),
    fins: fins.map(({ path }) => tenths(path)).join(''),
  }
}

/** A tenth of a pixel is as fine as a screen shows. */
function tenths(path: string): string {
  return path.replace(/\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10))
}
