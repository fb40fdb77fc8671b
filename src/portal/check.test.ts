import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { read, reportJson } from '#modules/annual-report'
import type { FormPart } from '../../test/browser/support/app.ts'
import { demoApp, multipart, portalWith, unescape, wrongTotalPage } from '../../test/browser/support/app.ts'

const app = await demoApp()
after(() => app.close())

/** Each test comes from an address of its own, so that the limit on one does not meet another. */
let address = 0
const post = (url: string, parts: readonly FormPart[]) =>
  app.inject({
    method: 'POST',
    url,
    remoteAddress: `10.0.${++address >> 8}.${address & 255}`,
    ...multipart(parts),
  })

const idle = { warm: () => undefined, close: () => Promise.resolve() }

const bytes = (text: string) => new TextEncoder().encode(text)
const carried = (body: string): string => unescape(/name="report" value="([^"]+)"/u.exec(body)?.[1] ?? '')

test('an uploaded page is read, checked, marked, and its correction offered', async () => {
  const { statusCode, body, headers } = await post('/check', [
    { name: 'text', value: '' },
    { name: 'file', value: wrongTotalPage(), fileName: '年报.html' },
  ])
  assert.equal(statusCode, 200)
  assert.equal(headers['cache-control'], 'no-store')
  assert.match(body, /青石县医疗保障局/u)
  assert.match(body, /<td id="requests\.3\.7\.6" class="marked suspect">/u)
  assert.match(body, /由\s*<del>9<\/del>\s*改为\s*<ins>8<\/ins>/u)
  assert.match(body, /没有应更正的问题了/u)
})

test('pasted text is checked; the chosen correction comes back as Word and as JSON', async () => {
  const page = await post('/check', [{ name: 'text', value: wrongTotalPage() }])
  const report = carried(page.body)
  const parts = [
    { name: 'report', value: report },
    { name: 'repair', value: '0' },
  ]
  const word = await post('/check/word', parts)
  assert.equal(word.statusCode, 200)
  assert.match(word.headers['content-type']?.toString() ?? '', /wordprocessingml/u)
  const { report: mended } = read(word.rawPayload, 'x.docx')
  assert.equal(mended.cells.get('requests.3.7.6')?.raw, '8')
  const json = await post('/check/json', parts)
  const { tables } = reportJson.parse(JSON.parse(json.body))
  assert.deepEqual(tables.requests['3.7'], [6, 2, 0, 0, 0, 0, 8])
})

test('without a choice the report comes back as it was read', async () => {
  const page = await post('/check', [{ name: 'text', value: wrongTotalPage() }])
  const json = await post('/check/json', [{ name: 'report', value: carried(page.body) }])
  const { tables } = reportJson.parse(JSON.parse(json.body))
  assert.deepEqual(tables.requests['3.7'], [6, 2, 0, 0, 0, 0, 9])
})

test('what a page carries is not trusted: bad JSON, bad choices and missing fields are refused', async () => {
  const page = await post('/check', [{ name: 'text', value: wrongTotalPage() }])
  const report = carried(page.body)
  const forged = [
    [{ name: 'report', value: '{"schema":"gongkai.annual-report/1"}' }],
    [{ name: 'report', value: 'not json' }],
    [],
    ...['9', '-1', '0.5', 'NaN', '__proto__', ''].map((repair) => [
      { name: 'report', value: report },
      { name: 'repair', value: repair },
    ]),
  ]
  for (const parts of forged) {
    const { statusCode, body } = await post('/check/word', parts)
    assert.equal(statusCode, 422, JSON.stringify(parts).slice(-40))
    assert.match(body, /没有生成文件/u)
  }
})

const png = Uint8Array.from([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52,
])
const refusals: readonly (readonly [what: string, file: Uint8Array, status: number, sentence: RegExp])[] = [
  ['nothing in it', new Uint8Array(), 400, /文件是空的/u],
  ['a picture called .docx', png, 415, /这是图片/u],
  ['a broken PDF', bytes('%PDF-1.7\n1 0 obj'), 415, /PDF 文件打不开/u],
  ['a broken archive', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 0, 0]), 415, /./u],
  ['bytes of no kind', new Uint8Array(4000), 415, /不是文字文件/u],
  ['a text that is no report', bytes('今天天气很好。'), 422, /没有找到年度报告/u],
  ['JSON of another kind', bytes('{"schema":"gongkai.annual-report/1","year":"x"}'), 422, /JSON/u],
]

for (const [what, file, status, sentence] of refusals)
  test(`${what}: one sentence on the same page, and the pasted text is kept`, async () => {
    const { statusCode, body } = await post('/check', [
      { name: 'text', value: '我贴的一段 <b>文字</b>' },
      { name: 'file', value: file, fileName: 'report.docx' },
    ])
    assert.equal(statusCode, status)
    const said = /role="alert">([\s\S]*?)<\/p>/u.exec(body)?.[1] ?? ''
    assert.match(said, sentence)
    assert.match(said, /没有读成/u)
    assert.match(unescape(body), /<textarea[^>]*>我贴的一段 <b>文字<\/b><\/textarea>/u)
    assert.doesNotMatch(body, /<b>文字/u)
  })

