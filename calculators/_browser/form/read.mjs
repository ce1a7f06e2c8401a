/**
 * Reads the form that the site builder wrote: its values, its conditions, its paths.
 *
 * The structure is all in `data-` attributes. A scope is the form or one item of a repeated
 * group; it owns the fields and groups inside it that belong to no deeper item.
 */

/** @typedef {import('../python/protocol.mjs').Values} Values */
/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Control */

/**
 * The fields and groups of one scope, in the order of the page.
 * @param {Element} scope
 * @returns {HTMLElement[]}
 */
export function parts(scope) {
  /** @type {HTMLElement[]} */
  const found = [...scope.querySelectorAll('[data-field], [data-group]')].filter(isHtml)
  return found.filter((part) => scopeOf(part) === scope)
}

/** @type {(node: unknown) => node is HTMLElement} */
function isHtml(node) {
  return node instanceof HTMLElement
}

/**
 * The nearest item that an element is in, or else the form.
 * @param {Element} element
 */
export function scopeOf(element) {
  return element.parentElement?.closest('[data-item], form') ?? null
}

/**
 * @param {Element} group
 * @returns {HTMLElement[]}
 */
export function itemsOf(group) {
  return [...group.querySelectorAll(':scope > .so-group__items > [data-item]')].filter(isHtml)
}

/**
 * @param {HTMLElement} group
 * @param {"minimum" | "maximum"} which
 */
export function limitOf(group, which) {
  return Number(group.dataset[which] ?? (which === 'minimum' ? 0 : Infinity))
}

/**
 * @param {Element} field
 * @returns {Control}
 */
export function controlOf(field) {
  const control = field.querySelector('[data-input]')
  if (
    control instanceof HTMLInputElement ||
    control instanceof HTMLSelectElement ||
    control instanceof HTMLTextAreaElement
  )
    return control
  throw new Error(`no control in field ${field.getAttribute('data-field')}`)
}

/** @param {Control} control */
export function valueIn(control) {
  if (isCheckbox(control)) return control.checked ? control.value : ''
  return control.value
}

/**
 * The value that the page was built with, whatever has been typed or restored since.
 * @param {Control} control
 */
export function builtValueOf(control) {
  if (isCheckbox(control)) return control.defaultChecked ? control.value : ''
  if (control instanceof HTMLSelectElement) {
    const options = [...control.options]
    return (options.find((option) => option.defaultSelected) ?? options[0])?.value ?? ''
  }
  return control.defaultValue
}

/** @type {(control: Control) => control is HTMLInputElement} */
export function isCheckbox(control) {
  return control instanceof HTMLInputElement && control.type === 'checkbox'
}

/**
 * All values of a scope, hidden ones too: Python decides which count.
 * @param {Element} scope
 * @param {(control: Control) => string} read
 */
export function readValues(scope, read = valueIn) {
  /** @type {Values} */
  const values = {}
  for (const part of parts(scope)) {
    const { field, group } = part.dataset
    if (field !== undefined) values[field] = read(controlOf(part))
    else if (group !== undefined)
      values[group] = itemsOf(part).map((item) => readValues(item, read))
  }
  return values
}

/**
 * The field, group or item that a path such as `rounds.0.amount` names.
 * @param {Element} form
 * @param {string} path
 */
export function locate(form, path) {
  /** @type {HTMLElement | null} */
  let found = null
  let scope = form
  for (const step of path.split('.')) {
    if (found?.dataset.group !== undefined) {
      found = itemsOf(found)[Number(step)] ?? null
      if (found) scope = found
    } else {
      found = parts(scope).find((part) => nameOf(part) === step) ?? null
    }
    if (!found) return null
  }
  return found
}

/** @param {HTMLElement} part */
function nameOf(part) {
  return part.dataset.field ?? part.dataset.group
}

/**
 * Show and hide what depends on another field. A field that is itself hidden satisfies nothing,
 * so a chain of conditions closes as a whole.
 * @param {HTMLElement} form
 */
export function applyConditions(form) {
  /** @type {Map<Element, boolean>} */
  const shownByElement = new Map()

  /** So that each scope is searched only once. @type {Map<Element, HTMLElement[]>} */
  const scopes = new Map()
  const partsOf = (/** @type {Element} */ scope) => {
    const found = scopes.get(scope) ?? parts(scope)
    scopes.set(scope, found)
    return found
  }

  /** @type {(element: Element | null) => boolean} */
  const isShown = (element) => {
    const conditional = element?.closest('[data-when]') ?? null
    if (!(conditional instanceof HTMLElement) || !form.contains(conditional)) return true
    const before = shownByElement.get(conditional)
    if (before !== undefined) return before
    shownByElement.set(conditional, false) // a condition that depends on itself shows nothing
    const field = lookUp(conditional, conditional.dataset.when, partsOf)
    const wanted = (conditional.dataset.whenIs ?? '').split(' ')
    const shown =
      field !== null &&
      wanted.includes(answerOf(controlOf(field))) &&
      isShown(field) &&
      isShown(conditional.parentElement)
    shownByElement.set(conditional, shown)
    return shown
  }

  for (const conditional of form.querySelectorAll('[data-when]')) {
    isShown(conditional)
    const hide = !shownByElement.get(conditional)
    if (isHtml(conditional) && conditional.hidden !== hide) conditional.hidden = hide
  }
  for (const named of form.querySelectorAll('[data-named-by]'))
    if (named instanceof HTMLElement)
      callByName(named, lookUp(named, named.dataset.namedBy, partsOf))
}

/**
 * Let a field go by the name that stands in another one, and hide it as long as there is none.
 * @param {HTMLElement} field
 * @param {HTMLElement | null} holder
 */
function callByName(field, holder) {
  const name = holder ? valueIn(controlOf(holder)).trim() : ''
  if (field.hidden !== !name) field.hidden = !name
  const label = field.querySelector(':scope > label')
  if (label && name && label.textContent !== name) label.textContent = name
}

/** An unticked box is empty, and means no. @param {Control} control */
function answerOf(control) {
  return isCheckbox(control) && !control.checked ? 'no' : valueIn(control)
}

/**
 * The field of a name that another one depends on, looked for in the nearest item first, and last
 * in the form.
 * @param {HTMLElement} dependent
 * @param {string | undefined} name
 * @param {typeof parts} partsOf
 */
function lookUp(dependent, name, partsOf) {
  for (let scope = scopeOf(dependent); scope; scope = scopeOf(scope)) {
    const field = partsOf(scope).find((part) => part.dataset.field === name)
    if (field) return field
  }
  return null
}
