import { messages } from '@sojourn/charts'
import type { CachedOutput } from '@sojourn/notebook'
import { language } from '../../language/language.ts'
import { decimal } from '../../language/numbers.ts'
import { words } from '../words.ts'
import { chartOf } from './chart-of.ts'

/** What an output is, in the reader's language, where its cell didn't say so in words of its own. */
export function summaryOf({ kind, data, summary, options }: CachedOutput): string {
  if (kind === 'table') {
    const { rows } = (options ?? {}) as { rows?: unknown }
    const count = typeof rows === 'number' ? rows : data.rows.length
    return words.value.tableOf(decimal(count), data.columns.join(', '))
  }
  if (kind === 'svg') return summary === 'A drawing' ? words.value.drawing : summary
  if (kind !== 'chart') return summary
  const { chart, of } = data as { chart: string; of: unknown }
  return summary === `Chart: ${chart}` ? chartSummary(chart, of, options) : summary
}

/** What a chart says in words; its name where it can't be drawn. */
function chartSummary(chart: string, of: unknown, options: unknown): string {
  try {
    return chartOf(chart, of, options, messages[language.value]).summary
  } catch {
    return chart
  }
}
