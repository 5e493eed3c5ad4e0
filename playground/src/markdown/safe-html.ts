import { createSanitiser, renderMarkdown } from '@sojourn/notebook'
import { useLayoutEffect, useRef } from 'preact/hooks'

const sanitiser = createSanitiser(window)

interface Policies {
  createPolicy(
    name: string,
    rules: { createHTML(html: string): string },
  ): { createHTML(html: string): unknown }
}

const rules = { createHTML: (html: string) => html }
const { trustedTypes } = window as unknown as { trustedTypes?: Policies }
/** Where the page's policy asks for trusted types, what was sanitised is. */
const policy = trustedTypes?.createPolicy('sojourn-sanitised', rules) ?? rules

/** A box that shows Markdown, sanitised. */
export function useMarkdown(source: string) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const html = sanitiser.html(renderMarkdown(source))
    if (box.current) box.current.innerHTML = policy.createHTML(html) as string
  }, [source])
  return box
}

/** A box that shows a drawing, sanitised, in a shadow root: its styles reach nothing of the page. */
export function useDrawing(svg: string) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (box.current === null) return
    const root = box.current.shadowRoot ?? box.current.attachShadow({ mode: 'open' })
    const style = 'svg{max-width:100%;height:auto;color:inherit;font:inherit}'
    root.innerHTML = policy.createHTML(`<style>${style}</style>${sanitiser.svg(svg)}`) as string
  }, [svg])
  return box
}

export { sanitiser }
