import { journey } from './study.ts'

/** What a touchpoint, outcome or new step is called on the page. */
export function nameOf(id: string): string {
  const of = journey.value
  const state = [...(of?.touchpoints ?? []), ...(of?.outcomes ?? [])].find((each) => each.id === id)
  return state?.name ?? id
}
