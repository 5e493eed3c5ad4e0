import { signal } from '@preact/signals'

/** Where the reader is: what the hash of the address says. Hashes are not sent to servers. */
export type Route =
  | { readonly page: 'start' }
  /** What comes along: an example's journey, or a question with its answer as cells. */
  | { readonly page: 'example' | 'question'; readonly id: string }
  /** A stored notebook, seen as a strategist or as a developer does. */
  | { readonly page: 'studio' | 'notebook'; readonly id: string }
  | { readonly page: 'fit' | 'sketch' | 'lessons' | 'class' }
  | { readonly page: 'lesson'; readonly id: string }
  /** A link that holds what it opens: a whole notebook, or the settings of an example. */
  | { readonly page: 'shared'; readonly hash: string }
  | { readonly page: 'unknown' }

const ID = String.raw`([\w-]{1,64})`
const routes: readonly (readonly [RegExp, (id: string) => Route])[] = [
  [/^$/, () => ({ page: 'start' })],
  [RegExp(`^example/${ID}$`), (id) => ({ page: 'example', id })],
  [RegExp(`^question/${ID}$`), (id) => ({ page: 'question', id })],
  [RegExp(`^studio/${ID}$`), (id) => ({ page: 'studio', id })],
  [RegExp(`^notebook/${ID}$`), (id) => ({ page: 'notebook', id })],
  [/^fit$/, () => ({ page: 'fit' })],
  [/^sketch$/, () => ({ page: 'sketch' })],
  [/^lessons$/, () => ({ page: 'lessons' })],
  [/^class$/, () => ({ page: 'class' })],
  [RegExp(`^lesson/${ID}$`), (id) => ({ page: 'lesson', id })],
]

/** The route that a hash stands for: `#/studio/ID`, or `#notebook=…` of a link. */
export function routeOf(hash: string): Route {
  if (/^#(notebook|settings)=/.test(hash)) return { page: 'shared', hash }
  const path = hash.replace(/^#?\/?/, '')
  for (const [pattern, route] of routes) {
    const match = pattern.exec(path)
    if (match) return route(match[1] ?? '')
  }
  return { page: 'unknown' }
}

export const route = signal(routeOf(location.hash))

addEventListener('hashchange', () => {
  route.value = routeOf(location.hash)
})

/** The address of a page within the playground, for links. */
export function addressOf(path: string): string {
  return `#/${path}`
}

/** Goes there as a link would. */
export function goTo(path: string): void {
  location.hash = addressOf(path)
}

/** Goes there without a step back in between: the same document under its lasting address. */
export function replaceRoute(path: string): void {
  history.replaceState(history.state, '', addressOf(path))
  route.value = routeOf(location.hash)
}
