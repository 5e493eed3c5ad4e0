/** What a customer without a contract has bought; any unit of time, the same throughout. */
export interface PurchaseHistory {
  /** Purchases after the first. */
  readonly frequency: number
  /** Time from the first purchase to the last; 0 where there was only one. */
  readonly recency: number
  /** Time from the first purchase to the end of the observation. */
  readonly age: number
  /** How many customers have this history; 1 if absent. */
  readonly customers?: number
}

const MOST_LISTED = 20

/** @throws RangeError naming what is wrong with each history, the first twenty of them. */
export function checkHistories(histories: readonly PurchaseHistory[], name: string): void {
  const problems: string[] = histories.length === 0 ? ['there is no customer'] : []
  let wrong = 0
  for (const [i, history] of histories.entries()) {
    const found = [...purchaseProblems(history)]
    if (found.length > 0 && wrong++ < MOST_LISTED)
      problems.push(`customer ${i}: ${found.join(', ')}`)
  }
  if (wrong > MOST_LISTED) problems.push(`and ${wrong - MOST_LISTED} more customers`)
  if (problems.length > 0) throw new RangeError(`${name}: ${problems.join('; ')}`)
}

/** What is wrong with a history. */
export function* purchaseProblems({
  frequency,
  recency,
  age,
  customers = 1,
}: PurchaseHistory): Generator<string> {
  if (!(Number.isInteger(frequency) && frequency >= 0))
    yield `frequency is ${frequency}; it must be a whole number from 0`
  if (!(age >= 0 && age < Infinity)) yield `age is ${age}; it must be a number from 0`
  if (!(recency >= 0 && recency < Infinity))
    yield `recency is ${recency}; it must be a number from 0`
  else if (recency > age)
    yield `recency is ${recency}, after the age ${age}; it is the time of the last purchase since the first`
  else if (frequency === 0 && recency > 0)
    yield `recency is ${recency} without a repeat purchase; it must be 0 where frequency is`
  else if (frequency > 0 && recency === 0)
    yield `recency is 0 with ${frequency} repeat purchases; it is the time of the last since the first`
  if (!(customers > 0 && customers < Infinity))
    yield `customers is ${customers}; it must be above 0`
}

/** Equal histories as one, with their customers added up. */
export function distinctHistories(
  histories: readonly PurchaseHistory[],
): Required<PurchaseHistory>[] {
  const distinct = new Map<string, Required<PurchaseHistory>>()
  for (const { frequency, recency, age, customers = 1 } of histories) {
    const key = `${frequency} ${recency} ${age}`
    const more = distinct.get(key)?.customers ?? 0
    distinct.set(key, { frequency, recency, age, customers: customers + more })
  }
  return [...distinct.values()]
}
