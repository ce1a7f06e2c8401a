/** What the programs of a page leave in `window` for each other. */
declare global {
  interface Window {
    /** From the script in the head, for the one at the end. */
    offerWorker?: import('../../calculators/_browser/python/spawn.mjs').Early
    /** The theme's: calls back whenever it has put a page into the document. */
    document$?: { subscribe(callback: () => void): void }
  }
}

export {}
