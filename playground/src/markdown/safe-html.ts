import { createSanitiser, renderMarkdown } from '@sojourn/notebook'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { sanitised } from '../app/trusted-types.ts'

const sanitiser = createSanitiser(window, sanitised)

/** A box that shows Markdown, sanitised. */
export function useMarkdown(source: string) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const html = sanitiser.html(renderMarkdown(source))
    if (box.current) box.current.innerHTML = sanitised.createHTML(html)
  }, [source])
  return box
}

/**
 * A box that shows a drawing, sanitised, in a shadow root: its styles reach nothing of the page. Where
 * nothing of it is fit to be shown, the words `instead` are.
 */
export function useDrawing(svg: string, instead: string) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (box.current === null) return
    const root = box.current.shadowRoot ?? box.current.attachShadow({ mode: 'open' })
    const style = 'svg{max-width:100%;height:auto;color:inherit;font:inherit}'
    const safe = sanitiser.svg(svg)
    root.innerHTML = sanitised.createHTML(`<style>${style}</style>${safe}`)
    if (safe === '') root.append(instead)
  }, [svg, instead])
  return box
}

export { sanitiser }
