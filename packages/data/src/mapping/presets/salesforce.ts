import type { EventMapping } from '../event-mapping.ts'
import { firstOf, presetOf, textOf } from './preset-of.ts'

const STAGE = ['newvalue', 'new value', 'new_value', 'to stage', 'stagename', 'stage_name', 'stage']
const STAGE_BEFORE = ['oldvalue', 'old value', 'old_value', 'from stage', 'from_stage']
const FIELD = ['field', 'field / event', 'edited field']
/** The row of a field history that says when the opportunity came to be. */
const CREATED = /^created\.?$/i

/**
 * Opportunities of Salesforce as they pass through stages: `OpportunityHistory` (StageName) or
 * `OpportunityFieldHistory` (Field, OldValue, NewValue, of which StageName counts), with names as the
 * API, the Data Loader or a report writes them. Of a won opportunity, the amount is the value.
 *
 * A field history has the stage in which an opportunity begins nowhere but as the old value of its
 * first change, and has it not at all of one that never moved. Its row of the creation is there for
 * both, so that it is a touchpoint, `created`, which stands for that stage; without it, who never
 * moved would be missing, and of the others the first stage.
 *
 * A change of the amount or the date is a row of a history too, whose stage is the one before. A row
 * that says so itself (From Stage and To Stage are the same) is left out and counted. The API's
 * `OpportunityHistory` has no stage before, and its rows come in any order, so repeats are kept there:
 * each is a step of a stage to itself. That adds visits of the stage, each the shorter for it, and
 * changes neither where opportunities end up nor how long they take on average: a chain has the same
 * hitting probabilities with and without its steps in place.
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
    touchpoint: {
      names: STAGE,
      of: (record) => (CREATED.test(textOf(record, FIELD)) ? 'created' : firstOf(record, STAGE)),
    },
    value: {
      names: ['amount'],
      of: (record) =>
        /^closed won/i.test(textOf(record, STAGE)) ? firstOf(record, ['amount']) : undefined,
    },
  },
  leaveOut(record) {
    const field = textOf(record, FIELD)
    if (CREATED.test(field)) return undefined
    if (field !== '' && !/^stage([ _]?name)?$/i.test(field)) return `field ${field}`
    const before = textOf(record, STAGE_BEFORE)
    return before !== '' && before === textOf(record, STAGE) ? 'the stage is as before' : undefined
  },
})
