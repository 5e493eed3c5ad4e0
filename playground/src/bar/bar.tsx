import { signal } from '@preact/signals'
import { type ComponentChildren, type FunctionComponent, toChildArray } from 'preact'
import { useEffect } from 'preact/hooks'
import { phone } from '../app/screen/phone.ts'
import { notebook } from '../document/open.ts'
import { LanguageMenu } from './language-menu.tsx'
import { Mark } from './mark.tsx'
import { More } from './more.tsx'
import { ThemeSwitch } from './theme-switch.tsx'
import { ViewSwitch } from './view-switch.tsx'
import { words } from './words.ts'

/** Loaded with the first document: pages without one don't carry what changes notebooks. */
interface DocumentParts {
  readonly OfDocument: FunctionComponent
  readonly UndoRedo: FunctionComponent
  readonly Notices: FunctionComponent
}
const parts = signal<DocumentParts>()

/**
 * The bar of every page: the way home, on a document's page its title, whether it is saved, undo and
 * redo, then what the page puts in (`children`), the language and the theme. On the phone a document
 * keeps the last of the children, its main action; the others are under More.
 */
export function Bar({
  document = false,
  children,
}: {
  readonly document?: boolean
  readonly children?: ComponentChildren
}) {
  useEffect(() => {
    if (!document || parts.peek()) return
    void import('./document-parts.ts').then(({ OfDocument, UndoRedo, Notices }) => {
      parts.value = { OfDocument, UndoRedo, Notices }
    })
  }, [document])
  const open = document && notebook.value !== undefined ? parts.value : undefined
  const short = document && phone.value
  const actions = toChildArray(children)
  const settings = (
    <>
      {open && <open.UndoRedo />}
      <ViewSwitch underMore />
      {open && !short && <span class="sp" />}
      {short ? actions.slice(0, -1) : actions}
      <LanguageMenu />
      <ThemeSwitch />
    </>
  )
  return (
    <>
      <header class="bar">
        <a class="mark" href="#/" aria-label={words.value.home}>
          <Mark />
          <span>Sojourn</span>
        </a>
        {open && <open.OfDocument />}
        {!(open && !short) && <span class="sp" />}
        {short && actions.at(-1)}
        {short ? <More>{settings}</More> : settings}
      </header>
      {open && <open.Notices />}
    </>
  )
}
