/** Copies the words beside a button, and lets the button say so for a moment. */

/** How long a button says that it has copied. Milliseconds. */
const COPIED = 2000

/**
 * Copy the text that stands beside a button; where the browser refuses, select it instead.
 * @param {HTMLElement} button
 * @returns {Promise<'copied' | 'selected' | 'nothing'>}
 */
export async function copyText(button) {
  const source = button.closest('[data-copy]')?.querySelector('[data-copy-source]')
  if (!(source instanceof HTMLElement)) return 'nothing'
  // Paragraphs come with the empty lines between them; a text in one piece as it is.
  // biome-ignore lint/performance/useDomNodeTextContent: textContent has no lines between paragraphs
  const text = source.querySelector('p') ? source.innerText.trim() : (source.textContent ?? '')
  try {
    // Missing on plain http: that throws as well.
    await navigator.clipboard.writeText(text)
  } catch {
    source.hidden = false // what nobody sees cannot be selected
    getSelection()?.selectAllChildren(source)
    return 'selected'
  }
  // Pressed twice: the first press has the button's own words in keeping.
  if (!button.dataset.copied || button.dataset.words !== undefined) return 'copied'
  button.dataset.words = button.textContent ?? ''
  button.textContent = button.dataset.copied
  setTimeout(() => {
    button.textContent = button.dataset.words ?? ''
    delete button.dataset.words
  }, COPIED)
  return 'copied'
}
