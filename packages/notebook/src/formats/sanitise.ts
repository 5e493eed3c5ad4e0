import createDOMPurify, { type Config, type WindowLike } from 'dompurify'

/** Makes foreign HTML and SVG safe to put into a page. */
export interface Sanitiser {
  html(dirty: string): string
  /** Nothing of a drawing that has so many parts, or is nested so deep, that the page would stand still. */
  svg(dirty: string): string
}

/** As the browser's `trustedTypes.createPolicy` gives it. */
export interface MarkupPolicy {
  createHTML(html: string): string
  createScriptURL(address: string): string
}

type TrustedTypePolicy = NonNullable<Config['TRUSTED_TYPES_POLICY']>

const HTML: Config = {
  USE_PROFILES: { html: true },
  FORBID_TAGS: [
    'style',
    'form',
    'input',
    'button',
    'select',
    'textarea',
    'audio',
    'video',
    'source',
    'map',
    'dialog',
  ],
  FORBID_ATTR: [
    'style',
    'id',
    'name',
    'class',
    'srcset',
    'background',
    'ping',
    'target',
    'autofocus',
    'tabindex',
  ],
  ALLOW_DATA_ATTR: false,
}
const SVG: Config = {
  USE_PROFILES: { svg: true },
  ADD_TAGS: ['svg'],
  FORBID_TAGS: [
    'style',
    // A mask within a mask within a mask is drawn as often as their numbers multiplied.
    'mask',
    'a',
    'image',
    'use',
    'foreignObject',
    'animate',
    'set',
    'animateTransform',
    'animateMotion',
  ],
  FORBID_ATTR: ['href', 'xlink:href', 'src', 'id:name', 'mask'],
  ALLOW_DATA_ATTR: false,
}

/**
 * A sanitiser on DOMPurify. Beyond scripts it takes out what would load something: pictures that are
 * not `data:`, `url(…)` of anything but a part of the same drawing. Links keep `https:`, `http:`,
 * `mailto:` and `#`, and open without a referrer.
 *
 * @param window - the page's window; anything with its DOM
 * @param policy - what makes text HTML where the page's policy asks for trusted types; DOMPurify opens
 * one of its own, called `dompurify`, if it is absent
 */
export function createSanitiser(window: WindowLike, policy?: MarkupPolicy): Sanitiser {
  const purify = createDOMPurify(window)
  const by = policy && { TRUSTED_TYPES_POLICY: policy as unknown as TrustedTypePolicy }
  purify.addHook('uponSanitizeAttribute', (_, attribute) => {
    const { attrName, attrValue } = attribute
    if (attrName === 'src')
      attribute.keepAttr = /^data:image\/(png|jpeg|gif|webp);base64,/i.test(attrValue)
    else if (attrName === 'href')
      attribute.keepAttr = /^(https?:|mailto:|#)/i.test(attrValue.trim())
    else if (attrName === 'style' || /url\s*\(|\\|@import|image-set|expression/i.test(attrValue)) {
      attribute.keepAttr = harmless(attrValue)
    }
  })
  purify.addHook('afterSanitizeAttributes', (node) => {
    if (node.nodeName.toLowerCase() === 'a')
      node.setAttribute('rel', 'noopener noreferrer nofollow')
  })
  return {
    html: (dirty) => String(purify.sanitize(dirty, { ...HTML, ...by })),
    svg: (dirty) => (isTooMuch(dirty) ? '' : String(purify.sanitize(dirty, { ...SVG, ...by }))),
  }
}

const MOST_PARTS = 20_000
const DEEPEST = 100

/** Whether a drawing has more tags, open at once or in all, than a page draws in a moment. */
function isTooMuch(svg: string): boolean {
  let parts = 0
  let depth = 0
  for (const [tag] of svg.matchAll(/<\/?[a-z][^>]*>?/gi)) {
    if (tag.startsWith('</')) depth--
    else if (!tag.endsWith('/>')) depth++
    if (++parts > 2 * MOST_PARTS || depth > DEEPEST) return true
  }
  return false
}

/** Loads nothing: no `url(…)` but `url(#…)`, no escapes that could hide one, no imports. */
function harmless(value: string): boolean {
  const rest = value.replace(/url\(\s*(["']?)#[\w-]+\1\s*\)/gi, '')
  return !/url|\\|@|image|expression|\/\*|position\s*:/i.test(rest)
}
