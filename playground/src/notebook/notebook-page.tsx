/** To be written: its owner replaces this file. */
export function NotebookPage() {
  return <main />
}
