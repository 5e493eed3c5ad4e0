// Writes docs/reference/licences.md: `npm run licences`, after a dependency has come, gone or changed.
import { mkdirSync, writeFileSync } from 'node:fs'
import { licencesPage } from './licences-page.ts'

const folder = new URL('../docs/reference/', import.meta.url)
mkdirSync(folder, { recursive: true })
writeFileSync(new URL('licences.md', folder), licencesPage())
