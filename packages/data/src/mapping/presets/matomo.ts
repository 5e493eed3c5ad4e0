import type { EventFields, EventMapping, SourceRecord } from '../event-mapping.ts'
import { fieldOf, isRecord } from '../field-of.ts'
import { firstOf, presetOf, textOf } from './preset-of.ts'

const VISITOR = ['userId', 'visitorId', 'idvisitor', 'user_id']
const CHANNEL = ['referrerTypeName', 'referrerType']

/**
 * Visits of Matomo as `Live.getLastVisitsDetails` gives them in JSON, each with its `actionDetails`;
 * or a flat log with `idvisitor`, `server_time` and a name or `url`. A page is called by its title,
 * an event `category: action`, a goal by its name, an order `order`. The channel is the type of the
 * referrer.
 */
export const matomo: EventMapping = presetOf({
  name: 'matomo',
  sources: {
    customer: { names: VISITOR },
    time: { names: ['server_time', 'serverTimestamp', 'timestamp'] },
    touchpoint: { names: ['action_name', 'pageTitle', 'name', 'url'] },
    channel: { names: CHANNEL },
    value: { names: ['revenue'] },
  },
  several(visit) {
    const actions = fieldOf(visit, 'actionDetails')
    if (!Array.isArray(actions)) return undefined
    const customer = firstOf(visit, VISITOR)
    const channel = firstOf(visit, CHANNEL)
    return actions.filter(isRecord).map((action) => ({
      ...ofAction(action),
      customer,
      channel,
      time: firstOf(action, ['timestamp']) ?? fieldOf(visit, 'serverTimestamp'),
    }))
  },
  severalNames: /^actionDetails\b/,
})

function ofAction(action: SourceRecord): EventFields {
  const type = textOf(action, ['type'])
  const value = /^(goal|ecommerceOrder)$/.test(type) ? firstOf(action, ['revenue']) : undefined
  return { touchpoint: nameOf(type, action), value }
}

function nameOf(type: string, action: SourceRecord): unknown {
  if (type === 'ecommerceOrder') return 'order'
  if (type === 'ecommerceAbandonedCart') return 'abandoned cart'
  if (type === 'goal') return firstOf(action, ['goalName']) ?? type
  if (type === 'search') return 'site search'
  if (type === 'event') {
    const parts = ['eventCategory', 'eventAction'].map((name) => textOf(action, [name]))
    return parts.filter(Boolean).join(': ') || type
  }
  if (type === 'download' || type === 'outlink') return type
  return firstOf(action, ['pageTitle', 'title', 'url'])
}
