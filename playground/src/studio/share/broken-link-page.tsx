import { Bar } from '../../bar/bar.tsx'
import { words } from './words.ts'

/** What stands in the place of a link of settings that can't be read. */
export function BrokenLinkPage() {
  const { broken, brokenHint, toStart } = words.value
  return (
    <>
      <Bar />
      <main class="problem-page">
        <div class="work">
          <div role="alert">
            <h1>{broken}</h1>
            <p>{brokenHint}</p>
          </div>
          <p class="problem-ways">
            <a class="btn" href="#/">
              {toStart}
            </a>
          </p>
        </div>
      </main>
    </>
  )
}
