import type { CalibrationRecord, ProofRecord, PublishedRecord } from './records.ts'

/** Scores of one file under mutation. */
export interface MutationScore {
  readonly killed: number
  readonly survived: number
  /** In code that no test of its folder runs. */
  readonly noCoverage: number
  /** Survivors that were read one by one and change nothing that can be seen. */
  readonly equivalent?: Readonly<Record<string, number>>
  /** What the first run killed, before tests were added for its survivors. */
  readonly firstRun?: string
  readonly date: string
}

/** How many of all were met. */
export interface Counted {
  readonly total: number
  readonly covered: number
}

/** Lines and branches that the unit tests run, by folder. */
export interface Coverage {
  readonly date: string
  readonly folders: Readonly<
    Record<string, { readonly lines: Counted; readonly branches: Counted }>
  >
}

/** What is measured by commands of their own, and committed with its date. */
export interface Results {
  readonly longRun?: { readonly date: string; readonly records: readonly CalibrationRecord[] }
  readonly mutation: Readonly<Record<string, MutationScore>>
  readonly unmutated: readonly string[]
  readonly coverage?: Coverage
  readonly fuzz?: Readonly<Record<string, unknown>>
  readonly soak?: Readonly<Record<string, unknown>>
}

/** The page "How we know", in Markdown. */
export function page(records: readonly ProofRecord[], results: Results): string {
  const met = records.filter((record) => record.kind === 'published')
  const short = records.filter((record) => record.kind === 'calibration' && !record.long)
  const calibrations = short as CalibrationRecord[]
  const cases = [...grouped(met, ({ name }) => name)].sort(([a], [b]) => compareNames(a, b))
  const [golden, datasets] = [true, false].map((own) =>
    cases.filter(([name]) => name.startsWith('Golden case') === own),
  )
  return [
    '---',
    'title: How we know',
    'description: every published number that is met, calibration, mutation testing, fuzzing and soak',
    'order: 60',
    '---',
    '',
    '# How we know',
    '',
    'Nobody should act on a forecast that can’t be checked. This page is made by `npm run proof` from what the tests assert: a number stands here because a test compared it, and the test fails where they differ by more than the tolerance beside it. CI makes the page anew and compares.',
    '',
    `**${met.length.toLocaleString('en')} published numbers** of ${cases.length} cases are met.`,
    '',
    '## Golden cases',
    '',
    'Numbers that others published or printed. Where a case has many, the largest error is shown.',
    '',
    ...(golden ?? []).flatMap(([name, list]) => caseOf(name, list)),
    '## Data sets',
    '',
    'Real and published data, with the results of other programs. The data themselves are not part of this repository; where they are missing, these tests are skipped.',
    '',
    ...(datasets ?? []).flatMap(([name, list]) => caseOf(name, list)),
    '## Calibration',
    '',
    'Golden numbers show that formulas are right. That a *posterior* is right is shown by simulation (Cook, Gelman & Rubin 2006; Talts et al. 2018): a truth is drawn from the prior, data from the truth, and the posterior from the data. The rank of the truth among 199 draws must then be uniform (χ² on 20 cells; refused below p = 0.0001, so that a right one fails once in 10,000 times), and an interval of 80 % must hold the truth in 80 of 100 runs, within four standard errors. Seeds are fixed.',
    '',
    '### On every change',
    '',
    ...calibration(calibrations),
    ...(results.longRun
      ? [
          `### The long run (\`npm run proof -- --long\`, ${results.longRun.date})`,
          '',
          ...calibration(results.longRun.records),
        ]
      : []),
    ...mutation(results),
    ...coverage(results),
    ...figures(
      'Fuzzing',
      'Valid files of every format that is read are damaged at random and read again: `npm run fuzz -- --seconds 60 --seed 1`. A reader may refuse, in words and with its own kind of error; it may not hang, throw anything else, or lose a row without saying so. A short run is part of the tests.',
      results.fuzz,
    ),
    ...figures(
      'Soak',
      'Simulated use of the built playground in a browser, and repeated fits in Node, with memory measured after forced collection: `npm run soak -- --minutes 60`.',
      results.soak,
    ),
  ].join('\n')
}

