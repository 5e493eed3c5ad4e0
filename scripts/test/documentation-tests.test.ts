import { expect, test } from 'vitest'
import { markdownWithTests, tsBlocks } from '../documentation-tests.ts'

test('the blocks marked ts are found with their lines, others are left alone', () => {
  const fence = '```'
  const markdown = `# T\n\n${fence}ts\nlet a = 1\n${fence}\n\n${fence}sh\nnpm test\n${fence}\n\n${fence}ts no-run\nb()\n${fence}\n\n- in a list\n  ${fence}ts\n  c()\n  ${fence}\n`
  expect(tsBlocks(markdown)).toEqual([
    { line: 4, code: 'let a = 1\n' },
    { line: 17, code: '  c()\n' },
  ])
})

test('the README shows code that runs', () => {
  expect(markdownWithTests()).toContain('README.md')
})
