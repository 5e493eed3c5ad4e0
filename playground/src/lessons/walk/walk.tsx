import { useSignal } from '@preact/signals'
import type { WalkBlock } from '@sojourn/lessons'
import { useMemo, useRef } from 'preact/hooks'
import { useWidth } from '../../app/screen/use-width.ts'
import { language } from '../../language/language.ts'
import { decimal } from '../../language/numbers.ts'
import { words } from '../words.ts'
import { walkingCrowd, whereabouts } from './crowd.ts'
import { WalkDrawing } from './walk-drawing.tsx'

/** A crowd that walks a journey, a step at a time, until each has come to an end. */
export function Walk({ block }: { block: WalkBlock }) {
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box).value
  const step = useSignal(0)
  const crowds = useSignal(0)
  const { value: tag } = language
  const journey = useMemo(() => block.journey(tag), [block, tag])
  const crowd = useMemo(
    () => walkingCrowd(journey, block.customers, block.seed + crowds.value),
    [journey, block, crowds.value],
  )
  const now = crowd.customers.map((each) => whereabouts(each, step.value))
  const count = (at: number, gone: boolean) =>
    now.filter((each) => each.at === at && each.gone === gone).length
  const summary = crowd.places
    .flatMap(({ name }, i) => [
      count(i, false) > 0 ? words.value.at(name, decimal(count(i, false))) : '',
      count(i, true) > 0 ? words.value.leftAt(name, decimal(count(i, true))) : '',
    ])
    .filter((part) => part !== '')
    .join(' ')
  const atEnd = step.value >= crowd.steps
  return (
    <div class="walk">
      <div ref={box}>
        {width > 0 && (
          <WalkDrawing
            crowd={crowd}
            journey={journey}
            step={step.value}
            width={width}
            label={words.value.walkLabel(decimal(step.value), decimal(crowd.steps), summary)}
          />
        )}
      </div>
      <p class="vh" role="status">
        {summary}
      </p>
      <div class="walk-controls">
        <button
          type="button"
          class="btn"
          onClick={() => {
            step.value = atEnd ? 0 : step.value + 1
          }}
        >
          {atEnd ? words.value.again : words.value.nextStep}
        </button>
        <span class="walk-steps" aria-hidden="true">
          {Array.from({ length: crowd.steps }, (_, i) => (
            <i key={i} class={i < step.value ? 'done' : ''} />
          ))}
        </span>
        <span class="mut">{words.value.step(decimal(step.value), decimal(crowd.steps))}</span>
        {!atEnd && (
          <button
            type="button"
            class="link"
            onClick={() => {
              step.value = crowd.steps
            }}
          >
            {words.value.walkAll}
          </button>
        )}
        <button
          type="button"
          class="link"
          onClick={() => {
            crowds.value++
            step.value = 0
          }}
        >
          {words.value.newCrowd(decimal(block.customers))}
        </button>
      </div>
    </div>
  )
}
