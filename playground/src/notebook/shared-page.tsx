/** To be written: its owner replaces this file. */
export function SharedPage() {
  return <main />
}
