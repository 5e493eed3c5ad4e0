import { writeFileSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { CHROMIUM_FLAGS, chromiumPath } from './chromium.ts'
let s=12345; const rnd=()=>{s|=0;s=s+0x6D2B79F5|0;let t=Math.imul(s^s>>>15,1|s);t=t+Math.imul(t^t>>>7,61|t)^t;return((t^t>>>14)>>>0)/4294967296}
const rows=['user,at,page,value']; const t0=Date.UTC(2025,0,1); let n=0,u=0; const N=1e6
while(n<N){u++; let t=t0+rnd()*400*864e5; let at='ad'; while(at&&n<N){rows.push(`u${u},${new Date(t).toISOString()},${at},${at==='order'?(50+rnd()*100).toFixed(2):''}`);n++;t+=-Math.log(rnd())*864e5; const r=rnd(); at= at==='ad'?(r<.5?'product':''): at==='product'?(r<.3?'reviews':r<.6?'cart':''): at==='reviews'?(r<.6?'product':''): at==='cart'?(r<.5?'checkout':''):at==='checkout'?(r<.6?'order':'') :at==='order'?(r<.3?'product':''):''}}
writeFileSync('/tmp/million.csv', rows.join('\n'))
const browser = await chromium.launch({executablePath: chromiumPath(), args: CHROMIUM_FLAGS})
const page = await browser.newPage({viewport:{width:1440,height:900}})
page.on('console', m=>console.log('console',m.type(),m.text())); page.on('pageerror',e=>console.log('ERR',e.message))
await page.goto('http://127.0.0.1:4305/#/fit')
await page.locator('h1').waitFor()
const t=()=>performance.now(); let a=t()
await page.locator('input[type=file]').setInputFiles('/tmp/million.csv'); a=t()
await page.getByText(/rows read:/).waitFor({timeout:120000}); console.log('read ms',Math.round(t()-a))
a=t(); await page.getByRole('button',{name:'Learn the journey'}).click()
await page.getByText(/^Learnt from 4/).waitFor({timeout:120000}); console.log('fit ms',Math.round(t()-a))
a=t(); await page.locator('.fit-verdict').waitFor({timeout:240000}); console.log('test ms',Math.round(t()-a))
console.log(await page.locator('.fit-verdict').innerText())
await page.screenshot({path:'/tmp/fit-million.png',fullPage:true})
await browser.close()
