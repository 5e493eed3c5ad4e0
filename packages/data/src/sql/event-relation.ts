import { identifier } from './quoted-sql.ts'

/** Where events are in a database: a table, or what a query gives. */
export type EventRelation =
  | {
      /** Its name; with its schema as `shop.events`, or as a list where names have dots. */
      readonly table: string | readonly string[]
    }
  | {
      /** One SELECT. Its order doesn't matter. */
      readonly query: string
    }

/** A relation as it stands after FROM. */
export function fromClause(relation: EventRelation): string {
  if ('query' in relation) return `(\n${withoutSemicolon(relation.query)}\n) as events`
  const { table } = relation
  const names = typeof table === 'string' ? table.split('.') : table
  return `${names.map(identifier).join('.')} as events`
}

function withoutSemicolon(query: string): string {
  return query.replace(/[\s;]+$/, '')
}
