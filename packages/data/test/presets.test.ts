import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { analyze } from 'sojourn/analysis'
import { countJourneys, type EventLog, fitCounts } from 'sojourn/estimation'
import { describe, expect, test } from 'vitest'
import {
  countEventLog,
  type EventMapping,
  type EventRules,
  PRESET_NAMES,
  type PresetName,
  preset,
  readEventLog,
  withRules,
} from '../src/index.ts'
import { duckdbSorter, eventFiles } from '../src/node/index.ts'
import { canonical } from './canonical.ts'
import { messageOf } from './read-text.ts'

// Small files in the shape that each tool writes, with all the columns around those that count.
const utf8 = new TextEncoder()
const read = (name: PresetName, file: string | object, options = {}) =>
  readMapped(preset(name), file, options)
const readMapped = (mapping: EventMapping, file: string | object, options = {}) =>
  readEventLog(
    [utf8.encode(typeof file === 'string' ? file : JSON.stringify(file))],
    mapping,
    options,
  )

/** The events as [customer, ISO time, touchpoint, channel, value], customers by their number. */
function eventsOf(log: EventLog): unknown[][] {
  return [...log.customer].map((customer, i) => {
    const channel = log.channel?.[i] ?? -1
    const value = log.value?.[i]
    return [
      customer,
      new Date(log.time[i] as number).toISOString(),
      log.touchpoints[log.touchpoint[i] as number],
      ...(log.channel ? [log.channels[channel] ?? ''] : []),
      ...(log.value ? [Number.isNaN(value) ? null : value] : []),
    ]
  })
}

const GA4 = {
  event_date: '20240101',
  event_timestamp: '1704103200123456',
  event_name: 'session_start',
  event_params: [
    {
      key: 'ga_session_id',
      value: { string_value: null, int_value: '1704103200', float_value: null, double_value: null },
    },
    {
      key: 'page_location',
      value: {
        string_value: 'https://shop.example/',
        int_value: null,
        float_value: null,
        double_value: null,
      },
    },
    {
      key: 'medium',
      value: { string_value: 'organic', int_value: null, float_value: null, double_value: null },
    },
    {
      key: 'source',
      value: { string_value: 'google', int_value: null, float_value: null, double_value: null },
    },
  ],
  event_bundle_sequence_id: '-123',
  user_id: null,
  user_pseudo_id: '1026454.1704103',
  user_properties: [],
  device: { category: 'mobile', operating_system: 'iOS', web_info: { browser: 'Safari' } },
  geo: { country: 'Norway', city: 'Oslo' },
  traffic_source: { name: '(direct)', medium: '(none)', source: '(direct)' },
  stream_id: '123',
  platform: 'WEB',
  ecommerce: null,
  items: [],
}

