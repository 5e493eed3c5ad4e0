import type { EventMapping } from './event-mapping.ts'

/** Columns are named by their whole path, and read by their outermost name. */
export function wantedBy({ wanted, everything = false }: EventMapping): (name: string) => boolean {
  const lower = wanted.map((name) => name.toLowerCase())
  return (name) => {
    const own = name.toLowerCase()
    return everything || lower.some((want) => want === own || want.startsWith(`${own}.`))
  }
}
