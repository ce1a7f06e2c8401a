/**
 * Connects each control with the two lines that only the browser writes into: what is wrong with
 * the answer, and how it was read. The page itself connects it with its hint.
 */

import { controlOf } from './read.mjs'

/** @param {ParentNode} scope  the form, or an item that was added */
export function describe(scope) {
  for (const field of scope.querySelectorAll('[data-field]')) {
    const control = controlOf(field)
    const by = new Set(control.getAttribute('aria-describedby')?.split(' '))
    for (const name of ['error', 'reading']) {
      const line = field.querySelector(`:scope > [data-${name}]`)
      if (!line) continue
      line.id = `${control.id}-${name}`
      by.add(line.id)
    }
    control.setAttribute('aria-describedby', [...by].join(' '))
  }
}