function caseOf(name: string, records: readonly PublishedRecord[]): string[] {
  return [
    `### ${name}`,
    '',
    `Source: ${[...new Set(records.map(({ source }) => source.replace(/\.$/, '')))].join('; ')}.`,
    '',
    ...table(
      ['Quantity', 'Expected', 'Got', 'Error', 'Tolerance'],
      [...grouped(records, ({ quantity }) => quantity)].map(([quantity, list]) => {
        const few = list.length <= 4
        const errors = list.map(({ got, expected }) => off(Number(got), Number(expected)))
        const tolerances = [...new Set(list.map(({ tolerance }) => tolerance))]
        return [
          quantity,
          few ? list.map(({ expected }) => plain(expected)).join(', ') : `${list.length} numbers`,
          few ? list.map(({ got }) => plain(got)).join(', ') : 'all met',
          error(Math.max(...errors)),
          tolerances.join('; '),
        ]
      }),
    ),
    '',
  ]
}

const off = (got: number, expected: number) => (got === expected ? 0 : Math.abs(got - expected))

function error(value: number): string {
  if (value === 0) return '0'
  return value < 1e-9 ? '< 1e-9' : value.toExponential(0)
}

/** To twelve digits, without noise at their end. */
function plain(text: string): string {
  const value = Number(text)
  return Number.isFinite(value)
    ? String(Number(value.toPrecision(12)))
    : text.replace('Infinity', '∞')
}

const RANKS = 'Ranks, from low to high'

function calibration(records: readonly CalibrationRecord[]): string[] {
  const titles = {
    ranks: ['**Ranks and coverage**', RANKS],
    coverage: ['**Coverage of stated intervals**'],
    recovery: ['**Parameters that generated the data, found again**'],
    backtest: ['**Backtests: what was forecast from the first part of real data, and what came**'],
  } as const
  return Object.entries(titles).flatMap(([of, [title, chart]]) => {
    const rows = records
      .filter(({ table }) => table === of)
      .sort((a, b) => compareNames(a.name, b.name))
    if (rows.length === 0) return []
    const names = [...new Set(rows.flatMap((row) => Object.keys(row.figures)))]
    return [
      title,
      '',
      ...table(
        ['', ...names, ...(chart ? [chart] : [])],
        rows.map(({ name, figures, histogram }) => [
          name,
          ...names.map((key) => figures[key] ?? '–'),
          ...(chart ? [bars(histogram ?? [])] : []),
        ]),
      ),
      '',
    ]
  })
}

/** Counts as bars of text, from nothing to twice the mean. */
function bars(counts: readonly number[]): string {
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length
  return counts.map((count) => '▁▂▃▄▅▆▇█'[Math.min(7, Math.floor((4 * count) / mean))]).join('')
}

