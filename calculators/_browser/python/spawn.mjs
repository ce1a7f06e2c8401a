/** Makes the calculators' worker, or takes over the one that the page's head has begun. */

/** @typedef {{worker: Worker | null, said: Event[]}} Early  `worker` is null once taken over */

/**
 * @param {string} name  which the worker reads
 * @returns {Worker}
 */
export function newWorker(name) {
  return new Worker(new URL('./worker.mjs', import.meta.url), { type: 'module', name })
}

/**
 * Give the worker that began early, if nobody has it yet.
 * @returns {{worker: Worker, said: Event[]} | null}
 */
export function earlyWorker() {
  const { worker, said } = self.offerWorker ?? { worker: null, said: [] }
  self.offerWorker = { worker: null, said: [] } // nor is another one to begin after this one
  return worker && { worker, said }
}
