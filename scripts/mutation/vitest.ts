// Stands in for Vitest while mutants are tried: tests are gathered once, and run again and again in the
// same process. Vitest's own start takes a second for each mutant, most tests a few milliseconds.
export { expect } from '../../node_modules/vitest/dist/index.js'

export interface GatheredTest {
  readonly name: string
  readonly run: () => unknown
}

export const gathered: GatheredTest[] = []
const within: string[] = []

type Body = (...values: never[]) => unknown

export const test = withVariants((name, body) => {
  gathered.push({ name: [...within, name].join(' › '), run: body })
})

export const describe = withVariants((name, body) => {
  within.push(name)
  body()
  within.pop()
})

/** With the variants that tests of the core have: `each` and `skipIf`. */
function withVariants(add: (name: string, body: () => unknown) => void) {
  const one = (name: string, ...rest: unknown[]) => add(name, theBody(rest) as () => unknown)
  const each =
    (cases: readonly unknown[]) =>
    (name: string, ...rest: unknown[]) => {
      for (const [i, values] of cases.entries()) {
        const list = (Array.isArray(values) ? values : [values]) as never[]
        add(`${name} ${i}`, () => theBody(rest)(...list))
      }
    }
  const nothing = Object.assign(() => {}, { each: () => () => {} })
  const variants = Object.assign(one, { each })
  return Object.assign(variants, {
    skipIf: (condition: unknown) => (condition ? nothing : variants),
  })
}

/** Between a name and a body there may be options, behind it a time limit. */
function theBody(rest: readonly unknown[]): Body {
  return rest.find((value) => typeof value === 'function') as Body
}
