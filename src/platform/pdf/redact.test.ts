import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { pngWith } from '../../../test/withheld/pictures.ts'
import { drawnPdf, pdfOf } from '../../../test/support/pdfs.ts'
import { closePdf, foundInPdf, pageCount, readPdf, redactPdf } from './index.ts'
import type { PageText } from './index.ts'

after(closePdf)

const textOf = ({ characters }: PageText): string => characters.map(({ text }) => text).join('')

const textsOf = async (bytes: Uint8Array): Promise<readonly string[]> => (await readPdf(bytes)).map(textOf)

test('the words go, their neighbours stay where they were', async () => {
  const before = await pdfOf([['申请人王小明提出申请，王小明的电话13800138000已登记。']])
  const { bytes, notFound, rasterised } = await redactPdf(before, [
    { text: '王小明' },
    { text: '13800138000' },
    { text: '不在这里' },
  ])
  const [text = ''] = await textsOf(bytes)
  for (const kept of ['申请人', '提出申请', '的电话', '已登记']) assert.ok(text.includes(kept), kept)
  assert.doesNotMatch(text, /王|小|明|138/u)
  assert.deepEqual([notFound, rasterised], [['不在这里'], []])
  const placeOf = (page: PageText | undefined) =>
    page?.characters.find((each) => each.text === '登')?.box.x ?? 0
  const [one, other] = [(await readPdf(before))[0], (await readPdf(bytes))[0]]
  assert.ok(Math.abs(placeOf(one) - placeOf(other)) < 0.5)
})

test('a box takes what lies under it, on a page that is turned as well', async () => {
  const turned = Buffer.from(await pdfOf([['留下', '去掉']], { compress: false }))
    .toString('latin1')
    .replace('/Type /Page\n', '/Type /Page /Rotate 90\n')
  const bytes = Buffer.from(turned, 'latin1')
  const [page] = await readPdf(bytes)
  assert.ok(page && page.width > page.height)
  const boxes = page.characters.filter(({ text }) => text === '去' || text === '掉').map(({ box }) => box)
  assert.equal(boxes.length, 2)
  const done = await redactPdf(bytes, [{ page: 0, boxes }])
  const [text = ''] = await textsOf(done.bytes)
  assert.match(text, /留下/u)
  assert.doesNotMatch(text, /去|掉/u)
})

test('a page with a picture under a mark becomes a picture, says so, and is named to be looked at', async () => {
  const before = await drawnPdf((page) => {
    page.text('王小明').image(pngWith('x'), 60, 60, { width: 400, height: 600 })
  })
  const done = await redactPdf(before, [{ text: '王小明' }])
  assert.deepEqual(done.rasterised, [{ page: 0, why: ['picture-under-mark'] }])
  assert.deepEqual(done.unread, [0])
  assert.match((await textsOf(done.bytes))[0] ?? '', /^\s*本页已整页转为图片/u)
})

test('the font of a document does not spell what was taken out', async () => {
  const done = await redactPdf(await pdfOf([['欧阳明昊提出申请，其余公开。']]), [{ text: '欧阳明昊' }])
  for (const { text, where } of foundInPdf(done.bytes).texts) assert.doesNotMatch(text, /欧|阳|昊/u, where)
  const size = done.bytes.length
  assert.ok(size < 60_000, `${size} bytes`)
})

test('lines drawn around words do not make a picture of the page', async () => {
  const done = await redactPdf(
    await drawnPdf((page) => {
      page.text('王小明').rect(60, 60, 300, 40).stroke()
    }),
    [{ text: '王小明' }],
  )
  assert.deepEqual(done.rasterised, [])
})

test('what is broken in any place is refused or done, and the next document is done', async () => {
  const whole = await pdfOf([['王小明', '其余']], { compress: false })
  let state = 7
  const next = (below: number): number => (state = (state * 48_271) % 2_147_483_647) % below
  for (let round = 0; round < 24; round += 1) {
    const bytes = Uint8Array.from(whole)
    for (let change = 0; change < 12; change += 1) bytes[next(bytes.length)] = next(256)
    const done = await redactPdf(bytes, [{ text: '王小明' }]).catch((error: unknown) => {
      assert.equal((error as Error).name, 'Refusal')
    })
    if (done !== undefined) assert.ok((await pageCount(done.bytes)) > 0)
  }
  assert.equal(await pageCount(whole), 1)
})
