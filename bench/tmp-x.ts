import { hittingProbabilities } from '../packages/core/src/analysis/index.ts'
import { leakyChain } from './leaky-chain.ts'
const [n,leak,r]=process.argv.slice(2).map(Number)
const c=leakyChain(n!,leak!); const t=Uint8Array.from(c.ids,(_,i)=>i===n?1:0)
for(let i=0;i<r!;i++){const b=performance.now(); const h=hittingProbabilities(c,t); console.log(n,leak,(performance.now()-b).toFixed(0),'ms',h.errorBound)}
