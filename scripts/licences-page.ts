import { shippedDependencies } from './dependencies.ts'
import { oldDependencies } from './old-dependencies.ts'

/** The page on what others wrote. */
export function licencesPage(): string {
  const dependencies = shippedDependencies()
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const counts = new Map<string, number>()
  for (const { licence } of dependencies) counts.set(licence, (counts.get(licence) ?? 0) + 1)
  return [
    '# Licences of what others wrote',
    '',
    `Sojourn is under the MIT licence. With its packages and its playground come ${dependencies.length} packages of others, all under licences that let anybody use and pass them on. Tools that only build and test are not among them.`,
    '',
    row(['licence', 'packages']),
    row(['---', '---:']),
    ...[...counts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([licence, n]) => row([licence, `${n}`])),
    '',
    '**Not released for two years, and used all the same:**',
    '',
    row(['package', 'why']),
    row(['---', '---']),
    ...Object.entries(oldDependencies).map(([name, why]) => row([name, why])),
    '',
    'In bold: what a package of ours asks for by name. The rest comes with these.',
    '',
    row(['package', 'version', 'licence', 'comes with']),
    row(['---', '---', '---', '---']),
    ...dependencies.map(({ name, version, licence, of, direct }) =>
      row([direct ? `**${name}**` : name, version, licence, of.join(', ')]),
    ),
    '',
    'DuckDB and Monaco bring parts of others of their own, whose licences stand in their packages. This page is written by `npm run licences`; a test says when it is out of date.',
    '',
  ].join('\n')
}
