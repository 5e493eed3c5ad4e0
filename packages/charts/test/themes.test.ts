import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Theme, themes } from '../src/index.ts'

// Machado, Oliveira & Fernandes (2009), full strength, on linear sRGB.
const vision: Readonly<
  Record<'normal' | 'protan' | 'deutan' | 'tritan', readonly (readonly number[])[]>
> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

function linear(hex: string): number[] {
  return [1, 3, 5].map((i) => {
    const value = Number.parseInt(hex.slice(i, i + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
}

/** OKLab (Ottosson 2020). */
function oklab([r = 0, g = 0, b = 0]: readonly number[]): number[] {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

function distance(a: string, b: string, kind: keyof typeof vision): number {
  const seen = (hex: string) => {
    const rgb = linear(hex)
    return oklab(
      vision[kind].map((row) =>
        Math.max(
          0,
          row.reduce((sum, weight, i) => sum + weight * (rgb[i] as number), 0),
        ),
      ),
    )
  }
  const [p, q] = [seen(a), seen(b)]
  return Math.hypot(...p.map((value, i) => value - (q[i] as number)))
}

function contrast(a: string, b: string): number {
  const luminance = (hex: string) => {
    const [r = 0, g = 0, blue = 0] = linear(hex)
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue
  }
  const [x = 0, y = 0] = [luminance(a), luminance(b)].sort((p, q) => q - p)
  return (x + 0.05) / (y + 0.05)
}

/** A colour over another, as `fill-opacity` mixes them. */
function over(top: string, below: string, opacity: number): string {
  return `#${[1, 3, 5]
    .map((i) => {
      const at = (hex: string) => Number.parseInt(hex.slice(i, i + 2), 16)
      return Math.round(opacity * at(top) + (1 - opacity) * at(below))
        .toString(16)
        .padStart(2, '0')
    })
    .join('')}`
}

describe.each(Object.entries(themes) as [string, Theme][])('%s', (name, theme) => {
  test.each(Object.keys(vision) as (keyof typeof vision)[])('is safe for %s vision', (kind) => {
    expect(distance(theme.fjord, theme.ember, kind)).toBeGreaterThanOrEqual(0.15)
    expect(distance(theme.fjord, theme.slate, kind)).toBeGreaterThanOrEqual(0.06)
    expect(distance(theme.ember, theme.slate, kind)).toBeGreaterThanOrEqual(0.06)
  })

  test('its text can be read, on the darkest cell too', () => {
    for (const text of [theme.ink, theme.muted, theme.fjord, theme.ember, theme.slate])
      expect(contrast(text, theme.paper)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(theme.ink, over(theme.fjord, theme.paper, 0.5))).toBeGreaterThanOrEqual(4.5)
  })

  test('has the colours of the page', () => {
    const css = readFileSync(
      new URL('../../../playground/src/styles/tokens.css', import.meta.url),
      'utf8',
    )
    const [light = '', dark = ''] = css.split(':root[data-theme="dark"]')
    const part = name === 'light' ? light : dark
    for (const [token, colour] of Object.entries(theme)) {
      const found = part.match(new RegExp(`--${token}: (#[0-9a-f]+);`))?.[1] ?? ''
      expect(found.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3'), token).toBe(colour)
    }
  })
})
