/** To be written: its owner replaces this file. */
export function StartPage() {
  return <main />
}
