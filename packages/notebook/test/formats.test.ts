import { deflateRawSync } from 'node:zlib'
import { deserialize } from '@observablehq/notebook-kit'
import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import type { Cell } from '../src/document/cell.ts'
import { emptyNotebook, type Notebook } from '../src/document/notebook.ts'
import { NotebookError } from '../src/document/problems.ts'
import { renderMarkdown } from '../src/formats/markdown.ts'
import { readNotebookFile } from '../src/formats/read-notebook-file.ts'
import { readObservable } from '../src/formats/read-observable.ts'
import { createSanitiser } from '../src/formats/sanitise.ts'
import { readShareLink, writeShareLink } from '../src/formats/share-link.ts'
import { writeHtml } from '../src/formats/write-html.ts'
import { writeIpynb } from '../src/formats/write-ipynb.ts'
import { writeObservable } from '../src/formats/write-observable.ts'

const window: Window & typeof globalThis = new JSDOM('').window

/** Text with all that is special in HTML, scripts, Markdown and JSON. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        '</script>',
        '<\\/script >',
        '<!--',
        '-->',
        '<script',
        '\n',
        '    ',
        ' ',
        '\r\n',
        '\0',
        '`',
        '${',
        '\\',
        'x',
        '"',
        '&lt;',
        '<',
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
)
const json = fc
  .jsonValue({ maxDepth: 3 })
  .filter((value) => !JSON.stringify(value).includes('__proto__'))
  .map((value) => JSON.parse(JSON.stringify(value)))
const content = fc.oneof(
  text.map((source) => ({ kind: 'text', source })),
  fc.tuple(text, text).map(([source, other]) => ({
    kind: 'text',
    source,
    variants: [{ language: 'nb', source: other }],
  })),
  text.map((source) => ({ kind: 'code', source, codeHidden: true })),
  text.map((label) => ({
    kind: 'input',
    name: 'price',
    control: { type: 'slider', label, min: 0, max: 5, value: 2 },
  })),
  json.map((journey) => ({ kind: 'map', name: 'shop', journey })),
  text.map((of) => ({ kind: 'table', of, folded: true })),
  text.map((source) => ({ kind: 'quiz', source, answers: [{ text: source, right: true }] })),
)
const notebooks: fc.Arbitrary<Notebook> = fc
  .tuple(fc.array(content, { maxLength: 6 }), fc.stringMatching(/^[a-zæøå<&"' ]{0,20}$/))
  .map(([cells, title]) => ({
    ...emptyNotebook('n1', title.trim() || 'Untitled', 'nb'),
    cells: cells.map((cell, i) => ({ ...cell, id: `c${i + 1}` }) as Cell),
  }))

describe('Observable’s HTML format', () => {
  test('any notebook of ours comes back as it was', () => {
    fc.assert(
      fc.property(notebooks, (notebook) => {
        expect(readNotebookFile(writeObservable(notebook))).toEqual(notebook)
      }),
      { seed: 601, numRuns: 500 },
    )
  })

  test('notebook-kit reads the same cells in it', () => {
    fc.assert(
      fc.property(notebooks, (notebook) => {
        const { title, cells } = deserialize(writeObservable(notebook), {
          parser: new window.DOMParser(),
        })
        expect(title).toBe(notebook.title)
        expect(cells).toHaveLength(notebook.cells.length + 1)
        notebook.cells.forEach((cell, i) => {
          const theirs = cells[i]
          expect(theirs?.mode).toBe(cell.kind === 'text' || cell.kind === 'quiz' ? 'md' : 'ts')
          // What HTML itself changes is not theirs to keep.
          if ('source' in cell && !/<!--|[\r\0]/.test(cell.source))
            expect(theirs?.value).toBe(cell.source)
        })
        expect(cells.at(-1)).toMatchObject({ mode: 'md', hidden: true })
      }),
      { seed: 602, numRuns: 60 },
    )
  })

  test('a notebook of Observable’s opens', () => {
    const { title, cells } = readObservable(`<!doctype html>
<notebook theme="air">
  <title>Theirs &amp; ours</title>
  <script id="5" type="text/markdown">
    # Hello
  </script>
  <script id="2" type="module" pinned="">
    const a = "<\\/script>"
      a
  </script>
  <script id="9" type="application/sql" database="x">
    SELECT 1
  </script>
</notebook>`)
    expect(title).toBe('Theirs & ours')
    expect(cells).toEqual([
      { id: 'c1', kind: 'text', source: '# Hello' },
      { id: 'c2', kind: 'code', source: 'const a = "</script>"\n  a' },
      { id: 'c3', kind: 'text', source: '```\nSELECT 1\n```' },
    ])
  })

  test('a form whose code was changed there is code here; changed text is kept as text', () => {
    const notebook: Notebook = {
      ...emptyNotebook('n1', 'Mine'),
      cells: [
        {
          id: 'c1',
          kind: 'input',
          name: 'price',
          control: { type: 'number', label: 'Price', value: 2 },
        },
        { id: 'c2', kind: 'text', source: 'before', variants: [{ language: 'da', source: 'før' }] },
      ],
    }
    const changed = writeObservable(notebook)
      .replace('price = 2', 'price = 3')
      .replace('    before', '    after')
    expect(readObservable(changed).cells).toEqual([
      { id: 'c1', kind: 'code', source: 'const price = 3' },
      { id: 'c2', kind: 'text', source: 'after', variants: [{ language: 'da', source: 'før' }] },
    ])
  })
})

describe('bad files', () => {
  test('any text is a notebook or refused with a list of problems', () => {
    const markup = fc
      .array(
        fc.oneof(
          fc.constantFrom(
            '<notebook>',
            '<script type="text/markdown">',
            '</script>',
            '<title>',
            '<!-- sojourn-notebook {"cells":[{"kind":"map"}]} -->',
            '<!-- sojourn-notebook {"cells":[7,null]} -->',
            '<template>',
            '<svg>',
            '</notebook>',
            '{"format":',
            '<!--',
          ),
          text,
        ),
        { maxLength: 12 },
      )
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.oneof(markup, text, fc.json()), (file) => {
        try {
          expect(readNotebookFile(file).format).toBe('sojourn-notebook')
        } catch (error) {
          expect(error).toBeInstanceOf(NotebookError)
          expect((error as NotebookError).problems.length).toBeGreaterThan(0)
        }
      }),
      { seed: 603, numRuns: 2000 },
    )
  })

  test('every problem is listed with its place', () => {
    const file = {
      format: 'sojourn-notebook',
      version: 0,
      id: 'a b',
      title: 't',
      language: 'english!',
      cells: [
        { id: 'c1', kind: 'html' },
        {
          id: 'c2',
          kind: 'input',
          name: '1x',
          control: { type: 'slider', label: 'l', min: 2, max: 1, value: 0 },
        },
        { id: 'c3', kind: 'code', source: '', onclick: 'x' },
      ],
    }
    let problems: NotebookError['problems'] = []
    try {
      readNotebookFile(JSON.stringify(file))
    } catch (error) {
      problems = (error as NotebookError).problems
    }
    expect(problems.map(({ path }) => path)).toEqual([
      'version',
      'id',
      'language',
      'cells[0].kind',
      'cells[1].name',
      'cells[1].control',
      'cells[2].onclick',
    ])
  })

  test('of a newer version nothing is said but that it is newer', () => {
    const file = { format: 'sojourn-notebook', version: 2, cells: [{ kind: 'hologram' }] }
    expect(() => readNotebookFile(JSON.stringify(file))).toThrow(
      /cannot be read:\n- version: It was made by a newer version of Sojourn\.[^\n]*$/,
    )
  })

  test('prototypes are not reached through a file', () => {
    const cell =
      '{"id":"c1","kind":"map","name":"m","journey":{"a":[{"__proto__":{"polluted":true}}]}}'
    const file = (cells: string) =>
      `{"format":"sojourn-notebook","version":1,"id":"n","title":"t","language":"en","cells":[${cells}],"__proto__":{"polluted":true}}`
    expect(() => readNotebookFile(file(cell))).toThrow(/__proto__/)
    expect(() =>
      readNotebookFile(file('{"id":"c1","kind":"code","source":"","__proto__":{"kind":"x"}}')),
    ).toThrow(NotebookError)
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })
})

describe('share links', () => {
  test('any notebook comes back from its link', async () => {
    await fc.assert(
      fc.asyncProperty(notebooks, async (notebook) => {
        const link = await writeShareLink(notebook)
        expect(link).toMatch(/^#notebook=[\w-]+$/)
        // A lone half of a surrogate pair has no UTF-8.
        expect(await readShareLink(link)).toEqual(
          JSON.parse(Buffer.from(JSON.stringify(notebook)).toString()),
        )
      }),
      { seed: 604, numRuns: 100 },
    )
  })

  test('any other hash is none, or refused in words', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.base64String(),
          text,
          fc.json().map((value) => deflateRawSync(value).toString('base64url')),
        ),
        async (tail) => {
          expect(await readShareLink(`#${tail}`)).toBeUndefined()
          await expect(readShareLink(`#notebook=${tail}`)).rejects.toBeInstanceOf(NotebookError)
        },
      ),
      { seed: 605, numRuns: 300 },
    )
  })

  test('one that unpacks to hundreds of megabytes is refused before it has', async () => {
    const bomb = deflateRawSync(Buffer.alloc(300_000_000, 0x20)).toString('base64url')
    const before = process.memoryUsage().rss
    await expect(readShareLink(`#notebook=${bomb}`)).rejects.toThrow(/unpacks to more than 5 MB/)
    expect(process.memoryUsage().rss - before).toBeLessThan(150e6)
  })
})

describe('what would make a page stand still', () => {
  test.each([
    ['quotes within quotes', '>'.repeat(100_000)],
    ['lists within lists', '- '.repeat(50_000)],
    ['quotes and lists by turns', '> 1. '.repeat(1000)],
    ['lists told by their space', `${' '.repeat(90)}- a`],
    ['emphasis that is never closed', '*a_ '.repeat(20_000)],
    ['brackets that are', `${'['.repeat(9000)}${']'.repeat(9000)}`],
    ['a hundred thousand words', 'word '.repeat(100_000)],
    ['thousands of headings', 'a\n-\n'.repeat(9000)],
  ])('%s are shown as they are written', (_, source) => {
    expect(renderMarkdown(source)).toBe(`<pre>${source.replaceAll('>', '&gt;')}</pre>`)
  })

  test('a long chapter with links, lists and a table is Markdown all the same', () => {
    const chapter = `## Part\n\nWords, *some* of **weight**, and a [link](https://a.example).\n\n- one\n  - two\n    - three\n\n> > said\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n`
    const html = renderMarkdown(chapter.repeat(200))
    expect(html.match(/<h2>/g)?.length).toBe(200)
    expect(html.match(/<table>/g)?.length).toBe(200)
  })

  test('a drawing that is too deep or of too many parts is none; masks are taken out', () => {
    const { svg } = createSanitiser(window)
    expect(svg(`<svg>${'<g>'.repeat(5000)}</svg>`)).toBe('')
    expect(svg(`<svg>${'<path d="M0,0"/>'.repeat(50_000)}</svg>`)).toBe('')
    expect(svg(`<svg>${'<g><path d="M0,0"></path></g>'.repeat(2000)}</svg>`)).toContain('<path')
    const masked = '<svg><mask id="m"><rect mask="url(#m)"/></mask><rect mask="url(#m)"/></svg>'
    expect(svg(masked)).not.toMatch(/mask/)
  })
})

describe('files for others', () => {
  const notebook: Notebook = {
    ...emptyNotebook('n1', '<img src=x onerror=alert(1)>'),
    cells: [
      {
        id: 'c1',
        kind: 'text',
        source:
          '# A\n\n<script>alert(1)</script> [x](javascript:alert(1)) ![p](https://evil.example/p.png)\n\n| a | b |\n|---|---|\n| 1 | 2 |',
      },
      { id: 'c2', kind: 'code', source: '"</code><script>alert(2)</script>"' },
    ],
  }
  const outputs = new Map([
    [
      'c2',
      [
        { kind: 'text' as const, data: '<b onclick=alert(3)>', summary: '' },
        {
          kind: 'svg' as const,
          data: '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(4)"><script>alert(5)</script><rect fill="url(https://evil.example/x)" width="3"/><circle fill="url(#g)" r="2"/><foreignObject><img src=x onerror=alert(6)></foreignObject></svg>',
          summary: 'A "drawing"',
        },
        {
          kind: 'table' as const,
          data: { columns: ['<i>'], rows: [[1], [null]] },
          summary: 'rows',
        },
      ],
    ],
  ])

  test('standalone HTML holds text, code and outputs, and nothing that runs or loads', () => {
    const html = writeHtml(notebook, outputs, { sanitiser: createSanitiser(window) })
    const page = new window.DOMParser().parseFromString(html, 'text/html')
    expect(page.querySelectorAll('script, foreignObject, img[src^="http"], iframe')).toHaveLength(0)
    const attributes = [...page.querySelectorAll('*')].flatMap((element) => [...element.attributes])
    expect(
      attributes.filter(
        ({ name, value }) => name.startsWith('on') || /javascript:|evil/.test(value),
      ),
    ).toEqual([])
    expect(page.querySelector('circle')?.getAttribute('fill')).toBe('url(#g)')
    expect(page.querySelector('rect')?.getAttribute('width')).toBe('3')
    expect(page.querySelector('pre code')?.textContent).toBe('"</code><script>alert(2)</script>"')
    expect([...page.querySelectorAll('td')].map((cell) => cell.textContent)).toEqual([
      '1',
      '2',
      '1',
      '',
    ])
    expect(page.title).toBe(notebook.title)
  })

  test('a Jupyter notebook has the cells with their outputs', () => {
    const file = JSON.parse(writeIpynb(notebook, outputs))
    expect([file.nbformat, file.nbformat_minor]).toEqual([4, 5])
    expect(file.cells.map((cell: { cell_type: string }) => cell.cell_type)).toEqual([
      'markdown',
      'code',
    ])
    for (const [i, cell] of notebook.cells.entries())
      expect(file.cells[i].source.join('')).toBe((cell as { source: string }).source)
    expect(Object.keys(file.cells[1].outputs[1].data)).toEqual(['text/plain', 'image/svg+xml'])
  })

  test('a Jupyter notebook is read back with its text and its code, and not its outputs', () => {
    const read = readNotebookFile(writeIpynb(notebook, outputs))
    expect(read.title).toBe(notebook.title)
    expect(read.cells.map(({ kind }) => kind)).toEqual(['text', 'code'])
    for (const [i, cell] of notebook.cells.entries())
      expect(read.cells[i]).toMatchObject({ source: (cell as { source: string }).source })
    expect(read.outputs).toBeUndefined()
  })

  test('a title that is too long is cut where it can be read back', () => {
    const long = `${'a'.repeat(999)} b`
    const page = `<!doctype html><notebook><title>${long}</title></notebook>`
    const jupyter = JSON.stringify({ nbformat: 4, metadata: { title: ` ${long}` }, cells: [] })
    for (const read of [page, jupyter].map(readNotebookFile)) {
      expect(read.title).toBe('a'.repeat(999))
      expect(readNotebookFile(writeObservable(read)).title).toBe(read.title)
    }
  })

  test('of a Jupyter notebook in another language the code is shown, and nothing of it runs', () => {
    const jupyter = (more: object) => ({
      cells: [
        { cell_type: 'markdown', metadata: {}, source: ['# One\n', 'two'] },
        {
          cell_type: 'code',
          metadata: {},
          source: 'print("```")',
          outputs: [],
          execution_count: 1,
        },
      ],
      metadata: { kernelspec: { name: 'python3', language: 'python' } },
      nbformat: 4,
      nbformat_minor: 5,
      ...more,
    })
    const { title, cells } = readNotebookFile(JSON.stringify(jupyter({})))
    expect(title).toBe('Untitled')
    expect(cells).toEqual([
      { id: 'c1', kind: 'text', source: '# One\ntwo' },
      { id: 'c2', kind: 'text', source: '````\nprint("```")\n````' },
    ])
    const plain = { metadata: { language_info: { name: 'JavaScript' } } }
    expect(readNotebookFile(JSON.stringify(jupyter(plain))).cells[1]?.kind).toBe('code')
    expect(() =>
      readNotebookFile(JSON.stringify(jupyter({ nbformat: 3, cells: [{ source: [1] }] }))),
    ).toThrow(/from version 4 on[\s\S]*cells\[0\]\.cell_type[\s\S]*cells\[0\]\.source/)
  })
})
