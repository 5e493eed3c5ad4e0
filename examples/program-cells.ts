import type { Language } from '@sojourn/catalogue'

/** A cell of a program: what stands between two lines that begin with `// %%`. */
export type ProgramCell =
  | { readonly kind: 'text' | 'code'; readonly source: string }
  | { readonly kind: 'chart'; readonly chart: string; readonly of: string }

/** The cells of a question's program in each language. */
export type QuestionCells = Readonly<Record<Language, readonly ProgramCell[]>>

/**
 * The cells of a program in the percent format of Jupytext and editors: `// %%` begins code,
 * `// %% [markdown]` text in comments, and `// %% [chart] NAME EXPRESSION` is a chart, which a
 * program doesn't draw. A notebook shows what a program prints.
 */
export function programCells(program: string): ProgramCell[] {
  const [, ...parts] = program.split(/^\/\/ %%/m)
  return parts.flatMap((part): ProgramCell[] => {
    const [head = '', ...lines] = part.split('\n')
    const chart = /^ \[chart\] ([\w-]+) (.+)$/.exec(head)
    if (chart) return [{ kind: 'chart', chart: chart[1] as string, of: chart[2] as string }]
    if (head === ' [markdown]')
      return [
        {
          kind: 'text',
          source: lines
            .map((line) => line.replace(/^\/\/ ?/, ''))
            .join('\n')
            .trim(),
        },
      ]
    const source = lines.join('\n').trim()
    return source === '' ? [] : [{ kind: 'code', source: shown(source) }]
  })
}

function shown(code: string): string {
  return code.replace(/\bconsole\.(?:log|table)\(/g, 'display(')
}
