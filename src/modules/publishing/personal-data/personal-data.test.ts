import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findPersonalData, maskedText, maskFound, unresolved } from './index.ts'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** Nobody's: region 999999 is given to no place. */
const idCard = (serial: number, birth = '19900307'): string => {
  const digits = `999999${birth}${String(serial).padStart(3, '0')}`
  const sum = weights.reduce((total, weight, place) => total + weight * Number(digits[place]), 0)
  return digits + ('10X98765432'[sum % 11] ?? '')
}

const bankCard = (digits: string): string => {
  for (let check = 0; check < 10; check += 1) {
    const sum = [...`${digits}${check}`].toReversed().reduce((total, digit, place) => {
      const value = Number(digit) * (place % 2 === 1 ? 2 : 1)
      return total + (value > 9 ? value - 9 : value)
    }, 0)
    if (sum % 10 === 0) return `${digits}${check}`
  }
  return digits
}

const kindsIn = (text: string, allowed: readonly string[] = []) =>
  findPersonalData([{ where: 'body', text }], allowed).map(({ kind }) => kind)

const id = idCard(12)
const card = bankCard('622848000000000012')

const found = [
  ['id-card', `身份证号${id}`],
  ['id-card', `身份证号：${id.slice(0, 6)} ${id.slice(6, 14)} ${id.slice(14)}`],
  ['id-card', `（${id.slice(0, 6)}-${id.slice(6, 14)}-${id.slice(14)}）`],
  ['id-card', id.replaceAll(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit)))],
  ['id-card', [...id].join('\u200b')],
  ['id-card', `张某${id}，李某`],
  ['id-card', idCard(12).replace('X', 'x')],
  ['id-card', '旧证号110105491231002'],
  ['id-card', `编号${idCard(111, '20200229')}`],
  ['mobile', '联系电话13800001234'],
  ['mobile', '电话：138 0000 1234'],
  ['mobile', '手机138-0000-1234。'],
  ['mobile', '+86 13800001234'],
  ['mobile', '8613800001234'],
  ['mobile', '１３８００００１２３４'],
  ['mobile', '15912345678（陈某）'],
  ['mobile', '请拨打19912345678咨询'],
  ['bank-card', `账号${card}`],
  ['bank-card', `卡号 ${card.replaceAll(/(.{4})/gu, '$1 ')}`],
  ['bank-card', bankCard('622202000000001')],
  ['email', '邮箱zhangsan@example.com'],
  ['email', '请发送至 li.si+1@mail.example.cn。'],
  ['address', '家住示例县东溪镇云山村12号'],
  ['address', '住址：示例市示例县城关街道人民路8号3栋2单元501室'],
  ['address', '户籍所在地为示例县青石镇河口村五组'],
  ['address', '张某，住示例县南浦街道学府花园6幢1204室。'],
  ['address', '现住址示例县北岭乡大坪村3组27号'],
  ['address', '示例县城关街道建设路15号2单元301室'],
] as const

const clean = [
  '共受理 12345678901234567890 件',
  '文号示医保发〔2026〕12号',
  '统一社会信用代码 11330400MB1234567X',
  '统一社会信用代码114400000069401674',
  `身份证号${id.slice(0, 17)}${id.endsWith('1') ? '2' : '1'}`,
  '身份证号999999199013071234',
  '资金 13800001234.56 元',
  '索引号 006940167-2026-00012',
  '办公电话 0573-85012345',
  '热线 12345、12393',
  '1380000123',
  '138000012345',
  '订单 6228480000000000001',
  '0000000000000000',
  '时间 2026-01-05 08:30:00',
  '本局地址：示例县示例路1号',
  '地址：示例县人民路 88 号行政中心 3 号楼',
  '第 3 组 12 人参加',
  '全县 126 户、412 人受益',
  '本办法共 12 章 68 条，第 5 组讨论',
  '会议室在三楼 301 室',
  '账户余额 6200000000.00',
  '编号 2026030712345678',
  '合计：1234567890123456',
  '邮编 314200，传真 0573-85012346',
  '微信号 shiliyibao',
  '示例县东溪镇云山村党支部',
  '@示例县医保局 发布',
  '比例 1:3.14159265358979',
  '版本 10.12.13.14',
] as const

test('what is personal is found, and as what it is', () => {
  for (const [kind, text] of found) assert.deepEqual(kindsIn(text), [kind], text)
})

test('what only looks like it is left alone', () => {
  for (const text of clean) assert.deepEqual(kindsIn(text), [], text)
})

test("a body's own published contact data is nobody's", () => {
  const own = ['13800001234', '示例县示例路 1 号 3 单元 201 室', 'office@example.com']
  assert.deepEqual(kindsIn('来电 138-0000-1234，地址示例县示例路1号3单元201室，office@example.com', own), [])
  assert.deepEqual(kindsIn('来电 13800001235', own), ['mobile'])
})

test('what is found is told by its place, and masked there', () => {
  const text = `甲${[...id].join(' ')}乙13800001234`
  const findings = findPersonalData([{ where: 'title', text }])
  assert.deepEqual(
    findings.map(({ start, end, where }) => [text.slice(start, end), where]),
    [
      [[...id].join(' '), 'title'],
      ['13800001234', 'title'],
    ],
  )
  assert.equal(maskFound(text, findings), '甲999999************乙138****1234')
  assert.equal(maskedText('乙13800001234'), '乙138****1234')
})

test('a justification names a value without holding it, however it is written', () => {
  const [plain] = findPersonalData([{ where: 'body', text: '13800001234' }])
  const [spaced] = findPersonalData([{ where: 'summary', text: '138 0000 1234' }])
  assert.ok(plain && spaced)
  assert.equal(plain.value, spaced.value)
  assert.match(plain.value, /^[0-9a-f]{64}$/u)
  const justified = [{ kind: 'mobile', value: plain.value, basis: '条例第二十条第（二）项' }]
  assert.deepEqual(unresolved([plain, spaced], justified), [])
  assert.equal(
    unresolved([plain], [{ ...justified[0], kind: 'email', value: plain.value, basis: '' }]).length,
    1,
  )
})

const words = fc.stringMatching(/^[一-龥，。、；]{0,20}$/u)
const separator = fc.constantFrom('', '', ' ', '-', '\u200b', '　')
const birth = fc
  .date({ min: new Date('1920-01-01'), max: new Date('2025-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10).replaceAll('-', ''))

test('an id card is found in any text, however it is parted, and nothing is left once it is masked', () => {
  fc.assert(
    fc.property(
      words,
      words,
      fc.integer({ min: 0, max: 999 }),
      birth,
      fc.array(separator, { minLength: 17, maxLength: 17 }),
      (before, behind, serial, born, parts) => {
        const parted = [...idCard(serial, born)].map((digit, place) => digit + (parts[place] ?? '')).join('')
        const text = before + parted.replace(/[ \u3000-]+$/u, '') + behind
        const findings = findPersonalData([{ where: 'body', text }])
        assert.ok(
          findings.some(({ kind }) => kind === 'id-card'),
          text,
        )
        assert.deepEqual(kindsIn(maskFound(text, findings)), [])
      },
    ),
  )
})

test('two million characters are looked through without getting lost', () => {
  for (const piece of ['住在示例县东溪镇云山村路街巷号室', '1 2 3 4 5 6 7 8 9 0 ', 'a.b-c@d', '示例路1号'])
    assert.ok(
      Array.isArray(findPersonalData([{ where: 'body', text: piece.repeat(2_000_000 / piece.length) }])),
    )
})
