import { platform } from './platform.ts'

/**
 * Lets other work on this thread have its turn. Not by a timer where there is another way: browsers
 * hold timers back by milliseconds, and by a second or more in a tab that nobody looks at.
 */
export function giveWay(): Promise<void> {
  const { setImmediate, MessageChannel } = platform
  return new Promise((resume) => {
    if (setImmediate) setImmediate(resume)
    else if (MessageChannel) {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        port1.close()
        resume()
      }
      port2.postMessage(null)
    } else platform.setTimeout(resume, 0)
  })
}
