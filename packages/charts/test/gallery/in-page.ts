import { plot } from '@observablehq/plot'
import { examples } from './examples.ts'

/** Every chart as the page draws it, at a width. */
export function drawnInPage(width: number): string[] {
  return examples.map(({ chart }) => plot(chart().plot({ width })).outerHTML)
}

/** Puts a chart with tips in the page. */
export function drawWithTips(id: string, width: number): void {
  const example = examples.find((each) => each.id === id)
  if (example) document.body.replaceChildren(plot(example.chart().plot({ width, tips: true })))
}
