import { computed, effect, signal } from '@preact/signals'

export type Theme = 'light' | 'dark'

const KEY = 'sojourn.theme'

const darkSystem = matchMedia('(prefers-color-scheme: dark)')
const system = signal<Theme>(darkSystem.matches ? 'dark' : 'light')
darkSystem.addEventListener('change', ({ matches }) => {
  system.value = matches ? 'dark' : 'light'
})

const chosen = signal(remembered())

/** The reader's choice; until there is one, the system's. */
export const theme = computed<Theme>(() => chosen.value ?? system.value)

effect(() => {
  document.documentElement.dataset.theme = theme.value
})

export function chooseTheme(value: Theme): void {
  chosen.value = value
  try {
    localStorage.setItem(KEY, value)
  } catch {
    // Storage is blocked or full: the choice holds until the page is closed.
  }
}

function remembered(): Theme | undefined {
  try {
    const value = localStorage.getItem(KEY)
    return value === 'light' || value === 'dark' ? value : undefined
  } catch {
    return undefined
  }
}
