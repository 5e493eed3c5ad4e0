import type { EventMapping } from '../event-mapping.ts'
import { firstOf, presetOf, textOf } from './preset-of.ts'

const STAGE = ['newvalue', 'new value', 'new_value', 'to stage', 'stagename', 'stage_name', 'stage']
const FIELD = ['field', 'field / event', 'edited field']

/**
 * Opportunities of Salesforce as they pass through stages: `OpportunityHistory` (StageName) or
 * `OpportunityFieldHistory` (Field, OldValue, NewValue, of which StageName counts), with names as the
 * API, the Data Loader or a report writes them. Of a won opportunity, the amount is the value. A row
 * that `OpportunityHistory` has for another change repeats the stage, and repeats are kept.
 */
export const salesforce: EventMapping = presetOf({
  name: 'salesforce',
  caseless: true,
  sources: {
    customer: {
      names: [
        'opportunityid',
        'opportunity id',
        'opportunity_id',
        'opportunity.id',
        'opportunity name',
      ],
    },
    time: {
      names: [
        'createddate',
        'created date',
        'created_date',
        'last modified',
        'edit date',
        'systemmodstamp',
      ],
    },
    touchpoint: { names: STAGE },
    value: {
      names: ['amount'],
      of: (record) =>
        /^closed won/i.test(textOf(record, STAGE)) ? firstOf(record, ['amount']) : undefined,
    },
  },
  leaveOut(record) {
    const field = textOf(record, FIELD)
    return field === '' || /^stage([ _]?name)?$/i.test(field) ? undefined : `field ${field}`
  },
})
