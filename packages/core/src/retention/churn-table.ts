/** Losses by period, over all cohorts: what the likelihoods of churn need of a table of survivors. */
export interface ChurnTable {
  /** By period from 1: how many of those at risk were lost in it. */
  readonly lost: readonly number[]
  /** By period from 1: how many were still there at its end. */
  readonly kept: readonly number[]
  /** How many were there at the start. */
  readonly customers: number
}

/** Survivors by period from 0 on, of one cohort or of several that were followed for as long or less. */
export type Survivors = readonly number[] | readonly (readonly number[])[]

/** @throws RangeError naming every survivor that is wrong. */
export function churnTable(survivors: Survivors, name: string): ChurnTable {
  const cohorts = (
    typeof survivors[0] === 'number' ? [survivors] : survivors
  ) as readonly (readonly number[])[]
  const problems = cohorts.flatMap((cohort, c) =>
    [...survivorProblems(cohort)].map((problem) =>
      cohorts.length > 1 ? `cohort ${c}: ${problem}` : problem,
    ),
  )
  if (cohorts.length === 0) problems.push('there is no survivor')
  if (problems.length > 0) throw new RangeError(`${name}: ${problems.join('; ')}`)
  const periods = Math.max(...cohorts.map((cohort) => cohort.length)) - 1
  const lost = new Array<number>(periods).fill(0)
  const kept = new Array<number>(periods).fill(0)
  for (const cohort of cohorts)
    for (let t = 1; t < cohort.length; t++) {
      const there = cohort[t] as number
      lost[t - 1] = (lost[t - 1] as number) + (cohort[t - 1] as number) - there
      kept[t - 1] = (kept[t - 1] as number) + there
    }
  return { lost, kept, customers: cohorts.reduce((sum, cohort) => sum + (cohort[0] as number), 0) }
}

/** What is wrong with the survivors of a cohort: each is a number from 0 and no more than the one before. */
export function* survivorProblems(cohort: readonly number[]): Generator<string> {
  if (cohort.length < 2)
    yield `there are ${cohort.length} periods; there must be period 0 and one more`
  let before = Infinity
  for (const [t, there] of cohort.entries()) {
    if (!(there >= 0 && there < Infinity))
      yield `period ${t} has ${there} survivors; it must be a number from 0`
    else if (there > before)
      yield `period ${t} has ${there} survivors, more than the ${before} of period ${t - 1}; who is lost stays lost`
    else if (t === 0 && there === 0) yield 'period 0 has no customer'
    before = there
  }
}
