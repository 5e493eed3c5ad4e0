import { signal } from '@preact/signals'
import type { ComponentChildren, FunctionComponent } from 'preact'
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
 * redo, then what the page puts in (`children`), the language and the theme.
 */
export function Bar({
  document = false,
  children,
  more,
}: {
  readonly document?: boolean
  readonly children?: ComponentChildren
  /** Before `children`; on a phone in the menu with the settings. */
  readonly more?: ComponentChildren
}) {
  useEffect(() => {
    if (!document || parts.peek()) return
    void import('./document-parts.ts').then((loaded) => {
      parts.value = loaded
    })
  }, [document])
  const open = document && notebook.value !== undefined ? parts.value : undefined
  const settings = (
    <>
      {open && <open.UndoRedo />}
      <ViewSwitch underMore />
      {open && !phone.value && <span class="sp" />}
      {more}
      {!phone.value && children}
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
        {!(open && !phone.value) && <span class="sp" />}
        {phone.value && children}
        {document && phone.value ? <More>{settings}</More> : settings}
      </header>
      {open && <open.Notices />}
    </>
  )
}
