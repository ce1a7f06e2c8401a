/** Makes the calculators' worker, or takes over the one that `early.mjs` started. */

/** @typedef {{worker: Worker | null, said: Event[]}} Early  `worker` is null once taken over */

/**
 * The worker reads in its name which calculator it will be asked first, and whether it is to start
 * afresh: `counter-offer` or `counter-offer fresh`.
 * @param {boolean} fresh
 * @returns {Worker}
 */
export function newWorker(fresh) {
  const first = document.querySelector('offer-calculator')?.getAttribute('name') ?? ''
  const name = fresh ? `${first} fresh` : first
  return new Worker(new URL('./worker.mjs', import.meta.url), { type: 'module', name })
}

/**
 * The worker that was started early, if nobody has taken it yet.
 * @returns {{worker: Worker, said: Event[]} | null}
 */
export function earlyWorker() {
  const { worker, said } = self.offerWorker ?? { worker: null, said: [] }
  self.offerWorker = { worker: null, said: [] } // and no other is to be started early
  return worker && { worker, said }
}
