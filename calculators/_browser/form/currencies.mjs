/**
 * The lists of currencies. The page has all of them once, in the form's own list: those of the
 * items hold what is chosen there, and get the others when the reader is about to use them.
 */

/**
 * Fill a list from the form's own.
 * @param {HTMLSelectElement} list
 */
export function fillList(list) {
  const all = list.form?.querySelector('[data-currencies="all"]')
  if (list.dataset.currencies !== 'chosen' || !(all instanceof HTMLSelectElement)) return
  const { value } = list
  const there = new Set([...list.options].map((option) => option.value))
  for (const option of all.options)
    if (!there.has(option.value)) list.append(new Option(option.label, option.value))
  list.value = value
  delete list.dataset.currencies
}

/**
 * Fill the lists of the item that an event comes from. It comes before the list opens: a summary
 * was pressed, the list itself, or another control.
 * @param {Event} event
 */
export function fillListsAround(event) {
  const item = event.target instanceof Element ? event.target.closest('[data-item]') : null
  for (const list of item?.querySelectorAll('[data-currencies="chosen"]') ?? [])
    if (list instanceof HTMLSelectElement) fillList(list)
}
