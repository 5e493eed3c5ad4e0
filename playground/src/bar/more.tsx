import type { ComponentChildren } from 'preact'
import { Disclosure } from '../menu/disclosure.tsx'
import { words } from './words.ts'

/** What has no room in the bar of a phone. */
export function More({ children }: { readonly children: ComponentChildren }) {
  return (
    <Disclosure class="more" name={words.value.more}>
      {() => <div class="more-box">{children}</div>}
    </Disclosure>
  )
}
