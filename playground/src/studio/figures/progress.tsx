import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { decimal } from '../../language/numbers.ts'
import { failure, settled, whole } from '../forecast/picture.ts'
import { cancel, makeAllDraws } from '../forecast/start-forecast.ts'
import { stopped, work } from '../forecast/work.ts'
import { words } from '../words.ts'

/** How long draws are made without a word on it, in milliseconds. */
const SILENT = 2000

/** A line on top of the page while the picture is rougher than it will be. */
export function ProgressLine() {
  if (failure.value !== undefined || stopped.value) return null
  if (settled.value || work.value === undefined) return null
  const { done, draws } = work.value
  const share = draws === 0 ? 0 : done / draws
  return (
    <div class="progress" aria-hidden="true">
      <i style={{ width: `${100 * (share || 1)}%` }} />
    </div>
  )
}

/** What is being made, in words where it takes a while, with a way to stop it, and to go on later. */
export function ProgressWords() {
  const said = words.value.work
  const long = useSignal(false)
  const isWorking = work.value !== undefined
  useEffect(() => {
    long.value = false
    if (!isWorking) return
    const timer = setTimeout(() => {
      long.value = true
    }, SILENT)
    return () => clearTimeout(timer)
  }, [isWorking])
  if (failure.value !== undefined) return null
  if (stopped.value)
    return (
      <p class="working">
        {said.stopped(decimal(whole.value?.draws ?? 0))}{' '}
        <button type="button" class="link" onClick={() => makeAllDraws()}>
          {said.goOn}
        </button>
      </p>
    )
  if (!long.value || settled.value || work.value === undefined) return null
  const { done, draws } = work.value
  return (
    <p class="working">
      {draws === 0 ? said.preparing : said.making(decimal(done), decimal(draws))}{' '}
      <button type="button" class="link" onClick={() => cancel()}>
        {said.cancel}
      </button>
    </p>
  )
}
