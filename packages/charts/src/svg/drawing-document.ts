import type { PlotOptions } from '@observablehq/plot'

const HTML = 'http://www.w3.org/1999/xhtml'

type Child = DrawingElement | DrawingText

/** A text between tags. */
class DrawingText {
  readonly nodeType = 3
  parentNode: DrawingElement | null = null
  readonly data: string
  constructor(data: string) {
    this.data = data
  }
  get textContent(): string {
    return this.data
  }
  get outerHTML(): string {
    return escaped(this.data)
  }
  cloneNode(): DrawingText {
    return new DrawingText(this.data)
  }
}

/** Properties as they are set: `style.maxWidth = …` as well as `style.setProperty('max-width', …)`. */
class DrawingStyle {
  setProperty(name: string, value: unknown): void {
    Object.assign(this, { [name]: value })
  }
  removeProperty(name: string): void {
    Reflect.deleteProperty(this, name)
  }
  get cssText(): string {
    return Object.entries(this)
      .filter(([, value]) => value != null && value !== '')
      .map(([name, value]) => `${dashed(name)}: ${value};`)
      .join(' ')
  }
}

/** As much of an element as Plot asks of one. */
class DrawingElement {
  readonly nodeType = 1
  readonly childNodes: Child[] = []
  readonly style = new DrawingStyle()
  readonly attributes = new Map<string, string>()
  parentNode: DrawingElement | null = null
  readonly ownerDocument: DrawingDocument
  readonly namespaceURI: string
  readonly tagName: string

  constructor(ownerDocument: DrawingDocument, namespaceURI: string, tagName: string) {
    this.ownerDocument = ownerDocument
    this.namespaceURI = namespaceURI
    this.tagName = tagName
  }
  get firstChild(): Child | null {
    return this.childNodes[0] ?? null
  }
  get children(): DrawingElement[] {
    return this.childNodes.filter((child) => child instanceof DrawingElement)
  }
  get textContent(): string {
    return this.childNodes.map((child) => child.textContent).join('')
  }
  set textContent(text: unknown) {
    for (const child of [...this.childNodes]) this.removeChild(child)
    if (text != null && text !== '') this.appendChild(new DrawingText(String(text)))
  }
  get outerHTML(): string {
    const style = this.style.cssText
    const attributes = [...this.attributes, ...(style ? [['style', style] as const] : [])]
    const written = attributes
      .map(([name, value]) => ` ${name}="${escaped(value).replaceAll('"', '&quot;')}"`)
      .join('')
    // As HTML is written, a style sheet is text as it stands, and ends where its tag does.
    const inner =
      this.tagName === 'style'
        ? this.textContent.replaceAll('</', '')
        : this.childNodes.map((child) => child.outerHTML).join('')
    return `<${this.tagName}${written}>${inner}</${this.tagName}>`
  }
  toString(): string {
    return this.outerHTML
  }

  set className(name: unknown) {
    this.setAttribute('class', name)
  }
  setAttribute(name: string, value: unknown): void {
    this.attributes.set(name, String(value))
  }
  setAttributeNS(_space: string | null, name: string, value: unknown): void {
    this.setAttribute(name, value)
  }
  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null
  }
  hasAttribute(name: string): boolean {
    return this.attributes.has(name)
  }
  removeAttribute(name: string): void {
    this.attributes.delete(name)
  }
  appendChild<T extends Child>(child: T): T {
    return this.insertBefore(child, null)
  }
  append(...children: (Child | string)[]): void {
    for (const child of children)
      this.appendChild(typeof child === 'string' ? new DrawingText(child) : child)
  }
  insertBefore<T extends Child>(child: T, next: Child | null | undefined): T {
    child.parentNode?.removeChild(child)
    const at = next ? this.childNodes.indexOf(next) : this.childNodes.length
    this.childNodes.splice(at, 0, child)
    child.parentNode = this
    return child
  }
  removeChild<T extends Child>(child: T): T {
    this.childNodes.splice(this.childNodes.indexOf(child), 1)
    child.parentNode = null
    return child
  }
  remove(): void {
    this.parentNode?.removeChild(this)
  }
  /** By the name of the element alone, or `*`. */
  querySelector(tag: string): DrawingElement | null {
    for (const child of this.children) {
      const found = tag === '*' || child.tagName === tag ? child : child.querySelector(tag)
      if (found) return found
    }
    return null
  }
  cloneNode(deep = false): DrawingElement {
    const copy = new DrawingElement(this.ownerDocument, this.namespaceURI, this.tagName)
    for (const [name, value] of this.attributes) copy.setAttribute(name, value)
    Object.assign(copy.style, this.style)
    if (deep) for (const child of this.childNodes) copy.appendChild(child.cloneNode(true))
    return copy
  }
  /** Nobody points at a drawing without a page. */
  addEventListener(): void {}
  removeEventListener(): void {}
  dispatchEvent(): boolean {
    return true
  }
}

/** As much of a document as Plot needs to draw without a page. */
class DrawingDocument {
  readonly documentElement = new DrawingElement(this, HTML, 'html')
  readonly defaultView = { Event: class {} }
  createElement(name: string): DrawingElement {
    return new DrawingElement(this, HTML, name)
  }
  createElementNS(space: string, name: string): DrawingElement {
    return new DrawingElement(this, space, name)
  }
  createTextNode(text: unknown): DrawingText {
    return new DrawingText(String(text))
  }
}

/**
 * A small stand-in for `document`, for Plot's option of that name: charts are drawn in it where
 * there is no page (a report, a worker), and what was drawn turns into text with `toString()` or
 * `outerHTML`. It holds what Plot's marks and legends use, and nothing that measures or listens.
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
