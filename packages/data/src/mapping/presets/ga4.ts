import type { EventMapping, SourceRecord } from '../event-mapping.ts'
import { fieldOf, isRecord } from '../field-of.ts'
import { channelGroup } from './channel-group.ts'
import { firstOf, presetOf, textOf } from './preset-of.ts'

const BATCH = ['batch_page_id', 'batch_ordering_id', 'batch_event_index']
/** More digits than any of them has, so that texts compare as numbers do. */
const DIGITS = 16

/**
 * Google Analytics 4 as it is exported to BigQuery, `events_*`, in JSON or Parquet: `user_pseudo_id`,
 * `event_timestamp` in microseconds, `event_name`, the revenue of purchases. The channel is that of
 * the session where the export has it, else of the event, else of the user's first visit. Events of
 * one batch share a time; the batch columns order them.
 */
export const ga4: EventMapping = presetOf({
  name: 'ga4',
  sources: {
    customer: { names: ['user_pseudo_id', 'user_id'] },
    time: { names: ['event_timestamp'] },
    touchpoint: { names: ['event_name'] },
    channel: { names: ['traffic_source', 'collected_traffic_source'], of: channel },
    value: {
      names: ['ecommerce.purchase_revenue'],
      of: (record) =>
        firstOf(record, ['ecommerce.purchase_revenue', 'ecommerce.purchase_revenue_in_usd']) ??
        parameter(record, 'value'),
    },
    tie: { names: BATCH, of: batch },
  },
})

const ORIGINS = [
  ['session_traffic_source_last_click.cross_channel_campaign', 'source', 'medium', 'campaign_name'],
  ['session_traffic_source_last_click.manual_campaign', 'source', 'medium', 'campaign_name'],
  ['collected_traffic_source', 'manual_source', 'manual_medium', 'manual_campaign_name'],
] as const

function channel(record: SourceRecord): string {
  const group = textOf(record, [
    'session_traffic_source_last_click.cross_channel_campaign.primary_channel_group',
    'session_traffic_source_last_click.cross_channel_campaign.default_channel_group',
  ])
  if (group !== '') return group
  const found = ORIGINS.map(([outer, ...names]) =>
    names.map((name) => textOf(record, [`${outer}.${name}`])),
  )
  const ofEvent = ['source', 'medium', 'campaign'].map((key) =>
    String(parameter(record, key) ?? ''),
  )
  const ofUser = ['source', 'medium', 'name'].map((name) =>
    textOf(record, [`traffic_source.${name}`]),
  )
  for (const [source = '', medium = '', campaign = ''] of [...found, ofEvent, ofUser]) {
    if (source !== '' || medium !== '') return channelGroup(source, medium, campaign)
  }
  return ''
}

/** The value of an event parameter, of whichever type. */
function parameter(record: SourceRecord, key: string): unknown {
  const list = fieldOf(record, 'event_params')
  if (!Array.isArray(list)) return undefined
  const found: unknown = list.find((item: unknown) => isRecord(item) && item.key === key)
  if (!isRecord(found)) return undefined
  return firstOf(found, [
    'value.string_value',
    'value.int_value',
    'value.double_value',
    'value.float_value',
  ])
}

function batch(record: SourceRecord): string {
  const numbers = BATCH.map((name) => textOf(record, [name]))
  if (numbers.every((number) => number === '')) return ''
  return numbers.map((number) => number.padStart(DIGITS, '0')).join('-')
}
