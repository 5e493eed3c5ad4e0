import { type Language, languages } from '@sojourn/catalogue'
import { type Notebook, readNotebook } from '@sojourn/notebook'
import type { Question } from './questions.ts'

/** A cell of a program: what stands between two lines that begin with `// %%`. */
export type ProgramCell =
  | { readonly kind: 'text' | 'code'; readonly source: string }
  | { readonly kind: 'chart'; readonly chart: string; readonly of: string }

const IN_ENGLISH: Readonly<Record<Language, string>> = {
  en: '',
  nb: '\n\n*Resten av teksten er på engelsk.*',
  da: '\n\n*Resten af teksten er på engelsk.*',
  sv: '\n\n*Resten av texten är på engelska.*',
}

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

/** The notebook of a question: its title in all languages, then the cells of its program. */
export function questionNotebook(
  { title, summary }: Question,
  program: string,
  { id, language }: { readonly id: string; readonly language: Language },
): Notebook {
  const heading = (of: Language) => `# ${title[of]}\n\n${summary[of]}${IN_ENGLISH[of]}`
  const cells = [
    {
      kind: 'text',
      source: heading(language),
      variants: languages
        .filter((of) => of !== language)
        .map((of) => ({ language: of, source: heading(of) })),
    },
    ...programCells(program),
  ]
  return readNotebook({
    format: 'sojourn-notebook',
    version: 1,
    id,
    title: title[language],
    language,
    cells: cells.map((cell, i) => ({ ...cell, id: `c${i + 1}` })),
  })
}
