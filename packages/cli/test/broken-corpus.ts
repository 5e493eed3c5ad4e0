import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** A file that is wrong, or strange, and what must come of it. */
export interface BrokenFile {
  readonly name: string
  /** By name; `f.csv` is the one that is read unless `command` says otherwise. */
  readonly files: Readonly<Record<string, string | Uint8Array>>
  /** Without `--json`. */
  readonly command: string
  /** What is said, on standard error where it is refused, else in `skipped`: places and ways to mend. */
  readonly says: readonly string[]
  /** Of a log that is read all the same: its rows, and how many of them are skipped or left out. */
  readonly read?: { readonly rows: number; readonly skipped: number; readonly leftOut?: number }
}

type Content = string | Uint8Array
const raw = (...bytes: number[]) => Uint8Array.from(bytes)
const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'))
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'))
const utf16be = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le').swap16())
const utf32 = (text: string) =>
  Uint8Array.from([...text].flatMap((c) => [c.charCodeAt(0), 0, 0, 0]))
const joined = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts))
const gz = (content: Content) => new Uint8Array(gzipSync(content))
const damaged = (bytes: Uint8Array, at: number) =>
  bytes.map((byte, i) => (i === bytes.length + at ? byte ^ 0xff : byte))
const PARQUET = new Uint8Array(
  readFileSync(join(import.meta.dirname, '../../data/test/files/snappy.parquet')),
)

const HEADER = 'who,when,what,worth\n'
const OK = 'ok,2024-01-01,ad,\n'
const LOG = `${HEADER}${OK}${OK}`
const COLUMNS = '--customer who --time when --touchpoint what'
const FIT = `${COLUMNS} --value worth`

const refused = (
  name: string,
  content: Content,
  says: string[],
  file = 'f.csv',
  more = '',
): BrokenFile => ({
  name,
  files: { [file]: content },
  command: `fit ${file} ${FIT}${more}`,
  says: [file, ...says],
})

/** Rows between good ones: the number of those that are skipped, and what is said of the first. */
const skipped = (name: string, rows: string, says: string[], count = 1): BrokenFile => ({
  name,
  files: { 'f.csv': `${HEADER}${OK}${rows}${OK}` },
  command: `fit f.csv ${FIT}`,
  says,
  read: { rows: 2 + count, skipped: count },
})

/** Strange, and right. */
const fine = (name: string, content: Content, rows: number, file = 'f.csv'): BrokenFile => ({
  name,
  files: { [file]: content },
  command: `fit ${file} ${FIT}`,
  says: [],
  read: { rows, skipped: 0 },
})

const BYTES: readonly BrokenFile[] = [
  refused('nothing at all', '', ['the file is empty: it needs a header and rows']),
  refused('a byte order mark alone', '\ufeff', ['the file is empty']),
  refused('blank lines alone', '\n \r\n\t\n', ['the file is empty']),
  refused('zeros alone', new Uint8Array(4_000), ['the file is empty']),
  refused('a header alone', HEADER, ['the file has a header, but no rows']),
  refused('a header without a line end', HEADER.trim(), ['the file has a header, but no rows']),
  refused('UTF-16 without a mark', utf16(LOG), ['NUL characters: save the file as UTF-8']),
  refused('UTF-32', utf32(`\ufeff${LOG}`), ['NUL characters: save the file as UTF-8']),
  refused(
    'gzip that is cut off',
    gz(LOG).subarray(0, 30),
    ['ends in the middle of its gzip data: copy it again'],
    'f.csv.gz',
  ),
  refused(
    'gzip with a wrong sum',
    damaged(gz(LOG), -8),
    ['gzip data that is damaged', 'copy it again'],
    'f.csv.gz',
  ),
  fine('gzip within gzip', gz(gz(LOG)), 2, 'f.csv.gz'),
  refused('gzip of nothing', gz(''), ['the file is empty'], 'f.csv.gz'),
  refused('a workbook by its bytes', joined(raw(0x50, 0x4b, 3, 4), latin1('xl/')), [
    'is a zip archive or a workbook: save the sheet as CSV',
  ]),
  refused('a workbook by its name', LOG, ['is a workbook: save the sheet as CSV'], 'f.xlsx'),
  refused('zstd', raw(0x28, 0xb5, 0x2f, 0xfd, 1), ['is packed with zstd: unpack it first']),
  refused('a PDF', '%PDF-1.7', ['is a PDF: export the table as CSV']),
  refused('an SQLite database', 'SQLite format 3\0', [
    'is an SQLite database: export the table as CSV',
  ]),
  refused('a page that asks to sign in', '<!DOCTYPE html>\n<html><body>Sign in</body></html>', [
    'f.csv: the file is a web page, such as one to sign in: download the log itself',
  ]),
  refused('a name of no known kind', LOG, ['has a name of another kind', '.csv, .tsv'], 'f.dat'),
  fine('UTF-16 with a mark', utf16(`\ufeff${LOG}`), 2),
  fine('UTF-16, the other way round', utf16be(`\ufeff${LOG}`), 2),
  fine('UTF-8 with a mark', `\ufeff${LOG}`, 2),
  fine('line ends of all kinds', `${HEADER}a,1,x,\r\na,2,y,\ra,3,z,\n`, 3),
  fine('no line end at the end', LOG.trimEnd(), 2),
  fine('gzip under a plain name', gz(LOG), 2),
]

