import type { Cell } from '@sojourn/notebook'
import { ChartCell } from './chart-cell.tsx'
import { CodeCell } from './code-cell.tsx'
import { InputCell } from './input-cell.tsx'
import { LeversCell } from './levers-cell.tsx'
import { MapCell } from './map-cell.tsx'
import { QuizCell } from './quiz-cell.tsx'
import { ScenarioCell } from './scenario-cell.tsx'
import { TableCell } from './table-cell.tsx'
import { TextCell } from './text-cell.tsx'

/** What a cell is, by its kind: the part that can be changed. */
export function CellBody({ cell }: { readonly cell: Cell }) {
  switch (cell.kind) {
    case 'text':
      return <TextCell cell={cell} />
    case 'code':
      return <CodeCell cell={cell} />
    case 'input':
      return <InputCell cell={cell} />
    case 'map':
      return <MapCell cell={cell} />
    case 'scenario':
      return <ScenarioCell cell={cell} />
    case 'levers':
      return <LeversCell cell={cell} />
    case 'chart':
      return <ChartCell cell={cell} />
    case 'table':
      return <TableCell cell={cell} />
    case 'quiz':
      return <QuizCell cell={cell} />
  }
}
