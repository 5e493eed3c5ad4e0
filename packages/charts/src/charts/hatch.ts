import type { RenderFunction } from '@observablehq/plot'

/** Leaving is hatched, so that colour never works alone. */
export interface Hatch {
  /** What to fill with. */
  readonly fill: string
  /** The pattern itself, as a mark. */
  readonly mark: RenderFunction
}

const SVG = 'http://www.w3.org/2000/svg'

/**
 * The pattern of what leaves. Patterns are found by name in the whole page, so the name follows from
 * what the chart says: equal names mean equal patterns.
 */
export function hatch(words: string): Hatch {
  const id = `hatch-${hashOf(words)}`
  return {
    fill: `url(#${id})`,
    mark: (_index, _scales, _values, _dimensions, { document }) => {
      const make = (name: string, attributes: Record<string, string>) => {
        const element = document.createElementNS(SVG, name)
        for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
        return element
      }
      const pattern = make('pattern', {
        id,
        width: '5',
        height: '5',
        patternUnits: 'userSpaceOnUse',
        patternTransform: 'rotate(45)',
      })
      const ember = { height: '5', fill: 'var(--ember)' }
      pattern.appendChild(make('rect', { ...ember, width: '5', opacity: '0.14' }))
      pattern.appendChild(make('rect', { ...ember, width: '1.6', opacity: '0.75' }))
      const defs = make('defs', {})
      defs.appendChild(pattern)
      return defs as ReturnType<RenderFunction>
    },
  }
}

/** FNV-1a, in base 36. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++)
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0
  return hash.toString(36)
}