const HEADERS: readonly BrokenFile[] = [
  refused('columns that are missing', 'Who,timestamp,what ,worth\na,1,x,\n', [
    'line 1: there is no column "who" for the customer; did you mean "Who"?',
    'no column "when" for the time',
    'no column "what" for the touchpoint; did you mean "what "?',
    '"timestamp"',
  ]),
  refused('columns that stand there twice', 'who,when,what,worth,when\na,1,x,,1\n', [
    'line 1: the column "when" for the time stands in the header twice: rename one',
  ]),
  refused('a delimiter that is none', 'who|when|what|worth\na|1|x|\n', [
    'The header has one column, "who|when|what|worth": is the delimiter none of',
  ]),
  refused('no header', 'a,2024-01-01,x,\na,2024-01-02,y,\n', ['line 1: there is no column "who"']),
  refused('a quote in the header that is not closed', `"who,when,what,worth\n${OK}`, ['line 1']),
  fine('a semicolon between fields', LOG.replaceAll(',', ';'), 2),
  fine('a header below blank lines', `\n\n${LOG}`, 2),
  fine('a delimiter at the end of each line', LOG.replaceAll('\n', ',\n'), 2),
]

const ROWS: readonly BrokenFile[] = [
  skipped('too few fields', 'a,1,x\n', ['3 fields, but the header has 4']),
  skipped('too many fields', 'a,1,x,,,\n', ['6 fields, but the header has 4: put quotes around']),
  skipped('nested quotes', 'a,1,"say "hi" there",\n', [
    'field 3 has text behind its closing quote: double each quote',
  ]),
  skipped('a quote that is never closed', 'a,1,"x,\n', ['the quote opened here is never closed']),
  skipped('a NUL within a name', 'a,1,x\0,\n', ['column "what": "x\\u0000" has a NUL character']),
  skipped('no customer', ',1,x,\n', ['column "who": is empty']),
  skipped('a blank touchpoint', 'a,1, \u00a0 ,\n', ['column "what": is empty']),
  skipped('no time', 'a,,x,\n', ['column "when": is empty']),
  skipped('a field of 2 MiB', `a,1,${'x'.repeat(2 ** 21)},\n`, [
    'the row is longer than 1 MiB: look for a line end that is missing',
  ]),
  fine('a field of 900 kB', `${HEADER}a,1,${'x'.repeat(9e5)},\n`, 1),
  {
    name: 'Latin-1',
    files: { 'f.csv': latin1(`${HEADER}${OK}m\u00f8,1,x,\n`) },
    command: `fit f.csv ${FIT}`,
    says: ['is not valid UTF-8, or was damaged before'],
    read: { rows: 2, skipped: 1 },
  },
  refused('no good row', `${HEADER}a\nb\n`, [
    'The file has no good row; all 2 are malformed',
    'line 2: 1 field',
  ]),
  refused(
    'a bad row, and --strict',
    `${LOG}a,soon,x,\n`,
    ['line 4: column "when": "soon" is not a time'],
    'f.csv',
    ' --strict',
  ),
  skipped('a value with a decimal comma', 'a,1,x,"1,50"\n', [
    '"1,50" has a comma: write decimals with a point',
  ]),
  skipped('a value with thousands', 'a,1,x,"1.234,50"\n', [
    'has marks between its digits: write it as in 1234.50',
  ]),
  skipped('a value with its currency', 'a,1,x,kr 5\n', [
    '"kr 5" is not a finite number: write it as in 12.50',
  ]),
  skipped('a value without end', 'a,1,x,1e999\n', ['"1e999" is too large']),
  fine('values below zero', `${HEADER}a,1,x,-5\na,2,y,-0\n`, 2),
  fine('the same event again and again', HEADER + OK.repeat(50), 50),
  fine('one customer, one event', `${HEADER}${OK}`, 1),
  fine(
    'one giant customer',
    HEADER + Array.from({ length: 60_000 }, (_, i) => `a,${1.6e9 + i},t${i % 5},\n`).join(''),
    60_000,
  ),
  fine('time that runs backwards', `${HEADER}a,9,x,\na,5,y,\na,1,z,\n`, 3),
]

