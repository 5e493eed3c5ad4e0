/**
 * The page's policy lets no text become markup or the address of a script (Trusted Types). What must
 * become so all the same goes through one of these three gates, which the policy names, and no other
 * can be opened: what the sanitiser made, what the editor draws, and the page's own files.
 */

/** A gate, as far as it is used here; its types are not yet in TypeScript's library. */
export interface Gate {
  createHTML(html: string): string
  createScriptURL(address: string): string
}

interface Gates {
  createPolicy(name: string, rules: Partial<Gate>): Gate
}

const gates = (globalThis as { readonly trustedTypes?: Gates }).trustedTypes

/** A browser without trusted types asks for none. */
function open(name: string, rules: Gate): Gate {
  return gates?.createPolicy(name, rules) ?? rules
}

/** For HTML and SVG that DOMPurify made harmless; no script has its address from there. */
export const sanitised = open('sojourn-sanitised', {
  createHTML: (html) => html,
  createScriptURL: (address) => refuse(address),
})

/** For the lines that the editor draws; it escapes what they hold. */
const editorGate = open('sojourn-editor', {
  createHTML: (html) => html,
  createScriptURL: ownFile,
})

// Each part of the editor would open a gate of its own while it is loaded; this is there before it.
Object.assign(globalThis, {
  MonacoEnvironment: {
    createTrustedTypesPolicy: () => (gates === undefined ? undefined : editorGate),
  },
})

// Workers and the service worker are started by their addresses as the bundler writes them.
gates?.createPolicy('default', { createScriptURL: ownFile })

/** The address, where it is of a script of this build. @throws TypeError where it is not */
function ownFile(address: string): string {
  const { origin, pathname } = new URL(address, document.baseURI)
  const folder = new URL('.', document.baseURI)
  const inside = pathname.slice(folder.pathname.length)
  const own = origin === folder.origin && pathname.startsWith(folder.pathname)
  if (own && (import.meta.env.DEV || /^(assets\/[\w.-]+|sw)\.js$/.test(inside))) return address
  return refuse(address)
}

function refuse(address: string): never {
  throw new TypeError(`This is no script of the page: ${address}`)
}
