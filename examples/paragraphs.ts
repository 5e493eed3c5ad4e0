/** The paragraphs of a text, each in one line. */
export function paragraphsOf(text: string): string[] {
  return text.split('\n\n').map((paragraph) => paragraph.replaceAll('\n', ' '))
}
