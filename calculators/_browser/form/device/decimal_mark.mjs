/**
 * Which sign is the decimal mark of the texts in a form: that of the reader's language, unless
 * they were typed in another one, and came by a link, from a file or out of storage.
 *
 * @typedef {import('../../python/protocol.mjs').Values} Values
 * @typedef {import('../../python/protocol.mjs').Mark} Mark
 */

/**
 * Whether there is a sign in it that Python may read as a decimal mark
 * (calculators/_core/fields/read_numbers.py).
 * @param {Values} values
 * @returns {boolean}
 */
export function mayHoldMark(values) {
  return Object.values(values).some((value) =>
    Array.isArray(value) ? value.some(mayHoldMark) : /[.,٫٬．，﹒﹐]/.test(value),
  )
}

/** @type {Mark | undefined} */
let own

/**
 * How the reader's language writes one and a half. Looked up once, and only where it can matter: a
 * browser takes as long for it, the first time in a page, as Python for a whole answer.
 * @returns {Mark}
 */
export function ownMark() {
  own ??= inLanguage(navigator.language)
  return own
}

/** @param {string} language  some browsers give one that no program knows: `C`, `en-US@posix` */
function inLanguage(language) {
  try {
    const parts = new Intl.NumberFormat(language).formatToParts(1.5)
    return parts.find(({ type }) => type === 'decimal')?.value === ',' ? ',' : '.'
  } catch {
    return '.'
  }
}
