import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import mammoth from 'mammoth'
import { parseLocalDate } from '#statute/calendar'
import { createTextReader } from '#platform/text'
import { unzip } from '../../../test/support/unzip.ts'
import type { Block, Paper } from './index.ts'
import { drawDocx, drawPdf, drawPdfs, missingFromType } from './index.ts'

const reader = createTextReader()
after(() => reader.close())

/** Texts are compared without blanks and line ends, and as the reader gives them: ﬁ as f and i, １ as 1. */
const bare = (text: string): string => text.normalize('NFKC').replaceAll(/\s/gu, '')

const textOf = async (bytes: Uint8Array): Promise<string> =>
  bare((await reader.textOf(bytes, 'application/pdf')).text)

const paperOf = (blocks: readonly Block[], rest: Partial<Paper> = {}): Paper => ({
  title: '政府信息公开申请答复书',
  language: 'zh-CN',
  blocks,
  pageNumbers: false,
  ...rest,
})

const paragraph = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }] })

const sentence = '本机关依据《中华人民共和国政府信息公开条例》第三十六条第（二）项的规定，现予以公开。'

test('a paper comes out of its PDF whole: words, table, signature, number of pages, language and tags', async () => {
  const paper = paperOf(
    [
      { kind: 'paragraph', runs: [{ text: '张三：' }], noIndent: true },
      { kind: 'heading', level: 1, text: '一、办理情况' },
      { kind: 'heading', level: 2, text: '（一）检索' },
      { kind: 'paragraph', runs: [{ text: '经在' }, { text: '档案室', bold: true }, { text: '检索——无。' }] },
      {
        kind: 'table',
        widths: [1, 2],
        head: [[{ text: '编号' }, { text: '说明' }]],
        rows: [[{ text: '甲', rowSpan: 2 }, { text: '第一' }], [{ text: '第二' }]],
      },
      { kind: 'signature', body: '示例县医疗保障局', date: parseLocalDate('2026-11-08'), seal: true },
    ],
    {
      redHead: '示例县医疗保障局文件',
      number: '示医保公开〔2026〕17号',
      footer: '共一份',
      pageNumbers: true,
    },
  )
  const drawn = await drawPdf(paper)
  assert.equal(drawn.pages, 1)
  assert.deepEqual(drawn.missing, [])
  assert.equal(
    await textOf(drawn.bytes),
    bare(
      '示例县医疗保障局文件示医保公开〔2026〕17号政府信息公开申请答复书张三：一、办理情况（一）检索经在档案室检索——无。' +
        '编号说明甲第一第二示例县医疗保障局（印章）2026年11月8日—1—共一份',
    ),
  )
  const raw = Buffer.from(drawn.bytes).toString('latin1')
  for (const mark of ['/Lang (zh-CN)', '/Marked true', '/DisplayDocTitle true', '/S /H1', '/S /H3'])
    assert.ok(raw.includes(mark), mark)
  for (const mark of [
    '/S /TH',
    '/S /TD',
    '/RowSpan 2',
    '/Outlines',
    '+NotoSerifSC-Regular',
    '+NotoSerifSC-Bold',
  ])
    assert.ok(raw.includes(mark), mark)
  assert.ok(drawn.bytes.length < 60_000, `the subset is small, not ${drawn.bytes.length} bytes`)
})

test('the small line at the foot of every page is read aloud once', async () => {
  const paper = paperOf([paragraph(sentence), { kind: 'pageBreak' }, paragraph(sentence)])
  const paragraphs = async (drawn: Paper) =>
    Buffer.from((await drawPdf(drawn)).bytes)
      .toString('latin1')
      .split('/S /P\n').length
  const without = await paragraphs(paper)
  assert.equal(await paragraphs({ ...paper, footer: '联系方式：示例县医疗保障局办公室' }), without + 1)
})

test('the same paper is the same file', async () => {
  const [one, two] = await drawPdfs([paperOf([paragraph(sentence)]), paperOf([paragraph(sentence)])])
  assert.deepEqual(one, two)
})

test('letters the type lacks are told, and found in the text all the same', async () => {
  const drawn = await drawPdf(paperOf([paragraph('申请人：张𠮷三、李𠮷。')]))
  assert.deepEqual(drawn.missing, ['𠮷'])
  assert.ok((await textOf(drawn.bytes)).includes(bare('申请人：张𠮷三、李𠮷。')))
  assert.deepEqual(await missingFromType('䶮𠮷龍'), ['𠮷'])
})

test('a table goes on with its head said again, and a row higher than a page is cut between lines', async () => {
  const rows = Array.from({ length: 60 }, (_, index) => [{ text: `第${index}行` }, { text: sentence }])
  rows.push([{ text: '长' }, { text: Array.from({ length: 90 }, (_, index) => `${index}号`).join('\n') }])
  const table: Block = { kind: 'table', head: [[{ text: '表头' }, { text: '说明' }]], rows, widths: [1, 3] }
  const drawn = await drawPdf(paperOf([table]))
  const text = await textOf(drawn.bytes)
  assert.equal(text.split('表头说明').length - 1, drawn.pages)
  for (let index = 0; index < 60; index += 1) assert.ok(text.includes(`第${index}行`), `row ${index}`)
  const long = Array.from({ length: 90 }, (_, index) => `${index}号`).join('')
  assert.ok(text.replaceAll('表头说明', '').includes(long))
})