describe('ga4', () => {
  const events = [
    {
      ...GA4,
      event_name: 'page_view',
      batch_page_id: '1704103200000',
      batch_ordering_id: '10',
      batch_event_index: '2',
    },
    { ...GA4, batch_page_id: '1704103200000', batch_ordering_id: '9', batch_event_index: '3' },
    {
      ...GA4,
      event_timestamp: '1704106800000000',
      event_name: 'purchase',
      event_params: [],
      collected_traffic_source: {
        manual_source: 'ig',
        manual_medium: 'paid_social',
        manual_campaign_name: 'x',
      },
      ecommerce: { purchase_revenue: 99.5, purchase_revenue_in_usd: 10.1, transaction_id: 'T1' },
    },
    {
      ...GA4,
      user_pseudo_id: '2.2',
      event_name: 'first_visit',
      event_params: [],
      session_traffic_source_last_click: {
        manual_campaign: { source: 'newsletter', medium: 'email' },
        cross_channel_campaign: { primary_channel_group: 'Email' },
      },
    },
    { ...GA4, user_pseudo_id: '3.3', event_params: [] },
  ]
  const expected = [
    [0, '2024-01-01T10:00:00.123Z', 'page_view', 'Organic Search', null],
    [0, '2024-01-01T10:00:00.123Z', 'session_start', 'Organic Search', null],
    [0, '2024-01-01T11:00:00.000Z', 'purchase', 'Paid Social', 99.5],
    [1, '2024-01-01T10:00:00.123Z', 'first_visit', 'Email', null],
    [2, '2024-01-01T10:00:00.123Z', 'session_start', 'Direct', null],
  ]

  test('an export in JSON, an event a line', async () => {
    const { log, skipped } = await read(
      'ga4',
      events.map((event) => JSON.stringify(event)).join('\n'),
    )
    expect(skipped).toEqual([])
    expect(eventsOf(log)).toEqual(expected)
    expect(log.time[0]).toBeCloseTo(1704103200123.456, 3)
    // Of one batch, and at the same time: the ninth request comes before the tenth.
    expect((log.tie?.[1] as number) < (log.tie?.[0] as number)).toBe(true)
  })

  test('an export in Parquet', async () => {
    const column = (name: keyof typeof GA4) => events.map((event) => event[name])
    const file = parquetWriteBuffer({
      columnData: [
        {
          name: 'event_timestamp',
          data: column('event_timestamp').map((time) => BigInt(time as string)),
          type: 'INT64',
        },
        { name: 'event_name', data: column('event_name'), type: 'STRING' },
        { name: 'user_pseudo_id', data: column('user_pseudo_id'), type: 'STRING' },
        { name: 'event_params', data: column('event_params'), type: 'JSON' },
        { name: 'traffic_source', data: column('traffic_source'), type: 'JSON' },
        { name: 'ecommerce', data: column('ecommerce'), type: 'JSON' },
      ],
    })
    const { log } = await readEventLog([new Uint8Array(file)], preset('ga4'))
    const some = eventsOf(log)
    expect(some.slice(0, 2)).toEqual(expected.slice(0, 2))
    expect(some[2]).toEqual([0, '2024-01-01T11:00:00.000Z', 'purchase', 'Direct', 99.5])
  })

  test('an export in Parquet with its lists of structs, in order or not', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sojourn-ga4-'))
    const [json, parquet] = ['events.ndjson', 'events.parquet'].map((name) => join(folder, name))
    const lines = [...events, ...events].map((event) => JSON.stringify(event)).join('\n')
    writeFileSync(json as string, lines)
    const duckdb = await (await DuckDBInstance.create(':memory:')).connect()
    // Times and whole numbers are numbers in BigQuery, and come as texts in its JSON.
    const value = 'string_value varchar, int_value bigint, float_value double, double_value double'
    await duckdb.run(`copy (
      select * replace (cast(event_timestamp as bigint) as event_timestamp,
        cast(event_params as struct("key" varchar, "value" struct(${value}))[]) as event_params)
      from read_json('${json}')) to '${parquet}' (format parquet)`)
    const schema = await duckdb.run(`select name from parquet_schema('${parquet}')`)
    const names = (await schema.getRowObjectsJson()).map((row) => row.name)
    expect(names).toEqual(expect.arrayContaining(['event_params', 'list', 'element', 'int_value']))
    duckdb.closeSync()
    const { log, skipped } = await readEventLog(await eventFiles(parquet as string), preset('ga4'))
    expect(skipped).toEqual([])
    expect(log).toEqual((await read('ga4', lines)).log)
    expect(eventsOf(log).slice(0, 5)).toEqual(expected)
    const files = await eventFiles(parquet as string)
    const sorter = duckdbSorter({ keep: 1 })
    const { counts } = await countEventLog(() => files, preset('ga4'), { sorter })
    expect(canonical(counts)).toEqual(canonical(countJourneys(log)))
    rmSync(folder, { recursive: true })
  })

  test.each([
    ['google', 'cpc', '', 'Paid Search'],
    ['google', 'cpc', 'shopping-jan', 'Paid Shopping'],
    ['m.facebook.com', 'referral', '', 'Organic Social'],
    ['youtube.com', 'referral', '', 'Organic Video'],
    ['blog.example', 'referral', '', 'Referral'],
    ['partner', 'affiliate', '', 'Affiliates'],
    ['dv360', 'cpm', '', 'Display'],
    ['dv360', 'banner', '', 'Display'],
    ['criteo', 'retargeting', '', 'Paid Other'],
    ['mailchimp', 'e-mail', '', 'Email'],
    ['app', 'web-push', '', 'Mobile Push Notifications'],
    ['(direct)', '(none)', '', 'Direct'],
    ['qr', 'poster', '', 'Unassigned'],
    ['', '', '', ''],
  ])('%s, %s, %s is %s', async (source, medium, name, group) => {
    const { log } = await read('ga4', {
      ...GA4,
      event_params: [],
      traffic_source: { source, medium, name },
    })
    expect(eventsOf(log)[0]?.[3]).toBe(group)
  })
})

