import { chromium } from 'playwright-core'
import { readFileSync } from 'node:fs'
const args=['--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync']
export const base='http://localhost:4306/'
export const browser = await chromium.launch({ executablePath:'/usr/bin/chromium', args })
export async function open(options:any={}){
  const ctx=await browser.newContext({viewport:{width:1440,height:1000},...options})
  const page=await ctx.newPage()
  page.on('console',m=>{ if(['error','warning'].includes(m.type())) console.log('CONSOLE',m.text().slice(0,400))})
  page.on('pageerror',e=>console.log('PAGEERROR',e.message.slice(0,600), e.stack?.slice(0,400)))
  page.on('requestfailed',r=>console.log('FAILED',r.url()))
  await page.goto(base)
  return page
}
export async function seed(page:any, notebook:any){
  await page.evaluate(async (nb:any)=>{
    await new Promise<void>((res,rej)=>{
      const r=indexedDB.open('sojourn',1)
      r.onupgradeneeded=()=>{const s=r.result.createObjectStore('notebooks',{keyPath:'id'}); s.createIndex('changed','changed')}
      r.onsuccess=()=>{const t=r.result.transaction('notebooks','readwrite'); t.objectStore('notebooks').put({id:nb.id,title:nb.title,changed:Date.now(),history:{notebook:nb,past:[],future:[]}}); t.oncomplete=()=>{r.result.close();res()}; t.onerror=()=>rej(t.error)}
      r.onerror=()=>rej(r.error)
    })
  }, notebook)
  await page.goto(base+'#/notebook/'+nb(notebook))
  await page.reload()
}
function nb(n:any){return n.id}
