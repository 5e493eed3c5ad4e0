import { useSignal } from '@preact/signals'
import { localText } from '@sojourn/notebook'
import { language } from '../../language/language.ts'
import { Markdown } from '../outputs/markdown.tsx'
import { Icon } from '../page/icon.tsx'
import { words } from '../words.ts'
import { settingsShown } from './active.ts'
import { editCell } from './edit-cell.ts'
import { GrowingText } from './growing-text.tsx'
import type { OfKind } from './of-kind.ts'
import { writeText } from './text-cell.tsx'

/** A question with its answers; what is chosen is checked here, without a server. */
export function QuizCell({ cell }: { readonly cell: OfKind<'quiz'> }) {
  const chosen = useSignal<number | undefined>(undefined)
  const checked = useSignal(false)
  const said = words.value.quiz
  const answer = chosen.value === undefined ? undefined : cell.answers[chosen.value]
  if (settingsShown.value.has(cell.id)) return <QuizSettings cell={cell} />
  return (
    <div class="nb-quiz">
      <Markdown source={localText(cell, language.value)} />
      <ul>
        {cell.answers.map(({ text, right }, i) => (
          <li key={i} class={checked.value && right ? 'right' : ''}>
            <label>
              <input
                type="radio"
                name={`quiz-${cell.id}`}
                checked={chosen.value === i}
                onChange={() => {
                  chosen.value = i
                  checked.value = false
                }}
              />
              <span>{text}</span>
              {checked.value && right && <Icon name="check" />}
            </label>
          </li>
        ))}
      </ul>
      <button
        type="button"
        class="btn"
        disabled={answer === undefined}
        onClick={() => {
          checked.value = true
        }}
      >
        {said.check}
      </button>
      <p role="status" class="nb-feedback">
        {checked.value && answer && (
          <>
            <b>{answer.right ? said.right : said.wrong}</b> {answer.why}
          </>
        )}
      </p>
    </div>
  )
}

function QuizSettings({ cell }: { readonly cell: OfKind<'quiz'> }) {
  const said = words.value
  return (
    <div class="nb-form">
      <GrowingText
        label={said.quiz.question}
        placeholder={said.quiz.question}
        focus={false}
        value={localText(cell, language.value)}
        onInput={(next) => writeText(cell, next)}
      />
      {cell.answers.map((answer, i) => (
        <fieldset key={i}>
          <legend>{said.quiz.answer(String(i + 1))}</legend>
          <input
            class="nb-field"
            aria-label={said.quiz.answer(String(i + 1))}
            value={answer.text}
            onChange={({ currentTarget: { value } }) =>
              editCell(cell, ({ answers }) => {
                if (answers[i]) answers[i].text = value
              })
            }
          />
          <label>
            <input
              type="checkbox"
              checked={answer.right}
              onChange={({ currentTarget: { checked } }) =>
                editCell(cell, ({ answers }) => {
                  if (answers[i]) answers[i].right = checked
                })
              }
            />
            <span>{said.quiz.isRight}</span>
          </label>
          <label>
            <span>{said.quiz.why}</span>
            <input
              class="nb-field"
              value={answer.why ?? ''}
              onChange={({ currentTarget: { value } }) =>
                editCell(cell, ({ answers }) => {
                  if (answers[i]) answers[i].why = value
                })
              }
            />
          </label>
          <button
            type="button"
            class="btn q ico"
            aria-label={said.quiz.removeAnswer(String(i + 1))}
            onClick={() =>
              editCell(cell, ({ answers }) => {
                answers.splice(i, 1)
              })
            }
          >
            <Icon name="remove" />
          </button>
        </fieldset>
      ))}
      <button
        type="button"
        class="btn"
        onClick={() =>
          editCell(cell, ({ answers }) => {
            answers.push({ text: '', right: false })
          })
        }
      >
        <Icon name="add" /> {said.quiz.addAnswer}
      </button>
    </div>
  )
}
