import { onlyRules, type RuleDraft, rules } from '../fit-state.ts'
import { words } from '../words.ts'
import type { Reading } from '../work/protocol.ts'

const MATCHES = ['exact', 'prefix', 'pattern'] as const
const SHOWN = 50

/** Rules that make touchpoints of raw names, and what none of them catches. */
export function Rules({ found }: { readonly found: Reading }) {
  const { meaning } = words.value
  const { uncaught } = found
  const events = uncaught.reduce((sum, { count }) => sum + count, 0)
  return (
    <details class="fit-rules" open={rules.value.length > 0}>
      <summary>{meaning.rules}</summary>
      <p class="mut sm">{meaning.rulesHint}</p>
      <ol>
        {rules.value.map((rule, i) => (
          <Rule key={i} rule={rule} at={i} />
        ))}
      </ol>
      <p class="fit-actions">
        <button
          type="button"
          class="btn"
          onClick={() => {
            rules.value = [...rules.value, { match: 'prefix', text: '', touchpoint: '' }]
          }}
        >
          {meaning.addRule}
        </button>
        {rules.value.length > 0 && (
          <label class="sm">
            <input
              type="checkbox"
              checked={onlyRules.value}
              onChange={({ currentTarget }) => {
                onlyRules.value = currentTarget.checked
              }}
            />{' '}
            {meaning.onlyRules}
          </label>
        )}
      </p>
      {uncaught.length > 0 && (
        <details>
          <summary>{meaning.uncaught(uncaught.length, events)}</summary>
          <ul class="sm fit-list">
            {uncaught.slice(0, SHOWN).map(({ name, count }) => (
              <li key={name}>
                {name}: {count}
              </li>
            ))}
          </ul>
        </details>
      )}
    </details>
  )
}

function Rule({ rule, at }: { readonly rule: RuleDraft; readonly at: number }) {
  const { meaning } = words.value
  const change = (part: Partial<RuleDraft>) => {
    rules.value = rules.value.map((each, i) => (i === at ? { ...each, ...part } : each))
  }
  return (
    <li class="fit-rule">
      <select
        class="fit-input"
        aria-label={meaning.match}
        value={rule.match}
        onChange={({ currentTarget }) =>
          change({ match: currentTarget.value as RuleDraft['match'] })
        }
      >
        {MATCHES.map((match) => (
          <option key={match} value={match}>
            {meaning.matches[match]}
          </option>
        ))}
      </select>
      <input
        class="fit-input"
        aria-label={meaning.text}
        placeholder="/p/"
        value={rule.text}
        onChange={({ currentTarget }) => change({ text: currentTarget.value })}
      />
      <input
        class="fit-input"
        aria-label={meaning.touchpoint}
        placeholder={meaning.touchpoint}
        value={rule.touchpoint}
        onChange={({ currentTarget }) => change({ touchpoint: currentTarget.value })}
      />
      <button
        type="button"
        class="btn q ico"
        aria-label={meaning.removeRule(at + 1)}
        onClick={() => {
          rules.value = rules.value.filter((_, i) => i !== at)
        }}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M4 4l8 8M12 4l-8 8" />
        </svg>
      </button>
    </li>
  )
}