test('a signature stays with the last words', async () => {
  for (let lines = 14; lines < 26; lines += 1) {
    const blocks = Array.from({ length: lines }, () => paragraph('一行。'))
    const signature: Block = { kind: 'signature', body: '示例县局', date: parseLocalDate('2026-11-28') }
    const { bytes, pages } = await drawPdf(paperOf([...blocks, signature], { pageNumbers: true }))
    const text = await textOf(bytes)
    assert.equal(pages, lines <= 16 ? 1 : 2, `${lines} lines`)
    if (pages === 2) assert.match(text, /一行。—1—.*一行。示例县局2026年11月28日—2—$/u)
  }
})

test('the Word document says the same, with its headings and its table', async () => {
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: '一、办理情况' },
    paragraph(sentence),
    {
      kind: 'table',
      widths: [1, 1, 1],
      head: [[{ text: '名称', colSpan: 2 }, { text: '数' }]],
      rows: [[{ text: '甲' }, { text: '乙' }, { text: '3' }]],
    },
    { kind: 'signature', body: '示例县局', date: parseLocalDate('2026-11-28') },
  ]
  const bytes = await drawDocx(paperOf(blocks, { number: '示公开〔2026〕1号' }))
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })
  const part = '<h1>一、办理情况</h1>'
  assert.ok(value.includes(`政府信息公开申请答复书`) && value.includes('示公开〔2026〕1号'))
  assert.ok(value.includes(part) && value.includes(`<p>${sentence}</p>`), value)
  assert.match(value, /<th colspan="2"><p><strong>名称<\/strong><\/p><\/th>/u)
  assert.match(value, /示例县局<\/p><p>2026年11月28日<\/p>$/u)
})

test('28 letters stand on a line, 26 on the first of a paragraph, and fill the text from edge to edge', async () => {
  const { bytes } = await drawPdf(paperOf([paragraph('医'.repeat(26 + 28 + 5))]))
  const { text } = await reader.textOf(bytes, 'application/pdf')
  const lines = text.split('\n').filter((line) => line.startsWith('医'))
  assert.deepEqual(
    lines.map((line) => line.length),
    [26, 28, 5],
  )
  const word = unzip(await drawDocx(paperOf([paragraph(sentence)])))
  assert.match(word.get('word/styles.xml') ?? '', /<w:spacing w:val="-5"\/>/u)
})

test('no line begins with a closing mark, none ends with an opening one', async () => {
  const pieces = [
    '（甲）',
    '《乙》，',
    '丙丁戊。',
    '己',
    '——庚',
    '2026年',
    '“辛”；',
    '壬癸',
    '〔2026〕12号、',
  ]
  const sound = fc.sample(fc.constantFrom(...pieces), 500).join('')
  const { bytes } = await drawPdf(paperOf([paragraph(sound)]))
  const lines = (await reader.textOf(bytes, 'application/pdf')).text.split('\n').filter((line) => line !== '')
  assert.ok(lines.length > 20)
  for (const line of lines) assert.doesNotMatch(line, /^[，。；、）》”〕]|[（《“〔]$/u)
})

/** What people write: Chinese, marks, letters, digits, blanks, line ends, and letters that share a glyph. */
const signs = Array.from('，。、；：？！）（《》“”〔〕—…·％⼈人１1aWﬁ /-.@\n　𠮷㎡①')
const letter = fc.oneof(
  fc.constantFrom(...signs),
  fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCodePoint(code)),
  fc.constantFrom(...Array.from('the quick 2026-11-28 https://a.cn/b?c=d')),
)
const text = fc.string({ unit: letter, minLength: 1, maxLength: 400 })

const blockOf: fc.Arbitrary<Block> = fc.oneof(
  { weight: 4, arbitrary: text.map(paragraph) },
  { weight: 1, arbitrary: text.map((written): Block => ({ kind: 'heading', level: 2, text: written })) },
  {
    weight: 1,
    arbitrary: fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 6 }).map((rows): Block => ({
      kind: 'table',
      head: [],
      widths: [1, 2],
      rows: rows.map(([first, second]) => [{ text: first }, { text: second }]),
    })),
  },
)

const wordsOf = (block: Block): string => {
  if (block.kind === 'paragraph') return block.runs.map((run) => run.text).join('')
  if (block.kind === 'table')
    return block.rows
      .flat()
      .map((cell) => cell.text)
      .join('')
  return block.kind === 'heading' ? block.text : ''
}

test('every letter of a paper is in the text of its PDF, in order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(blockOf, { minLength: 1, maxLength: 6 }), async (blocks) => {
      const { bytes } = await drawPdf(paperOf(blocks))
      const wanted = bare(`政府信息公开申请答复书${blocks.map(wordsOf).join('')}`)
      // A cell cut at the foot of a page goes on after its neighbours: rows this high are left to another test.
      fc.pre(!blocks.some((block) => block.kind === 'table') || wanted.length < 900)
      assert.equal(await textOf(bytes), wanted)
    }),
    { numRuns: 60 },
  )
})
