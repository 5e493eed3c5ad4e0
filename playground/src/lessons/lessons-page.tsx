/** To be written: its owner replaces this file. */
export function LessonsPage() {
  return <main />
}
