import type { CachedOutput, Output } from '@sojourn/notebook'
import { ChartOutput } from './chart-output.tsx'
import { Drawing } from './drawing.tsx'
import { Markdown } from './markdown.tsx'
import { ScenarioOutput } from './scenario-output.tsx'
import { summaryOf } from './summary-of.ts'
import { TableOutput } from './table-output.tsx'
import { TextOutput } from './text-output.tsx'

/** What a cell shows, by its kind. Nothing of it runs. */
export function OutputView({ output }: { readonly output: Output }) {
  switch (output.kind) {
    case 'text':
      return <TextOutput text={output.data} />
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
