/** Lets what waits go first, such as a signal to stop: promises alone never do. */
export function nextTurn(): Promise<void> {
  const { setTimeout } = globalThis as unknown as {
    setTimeout: (work: () => void, milliseconds: number) => unknown
  }
  return new Promise((resolve) => {
    setTimeout(resolve, 0)
  })
}
