/** What the builder writes before service_worker.js: the list of this release. */

/** By path from the site's root: the hash of the content, and its size in bytes. */
declare const PAGES: { [path: string]: [hash: string, size: number] }
declare const PROGRAM: { [path: string]: [hash: string, size: number] }
/** The paths of pages with a calculator on. */
declare const CALCULATORS: string[]
declare const RELEASE: string

/** Not in every browser, and so not in the list of those that are. */
interface WorkerNavigator {
  readonly connection?: { readonly saveData?: boolean }
}
