import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

const here = fileURLToPath(new URL('.', import.meta.url))

/** What the compiler says of a journey with these parts, message by message. */
function complaints(parts: Readonly<Record<string, string>>): string[] {
  const places: Record<string, string> = {
    touchpoint: "{ id: 'checkout', phase: 'decision' }",
    entries: '{ ad: 1 }',
    row: '{ checkout: 0.3, lost: "rest" }',
    use: '',
    ...parts,
  }
  const source = `
    import { analyze } from '../../src/analysis/index.ts'
    import { journey } from '../../src/model/index.ts'
    import { scenario } from '../../src/scenarios/index.ts'
    export const shop = journey({
      phases: [{ id: 'awareness' }, { id: 'decision' }],
      touchpoints: [{ id: 'ad', phase: 'awareness' }, ${places.touchpoint}],
      outcomes: [{ id: 'purchase', kind: 'conversion' }, { id: 'lost' }],
      entries: ${places.entries},
      transitions: { ad: ${places.row}, checkout: { purchase: 0.6, lost: 'rest' } },
    })
    void analyze, scenario
    ${places.use}`
  const name = `${here}snippet.ts`
  const { config } = ts.readConfigFile(`${here}../tsconfig.json`, ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, `${here}..`)
  const host = ts.createCompilerHost(options)
  const { getSourceFile, fileExists, readFile } = host
  host.fileExists = (file) => file === name || fileExists(file)
  host.readFile = (file) => (file === name ? source : readFile(file))
  host.getSourceFile = (file, ...rest) =>
    file === name
      ? ts.createSourceFile(file, source, rest[0])
      : cached(file, rest[0], getSourceFile)
  const program = ts.createProgram([name], { ...options, types: [], noUnusedLocals: false }, host)
  return program
    .getSemanticDiagnostics(program.getSourceFile(name))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
}

const parsed = new Map<string, ts.SourceFile | undefined>()

/** Files that don't change are parsed once for all tests. */
function cached(
  file: string,
  options: ts.ScriptTarget | ts.CreateSourceFileOptions,
  parse: ts.CompilerHost['getSourceFile'],
): ts.SourceFile | undefined {
  if (!parsed.has(file)) parsed.set(file, parse(file, options))
  return parsed.get(file)
}

describe('the compiler says what was meant', () => {
  test('and nothing where all is well', () => {
    expect(complaints({ use: "analyze(shop, { hit: ['checkout'] })" })).toEqual([])
  })

  test.each([
    ['a successor in a row', { row: '{ chekout: 0.3, lost: "rest" }' }, 'checkout'],
    ['an entry', { entries: '{ chekout: 1 }' }, 'checkout'],
    ['a phase', { touchpoint: "{ id: 'checkout', phase: 'decison' }" }, 'decision'],
    ['a touchpoint to hit', { use: "analyze(shop, { hit: ['chekout'] })" }, 'checkout'],
    [
      'a touchpoint in a scenario',
      {
        use: `scenario(shop, { name: 'x', changes: [
          { op: 'scaleOdds', from: 'chekout', to: 'purchase', factor: 2 }] })`,
      },
      'checkout',
    ],
    ['a touchpoint in a result', { use: 'analyze(shop).expectedVisits.chekout' }, 'checkout'],
  ] as [string, Record<string, string>, string][])('for %s', (_, parts, meant) => {
    const messages = complaints(parts)
    expect(messages).toHaveLength(1)
    expect(messages[0]).toMatch(new RegExp(`Did you mean( to write)? ['"]+${meant}`))
  })
})
