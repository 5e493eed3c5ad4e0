import { chromium } from 'playwright-core'
import { CHROMIUM_FLAGS, chromiumPath } from './chromium.ts'
const browser = await chromium.launch({executablePath: chromiumPath(), args: CHROMIUM_FLAGS})
{
const page = await browser.newPage({viewport:{width:1440,height:1000}, locale:'nb'})
page.on('console', m=>console.log('console',m.type(),m.text())); page.on('pageerror',e=>console.log('ERR',e.message))
await page.goto('http://127.0.0.1:4305/#/fit')
await page.locator('input[type=file]').setInputFiles('examples/web-shop/events.csv.gz')
await page.locator('.fit-primary').click({timeout:60000})
await page.locator('.fit-verdict').waitFor({timeout:90000})
await page.locator('#fit-result').screenshot({path:'/tmp/f1.png'})
await page.getByRole('button',{name:'Åpne i studioet'}).click()
await page.locator('.kpi').nth(1).waitFor({timeout:60000}); await page.waitForTimeout(3000)
await page.screenshot({path:'/tmp/f2.png', fullPage:true})
await page.close()
}
{
const page = await browser.newPage({viewport:{width:390,height:844}, locale:'da', isMobile:true, hasTouch:true})
await page.goto('http://127.0.0.1:4305/#/sketch')
const go=async(i:number)=>page.locator('.sk-steps button').nth(i).click()
await go(3)
for(const i of [0,1,7,14,18]) await page.locator('.sk-chip').nth(i).click()
await page.screenshot({path:'/tmp/f3.png', fullPage:true})
await go(4); await page.screenshot({path:'/tmp/f4.png', fullPage:true})
await page.locator('.sk-open button').click(); await page.locator('.kpi').nth(1).waitFor({timeout:60000}); await page.waitForTimeout(3000)
await page.screenshot({path:'/tmp/f5.png', fullPage:true})
}
await browser.close()
