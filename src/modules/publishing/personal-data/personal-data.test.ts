import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Content } from '../content.ts'
import type { ColumnId } from '../ids.ts'
import { contentTexts, findPersonalData, maskedText, maskFound, unresolved } from './index.ts'

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

/** A 统一社会信用代码 of digits that would pass for a bank card. */
const creditCode = '629999000000000306'

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
  ['id-card', `ID${id}`],
  ['id-card', `No.${id}`],
  ['id-card', [...id].join(' ')],
  ['id-card', [...id].join('-')],
  ['id-card', [...id].join('.')],
  ['id-card', [...id].join('\u00a0')],
  ['id-card', `${id.slice(0, 10)}\n${id.slice(10)}`],
  ['id-card', `${id.slice(0, 6)}——${id.slice(6)}`],
  ['id-card', `${id.slice(0, 6)}\u00ad${id.slice(6)}\ufeff`],
  ['id-card', `①${id}`],
  ['id-card', `1 ${id}`],
  ['id-card', `1、${id}；`],
  ['id-card', `张某\t${id}\t男`],
  ['id-card', idCard(7, '19491001')],
  ['id-card', idCard(8, '20040229')],
  ['id-card', '旧证110105 491231 002'],
  ['id-card', '旧证３３０１０６７００２２８１２３'],
  ['mobile', 'Tel13800001234'],
  ['mobile', 'TEL:138 00001234'],
  ['mobile', '（+86）13800001234'],
  ['mobile', '+86-138-0000-1234'],
  ['mobile', '0086 13800001234'],
  ['mobile', '86 138 0000 1234'],
  ['mobile', '138·0000·1234'],
  ['mobile', '138.0000.1234'],
  ['mobile', '138—0000—1234'],
  ['mobile', '1380000 1234'],
  ['mobile', '1 3 8 0 0 2 0 1 2 3 4'],
  ['mobile', '①13800001234'],
  ['mobile', '13800001234²'],
  ['mobile', '1.13800001234 张某'],
  ['mobile', '12 13800001234'],
  ['mobile', '2026-01-05 13800001234'],
  ['mobile', '0573-85012345 13800001234'],
  ['mobile', '138\u200b0000\u200b1234'],
  ['mobile', '张某_13800001234'],
  ['mobile', '微信同号13800001234。'],
  ['bank-card', card.replaceAll(/(.{4})/gu, '$1-').replace(/-$/u, '')],
  ['bank-card', `${card.slice(0, 6)} ${card.slice(6)}`],
  ['bank-card', `卡号${bankCard('411111111111111')}`],
  ['bank-card', `卡号${bankCard('955880000000000012')}`],
  ['bank-card', `开户行示例银行，${bankCard('621700000000000034')}`],
  ['email', '邮箱：ZhangSan＠example．com'],
  ['email', '<a.b_c-d@sub.example.com.cn>'],
  ['email', 'mailto:wangwu@example.org'],
  ['address', '现居住于示例市示例区城南街道学院路18号5幢302室'],
  ['address', '户籍地：示例省示例市示例县东溪镇云山村2组'],
  ['address', '家庭地址　示例县西门街道文化巷7号'],
  ['address', '被处罚人李某，男，住示例县青石镇新街村十二组36号'],
  ['address', '住在示例县东溪镇云山村下庄12号的陈某'],
  ['address', '学府花园6幢2单元1204室'],
  ['address', '示例县城关街道幸福小区3号楼502室'],
  ['address', '序号\t姓名\t家庭住址\n1\t陈某\t东溪镇云山村五组'],
  ['address', '户籍所在地：示例县东溪镇云山村３组２７号'],
  ['address', '暂住示例县南浦街道工业路9号宿舍2栋305室'],
] as const

