/**
 * The theme reads its choice of colors from storage without asking whether it may, or whether what is
 * there is whole, and its script ends at the first error: no search, no menu, no switch of colors.
 * Where storage is forbidden, it finds none of it; a damaged choice is thrown away.
 *
 * Stands in every page, before the theme's first script. Hence it imports nothing.
 */

const CHOICE = '.__palette'

/** As the theme writes it. @param {string} text */
function isWhole(text) {
  const told = JSON.parse(text)
  const kinds = Object.values(told?.color ?? {}).map((it) => typeof it)
  return Number.isInteger(told?.index) && kinds.length > 0 && kinds.every((it) => it === 'string')
}

/** @param {string} key */
function dropIfDamaged(key) {
  try {
    if (isWhole(localStorage.getItem(key) ?? '')) return
  } catch {
    // Then it is not even JSON.
  }
  localStorage.removeItem(key)
}

try {
  for (const key of Object.keys(localStorage))
    if (key.endsWith(CHOICE) && location.pathname.startsWith(key.slice(0, -CHOICE.length)))
      dropIfDamaged(key)
} catch {
  // Nothing can be kept in it, which our own scripts find out, and say.
  const nothing = Object.freeze({ getItem: () => null })
  Object.defineProperty(self, 'localStorage', { value: nothing })
}