const TIMES: readonly BrokenFile[] = [
  fine(
    'the year 0 and the year 9999',
    `${HEADER}a,0000-01-01,x,\na,9999-12-31T23:59:59.999Z,y,\n`,
    2,
  ),
  skipped('the year 10000', 'a,10000-01-01,x,\n', ['must have a year of four digits']),
  skipped('a year before 0', 'a,-0001-01-01,x,\n', [
    '"-0001-01-01" is not a time: write 2020-02-01T17:59:13Z',
  ]),
  skipped('30 February', 'a,2024-02-30,x,\n', ['is not a date: 2024-02 has 29 days']),
  skipped('month 13', 'a,2024-13-01,x,\n', ['there is no month 13']),
  skipped('hour 25', 'a,2024-01-01T25:00,x,\n', ['there is no hour 25']),
  skipped('a leap second', 'a,2016-12-31T23:59:60Z,x,\n', ['has a leap second']),
  skipped('the day first', 'a,31.12.2024,x,\n', ['must be written 2024-12-31']),
  skipped('day or month first', 'a,01/02/2024,x,\n', [
    'can mean two dates: write 2024-02-01 or 2024-01-02',
  ]),
  skipped('two digits of a year', 'a,1/2/24,x,\n', ['must begin with the year']),
  skipped('AM and PM', 'a,2024-01-01 5:00 PM,x,\n', ['write the hour as 00 to 23']),
  skipped('a name of a zone', 'a,2024-01-01 05:00 CET,x,\n', ['a zone is written Z, UTC, +01:00']),
  skipped('words', 'a,Mon Jan 1 2024,x,\n', ['is not a time: write 2020-02-01T17:59:13Z']),
  skipped('no hyphens', 'a,20240101,x,\n', ['has a date without hyphens: write 2024-01-01']),
  skipped('nanoseconds', 'a,1704067200000000000,x,\n', ['divide nanoseconds by 1000']),
  skipped('digits that were lost', 'a,1.70407E+12,x,\n', [
    'is in scientific notation, which may have lost digits',
  ]),
  skipped('a decimal comma', 'a,"1704067200,5",x,\n', ['has a decimal comma: write a point']),
  skipped('an ISO week', 'a,2024-W01-1,x,\n', ['is not a time']),
  refused('serial dates of a spreadsheet', `${HEADER}a,45231.5,x,\na,45232,y,\n`, [
    'column "when": all times are numbers such as "45231.5", days as a spreadsheet counts them (2023-11-01)',
    'give the column a date format such as yyyy-mm-dd hh:mm:ss and save it again',
  ]),
  refused('a serial date among dates', `${LOG}a,45232,y,\n`, [
    '1 of 3 times are numbers such as "45232"',
  ]),
  fine(
    'seconds from 0, some of which could be serial dates',
    `${HEADER}a,0,x,\na,45232,y,\na,86400,z,\n`,
    3,
  ),
]

const JSON_ROW = '{"who":"a","when":"2024-01-01","what":"x","worth":1}'
const XES =
  '<log><trace><string key="concept:name" value="mia"/><event><string key="concept:name" value="ad"/><date key="time:timestamp" value="2024-01-01"/></event></trace></log>'
