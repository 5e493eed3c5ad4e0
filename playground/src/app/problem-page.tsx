import '../styles/start.css'
import { Bar } from '../bar/bar.tsx'
import { openProblem } from '../document/open.ts'
import { ProblemText } from '../problems/problem-text.tsx'
import { OlderCopies } from '../start/notebooks/older-copies.tsx'
import { fileName } from './file-name.ts'
import { addressOf, type Route } from './route.ts'
import { jsonFile, saveFile } from './save-file.ts'
import { words } from './words.ts'

/** Said where a page or its document can't be shown: what, why, and what to do. Nothing is lost. */
export function ProblemPage({
  route,
  kind,
}: {
  readonly route: Route
  readonly kind: 'unknown' | 'blocked' | 'unreadable' | 'notLoaded'
}) {
  const { [kind]: problem, toStart, again } = words.value
  const retry = kind === 'blocked' || kind === 'notLoaded'
  return (
    <>
      <Bar />
      <main class="problem-page">
        <div class="work">
          <h1>{problem.title}</h1>
          <p>{problem.what}</p>
          {kind === 'unreadable' && 'id' in route && <Unreadable id={route.id} />}
          <p class="problem-ways">
            {retry && (
              <button type="button" class="btn pri" onClick={() => location.reload()}>
                {again}
              </button>
            )}
            <a class="btn" href={addressOf('')}>
              {toStart}
            </a>
          </p>
        </div>
      </main>
    </>
  )
}

function Unreadable({ id }: { readonly id: string }) {
  const problem = openProblem.value
  if (problem?.kind !== 'unreadable') return null
  const { message, record, title } = problem
  return (
    <>
      <pre class="start-problem">
        <ProblemText message={message} />
      </pre>
      <OlderCopies id={id} title={title} changed={async () => location.reload()} />
      <button
        type="button"
        class="btn"
        onClick={() => saveFile(fileName(title, 'json'), jsonFile(record))}
      >
        {words.value.unreadable.download}
      </button>
    </>
  )
}
