import { type Language, parametersOf, type SurveyedLever } from '@sojourn/catalogue'
import { counts } from './levers-page.ts'

/** A lever in one language, and what it comes to on a journey: null where there is none. */
export function leverJson(
  { lever, compiled }: Pick<SurveyedLever, 'lever'> & Partial<SurveyedLever>,
  language: Language,
) {
  const { id, stages, name, description, caution, findings, direction } = lever
  const texts = (obstacles: readonly { readonly text: Record<Language, string> }[]) =>
    obstacles.map(({ text }) => text[language])
  return {
    id,
    stages,
    name: name[language],
    description: description[language],
    caution: caution[language],
    findings,
    parameters: Object.fromEntries(
      Object.entries(parametersOf(lever)).map(([key, parameter]) => [
        key,
        {
          ...parameter,
          name: parameter.name[language],
          counts: compiled?.applies ? counts(key, compiled) : null,
        },
      ]),
    ),
    direction,
    applies: compiled?.applies ?? null,
    because: compiled === undefined || compiled.applies ? [] : texts(compiled.because),
    left: compiled?.applies ? texts(compiled.left) : [],
    changes: compiled?.applies ? compiled.changes : [],
  }
}
