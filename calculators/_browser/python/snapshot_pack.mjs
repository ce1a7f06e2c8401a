/**
 * Packs a snapshot of Python's memory by leaving out the empty pages. They are half of it, so a
 * start has half as much to read and to hash.
 *
 * Four 32-bit numbers (size in bytes, number of pages, two unused), then the position of each
 * page, then the pages.
 */

const PAGE = 4096
const HEAD = 4

/** @param {Uint8Array<ArrayBuffer>} memory */
export function pack(memory) {
  const whole = new Uint8Array(Math.ceil(memory.length / PAGE) * PAGE)
  whole.set(memory)
  const words = new Uint32Array(whole.buffer)
  const used = []
  for (let from = 0; from < words.length; from += PAGE / 4) {
    let at = from
    while (at < from + PAGE / 4 && !words[at]) at++
    if (at < from + PAGE / 4) used.push(from / (PAGE / 4))
  }
  const packed = new Uint8Array(4 * (HEAD + used.length) + used.length * PAGE)
  new Uint32Array(packed.buffer, 0, HEAD + used.length).set([
    memory.length,
    used.length,
    0,
    0,
    ...used,
  ])
  let to = 4 * (HEAD + used.length)
  for (const page of used) {
    packed.set(whole.subarray(page * PAGE, (page + 1) * PAGE), to)
    to += PAGE
  }
  return packed
}

/** @param {Uint8Array<ArrayBuffer>} packed  whose hash has been checked */
export function unpack(packed) {
  const [size, count] = new Uint32Array(packed.buffer, packed.byteOffset, HEAD)
  if (!size || !count) throw new Error('the snapshot is empty')
  const pages = new Uint32Array(packed.buffer, packed.byteOffset + 4 * HEAD, count)
  const memory = new Uint8Array(Math.ceil(size / PAGE) * PAGE)
  let from = 4 * (HEAD + count)
  for (const page of pages) {
    memory.set(packed.subarray(from, from + PAGE), page * PAGE)
    from += PAGE
  }
  return memory.subarray(0, size)
}
