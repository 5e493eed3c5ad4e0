import { computed } from '@preact/signals'
import { notebook } from '../../document/document.ts'

const YEAR = 365

/** Days that a decision is for: as the reader chose, or else a year, since a test alone takes weeks. */
export const decisionDays = computed(() => notebook.value?.horizon ?? YEAR)
