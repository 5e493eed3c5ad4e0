import { decimal } from '../../language/numbers.ts'
import type { TouchpointFacts } from './touchpoint-facts.ts'
import { en } from './words-en.ts'

/** What is known of a touchpoint: how many come, where they go, how many are lost. */
export function TouchpointNote({ facts, id }: { facts: TouchpointFacts; id: string }) {
  const { name, goal, visits, visitsNow, ways, changed } = facts
  return (
    <>
      <h3 id={id}>{name}</h3>
      <p>
        {changed
          ? en.note.visits(per1000(visits), per1000(visitsNow))
          : en.note.visitsNow(per1000(visits))}
      </p>
      {goal && <p>{en.note.goal}</p>}
      <table>
        <thead>
          <tr>
            <th scope="col">{en.note.to}</th>
            <th scope="col">{en.note.share}</th>
            {changed && <th scope="col">{en.note.shareNow}</th>}
            <th scope="col">{en.note.count}</th>
          </tr>
        </thead>
        <tbody>
          {ways.map((way) => (
            <tr key={way.id} class={way.loss ? 'loss' : ''}>
              <th scope="row">{way.loss ? en.note.loss(way.name) : way.name}</th>
              <td>{of100(way.share)}</td>
              {changed && <td>{of100(way.shareNow)}</td>}
              <td>{way.count === undefined ? en.note.none : decimal(way.count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

export function per1000(visits: number): string {
  return decimal(visits, visits < 9.95 ? 1 : 0)
}

function of100(share: number): string {
  return decimal(100 * share, share > 0 && share < 0.0995 ? 1 : 0)
}
