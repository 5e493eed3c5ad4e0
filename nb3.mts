import {open,seed,browser} from './nbdrive.mts'
import {demo} from './nbseed.mts'
const page=await open()
const small={...demo,cells:demo.cells.filter(c=>['c1','c2'].includes(c.id))}
await seed(page,small)
await page.waitForTimeout(1500)
const add=async()=>{await page.getByRole('group',{name:'Add a cell here'}).last().getByRole('button',{name:'Code'}).click();await page.locator('.monaco-editor .native-edit-context').first().waitFor({timeout:20000,state:'attached'})}
for (const delay of [0,40,0,40]){
 await add()
 await page.keyboard.type('const twice = steps * 2\ntwi',{delay})
 await page.waitForTimeout(2500)
 console.log(delay, JSON.stringify(await page.locator('.monaco-editor .view-lines').first().innerText()), await page.locator('.suggest-widget.visible .monaco-list-row').allInnerTexts())
 await page.keyboard.press('Escape');await page.keyboard.press('Escape')
}
await browser.close()