/** More than one thing side by side. */
const several = [
  ['138 0000 1234 139 0000 1234', ['mobile', 'mobile']],
  ['13800001234-13900001234', ['mobile', 'mobile']],
  ['13800001234 13900001234 13700001234', ['mobile', 'mobile', 'mobile']],
  ['13800001234/13900001234', ['mobile', 'mobile']],
  [`陈某 ${id} 13800001234`, ['id-card', 'mobile']],
  [`${id} ${card}`, ['id-card', 'bank-card']],
  [`13800001234 ${id}`, ['mobile', 'id-card']],
  [`${id}\n${idCard(13)}`, ['id-card', 'id-card']],
  ['陈某，家住示例县东溪镇云山村12号，电话13800001234', ['address', 'mobile']],
  [
    '姓名\t住址\t电话\n甲\t云山村1组\t13800001234\n乙\t云山村2组\t13900001234',
    ['address', 'mobile', 'address', 'mobile'],
  ],
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
  '0 15 0 0 0 0 0 0 0 0 0',
  '1 5 0 0 0 0 0 0 0 0 0',
  '1 3 8 0 0 2 0 1 2 3 4 5 6 7',
  '150 12 345 678',
  '2023 2024 2025 2026',
  '138 0000 123',
  '¥13800001234',
  '补助资金13800001234元',
  '累计支出 13800001234 元',
  '服务 15012345678 人次',
  '138.00001234',
  '0.13800001234567',
  '索引号：006940167/2026-00012',
  '示医保〔2026〕138号、〔2026〕139号',
  '申请编号：2026-01-05-0001',
  '流水号ABC13800001234',
  '13800001234567890123456',
  `A${id}`,
  `${id}8`,
  `编号${id.slice(0, 6)}99990307${id.slice(14)}`,
  idCard(12, '19901332'),
  idCard(12, '20230229'),
  `证号${idCard(5).replace(/^999999/u, '009999')}`,
  '工商注册号330400000012345',
  '旧编号990105491231002',
  '旧编号110105491331002',
  '统一社会信用代码：52330400MJ87654321',
  `统一社会信用代码${creditCode}`,
  '订单号4111111111111112',
  '合同编号 6217-2026-0001',
  `金额${bankCard('622202000000001')}元`,
  '登记号5500000000000000044',
  '地址a@b',
  '@所有人',
  '单价1@2.5',
  '图1@2x.png 版本',
  'x@10.0.0.1',
  '办公地址：示例县城关街道人民路88号3楼301室',
  '地址：示例县人民路88号政务服务中心205室',
  '办理地点：示例县城关街道建设路15号2单元101室',
  '请到示例县城关街道人民路88号医保窗口办理',
  '城乡居民住院医疗费用报销请到人民路88号',
  '住房和城乡建设局位于示例县城关街道人民路8号',
  '居住证办理：示例县城关街道人民路8号',
  '全镇常住人口在东溪镇云山村12户',
  '东溪镇云山村126户参加居民医保',
  '东溪镇云山村五组开展宣传',
  '当事人：示例县某某药房有限公司，住所：示例县城关街道人民路12号',
  '示例县某某诊所（统一社会信用代码92330400MA12345678），住所地示例县东溪镇新街5号',
  '家住示例县东溪镇的参保人',
  '户籍制度改革后在城关街道3月12号发布',
  '住院费用第12号公告，城关街道人民路',
  '乘坐公交到人民路站8号线',
  '示例县第一小学位于城关街道学院路18号',
  '宣传活动在幸福小区举行，12人参加',
  '姓名\t单位地址\n甲\t人民路88号',
  '村（社区）\t户数\n云山村\t126户',
  '会议于2026年3月5日在行政中心2号楼5楼召开',
  '受理电话：0573-85012345、0573-85012346 转 8001',
  '办公时间：8:30-11:30，14:00-17:00',
] as const

test('what is personal is found, and as what it is', () => {
  const missed = found.filter(([kind, text]) => kindsIn(text).join() !== kind)
  assert.deepEqual(missed, [])
})

test('numbers side by side are told apart', () => {
  for (const [text, kinds] of several) assert.deepEqual(kindsIn(text), kinds, text)
})

test('there are examples enough', () => {
  assert.ok(found.length + several.length + clean.length >= 120)
})

test('what only looks like it is left alone', () => {
  const taken = clean.filter((text) => kindsIn(text).length > 0)
  assert.deepEqual(taken, [])
})

test("a body's own published contact data is nobody's", () => {
  const own = ['13800001234', '示例县示例路 1 号 3 单元 201 室', 'office@example.com']
  assert.deepEqual(kindsIn('来电 138-0000-1234，地址示例县示例路1号3单元201室，office@example.com', own), [])
  assert.deepEqual(kindsIn('来电 13800001235', own), ['mobile'])
  // A hotline is no part of somebody's number; a flat in the same house is somebody's.
  assert.deepEqual(kindsIn('卡号' + bankCard('622848012345000012'), ['12345']), ['bank-card'])
  assert.deepEqual(kindsIn('家住示例县示例路1号3单元202室', own), ['address'])
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

test('every text of a content is looked through, also what links and pictures hold', () => {
  const content: Content = {
    kind: 'ordinary',
    title: '题 13800001231',
    column: 'c1' as ColumnId,
    alsoIn: [],
    documentNumber: null,
    dateWritten: null,
    formedOn: null,
    topics: ['13800001232'],
    keywords: ['13800001233'],
    summary: '13800001234',
    source: '13800001235',
    body: '<p><a href="tel:13800001237">来电</a><img src="/files/a" alt="13800001238"></p>',
    attachments: [
      { file: 'f', name: '13800001239.pdf', digest: 'a'.repeat(64), mediaType: 'application/pdf', size: 1 },
    ],
    interprets: [],
    disclosure: { mode: 'proactive', basis: null, reason: null, reevaluateOn: null },
    fields: { party: '13800001240', amount: 13800001241 },
    justified: [],
  }
  const texts = contentTexts(content, '正文 13800001236', new Map([['f', '13800001242']]))
  assert.deepEqual(
    findPersonalData(texts).map(({ where, quote }) => [where, quote]),
    [
      ['title', '13800001231'],
      ['summary', '13800001234'],
      ['source', '13800001235'],
      ['keywords', '13800001233'],
      ['topics', '13800001232'],
      ['body', '13800001236'],
      ['body', '13800001237'],
      ['body', '13800001238'],
      ['fields.party', '13800001240'],
      ['name:f', '13800001239'],
      ['attachment:f', '13800001242'],
    ],
  )
})

test('a million characters are looked through without getting lost', () => {
  for (const piece of [
    '住在东溪镇云山村路号室',
    '1 2 3 4 5 6 7 8 9 0 ',
    'a.b-c@d',
    '示例路1号',
    '\u200b1',
    '住址\t',
  ])
    assert.ok(
      Array.isArray(findPersonalData([{ where: 'body', text: piece.repeat(1_000_000 / piece.length) }])),
    )
})
