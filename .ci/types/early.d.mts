/** The scripts of the page's head and of its end are two programs: they meet here. */
declare global {
  interface Window {
    offerWorker?: import('../../calculators/_browser/python/spawn.mjs').Early
  }
}

export {}
