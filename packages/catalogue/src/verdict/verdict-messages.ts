import type { Language } from '../language.ts'
import { da } from './messages/da.ts'
import { en } from './messages/en.ts'
import { nb } from './messages/nb.ts'
import { sv } from './messages/sv.ts'

/** Everything a verdict says, in one language; English is the type of all others. */
export type VerdictMessages = typeof en

/** Verdicts by language. */
export const verdictMessages: Readonly<Record<Language, VerdictMessages>> = { en, nb, da, sv }
