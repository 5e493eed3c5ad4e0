import { forecast } from 'sojourn/forecast'
import type { Journey } from 'sojourn/model'
import type { Scenario } from 'sojourn/scenarios'
import type { Language, Say } from '../language.ts'
import type { Answer } from './example-definition.ts'
import { numbersIn } from './numbers.ts'

/** Which of two scenarios converts more customers, draw by draw on the same draws. */
export function betterScenario(
  journey: Journey,
  scenarios: readonly Scenario[],
  say: Say,
  language: Language,
): Answer {
  const { baseline, scenarios: compared } = forecast(journey, scenarios, { draws: 100, horizon: 1 })
  const [best, other] = [...compared].sort(
    (a, b) => b.difference.conversion.mean - a.difference.conversion.mean,
  ) as [(typeof compared)[0], (typeof compared)[0]]
  const { conversion: ofBest } = best.samples
  const { conversion: ofOther } = other.samples
  // Of a scenario that nothing is uncertain of there is one draw.
  const draws = Math.max(ofBest.length, ofOther.length)
  let wins = 0
  for (let d = 0; d < draws; d++)
    if ((ofBest[d % ofBest.length] as number) > (ofOther[d % ofOther.length] as number)) wins++
  const { percent } = numbersIn(language)
  const [now, then, elsewhere, sure] = [
    baseline.conversion.mean,
    best.conversion.mean,
    other.conversion.mean,
    wins / draws,
  ].map((share) => percent(share as number)) as [string, string, string, string]
  return {
    sentence: say(
      `“${best.name}” brings more: it takes conversion from ${now} to ${then}, “${other.name}” to ${elsewhere}. In ${sure} of the draws it is the better one.`,
      `«${best.name}» gir mest: det løfter konverteringen fra ${now} til ${then}, «${other.name}» til ${elsewhere}. I ${sure} av trekningene er det best.`,
      `»${best.name}« giver mest: det løfter konverteringen fra ${now} til ${then}, »${other.name}« til ${elsewhere}. I ${sure} af trækningerne er det bedst.`,
      `”${best.name}” ger mest: det lyfter konverteringen från ${now} till ${then}, ”${other.name}” till ${elsewhere}. I ${sure} av dragningarna är det bäst.`,
    ),
    figures: {
      baseline: baseline.conversion.mean,
      better: best.conversion.mean,
      other: other.conversion.mean,
      probabilityBetter: wins / draws,
    },
  }
}
