import { expect, test } from 'vitest'
import { chartSvg, funnelChart, themes } from '../src/index.ts'

test('a picture by itself has its finding and its unit above the drawing, on paper', () => {
  const chart = funnelChart([
    { name: 'Visit <b>', reached: 1000 },
    { name: 'Order', reached: 80 },
  ])
  const plain = chartSvg(chart, { width: 480, theme: 'light' })
  const titled = chartSvg(chart, { width: 520, theme: 'light', titled: true })
  const height = (svg: string) => Number(/<svg[^>]* height="([\d.]+)"/.exec(svg)?.[1])
  expect(height(titled)).toBeGreaterThan(height(plain))
  expect(titled).toContain(themes.light.paper)
  expect(titled).not.toContain('var(--')
  // Words of the finding stand in lines above the drawing, none of them cut.
  const [above = ''] = titled.split('<svg x=')
  const lines = [...above.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, text]) => text)
  const written = lines.join(' ').replaceAll('&lt;', '<').replaceAll('&gt;', '>')
  expect(written.replace(/\s+/g, ' ')).toBe(`${chart.title} ${chart.unit}`.replace(/\s+/g, ' '))
})
