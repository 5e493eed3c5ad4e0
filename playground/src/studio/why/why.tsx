import '../../styles/why.css'
import { useSignal } from '@preact/signals'
import { messages, waterfallChart } from '@sojourn/charts'
import { stateNames } from '@sojourn/report'
import { useRef } from 'preact/hooks'
import { PlotFigure } from '../../charts/plot-figure.tsx'
import { language } from '../../language/language.ts'
import type { Reasons, WhyTask } from '../decide/tasks.ts'
import { useSeen } from '../decide/use-seen.ts'
import { useWork } from '../decide/use-work.ts'
import { Working } from '../decide/working.tsx'
import { SEED } from '../forecast/horizon.ts'
import { measuresOf } from '../pins/measure.ts'
import { stripRows } from '../pins/rows.ts'
import { words as pinWords } from '../pins/words.ts'
import { horizon, journey } from '../study.ts'
import { Choice } from './choice.tsx'
import { namesOfChanges } from './lever-names.ts'
import { chosen, subject } from './subject.ts'
import { words } from './words.ts'

/** Shapley shares have intervals of their own already with so many draws. */
const DRAWS = 200

type Figure = WhyTask['measure']

/** Why the figures of a scenario move: by lever, and conversion by step too. */
export function Why() {
  const box = useRef<HTMLElement>(null)
  const seen = useSeen(box)
  const figure = useSignal<Figure>('conversion')
  const by = useSignal<'byLever' | 'byTransition'>('byLever')
  const of = journey.value
  const shown = subject.value
  const task: WhyTask | undefined =
    of && seen.value && shown
      ? {
          kind: 'why',
          journey: of,
          scenario: shown.scenario,
          measure: figure.value,
          horizon: horizon.value,
          draws: DRAWS,
          seed: SEED,
        }
      : undefined
  const { work, stop, again } = useWork('why', task)
  const said = words.value
  if (of === undefined) return null
  if (shown === undefined)
    return (
      <section class="why" ref={box}>
        <h2>{said.title}</h2>
        <p class="unit">{said.hint}</p>
      </section>
    )
  const { answer, of: asked } = work.value
  const figures = measuresOf(of).filter((each): each is Figure => each !== 'margin')
  return (
    <section class="why" ref={box} aria-label={said.title}>
      {answer && asked ? (
        <Shares
          reasons={answer}
          asked={asked}
          by={asked.measure === 'conversion' ? by.value : 'byLever'}
        />
      ) : (
        <h2>{said.title}</h2>
      )}
      <Working work={work} stop={stop} again={again} />
      <div class="why-choices">
        <Subject />
        <Choice
          label={said.measure}
          name="why-figure"
          values={figures}
          value={figure.value}
          say={(each) => said.measures[each]}
          choose={(each) => {
            figure.value = each
          }}
        />
        {figure.value === 'conversion' && (
          <Choice
            label={said.by}
            name="why-by"
            values={['byLever', 'byTransition'] as const}
            value={by.value}
            say={(each) => said[each]}
            choose={(each) => {
              by.value = each
            }}
          />
        )}
      </div>
    </section>
  )
}

/** Which scenario is looked into. */
function Subject() {
  const rows = stripRows.value
  const now = subject.value
  if (rows.length < 2 || now === undefined) return null
  return (
    <select
      class="btn"
      aria-label={words.value.of}
      value={now.id}
      onChange={({ currentTarget }) => {
        chosen.value = currentTarget.value
      }}
    >
      {rows.map(({ id, pin, scenario }) => (
        <option key={id} value={id}>
          {pin === undefined ? pinWords.value.plan : scenario.name}
        </option>
      ))}
    </select>
  )
}

function Shares({
  reasons,
  asked,
  by,
}: {
  readonly reasons: Reasons
  readonly asked: WhyTask
  readonly by: 'byLever' | 'byTransition'
}) {
  const said = words.value
  const locale = language.value
  if (!reasons.known)
    return (
      <>
        <h2>{said.title}</h2>
        <p class="unit">{said.unknown}</p>
      </>
    )
  const { journey: of, scenario, measure } = asked
  const state = stateNames(of)
  const shares =
    by === 'byLever'
      ? reasons.levers.map(({ changes, ...share }) => ({
          ...share,
          name: namesOfChanges(
            of,
            changes.flatMap((i) => scenario.changes[i] ?? []),
            locale,
          ),
        }))
      : reasons.transitions.map(({ step, ...share }) => ({
          ...share,
          name:
            step === undefined
              ? ''
              : step.from === null
                ? said.enter(state(step.to))
                : `${state(step.from)} → ${state(step.to)}`,
        }))
  const chart = waterfallChart(shares, {
    measure,
    start: reasons.start,
    ...(of.currency !== undefined && { currency: of.currency }),
    messages: messages[locale],
  })
  return <PlotFigure chart={chart} table={said.table} />
}
