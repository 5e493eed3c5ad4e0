import type { CachedOutput, Output } from '@sojourn/notebook'
import { ProblemText } from '../../problems/problem-text.tsx'
import { ChartOutput } from './chart-output.tsx'
import { Drawing } from './drawing.tsx'
import { Markdown } from './markdown.tsx'
import { ScenarioOutput } from './scenario-output.tsx'
import { summaryOf } from './summary-of.ts'
import { TableOutput } from './table-output.tsx'

/** What the kernel says instead of a value. */
const NOT_SHOWN =
  /^(This output is (nested too deep|too large) to show\b|An? (output|value) that cannot be shown\.$)/

/** What a cell shows, by its kind. Nothing of it runs. */
export function OutputView({ output }: { readonly output: Output }) {
  switch (output.kind) {
    case 'text':
      return (
        <pre class="nb-value">
          {NOT_SHOWN.test(output.data) ? <ProblemText message={output.data} /> : output.data}
        </pre>
      )
    case 'markdown':
      return <Markdown source={output.data} />
    case 'svg':
      return <Drawing svg={output.data} summary={summaryOf(output as CachedOutput)} />
    case 'table':
      return (
        <TableOutput
          {...output.data}
          summary={summaryOf(output as CachedOutput)}
          {...rowsOf(output.options)}
        />
      )
    case 'chart':
      return <ChartOutput name={output.data.chart} of={output.data.of} options={output.options} />
    case 'map':
      return <ChartOutput name="journeyMap" of={output.data} />
    case 'scenario':
      return <ScenarioOutput scenario={output.data} />
  }
}

function rowsOf(options: unknown): { all?: number } {
  const rows = (options as { rows?: unknown } | undefined)?.rows
  return typeof rows === 'number' ? { all: rows } : {}
}
