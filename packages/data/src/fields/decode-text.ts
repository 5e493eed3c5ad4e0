const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })

/** The text of UTF-8 bytes; what is not UTF-8 becomes the replacement character U+FFFD. */
export function decodeText(bytes: Uint8Array, from: number, to: number): string {
  return utf8.decode(bytes.subarray(from, to))
}
