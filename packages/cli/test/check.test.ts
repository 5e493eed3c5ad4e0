import { describe, expect, test } from 'vitest'
import { call, folderWith } from './call.ts'
import { PCTL, SHOP } from './journeys.ts'

const cwd = folderWith({
  'shop.json': SHOP,
  'pctl.json': PCTL,
  'wrong.json': {
    ...SHOP,
    entries: { ads: 1 },
    transitions: { ...SHOP.transitions, ad: { cart: 0.6 } },
  },
  'broken.json': '{\n  "format": "sojourn-journey",\n  "version": 1,,\n}\n',
  'shop.yaml': 'format: sojourn-journey\n',
})

describe('a journey that is right', () => {
  test('is described', async () => {
    const { code, stdout, stderr } = await call('check shop.json', { cwd })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toBe(
      'shop.json is right.\n\n' +
        'Small shop: 2 touchpoints in 2 phases, 2 outcomes, 5 transitions. Conversion is\n' +
        'Order. Money is in NOK.\n',
    )
  })

  test('in JSON', async () => {
    const { code, stdout } = await call('check shop.json --json', { cwd })
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toEqual({ ok: true, problems: [], warnings: [] })
  })

  test('may have warnings', async () => {
    const { code, stdout } = await call('check pctl.json --json', { cwd })
    const { ok, warnings } = JSON.parse(stdout)
    expect({ code, ok }).toEqual({ code: 0, ok: true })
    expect(warnings).toEqual([
      { path: 'transitions', message: expect.stringContaining('"s2", "s5"') },
    ])
    expect((await call('check pctl.json', { cwd })).stdout).toMatch(
      /Warnings\n- pctl.json: transitions: Nobody who enters "s2", "s5"/,
    )
  })
})

describe('a journey that is wrong: exit 1', () => {
  test('every problem with its place, on standard error', async () => {
    const { code, stdout, stderr } = await call('check wrong.json', { cwd })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr.split('\n')).toEqual([
      'wrong.json: entries.ads: There is no touchpoint or outcome "ads". Did you mean "ad"?',
      expect.stringContaining('wrong.json: transitions.ad: The probabilities add up to 0.6'),
      '',
    ])
  })

  test('the same in JSON, on standard output as well', async () => {
    const { code, stdout, stderr } = await call('check wrong.json --json', { cwd })
    const check = JSON.parse(stdout)
    expect(code).toBe(1)
    expect(Object.keys(check)).toEqual(['ok', 'problems', 'warnings'])
    expect(check).toMatchObject({
      ok: false,
      problems: [{ path: 'entries.ads' }, { path: 'transitions.ad' }],
      warnings: [],
    })
    expect(stderr.split('\n')).toHaveLength(3)
  })

  test('broken JSON has a line and a column', async () => {
    const { code, stderr } = await call('check broken.json', { cwd })
    expect(code).toBe(1)
    expect(stderr).toContain('broken.json: line 3, column 16: This is not JSON')
  })

  test('so have texts with a tab or a line end that is not written as such', async () => {
    const folder = folderWith({ 'tab.json': '{\n  "name": "a\tb",\n  "c\nd": 1\n}' })
    const { code, stderr } = await call('check tab.json', { cwd: folder })
    expect(code).toBe(1)
    expect(stderr).toContain(
      'tab.json: line 2, column 11: This is not JSON. A text has the character',
    )
    // Writes its lines once each, whatever stands in the file.
    expect(stderr).toContain('\\t')
  })
})

describe('no file: exit 1', () => {
  test.each([
    ['shpo.json', 'There is no file shpo.json. Did you mean "shop.json"?'],
    ['no/shop.json', 'There is no file no/shop.json, nor a folder no for it.'],
    ['shop.json/x', 'There is no file shop.json/x, nor a folder shop.json for it.'],
    ['.', '. is a folder; name a file in it.'],
    [
      'shop.yaml',
      "shop.yaml is YAML, which this version doesn't read; write the same keys as JSON.",
    ],
  ])('%s', async (path, message) => {
    const { code, stdout, stderr } = await call(['check', path], { cwd })
    expect({ code, stdout, stderr }).toEqual({ code: 1, stdout: '', stderr: `${message}\n` })
    const check = JSON.parse((await call(['check', path, '--json'], { cwd })).stdout)
    expect(check).toEqual({ ok: false, problems: [{ path: '', message }], warnings: [] })
  })
})
