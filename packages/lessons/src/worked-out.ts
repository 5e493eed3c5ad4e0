const made = new Map<string, unknown>()
const makers = new Map<string, () => unknown>()

/**
 * Plain data that take a while to work out, by a name of their own: worked out when first asked for
 * and kept, or taken from {@link takeWorkedOut}, so that a page need not stand still for them.
 */
export function workedOut<T>(name: string, make: () => T): () => T {
  if (makers.has(name)) throw new RangeError(`There are two of ${name}.`)
  makers.set(name, make)
  return () => {
    if (!made.has(name)) made.set(name, make())
    return made.get(name) as T
  }
}

/** All of them as data that JSON can carry, to be worked out where a page is built. */
export function workOutAll(): Record<string, unknown> {
  return Object.fromEntries([...makers].map(([name, make]) => [name, make()]))
}

/** Takes what {@link workOutAll} gave, in place of working it out here. */
export function takeWorkedOut(values: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(values)) made.set(name, value)
}
