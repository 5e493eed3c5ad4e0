export { OfDocument } from './of-document.tsx'
export { ReadOnly } from './read-only.tsx'
export { UndoRedo } from './undo-redo.tsx'
