import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { closeOffice, redactOffice } from '../../src/platform/office/index.ts'
import { closePdf, pageCount, redactPdf } from '../../src/platform/pdf/index.ts'
import { closeRemains, readAgain } from '../../src/platform/remains/index.ts'
import type { HidingPlace } from './hiding-place.ts'
import { withheld } from './hiding-place.ts'
import { inPdf } from './in-pdf.ts'
import { inSheet } from './in-sheet.ts'
import { inText } from './in-text.ts'
import { inWord } from './in-word.ts'

after(() => Promise.all([closePdf(), closeOffice(), closeRemains()]))

const all: readonly HidingPlace[] = [...inPdf, ...inWord, ...inSheet, ...inText]

const without = async (file: string, bytes: Uint8Array): Promise<Uint8Array> => {
  if (!file.endsWith('.pdf')) return (await redactOffice(file, bytes, withheld)).bytes
  return (
    await redactPdf(
      bytes,
      withheld.map((text) => ({ text })),
    )
  ).bytes
}

test('there are enough places to hide in', () => {
  assert.ok(all.length >= 100)
  assert.equal(new Set(all.map(({ called }) => called)).size, all.length)
})

for (const { called, file, make, hides = withheld, refused } of all)
  test(called, async () => {
    const unsafe = await make()
    const found = await readAgain(file, unsafe, withheld)
    for (const text of hides)
      assert.ok(
        found.some((each) => each.withheld === text),
        `${text} was not found`,
      )
    const safe = await without(file, unsafe)
    const left = await readAgain(file, safe, withheld)
    assert.equal(left.length > 0, refused === true, left.map(({ where }) => where).join('、'))
    if (file.endsWith('.pdf')) assert.ok((await pageCount(safe)) > 0)
  })