describe('hubspot', () => {
  test('the history of properties', async () => {
    const file =
      'Record ID,Property,Value,Timestamp,Source type\n' +
      '501,dealstage,appointmentscheduled,2024-01-05T09:00:00.000Z,CRM_UI\n' +
      '501,amount,1000,2024-01-05T09:00:00.000Z,CRM_UI\n' +
      '501,dealstage,closedwon,2024-02-01T10:00:00.000Z,API\n' +
      '502,dealstage,appointmentscheduled,1704700800000,IMPORT\n'
    const { log, rows, leftOut } = await read('hubspot', file)
    expect(eventsOf(log).map((event) => event.slice(0, 3))).toEqual([
      [0, '2024-01-05T09:00:00.000Z', 'appointmentscheduled'],
      [0, '2024-02-01T10:00:00.000Z', 'closedwon'],
      [1, '2024-01-08T08:00:00.000Z', 'appointmentscheduled'],
    ])
    expect([rows, leftOut]).toEqual([4, [{ what: 'property amount', count: 1 }]])
  })

  test('deals with the dates on which they entered stages', async () => {
    const file =
      'Record ID,Deal Name,Amount,"Date entered ""Appointment scheduled (Sales Pipeline)""","Date entered ""Closed won (Sales Pipeline)""","Date entered ""Closed lost (Sales Pipeline)"""\n' +
      '501,Acme,1200.50,2024-01-05 09:00,2024-02-01 10:00,\n' +
      '502,Bolt,300,2024-01-08 09:00,,2024-01-20 12:00\n' +
      '503,New,,,,\n'
    const { log, leftOut } = await read('hubspot', file)
    expect(eventsOf(log)).toEqual([
      [0, '2024-01-05T09:00:00.000Z', 'Appointment scheduled', null],
      [0, '2024-02-01T10:00:00.000Z', 'Closed won', 1200.5],
      [1, '2024-01-08T09:00:00.000Z', 'Appointment scheduled', null],
      [1, '2024-01-20T12:00:00.000Z', 'Closed lost', null],
    ])
    expect(leftOut).toEqual([{ what: 'records without events', count: 1 }])
  })

  test('deals of the API with their history', async () => {
    const history = [
      {
        value: 'closedwon',
        timestamp: '2024-02-01T10:00:00.000Z',
        sourceType: 'CRM_UI',
        updatedByUserId: 9,
      },
      { value: 'contractsent', timestamp: '2024-01-05T09:00:00.000Z', sourceType: 'CRM_UI' },
    ]
    const deal = {
      id: '501',
      properties: { amount: '99', dealstage: 'closedwon' },
      archived: false,
    }
    const { log } = await read('hubspot', [
      { ...deal, propertiesWithHistory: { dealstage: history } },
    ])
    expect(eventsOf(log)).toEqual([
      [0, '2024-01-05T09:00:00.000Z', 'contractsent', null],
      [0, '2024-02-01T10:00:00.000Z', 'closedwon', 99],
    ])
  })
})

describe('salesforce', () => {
  test('OpportunityFieldHistory by the Data Loader, in capitals', async () => {
    const file =
      '"ID","ISDELETED","OPPORTUNITYID","CREATEDBYID","CREATEDDATE","FIELD","OLDVALUE","NEWVALUE"\n' +
      '"017A","false","006A","005A","2024-01-05T09:00:00.000Z","StageName","Prospecting","Qualification"\n' +
      '"017B","false","006A","005A","2024-01-06T09:00:00.000+0000","Amount","10","20"\n' +
      '"017C","false","006A","005A","2024-02-01T09:00:00.000Z","StageName","Qualification","Closed Won"\n'
    const { log, leftOut } = await read('salesforce', file)
    expect(eventsOf(log).map((event) => event[2])).toEqual(['Qualification', 'Closed Won'])
    expect(leftOut).toEqual([{ what: 'field Amount', count: 1 }])
  })

  test('the creation stands for the stage in which an opportunity begins', async () => {
    const file =
      'Opportunity ID,Created Date,Field / Event,Old Value,New Value\n' +
      '006A,2024-01-05 09:00,Created.,,\n' +
      '006A,2024-01-09 09:00,Stage,Prospecting,Qualification\n' +
      '006B,2024-01-06 09:00,Created.,,\n'
    const { log, leftOut } = await read('salesforce', file)
    expect(eventsOf(log).map(([customer, , stage]) => [customer, stage])).toEqual([
      [0, 'created'],
      [0, 'Qualification'],
      [1, 'created'],
    ])
    expect(leftOut).toEqual([])
  })

  test('OpportunityHistory, as the API names it', async () => {
    const row = {
      attributes: { type: 'OpportunityHistory' },
      OpportunityId: '006A',
      Probability: 10,
    }
    const { log } = await read('salesforce', [
      {
        ...row,
        StageName: 'Prospecting',
        Amount: 500,
        CreatedDate: '2024-01-05T09:00:00.000+0000',
      },
      {
        ...row,
        StageName: 'Closed Won',
        Amount: 450.25,
        CreatedDate: '2024-02-05T09:00:00.000+0000',
      },
    ])
    expect(eventsOf(log)).toEqual([
      [0, '2024-01-05T09:00:00.000Z', 'Prospecting', null],
      [0, '2024-02-05T09:00:00.000Z', 'Closed Won', 450.25],
    ])
  })
})

