/** Code of another language as Markdown that shows it, and runs nothing. */
export function asWritten(code: string): string {
  const fence = '`'.repeat(Math.max(3, ...[...code.matchAll(/`+/g)].map(([run]) => run.length + 1)))
  return `${fence}\n${code}\n${fence}`
}
