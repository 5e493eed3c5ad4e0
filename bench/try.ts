import { packChain } from '../packages/core/src/simulation/pack-chain.ts'
import { javascriptKernel } from '../packages/core/src/simulation/javascript-kernel.ts'
import { streamKey } from '../packages/core/src/numeric/numbered-stream.ts'
import { allocateChain } from '../packages/core/src/model/chain.ts'
export function bigChain(n: number, deg: number, leak = 0.05) {
  const T = n - 2
  let x = 12345
  const rnd = () => ((x = (Math.imul(x, 1664525) + 1013904223) | 0) >>> 0) / 2 ** 32
  const c = allocateChain(Array.from({ length: n }, (_, i) => 's' + i), T, T * (deg + 2))
  for (let i = 0; i < T; i++) {
    const set = new Set<number>()
    while (set.size < deg) set.add(Math.floor(rnd() * T))
    const cols = [...set].sort((a, b) => a - b).concat([T, T + 1])
    const w = cols.map((_, k) => (k < deg ? (0.1+rnd()) : 0)); const s = w.reduce((a, b) => a + b, 0)
    for (const [k, col] of cols.entries()) { c.column[i * (deg + 2) + k] = col; c.probability[i * (deg + 2) + k] = k < deg ? (w[k]! / s) * (1 - leak) : leak / 2 }
    c.rowStart[i + 1] = (i + 1) * (deg + 2)
    c.kind[i] = 0; c.sojournKind[i] = 1; c.meanSojourn[i] = 3600 * (1 + (i % 5)); c.cost[i] = 0.1 * (i % 3); c.revenue[i] = i % 4
  }
  c.entry[0] = 0.5; c.entry[1] = 0.5; c.kind[T] = 2; c.kind[T + 1] = 3; c.revenue[T] = 800
  return c
}
if (process.argv[2] === 'run') for (const [n, d] of [[12, 4], [1000, 6]] as const) {
  const packed = packChain(bigChain(n, d), { key: streamKey(1), maxSteps: 10000, perCustomer: false, values: false })
  const k = javascriptKernel(packed)
  const f = new Float64Array(k.memory)
  for (let r = 0; r < 5; r++) {
    const t0 = process.cpuUsage(); const s0 = f[10]!
    for (let b = 0; b < 50; b++) k.walk(b, 4096)
    const t1 = process.cpuUsage(t0)
    console.log(n, ((t1.user + t1.system) * 1000 / (f[10]! - s0)).toFixed(2), 'ns/step', (f[10]!-s0)/50/4096, f[0]! / 4096, f[8]! / 4096, f[6]! / f[0]!)
  }
}