describe('salesforce, rows that repeat a stage', () => {
  test('are left out where the row says so', async () => {
    const file =
      'Opportunity ID,From Stage,To Stage,Amount,Last Modified\n' +
      '006A,,Prospecting,10,2024-01-01\n' +
      '006A,Prospecting,Prospecting,20,2024-01-02\n' +
      '006A,Prospecting,Closed Won,20,2024-01-03\n'
    const { log, leftOut } = await read('salesforce', file)
    expect(eventsOf(log).map((event) => event[2])).toEqual(['Prospecting', 'Closed Won'])
    expect(leftOut).toEqual([{ what: 'the stage is as before', count: 1 }])
  })

  test('else are kept, which changes no probability of winning', async () => {
    const random = (n: number) => (n * 7919) % 104_729
    const rows = Array.from({ length: 300 }, (_, id) => {
      const stages = [
        'A',
        ...(random(id) % 3 ? ['B'] : []),
        random(id) % 2 ? 'Closed Won' : 'Closed Lost',
      ]
      return stages.flatMap((stage, at) =>
        Array.from({ length: at + 1 < stages.length ? 1 + (random(id + at) % 4) : 1 }, (_, k) => ({
          again: k > 0,
          text: `o${id},${stage},${new Date(Date.UTC(2024, 0, 1 + 10 * at + k)).toISOString()}\n`,
        })),
      )
    }).flat()
    const fitted = async (kept: typeof rows) => {
      const file = `OpportunityId,StageName,CreatedDate\n${kept.map(({ text }) => text).join('')}`
      const { log } = await read('salesforce', file)
      const { journey } = fitCounts(countJourneys(log, { conversions: ['Closed Won'] }))
      return { events: log.time.length, ...analyze(journey) }
    }
    const all = await fitted(rows)
    const changes = await fitted(rows.filter(({ again }) => !again))
    expect(all.events).toBeGreaterThan(changes.events)
    expect(all.steps.mean).toBeGreaterThan(changes.steps.mean + 0.1)
    expect(all.conversion).toBeCloseTo(changes.conversion as number, 12)
    for (const [stage, p] of Object.entries(changes.hitting ?? {}))
      expect(all.hitting?.[stage]).toBeCloseTo(p, 12)
  })
})

describe('what a column is called in messages', () => {
  test('is what the file calls it', async () => {
    const rows = 'Case ID,Activity,Complete Timestamp\nc1,a,2024/01/05 09:00:00.250\nc1,b,soon\n'
    const { log, skipped } = await read('xes-csv', rows)
    expect([...log.time]).toEqual([Date.UTC(2024, 0, 5, 9) + 250])
    expect(skipped[0]?.problem).toMatch(/^column "Complete Timestamp": "soon" is not a time/)
  })

  test('of JSON, too, also with rules', async () => {
    const rules = { format: 'sojourn-rules', version: 1, rules: [{ exact: 'a', touchpoint: 'b' }] }
    const mapping = withRules(preset('salesforce'), rules as EventRules)
    const row = { OpportunityId: '1', StageName: 'a', CreatedDate: '2024-01-05' }
    const { skipped } = await readMapped(mapping, [row, { ...row, CreatedDate: 'then' }])
    expect(skipped[0]?.problem).toMatch(/^column "CreatedDate": "then"/)
  })

  test('records within an answer are looked for', async () => {
    const deal = { id: 1, propertiesWithHistory: { dealstage: [] } }
    const file = { results: [deal, deal], paging: { next: { after: '2' } } }
    expect(await messageOf(read('hubspot', file))).toContain(
      '; if the records are in "results", write that list alone',
    )
  })
})

