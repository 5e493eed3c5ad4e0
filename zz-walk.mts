import { readFileSync, writeFileSync, mkdirSync } from 'node:fs'
import { chromium, type Page } from 'playwright-core'
import { preview } from 'vite'
import { CHROMIUM_FLAGS, chromiumPath } from './scripts/chromium.ts'
const lang = process.argv[2]!, only = process.argv[3]
const server = await preview({ root:'/tmp/wt/errors/playground', configFile:false, logLevel:'error', build:{outDir:'/tmp/errors-play'}, preview:{host:'127.0.0.1',port:0,open:false} })
const U = server.resolvedUrls!.local[0]!
const b = await chromium.launch({executablePath: chromiumPath()!, args: CHROMIUM_FLAGS})
mkdirSync('/tmp/errwork/out',{recursive:true})
export const collect = () => {
  const out = new Set<string>()
  const ATTRS = ['aria-label','title','placeholder','alt','aria-description','aria-roledescription','aria-valuetext','content','label']
  const skip = (el: Element|null): boolean => !!el?.closest('[lang]:not(html), code, pre, .monaco-editor, script, style, kbd, .monaco-aria-container')
  const walk = (root: Node) => {
    const w = document.createTreeWalker(root, NodeFilter.SHOW_TEXT|NodeFilter.SHOW_ELEMENT)
    for (let n: Node|null = w.currentNode; n; n = w.nextNode()) {
      if (n.nodeType === 3) { const t=(n.textContent??'').replace(/\s+/g,' ').trim(); if (t && !skip((n as Text).parentElement)) out.add(t) }
      else if (n instanceof Element) { if(!skip(n)) for (const a of ATTRS) { const v=n.getAttribute(a); if (v && n.tagName!=='META') out.add(`[${a}] ${v.replace(/\s+/g,' ')}`) ; if(a==='content'&&n.tagName==='META'&&n.getAttribute('name')==='description') out.add('[meta] '+v)}
        if (n.shadowRoot) walk(n.shadowRoot) }
    }
  }
  walk(document.documentElement); out.add('[title] '+document.title)
  return [...out]
}
const all: Record<string, string[]> = {}
let ctx = await b.newContext({ viewport:{width:1440,height:900}, locale: {en:'en-GB',nb:'nb-NO',da:'da-DK',sv:'sv-SE'}[lang], serviceWorkers:'block', acceptDownloads: true })
await ctx.addInitScript('globalThis.__name = (f) => f')
const p = await ctx.newPage()
p.on('dialog', d => { (all['dialogs'] ??= []).push(d.message()); d.accept() })
p.on('pageerror', e => console.log('pageerror', e.message))
const grab = async (name: string) => { const s = await p.evaluate(collect); all[name] = [...new Set([...(all[name]??[]), ...s])]; const l = await p.evaluate(()=>document.documentElement.lang); if (l!==lang) console.log('LANG', name, l) }
const openAll = async () => { await p.evaluate(()=>{ for (const d of document.querySelectorAll('details:not([open])')) (d.querySelector('summary') as HTMLElement)?.click() }); await p.waitForTimeout(500); await p.evaluate(()=>{ for (const d of document.querySelectorAll('details:not([open])')) (d as HTMLDetailsElement).open=true }); await p.waitForTimeout(900) }
const goto = async (path: string) => { await p.goto(U+path); await p.reload(); await p.waitForLoadState('networkidle').catch(()=>{}); await p.waitForTimeout(1200) }
const step = async (name: string, f: () => Promise<void>) => { if (only && !name.includes(only)) return; const t=Date.now(); try { await f() } catch (e) { console.log('FAILED', name, String(e).slice(0,300)) } console.log(name, Date.now()-t); writeFileSync('/tmp/errwork/out/'+lang+(process.env.TAG??'')+'.json', JSON.stringify(all,null,1)) }
const menus = async (name: string) => { // every button that opens a menu
  const n = await p.locator('button[aria-haspopup], button[aria-expanded=false]').count()
  for (let i=0;i<n;i++) { const btn = p.locator('button[aria-haspopup], button[aria-expanded]').nth(i); if (!(await btn.isVisible().catch(()=>false))) continue; await btn.click({timeout:1500}).catch(()=>{}); await p.waitForTimeout(250); await grab(name); await p.keyboard.press('Escape'); } }
