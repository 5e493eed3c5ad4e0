import { en } from '../messages/en.ts'
import { LeverItem } from './lever-item.tsx'
import { levers } from './levers.ts'
import { asInitial, resetLevers } from './settings.ts'

export function LeverPanel() {
  return (
    <aside class="side" id="levers" aria-labelledby="levers-title" tabIndex={-1}>
      <h2 id="levers-title">{en.panel.title}</h2>
      <p class="xs mut">{en.panel.intro}</p>
      <ul>
        {levers.map((lever, i) => (
          <LeverItem key={lever.id} lever={lever} number={i + 1} />
        ))}
      </ul>
      <div class="reset">
        <button type="button" class="btn" disabled={asInitial.value} onClick={resetLevers}>
          {en.panel.reset}
        </button>
      </div>
    </aside>
  )
}
