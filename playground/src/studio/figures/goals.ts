import { computed } from '@preact/signals'
import { language } from '../../language/language.ts'
import { nameOf } from '../names.ts'
import { journey } from '../study.ts'

/** What the goals of the journey are called: its conversions, else the outcomes that are one. */
export const goals = computed(() => {
  const of = journey.value
  if (of === undefined) return ''
  const ids = of.conversions?.length
    ? of.conversions
    : of.outcomes.filter(({ kind }) => kind === 'conversion').map(({ id }) => id)
  const list = new Intl.ListFormat(language.value, { type: 'disjunction' })
  return list.format(ids.map(nameOf))
})
