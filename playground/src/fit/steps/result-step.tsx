import { journeyFlow, journeyMapChart, messages } from '@sojourn/charts'
import { useMemo } from 'preact/hooks'
import { PlotFigure } from '../../charts/plot-figure.tsx'
import { language } from '../../language/language.ts'
import { fit, open } from '../fit-actions.ts'
import {
  conversions,
  fitKey,
  fitted,
  fittedPaths,
  goals,
  pathKey,
  paths,
  reading,
  shape,
} from '../fit-state.ts'
import { learntJourney } from '../learnt-journey.ts'
import { task } from '../task.ts'
import { words } from '../words.ts'
import { Failure } from './failure.tsx'
import { Learnt } from './learnt.tsx'
import { Progress } from './progress.tsx'
import { Step } from './step.tsx'
import { Verdict } from './verdict.tsx'

/** Learns the journey, tests it, and opens it. */
export function ResultStep() {
  const { stepNames, waiting, meaning, result } = words.value
  const byPaths = shape.value === 'paths'
  const { path, conversions: converted } = paths.value.columns
  const ready = byPaths
    ? path !== undefined && converted !== undefined
    : reading.value !== undefined
  const success = byPaths || conversions.value.length + goals.value.length > 0
  const of = byPaths ? fittedPaths.value : fitted.value
  const stale = of !== undefined && of.key !== (byPaths ? pathKey.value : fitKey.value)
  const busy = ['fit', 'paths', 'test'].includes(task.value?.kind ?? '')
  const again = of !== undefined
  return (
    <Step
      id="fit-result"
      number={byPaths ? 4 : 5}
      name={stepNames.result}
      waits={!ready && waiting}
    >
      {!success && <p class="fit-needed sm">{meaning.noSuccess}</p>}
      {(!again || stale) && !busy && (
        <p class="fit-actions">
          <button
            type="button"
            class={`btn ${again ? '' : 'fit-primary'}`}
            disabled={!success}
            onClick={() => void fit()}
          >
            {again ? result.again : result.learn}
          </button>
          {stale && <span class="fit-stale sm">{result.stale}</span>}
        </p>
      )}
      <Failure of="fit" />
      <Failure of="paths" />
      <Progress of={['fit', 'paths']} goOn={() => void fit()} />
      {again && (
        <div class={stale ? 'fit-result is-stale' : 'fit-result'}>
          <Learnt />
          <Verdict />
          {!stale && (
            <p class="fit-actions">
              <button type="button" class="btn fit-primary" onClick={open}>
                {result.openStudio}
              </button>
              {task.value?.kind === 'test' && <span class="mut sm">{result.testFirst}</span>}
            </p>
          )}
          <JourneyPicture />
        </div>
      )}
    </Step>
  )
}

/** The journey that was learnt, drawn small. */
function JourneyPicture() {
  const journey = learntJourney.value
  const of = language.value
  const chart = useMemo(
    () => journey && journeyMapChart(journeyFlow(journey), { messages: messages[of] }),
    [journey, of],
  )
  if (chart === undefined) return null
  return (
    <div class="fit-map">
      <PlotFigure chart={chart} table={words.value.result.mapTable} />
    </div>
  )
}
