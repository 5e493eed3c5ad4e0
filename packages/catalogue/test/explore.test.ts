import { test } from 'vitest'
import { surveyLevers, LEVERS } from '../src/index.ts'
import { RICH, STUDIO, SHOP_WITHOUT_RETARGETING, STUDIO_WITHOUT_TRIAL } from './rich-journey.ts'
import { analyze, rewardToAbsorption, retention } from 'sojourn/analysis'
import { compileChain, type Journey } from 'sojourn/model'
import { applyScenario } from 'sojourn/scenarios'
import { typical, middle } from './typical.ts'
const figures = (journey: Journey, share=0, weight=1) => {
  const chain = compileChain(journey)
  const r = retention(chain, 365).retained!
  const revenue = rewardToAbsorption(chain,{onStates: chain.revenue}).fromEntries.mean
  const cost = rewardToAbsorption(chain,{onStates: chain.cost}).fromEntries.mean + share*revenue
  return { weight, conversions: weight*analyze(journey).conversion!, retention: r, cost: weight*cost, revenue: weight*revenue }
}
test.each([['r', RICH],['s',STUDIO],['r-',SHOP_WITHOUT_RETARGETING],['s-',STUDIO_WITHOUT_TRIAL]])('%s', (_n, RICH) => {
  const b = figures(RICH)
  console.log(b.conversions, b.cost, b.revenue, [30,180,365].map(d=>b.retention[d]))
  for (const {lever, compiled} of surveyLevers(RICH, Object.fromEntries(LEVERS.map(l=>[l.id, Object.fromEntries(Object.entries(l.parameters).filter(([,p])=>p.unit==='money a visit').map(([n])=>[n,20]))])))) {
    if (!compiled.applies) { console.log(lever.id, 'NO', compiled.because.map(b=>b.text.en).join(' | ').slice(0,100)); continue }
    const [f] = compiled.changes
    const share = typeof (f as any).cost === 'object' ? ((f as any).cost.shareOfRevenue ?? 0) * (f!.reach === undefined ? 1 : middle(f!.reach)) : 0
    const a = figures(applyScenario(RICH, typical(compiled.changes)), share, compiled.changes.reduce((w,c)=> c.op==='scaleEntries' ? w + (middle(c.factor)-1)*((RICH.entries as any)[c.touchpoint]!/100) : w, 1))
    console.log(lever.id.padEnd(28), JSON.stringify(Object.values(lever.direction)), (a.conversions/b.conversions-1).toExponential(2), [30,180,365].map(d=>(a.retention[d]!-b.retention[d]!).toExponential(1)).join(' '), (a.cost/b.cost-1).toExponential(2), (a.revenue/b.revenue-1).toExponential(2))
  }
})
