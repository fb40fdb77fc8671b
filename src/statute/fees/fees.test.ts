import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { parseLocalDate as on } from '#statute/calendar'
import { chosen } from '#statute/dated'
import { feeOf, presetFeeRules, tariffs, yuanText } from './index.ts'

const day = on('2026-06-08')
const byPiece = (pieces: number, before = 0) => feeOf({ scheme: 'pieces', before, pieces }, day)
const byPage = (pages: number, alreadyPublic = false) => feeOf({ scheme: 'pages', pages, alreadyPublic }, day)

/** 国办函〔2020〕109号第四条: pieces of one applicant in one calendar month, in yuan. */
const pieces = [
  [10, 0, 'the first ten are free'],
  [11, 100, 'the eleventh'],
  [30, 2000, 'twenty at 100'],
  [31, 2200, 'the 31st alone costs 200'],
  [35, 3000, '20×100+5×200'],
  [40, 4000, 'the last at 200'],
  [41, 4300, 'the 41st alone costs 300'],
  [45, 5500, '2000+2000+5×300'],
  [62, 12_000, '2000+2000+3000+4000+2×500'],
] as const

/** 国办函〔2020〕109号第五条: pages of one request, in yuan. */
const pages = [
  [0, 0, 'nothing handed over'],
  [30, 0, 'thirty are free'],
  [31, 10, 'the 31st'],
  [68, 380, 'as a report of 2025 has it'],
  [70, 400, 'as another has it'],
  [100, 700, 'the last at 10'],
  [150, 1700, '700+50×20'],
  [200, 2700, 'the last at 20'],
  [260, 5100, '700+2000+60×40'],
  [1000, 34_700, 'the rate rises no further'],
] as const

describe('what a request costs', () => {
  for (const [count, yuan, why] of pieces)
    test(`${count} pieces cost ${yuan} yuan: ${why}`, () => {
      assert.equal(byPiece(count).fen, yuan * 100)
    })
  for (const [count, yuan, why] of pages)
    test(`${count} pages cost ${yuan} yuan: ${why}`, () => {
      assert.equal(byPage(count).fen, yuan * 100)
    })

  test('each step can be printed', () => {
    const fee = byPiece(45)
    assert.deepEqual(
      fee.lines.map(({ text }) => text),
      [
        '第1件至第10件：不收费',
        '第11件至第30件：20件×100元＝2000元',
        '第31件至第40件：10件×200元＝2000元',
        '第41件至第45件：5件×300元＝1500元',
      ],
    )
    assert.deepEqual([fee.basis.article, fee.basis.certainty], ['第四条', 'read'])
    assert.equal(byPage(31).lines.at(-1)?.text, '第31页：1页×10元＝10元')
    assert.equal(yuanText(1705), '17.05元')
  })

  test('国办函〔2020〕109号第三条: what lies in a band costs the rate of that band alone', () => {
    assert.equal(byPiece(31).fen - byPiece(30).fen, 200 * 100)
    assert.equal(byPage(101).fen - byPage(100).fen, 20 * 100)
  })

  test('a second request of the month goes on where the first ended', () => {
    assert.equal(byPiece(3, 9).fen, 200 * 100)
    assert.deepEqual(
      byPiece(3, 9).lines.map(({ text }) => text),
      ['第10件：不收费', '第11件至第12件：2件×100元＝200元'],
    )
  })
})

describe('条例第四十二条: what is free', () => {
  test('国办函〔2020〕109号第五条: telling where public information is found costs nothing by page', () => {
    assert.equal(byPage(260, true).fen, 0)
    assert.match(byPage(260, true).notes.join(''), /已经主动公开/u)
  })

  test('how pages are counted is said with its source, and may be chosen', () => {
    assert.match(byPage(31).notes.join(''), /A4/u)
    assert.equal(presetFeeRules.page.entries[0]?.basis.certainty, 'memory')
    const page = chosen(presetFeeRules.page, {
      value: '按实际复印张数',
      basis: { document: '本机关规定', certainty: 'practice' },
    })
    const fee = feeOf({ scheme: 'pages', pages: 31, alreadyPublic: false }, day, { ...presetFeeRules, page })
    assert.deepEqual(fee.notes, ['页的计算：按实际复印张数。'])
  })

  test('nothing was charged before 2021', () => {
    assert.throws(() => feeOf({ scheme: 'pieces', before: 0, pieces: 40 }, on('2020-12-31')), {
      code: 'not-in-force',
    })
    assert.equal(tariffs.pages.entries.length, 1)
  })
})

describe('what holds of every fee', () => {
  const count = fc.integer({ min: 1, max: 400 })

  /** 109号 as a formula: rate(k) = 0 to 10, 100 to 30, then 100 × (⌈(k−30)/10⌉ + 1). */
  const rate = (k: number): number => (k <= 10 ? 0 : k <= 30 ? 100 : 100 * (Math.ceil((k - 30) / 10) + 1))
  const over = (count: number, free: number): number => Math.max(count - free, 0)

  test('it is that of the formula', () => {
    fc.assert(
      fc.property(count, (n) => {
        const sum = Array.from({ length: n }, (_, index) => rate(index + 1)).reduce((a, b) => a + b, 0)
        assert.equal(byPiece(n).fen, sum * 100)
        const page = 10 * over(Math.min(n, 100), 30) + 20 * over(Math.min(n, 200), 100) + 40 * over(n, 200)
        assert.equal(byPage(n).fen, page * 100)
      }),
    )
  })

  test('more never costs less, and splitting a month into requests costs the same', () => {
    fc.assert(
      fc.property(count, count, (one, two) => {
        assert.ok(byPage(one + two).fen >= byPage(one).fen)
        assert.ok(byPiece(one + two).fen >= byPiece(one).fen)
        assert.equal(byPiece(one).fen + byPiece(two, one).fen, byPiece(one + two).fen)
      }),
    )
  })

  test('it is whole fen, the sum of its lines, and the lines leave no unit out', () => {
    fc.assert(
      fc.property(count, fc.nat(100), (n, before) => {
        const { fen, lines } = byPiece(n, before)
        assert.ok(Number.isSafeInteger(fen))
        assert.equal(
          lines.reduce((sum, line) => sum + line.sum, 0),
          fen,
        )
        assert.equal(
          lines.reduce((sum, { first, last }) => sum + last - first + 1, 0),
          n,
        )
        assert.deepEqual([lines[0]?.first, lines.at(-1)?.last], [before + 1, before + n])
      }),
    )
  })

  for (const [what, ask, message] of [
    ['no piece', () => byPiece(0), '件数应当是1至1000000的整数，不能是0。'],
    ['half a page', () => byPage(0.5), '页数应当是0至1000000的整数，不能是0.5。'],
    ['less than none before', () => byPiece(1, -1), '本月此前的件数应当是0至1000000的整数，不能是-1。'],
    ['endless pages', () => byPage(Infinity), '页数应当是0至1000000的整数，不能是Infinity。'],
  ] as const)
    test(`${what} is refused`, () => {
      assert.throws(ask, { name: 'FeeError', code: 'bad-quantity', message })
    })
})
