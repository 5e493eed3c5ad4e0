import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeInBrowser, launch, playground } from './browser.ts'
import { addCode, editor, notebookWith, suggestions, visitRunning } from './notebook-visit.ts'
import { newPage, patiently } from './open-page.ts'

describeInBrowser('text cannot become markup or a script', () => {
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    browser = await launch()
    ;({ page } = await newPage(browser))
    await page.goto(`${playground}#/example/web-shop`)
    await page.locator('.kpi').nth(1).waitFor()
  })
  afterAll(() => browser.close())

  const attack = '<img src="x" onerror="document.title = `broken in`">'
  const ways: Record<string, (text: string) => unknown> = {
    'the inner HTML of an element': (text) => {
      document.createElement('div').innerHTML = text
    },
    'the outer HTML of an element': (text) => {
      const inside = document.createElement('p')
      document.createElement('div').append(inside)
      inside.outerHTML = text
    },
    'HTML beside an element': (text) => document.body.insertAdjacentHTML('beforeend', text),
    'the inner HTML of a shadow': (text) => {
      document.createElement('div').attachShadow({ mode: 'open' }).innerHTML = text
    },
    'what is written into the page': (text) => document.write(text),
    'the document of a frame': (text) => {
      document.createElement('iframe').srcdoc = text
    },
    'a fragment of a range': (text) => document.createRange().createContextualFragment(text),
    'a document that is parsed': (text) => new DOMParser().parseFromString(text, 'text/html'),
    'the text of a script': (text) => {
      document.createElement('script').text = text
    },
    'the address of a script elsewhere': () => {
      document.createElement('script').src = 'https://example.com/script.js'
    },
    'the address of a script that is data': () => {
      document.createElement('script').src = 'data:text/javascript,0'
    },
    'a worker from elsewhere': () => new Worker('https://example.com/worker.js'),
    'a worker that is data': () => new Worker('data:text/javascript,0'),
    'a file of this site that is no script of the build': () => new Worker('./sandbox.html'),
    'a script one folder up': () => new Worker('./assets/../../other.js'),
    'another policy': () =>
      (window as unknown as Policies).trustedTypes.createPolicy('other', {
        createHTML: (html) => html,
      }),
    'a policy of a name that is taken': () =>
      (window as unknown as Policies).trustedTypes.createPolicy('sojourn-sanitised', {
        createHTML: (html) => html,
      }),
  }

  test.each(Object.entries(ways))('%s', async (_, way) => {
    await expect(page.evaluate(way, attack)).rejects.toThrow('TypeError')
    expect(await page.title()).not.toBe('broken in')
  })

  test('what the sanitiser made is markup, and no more than that', async () => {
    const text = `Some *emphasis*, ${attack}, <script>document.title = 'broken in'</script>.`
    const source = `'<svg xmlns="http://www.w3.org/2000/svg"><circle r="4"/></svg>'`
    const cells = [
      { id: 'c1', kind: 'text', source: text },
      { id: 'c2', kind: 'code', source: `markdown(${JSON.stringify(text)})` },
      { id: 'c3', kind: 'code', source },
    ]
    const { page: own, complaints } = await visitRunning(browser, notebookWith(cells))
    await expect.poll(() => own.locator('em', { hasText: 'emphasis' }).count(), patiently).toBe(2)
    expect(await own.locator('[onerror], main script').count()).toBe(0)
    expect(await own.title()).not.toBe('broken in')
    expect(complaints).toEqual([])
    await own.context().close()
  })

  test('no page needs more, nor does the editor with its suggestions', async () => {
    const cells = [
      { id: 'c1', kind: 'text', source: '# A title' },
      {
        id: 'c2',
        kind: 'code',
        source: "import * as Plot from '@observablehq/plot'\nPlot.dot([[1, 2]]).plot()",
      },
    ]
    const { page: own, complaints } = await visitRunning(browser, notebookWith(cells), {
      serviceWorkers: 'allow',
    })
    await own.locator('svg').last().waitFor()
    await addCode(own)
    await editor(own).pressSequentially("import { forecast } from 'sojourn'\nforec")
    await expect.poll(() => suggestions(own).allInnerTexts(), patiently).not.toEqual([])
    await own.keyboard.press('Escape')
    for (const path of [
      '',
      '#/lessons',
      '#/lesson/getting-there',
      '#/class',
      '#/fit',
      '#/sketch',
    ]) {
      await own.goto(playground + path)
      await own.getByRole('heading', { level: 1 }).first().waitFor()
    }
    await own.goto(`${playground}#/example/clothes-shop`)
    await own.locator('.kpis[data-settled=true]').waitFor(patiently)
    for (const heading of await own.locator('main section').all())
      await heading.scrollIntoViewIfNeeded().catch(() => {})
    await own.evaluate(() => navigator.serviceWorker.ready)
    expect(complaints).toEqual([])
    await own.context().close()
  })
})

interface Policies {
  readonly trustedTypes: {
    createPolicy(name: string, rules: { createHTML(html: string): string }): unknown
  }
}
