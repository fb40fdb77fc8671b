import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TemplateColumn } from './index.ts'
import {
  article20,
  article21,
  columnTypes,
  commonColumns,
  fixedParts,
  medicalSecurityColumns,
} from './index.ts'

const flat = (columns: readonly TemplateColumn[]): readonly TemplateColumn[] =>
  columns.flatMap((column) => [column, ...flat(column.children ?? [])])

const templates = { commonColumns, medicalSecurityColumns }

test('条例第二十条 has fifteen items, each cited as people cite it', () => {
  assert.deepEqual(
    article20.map(({ code }) => code),
    Array.from({ length: 15 }, (_, index) => `20.${index + 1}`),
  )
  assert.equal(article20[4]?.basis.text, '《中华人民共和国政府信息公开条例》第二十条第（五）项')
  assert.equal(article20.at(-1)?.basis.text, '《中华人民共和国政府信息公开条例》第二十条第（十五）项')
  assert.equal(article21.length, 7)
})

test('国办公开办函〔2019〕61号: the parts have their unified names, in their order', () => {
  assert.deepEqual(
    fixedParts.slice(0, 4).map(({ title }) => title),
    ['政府信息公开指南', '政府信息公开制度', '法定主动公开内容', '政府信息公开年报'],
  )
})

for (const [name, columns] of Object.entries(templates)) {
  test(`${name}: every column has its address, its basis, a known type and known items`, () => {
    const all = flat(columns)
    const codes = all.map(({ code }) => code)
    assert.equal(new Set(codes).size, codes.length)
    const items = new Set([...article20, ...article21].map(({ code }) => code))
    for (const { code, basis, columnType, items: held } of all) {
      assert.match(code, /^[a-z-]+$/u)
      assert.ok(basis.length > 0 && held.length > 0, code)
      assert.ok(columnTypes.includes(columnType), code)
      assert.deepEqual(
        held.filter((item) => !items.has(item)),
        [],
      )
    }
  })
}

test('a 医疗保障局 publishes what the rules on its fund name: 基金, 名单, 监督检查', () => {
  const cited = flat(medicalSecurityColumns).filter(({ basis }) =>
    basis.some(({ text }) => text.includes('国务院令第735号')),
  )
  assert.deepEqual(
    cited.map(({ code }) => code),
    ['fund', 'institutions', 'inspections'],
  )
})

test('what is practice and no rule says so', () => {
  const regular = flat(medicalSecurityColumns).flatMap(({ freshness }) => freshness ?? [])
  assert.ok(regular.some(({ basis }) => basis.certainty === 'practice'))
  assert.ok(regular.some(({ basis, days }) => basis.certainty === 'read' && days === 14))
})
