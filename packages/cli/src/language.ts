import { type Language, languages } from '@sojourn/catalogue'
import type { Arguments } from './arguments.ts'

/** The flag `--lang`; English where it isn't given. */
export function readLanguage(given: Arguments): Language {
  const text = given.text('lang') ?? 'en'
  const found = languages.find((language) => language === text)
  if (found === undefined)
    given.note(`--lang is ${JSON.stringify(text)}; it must be one of ${languages.join(', ')}.`)
  return found ?? 'en'
}
