/**
 * Answers questions about the stored and shared formats, a line of JSON each, by the very modules
 * that the page runs. The first argument is the folder of those modules.
 */

import { createInterface } from 'node:readline'

const [, , folder] = process.argv
const formats = await import(`${folder}/formats.mjs`)
const link = await import(`${folder}/link.mjs`)
const schema = await import(`${folder}/schema.mjs`)
const zones = await import(`${folder}/../form/device/own_zone.mjs`)

const asked = {
  record: ({ contents, slug, forms }) =>
    formats.readRecord(formats.writeRecord(contents, new Date(0)), slug, forms[slug].fields),
  readRecord: ({ text, slug, forms }) => formats.readRecord(text, slug, forms[slug].fields),
  known: ({ values }) => formats.readHanded(formats.writeHanded(values, new Date(0))),
  backup: ({ backup, forms, lists }) =>
    formats.readBackup(formats.writeBackup(backup), forms, lists),
  readBackup: ({ text, forms, lists }) => formats.readBackup(text, forms, lists),
  writeLink: ({ slug, values, example, mark, forms, withPrivate }) =>
    link.writeLink(slug, {
      values: schema.shared(values, forms[slug].fields, withPrivate),
      example: example ?? [],
      mark,
    }),
  plainLink: async ({ slug, values }) => {
    const { CompressionStream } = globalThis
    delete globalThis.CompressionStream
    try {
      return await link.writeLink(slug, { values, example: [] })
    } finally {
      globalThis.CompressionStream = CompressionStream
    }
  },
  readLink: async ({ fragment, forms }) => {
    const { slug, values, example, mark } = await link.readLink(fragment, forms)
    return { slug, values, example, mark, whole: schema.whole(values, forms[slug].fields) }
  },
  unkept: ({ slug, values, forms }) => schema.unkept(values, forms[slug].fields),
  // Each step doubles what it gets, and notes where it was.
  migrated: ({ from, to, steps }) =>
    formats.migrated(
      from,
      'counter-offer',
      { passed: [] },
      to,
      Object.fromEntries(
        steps.map((at) => [at, (_slug, { passed }) => ({ passed: [...passed, at] })]),
      ),
    ),
  hoursIn: ({ zone, times }) => {
    const format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hour: '2-digit',
      minute: '2-digit',
    })
    return times.map((time) => format.format(new Date(time)))
  },
  zoneAmong: ({ codes, own, from }) => zones.zoneAmong(codes, own, from),
  // Whether something in the question has changed what every object has.
  polluted: () => Object.keys(Object.prototype).length > 0 || {}.polluted !== undefined,
}

let forms = {}
let lists = []
for await (const line of createInterface({ input: process.stdin })) {
  const { ask, ...question } = JSON.parse(line)
  if (ask === 'setUp') ({ forms, lists } = question)
  const answer = { refused: null, value: null }
  try {
    if (ask !== 'setUp') answer.value = await asked[ask]({ forms, lists, ...question })
  } catch (error) {
    if (!(error instanceof schema.RefusedError)) answer.thrown = String(error?.stack ?? error)
    answer.refused = error?.why ?? 'thrown'
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`)
}