const lines = (name: string, line: string, says: string[]): BrokenFile => ({
  name,
  files: { 'f.ndjson': `${JSON_ROW}\n${line}\n${JSON_ROW}\n` },
  command: `fit f.ndjson ${FIT}`,
  says,
  read: { rows: 3, skipped: 1 },
})
const FORMATS: readonly BrokenFile[] = [
  refused(
    'JSON that is cut off',
    `[${JSON_ROW},${JSON_ROW.slice(0, 20)}`,
    ['the file ends within its list: it was cut off'],
    'f.json',
  ),
  refused(
    'JSON over several lines',
    JSON.stringify({ rows: [1] }, null, 2),
    ['an object runs over several lines'],
    'f.json',
  ),
  refused(
    'JSON of no objects',
    '[1,2,3]',
    ['The file has no good row; all 3 are malformed'],
    'f.json',
  ),
  refused('an empty list', '[]', ['the list of the file is empty: it needs objects'], 'f.json'),
  refused(
    'an error in place of a log',
    '{"error":"no permission"}',
    ['The first record has one column: "error"', 'there is no column "who"'],
    'f.ndjson',
  ),
  lines('a line that is cut off', JSON_ROW.slice(0, 30), [
    'is not JSON: each line must be one whole object',
  ]),
  lines('a line that is a list', '[1]', ['is not an object']),
  lines('null in place of a name', '{"who":null,"when":1,"what":"x"}', ['column "who": is empty']),
  lines('an object in place of a name', '{"who":{"id":1},"when":1,"what":"x"}', [
    'column "who": has fields of its own: name one of them',
  ]),
  lines('a number of too many digits', '{"who":1e20,"when":1,"what":"x"}', [
    'may be rounded, and others with it: write it as text',
  ]),
  lines('NaN, which JSON has not', '{"who":"a","when":NaN,"what":"x"}', ['is not JSON']),
  refused(
    'Parquet that is cut off',
    PARQUET.subarray(0, 2_000),
    ['is Parquet that is damaged, cut off'],
    'f.parquet',
  ),
  refused(
    'Parquet in name only',
    'nonsense',
    ['The header has one column, "nonsense"'],
    'f.parquet',
  ),
  refused('the head of Parquet', 'PAR1', ['is Parquet that is damaged, cut off'], 'f.parquet'),
  refused(
    'Parquet without a foot',
    joined(PARQUET.subarray(0, -8), new Uint8Array(8)),
    ['is Parquet that is damaged'],
    'f.parquet',
  ),
  refused(
    'Parquet without the columns',
    PARQUET,
    ['there is no column "who" for the customer'],
    'f.parquet',
  ),
  refused('Parquet of nothing', '', ['the file is empty'], 'f.parquet'),
  {
    name: 'XES that is cut off',
    files: { 'f.xes': XES.slice(0, -9) },
    command: 'fit f.xes --preset xes',
    says: ['f.xes', 'the XML is broken'],
  },
  {
    name: 'XES without events',
    files: { 'f.xes': '<log></log>' },
    command: 'fit f.xes --preset xes',
    says: ['f.xes: the log has no events'],
  },
]

