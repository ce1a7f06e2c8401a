/** When to start the runtime: early enough to be ready, and not at the expense of mere readers. */

/** This near to the view. */
const NEAR = '600px'

/**
 * @param {Element} root  the calculator
 * @param {AbortSignal} signal
 * @param {() => void} wake  called once at most: a runtime that failed waits for the reader
 */
export function whenNear(root, signal, wake) {
  const done = new AbortController()
  const once = () => {
    if (!done.signal.aborted && !signal.aborted) wake()
    done.abort()
  }
  signal.addEventListener('abort', () => done.abort())
  for (const touch of ['focusin', 'pointerdown', 'input'])
    root.addEventListener(touch, once, { signal: done.signal })
  if (savesData()) return
  const observer = new IntersectionObserver(
    (entries) => entries.some((entry) => entry.isIntersecting) && once(),
    { rootMargin: NEAR },
  )
  observer.observe(root)
  done.signal.addEventListener('abort', () => observer.disconnect())
}

/** Whoever pays by the byte starts the runtime by touching the calculator. */
export function savesData() {
  // Not every browser has `connection`, and no browser's types do.
  const { connection } = /** @type {{connection?: {saveData?: boolean}}} */ (navigator)
  return connection?.saveData || matchMedia('(prefers-reduced-data: reduce)').matches
}
