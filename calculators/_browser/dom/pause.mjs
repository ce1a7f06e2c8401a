/**
 * Ends the task, and goes on in another one: the browser hears a finger or draws in between.
 * @returns {Promise<void>}
 */
export function pause() {
  // Not every browser has it, and not all that have `scheduler` have this of it.
  const { scheduler } = /** @type {{scheduler?: {yield?: () => Promise<void>}}} */ (self)
  return scheduler?.yield?.() ?? new Promise((done) => setTimeout(done))
}
