import { events, paths, shape } from '../fit-state.ts'
import { words } from '../words.ts'
import type { Look } from '../work/look.ts'

/** In the order of the file up to so many columns. */
const MOST_SHOWN = 24

/** The first rows, each column with what it means. */
export function Preview({ look }: { readonly look: Look }) {
  const { preview, roles, pathRoles } = words.value.columns
  const meanings = (name: string): string[] =>
    shape.value === 'events'
      ? Object.entries(events.value.columns)
          .filter(([, column]) => column === name)
          .map(([role]) => roles[role as keyof typeof roles][0] as string)
      : Object.entries(paths.value.columns)
          .filter(([, column]) => column === name)
          .map(([role]) => pathRoles[role as keyof typeof pathRoles][0] as string)
  // What has a meaning comes first: of hundreds of columns, a few are used.
  const used = look.columns.flatMap(({ name }, i) => (meanings(name).length > 0 ? [i] : []))
  const others = look.columns.flatMap((_, i) => (used.includes(i) ? [] : [i]))
  const wide = look.columns.length > MOST_SHOWN
  const shown = wide ? [...used, ...others].slice(0, MOST_SHOWN) : look.columns.keys()
  const places = [...shown]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must take the focus
    <section class="tw fit-preview" tabIndex={0} aria-label={preview}>
      <table>
        <caption class="vh">{preview}</caption>
        <thead>
          <tr>
            {places.map((i) => {
              const name = look.columns[i]?.name ?? ''
              const roles = meanings(name)
              return (
                <th key={name} scope="col" class={roles.length > 0 ? 'used' : ''}>
                  {name}
                  {roles.length > 0 && <span class="fit-role">{roles.join(', ')}</span>}
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {look.rows.map((row, i) => (
            <tr key={i}>
              {places.map((k) => {
                const text = row[k] ?? ''
                return <td key={k}>{text.length > 60 ? `${text.slice(0, 59)}…` : text}</td>
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
