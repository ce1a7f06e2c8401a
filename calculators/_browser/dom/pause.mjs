/**
 * Go on in another task: the browser can handle a tap or draw in between.
 * @returns {Promise<void>}
 */
export function pause() {
  // Not every browser has `scheduler`, and not all that do have its `yield`.
  const { scheduler } = /** @type {{scheduler?: {yield?: () => Promise<void>}}} */ (self)
  return scheduler?.yield?.() ?? new Promise((done) => setTimeout(done))
}
