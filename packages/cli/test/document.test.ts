import { expect, test } from 'vitest'
import { type Command, EVERYWHERE, type Flag } from '../src/command.ts'
import { COMMANDS } from '../src/commands/index.ts'

// A page that is written from the commands' own help can't say anything else than they do.
test('docs/reference/command-line.md says what the help says (vitest run … -u writes it anew)', async () => {
  await expect(page()).toMatchFileSnapshot('../../../docs/reference/command-line.md')
})

function page(): string {
  return `---
order: 1
description: every command with its flags and what it prints
---
# The command line

\`npm run -s sojourn -- COMMAND …\` in a clone, \`sojourn COMMAND …\` where \`@sojourn/cli\` is installed. This page is written from what the commands say with \`--help\`. With \`--json\` each prints one JSON document, with every digit, and nothing else. Exit codes: 0 done, 1 the input is wrong, 2 the command is written wrongly, 130 stopped by Ctrl-C.

| command | what it does |
|---|---|
${COMMANDS.map(({ name, purpose }) => `| [\`${name}\`](#${name}) | ${cell(purpose)} |`).join('\n')}

${COMMANDS.map(section).join('\n')}`
}

function section({ name, purpose, operand, second, flags, examples, output }: Command): string {
  const operands = second === undefined ? [operand] : [operand, second]
  const all = Object.entries({ ...flags, ...EVERYWHERE })
  const needed = all.filter(([, { required }]) => required).map(flagText)
  const names = operands.map((each) =>
    'optional' in each && each.optional ? `[${each.name}]` : each.name,
  )
  return `## \`sojourn ${name}\` {#${name}}

\`${name}\` ${text(purpose)}${/[.?!]$/.test(purpose) ? '' : '.'}

\`\`\`text
sojourn ${[name, ...names, ...needed, '[flags]'].join(' ')}
\`\`\`

| argument or flag | meaning |
|---|---|
${operands.map((each) => `| \`${each.name}\` | ${cell(each.help)} |`).join('\n')}
${all.map((flag) => `| \`${flagText(flag).replaceAll('|', '\\|')}\` | ${cell(flag[1].help)}${note(flag[1])} |`).join('\n')}

${examples.map(({ shows, args }) => `${text(shows)}\n\n\`\`\`sh\n${call(args)}\n\`\`\``).join('\n\n')}

${output.map(text).join('\n\n')}
`
}

/** A call in as few lines as fit, broken before flags. */
function call(args: readonly string[]): string {
  const lines = ['npm run -s sojourn --']
  for (const piece of args) {
    const longer = `${lines.at(-1)} ${piece}`
    if (longer.length <= 88) lines[lines.length - 1] = longer
    else lines.push(`  ${piece}`)
  }
  return lines.join(' \\\n')
}

function flagText([name, { value }]: readonly [string, Flag]): string {
  return value === undefined ? `--${name}` : `--${name} ${value}`
}

function note({ required, repeatable }: Flag): string {
  const marks = [required && 'required', repeatable && 'may be repeated'].filter(Boolean)
  return marks.length > 0 ? ` (${marks.join('; ')})` : ''
}

/** Help as it stands in a terminal, kept from being read as Markdown. */
function text(help: string): string {
  return help.replace(/[\\`*_<>[\]{}]/g, '\\$&')
}

function cell(help: string): string {
  return text(help).replaceAll('|', '\\|')
}
