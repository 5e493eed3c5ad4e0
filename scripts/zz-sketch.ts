import { chromium } from 'playwright-core'
import { CHROMIUM_FLAGS, chromiumPath } from './chromium.ts'
const [,, width='1440', theme='light', tag='a'] = process.argv
const browser = await chromium.launch({executablePath: chromiumPath(), args: CHROMIUM_FLAGS})
const page = await browser.newPage({viewport:{width:Number(width),height:1000}, colorScheme: theme as any})
page.on('console', m=>console.log('console',m.type(),m.text())); page.on('pageerror',e=>console.log('ERR',e.message, e.stack))
await page.goto('http://127.0.0.1:4305/#/sketch')
await page.getByLabel('Name of the journey').fill('Rain boots online')
const go=async(n:string)=>page.getByRole('navigation',{name:'Steps'}).getByRole('button',{name:new RegExp(n)}).click()
await go('Phases'); await page.screenshot({path:`/tmp/sk-${tag}-1.png`})
await go('Touchpoints')
for(const n of ['Advertisement','Search','Product page','Reviews and case studies','Cart','Payment','Purchase','Delivery or order status','Loyal customer']) await page.getByRole('button',{name:'+ '+n,exact:true}).click()
await page.screenshot({path:`/tmp/sk-${tag}-2.png`, fullPage:true})
await go('Where they go'); await page.screenshot({path:`/tmp/sk-${tag}-3.png`, fullPage:true})
await go('Feelings'); await go('Time'); await page.screenshot({path:`/tmp/sk-${tag}-4.png`})
await go('missing'); await page.screenshot({path:`/tmp/sk-${tag}-5.png`, fullPage:true})
console.log('sideways', await page.evaluate(()=>document.documentElement.scrollWidth-innerWidth))
await page.getByRole('button',{name:'Open in the studio'}).click(); await page.waitForTimeout(1500); console.log(page.url())
await browser.close()
