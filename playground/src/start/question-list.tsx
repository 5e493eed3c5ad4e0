import { questions } from 'virtual:gallery'
import { addressOf } from '../app/route.ts'
import { language } from '../language/language.ts'
import { words } from './words.ts'

/** Questions that are answered in code, each as a notebook to run and to change. */
export function QuestionList() {
  const { title, what } = words.value.questions
  return (
    <section class="start-questions" aria-labelledby="start-questions">
      <div class="start-head">
        <h2 id="start-questions">{title}</h2>
        <p class="sm mut">{what}</p>
      </div>
      <ol>
        {questions.map((question) => (
          <li key={question.id}>
            <a href={addressOf(`question/${question.id}`)}>{question.title[language.value]}</a>
            <p class="sm mut">{question.summary[language.value]}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
