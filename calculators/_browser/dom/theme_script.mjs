/**
 * On a page that opens with a calculator, the theme's script waits until Python is ready and the
 * first question is answered: it takes the page longer than all of ours, in the very moment in
 * which somebody begins to type. What lies around the page works without it or begins it, with a
 * touch or a key. It serves other pages at once.
 *
 * Stands in those pages behind the theme's script, of which `theme/main.html` has made a block of
 * data. Hence it imports nothing.
 */

/** Python comes at once, or the reader's connection is slow, or there is a fault. Milliseconds. */
const LONG = 10_000
/** As in `python/client.mjs`. */
const READY = 'offer-calculator-ready'

const held = document.querySelector('script[data-held]')
const over = new AbortController()

function begin() {
  if (!held || over.signal.aborted) return
  over.abort()
  const script = document.createElement('script')
  script.src = held.getAttribute('src') ?? ''
  // It waits for the end of the page, which was long ago. Let that be a task of its own, so that the
  // browser can handle a key in between.
  script.onload = () => setTimeout(finishPage)
  // At the end of the body, not in place of the script that was held: a change among other elements
  // makes the browser restyle the whole page.
  held.removeAttribute('data-held')
  document.body.append(script)
}

function finishPage() {
  document.dispatchEvent(new Event('DOMContentLoaded', { bubbles: true }))
}

if (held) {
  const { signal } = over
  addEventListener(READY, begin, { signal })
  // Not where the pointer happens to lie, but where it goes.
  for (const kind of ['pointermove', 'pointerdown', 'focusin', 'keydown'])
    addEventListener(
      kind,
      ({ target }) => {
        if (target instanceof Element && !target.closest('.md-main__inner')) begin()
      },
      { signal },
    )
  setTimeout(begin, LONG)
  // Where the tab may keep nothing, what was typed outlives a step to another page only with the
  // theme's navigation, which keeps the document.
  try {
    sessionStorage.length
  } catch {
    begin()
  }
}
