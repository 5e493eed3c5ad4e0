/** A sentence of the messages, with what stands between `**` and `**` set bold. */
export function Rich({ text }: { text: string }) {
  return <>{text.split('**').map((part, i) => (i % 2 === 1 ? <b key={part}>{part}</b> : part))}</>
}
