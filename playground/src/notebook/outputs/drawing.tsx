import { useDrawing } from '../../markdown/safe-html.ts'
import { words } from '../words.ts'

/** A drawing that code of a cell made. */
export function Drawing({ svg, summary }: { readonly svg: string; readonly summary: string }) {
  const box = useDrawing(svg, words.value.notDrawn)
  return <div class="nb-drawing" role="img" aria-label={summary} ref={box} />
}
