import { parseArgs } from 'node:util'
import { didYouMean } from 'sojourn/model'
import { Arguments } from './arguments.ts'
import { type Command, EVERYWHERE, type Flag } from './command.ts'

/**
 * Reads what follows a command. It is as strict as `parseArgs` can be, from its tokens rather than
 * its own errors: those stop at the first problem, and call `--within -1` ambiguous instead of wrong.
 */
export function readArguments(command: Command, args: readonly string[]): Arguments {
  const flags: Readonly<Record<string, Flag>> = { ...command.flags, ...EVERYWHERE }
  const options = Object.fromEntries(
    Object.entries(flags).map(([name, { value }]) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const) },
    ]),
  )
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true })
  const problems: string[] = []
  /** Words after one hyphen, which are read as a flag for each letter. */
  const hyphened = new Set<number>()
  const values = new Map<string, string[]>()
  const operands: string[] = []
  let unknown = false
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value)
    if (token.kind !== 'option' || hyphened.has(token.index)) continue
    const flag = Object.hasOwn(flags, token.name) ? flags[token.name] : undefined
    if (flag === undefined) {
      unknown = true
      const word = args[token.index] ?? token.rawName
      const raw = word.startsWith('--') ? token.rawName : word
      if (raw === word) hyphened.add(token.index)
      problems.push(unknownFlag(raw, raw.replace(/^-+/, ''), Object.keys(flags)))
      continue
    }
    const problem = valueProblem(token, flag, values.has(token.name))
    if (problem !== undefined) problems.push(`${token.rawName} ${problem}`)
    // A flag that was taken for a value is there, and so is what follows it.
    const swallowed = problem !== undefined && token.value?.startsWith('--') && token.value.slice(2)
    if (swallowed && Object.hasOwn(flags, swallowed)) {
      unknown = true
      values.set(swallowed, values.get(swallowed) ?? [''])
    }
    values.set(token.name, [...(values.get(token.name) ?? []), token.value ?? ''])
  }
  const { name, help, optional } = command.operand
  const [operand = '', ...others] = operands
  const [second = '', ...more] = command.second === undefined ? ['', ...others] : others
  // What follows an unknown flag may be its value, so nothing is said about it then.
  if (operand === '' && !optional) problems.unshift(`${name} is missing: ${help}`)
  else if (command.second !== undefined && second === '')
    problems.unshift(`${command.second.name} is missing: ${command.second.help}`)
  else if (more.length > 0 && !unknown)
    problems.push(
      `${more.map((text) => JSON.stringify(text)).join(', ')}: ${command.name} takes ${command.second === undefined ? `one ${name}, and it is ${JSON.stringify(operand)}` : `${name} and ${command.second.name}, and no more`} (put quotes around names with spaces${command.operand.name === 'EVENTS' ? ' and around patterns' : ''}).`,
    )
  for (const [flag, { required, value, help }] of Object.entries(command.flags))
    if (required && !values.has(flag)) problems.push(`--${flag} ${value} is missing: ${help}.`)
  return new Arguments(command, operand, values, problems, second)
}

function unknownFlag(raw: string, name: string, known: readonly string[]): string {
  const near = didYouMean(name, known).replace(/"(.*)"/, '--$1')
  return `There is no flag ${raw}.${near}`
}

function valueProblem(
  token: { value?: string | undefined; inlineValue?: boolean | undefined },
  flag: Flag,
  again: boolean,
): string | undefined {
  const { value, inlineValue } = token
  if (flag.value === undefined)
    return value === undefined ? undefined : `is a switch and takes no value (${value}).`
  if (value === undefined || value === '') return `needs a value, ${flag.value}: ${flag.help}.`
  if (!inlineValue && value.startsWith('--'))
    return `needs a value, ${flag.value}, but ${value} follows.`
  return again && !flag.repeatable ? 'is given twice; give it once.' : undefined
}
