import type { ComponentChildren } from 'preact'
import { notebook } from '../document/document.ts'
import { LanguageMenu } from './language-menu.tsx'
import { Mark } from './mark.tsx'
import { SavedState } from './saved-state.tsx'
import { ThemeSwitch } from './theme-switch.tsx'
import { Title } from './title.tsx'
import { words } from './words.ts'

/**
 * The bar of every page: the way home, on a document's page its title and whether it is saved, what
 * the page puts in (`children`), the language and the theme.
 */
export function Bar({
  document = false,
  children,
}: {
  readonly document?: boolean
  readonly children?: ComponentChildren
}) {
  return (
    <header class="bar">
      <a class="mark" href="#/" aria-label={words.value.home}>
        <Mark />
        <span>Sojourn</span>
      </a>
      {document && notebook.value && (
        <>
          <Title />
          <SavedState />
        </>
      )}
      <span class="sp" />
      {children}
      <LanguageMenu />
      <ThemeSwitch />
    </header>
  )
}