test('matomo: visits with their actions', async () => {
  const visit = {
    idSite: '1',
    idVisit: '13270379',
    visitorId: '5b2f0f3ad8f1a0b1',
    userId: null,
    serverTimestamp: 1704103200,
    referrerType: 'search',
    referrerTypeName: 'Search Engines',
    actionDetails: [
      {
        type: 'action',
        url: 'https://shop.example/',
        pageTitle: 'Home',
        timestamp: 1704103200,
        pageviewPosition: '1',
      },
      { type: 'event', eventCategory: 'Video', eventAction: 'Play', timestamp: 1704103260 },
      { type: 'action', url: 'https://shop.example/p/1', pageTitle: '', timestamp: 1704103270 },
      { type: 'ecommerceAbandonedCart', revenue: 89, timestamp: 1704103280 },
      { type: 'search', siteSearchKeyword: 'boots', timestamp: 1704103290 },
      { type: 'goal', goalName: 'Newsletter', revenue: 5, timestamp: 1704103295 },
      { type: 'ecommerceOrder', orderId: 'A1', revenue: '49.90', timestamp: 1704103300 },
    ],
  }
  const { log, rows } = await read('matomo', [
    visit,
    { ...visit, visitorId: 'b', actionDetails: [] },
  ])
  expect(eventsOf(log).map(([, , ...rest]) => rest)).toEqual([
    ['Home', 'Search Engines', null],
    ['Video: Play', 'Search Engines', null],
    ['https://shop.example/p/1', 'Search Engines', null],
    ['abandoned cart', 'Search Engines', null],
    ['site search', 'Search Engines', null],
    ['Newsletter', 'Search Engines', 5],
    ['order', 'Search Engines', 49.9],
  ])
  expect([rows, log.customers]).toEqual([8, 1])
})

describe('segment', () => {
  const call = {
    anonymousId: 'a-1',
    messageId: 'm',
    timestamp: '2024-01-01T10:00:00.123Z',
    receivedAt: '2024-01-01T10:00:01.000Z',
    context: {
      campaign: { source: 'instagram', medium: 'social', name: 'spring' },
      library: { name: 'analytics.js' },
    },
  }
  test('calls, one a line', async () => {
    const calls = [
      { ...call, type: 'page', name: 'Home', properties: { path: '/' } },
      { ...call, type: 'identify', userId: 'u-1', traits: {} },
      {
        ...call,
        type: 'track',
        event: 'Order Completed',
        userId: 'u-1',
        properties: { revenue: 20 },
        context: {},
      },
      { ...call, type: 'track', event: 'Refunded', anonymousId: undefined, userId: 'u-2' },
    ]
    const { log, leftOut } = await read('segment', calls.map((c) => JSON.stringify(c)).join('\n'))
    expect(eventsOf(log)).toEqual([
      [0, '2024-01-01T10:00:00.123Z', 'Home', 'Organic Social', null],
      [0, '2024-01-01T10:00:00.123Z', 'Order Completed', '', 20],
      [1, '2024-01-01T10:00:00.123Z', 'Refunded', 'Organic Social', null],
    ])
    expect(leftOut).toEqual([{ what: 'identify calls', count: 1 }])
  })

  test('a table of a warehouse', async () => {
    const file =
      'id,anonymous_id,user_id,event,event_text,timestamp,context_campaign_source,context_campaign_medium,revenue\n' +
      'x,a-1,,order_completed,Order Completed,2024-01-01 10:00:00.123 UTC,google,cpc,20.5\n'
    const { log } = await read('segment', file)
    expect(eventsOf(log)).toEqual([
      [0, '2024-01-01T10:00:00.123Z', 'order_completed', 'Paid Search', 20.5],
    ])
  })
})

const XES = `<?xml version="1.0" encoding="UTF-8" ?>
<!-- This file has been generated with the OpenXES library. -->
<log xes.version="1.0" xes.features="nested-attributes" xmlns="http://www.xes-standard.org/">
  <extension name="Lifecycle" prefix="lifecycle" uri="http://www.xes-standard.org/lifecycle.xesext"/>
  <global scope="event"><string key="concept:name" value="__INVALID__"/></global>
  <classifier name="Activity" keys="concept:name"/>
  <string key="concept:name" value="loans"/>
  <trace>
    <string key="concept:name" value="Case 1"/>
    <float key="AMOUNT" value="20000"/>
    <event>
      <string key="org:resource" value="112"/>
      <string key="concept:name" value="A&amp;B søknad"/>
      <date key="time:timestamp" value="2011-10-01T00:38:44.546+02:00"/>
      <string key="lifecycle:transition" value="COMPLETE"/>
    </event>
    <event>
      <string key="concept:name" value="Review"><string key="concept:name" value="nested"/></string>
      <date key="time:timestamp" value="2011-10-01T01:00:00+02:00"/>
      <string key="lifecycle:transition" value="START"/>
    </event>
  </trace>
  <trace>
    <string key="concept:name" value="Case 2"/>
    <event>
      <date key="time:timestamp" value="2011-10-02T00:00:00Z"/>
      <string key="concept:name" value="Review"/>
      <string key="lifecycle:transition" value="complete"/>
    </event>
    <event><string key="concept:name" value="Review"/></event>
  </trace>
</log>
`

