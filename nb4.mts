import {open,seed,browser,base} from './nbdrive.mts'
import {demo} from './nbseed.mts'
const variants:any=[['dark',{colorScheme:'dark'}],['phone',{viewport:{width:390,height:844},hasTouch:true,isMobile:true}],['mid',{viewport:{width:1000,height:900}}]]
const small={...demo,cells:demo.cells.filter(c=>!['c3','c4'].includes(c.id))}
for(const [name,o] of variants){
 const page=await open(o)
 await page.evaluate((n:any)=>localStorage.setItem('sojourn.language',n==='phone'?'da':'en'),name)
 await seed(page,small)
 await page.waitForTimeout(2500)
 await page.screenshot({path:`/tmp/nbshots/v-${name}.png`,fullPage:name!=='mid'})
 console.log(name,'sideways',await page.evaluate(()=>document.documentElement.scrollWidth-innerWidth))
 if(name==='dark'){
  await page.getByRole('region',{name:/Code cell, slow/}).locator('.nb-code').click()
  await page.waitForTimeout(3500)
  await page.keyboard.press('Control+a'); await page.keyboard.type('const slow = st')
  await page.waitForTimeout(2500)
  await page.screenshot({path:`/tmp/nbshots/v-dark-edit.png`})
  await page.keyboard.press('Escape');await page.keyboard.press('Escape')
  await page.getByRole('region',{name:/Input cell, steps/}).focus()
  await page.keyboard.press('Enter'); await page.keyboard.press('c')
  await page.waitForTimeout(300)
  await page.screenshot({path:`/tmp/nbshots/v-dark-form.png`})
  await page.keyboard.press('?'); await page.waitForTimeout(300)
  await page.screenshot({path:`/tmp/nbshots/v-dark-keys.png`})
 }
 await page.context().close()
}
await browser.close()
