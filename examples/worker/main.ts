import type { Said } from './forecast.worker.ts'

const progress = document.querySelector('progress') as HTMLProgressElement
const output = document.querySelector('output') as HTMLOutputElement

// The page stays free while the worker computes.
const worker = new Worker(new URL('forecast.worker.ts', import.meta.url), { type: 'module' })
worker.onmessage = ({ data }: MessageEvent<Said>) => {
  if ('share' in data) progress.value = data.share
  else
    output.value = `${data.low.toFixed(1)} to ${data.high.toFixed(1)} more orders of 1,000 visitors`
}
worker.postMessage({ low: 0.1, high: 0.5 })
