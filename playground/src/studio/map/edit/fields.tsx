import { type Signal, useSignal } from '@preact/signals'
import { useEffect, useId } from 'preact/hooks'
import { decimal } from '../../../language/numbers.ts'
import { words } from '../words.ts'

interface Common {
  readonly label: string
  readonly hint?: string
}

/** What is being typed, which nothing else on the page overwrites until it is kept. */
function useTyped(value: string, problem: Signal<string | undefined>): Signal<string | undefined> {
  const typed = useSignal<string>()
  useEffect(() => {
    typed.value = undefined
    problem.value = undefined
  }, [value])
  return typed
}

/** A text that is kept when the field is left; `check` says what is wrong with it. */
export function TextField({
  label,
  hint,
  value,
  check,
  onKeep,
  lines = false,
}: Common & {
  readonly value: string
  readonly check?: (text: string) => string | undefined
  readonly onKeep: (text: string) => void
  readonly lines?: boolean
}) {
  const id = useId()
  const problem = useSignal<string>()
  const typed = useTyped(value, problem)
  const onChange = ({ currentTarget }: { currentTarget: { value: string } }) => {
    const text = currentTarget.value.trim()
    problem.value = check?.(text)
    if (problem.value !== undefined) return
    typed.value = undefined
    if (text !== value) onKeep(text)
  }
  const common = {
    id,
    value: typed.value ?? value,
    onInput: ({ currentTarget }: { currentTarget: { value: string } }) => {
      typed.value = currentTarget.value
    },
    'aria-invalid': problem.value !== undefined,
    'aria-describedby': `${id}-about`,
    onChange,
  }
  return (
    <div class="map-field">
      <label for={id}>{label}</label>
      {lines ? <textarea rows={2} {...common} /> : <input type="text" {...common} />}
      <About id={id} hint={hint} problem={problem.value} />
    </div>
  )
}

/** A number in the reader's own writing, with comma or point; empty where `optional`. */
export function NumberField({
  label,
  hint,
  value,
  min,
  max,
  digits = 2,
  optional = false,
  onKeep,
}: Common & {
  readonly value: number | undefined
  readonly min?: number
  readonly max?: number
  readonly digits?: number
  readonly optional?: boolean
  readonly onKeep: (value: number | undefined) => void
}) {
  const id = useId()
  const problem = useSignal<string>()
  const written = value === undefined ? '' : written0(value, digits)
  const typed = useTyped(written, problem)
  return (
    <div class="map-field number">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        value={typed.value ?? written}
        onInput={({ currentTarget }) => {
          typed.value = currentTarget.value
        }}
        aria-invalid={problem.value !== undefined}
        aria-describedby={`${id}-about`}
        onChange={({ currentTarget }) => {
          const text = currentTarget.value.trim()
          const next = text === '' && optional ? undefined : numberIn(text)
          const [low, high] = [min ?? -Infinity, max ?? Infinity]
          const wrong = next === undefined ? text !== '' || !optional : next < low || next > high
          problem.value = wrong ? problemOf(min, max, digits) : undefined
          if (wrong) return
          typed.value = undefined
          if (next !== value) onKeep(next)
        }}
      />
      <About id={id} hint={hint} problem={problem.value} />
    </div>
  )
}

/** One of several. */
export function Choice({
  label,
  hint,
  value,
  options,
  onKeep,
}: Common & {
  readonly value: string
  readonly options: readonly { readonly id: string; readonly name: string }[]
  readonly onKeep: (id: string) => void
}) {
  const id = useId()
  return (
    <div class="map-field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        aria-describedby={`${id}-about`}
        onChange={({ currentTarget }) => onKeep(currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.id} value={option.id} selected={option.id === value}>
            {option.name}
          </option>
        ))}
      </select>
      <About id={id} hint={hint} />
    </div>
  )
}

function About({
  id,
  hint,
  problem,
}: {
  id: string
  hint?: string | undefined
  problem?: string | undefined
}) {
  return (
    <p id={`${id}-about`} class={problem ? 'problem' : 'hint'} role={problem ? 'alert' : undefined}>
      {problem ?? hint}
    </p>
  )
}

/** The number that a text stands for; undefined where it is none. */
function numberIn(text: string): number | undefined {
  const plain = text
    .replace(/[\s\u00a0\u202f%]/g, '')
    .replace('\u2212', '-')
    .replace(',', '.')
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain)) return undefined
  return Number(plain)
}

/** As a reader would write it, without groups of thousands, which could be read as decimals. */
function written0(value: number, digits: number): string {
  const rounded = Number(value.toFixed(digits))
  const decimals = String(rounded).split('.')[1]?.length ?? 0
  const comma = decimal(0.5, 1).includes(',') ? ',' : '.'
  return rounded.toFixed(decimals).replace('.', comma).replace('-', '\u2212')
}

function problemOf(min: number | undefined, max: number | undefined, digits: number): string {
  const w = words.value
  const text = (value: number) => written0(value, digits)
  if (min !== undefined && max !== undefined) return w.numberBetween(text(min), text(max))
  return min === undefined ? w.numberAny : w.numberFrom(text(min))
}