describe('xes', () => {
  test('XML', async () => {
    const { log, skipped, leftOut } = await read('xes', XES)
    expect(eventsOf(log)).toEqual([
      [0, '2011-09-30T22:38:44.546Z', 'A&B søknad'],
      [1, '2011-10-02T00:00:00.000Z', 'Review'],
    ])
    expect(skipped).toEqual([{ line: 30, problem: 'column "time:timestamp": is empty' }])
    expect(leftOut).toEqual([{ what: 'lifecycle START', count: 1 }])
  })

  test('byte by byte, and in UTF-16', async () => {
    const { log } = await read('xes', XES)
    const pieces = Array.from(utf8.encode(XES), (byte) => Uint8Array.of(byte))
    expect((await readEventLog(pieces, preset('xes'))).log).toEqual(log)
    const wide = new Uint8Array(Buffer.from(`\ufeff${XES}`, 'utf16le'))
    expect((await readEventLog([wide], preset('xes'))).log).toEqual(log)
  })

  test('by names of columns', async () => {
    const columns = {
      customer: 'case:concept:name',
      time: 'time:timestamp',
      touchpoint: 'concept:name',
    }
    const { log } = await readEventLog([utf8.encode(XES)], columns)
    expect(log.touchpoint.length).toBe(3)
  })

  test('no entity is expanded', async () => {
    const bomb = `<!DOCTYPE log [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY file SYSTEM "file:///etc/passwd">]>\n`
    for (const entity of ['&b;', '&file;']) {
      const file = XES.replace('<log ', `${bomb}<log `).replace('Case 1', entity)
      expect(await messageOf(read('xes', file))).toContain('the XML is broken')
    }
  })

  test.each([
    ['cut off', XES.slice(0, 900), 'the XML is broken (unclosed tag'],
    ['another XML', '<svg><g/></svg>', 'its outermost element is <svg>'],
    ['a web page', '<HTML lang=en><body>', 'is a web page, such as one to sign in'],
    ['a log without events', '<log></log>', 'the log has no events'],
    ['a wrong end', XES.replace('</trace>', '</trail>'), 'the XML is broken'],
  ])('%s is refused', async (_, file, words) => {
    expect(await messageOf(read('xes', file))).toContain(words)
  })

  test.each([
    'case:concept:name,concept:name,time:timestamp,lifecycle:transition\n1,A,2011-10-01T00:00:00+02:00,complete\n1,A,2011-10-01T00:00:00+02:00,start\n',
    'Case ID;Activity;Resource;Complete Timestamp;Variant\n1;A;x;2011-09-30 22:00:00.000;Variant 1\n',
  ])('as a table', async (file) => {
    const { log } = await read('xes-csv', file)
    expect(eventsOf(log)).toEqual([[0, '2011-09-30T22:00:00.000Z', 'A']])
  })
})

describe('all presets', () => {
  test.each(PRESET_NAMES)('%s says what it misses', async (name) => {
    const message = await messageOf(read(name, 'a,b,c\n1,2,3\n'))
    for (const role of ['customer', 'time', 'touchpoint'])
      expect(message).toMatch(
        new RegExp(`a file for ${name} has a column ".*" for the ${role}, and this has none`),
      )
  })

  test('a column that is named takes the place of its own', async () => {
    const mapping = preset('ga4', { customer: 'geo.city', touchpoint: 'platform' })
    const { log } = await readMapped(mapping, GA4)
    expect(eventsOf(log)[0]).toEqual([0, '2024-01-01T10:00:00.123Z', 'WEB', 'Organic Search', null])
    const wrong = preset('ga4', { customer: 'geo.citty' })
    expect(await messageOf(readMapped(wrong, GA4))).toContain('did you mean "geo.city"?')
  })
})
