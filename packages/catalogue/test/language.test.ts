import { expect, test } from 'vitest'
import { languages, text, textList } from '../src/index.ts'

test('texts are held by language, lists as well', () => {
  const journey = text('journey', 'kundereise', 'kunderejse', 'kundresa')
  const phase = text('phase', 'fase', 'fase', 'fas')
  expect(Object.keys(journey)).toEqual([...languages])
  expect(textList(journey, phase).sv).toEqual(['kundresa', 'fas'])
})
