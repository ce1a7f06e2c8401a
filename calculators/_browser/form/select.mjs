/**
 * A field that still holds the example's figure is selected as a whole when it is pressed, so that
 * the first key replaces it. A press into what the reader typed sets the caret, as everywhere.
 */

import { isExample } from './touched.mjs'

/**
 * @param {HTMLElement} form
 * @param {AbortSignal} signal
 */
export function selectOnFocus(form, signal) {
  /** The control that this press has brought the focus to. @type {EventTarget | null} */
  let fresh = null
  form.addEventListener('focusin', ({ target }) => (fresh = target), { signal })
  const select = (/** @type {MouseEvent} */ { target }) => {
    const pressed = fresh
    fresh = null
    if (!(target instanceof HTMLInputElement) || target !== pressed || target.type !== 'text')
      return
    const field = target.closest('[data-field]')
    if (field && isExample(field) && target.selectionStart === target.selectionEnd) target.select()
  }
  form.addEventListener('click', select, { signal })
}
