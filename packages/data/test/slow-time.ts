const ISO =
  /^[ \t]*(\d{4})(?:-(\d\d)-|\/(\d\d)\/)(\d\d)(?:[Tt ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?( ?(?:[Zz]|UTC|([+-])(\d\d):?(\d\d)?))?)?[ \t]*$/
const EPOCH = /^[ \t]*(-?)(\d+)(?:\.(\d+))?[ \t]*$/

/**
 * The slow twin of `parseTime`: two patterns, the calendar of Date, and whole numbers of any length
 * for the fractions. NaN for what is no time.
 */
export function slowTime(text: string): number {
  const iso = ISO.exec(text)
  if (iso !== null) return slowIso(iso)
  const epoch = EPOCH.exec(text)
  if (epoch === null) return Number.NaN
  const [, sign, whole = '', decimals = ''] = epoch
  const size = Number(whole)
  if (slowDate(whole.replace(/^0+/, ''))) return Number.NaN
  const unit = size < 1e11 ? 3 : size < 1e14 ? 0 : size < 1e17 ? -3 : undefined
  if (unit === undefined) return Number.NaN
  const kept = decimals.slice(0, 15)
  const time = Number(`${whole}${kept}e${unit - kept.length}`)
  return sign === '-' ? -time : time
}

function slowIso(parts: RegExpExecArray): number {
  const [
    ,
    y,
    dashed,
    slashed,
    d,
    h = '0',
    mi = '0',
    s = '0',
    fraction = '',
    zone,
    sign,
    zh,
    zm = '00',
  ] = parts
  if (zone?.includes(':') && !/:\d\d$/.test(zone)) return Number.NaN
  const mo = dashed ?? slashed
  const date = new Date(0)
  date.setUTCFullYear(Number(y), Number(mo) - 1, Number(d))
  if (date.getUTCMonth() !== Number(mo) - 1 || date.getUTCDate() !== Number(d)) return Number.NaN
  if (Number(mi) > 59 || Number(s) > 59 || Number(zh ?? 0) > 23 || Number(zm) > 59) {
    return Number.NaN
  }
  const clock = Number(h) * 3600 + Number(mi) * 60 + Number(s)
  if (clock > 86_400 || (clock === 86_400 && /[1-9]/.test(fraction))) return Number.NaN
  const minutes = (Number(zh ?? 0) * 60 + Number(zm)) * (sign === '-' ? -1 : 1)
  const seconds = date.getTime() / 1000 + clock - minutes * 60
  const femtoseconds = BigInt(seconds) * 10n ** 15n + BigInt(fraction.slice(0, 15).padEnd(15, '0'))
  return Number(`${femtoseconds}e-12`)
}

/** Whether digits are those of a date of 1900 to 2099, with or without a time of day. */
function slowDate(digits: string): boolean {
  const parts = /^((?:19|20)\d\d)(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d))?$/.exec(digits)
  if (parts === null) return false
  const [, y, mo, d, h = '00', mi = '00', s = '00'] = parts
  const text = `${y}-${mo}-${d}T${h}:${mi}:${s}.000Z`
  const date = new Date(text)
  return !Number.isNaN(date.getTime()) && date.toISOString() === text
}
