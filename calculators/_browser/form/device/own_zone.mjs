/**
 * Which of some cities' clocks is the one of this device.
 *
 * Browsers name the zone by the IANA data, some by a name of decades ago, and they know many more
 * than a form lists: of these, a listed city with the same clock stands in.
 */

/** Names of before a city or a country changed its own. A test holds them against the IANA data. */
const RENAMED = new Map([
  ['America/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
  ['Asia/Calcutta', 'Asia/Kolkata'],
  ['Asia/Dacca', 'Asia/Dhaka'],
  ['Asia/Katmandu', 'Asia/Kathmandu'],
  ['Asia/Rangoon', 'Asia/Yangon'],
  ['Asia/Saigon', 'Asia/Ho_Chi_Minh'],
  ['Europe/Kiev', 'Europe/Kyiv'],
])

/** Where several cities share a clock, the one to choose, as its law changes least. */
const LARGEST = ['America-New_York', 'America-Chicago', 'America-Denver', 'America-Los_Angeles']

/** Twice a month for two years: clocks that agree on all of these agree in practice. */
const SAMPLES = 48
const BETWEEN = 15 * 24 * 60 * 60 * 1000
const FROM = Date.now() // the same moments for every zone

/**
 * @param {string[]} codes  zones as file names: `America-New_York`; others are passed over
 * @param {string} [own]  the name of the zone of this device
 * @returns {string} one of the codes; '' if none has the clock of this device, or nobody knows it
 */
export function zoneAmong(codes, own = ownName()) {
  const name = RENAMED.get(own) ?? own
  const code = name.replaceAll('/', '-')
  if (code && codes.includes(code)) return code
  const clock = clockOf(name)
  if (!clock) return ''
  const [area = ''] = code.split('-')
  const near = codes.filter((it) => it.startsWith(`${area}-`))
  const large = LARGEST.filter((it) => codes.includes(it))
  const same = (/** @type {string} */ it) => clockOf(it.replaceAll('-', '/')) === clock
  return [...large, ...near, ...codes].find(same) ?? ''
}

/** @returns {string} '' where the browser names none */
function ownName() {
  try {
    return new Intl.DateTimeFormat().resolvedOptions().timeZone ?? ''
  } catch {
    return '' // a browser whose language no program knows
  }
}

/** @type {Map<string, string>} */
const known = new Map()

/** How a zone's clocks go, as a text to compare; '' for a name that the browser does not know. @param {string} zone */
function clockOf(zone) {
  const found = known.get(zone) ?? offsets(zone)
  known.set(zone, found)
  return found
}

/** @param {string} zone */
function offsets(zone) {
  try {
    // Of a name such as `UTC` or a bare offset, no city is meant.
    if (!zone.includes('/')) return ''
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    })
    return Array.from({ length: SAMPLES }, (_, at) => format.format(FROM + at * BETWEEN)).join()
  } catch {
    return ''
  }
}
