import { type Text, text } from '@sojourn/catalogue'
import type { Choice, Exercise, Sort } from './lesson.ts'

/** What is said of an answer. */
export type Judgement =
  | { readonly right: true }
  /** `hint` for a typical mistake; absent where nobody has foreseen it. */
  | { readonly right: false; readonly hint?: Text }

/**
 * Judges a number: right within the tolerance, else compared with what the exercise's typical mistakes
 * lead to, and then with the slips that every exercise knows.
 */
export function judgeNumber(exercise: Exercise, given: number): Judgement {
  const answer = exercise.answer()
  const near = (wanted: number, is = given) =>
    Math.abs(is - wanted) <= exercise.tolerance * (1 + Number.EPSILON)
  if (near(answer)) return { right: true }
  const mistake = exercise.mistakes.find((each) => near(each.answer()))
  const hint = mistake?.hint ?? slipOf(exercise, given, (is) => near(answer, is))
  return hint === undefined ? { right: false } : { right: false, hint }
}

/** Too few or too many of them. */
const ZEROS = [1e-3, 1e-2, 0.1, 10, 100, 1000]

/** What went wrong where the thought is right, or nearly; undefined where it is neither. */
function slipOf(
  { answer, unit, tolerance }: Exercise,
  given: number,
  hits: (given: number) => boolean,
): Text | undefined {
  const inPercent = unit.en === '%'
  if (inPercent && hits(100 * given)) return slips.share
  if (inPercent && hits(100 - given)) return slips.rest
  if (given !== 0 && hits(-given)) return slips.sign
  const wanted = answer()
  if (ZEROS.some((zeros) => Math.abs((zeros * given) / wanted - 1) < 0.02)) return slips.zeros
  const near = Math.max(2 * tolerance, 0.03 * Math.abs(wanted))
  return Math.abs(given - wanted) <= near ? slips.rounded : undefined
}

/** Said of a number that would be right but for one slip. */
export const slips = {
  share: text(
    'That is the share as a number between 0 and 1; percent are a hundred times as many.',
    'Det er andelen som et tall mellom 0 og 1; i prosent er det hundre ganger så mye.',
    'Det er andelen som et tal mellem 0 og 1; i procent er det hundrede gange så meget.',
    'Det är andelen som ett tal mellan 0 och 1; i procent är det hundra gånger så mycket.',
  ),
  rest: text(
    'That is the rest: together with the answer it makes 100 %. Read again who is asked about.',
    'Det er resten: sammen med svaret blir det 100 %. Les en gang til hvem det spørres om.',
    'Det er resten: Sammen med svaret giver det 100 %. Læs igen, hvem der spørges om.',
    'Det är resten: tillsammans med svaret blir det 100 %. Läs en gång till vilka frågan gäller.',
  ),
  sign: text(
    'The size is right, the sign isn’t: more or fewer?',
    'Størrelsen er riktig, fortegnet ikke: flere eller færre?',
    'Størrelsen er rigtig, fortegnet er ikke: flere eller færre?',
    'Storleken stämmer, men inte tecknet: fler eller färre?',
  ),
  zeros: text(
    'The digits are right, their size isn’t: count the zeros, and read again which unit is asked for.',
    'Sifrene er riktige, men ikke størrelsen: tell nullene, og les en gang til hvilken enhet det spørres om.',
    'Cifrene er rigtige, men størrelsen er ikke: Tæl nullerne, og læs igen, hvilken enhed der spørges om.',
    'Siffrorna stämmer, men inte storleken: räkna nollorna, och läs en gång till vilken enhet som efterfrågas.',
  ),
  rounded: text(
    'Close, but not exact enough. Keep all decimals on the way and round only at the end.',
    'Nær, men ikke nøyaktig nok. Behold alle desimalene underveis, og rund av først til slutt.',
    'Tæt på, men ikke præcist nok. Behold alle decimaler undervejs, og afrund først til sidst.',
    'Nära, men inte tillräckligt noga. Behåll alla decimaler på vägen och avrunda först på slutet.',
  ),
} satisfies Record<string, Text>

/** Judges a choice by its place among the options. */
export function judgeChoice({ options }: Choice, chosen: number): Judgement {
  const option = options[chosen]
  if (option === undefined) return { right: false }
  return option.right ? { right: true } : { right: false, hint: option.why }
}

/** Judges where cards were put; `misplaced` are the cards, by their number, that lie elsewhere. */
export function judgeSort({ cards }: Sort, given: string): { right: boolean; misplaced: number[] } {
  const places = given.split(',')
  const misplaced = cards.flatMap(({ place }, i) => (places[i] === String(place) ? [] : [i]))
  return { right: misplaced.length === 0 && places.length === cards.length, misplaced }
}
