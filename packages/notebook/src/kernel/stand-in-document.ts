// Just enough of a DOM for Observable Plot to draw in a worker, where there is none: elements that
// are built, styled and written out as text.

import { escapeText } from './escape-text.ts'

type Child = StandInElement | StandInText

class StandInText {
  parentNode: StandInElement | null = null
  readonly nodeType = 3
  constructor(public data: string) {}
  get textContent(): string {
    return this.data
  }
  get outerHTML(): string {
    return escapeText(this.data)
  }
  cloneNode(): StandInText {
    return new StandInText(this.data)
  }
}

/** Properties as they are set: `style.maxWidth = …` as well as `style.setProperty('max-width', …)`. */
class StandInStyle {
  setProperty(name: string, value: unknown): void {
    Object.assign(this, { [name]: value })
  }
  removeProperty(name: string): void {
    Reflect.deleteProperty(this, name)
  }
  get cssText(): string {
    return Object.entries(this)
      .filter(([, value]) => value != null && value !== '')
      .map(
        ([name, value]) =>
          `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}: ${value};`,
      )
      .join(' ')
  }
}

class StandInElement {
  readonly nodeType = 1
  readonly ownerDocument = standInDocument
  readonly childNodes: Child[] = []
  readonly style = new StandInStyle()
  readonly attributes = new Map<string, string>()
  parentNode: StandInElement | null = null
  constructor(
    readonly namespaceURI: string,
    readonly tagName: string,
  ) {}

  get firstChild(): Child | null {
    return this.childNodes[0] ?? null
  }
  get children(): StandInElement[] {
    return this.childNodes.filter((child) => child instanceof StandInElement)
  }
  get textContent(): string {
    return this.childNodes.map((child) => child.textContent).join('')
  }
  set textContent(text: unknown) {
    for (const child of [...this.childNodes]) this.removeChild(child)
    if (text != null && text !== '') this.appendChild(new StandInText(String(text)))
  }
  get outerHTML(): string {
    const style = this.style.cssText
    const attributes = [...this.attributes, ...(style ? [['style', style] as const] : [])]
    const written = attributes.map(([name, value]) => ` ${name}="${escapeText(value)}"`).join('')
    // The text of an HTML style sheet is not escaped; nothing of a cell's data is in Plot's.
    const raw = this.tagName === 'style' && this.namespaceURI === HTML
    const inner = raw
      ? this.textContent.replaceAll('</', '')
      : this.childNodes.map((child) => child.outerHTML).join('')
    return `<${this.tagName}${written}>${inner}</${this.tagName}>`
  }

  set className(name: unknown) {
    this.setAttribute('class', name)
  }
  setAttribute(name: string, value: unknown): void {
    this.attributes.set(name, String(value))
  }
  setAttributeNS(_: string, name: string, value: unknown): void {
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
  appendChild(child: Child): Child {
    return this.insertBefore(child, null)
  }
  append(...children: (Child | string)[]): void {
    for (const child of children)
      this.appendChild(typeof child === 'string' ? new StandInText(child) : child)
  }
  insertBefore(child: Child, next: Child | null | undefined): Child {
    child.parentNode?.removeChild(child)
    const at = next ? this.childNodes.indexOf(next) : this.childNodes.length
    this.childNodes.splice(at, 0, child)
    child.parentNode = this
    return child
  }
  removeChild(child: Child): Child {
    this.childNodes.splice(this.childNodes.indexOf(child), 1)
    child.parentNode = null
    return child
  }
  remove(): void {
    this.parentNode?.removeChild(this)
  }
  /** By the name of the element alone, or `*`. */
  querySelector(tag: string): StandInElement | null {
    for (const child of this.children) {
      const found = tag === '*' || child.tagName === tag ? child : child.querySelector(tag)
      if (found) return found
    }
    return null
  }
  cloneNode(deep = false): StandInElement {
    const copy = new StandInElement(this.namespaceURI, this.tagName)
    for (const [name, value] of this.attributes) copy.setAttribute(name, value)
    Object.assign(copy.style, this.style)
    if (deep) for (const child of this.childNodes) copy.appendChild(child.cloneNode(true))
    return copy
  }
  addEventListener(): void {}
  removeEventListener(): void {}
  dispatchEvent(): boolean {
    return true
  }
}

const HTML = 'http://www.w3.org/1999/xhtml'

/** A document whose elements can be written out and nothing else. */
export const standInDocument = {
  createElement: (tag: string) => new StandInElement(HTML, tag),
  createElementNS: (namespace: string, tag: string) => new StandInElement(namespace, tag),
  createTextNode: (text: unknown) => new StandInText(String(text)),
  get documentElement(): { ownerDocument: unknown; namespaceURI: string } {
    return { ownerDocument: standInDocument, namespaceURI: HTML }
  },
  defaultView: { Event: class {} },
}
