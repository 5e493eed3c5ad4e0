import { type Chart, messages } from '@sojourn/charts'
import { useMemo } from 'preact/hooks'
import { PlotFigure } from '../../charts/plot-figure.tsx'
import { language } from '../../language/language.ts'
import { ProblemText } from '../../problems/problem-text.tsx'
import { words } from '../words.ts'
import { chartOf } from './chart-of.ts'

/** A chart of a cell, drawn by the page; where it can't be, why, in words. */
export function ChartOutput({
  name,
  of,
  options,
}: {
  readonly name: string
  readonly of: unknown
  readonly options?: unknown
}) {
  const said = language.value
  const made = useMemo((): Chart | string => {
    try {
      return chartOf(name, of, options, messages[said])
    } catch (error) {
      return error instanceof Error ? error.message : String(error)
    }
  }, [name, of, options, said])
  if (typeof made === 'string')
    return (
      <p class="nb-problem">
        <b>{words.value.notDrawn}</b> <ProblemText message={made} />
      </p>
    )
  return <PlotFigure chart={made} table={words.value.asTable} />
}
