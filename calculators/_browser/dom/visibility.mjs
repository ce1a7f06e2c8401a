/** When to start the runtime: in time, but not for readers who use no calculator. */

/** How near the calculator must be to the visible part of the page. */
const NEAR = '600px'

/**
 * @param {Element} root  the calculator
 * @param {AbortSignal} signal
 * @param {() => void} wake  called once at most: after a failure it is up to the reader to retry
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
  // A few fields amid a page are for those who use them: no other reader fetches the runtime.
  if (savesData() || root.hasAttribute('data-short') || !self.IntersectionObserver) return
  const observer = new IntersectionObserver(
    (entries) => entries.some((entry) => entry.isIntersecting) && once(),
    { rootMargin: NEAR },
  )
  observer.observe(root)
  done.signal.addEventListener('abort', () => observer.disconnect())
}

/** Where data is paid for by the byte, the runtime starts only once the calculator is touched. */
export function savesData() {
  // Not every browser has `connection`, and no browser's types do.
  const { connection } = /** @type {{connection?: {saveData?: boolean}}} */ (navigator)
  return connection?.saveData || matchMedia('(prefers-reduced-data: reduce)').matches
}