const PLACES: readonly BrokenFile[] = [
  {
    name: 'a file that is not there',
    files: { 'log.csv': LOG },
    command: `fit lgo.csv ${FIT}`,
    says: ['There is no file lgo.csv. Did you mean "log.csv"?'],
  },
  {
    name: 'a folder that is not there',
    files: {},
    command: `fit no/log.csv ${FIT}`,
    says: ['There is no file no/log.csv, nor a folder no for it'],
  },
  {
    name: 'a folder of nothing',
    files: { 'days/.keep': '' },
    command: `fit days ${FIT}`,
    says: ['days has no files'],
  },
  {
    name: 'a folder of several kinds',
    files: { 'days/a.csv': LOG, 'days/b.json': '[]' },
    command: `fit days ${FIT}`,
    says: ['days has files of several kinds, csv and json; name those that belong together'],
  },
  {
    name: 'a folder with something else',
    files: { 'days/a.csv': LOG, 'days/README.md': '' },
    command: `fit days ${FIT}`,
    says: ['no event log', 'README.md'],
  },
  {
    name: 'a folder named as a file',
    files: { 'log.csv/.keep': '' },
    command: `fit log.csv ${FIT}`,
    says: ['log.csv has no files'],
  },
  {
    name: 'a pattern of nothing',
    files: {},
    command: `fit days/*.csv ${FIT}`,
    says: ['days/*.csv has no files'],
  },
  {
    name: 'a folder in which one file lacks a column',
    files: { 'days/a.csv': LOG, 'days/b.csv': LOG.replace('when', 'then') },
    command: `fit days ${FIT}`,
    says: ['days/b.csv: line 1: there is no column "when"'],
  },
  {
    name: 'a folder in which one file is cut off',
    files: { 'days/a.csv.gz': gz(LOG), 'days/b.csv.gz': gz(LOG).subarray(0, 25) },
    command: `fit days ${FIT}`,
    says: ['days/b.csv.gz ends in the middle of its gzip data'],
  },
  {
    name: 'a folder in which one file has serial dates',
    files: { 'days/a.csv': LOG, 'days/b.csv': `${HEADER}a,45231,x,\n` },
    command: `fit days ${FIT}`,
    says: ['days/b.csv: column "when": 1 of 3 times are numbers such as "45231"'],
  },
  {
    name: 'a folder with a bad row',
    files: { 'days/a.csv': LOG, 'days/b.csv': `${LOG}a,soon,x,\n` },
    command: `fit days ${FIT}`,
    says: ['"soon" is not a time', 'days/b.csv'],
    read: { rows: 5, skipped: 1 },
  },
  {
    name: 'a conversion that never is',
    files: { 'f.csv': LOG },
    command: `fit f.csv ${FIT} --conversion order`,
    says: ['--conversion', '"order"'],
  },
  {
    name: 'an event with the name of the loss',
    files: { 'f.csv': `${LOG}a,1,lost,\n` },
    command: `fit f.csv ${FIT}`,
    says: ['--loss', '"lost"'],
  },
  {
    name: 'a folder to write to that is not there',
    files: { 'f.csv': LOG },
    command: `fit f.csv ${FIT} --out no/j.json`,
    says: ['--out: there is no folder no; make it first'],
  },
]

const rules = (name: string, content: Content, says: string[]): BrokenFile => ({
  name,
  files: { 'f.csv': LOG, 'r.json': content },
  command: `fit f.csv ${FIT} --rules r.json`,
  says: ['r.json', ...says],
})
const RULES = '"format":"sojourn-rules","version":1'
const MAPPINGS: readonly BrokenFile[] = [
  rules('rules that are not JSON', '{', ['is not JSON']),
  rules('rules of nothing', '', ['is not JSON']),
  rules('rules of another format', '{"format":"x","version":1,"rules":[]}', ['format']),
  rules('rules with a broken expression', `{${RULES},"rules":[{"pattern":"(","touchpoint":"x"}]}`, [
    'rules[0]',
  ]),
  rules('rules that do nothing', `{${RULES},"rules":[{"exact":"ad"}]}`, ['rules[0]']),
  rules(
    'a rule with a key that is misspelt',
    `{${RULES},"rules":[{"prefx":"ad","touchpoint":"x"}]}`,
    ['rules[0]', 'prefx'],
  ),
  {
    name: 'rules that are not there',
    files: { 'f.csv': LOG },
    command: `fit f.csv ${FIT} --rules r.json`,
    says: ['There is no file r.json'],
  },
  {
    name: 'rules on a column that is not there',
    files: {
      'f.csv': LOG,
      'r.json': `{${RULES},"rules":[{"column":"wat","exact":"ad","touchpoint":"x"}]}`,
    },
    command: `fit f.csv ${FIT} --rules r.json`,
    says: ['there is no column "wat" for the rules; did you mean "what"?'],
  },
  {
    name: 'rules that leave everything out',
    files: { 'f.csv': LOG, 'r.json': `{${RULES},"rules":[{"exact":"ad","leaveOut":true}]}` },
    command: `fit f.csv ${FIT} --rules r.json`,
    says: ['all 2 rows were left out'],
  },
  {
    name: 'a preset of another tool',
    files: { 'f.csv': LOG },
    command: 'fit f.csv --preset ga4',
    says: ['f.csv', 'event_name'],
  },
  {
    name: 'a history of other fields',
    files: { 'f.csv': 'OpportunityId,Field,NewValue,CreatedDate\n1,Amount,5,2024-01-01\n' },
    command: 'fit f.csv --preset salesforce',
    says: ['the only row was left out: field Amount (1)'],
  },
  {
    name: 'a history with a bad time',
    files: {
      'f.csv':
        'OpportunityId,Field,NewValue,CreatedDate\n1,StageName,Won,soon\n1,StageName,Lost,2024-01-01\n1,Amount,5,2024-01-01\n',
    },
    command: 'fit f.csv --preset salesforce',
    says: ['"soon" is not a time'],
    read: { rows: 3, skipped: 1, leftOut: 1 },
  },
  {
    name: 'a log in which no time can be guessed',
    files: { 'f.csv': 'a,b\n1,2\n3,4\n' },
    command: 'fit f.csv --guess --yes',
    says: [
      'f.csv: no column can be told to be the time; name it with --time. The columns are "a", "b"',
    ],
  },
]

