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

/** Where clocks agree twice a month for two years, they are compared day by day. */
const OFTEN = 1
const SELDOM = 15
const DAYS = 720
const DAY = 24 * 60 * 60 * 1000
const NOW = Date.now() // the same moments for every zone

/**
 * @param {string[]} codes  zones as file names: `America-New_York`; others are passed over
 * @param {string} [own]  the name of the zone of this device
 * @param {number} [from]  when clocks begin to be compared, in milliseconds
 * @returns {string} one of the codes; '' if none has the clock of this device, or nobody knows it
 */
export function zoneAmong(codes, own = ownName(), from = NOW) {
  const name = RENAMED.get(own) ?? own
  const code = name.replaceAll('/', '-')
  if (code && codes.includes(code)) return code
  if (!clockOf(name, SELDOM, from)) return ''
  const [area = ''] = code.split('-')
  const near = codes.filter((it) => it.startsWith(`${area}-`))
  const large = LARGEST.filter((it) => codes.includes(it))
  const agree = (/** @type {string} */ zone, /** @type {number} */ days) =>
    clockOf(zone, days, from) === clockOf(name, days, from)
  const same = (/** @type {string} */ it) => {
    const zone = it.replaceAll('-', '/')
    return agree(zone, SELDOM) && agree(zone, OFTEN)
  }
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

/**
 * How a zone's clocks go, as a text to compare; '' for a name that the browser does not know.
 * @param {string} zone
 * @param {number} days  from one moment that is looked at to the next
 * @param {number} from
 */
function clockOf(zone, days, from) {
  const key = `${zone} ${days} ${from}`
  const found = known.get(key) ?? hours(zone, days, from)
  known.set(key, found)
  return found
}

/**
 * @param {string} zone
 * @param {number} days
 * @param {number} from
 */
function hours(zone, days, from) {
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
    const moments = Array.from({ length: DAYS / days }, (_, at) => from + at * days * DAY)
    return moments.map((it) => format.format(it)).join()
  } catch {
    return ''
  }
}
