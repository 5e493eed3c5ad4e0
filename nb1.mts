import {open,seed,browser} from './nbdrive.mts'
import {demo} from './nbseed.mts'
const page=await open()
await seed(page,demo)
await page.waitForTimeout(3500)
await page.screenshot({path:'/tmp/nbshots/1.png',fullPage:true})
await page.getByRole('region',{name:/Code cell, outcome/}).click({position:{x:300,y:20}}).catch((e:any)=>console.log(String(e).slice(0,300)))
await page.waitForTimeout(4000)
await page.screenshot({path:'/tmp/nbshots/2.png'})
await browser.close()
