import { type Lever, sourceIn } from '@sojourn/catalogue'
import { language } from '../../language/language.ts'
import { words } from '../words.ts'
import { GradeBox } from './grade.tsx'

/** What the strength of a lever rests on, in one line. */
export function Source({ lever }: { lever: Lever }) {
  const { panel } = words.value
  const main = lever.effects.find(({ basis }) => basis === 'measured') ?? lever.effects[0]
  const finding =
    lever.findings.find(({ source }) => main.source.includes(source)) ??
    lever.findings.find(({ use }) => use === 'prior' || use === 'direction')
  const sources = sourceIn(finding?.source ?? '', language.value)
  const basis =
    finding?.use === 'ceiling' ? panel.vendor : main.basis === 'assumed' ? panel.ungraded : ''
  return (
    <p class="src">
      <GradeBox lever={lever} />
      <span>{[sources, basis].filter((each) => each !== '').join('. ')}</span>
    </p>
  )
}
