/**
 * Stands before the theme's search worker, which would begin with all of the index on every page
 * that anybody opens: a third of what a first visit loads, for the few who search.
 *
 * It tells the theme at once that it is ready, and begins with the first question. The theme's own
 * worker then takes over. The messages are the theme's; `publish/lazy_search.py` writes this file
 * beside it.
 */

const SETUP = 0
const READY = 1
const RESULT = 3

/** What the theme sends at first; its list of documents is empty. @type {object} */
let settings
/** The latest question. @type {Message} */
let question
let begun = false

/** @typedef {{type: number, data: any}} Message */

addEventListener('message', hold)

/** @param {MessageEvent<Message>} event */
function hold(event) {
  event.stopImmediatePropagation()
  if (event.data.type === SETUP) {
    settings = event.data.data
    postMessage({ type: READY })
    return
  }
  question = event.data
  // The theme asks for nothing as soon as it may ask.
  if (!question.data) {
    postMessage({ type: RESULT, data: { items: [] } })
    return
  }
  // After a failure, the next key is a new try.
  if (!begun)
    begin().catch((error) => {
      console.warn('search:', error)
      begun = false
    })
}

async function begin() {
  begun = true
  const documents = new URL('../../../search/documents.json', location.href)
  // The page has asked for it as the search was opened: guide/search.mjs.
  const response = await fetch(documents)
  if (!response.ok) throw new Error(`${documents} answered ${response.status}`)
  const docs = await response.json()
  importScripts(location.href.replace('/lazy-', '/'))
  removeEventListener('message', hold)
  dispatchEvent(new MessageEvent('message', { data: { type: SETUP, data: { ...settings, docs } } }))
  // The theme's worker sets up in microtasks, all of which come before a timer. Keys that were
  // pressed meanwhile may come before it as well: then ours is no longer the latest question.
  let isLatest = true
  addEventListener('message', () => (isLatest = false), { once: true })
  setTimeout(() => {
    if (isLatest) dispatchEvent(new MessageEvent('message', { data: question }))
  })
}
