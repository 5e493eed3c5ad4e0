import type { EventFields, EventMapping, SourceRecord } from '../event-mapping.ts'
import { fieldOf, isRecord } from '../field-of.ts'
import { firstOf, presetOf, textOf } from './preset-of.ts'

const DEAL = [
  'record id',
  'record id - deal',
  'deal id',
  'dealid',
  'deal_id',
  'object id',
  'objectid',
  'hs_object_id',
  'id',
]
const STAGE = ['value', 'new value', 'property value', 'deal stage', 'dealstage', 'deal_stage']
const PROPERTY = ['property', 'property name', 'property_name', 'name']
/** `Date entered "Contract sent (Sales Pipeline)"`, `hs_date_entered_contractsent`. */
const ENTERED =
  /^(?:date entered ["“]?(.+?)(?: \([^()]*\))?["”]?(?: \([^()]*\))?|hs_(?:v2_)?date_entered_(.+))$/i
const WON = /^closed[ _-]?won/i

/**
 * Deals of HubSpot as they pass through stages: the history of properties (a row a change, of which
 * those of the deal stage count), an export of deals with their `Date entered …` columns, or deals of
 * the API with `propertiesWithHistory`. Of a won deal, the amount is the value.
 */
export const hubspot: EventMapping = presetOf({
  name: 'hubspot',
  caseless: true,
  sources: {
    customer: { names: DEAL },
    time: {
      names: [
        'timestamp',
        'change date',
        'date changed',
        'changed at',
        'date_entered',
        'date entered',
      ],
    },
    touchpoint: { names: STAGE },
    value: {
      names: ['amount'],
      of: (record) => (WON.test(textOf(record, STAGE)) ? firstOf(record, ['amount']) : undefined),
    },
  },
  leaveOut(record) {
    const property = textOf(record, PROPERTY)
    return property === '' || /^deal[ _]?stage$/i.test(property)
      ? undefined
      : `property ${property}`
  },
  several: (record, given) => ofApi(record) ?? ofColumns(record, given),
  severalNames: /^propertieswithhistory\b|^date entered |^hs_(v2_)?date_entered_/,
})

function ofApi(record: SourceRecord): EventFields[] | undefined {
  const history = fieldOf(record, 'propertieswithhistory.dealstage')
  if (!Array.isArray(history)) return undefined
  const amount = firstOf(record, ['properties.amount'])
  const events = history.filter(isRecord).map((change) => {
    const touchpoint = change.value
    const value = WON.test(String(touchpoint)) ? amount : undefined
    return { customer: firstOf(record, DEAL), time: change.timestamp, touchpoint, value }
  })
  // The latest comes first; of changes at the same time the order of the file decides.
  return events.reverse()
}

function ofColumns(record: SourceRecord, given: SourceRecord): EventFields[] | undefined {
  const entered = Object.entries(given).flatMap(([name, time]) => {
    const [, title, id] = ENTERED.exec(name) ?? []
    const stage = title ?? id
    return stage === undefined ? [] : [{ stage, time }]
  })
  if (entered.length === 0) return undefined
  const customer = firstOf(record, DEAL)
  return entered
    .filter(({ time }) => time !== '' && time !== null && time !== undefined)
    .map(({ stage, time }) => ({
      customer,
      time,
      touchpoint: stage,
      value: WON.test(stage) ? firstOf(record, ['amount']) : undefined,
    }))
}
