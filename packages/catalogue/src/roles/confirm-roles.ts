import { didYouMean, editJourney, type Journey, JourneyError, type Problem } from 'sojourn/model'
import { guessRoles, SURE_ENOUGH } from './guess-roles.ts'
import { isRole, ROLES, type Role } from './role.ts'

/**
 * A copy of a journey whose touchpoints state their roles: those that are given, and for the others
 * what {@link guessRoles} is sure enough of. A touchpoint with the role `other` is left alone by
 * every lever.
 *
 * @param roles role by id of touchpoint, as somebody who knows the journey confirmed or corrected it.
 * @throws JourneyError listing every id that the journey doesn't have, and every role that is none.
 * @example
 * ```ts
 * import { confirmRoles } from '@sojourn/catalogue'
 * import { journey } from 'sojourn/model'
 * const shop = journey({
 *   touchpoints: [{ id: 'cart' }, { id: 'step 2' }],
 *   outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
 *   entries: { cart: 1 },
 *   transitions: { cart: { 'step 2': 0.5, lost: 'rest' }, 'step 2': { order: 0.5, lost: 'rest' } },
 * })
 * const confirmed = confirmRoles(shop, { 'step 2': 'payment' })
 * console.log(confirmed.touchpoints.map(({ role }) => role)) // [ 'cart', 'payment' ]
 * ```
 */
export function confirmRoles<T extends string, O extends string>(
  journey: Journey<T, O>,
  roles: { readonly [Id in NoInfer<T>]?: Role } = {},
): Journey<T, O> {
  const given = new Map(Object.entries<Role | undefined>(roles))
  const problems = roleProblems(journey, given)
  if (problems.length > 0) throw new JourneyError('The roles', problems)
  const guesses = new Map(guessRoles(journey).map((guess) => [guess.touchpoint, guess]))
  return editJourney(journey as Journey, (draft) => {
    for (const touchpoint of draft.touchpoints) {
      const guess = guesses.get(touchpoint.id)
      const guessed = guess && guess.confidence >= SURE_ENOUGH ? guess.role : undefined
      const role = given.get(touchpoint.id) ?? guessed
      if (role !== undefined) touchpoint.role = role
    }
  }) as Journey<T, O>
}

function roleProblems(journey: Journey, given: ReadonlyMap<string, Role | undefined>): Problem[] {
  const ids = journey.touchpoints.map(({ id }) => id)
  const problems: Problem[] = []
  for (const [id, role] of given) {
    if (!ids.includes(id))
      problems.push({
        path: id,
        message: `There is no touchpoint ${JSON.stringify(id)}.${didYouMean(id, ids)}`,
      })
    if (role !== undefined && !isRole(role))
      problems.push({
        path: id,
        message: `${JSON.stringify(role)} is no role.${didYouMean(role, Object.keys(ROLES))} The roles are ${Object.keys(ROLES).join(', ')}.`,
      })
  }
  return problems
}
