/** A name that nothing has yet: the wanted one, or that with a number. */
export function freeName(wanted: string, taken: Iterable<string>): string {
  const names = new Set(taken)
  let name = wanted
  for (let i = 2; names.has(name); i++) name = `${wanted} ${i}`
  return name
}
