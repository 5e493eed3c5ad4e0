// What needs Node: the files at a path, and the bytes of a file or of standard input.
export { eventFiles } from './event-files.ts'
export { type OpenEventsOptions, openEvents } from './open-events.ts'
