import type { Lesson } from '../lesson.ts'
import { gettingThere } from './getting-there.ts'

/** The lessons, in the order of the course. */
export const course: readonly Lesson[] = [gettingThere]
