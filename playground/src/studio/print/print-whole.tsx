import '../../styles/print.css'
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { isIdle } from '../decide/work.ts'
import { days, daysFailure } from '../forecast/follow-days.ts'
import { words } from '../words.ts'
import { everyPart } from './every-part.ts'

const LOOK_EVERY = 200
/** The browser prints what is there after so long. */
const LONGEST = 30_000

/**
 * Parts that the window never came near are worked out before the page is printed with Ctrl+P. The
 * browser's own menu waits for nobody: what it prints says that there is more to come.
 */
export function PrintWhole() {
  const preparing = useSignal(false)
  useEffect(() => {
    let watch: ReturnType<typeof setInterval> | undefined
    const prepare = () => {
      const began = performance.now()
      everyPart.value = true
      preparing.value = true
      let quiet = 0
      clearInterval(watch)
      watch = setInterval(() => {
        quiet = isWhole() ? quiet + 1 : 0
        if (quiet < 3 && performance.now() - began < LONGEST) return
        clearInterval(watch)
        preparing.value = false
        requestAnimationFrame(() => print())
      }, LOOK_EVERY)
    }
    const press = (event: KeyboardEvent) => {
      const { ctrlKey, metaKey, altKey, shiftKey, key } = event
      if (ctrlKey === metaKey || altKey || shiftKey || key.toLowerCase() !== 'p') return
      if (everyPart.peek() && isWhole()) return
      event.preventDefault()
      prepare()
    }
    const before = () => {
      document.documentElement.toggleAttribute('data-part', !(everyPart.peek() && isWhole()))
      everyPart.value = true
    }
    addEventListener('keydown', press)
    addEventListener('beforeprint', before)
    return () => {
      clearInterval(watch)
      removeEventListener('keydown', press)
      removeEventListener('beforeprint', before)
      everyPart.value = false
    }
  }, [])
  const said = words.value.print
  return (
    <>
      {preparing.value && (
        <p class="print-wait" role="status">
          {said.preparing}
        </p>
      )}
      <p class="print-part">{said.part}</p>
    </>
  )
}

function isWhole(): boolean {
  return isIdle() && (days.value !== undefined || daysFailure.value !== undefined)
}
