import type { PlotOptions } from '@observablehq/plot'

const SVG = 'http://www.w3.org/2000/svg'

/** A text between tags. */
class DrawingText {
  parentNode: DrawingElement | null = null
  readonly textContent: string
  constructor(text: string) {
    this.textContent = text
  }
  toString(): string {
    return escaped(this.textContent)
  }
}

/** Inline styles, set by property (`fontSize`) or by name (`font-size`). */
class DrawingStyle {
  [property: string]: unknown
}
Object.defineProperty(DrawingStyle.prototype, 'setProperty', {
  value(this: DrawingStyle, name: string, value: string) {
    this[name] = value
  },
})

/** As much of an element as Plot asks of one. */
class DrawingElement {
  readonly namespaceURI = SVG
  readonly style = new DrawingStyle()
  readonly childNodes: (DrawingElement | DrawingText)[] = []
  parentNode: DrawingElement | null = null
  readonly tagName: string
  readonly ownerDocument: DrawingDocument
  readonly #attributes = new Map<string, string>()

  constructor(tagName: string, ownerDocument: DrawingDocument) {
    this.tagName = tagName
    this.ownerDocument = ownerDocument
  }
  get children(): DrawingElement[] {
    return this.childNodes.filter((child) => child instanceof DrawingElement)
  }
  setAttribute(name: string, value: unknown): void {
    this.#attributes.set(name, String(value))
  }
  setAttributeNS(_space: string | null, name: string, value: unknown): void {
    this.setAttribute(name, value)
  }
  getAttribute(name: string): string | null {
    return this.#attributes.get(name) ?? null
  }
  hasAttribute(name: string): boolean {
    return this.#attributes.has(name)
  }
  removeAttribute(name: string): void {
    this.#attributes.delete(name)
  }
  appendChild<T extends DrawingElement | DrawingText>(child: T): T {
    return this.insertBefore(child, null)
  }
  insertBefore<T extends DrawingElement | DrawingText>(
    child: T,
    next: DrawingElement | DrawingText | null,
  ): T {
    child.parentNode?.removeChild(child)
    const at = next === null ? -1 : this.childNodes.indexOf(next)
    this.childNodes.splice(at < 0 ? this.childNodes.length : at, 0, child)
    child.parentNode = this
    return child
  }
  removeChild<T extends DrawingElement | DrawingText>(child: T): T {
    const at = this.childNodes.indexOf(child)
    if (at >= 0) this.childNodes.splice(at, 1)
    child.parentNode = null
    return child
  }
  set textContent(text: string | null) {
    this.childNodes.length = 0
    if (text) this.appendChild(new DrawingText(String(text)))
  }
  get textContent(): string {
    return this.childNodes.map((child) => child.textContent).join('')
  }
  /** Nobody points at a drawing without a page. */
  addEventListener(): void {}
  toString(): string {
    const style = Object.entries(this.style).map(([name, value]) => `${dashed(name)}: ${value};`)
    const attributes = [
      ...this.#attributes,
      ...(style.length > 0 ? [['style', style.join(' ')] as const] : []),
    ].map(([name, value]) => ` ${name}="${escaped(value).replaceAll('"', '&quot;')}"`)
    // As HTML is written, a style sheet is text as it stands.
    const inner = this.tagName === 'style' ? this.textContent : this.childNodes.join('')
    return `<${this.tagName}${attributes.join('')}>${inner}</${this.tagName}>`
  }
}

/** As much of a document as Plot needs to draw without a page. */
class DrawingDocument {
  readonly documentElement = new DrawingElement('svg', this)
  createElement(name: string): DrawingElement {
    return new DrawingElement(name, this)
  }
  createElementNS(_space: string, name: string): DrawingElement {
    return new DrawingElement(name, this)
  }
  createTextNode(text: string): DrawingText {
    return new DrawingText(text)
  }
}

/**
 * A small stand-in for `document`, for Plot's option of that name: charts are drawn in it where
 * there is no page (a report, a worker), and what was drawn turns into text with `toString()`. It
 * holds what Plot's marks use, and nothing that measures or listens.
 *
 * @example
 * ```ts
 * import * as Plot from '@observablehq/plot'
 * import { drawingDocument } from '@sojourn/charts'
 * const svg = Plot.plot({ document: drawingDocument(), marks: [Plot.dot([1, 2])] })
 * console.log(String(svg).startsWith('<svg')) // true
 * ```
 */
export function drawingDocument(): NonNullable<PlotOptions['document']> {
  return new DrawingDocument() as unknown as NonNullable<PlotOptions['document']>
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** `fontSize` as `font-size`. */
function dashed(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
