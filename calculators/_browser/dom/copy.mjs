/** Copies the text that belongs to a button, and confirms it on the button for a moment. */

/** How long a button confirms the copy. Milliseconds. */
const SAID = 2000

/**
 * Copy the text that stands beside a button, or one that is still to come; where the browser
 * refuses, select it instead.
 * @param {HTMLElement} button
 * @param {object} [how]
 * @param {Promise<string> | undefined} [how.coming]
 * @param {string} [how.before]  goes before the text
 * @returns {Promise<'copied' | 'selected' | 'failed' | 'nothing'>}  failed: the text did not come
 */
export async function copyText(button, { coming, before = '' } = {}) {
  const source = button.closest('[data-copy]')?.querySelector('[data-copy-source]')
  if (!(source instanceof HTMLElement)) return 'nothing'
  const whole = coming?.then((text) => before + text)
  try {
    await write(whole ?? before + wordsOf(source))
  } catch {
    try {
      if (whole) source.textContent = await whole
    } catch (error) {
      console.debug('calculators: no text to copy:', error)
      say(button, button.dataset.failed)
      return 'failed'
    }
    source.hidden = false // hidden text cannot be selected
    getSelection()?.selectAllChildren(source)
    return 'selected'
  }
  say(button, button.dataset.copied)
  return 'copied'
}

/** The text with empty lines between its paragraphs, if it has any. @param {HTMLElement} source */
function wordsOf(source) {
  // biome-ignore lint/performance/useDomNodeTextContent: textContent has no lines between paragraphs
  return source.querySelector('p') ? source.innerText.trim() : (source.textContent ?? '')
}

/**
 * Safari lets a page write only while it handles the press, but takes a promise then. The others
 * wait some seconds for the text, and some of them (Firefox before 127) take no promise.
 * On plain http there is no clipboard: that throws as well.
 * @param {string | Promise<string>} text
 * @returns {Promise<void>}
 */
async function write(text) {
  const { clipboard } = navigator
  if (typeof text === 'string' || !('ClipboardItem' in self)) return clipboard.writeText(await text)
  const blob = text.then((it) => new Blob([it], { type: 'text/plain' }))
  blob.catch(() => {}) // the caller gets the error from `text`
  return clipboard.write([new ClipboardItem({ 'text/plain': blob })])
}

/**
 * @param {HTMLElement} button
 * @param {string | undefined} words
 */
function say(button, words) {
  // Pressed twice: the first press has already stored the button's own words.
  if (!words || button.dataset.words !== undefined) return
  button.dataset.words = button.textContent ?? ''
  button.textContent = words
  setTimeout(() => {
    button.textContent = button.dataset.words ?? ''
    delete button.dataset.words
  }, SAID)
}
