/**
 * Fetches what can be found as soon as someone turns to the search, so that it is there when the
 * first word is typed. The search itself fetches it again: from the browser's cache.
 */

const DOCUMENTS = new URL('../../search/documents.json', import.meta.url)

let asked = false

addEventListener('focusin', ({ target }) => {
  if (asked || !(target instanceof HTMLInputElement) || !target.form?.matches('.md-search__form'))
    return
  asked = true
  // Whoever has no network is told by the search, not here.
  fetch(DOCUMENTS).catch(() => {})
})
