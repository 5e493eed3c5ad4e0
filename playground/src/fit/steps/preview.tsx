import { events, paths, shape } from '../fit-state.ts'
import { words } from '../words.ts'
import type { Look } from '../work/look.ts'

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
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must take the focus
    <section class="tw fit-preview" tabIndex={0} aria-label={preview}>
      <table>
        <caption class="vh">{preview}</caption>
        <thead>
          <tr>
            {look.columns.map(({ name }) => {
              const used = meanings(name)
              return (
                <th key={name} scope="col" class={used.length > 0 ? 'used' : ''}>
                  {name}
                  {used.length > 0 && <span class="fit-role">{used.join(', ')}</span>}
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {look.rows.map((row, i) => (
            <tr key={i}>
              {row.map((text, k) => (
                <td key={k}>{text.length > 60 ? `${text.slice(0, 59)}…` : text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
