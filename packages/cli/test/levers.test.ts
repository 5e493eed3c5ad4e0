import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { call, folderWith } from './call.ts'
import { SHOP } from './journeys.ts'

const cwd = folderWith({
  'shop.json': SHOP,
  'kurv.json': {
    ...SHOP,
    touchpoints: SHOP.touchpoints.map((touchpoint) =>
      touchpoint.id === 'cart' ? { ...touchpoint, name: 'Trinn 2', role: 'payment' } : touchpoint,
    ),
  },
})

test('without a journey the whole catalogue is listed', async () => {
  const { code, stdout, stderr } = await call('levers', { cwd })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toMatch(/added-reviews +More reviews and case studies +measured, A/)
  expect(stdout).toMatch(/fast-support +Fast, helpful support +assumed\n/)
})

test('with one, which fit and why the others do not, and what the names were taken for', async () => {
  const { stdout } = await call('levers shop.json', { cwd })
  expect(stdout).toContain('5 of 24 levers fit this journey.')
  expect(stdout).toMatch(
    /- size-guide: No touchpoint of this journey plays the role of product page/,
  )
  expect(stdout).toContain('- Instagram ad: advertisement')
})

test('in another language', async () => {
  const { stdout } = await call('levers shop.json --lang sv', { cwd })
  expect(stdout).toContain('5 av 24 åtgärder passar den här resan.')
  expect(stdout).toMatch(/cart-reminders +Påminnelser om varukorgen +uppmätt, C/)
})

test('a role that the journey states counts', async () => {
  const { stdout } = await call('levers kurv.json --json', { cwd })
  const { levers, roles, language } = JSON.parse(stdout)
  expect(language).toBe('en')
  expect(roles[1]).toEqual({
    touchpoint: 'cart',
    role: 'payment',
    confidence: 1,
    because: 'stated',
  })
  const safe = levers.find(({ id }: { id: string }) => id === 'safe-payment')
  expect(safe).toMatchObject({ applies: true, because: [], name: 'Safe payment and guarantees' })
  expect(safe.changes[0]).toMatchObject({
    op: 'scaleOdds',
    from: 'cart',
    to: 'lost',
    basis: 'assumed',
  })
})

test('one lever in full, with its evidence', async () => {
  const { stdout } = await call('levers shop.json --lever cart-reminders', { cwd })
  expect(stdout).toContain('Cart reminders (cart-reminders)')
  expect(stdout).toMatch(/Klaviyo\. D, a ceiling/)
  expect(stdout).toContain('Cart → Lost: ')
})

test('a parameter that has no place in the journey is listed as such, in every language', async () => {
  const account = {
    ...SHOP,
    touchpoints: SHOP.touchpoints.map((touchpoint) =>
      touchpoint.id === 'cart' ? { ...touchpoint, role: 'account' } : touchpoint,
    ),
  }
  const at = folderWith({ 'account.json': account })
  const without = {
    en: 'Parameters without effect on this journey:',
    nb: 'Parametre uten virkning på denne reisen:',
    da: 'Parametre uden effekt på denne rejse:',
    sv: 'Parametrar utan effekt på den här resan:',
  }
  for (const [language, words] of Object.entries(without)) {
    const asked = `levers account.json --lever shorter-checkout --lang ${language}`
    const { stdout } = await call(asked, { cwd: at })
    const [, listed = ''] = stdout.split(words)
    const keys = listed.split('\n\n')[0]?.matchAll(/^- (\w+): /gm) ?? []
    expect([...keys].map(([, key]) => key)).toEqual(['removed', 'nameLength', 'wonBack'])
  }
  const { stdout } = await call('levers account.json --lever shorter-checkout --json', { cwd: at })
  const { parameters } = JSON.parse(stdout).levers[0]
  expect(parameters.removed.counts).toBe(false)
  expect(parameters.accountAvoided.counts).toBe(true)
  expect(parameters.reach.counts).toBe(true)
  const alone = await call('levers --lever shorter-checkout --json', { cwd: at })
  expect(JSON.parse(alone.stdout).levers[0].parameters.removed.counts).toBeNull()
})

test('--out writes a scenario that forecast takes', async () => {
  const asked = 'levers shop.json --lever clear-prices,cart-reminders --set clear-prices.effect=0.1'
  const { code, stderr } = await call(`${asked} --out levers.json`, { cwd })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const scenario = JSON.parse(readFileSync(join(cwd, 'levers.json'), 'utf8'))
  expect(scenario.name).toBe('Clear prices + Cart reminders')
  const forecast = await call('forecast shop.json --scenario levers.json --draws 100 --json', {
    cwd,
  })
  expect(JSON.parse(forecast.stdout).scenarios[0].probabilityBetter).toBe(1)
})

test('a lever without a place is no scenario: exit 1, and why', async () => {
  const { code, stderr } = await call('levers shop.json --lever size-guide --out x.json', { cwd })
  expect(code).toBe(1)
  expect(stderr).toMatch(/^shop\.json: size-guide has no place in this journey\. No touchpoint/)
})

test('what is wrong is listed, all of it', async () => {
  const { code, stderr } = await call(
    'levers --lever added-review --lang fr --set x=2 --out x.json',
    { cwd },
  )
  expect(code).toBe(2)
  expect(stderr).toContain('Did you mean "added-reviews"?')
  expect(stderr).toContain('--lang is "fr"; it must be one of en, nb, da, sv.')
  expect(stderr).toContain('--set is "x=2"')
  expect(stderr).toContain('--out needs a JOURNEY')
  const wrong = await call('levers shop.json --set clear-prices.efect=1', { cwd })
  expect(wrong.code).toBe(1)
  expect(wrong.stderr).toContain('Did you mean "effect"?')
})
