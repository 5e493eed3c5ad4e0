import { WORDS, type Word } from '../rough-words.ts'
import { words } from '../words.ts'

const NUMBER = 'number'

/** A share in a rough word, which can become a number of 100. */
export function ShareChoice({
  label,
  share,
  proportion,
  onChange,
}: {
  readonly label: string
  readonly share: Word | number
  /** What the word comes to now, of 100: the number to begin with. */
  readonly proportion: number
  readonly onChange: (share: Word | number) => void
}) {
  const { ways } = words.value
  return (
    <span class="sk-share">
      <select
        class="sk-input"
        aria-label={label}
        value={typeof share === 'number' ? NUMBER : share}
        onChange={({ currentTarget: { value } }) =>
          onChange(value === NUMBER ? Math.round(100 * proportion) : (value as Word))
        }
      >
        {WORDS.map((word) => (
          <option key={word} value={word}>
            {ways.words[word]}
          </option>
        ))}
        <option value={NUMBER}>{ways.number}</option>
      </select>
      {typeof share === 'number' && (
        <span class="sk-number">
          <input
            class="sk-input"
            type="number"
            min={0}
            max={100}
            step="any"
            aria-label={`${label}, ${ways.ofHundred}`}
            value={share}
            onChange={({ currentTarget }) => {
              const value = currentTarget.valueAsNumber
              if (value >= 0 && value <= 100) onChange(value)
              else currentTarget.value = String(share)
            }}
          />{' '}
          {ways.ofHundred}
        </span>
      )}
    </span>
  )
}