await step('start', async () => { await goto(''); await openAll(); await grab('start'); await menus('start') })
const EX = ['clothes-shop','web-shop','fitted-web-shop']
const { examples } = await import('@sojourn/catalogue').catch(()=>({examples:undefined})) as never
for (const id of (process.env.EX ?? 'clothes-shop,fitted-web-shop').split(',')) await step('studio:'+id, async () => {
  await goto('#/example/'+id); await p.locator('.kpi').nth(1).waitFor({timeout:60000})
  await p.waitForTimeout(1500)
  await p.locator('.kpis[data-settled=true]').waitFor({timeout:60000}).catch(()=>{})
  for (let y=0;y<8;y++){ await p.mouse.wheel(0,900); await p.waitForTimeout(250) }
  await openAll(); await p.waitForTimeout(2500); await openAll(); await p.waitForTimeout(2500); await grab('studio:'+id)
  // touchpoints of the map
  const nodes = p.locator('svg [role=button], svg [tabindex="0"]')
  const n = Math.min(await nodes.count(), 60)
  for (let i=0;i<n;i+=3) { await nodes.nth(i).focus({timeout:800}).catch(()=>{}); await p.waitForTimeout(60); await p.keyboard.press('Enter'); await p.waitForTimeout(150); if(i%6===0) await grab('studio:'+id); await p.keyboard.press('Escape') }
  await menus('studio:'+id)
  // every button in main which is not destructive: click & grab
  const btns = p.locator('main button:visible'); const m = Math.min(await btns.count(), 90)
  for (let i=0;i<m;i++) { await btns.nth(i).click({timeout:700}).catch(()=>{}); await p.waitForTimeout(120); if (i%4===3) { await openAll(); await grab('studio:'+id) } }
  await p.waitForTimeout(3000); await openAll(); await grab('studio:'+id)
  await p.keyboard.press('Escape')
  p.setDefaultTimeout(4000); for (const sel of ['.plot svg','figure svg','svg']) { const c = p.locator(sel); const k=Math.min(await c.count(),8); for (let i=0;i<k;i++){ const bx=await c.nth(i).boundingBox().catch(()=>null); if(!bx) continue; await c.nth(i).scrollIntoViewIfNeeded({timeout:500}).catch(()=>{}); const b2=await c.nth(i).boundingBox().catch(()=>null); if(b2){ await p.mouse.move(b2.x+b2.width*0.5,b2.y+b2.height*0.5); await p.waitForTimeout(150); await grab('tips:'+id)} } }
})
await step('sketch', async () => { await goto('#/sketch'); await openAll(); await grab('sketch')
  await p.locator('input[type=text]').first().fill('Xqz').catch(()=>{})
  const methods = await p.locator('input[type=radio]').count()
  for (let s=0;s<8;s++) { 
    const steps = p.locator('ol button, nav button, .steps button'); if (s < await steps.count()) await steps.nth(s).click({timeout:800}).catch(()=>{})
    await p.waitForTimeout(300); await openAll(); await grab('sketch')
    const btns = p.locator('main button:visible'); const m = Math.min(await btns.count(), 50)
    for (let i=0;i<m;i++) { const tx = await btns.nth(i).textContent().catch(()=>''); if (/^\+|Legg|Tilføj|Lägg|Add/.test(tx??'')) { await btns.nth(i).click({timeout:500}).catch(()=>{}); await p.waitForTimeout(60) } }
    await openAll(); await grab('sketch') } })
