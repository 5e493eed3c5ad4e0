import type { Chain } from '../packages/core/src/model/chain.ts'

/** A chain as plain.c and vectorised.py read it: numbers parted by spaces; the entries are the last row. */
export function writeChain(chain: Chain): string {
  const states = chain.ids.length
  const rows: number[][] = []
  for (let i = 0; i < chain.touchpoints; i++) {
    const row: number[] = []
    for (let p = chain.rowStart[i] as number; p < (chain.rowStart[i + 1] as number); p++)
      row.push(chain.column[p] as number, chain.probability[p] as number)
    rows.push(row)
  }
  rows.push([...chain.entry].flatMap((share, i) => (share > 0 ? [i, share] : [])))
  const widest = rows.reduce((most, row) => Math.max(most, row.length / 2), 0)
  const lines = [[states, chain.touchpoints, widest]]
  for (let i = 0; i < states; i++) {
    const mean = i < chain.touchpoints ? (chain.meanSojourn[i] as number) : 0
    const converts = chain.kind[i] === 1 || chain.kind[i] === 2 ? 1 : 0
    lines.push([chain.cost[i] as number, chain.revenue[i] as number, mean, converts])
  }
  for (const row of rows) lines.push([row.length / 2, ...row])
  return `${lines.map((line) => line.join(' ')).join('\n')}\n`
}
