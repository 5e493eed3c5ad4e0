import { effect, signal } from '@preact/signals'
import type { FunctionComponent } from 'preact'
import { useEffect } from 'preact/hooks'
import { notebook, openProblem } from '../document/open.ts'
import { type Route, route } from './route.ts'
import { UpdateOffer } from './update-offer.tsx'
import { words } from './words.ts'

type Page = FunctionComponent<{ readonly route: Route }>

const problemPage = () => import('./problem-page.tsx')

/** Each page is loaded when it is first visited. */
const pages: Readonly<Record<Route['page'], (at: Route) => Promise<Page>>> = {
  start: async () => (await import('../start/start-page.tsx')).StartPage,
  example: async () => (await import('../studio/studio-page.tsx')).StudioPage,
  studio: async () => (await import('../studio/studio-page.tsx')).StudioPage,
  notebook: async () => (await import('../notebook/notebook-page.tsx')).NotebookPage,
  question: async () => (await import('../notebook/notebook-page.tsx')).NotebookPage,
  // The same page as of a stored one, so that nothing begins anew when a link becomes the reader's own.
  shared: async (at) =>
    at.page === 'shared' && at.hash.startsWith('#settings=')
      ? settingsPage(at.hash)
      : (await import('../notebook/notebook-page.tsx')).NotebookPage,
  fit: async () => (await import('../fit/fit-page.tsx')).FitPage,
  sketch: async () => (await import('../sketch/sketch-page.tsx')).SketchPage,
  lessons: async () => (await import('../lessons/lessons-page.tsx')).LessonsPage,
  class: async () => (await import('../lessons/class-page.tsx')).ClassPage,
  lesson: async () => (await import('../lessons/lesson-page.tsx')).LessonPage,
  unknown: () => problem('unknown'),
}

/** The studio, on the example of a link with its settings. */
async function settingsPage(hash: string): Promise<Page> {
  const { openSettings } = await import('../studio/share/open-settings.ts')
  return openSettings(hash)
    ? (await import('../studio/studio-page.tsx')).StudioPage
    : (await import('../studio/share/broken-link-page.tsx')).BrokenLinkPage
}

async function problem(kind: 'unknown' | 'blocked' | 'unreadable' | 'notLoaded'): Promise<Page> {
  const { ProblemPage } = await problemPage()
  return ({ route }) => <ProblemPage route={route} kind={kind} />
}

const shown = signal<{ readonly page: Page; readonly route: Route }>()

/** The page of the route, or what is wrong with its document; the page before stays until then. */
export function App() {
  const next = route.value
  const wrong = openProblem.value?.kind
  useEffect(() => {
    let current = true
    const load = wrong === undefined ? () => pages[next.page](next) : () => problem(wrong)
    void load()
      .catch(() => problem('notLoaded').catch(() => NotLoaded))
      .then((page) => {
        if (!current) return
        if (shown.peek()?.page !== page) scrollTo(0, 0)
        shown.value = { page, route: next }
      })
    return () => {
      current = false
    }
  }, [next, wrong])
  if (shown.value === undefined) return null
  const { page: Page, route: at } = shown.value
  return (
    <>
      <Page route={at} />
      <UpdateOffer />
    </>
  )
}

/** Where not even the page that says so can be loaded: all of it is here already. */
function NotLoaded() {
  const { notLoaded, again } = words.value
  return (
    <main class="problem-page">
      <div class="work">
        <h1>{notLoaded.title}</h1>
        <p>{notLoaded.what}</p>
        <p class="problem-ways">
          <button type="button" class="btn pri" onClick={() => location.reload()}>
            {again}
          </button>
        </p>
      </div>
    </main>
  )
}

// Pages without a document may set a title of their own when they are shown.
effect(() => {
  void route.value
  const title = notebook.value?.title
  document.title = title === undefined ? 'Sojourn' : `${title} · Sojourn`
})
