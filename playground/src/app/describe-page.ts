import { effect } from '@preact/signals'
import { language } from '../language/language.ts'
import { descriptions } from './descriptions.ts'

// The manifest of a language says in it what would be installed; only a built page has one.
effect(() => {
  const to = language.value
  document.querySelector('meta[name=description]')?.setAttribute('content', descriptions[to])
  document
    .querySelector('link[rel=manifest]')
    ?.setAttribute('href', to === 'en' ? './manifest.webmanifest' : `./manifest.${to}.webmanifest`)
})
