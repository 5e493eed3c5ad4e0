import { journeyFlow, journeyMapChart, messages } from '@sojourn/charts'
import type { Block, ChartBlock, CodeBlock, Lesson, MapBlock } from '@sojourn/lessons'
import { useMemo } from 'preact/hooks'
import { PlotFigure } from '../charts/plot-figure.tsx'
import { language } from '../language/language.ts'
import { isRevealed } from './is-revealed.ts'
import { Prose } from './prose.tsx'
import { say } from './say.ts'
import { ChoiceTask } from './tasks/choice-task.tsx'
import { ExerciseTask } from './tasks/exercise-task.tsx'
import { OpenTask } from './tasks/open-task.tsx'
import { PredictionTask } from './tasks/prediction-task.tsx'
import { SheetTask } from './tasks/sheet-task.tsx'
import { SortTask } from './tasks/sort-task.tsx'
import { Walk } from './walk/walk.tsx'
import { words } from './words.ts'

/** One block of a lesson. */
export function BlockView({ lesson, block }: { lesson: Lesson; block: Block }) {
  if ('after' in block && block.after !== undefined && !isRevealed(lesson, block.after))
    return <div class="veil">{words.value.held}</div>
  switch (block.kind) {
    case 'text':
      return <Prose text={say(block.text, block.values)} />
    case 'map':
      return <MapView block={block} />
    case 'walk':
      return <Walk block={block} />
    case 'chart':
      return <ChartView block={block} />
    case 'code':
      return <CodeView block={block} />
    case 'prediction':
      return <PredictionTask lesson={lesson} task={block} />
    case 'exercise':
      return <ExerciseTask lesson={lesson} task={block} />
    case 'choice':
      return <ChoiceTask lesson={lesson} task={block} />
    case 'sort':
      return <SortTask lesson={lesson} task={block} />
    case 'sheet':
      return <SheetTask lesson={lesson} task={block} />
    case 'open':
      return <OpenTask lesson={lesson} task={block} />
  }
}

function MapView({ block }: { block: MapBlock }) {
  const { value: tag } = language
  const chart = useMemo(
    () => journeyMapChart(journeyFlow(block.journey(tag)), { messages: messages[tag] }),
    [block, tag],
  )
  return <PlotFigure chart={chart} table={words.value.table} />
}

function ChartView({ block }: { block: ChartBlock }) {
  const { value: tag } = language
  const chart = useMemo(() => block.chart(tag), [block, tag])
  return <PlotFigure chart={chart} table={words.value.table} />
}

function CodeView({ block }: { block: CodeBlock }) {
  return (
    <details class="lesson-code">
      <summary>{words.value.code}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must take the focus */}
      <pre tabIndex={0}>
        <code>{block.source}</code>
      </pre>
    </details>
  )
}
