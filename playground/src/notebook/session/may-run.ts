import { computed } from '@preact/signals'
import { history, untouched } from '../../document/document.ts'
import { foreign } from '../../document/foreign.ts'
import { safeMode } from '../../document/safe-mode.ts'
import { save } from '../../document/saving.ts'

/** Whether the open notebook's code may run by itself. */
export const mayRun = computed(() => !foreign.value && !safeMode.value)

/** The reader agrees that the code of a notebook from elsewhere runs, now and from now on. */
export function trust(): void {
  foreign.value = false
  const open = history.peek()
  if (open !== undefined && !untouched.peek()) save(open)
}
