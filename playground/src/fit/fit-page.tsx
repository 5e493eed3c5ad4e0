import '../styles/fit.css'
import { useEffect } from 'preact/hooks'
import { useFileDrop } from '../app/use-file-drop.ts'
import { Bar } from '../bar/bar.tsx'
import { followChoices, take } from './fit-actions.ts'
import { Overview } from './overview.tsx'
import { ColumnsStep } from './steps/columns-step.tsx'
import { FileStep } from './steps/file-step.tsx'
import { MeaningStep } from './steps/meaning-step.tsx'
import { PrivacyStep } from './steps/privacy-step.tsx'
import { ResultStep } from './steps/result-step.tsx'
import { words } from './words.ts'

/** From a file of one's own to a journey, in steps that all stay in sight. */
export function FitPage() {
  useEffect(followChoices, [])
  const over = useFileDrop((file) => void take(file))
  const { title, lead } = words.value
  return (
    <>
      <Bar />
      <main class={over.value ? 'fit is-over' : 'fit'}>
        <div class="work">
          <h1>{title}</h1>
          <p class="fit-lead">{lead}</p>
          <FileStep />
          <ColumnsStep />
          <MeaningStep />
          <PrivacyStep />
          <ResultStep />
        </div>
        <Overview />
      </main>
    </>
  )
}
