import '../styles/figures.css'
import '../styles/map.css'
import '../styles/levers.css'
import '../styles/studio.css'
import { useEffect } from 'preact/hooks'
import { lazily } from '../app/lazily.tsx'
import { phone } from '../app/screen/phone.ts'
import { Bar } from '../bar/bar.tsx'
import { ViewSwitch } from '../bar/view-switch.tsx'
import { notebook } from '../document/document.ts'
import { ProblemText } from '../problems/problem-text.tsx'
import { ExportMenu, ReportState } from './export/export-menu.tsx'
import { Announcement } from './figures/announcement.tsx'
import { DaysAhead } from './figures/days-ahead.tsx'
import { Facts } from './figures/facts.tsx'
import { Failure } from './figures/failure.tsx'
import { Figures } from './figures/figures.tsx'
import { Headline } from './figures/headline.tsx'
import { ProgressLine, ProgressWords } from './figures/progress.tsx'
import { Warnings } from './figures/warnings.tsx'
import { startForecast } from './forecast/start-forecast.ts'
import { Dock } from './levers/dock.tsx'
import { LeverPanel, OpenLevers } from './levers/lever-panel.tsx'
import { followLevers } from './levers/lever-table.ts'
import { JourneyMap } from './map/journey-map.tsx'
import { PinButton } from './pins/pin-button.tsx'
import { PrintWhole } from './print/print-whole.tsx'
import { ShareMenu } from './share/share-menu.tsx'
import { followScenario, journey, journeyProblem } from './study.ts'
import { words } from './words.ts'

// What stands below the map is loaded when the map is painted.
const Follow = lazily(async () => (await import('./follow/follow.tsx')).Follow)
const Charts = lazily(async () => (await import('./charts/charts.tsx')).Charts)
const Decision = lazily(async () => (await import('./decide/decision.tsx')).Decision)

/** The question, the answer as a sentence, the evidence below, the levers at hand. */
export function StudioPage() {
  useEffect(() => {
    const stops = [followScenario(), startForecast(), followLevers()]
    return () => {
      for (const stop of stops) stop()
    }
  }, [])
  if (journey.value === undefined) return <NoStudy />
  return (
    <>
      <button
        type="button"
        class="skip vh"
        onClick={() => document.getElementById('levers')?.focus()}
      >
        {words.value.skip}
      </button>
      <Bar document>
        <OpenLevers />
        <ViewSwitch />
        <PinButton />
        <ExportMenu />
        <ShareMenu />
      </Bar>
      <ProgressLine />
      <main class="studio">
        <div class="work">
          <p class="ask">{words.value.question}</p>
          <PrintWhole />
          <Warnings />
          <Headline />
          <Facts />
          <Failure />
          <ReportState />
          <DaysAhead />
          <Figures />
          <JourneyMap />
          <Follow />
          <Charts />
          <Decision />
          <ProgressWords />
        </div>
        <LeverPanel />
      </main>
      {phone.value && <Dock />}
      <Announcement />
    </>
  )
}

/** What stands here while there is no journey to look at, and why. */
function NoStudy() {
  const { opening, noJourney, toStart } = words.value
  return (
    <>
      <Bar document />
      <main class="studio-none">
        {notebook.value === undefined ? (
          <p role="status">{opening}</p>
        ) : (
          <>
            <h1>{noJourney}</h1>
            {journeyProblem.value !== undefined && (
              <p class="failed">
                <ProblemText message={journeyProblem.value} />
              </p>
            )}
            <p>
              <a href="#/">{toStart}</a>
            </p>
          </>
        )}
      </main>
    </>
  )
}
