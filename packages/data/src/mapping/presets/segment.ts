import type { EventMapping, SourceRecord } from '../event-mapping.ts'
import { channelGroup } from './channel-group.ts'
import { firstOf, presetOf, textOf } from './preset-of.ts'

const TYPE = ['type']
const KINDS = /^(track|page|screen)$/

/**
 * Calls of Segment: as JSON, a call a line (`anonymousId`, `timestamp`, `type`, `event`), or as tables
 * of a warehouse (`anonymous_id`, `received_at`, `event`). Tracks are called by their event, pages and
 * screens by their name; other calls are left out. The customer is the device, `anonymousId`, so that
 * signing in does not make another one of it; else the `userId`.
 */
export const segment: EventMapping = presetOf({
  name: 'segment',
  sources: {
    customer: { names: ['anonymousId', 'anonymous_id', 'userId', 'user_id'] },
    time: {
      names: [
        'timestamp',
        'originalTimestamp',
        'original_timestamp',
        'receivedAt',
        'received_at',
        'sent_at',
      ],
    },
    touchpoint: { names: ['event', 'event_text', 'name', 'type'], of: touchpoint },
    channel: {
      names: ['context.campaign.source', 'context_campaign_source'],
      of: (record) =>
        channelGroup(
          textOf(record, ['context.campaign.source', 'context_campaign_source']),
          textOf(record, ['context.campaign.medium', 'context_campaign_medium']),
          textOf(record, ['context.campaign.name', 'context_campaign_name']),
        ),
    },
    value: { names: ['properties.revenue', 'revenue', 'properties.value'] },
  },
  leaveOut(record) {
    const type = textOf(record, TYPE)
    return type === '' || KINDS.test(type) ? undefined : `${type} calls`
  },
})

function touchpoint(record: SourceRecord): unknown {
  const type = textOf(record, TYPE)
  if (type === 'page' || type === 'screen')
    return (
      firstOf(record, ['name', 'properties.name', 'properties.title', 'properties.path']) ?? type
    )
  return firstOf(record, ['event', 'event_text', 'name', 'title', 'path'])
}
