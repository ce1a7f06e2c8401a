/**
 * One calculator's values as the fragment of an address, and back.
 *
 * `#offer=2.DATA`: the version, a full stop, JSON of the calculator, its values, the paths that are
 * still the example's and the decimal mark of the values where it can matter, packed and in letters that an address may hold; `#offer=2.0.DATA` where
 * the browser cannot pack. A fragment is never sent to a server.
 *
 * @typedef {import('../python/protocol.mjs').Contents} Contents
 */

import { contents, parsed, VERSION, versionOf } from './formats.mjs'
import { LONGEST, RefusedError } from './schema.mjs'

const MARK = '#offer='
const PLAIN = '0.'
/** With a checksum at its end, so that a letter that was changed on the way is seen. */
const PACKING = 'deflate'

/**
 * @param {string} slug
 * @param {Contents} contents
 * @returns {Promise<string>}
 */
export async function writeLink(slug, { values, example, mark }) {
  const told = [slug, values, ...(mark || example?.length ? [example ?? []] : [])]
  const text = JSON.stringify(mark ? [...told, mark] : told)
  const bytes = new TextEncoder().encode(text)
  const canPack = 'CompressionStream' in globalThis
  const data = canPack ? await through(bytes, new CompressionStream(PACKING), Infinity) : bytes
  return `${MARK}${VERSION}.${canPack ? '' : PLAIN}${encoded(data)}`
}

/** @param {string} fragment */
export function isLink(fragment) {
  return fragment.startsWith(MARK)
}

/**
 * Throws `RefusedError`, and nothing else, whatever the fragment is.
 * @param {string} fragment
 * @param {import('./formats.mjs').Forms} forms
 * @returns {Promise<{slug: string} & Contents>}
 */
export async function readLink(fragment, forms) {
  const [, version, plain, data] = /^#offer=(\d{1,6})\.(0\.)?([\w-]*)$/.exec(fragment) ?? []
  if (version === undefined || data === undefined || data.length > 2 * LONGEST)
    throw new RefusedError('damaged', 'no link')
  versionOf(Number(version)) // before anything is unpacked
  const bytes = decoded(data)
  const content = plain ? bytes : await unpacked(bytes)
  const told = parsed(decodedText(content), LONGEST)
  if (!Array.isArray(told) || told.length < 2 || told.length > 4)
    throw new RefusedError('damaged', 'no pair')
  // The first version did not note what was the example's.
  const [slug, values, example = version === '1' ? null : [], mark] = told
  const form = typeof slug === 'string' && Object.hasOwn(forms, slug) ? forms[slug] : undefined
  if (!form) throw new RefusedError('foreign', 'no such calculator')
  return { slug, ...contents(Number(version), slug, form.fields, values, example, mark) }
}

/** @param {Uint8Array<ArrayBuffer>} bytes */
async function unpacked(bytes) {
  if (!('DecompressionStream' in globalThis)) throw new RefusedError('unable', 'no unpacking')
  try {
    return await through(bytes, new DecompressionStream(PACKING), LONGEST)
  } catch (error) {
    throw error instanceof RefusedError ? error : new RefusedError('damaged', String(error))
  }
}

/**
 * Stops as soon as there is more than `longest`: a few bytes can be made to swell to gigabytes.
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {CompressionStream | DecompressionStream} stream
 * @param {number} longest
 */
async function through(bytes, stream, longest) {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader()
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const pieces = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return new Uint8Array(await new Blob(pieces).arrayBuffer())
    size += value.length
    if (size > longest) {
      await reader.cancel()
      throw new RefusedError('damaged', 'too much')
    }
    pieces.push(new Uint8Array(value))
  }
}

/** @param {Uint8Array} bytes */
function encoded(bytes) {
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** @param {string} data */
function decoded(data) {
  try {
    const letters = atob(data.replaceAll('-', '+').replaceAll('_', '/'))
    return Uint8Array.from(letters, (letter) => letter.charCodeAt(0))
  } catch (error) {
    throw new RefusedError('damaged', String(error))
  }
}

/** @param {Uint8Array<ArrayBuffer>} bytes */
function decodedText(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    throw new RefusedError('damaged', String(error))
  }
}