await step('fit', async () => { await goto('#/fit'); await openAll(); await grab('fit')
  const f = async (name: string, text: string|Buffer) => { await p.locator('input[type=file]').first().setInputFiles({name, mimeType:'text/csv', buffer: Buffer.from(text)}); await p.waitForTimeout(1500); await openAll(); await grab('fit') }
  await f('broken.csv','usr,at\n1,2\n"3'); await f('b2.csv','user,at,page\n,13/02/2020,home\n1,x,\n')
  await f('pdf.csv','%PDF-1.4')
  const { csvOf, generatedLog } = await import('./playground/test/generated-log.ts')
  await goto('#/fit'); await f('boots.csv', csvOf(generatedLog(4000))); await p.waitForTimeout(1500)
  for (let i=0;i<6;i++){ const nx = p.getByRole('button',{name:/^(Next|Neste|Næste|Nästa|Fit|Learn|Tilpass|Lær|Continue|Fortsett|Fortsæt|Fortsätt)/}).first(); await openAll(); await grab('fit'); if (await nx.count()) await nx.click({timeout:1500}).catch(()=>{}); await p.waitForTimeout(2500) }
  const btns = p.locator('main button:visible'); const m = await btns.count(); for (let i=0;i<m;i++) (all['fit'] as string[]).push('BTN '+await btns.nth(i).textContent())
  await p.locator('main button.primary, main button.btn-primary, main .btn.pri').first().click({timeout:1500}).catch(()=>{}); await p.waitForTimeout(5000); await openAll(); await grab('fit') })
const NB = (cells: object[]) => ({ format:'sojourn-notebook', version:1, id:'walk', title:'Xqz', language: lang, cells })
await step('notebook', async () => {
  await goto('#/example/clothes-shop'); await p.locator('.kpi').nth(1).waitFor({timeout:60000}); await p.waitForTimeout(500)
  const id = await p.evaluate(()=>location.hash); await p.goto(U+id.replace('example','notebook').replace('studio','notebook')); await p.waitForTimeout(1500)
  // view switch
  await p.waitForTimeout(3500); await openAll(); await grab('notebook')
  await menus('notebook')
  for (const key of ['F1','?','Control+k','Control+Shift+p','Control+f','Control+h','h']) { await p.locator('body').click({position:{x:5,y:500}}).catch(()=>{}); await p.keyboard.press(key); await p.waitForTimeout(500); await grab('notebook:'+key); await p.keyboard.press('Escape') }
  const btns = p.locator('button:visible'); const m = Math.min(await btns.count(), 140)
  for (let i=0;i<m;i++) { await btns.nth(i).click({timeout:500}).catch(()=>{}); await p.waitForTimeout(120); if (i%3===2) { await openAll(); await grab('notebook') } await p.keyboard.press('Escape') }
  await p.waitForTimeout(1500); await grab('notebook') })
await step('lessons', async () => { await goto('#/lessons'); await openAll(); await grab('lessons') })
await step('lesson', async () => { for (const l of ['getting-there']) { await goto('#/lesson/'+l); await openAll(); await grab('lesson'); const btns = p.locator('main button:visible'); const m=Math.min(await btns.count(),40); for(let i=0;i<m;i++){ await btns.nth(i).click({timeout:600}).catch(()=>{}); await p.waitForTimeout(150)} await openAll(); await grab('lesson') } })
await step('class', async () => { await goto('#/class'); await openAll(); await grab('class')
  const { writeHandIn } = await import('./packages/lessons/src/index.ts')
  const files = await Promise.all(Array.from({length:4},(_,i)=>{const a=(task:string,given:number)=>({task,given,first:given,tries:1,hinted:false});return writeHandIn(`Xq ${i}`,[{lesson:'getting-there',version:1,answers:[a('guess',i*2),a('from-reviews',i%4),a('from-ad',6.6)]}])}))
  await p.locator('input[type=file]').setInputFiles([...files.map((t,i)=>({name:`svar-${i}.json`,mimeType:'application/json',buffer:Buffer.from(i==3?t.slice(0,300):t)})),{name:'no.json',mimeType:'application/json',buffer:Buffer.from('{}')}]); await p.waitForTimeout(2000); await openAll(); await grab('class') })
await step('unknown', async () => { await goto('#/nothing'); await grab('unknown'); await goto('#notebook=xxxx'); await grab('unknown'); await goto('#settings=xxxx'); await grab('unknown'); await goto('#/studio/nothing'); await grab('unknown'); await goto('#/lesson/nothing'); await grab('unknown'); await goto('#/example/nothing'); await grab('unknown') })

await ctx.close(); await b.close(); await server.close()
