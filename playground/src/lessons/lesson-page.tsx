/** To be written: its owner replaces this file. */
export function LessonPage() {
  return <main />
}
