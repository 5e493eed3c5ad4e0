import {
  conversions,
  events,
  file,
  fitted,
  fittedPaths,
  goals,
  looked,
  minGroup,
  missing,
  paths,
  reading,
  shape,
  tested,
} from './fit-state.ts'
import { Lock } from './steps/lock.tsx'
import { words } from './words.ts'

/** All steps with what was said in each: always in sight, and a way to each of them. */
export function Overview() {
  const { steps, stepNames, private: nothingLeaves } = words.value
  const said = sayings()
  const shown = (['file', 'columns', 'meaning', 'privacy', 'result'] as const).filter(
    (step) => step !== 'meaning' || shape.value === 'events',
  )
  return (
    <nav class="fit-overview" aria-label={steps}>
      <h2>{steps}</h2>
      <ol>
        {shown.map((step, i) => (
          <li key={step} class={said[step] === undefined ? '' : 'is-done'}>
            <a
              href={`#fit-${step}`}
              onClick={(event) => {
                // The hash of the address says which page this is.
                event.preventDefault()
                const there = document.getElementById(`fit-${step}`)
                there?.scrollIntoView({ block: 'start' })
                there?.focus({ preventScroll: true })
              }}
            >
              <span class="fit-number">{i + 1}</span>
              {stepNames[step]}
            </a>
            {said[step] !== undefined && <p class="sm mut fit-said">{said[step]}</p>}
          </li>
        ))}
      </ol>
      <p class="fit-lock">
        <Lock />
        {nothingLeaves}
      </p>
    </nav>
  )
}

function sayings(): Readonly<
  Record<'file' | 'columns' | 'meaning' | 'privacy' | 'result', string | undefined>
> {
  const { file: own, summaries } = words.value
  const found = reading.value?.found
  const success = [...conversions.value, ...goals.value]
  return {
    file:
      file.value && looked.value
        ? `${file.value.name}, ${own.size(file.value.size / 1e6)}`
        : undefined,
    columns: columnsSaid(),
    meaning: found && success.length > 0 ? success.slice(0, 3).join(', ') : undefined,
    privacy: looked.value && shape.value === 'events' ? summaries.group(minGroup.value) : undefined,
    result: resultSaid(),
  }

  function columnsSaid(): string | undefined {
    if (looked.value === undefined) return undefined
    if (shape.value === 'paths') return paths.value.columns.path
    if (missing.value.length > 0) return undefined
    const { preset, columns } = events.value
    const used = Object.values(columns).join(', ')
    const rows = found ? `; ${summaries.rows(found.rows)}` : ''
    return `${[preset, used].filter(Boolean).join(', ')}${rows}`
  }

  function resultSaid(): string | undefined {
    if (shape.value === 'paths') {
      const fit = fittedPaths.value?.fit
      return fit && summaries.journeys(fit.journeys)
    }
    const now = fitted.value
    if (now === undefined) return undefined
    const test = tested.value?.key === now.key ? tested.value.test : undefined
    return `${summaries.journeys(now.fit.journeys)}; ${summaries.verdicts[test?.verdict ?? 'none']}`
  }
}
