import * as Plot from '@observablehq/plot'
import { drawingDocument } from '@sojourn/charts'

type Options = Parameters<typeof Plot.plot>[0]
const document = drawingDocument()

// Plot itself draws into the page's document, which a worker lacks.
const plot = (options: Options = {}) => Plot.plot({ document, ...options })
const legend = (options: Parameters<typeof Plot.legend>[0]) =>
  Plot.legend({ document, ...options } as typeof options)
Plot.Mark.prototype.plot = function ({ marks = [], ...options }: NonNullable<Options> = {}) {
  return plot({ ...options, marks: [...marks, this as Plot.Markish] })
}

/** Observable Plot as cells have it: drawings are text that the page sanitises and shows. */
export const workerPlot = { ...Plot, plot, legend }
