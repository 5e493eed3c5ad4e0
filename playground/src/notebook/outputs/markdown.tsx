import { useMarkdown } from '../../markdown/safe-html.ts'

/** Markdown as it is read. */
export function Markdown({ source }: { readonly source: string }) {
  return <div class="nb-md" ref={useMarkdown(source)} />
}
