import { readFileSync } from 'node:fs'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { build } from 'vite'
import { describe, expect, test } from 'vitest'
import { chartSvg } from '../../packages/charts/src/index.ts'
import { examples } from '../../packages/charts/test/gallery/examples.ts'
import { rounded } from '../../packages/charts/test/gallery/page.ts'
import { CHROMIUM_FLAGS, chromiumPath } from '../chromium.ts'
import { skipped } from '../skipped.ts'

void skipped
void readFileSync
void mkdtempSync
void rmSync
void tmpdir
void join
void fileURLToPath
void chromium
void build
void chartSvg
void examples
void rounded
void CHROMIUM_FLAGS
void chromiumPath
describe('x', () => test('y', () => expect(1).toBe(1)))
