// How a cell's text stands in a <script> of Observable's notebook format: indented by four spaces,
// with </script> as <\/script>.

/** Text as it stands inside the element. */
export function toScript(text: string): string {
  const escaped = text
    .replace(/<(?=\\*\/script(\s|>))/gi, '<\\')
    // These would keep the element from ending where it should.
    .replace(/<!--/g, '<\\!--')
    .replace(/<(?=\/script)/gi, '<\\')
  return `\n${escaped
    .split('\n')
    .map((line) => (line === '' ? '' : `    ${line}`))
    .join('\n')}\n  `
}

/** The text of an element's content. */
export function fromScript(content: string): string {
  const lines = content.replace(/<\\(?=\\*\/script(\s|>))/gi, '<').split(/\r\n?|\n/)
  if (lines.length > 0 && lines.at(-1)?.trim() === '') lines.pop()
  if (lines.length > 0 && lines[0]?.trim() === '') lines.shift()
  return lines.map((line) => line.replace(/^ {4}/, '')).join('\n')
}

/** What is read where this text was written. */
export function readBack(text: string): string {
  return fromScript(toScript(text).replace(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD'))
}