const paths = (name: string, content: Content, says: string[], file = 'p.csv'): BrokenFile => ({
  name: `paths: ${name}`,
  files: { [file]: content },
  command: `attribute ${file} --path path --conversions orders --value worth --nulls nulls`,
  says: [file, ...says],
})
const P = 'path,orders,worth,nulls\n'
const PATHS: readonly BrokenFile[] = [
  paths('nothing', '', ['the file is empty: it needs a header and rows']),
  paths('a header alone', P, ['the file has a header, but no rows']),
  paths('negative conversions', `${P}a > b,-1,0,2\n`, [
    'line 2: column "orders": -1 is below 0: write how many or how much there was',
  ]),
  paths('negative nulls', `${P}a > b,1,5,-2\n`, [
    'line 2: column "nulls": -2 is below 0: write how many or how much there was',
  ]),
  paths('a decimal comma', `${P}a > b,"1,5",5,2\n`, ['line 2: column "orders": "1,5" has a comma']),
  paths('words for numbers', `${P}a > b,many,5,2\n`, [
    'line 2: column "orders": "many" is not a finite number',
  ]),
  paths('no number', `${P}a > b,,5,2\n`, [
    'line 2: column "orders": is empty: write 0 where there is none',
  ]),
  paths('an empty path', `${P},1,5,2\n`, ['line 2: column "path": is empty']),
  paths('a separator too many', `${P}a >  > b,1,5,2\n`, [
    'touch 2 of',
    'is empty: look for a separator too many',
  ]),
  paths('a value without a conversion', `${P}a > b,0,5,2\n`, [
    'line 2: column "worth": a value of 5 without a conversion',
  ]),
  paths('nobody', `${P}a > b,0,0,0\n`, ['nobody took a path: all conversions and nulls are 0']),
  paths('ragged rows, all listed', `${P}a,1,5\nb,1,5,2\nc,1,5,2,9\n`, [
    'line 2: 3 fields, but the header has 4',
    'line 4: 5 fields, but the header has 4',
  ]),
  paths('a column that is missing', `${P.replace('orders', 'order')}a,1,5,2\n`, [
    'there is no column "orders" for the conversions; did you mean "order"?',
  ]),
  paths('a column that stands there twice', `path,orders,worth,nulls,path\na,1,5,2,a\n`, [
    'the column "path" for the path stands in the header twice',
  ]),
  paths('a quote that is not closed', `${P}"a > b,1,5,2\n`, [
    'line 2: the quote opened here is never closed',
  ]),
  paths('UTF-16 without a mark', utf16(`${P}a,1,5,2\n`), [
    'NUL characters: save the file as UTF-8',
  ]),
  paths('Latin-1', latin1(`${P}s\u00f8k,1,5,2\n`), ['line 2', 'is not valid UTF-8']),
  paths(
    'gzip that is cut off',
    gz(`${P}a,1,5,2\n`).subarray(0, 30),
    ['ends in the middle of its gzip data'],
    'p.csv.gz',
  ),
  paths('a workbook', joined(raw(0x50, 0x4b, 3, 4), latin1('xl/')), [
    'is a zip archive or a workbook',
  ]),
]

