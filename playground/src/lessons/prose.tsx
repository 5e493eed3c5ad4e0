import { useMarkdown } from '../markdown/safe-html.ts'

/** Markdown as a part of the page. */
export function Prose({ text, class: name = 'prose' }: { text: string; class?: string }) {
  return <div class={name} ref={useMarkdown(text)} />
}
