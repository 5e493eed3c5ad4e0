const SEARCH = /\b(google|bing|duckduckgo|yahoo|baidu|ecosia|yandex|qwant|startpage|naver)\b/
const SOCIAL =
  /\b(facebook|fb|instagram|ig|linkedin|lnkd|tiktok|twitter|x\.com|t\.co|pinterest|reddit|snapchat|threads|whatsapp|messenger)\b/
const VIDEO = /\b(youtube|vimeo|twitch|dailymotion)\b/
const SHOPPING = /\b(amazon|ebay|etsy|shopping|shopify|alibaba|walmart)\b/
const PAID = /^(.*cp.*|ppc|retargeting|paid.*)$/
const SOCIAL_MEDIUM = /^(social|social[-_ ]network|social[-_ ]media|sm)$/
const MAIL = /^e[-_ ]?mail$/

/**
 * The channel of a source, a medium and a campaign, as Google Analytics groups them by default (its
 * rules in their order; of its lists of sites, the best known). Empty where nothing is known.
 */
export function channelGroup(source: string, medium: string, campaign: string): string {
  const from = source.toLowerCase()
  const by = medium.toLowerCase()
  const named = campaign.toLowerCase()
  if (from === '' && by === '' && named === '') return ''
  if (/^\(?direct\)?$/.test(from) && /^(\(none\)|\(not set\)|none)?$/.test(by)) return 'Direct'
  if (named.includes('cross-network')) return 'Cross-network'
  if (PAID.test(by)) {
    if (SHOPPING.test(from) || /(^|[^a-df-z])shop/.test(named)) return 'Paid Shopping'
    if (SEARCH.test(from)) return 'Paid Search'
    if (SOCIAL.test(from)) return 'Paid Social'
    if (VIDEO.test(from)) return 'Paid Video'
    return by === 'cpm' ? 'Display' : 'Paid Other'
  }
  if (/^(display|banner|expandable|interstitial)$/.test(by)) return 'Display'
  if (SHOPPING.test(from) || /(^|[^a-df-z])shop/.test(named)) return 'Organic Shopping'
  if (SOCIAL.test(from) || SOCIAL_MEDIUM.test(by)) return 'Organic Social'
  if (VIDEO.test(from) || by.includes('video')) return 'Organic Video'
  if (MAIL.test(from) || MAIL.test(by)) return 'Email'
  if (SEARCH.test(from) || by === 'organic') return 'Organic Search'
  if (/^(referral|app|link)$/.test(by)) return 'Referral'
  if (by === 'affiliate') return 'Affiliates'
  if (by === 'audio') return 'Audio'
  if (from === 'sms' || by === 'sms') return 'SMS'
  if (by.endsWith('push') || /mobile|notification/.test(by)) return 'Mobile Push Notifications'
  return 'Unassigned'
}
