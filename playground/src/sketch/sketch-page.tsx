/** To be written: its owner replaces this file. */
export function SketchPage() {
  return <main />
}
