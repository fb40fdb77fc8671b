import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { read, readJson, valueOf } from '#modules/annual-report'

const root = join(import.meta.dirname, '../..')
const seeds = join(root, '../shared/seeds')
const skip = existsSync(seeds) ? false : 'the real reports (../shared/seeds) are not on this machine'

/** Seeds by the first digits of their names. */
const sources = {
  '000': 'yuzhong-2023',
  '001': 'arun-2020',
  '002': 'pinghu-2023',
  '003': 'ruzhou-2024',
  '004': 'wuhu-2023',
} as const

for (const [digits, id] of Object.entries(sources))
  test(`the figures of demo/${id} are those of the real report, and its sentences are not`, { skip }, () => {
    const name = readdirSync(seeds).find((file) => file.startsWith(`${digits}_`)) ?? ''
    const source = readFileSync(join(seeds, name))
    const { report: real } = read(source, name)
    const demo = readJson(readFileSync(join(root, 'demo/reports', `${id}.json`), 'utf8'))
    assert.deepEqual(
      [demo.organisation, demo.year, demo.edition],
      [real.organisation, real.year, real.edition],
    )
    assert.deepEqual([...demo.cells.keys()], [...real.cells.keys()])
    for (const [cell, { state }] of real.cells) {
      assert.equal(state, 'number', cell)
      assert.equal(valueOf(demo.cells.get(cell)), valueOf(real.cells.get(cell)), cell)
    }
    const tidy = (text: string) => text.replaceAll(/\s/gu, '').normalize('NFKC')
    const original = tidy(source.toString('utf8'))
    for (const { text } of demo.sections)
      for (const sentence of text.split(/[。\n；]/u).map(tidy))
        assert.ok(sentence.length < 16 || !original.includes(sentence), sentence)
  })
