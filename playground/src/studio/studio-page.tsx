import '../styles/figures.css'
import '../styles/map.css'
import '../styles/levers.css'
import { Bar } from '../bar/bar.tsx'
import { Charts } from './charts/charts.tsx'
import { Decision } from './decide/decision.tsx'
import { ExportMenu, ReportState } from './export/export-menu.tsx'
import { Announcement } from './figures/announcement.tsx'
import { Facts } from './figures/facts.tsx'
import { Failure } from './figures/failure.tsx'
import { Figures } from './figures/figures.tsx'
import { Headline } from './figures/headline.tsx'
import { Progress } from './figures/progress.tsx'
import { Dock } from './levers/dock.tsx'
import { LeverPanel } from './levers/lever-panel.tsx'
import { JourneyMap } from './map/journey-map.tsx'
import { en } from './messages/en.ts'
import { PinButton } from './pins/pin-button.tsx'
import { ShareMenu } from './share/share-menu.tsx'

/** The question, the answer as a sentence, the evidence below, the levers at hand. */
export function StudioPage() {
  return (
    <>
      <a class="skip vh" href="#levers">
        {en.skip}
      </a>
      <Bar document>
        <PinButton />
        <ExportMenu />
        <ShareMenu />
      </Bar>
      <Progress />
      <main>
        <div class="work">
          <p class="ask">{en.question}</p>
          <Headline />
          <Facts />
          <Failure />
          <ReportState />
          <Figures />
          <JourneyMap />
          <Charts />
          <Decision />
        </div>
        <LeverPanel />
      </main>
      <Dock />
      <Announcement />
    </>
  )
}
