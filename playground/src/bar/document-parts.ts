export { Notices } from './notices.tsx'
export { OfDocument } from './of-document.tsx'
export { UndoRedo } from './undo-redo.tsx'