const table = (
  name: string,
  content: Content,
  flags: string,
  says: string[],
  file = 't.csv',
): BrokenFile => ({
  name: `retention: ${name}`,
  files: { [file]: content },
  command: `retention ${file} ${flags}`,
  says: [file, ...says],
})
const S = '--period year --survivors left'
const B = '--frequency x --recency last --age age'
const T = '--time time --event event'
const TABLES: readonly BrokenFile[] = [
  table('nothing', '', S, ['is empty: it needs a header and rows']),
  table('a header alone', 'year,left\n', S, ['the file has a header, but no rows']),
  table('survivors that grow', 'year,left\n0,100\n1,60\n2,70\n', S, [
    'line 4: --survivors is 70, more than the 60 before',
  ]),
  table('survivors below zero', 'year,left\n0,100\n1,-60\n', S, [
    'line 3: --survivors is "-60"; it must be a number from 0',
  ]),
  table('a decimal comma', 'year;left\n0;100\n1;60,5\n', S, [
    'line 3: --survivors is "60,5"',
    'written as in 12.5',
  ]),
  table('a thousands mark', 'year,left\n0,"1,000"\n1,600\n', S, ['line 2: --survivors is "1,000"']),
  table('percent', 'year,left\n0,100%\n1,60%\n', S, [
    'line 2: --survivors is "100%"',
    'line 3: --survivors is "60%"',
  ]),
  table('an empty field', 'year,left\n0,100\n1,\n', S, ['line 3: --survivors is ""']),
  table('a period that is left out', 'year,left\n0,100\n1,60\n3,40\n', S, [
    'line 4: --period is 3 after 1; periods must rise by the same step',
  ]),
  table('a period that stands there twice', 'year,left\nJan,100\nFeb,60\nFeb,50\n', S, [
    'line 4: --period is "Feb", as on line 3',
  ]),
  table('one row', 'year,left\n0,100\n', S, ['there is one row']),
  table('nobody at first', 'year,left\n0,0\n1,0\n', S, ['line 2: --survivors is 0 in period 0']),
  table('columns that are missing', 'years,right\n0,100\n1,60\n', S, [
    'there is no column "year" for the period; did you mean "years"?',
    'The header has 2 columns: "years", "right"',
  ]),
  table('a column that stands there twice', 'year,left,left\n0,100,1\n1,60,1\n', S, [
    'the column "left" for the survivors stands in the header twice: rename one',
  ]),
  table('ragged rows', 'year,left\n0,100\n1\n2,60,9\n', S, [
    'line 3: 1 field, but the header has 2',
    'line 4: 3 fields, but the header has 2',
  ]),
  table('a quote that is not closed', 'year,left\n0,100\n"1,60\n', S, [
    'line 3: the quote opened here is never closed',
  ]),
  table('UTF-16 without a mark', utf16('year,left\n0,100\n1,60\n'), S, [
    't.csv: line 1: the header has NUL characters: save the file as UTF-8 text',
  ]),
  table(
    'gzip that is cut off',
    gz('year,left\n0,100\n').subarray(0, 25),
    S,
    ['ends in the middle of its gzip data'],
    't.csv.gz',
  ),
  table('a purchase after the end', 'x,last,age\n2,30,20\n', B, [
    'line 2: --recency is 30, after the --age 20',
  ]),
  table('a purchase that is none', 'x,last,age\n0,3,20\n', B, [
    'line 2: --recency is 3 with a --frequency of 0',
  ]),
  table('half a purchase', 'x,last,age\n1.5,3,20\n', B, [
    'line 2: --frequency is "1.5"; it must be a whole number from 0',
  ]),
  table('a negative duration', 'x,last,age\n1,-3,20\n', B, [
    'line 2: --recency is "-3"; it must be a number from 0',
  ]),
  table('an age without end', 'x,last,age\n1,3,Infinity\n', B, ['line 2: --age is "Infinity"']),
  table('a time below zero', 'time,event\n-1,1\n', T, ['line 2: --time is "-1"']),
  table('an event in other words', 'time,event\n1,perhaps\n', T, [
    'line 2: --event is "perhaps"; it must be 1, true or yes',
  ]),
  {
    name: 'retention: a folder',
    files: { 'days/a.csv': LOG },
    command: `retention days ${S}`,
    says: ['days is a folder; name a file in it'],
  },
]

/** Files that are broken, or strange and right, of every kind that is read. */
export const BROKEN_FILES: Readonly<Record<string, readonly BrokenFile[]>> = {
  'bytes that are no log': BYTES,
  headers: HEADERS,
  rows: ROWS,
  times: TIMES,
  'JSON, Parquet and XES': FORMATS,
  'places and names': PLACES,
  'rules, presets and guesses': MAPPINGS,
  'tables of paths': PATHS,
  'tables of retention': TABLES,
}
