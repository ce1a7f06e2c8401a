/**
 * The folder in the origin's private file system that holds this site's snapshot.
 */

/** One origin may host several sites, so each path has its own folder. */
const FOLDER = `python of ${encodeURIComponent(new URL('..', import.meta.url).pathname)}`

/** Absent where the page is not a secure context; refused in some private windows. */
async function root() {
  if (!navigator.storage?.getDirectory) throw new DOMException('no storage', 'NotFoundError')
  return navigator.storage.getDirectory()
}

export async function folder(create = false) {
  return (await root()).getDirectoryHandle(FOLDER, { create })
}

/**
 * Delete the snapshot, unless a tab is reading it right now: nothing that was typed is in it.
 * @returns {Promise<boolean>} whether there was any
 */
export async function dropSnapshots() {
  try {
    await (await root()).removeEntry(FOLDER, { recursive: true })
    return true
  } catch (error) {
    console.debug('calculators: no snapshot removed:', error)
    return false
  }
}
