/** To be written: its owner replaces this file. */
export function FitPage() {
  return <main />
}
