import { SavedState } from './saved-state.tsx'
import { Title } from './title.tsx'

/** The title of the open document, and whether it is saved. */
export function OfDocument() {
  return (
    <>
      <Title />
      <SavedState />
    </>
  )
}