function mutation({ mutation: scores, unmutated }: Results): string[] {
  const rows = Object.entries(scores).sort(([a], [b]) => compareNames(a, b))
  const same = ({ equivalent = {} }: MutationScore) =>
    Object.values(equivalent).reduce((sum, count) => sum + count, 0)
  const percent = (killed: number, all: number) =>
    all === 0 ? '–' : `${((100 * killed) / all).toFixed(0)} %`
  const numbers = (score: MutationScore) =>
    [score.killed, score.survived, score.noCoverage, same(score)] as const
  const total = [0, 1, 2, 3].map((i) =>
    rows.reduce((sum, [, score]) => sum + (numbers(score)[i] as number), 0),
  )
  const cells = ([killed = 0, survived = 0, missed = 0, alike = 0]: readonly number[]) => [
    ...[killed, survived, missed, alike].map(String),
    percent(killed, killed + survived + missed - alike),
  ]
  const equivalents = rows.flatMap(([file, { equivalent = {} }]) =>
    Object.entries(equivalent).map(([reason, count]) => `- \`${file}\` (${count}): ${reason}.`),
  )
  return [
    '## Mutation testing',
    '',
    'Do the tests notice when the code is wrong? [Stryker](https://stryker-mutator.io) breaks it, one small change after the other, and the tests that reach the change are run, of the same folder, of the golden cases, and for a few files of the folder that uses them, the fastest first, until one fails: `npm run mutation -- core/src/analysis/leverage.ts`, or a folder. To get through all files, properties are tried on a dozen random cases first and on all of theirs only after that, a mutant has two seconds of the processor, and tests that take more than 0.7 s are left out: what these would have noticed counts as survived. A mutant in an endless loop counts as killed. Survivors are read one by one; those that change nothing that can be seen (an order of equal terms, a faster way to the same number) are counted as equivalent and left out of the score. Where a first run is given, tests were added for its survivors since. Mutants that run only while a file is loaded are not tried. The aim is 85 %.',
    '',
    ...(rows.length === 0
      ? ['Nothing has been run yet.', '']
      : [
          ...table(
            [
              'File',
              'First run',
              'Killed',
              'Survived',
              'Not reached',
              'Equivalent',
              'Score',
              'Date',
            ],
            [
              ...rows.map(([file, score]) => [
                `\`${file}\``,
                score.firstRun ?? '',
                ...cells(numbers(score)),
                score.date,
              ]),
              ['**All of these**', '', ...cells(total), ''],
            ],
          ),
          '',
          ...(equivalents.length > 0 ? ['Equivalent:', '', ...equivalents, ''] : []),
        ]),
    unmutated.length === 0
      ? 'All files of the three folders have been run.'
      : `**Not yet run:** ${unmutated.length} of the ${unmutated.length + rows.length} files of \`core/src/analysis\`, \`estimation\` and \`scenarios\`: every one of them that isn’t in the table.`,
    '',
  ]
}

function coverage({ coverage: found }: Results): string[] {
  const share = ({ covered, total }: Counted) =>
    total === 0 ? '–' : `${((100 * covered) / total).toFixed(1)} %`
  const rows = Object.entries(found?.folders ?? {})
  const all = (of: 'lines' | 'branches') =>
    rows.reduce(
      (sum, [, counted]) => ({
        total: sum.total + counted[of].total,
        covered: sum.covered + counted[of].covered,
      }),
      { total: 0, covered: 0 },
    )
  return [
    '## Coverage',
    '',
    'Which lines and branches of `core` its unit tests run: `npm run coverage`. It tells what is never tried, not whether a test would notice that it is wrong; that is what mutation testing is for. There is no aim.',
    '',
    ...(found === undefined
      ? ['Nothing has been run yet.', '']
      : [
          ...table(
            ['Folder', 'Lines', 'Branches'],
            [
              ...rows.map(([name, { lines, branches }]) => [
                `\`${name}\``,
                share(lines),
                share(branches),
              ]),
              ['**All of core**', share(all('lines')), share(all('branches'))],
            ],
          ),
          '',
          `Last run: ${found.date}.`,
          '',
        ]),
  ]
}

function figures(
  title: string,
  words: string,
  found: Readonly<Record<string, unknown>> | undefined,
): string[] {
  const rows = Object.entries(found ?? {}).map(([name, value]) => [name, String(value)])
  return [
    `## ${title}`,
    '',
    words,
    '',
    ...(rows.length > 0 ? [...table(['Last run', ''], rows), ''] : []),
  ]
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)]
}

function grouped<Item>(items: readonly Item[], of: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const own = groups.get(of(item))
    if (own) own.push(item)
    else groups.set(of(item), [item])
  }
  // Tests of different files finish in any order.
  return new Map([...groups].sort(([a], [b]) => compareNames(a, b)))
}

const compareNames = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true })
