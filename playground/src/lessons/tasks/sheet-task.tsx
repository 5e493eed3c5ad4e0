import { useSignal } from '@preact/signals'
import { formatNumber } from '@sojourn/charts'
import {
  type Cells,
  type Lesson,
  largestGap,
  readSheet,
  rowsOf,
  type Sheet,
  type SheetColumn,
  type SheetStep,
  writeSheet,
} from '@sojourn/lessons'
import { useId, useMemo } from 'preact/hooks'
import { language } from '../../language/language.ts'
import { answerTo, keepAnswer } from '../progress.ts'
import { Prose } from '../prose.tsx'
import { say } from '../say.ts'
import { words } from '../words.ts'
import { Feedback } from './feedback.tsx'

const SCORES = [-2, -1, 0, 1, 2]
/** Of one field: a whole sheet fits a file that is handed in. */
const LONGEST = 240

/** A method as a form: its steps one below the other, kept as a whole. */
export function SheetTask({ lesson, task }: { lesson: Lesson; task: Sheet }) {
  const kept = answerTo(lesson, task.id)?.given
  const given = typeof kept === 'string' ? kept : ''
  const typed = useSignal<Cells>()
  const written = typed.value ?? readSheet(task, given)
  // Decided once: a form must not close under the hands of whoever writes in it.
  const open = useMemo(() => given !== '', [])
  const set = (step: number, row: number, column: number, value: string) => {
    typed.value = written.map((rows, s) =>
      rows.map((cells, r) =>
        cells.map((cell, c) => (s === step && r === row && c === column ? value : cell)),
      ),
    )
  }
  return (
    <form
      class="task sheet"
      onSubmit={(event) => {
        event.preventDefault()
        keepAnswer(lesson, task.id, writeSheet(written))
        typed.value = undefined
      }}
    >
      <div class="ask-task">
        <Prose text={say(task.question, task.values)} />
      </div>
      <details class="sheet-fold" open={open}>
        <summary>{words.value.openSheet}</summary>
        <ol>
          {task.steps.map((step, i) => (
            <li key={step.title.en}>
              <h3>{say(step.title)}</h3>
              <Prose text={say(step.help)} />
              {rowsOf(task, written, i, language.value).map((name, row) => (
                <Row
                  key={row}
                  step={step}
                  name={name}
                  row={row}
                  cells={written[i]?.[row] ?? []}
                  onWrite={(column, value) => set(i, row, column, value)}
                />
              ))}
              <Gap task={task} written={written} step={i} />
            </li>
          ))}
        </ol>
        <button type="submit" class="btn" disabled={typed.value === undefined}>
          {words.value.keepSheet}
        </button>
      </details>
      <div role="status">
        {given !== '' && (
          <Feedback right>
            <b>{words.value.look}</b>
            <Prose text={say(task.look, task.values)} />
          </Feedback>
        )}
      </div>
    </form>
  )
}

interface RowProps {
  readonly step: SheetStep
  readonly name: string
  readonly row: number
  readonly cells: readonly string[]
  readonly onWrite: (column: number, value: string) => void
}

function Row({ step, name, row, cells, onWrite }: RowProps) {
  const fields = step.columns.map((column, i) => (
    <Field
      key={column.title.en}
      column={column}
      label={listed(step) ? `${say(column.title)} ${row + 1}` : say(column.title)}
      row={row}
      value={cells[i] ?? ''}
      onWrite={(value) => onWrite(i, value)}
    />
  ))
  if (step.rows === 1 || listed(step)) return <div class="sheet-row">{fields}</div>
  return (
    <fieldset class="sheet-row">
      <legend>{name || words.value.row(String(row + 1))}</legend>
      {fields}
    </fieldset>
  )
}

/** A plain list, such as that of the touchpoints: its fields are numbered, its rows have no names. */
function listed({ rows, columns }: SheetStep): boolean {
  return typeof rows === 'number' && rows > 1 && columns.length === 1
}

interface FieldProps {
  readonly column: SheetColumn
  readonly label: string
  readonly row: number
  readonly value: string
  readonly onWrite: (value: string) => void
}

function Field(props: FieldProps) {
  const id = useId()
  return (
    <div>
      <label for={id}>{props.label}</label>
      {props.column.score ? <Score id={id} {...props} /> : <Words id={id} {...props} />}
    </div>
  )
}

function Score({ id, value, onWrite }: FieldProps & { readonly id: string }) {
  return (
    <select id={id} value={value} onChange={({ currentTarget }) => onWrite(currentTarget.value)}>
      <option value="" />
      {SCORES.map((score) => (
        <option key={score} value={String(score)}>
          {formatNumber(score, { locale: language.value, sign: true })}
        </option>
      ))}
    </select>
  )
}

function Words({ id, column, row, value, onWrite }: FieldProps & { readonly id: string }) {
  const example = column.examples?.[language.value][row]
  return (
    <textarea
      id={id}
      rows={2}
      maxLength={LONGEST}
      value={value}
      {...(example !== undefined && { placeholder: words.value.example(example) })}
      onInput={({ currentTarget }) => onWrite(currentTarget.value)}
    />
  )
}

function Gap({ task, written, step }: { task: Sheet; written: Cells; step: number }) {
  const found = largestGap(task, written, step)
  if (found === undefined) return null
  const names = rowsOf(task, written, step, language.value)
  const list = new Intl.ListFormat(language.value).format(
    found.rows.map((row) => names[row] || words.value.row(String(row + 1))),
  )
  return (
    <p role="status">
      {words.value.gap(list, formatNumber(found.gap, { locale: language.value, sign: true }))}
    </p>
  )
}
