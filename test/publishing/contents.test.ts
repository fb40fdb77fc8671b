import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import fc from 'fast-check'
import { Refusal } from '#platform/refusal'
import { keysFrom, sealer } from '#platform/crypto'
import type { ColumnId, Content, DocumentId } from '#modules/publishing'
import { contentOf, digestOf, draftDocument, resealVersions, saveDocument } from '#modules/publishing'
import { eachEngine, onEngine } from '../support/databases.ts'
import { contentFor, openOffice } from './support/office.ts'

const full: Content = contentFor('c1' as ColumnId, {
  alsoIn: ['c2' as ColumnId],
  documentNumber: '示医保发〔2026〕1号',
  source: '示例县政府办公室',
  attachments: [
    { file: 'f1', name: '名单.xlsx', digest: 'a'.repeat(64), mediaType: 'application/x', size: 10 },
  ],
  interprets: ['d1' as DocumentId],
  disclosure: { mode: 'withheld', basis: '条例', reason: '过程性', reevaluateOn: null },
  fields: { partyName: '张某', amount: 1 },
  justified: [{ kind: 'mobile', value: 'b'.repeat(64), basis: '公示' }],
})

type Path = readonly (string | number)[]

/** Every leaf of a value, and every list as well: something may be added to it. */
const placesIn = (value: unknown, path: Path = []): readonly Path[] => {
  if (Array.isArray(value)) return [path, ...value.flatMap((each, at) => placesIn(each, [...path, at]))]
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, each]) => placesIn(each, [...path, key]))
  return [path]
}

const changedAt = (value: unknown, [first, ...rest]: Path, put: (old: unknown) => unknown): unknown => {
  if (first === undefined) return put(value)
  if (Array.isArray(value))
    return (value as readonly unknown[]).map((each, at) => (at === first ? changedAt(each, rest, put) : each))
  return Object.fromEntries(
    Object.entries(value as Readonly<Record<string, unknown>>).map(([key, each]) => [
      key,
      key === first ? changedAt(each, rest, put) : each,
    ]),
  )
}

test('a signature covers everything: whatever is changed anywhere, the digest is another', () => {
  const places = placesIn(full)
  assert.ok(places.length > 30)
  const before = digestOf(full, 'X-2026-00001')
  const put = fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.constant(null))
  fc.assert(
    fc.property(fc.constantFrom(...places), put, (path, value) => {
      let old: unknown
      const anew = changedAt(full, path, (was) => {
        old = was
        return Array.isArray(was) ? [...(was as unknown[]), value] : value
      })
      fc.pre(!Object.is(old, value))
      assert.notEqual(digestOf(anew as Content, 'X-2026-00001'), before, path.join('.'))
    }),
    { numRuns: 500 },
  )
  assert.notEqual(digestOf(full, 'X-2026-00002'), before)
  assert.equal(digestOf(structuredClone(full), 'X-2026-00001'), before)
})

const phrase = '尚在起草的敏感措辞'

onEngine('sqlite', 'a draft is sealed at rest: nothing of it stands in the file', async (test) => {
  const office = await openOffice(test)
  const id = await office.draft('clerk', { body: `<p>${phrase}</p>`, summary: phrase })
  await office.save('clerk', id, { body: `<p>${phrase}，改过</p>` })
  const file = test.settings.url.replace(/^sqlite:/u, '')
  let seen = 0
  for (const name of [file, `${file}-wal`]) {
    const bytes = await readFile(name).catch(() => Buffer.alloc(0))
    assert.equal(bytes.indexOf(phrase), -1, name)
    seen += bytes.length
  }
  assert.ok(seen > 100_000, 'the database was read')
})

eachEngine('versions are sealed anew with another key, and signatures hold on', async (test) => {
  const office = await openOffice(test)
  const id = await office.draft('clerk', { summary: phrase })
  const before = await office.row(id)
  const keys = keysFrom([Buffer.alloc(32, 9), Buffer.alloc(32, 3)])
  assert.equal(await resealVersions(office.database, keys, office.act()), 1)
  assert.equal(await resealVersions(office.database, keys, office.act()), 0)
  const only = sealer(keysFrom([Buffer.alloc(32, 9)]))
  const content = await office.ask((query) => contentOf(query, only, before))
  assert.equal(content.summary, phrase)
  assert.equal(digestOf(content, before.index_number), before.digest)
})

const nasty = [
  '\0',
  '\u0007铃',
  '\uD800',
  '𠮷\uDC00',
  '\u202Egnp.exe',
  '\u2066a\u2069',
  "'; drop table document; --",
  '%_\\',
  '__proto__',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '${7*7}{{7*7}}',
  '\r\nSet-Cookie: a=b',
  '👩‍👩‍👧‍👦'.repeat(20),
  'ﷺ'.repeat(50),
  'é\u0301'.repeat(20),
  '  　 ',
]

const hostile = (column: ColumnId, text: string): readonly Partial<Content>[] => [
  { title: text },
  { documentNumber: text },
  { topics: [text] },
  { keywords: [text, text] },
  { summary: text },
  { source: text },
  { body: text },
  { body: `<p title="${text}">${text}</p><a href="${text}">x</a><img src="/files/${text}" alt="${text}">` },
  { alsoIn: [text as ColumnId] },
  { column: text as ColumnId },
  { attachments: [{ file: text, name: text, digest: text, mediaType: text, size: -1 }] },
  { interprets: [text as DocumentId] },
  { disclosure: { mode: 'withheld', basis: text, reason: text, reevaluateOn: null } },
  { fields: { [text]: text } },
  { fields: { partyName: text } },
  { justified: [{ kind: text, value: text, basis: text }] },
  { column, title: `${text}${text}` },
]

eachEngine('hostile text through every field is kept clean or refused in one sentence', async (test) => {
  const office = await openOffice(test)
  const { organisation, column } = office
  const caller = await office.caller('clerk')
  const id = await office.draft('clerk')
  let [kept, no] = [0, 0]
  for (const text of nasty)
    for (const change of hostile(column, text)) {
      const { version: basedOn } = await office.row(id)
      const content = contentFor(column, change)
      try {
        await office.run((tx) =>
          saveDocument(tx, office.act('clerk'), { document: id, content, basedOn, caller }, office.sealer),
        )
        const row = await office.row(id)
        const back = await office.ask((query) => contentOf(query, office.sealer, row))
        assert.equal(digestOf(back, row.index_number), row.digest)
        const shown = JSON.stringify(back)
        assert.ok(!/\\u0000|\\ud[89a-f]|[\u202A-\u202E]/iu.test(shown), shown)
        assert.ok(!/<script|onerror\s*=\s*[^&]*>/iu.test(back.body), back.body)
        kept += 1
      } catch (error) {
        assert.ok(error instanceof Refusal, `${JSON.stringify(change)}: ${String(error)}`)
        assert.match(error.detail, /^[^\n]{4,200}。$/u)
        no += 1
      }
    }
  assert.ok(kept > 100 && no > 50, `${kept} kept, ${no} refused`)
  const draft = { organisation, content: contentFor(column, { body: 'x'.repeat(2_000_001) }), caller }
  await assert.rejects(
    office.run((tx) => draftDocument(tx, office.act('clerk'), draft, office.sealer)),
    (error) => error instanceof Refusal && error.code === 'body-too-long',
  )
})
