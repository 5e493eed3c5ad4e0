// Writes the gallery of charts, a page of the docs that a test compares: npm run gallery
import { writeFileSync } from 'node:fs'
import { galleryPage } from '../packages/charts/test/gallery/page.ts'

writeFileSync(new URL('../docs/reference/charts.html', import.meta.url), galleryPage())
