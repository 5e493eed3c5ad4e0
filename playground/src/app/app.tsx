import { signal } from '@preact/signals'
import type { FunctionComponent } from 'preact'
import { useEffect } from 'preact/hooks'
import { type Route, route } from './route.ts'

type Page = FunctionComponent<{ readonly route: Route }>

/** Each page is loaded when it is first visited. */
const pages: Readonly<Record<Route['page'], (at: Route) => Promise<Page>>> = {
  start: async () => (await import('../start/start-page.tsx')).StartPage,
  example: async () => (await import('../studio/studio-page.tsx')).StudioPage,
  studio: async () => (await import('../studio/studio-page.tsx')).StudioPage,
  notebook: async () => (await import('../notebook/notebook-page.tsx')).NotebookPage,
  shared: async (at) =>
    at.page === 'shared' && at.hash.startsWith('#settings=')
      ? (await import('../studio/share/settings-page.tsx')).SettingsPage
      : (await import('../notebook/shared-page.tsx')).SharedPage,
  fit: async () => (await import('../fit/fit-page.tsx')).FitPage,
  sketch: async () => (await import('../sketch/sketch-page.tsx')).SketchPage,
  lessons: async () => (await import('../lessons/lessons-page.tsx')).LessonsPage,
  lesson: async () => (await import('../lessons/lesson-page.tsx')).LessonPage,
  unknown: async () => (await import('../start/start-page.tsx')).StartPage,
}

const shown = signal<{ readonly page: Page; readonly route: Route }>()

/** The page of the route; the one before stays until the next is loaded. */
export function App() {
  const next = route.value
  useEffect(() => {
    let current = true
    void pages[next.page](next).then((page) => {
      if (current) shown.value = { page, route: next }
    })
    return () => {
      current = false
    }
  }, [next])
  if (shown.value === undefined) return null
  const { page: Page, route: at } = shown.value
  return <Page route={at} />
}
