// What needs Node: the bytes of a file or of standard input.
export { openEvents } from './open-events.ts'
