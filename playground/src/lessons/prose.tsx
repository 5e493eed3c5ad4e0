import { createSanitiser, renderMarkdown } from '@sojourn/notebook'
import { useMemo } from 'preact/hooks'

const sanitiser = createSanitiser(window)

/** Markdown as a part of the page. */
export function Prose({ text, class: name = 'prose' }: { text: string; class?: string }) {
  const html = useMemo(() => sanitiser.html(renderMarkdown(text)), [text])
  return <div class={name} dangerouslySetInnerHTML={{ __html: html }} />
}
