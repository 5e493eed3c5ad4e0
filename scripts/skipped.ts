/**
 * Says in one line on standard error that tests are skipped, and how to get them. Where
 * `SOJOURN_REQUIRE` names them (a comma-separated list), as `.ci/run` does, it throws instead.
 */
export function skipped(
  tests: 'browser' | 'postgres' | 'shared-data' | 'site',
  line: string,
): void {
  if (process.env.SOJOURN_REQUIRE?.split(',').includes(tests)) throw new Error(line)
  process.stderr.write(`${line}\n`)
}