test('nothing chosen and nothing pasted is said', async () => {
  const { statusCode, body } = await post('/check', [
    { name: 'text', value: '  \n ' },
    { name: 'file', value: '', fileName: '' },
  ])
  assert.equal(statusCode, 400)
  assert.match(body, /还没有选文件/u)
})

test('a file of more than 10 MB is refused with 413 on the same page, and the pasted text is kept', async () => {
  const { statusCode, body } = await post('/check', [
    { name: 'text', value: '我贴的一段' },
    { name: 'file', value: new Uint8Array(10 * 1024 * 1024 + 1), fileName: 'huge.txt' },
  ])
  assert.equal(statusCode, 413)
  assert.match(body, /超过 10 MB/u)
  assert.match(body, />我贴的一段<\/textarea>/u)
})

test('more files than one, or more fields than the form has, are refused', async () => {
  const file = { name: 'file', value: 'x', fileName: 'a.txt' }
  assert.equal((await post('/check', [file, file])).statusCode, 413)
  const many = Array.from({ length: 9 }, (_, index) => ({ name: `f${index}`, value: 'x' }))
  assert.equal((await post('/check', many)).statusCode, 413)
})

test('a form sent in another way is refused in Chinese', async () => {
  const { statusCode, body } = await app.inject({
    method: 'POST',
    url: '/check',
    remoteAddress: '10.1.1.1',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: 'text=x',
  })
  assert.equal(statusCode, 415)
  assert.match(body, /提交方式不对/u)
})

test('a defect of the reader is told on the same page with a number, and the pasted text is kept', async () => {
  const broken = { run: () => Promise.reject(new Error('secret')), ...idle }
  const portal = await portalWith([], broken)
  const { statusCode, body } = await portal.inject({
    method: 'POST',
    url: '/check',
    ...multipart([{ name: 'text', value: '我贴的一段' }]),
  })
  assert.equal(statusCode, 500)
  assert.match(body, /编号 \w{4}-\w{4}/u)
  assert.match(body, />我贴的一段<\/textarea>/u)
  assert.doesNotMatch(body, /secret/u)
  await portal.close()
})

test('a crowd is told to wait, and a file that takes too long is said to', async () => {
  for (const [why, status, sentence] of [
    ['busy', 503, /人太多/u],
    ['too-long', 422, /太久/u],
  ] as const) {
    const stuck = { run: () => Promise.resolve({ ok: false, why } as const), ...idle }
    const portal = await portalWith([], stuck)
    const form = multipart([{ name: 'text', value: '我贴的一段' }])
    const { statusCode, body } = await portal.inject({ method: 'POST', url: '/check', ...form })
    assert.equal(statusCode, status)
    assert.match(body, sentence)
    await portal.close()
  }
})

test('whatever is sent in, the answer is a result or a sentence, never a defect', async () => {
  const pieces = [
    '<table>',
    '</td>',
    '一、总体情况',
    '表三',
    '|',
    '\t',
    '"',
    '{',
    '12',
    '（一）',
    '\u0000',
    '<script>',
  ]
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.uint8Array({ maxLength: 300 }),
        fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((all) => bytes(all.join(''))),
      ),
      async (file) => {
        const { statusCode, body } = await post('/check', [{ name: 'file', value: file, fileName: 'x' }])
        assert.ok([200, 400, 415, 422].includes(statusCode), String(statusCode))
        assert.doesNotMatch(body, /<script(?! src="\/assets\/suggest\.js)/u)
      },
    ),
    { numRuns: 60 },
  )
})

test('the sample fills the box and is found wanting', async () => {
  const form = await app.inject('/check?sample=1')
  const sample = unescape(/<textarea[^>]*>([\s\S]*?)<\/textarea>/u.exec(form.body)?.[1] ?? '')
  assert.match(sample, /示例县医疗保障局/u)
  const { body } = await post('/check', [{ name: 'text', value: sample }])
  assert.match(body, /class="stamp error">应更正/u)
  assert.match(body, /<mark>/u)
})

test('one address may submit thirty times a minute, then is told to wait', async () => {
  const submit = () =>
    app.inject({
      method: 'POST',
      url: '/check',
      remoteAddress: '10.9.9.9',
      ...multipart([{ name: 'text', value: '' }]),
    })
  for (let count = 0; count < 30; count++) assert.equal((await submit()).statusCode, 400)
  const { statusCode, headers, body } = await submit()
  assert.equal(statusCode, 429)
  assert.ok(Number(headers['retry-after']) > 0)
  assert.match(body, /提交得太快/u)
})

test('reading pages is not limited', async () => {
  for (let count = 0; count < 700; count++) {
    const { statusCode } = await app.inject({ url: '/reports/wuhu-2023', remoteAddress: '10.8.8.8' })
    assert.equal(statusCode, 200)
  }
})
