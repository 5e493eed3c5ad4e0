import { type Notebook, readNotebook } from '../document/notebook.ts'
import { NotebookError } from '../document/problems.ts'

/** The most that a link may unpack to, in bytes: a small link can hold a thousandfold. */
const LARGEST = 5_000_000
const PREFIX = '#notebook='

/**
 * The hash of an address that holds a whole notebook: deflated and in base64url. Hashes are not sent
 * to servers.
 */
export async function writeShareLink(notebook: Notebook): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(notebook))
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'))
  const packed = new Uint8Array(await new Response(stream).arrayBuffer())
  let binary = ''
  for (const byte of packed) binary += String.fromCharCode(byte)
  return PREFIX + btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

/**
 * The notebook in the hash of an address, or `undefined` if there is none. It is checked like a file;
 * unpacking stops where it grows beyond 5 MB.
 *
 * @throws NotebookError if the link is cut, damaged, too large or not of a notebook
 */
export async function readShareLink(hash: string): Promise<Notebook | undefined> {
  if (!hash.startsWith(PREFIX)) return undefined
  let value: unknown
  try {
    value = JSON.parse(await unpack(hash.slice(PREFIX.length)))
  } catch (error) {
    if (error instanceof NotebookError) throw error
    throw damaged('It is cut or damaged; ask for it again.')
  }
  return readNotebook(value)
}

async function unpack(text: string): Promise<string> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0))
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  const reader = stream.getReader()
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let unpacked = ''
  let size = 0
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    size += chunk.value.byteLength
    if (size > LARGEST) {
      await reader.cancel().catch(() => {})
      throw damaged(`It is too large: it unpacks to more than ${LARGEST / 1e6} MB.`)
    }
    unpacked += decoder.decode(chunk.value, { stream: true })
  }
  return unpacked + decoder.decode()
}

function damaged(message: string): NotebookError {
  return new NotebookError('The link', [{ path: '', message }])
}
