import { useDrawing } from '../../markdown/safe-html.ts'

/** A drawing that code of a cell made. */
export function Drawing({ svg, summary }: { readonly svg: string; readonly summary: string }) {
  return <div class="nb-drawing" role="img" aria-label={summary} ref={useDrawing(svg)} />
}
