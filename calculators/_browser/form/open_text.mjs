/**
 * A long text can come from a text file: its words take the place of what the field holds.
 */

/** More than any field takes: what is cut off here is refused as too long anyway. Bytes. */
const MOST = 1 << 20

/**
 * @param {HTMLElement} form
 * @param {AbortSignal} signal
 */
export function openTextFiles(form, signal) {
  const open = async (/** @type {Event} */ event) => {
    const input = event.target
    if (!(input instanceof HTMLInputElement) || !input.matches('[data-open-text]')) return
    event.stopPropagation() // the choice of a file is no answer
    const [file] = event.type === 'change' ? (input.files ?? []) : []
    const field = input.closest('[data-field]')?.querySelector('textarea')
    if (!file || !field) return
    field.value = await file.slice(0, MOST).text()
    input.value = '' // the same file can be opened once more
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }
  for (const kind of ['input', 'change'])
    form.addEventListener(kind, open, { capture: true, signal })
}
