import { readdirSync, readFileSync } from 'node:fs'
import { framework, frameworkIds, type Language, languages, type Text } from '@sojourn/catalogue'
import { expect, test } from 'vitest'
import { course } from '../../src/index.ts'
import { MORE_TERMS, PHASE_MEANINGS } from './more-terms.ts'

interface Entry {
  readonly term: Text
  readonly meaning: string
  /** The lesson that explains it. */
  readonly lesson?: string
}

const entries = glossary()

test('docs/reference/glossary.md has the terms of the lessons, phases and tools (vitest run … -u writes it anew)', async () => {
  expect(entries.length).toBeGreaterThanOrEqual(60)
  await expect(page()).toMatchFileSnapshot('../../../../docs/reference/glossary.md')
})

test('a term of the tools is called what the tools call it, in each language', () => {
  const root = new URL('../../../../', import.meta.url)
  const sources = ['packages', 'playground/src']
    .flatMap((folder) =>
      readdirSync(new URL(`${folder}/`, root), { recursive: true, encoding: 'utf8' })
        .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
        .filter((file) => /\/src\/.*\.tsx?$/.test(file) && !file.includes('node_modules')),
    )
    .map((file) => readFileSync(new URL(file, root), 'utf8').toLowerCase())
  const said = sources.join('\n')
  const names = MORE_TERMS.flatMap(([[, ...others]]) => others)
  expect(names.filter((name) => !said.includes(name.toLowerCase()))).toEqual([])
})

function glossary(): Entry[] {
  const found = new Map<string, Entry>()
  const add = (entry: Entry) => {
    const key = entry.term.en.toLowerCase()
    if (!found.has(key)) found.set(key, entry)
  }
  for (const { id, terms } of course)
    for (const { term, meaning } of terms) add({ term, meaning: meaning.en, lesson: id })
  for (const id of frameworkIds) {
    const phases = languages.map((language) => framework(id, language).phases)
    phases[0]?.forEach((phase, i) => {
      const term = Object.fromEntries(
        languages.map((language, l) => [language, phases[l]?.[i]?.name ?? '']),
      ) as Record<Language, string>
      add({ term, meaning: PHASE_MEANINGS[phase.id as keyof typeof PHASE_MEANINGS] })
    })
  }
  for (const [[en, nb, da, sv], meaning] of MORE_TERMS) add({ term: { en, nb, da, sv }, meaning })
  return [...found.values()].sort((a, b) => a.term.en.localeCompare(b.term.en, 'en'))
}

function page(): string {
  const rows = entries.map(({ term, meaning, lesson }) => {
    const more = lesson === undefined ? '' : ` [Lesson](/playground/#/lesson/${lesson})`
    const said = `${meaning.replace(/[*|]/g, '\\$&')}${more}`
    return `| **${term.en}** ${said} | ${term.nb} | ${term.da} | ${term.sv} |`
  })
  return `---
order: 3
description: ${entries.length} terms in English, Norwegian, Danish and Swedish
aside: false
pageClass: wide
---
# Glossary

The ${entries.length} terms of the lessons, of the catalogue's phases and of the tools, in the four languages of the playground. This page is written from them. Where a lesson explains a term, it does so in all four languages.

| English | norsk bokmål | dansk | svenska |
|---|---|---|---|
${rows.join('\n')}
`
}
