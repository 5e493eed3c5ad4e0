import { computed, effect, signal } from '@preact/signals'
import { type Draft, emptyDraft } from './draft.ts'
import { readDraft } from './read-draft.ts'

const KEY = 'sojourn.sketch'
const JOINED = 800

/** The steps of a sketch, in their order. */
export const STEPS = [
  'goal',
  'personas',
  'phases',
  'touchpoints',
  'ways',
  'feelings',
  'time',
  'gaps',
] as const
export type StepId = (typeof STEPS)[number]

const stored = load()
export const draft = signal<Draft>(stored ?? emptyDraft)
export const step = signal<StepId>('goal')
/** Whether the draft can't be stored: it then lives as long as the page. */
export const unsaved = signal(false)

const past = signal<readonly Draft[]>([])
const future = signal<readonly Draft[]>([])
let latest = { at: 0, joins: '' }

export const canUndo = computed(() => past.value.length > 0)
export const canRedo = computed(() => future.value.length > 0)
export const isEmpty = computed(() => JSON.stringify(draft.value) === JSON.stringify(emptyDraft))

/** Changes the draft as one step that can be undone; quick changes of the same thing are one. */
export function change(next: Draft, joins = ''): void {
  const now = performance.now()
  const joined = joins !== '' && joins === latest.joins && now - latest.at < JOINED
  latest = { at: now, joins }
  if (!joined) past.value = [...past.value, draft.value]
  future.value = []
  draft.value = next
}

export function undo(): void {
  const before = past.value.at(-1)
  if (before === undefined) return
  past.value = past.value.slice(0, -1)
  future.value = [...future.value, draft.value]
  draft.value = before
}

export function redo(): void {
  const after = future.value.at(-1)
  if (after === undefined) return
  future.value = future.value.slice(0, -1)
  past.value = [...past.value, draft.value]
  draft.value = after
}

/** An empty draft; the one before can be had back by undoing. */
export function startOver(): void {
  change(emptyDraft)
  step.value = 'goal'
}

effect(() => {
  const text = JSON.stringify(draft.value)
  try {
    localStorage.setItem(KEY, text)
    unsaved.value = false
  } catch {
    unsaved.value = true
  }
})

function load(): Draft | undefined {
  try {
    const text = localStorage.getItem(KEY)
    return text === null ? undefined : readDraft(JSON.parse(text))
  } catch {
    return undefined
  }
}
