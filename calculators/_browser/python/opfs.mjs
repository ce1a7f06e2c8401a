/** Where this site keeps its program ready to start: one origin may hold several sites. */

/** Each path has its own folder in the origin's private file system. */
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
 * Give it up, if no tab uses it at this very moment: it holds nothing that was typed.
 * @returns {Promise<boolean>} whether there was any
 */
export async function dropImages() {
  try {
    await (await root()).removeEntry(FOLDER, { recursive: true })
    return true
  } catch (error) {
    console.debug('calculators: no kept start removed:', error)
    return false
  }
}
