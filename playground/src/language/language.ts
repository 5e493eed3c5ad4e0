import { effect, signal } from '@preact/signals'
import { type Language, languages } from '@sojourn/catalogue'

const KEY = 'sojourn.language'

/** What each language is called in itself. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  nb: 'Norsk bokmål',
  da: 'Dansk',
  sv: 'Svenska',
}

/** The language of the page: the reader's choice, else the first of the browser's that we have. */
export const language = signal<Language>(remembered() ?? preferred(navigator.languages))

effect(() => {
  document.documentElement.lang = language.value
})

export function chooseLanguage(value: Language): void {
  language.value = value
  try {
    localStorage.setItem(KEY, value)
  } catch {
    // Storage is blocked or full: the choice holds until the page is closed.
  }
}

/** Norwegian without further words, and nynorsk, are read by readers of bokmål. */
function preferred(tags: readonly string[]): Language {
  for (const tag of tags) {
    const [primary = ''] = tag.toLowerCase().split('-')
    if (primary === 'no' || primary === 'nn') return 'nb'
    const found = languages.find((each) => each === primary)
    if (found) return found
  }
  return 'en'
}

function remembered(): Language | undefined {
  try {
    const value = localStorage.getItem(KEY)
    return languages.find((each) => each === value)
  } catch {
    return undefined
  }
}
