import { expect, test } from 'vitest'
import { LEVERS, type Lever, ROLES, type Role, type Stage, type Unit } from '../src/index.ts'

const STAGES: Readonly<Record<Stage, string>> = {
  awareness: 'Awareness',
  consideration: 'Consideration',
  decision: 'Decision',
  'post-purchase': 'After the purchase',
  loyalty: 'Loyalty and advocacy',
}
const WAYS = { '-1': 'down', 0: 'stays', 1: 'up' } as const

// A document that is written from the catalogue can't say anything else than the catalogue.
test('docs/reference/levers.md says what the catalogue says (vitest run … -u writes it anew)', async () => {
  await expect(page()).toMatchFileSnapshot('../../../docs/reference/levers.md')
})

function page(): string {
  return `---
order: 5
description: what a business can change, and what is known about it
aside: false
pageClass: wide
---
# Levers

The ${LEVERS.length} levers of \`@sojourn/catalogue\`: what a business can change, and what is known about it. This page is written from the catalogue. \`sojourn levers JOURNEY\` says which of them fit a journey and why the others don't, in English, Norwegian, Danish or Swedish (\`--lang\`); \`--lever ID … --out FILE\` writes a scenario of them.

**How a lever finds its place.** Touchpoints play roles: ${Object.values(ROLES)
    .slice(0, -1)
    .map(({ name }) => name.en)
    .join(
      ', ',
    )}. A touchpoint's \`role\` in the journey says which; where it doesn't, the role is guessed from the words of its name or id in the four languages (and from its phase, channel, or being a goal), for you to confirm.

**How strong.** Most ideas do little, so defaults are sceptical. A grade says how a number was found: A randomised experiments or meta-analyses, B observational studies, C institutes and practitioners, D vendors (only ever a ceiling). Mostly abstracts were read, not full papers. What nobody has measured is called *assumed*: a log-ratio around 0.005 with a standard deviation of 0.01, as little as most changes of a page do. Where a grade stands beside *assumed*, a study's number is multiplied by a share that is assumed.

**From studies to odds.** Studies speak of conversion or revenue, scenarios of odds. The factor of odds is found by exact analysis on your journey, where the study measured: the 10, 50 and 90 % points of the stated lognormal ratio are met by three factors, and a lognormal with the middle one as its median, and as wide as the outer two are apart, is drawn anew in each draw. A size that is stated of a step itself becomes the factor that gives its probability that ratio. \`reach\` is the share who meet a lever; all its changes share one exposure and one draw, strong in one thing, strong in the other.

**Which way.** The last column is tested by computing it on a journey where the lever has its place and customers come back to buy: the number of conversions, the share of converted customers who stay, and what is spent for each unit of revenue (discounts, bonuses and money for each customer count; fees that a business sets don't).
${Object.entries(STAGES)
  .map(([stage, title]) => section(stage as Stage, title))
  .join('')}`
}

function section(stage: Stage, title: string): string {
  const levers = LEVERS.filter((lever) => lever.stages[0] === stage)
  if (levers.length === 0) return ''
  return `
## ${title}

| lever | what it changes | default strength | what is known | beware | conversions, retention, cost |
|---|---|---|---|---|---|
${levers.map(row).join('\n')}
`
}

function row(lever: Lever): string {
  const { id, name, description, caution, findings, direction, stages } = lever
  const { conversions, retention, cost } = direction
  const also = stages.length > 1 ? ` Also: ${stages.slice(1).join(', ')}.` : ''
  return `| **${name.en}** \`${id}\` | ${description.en} At: ${places(lever)}.${also} | ${strength(lever)} | ${findings
    .map(
      ({ says, source, grade, use }) =>
        `${says} *${source}*, ${grade}${use === 'ceiling' ? ', a ceiling' : ''}.`,
    )
    .join(' ')} | ${caution.en} | ${WAYS[conversions]}, ${WAYS[retention]}, ${WAYS[cost]} |`
}

function places({ effects }: Lever): string {
  const roles = new Set<Role>(effects.flatMap(({ at, orAt = [] }) => [...at, ...orAt]))
  return [...roles].map((role) => ROLES[role].name.en).join(', ')
}

function strength({ parameters, effects, reach }: Lever): string {
  const [{ basis, grade }] = effects
  const said = (from: 'measured' | 'assumed') => {
    const values = Object.entries(parameters)
      .filter(([, { unit, basis: own = from }]) => !unit.startsWith('money') && own === from)
      .map(([key, { unit, default: value }]) => `\`${key}\` ${amount(unit, value)}`)
    if (from === 'assumed' && reach !== undefined)
      values.push(`\`reach\` ${amount('share', reach)}`)
    return values.length === 0 ? [] : [`${from} ${values.join(', ')}`]
  }
  const whole = grade === undefined ? basis : `${basis}, ${grade}`
  return `**${whole}**: ${[...said('measured'), ...said('assumed')].join('; ')}`
}

function amount(unit: Unit, value: number): string {
  if (unit === 'share' || unit === 'relative change')
    return `${Number((100 * value).toPrecision(3))} %`
  return unit === 'days' ? `${value} days` : String(value)
}
