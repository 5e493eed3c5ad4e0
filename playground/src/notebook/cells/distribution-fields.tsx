import { words } from '../words.ts'
import { NamedNumber } from './number-field.tsx'

type Shape = 'between' | 'uniform' | 'normal'

const begins: Record<Shape, Record<string, unknown>> = {
  between: { distribution: 'between', low: 1.05, high: 1.4, level: 0.8 },
  uniform: { distribution: 'uniform', min: 0, max: 1 },
  normal: { distribution: 'normal', mean: 1, sd: 0.1 },
}
const fields: Record<
  Shape,
  readonly (readonly [key: string, word: 'low' | 'high' | 'level' | 'mean' | 'sd'])[]
> = {
  between: [
    ['low', 'low'],
    ['high', 'high'],
    ['level', 'level'],
  ],
  uniform: [
    ['min', 'low'],
    ['max', 'high'],
  ],
  normal: [
    ['mean', 'mean'],
    ['sd', 'sd'],
  ],
}

/** What isn't known for sure: a shape and its numbers. */
export function DistributionFields({
  id,
  label,
  value,
  onChange,
}: {
  readonly id: string
  readonly label: string
  readonly value: unknown
  readonly onChange: (value: unknown) => void
}) {
  const said = words.value.input
  const stated = (typeof value === 'object' && value !== null ? value : {}) as Record<
    string,
    unknown
  >
  const shape = Object.hasOwn(begins, String(stated.distribution))
    ? (stated.distribution as Shape)
    : undefined
  return (
    <fieldset id={id} class="nb-dist" aria-label={label}>
      <select
        class="nb-field"
        aria-label={said.shape}
        value={shape ?? ''}
        onChange={({ currentTarget }) => onChange(begins[currentTarget.value as Shape])}
      >
        {shape === undefined && <option value="">{String(stated.distribution ?? '–')}</option>}
        {(Object.keys(begins) as Shape[]).map((each) => (
          <option key={each} value={each}>
            {said.shapes[each]}
          </option>
        ))}
      </select>
      {shape !== undefined &&
        fields[shape].map(([key, word]) => (
          <NamedNumber
            key={key}
            name={said[word]}
            value={Number(stated[key])}
            onChange={(next) => onChange({ ...stated, [key]: next })}
          />
        ))}
    </fieldset>
  )
}

export const newDistribution = begins.between
