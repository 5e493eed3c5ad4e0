import {browser,base} from './nbdrive.mts'
import {demo} from './nbseed.mts'
import { deflateRawSync } from 'node:zlib'
const link=(n:any)=>'#notebook='+deflateRawSync(JSON.stringify(n)).toString('base64url')
const small={...demo,cells:demo.cells.filter((c:any)=>!['c3','c4'].includes(c.id))}
for(const [name,o] of [['desk',{}],['phone',{viewport:{width:390,height:844},hasTouch:true,isMobile:true,locale:'da'}]] as any){
 const ctx=await browser.newContext({viewport:{width:1440,height:1000},...o})
 const page=await ctx.newPage()
 page.on('console',m=>{ if(['error','warning'].includes(m.type())) console.log('CONSOLE',m.text().slice(0,400))})
 page.on('pageerror',e=>console.log('PAGEERROR',e.message.slice(0,600)))
 await page.goto(base+link(small))
 await page.locator('.nb-cell').first().waitFor({timeout:60000})
 await page.waitForTimeout(1000)
 await page.screenshot({path:`/tmp/nbshots/s-${name}-1.png`})
 await page.locator('.nb-notice .btn').first().click()
 await page.waitForTimeout(6000)
 console.log(name,'sideways',await page.evaluate(()=>document.documentElement.scrollWidth-innerWidth), page.url().slice(0,60))
 await page.locator('#cell-c7').scrollIntoViewIfNeeded()
 await page.locator('#cell-c7').focus()
 await page.waitForTimeout(500)
 await page.screenshot({path:`/tmp/nbshots/s-${name}-2.png`})
 if(name==='phone'){ await page.locator('#cell-c7 .nb-code').click(); await page.waitForTimeout(1000); await page.screenshot({path:`/tmp/nbshots/s-${name}-3.png`}) }
 await ctx.close()
}
await browser.close()
