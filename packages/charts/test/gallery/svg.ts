/** An element of a drawing: its name and attributes. */
export interface Shape {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
}

/** The children of the groups that Plot labels so: `bar`, `rule`, `dot`, `area`, `cell`. */
export function shapesOf(svg: string, label: string): Shape[][] {
  const groups = svg.match(new RegExp(`<g aria-label="${label}"[^>]*>.*?</g>`, 'gs')) ?? []
  return groups.map((group) =>
    [...group.matchAll(/<(rect|path|line|circle)((?: [\w-]+="[^"]*")*)/g)].map(
      ([, name = '', attributes = '']) => ({ name, attributes: attributesOf(attributes) }),
    ),
  )
}

/** The texts of a drawing without their tags, in the order of the marks. */
export function textsOf(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/gs)].map(([, text = '']) =>
    text
      .replace(/<title>.*?<\/title>/gs, '')
      .replace(/<\/tspan><tspan[^>]*>/g, ' ')
      .replace(/<[^>]*>/g, ''),
  )
}

/** Where a path goes, in pixels. */
export function pointsOf(path: string): [number, number][] {
  const numbers = (path.match(/-?\d+(?:\.\d+)?(?:e-?\d+)?/g) ?? []).map(Number)
  return Array.from({ length: numbers.length >> 1 }, (_, i) => [
    numbers[2 * i] as number,
    numbers[2 * i + 1] as number,
  ])
}

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  )
}
